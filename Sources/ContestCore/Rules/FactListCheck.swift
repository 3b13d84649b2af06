/// Holds a facts file against the round: pure, and every fault is found in one go.
public struct FactListCheck: Sendable {
  private let rules: RoundRules
  private let entries: Set<EntryID>

  public init(rules: RoundRules, entries: Set<EntryID>) {
    self.rules = rules
    self.entries = entries
  }

  /// The facts that `rows` state and everything that is wrong with them.
  ///
  /// Several rows of one penalty for one entry add up; anything else stated twice is a fault. The value
  /// `0` or `no` takes an entrant's status (absent, withdrawn, disqualified, out of competition) back; a
  /// judge's absence or recusal is taken back by the marks that the judge then sends.
  public func check(_ rows: [FactRow]) -> (facts: [FactStatement], findings: [Finding]) {
    var findings: [Finding] = []
    var facts: [FactStatement] = []
    var seen: [String: (index: Int, location: SourceLocation)] = [:]
    for row in rows {
      let entry = EntryID(row.entry)
      guard entries.contains(entry) else {
        findings.append(
          Finding(
            at: row.location,
            LocalizedText(
              vi: "không có bài dự thi «\(row.entry)» trong vòng này",
              en: "no entry “\(row.entry)” in this round")))
        continue
      }
      guard let content = content(of: row, findings: &findings) else { continue }
      let key = [row.entry, Self.subject(of: content)].joined(separator: "|")
      guard let first = seen[key] else {
        seen[key] = (facts.count, row.location)
        facts.append(FactStatement(entry: entry, content: content, source: row.source))
        continue
      }
      if case .penalty(let id, let points) = content,
        case .penalty(_, let before) = facts[first.index].content
      {
        guard before.micros + points.micros <= Points.largest * Points.scale else {
          findings.append(Self.tooManyPoints(row))
          continue
        }
        facts[first.index].content = .penalty(id, before + points)
        if !row.source.isEmpty { facts[first.index].source += "; \(row.source)" }
      } else {
        findings.append(
          Finding(
            at: row.location,
            LocalizedText(
              vi: "điều này đã ghi ở \(first.location.description)",
              en: "this is stated already at \(first.location.description)")))
      }
    }
    return (facts, findings)
  }

  private static func tooManyPoints(_ row: FactRow) -> Finding {
    let most = Points(Int(Points.largest)).description
    return Finding(
      at: row.location,
      LocalizedText(
        vi: "các lần trừ của lỗi «\(row.id)» cộng lại quá lớn; nhiều nhất là \(most) điểm",
        en: "the points taken for “\(row.id)” add up to too much; the most is \(most)"))
  }

  private static func subject(of content: FactStatement.Content) -> String {
    switch content {
    case .figure(let id, _): "figure/\(id)"
    case .duration: "duration"
    case .penalty(let id, _): "penalty/\(id)"
    case .status: "status"
    case .sheet(let judge, _): "sheet/\(judge)"
    }
  }

  private func content(of row: FactRow, findings: inout [Finding]) -> FactStatement.Content? {
    switch row.kind {
    case .figure: return figure(row, findings: &findings)
    case .duration: return duration(row, findings: &findings)
    case .penalty: return penalty(row, findings: &findings)
    case .withdrawn: return isTakenBack(row) ? .status(.competing) : .status(.withdrawn)
    case .disqualified: return isTakenBack(row) ? .status(.competing) : .status(.disqualified)
    case .outOfCompetition: return isTakenBack(row) ? .status(.competing) : .status(.outOfCompetition)
    case .absent:
      if row.id.isEmpty { return isTakenBack(row) ? .status(.competing) : .status(.absent) }
      return judge(row, findings: &findings).map { .sheet($0, .absent) }
    case .recused: return judge(row, findings: &findings).map { .sheet($0, .recused(row.source)) }
    }
  }

  private func isTakenBack(_ row: FactRow) -> Bool {
    !row.value.isEmpty && EntryListCheck.truth(row.value) == false
  }

  private func figure(_ row: FactRow, findings: inout [Finding]) -> FactStatement.Content? {
    guard let rule = rules.figure(FigureID(row.id)) else {
      findings.append(unknown(row, vi: "số liệu ngoài", en: "outside figure"))
      return nil
    }
    guard let value = Points(parsing: row.value), value >= rule.minimum ?? value,
      value <= rule.maximum ?? value
    else {
      let low = rule.minimum?.description ?? "-∞"
      let high = rule.maximum?.description ?? "+∞"
      findings.append(
        Finding(
          at: row.location,
          LocalizedText(
            vi: "«\(row.value)» không phải giá trị của «\(rule.id)»; cần một số từ \(low) đến \(high)",
            en: "“\(row.value)” is no value of “\(rule.id)”; a number from \(low) to \(high) is expected")))
      return nil
    }
    return .figure(rule.id, value)
  }

  private func duration(_ row: FactRow, findings: inout [Finding]) -> FactStatement.Content? {
    if let milliseconds = WrittenDuration.milliseconds(row.value) {
      return .duration(milliseconds: milliseconds)
    }
    let form = WrittenDuration.form
    findings.append(
      Finding(
        at: row.location,
        LocalizedText(
          vi: "«\(row.value)» không phải thời lượng rõ ràng; hãy viết \(form.vi)",
          en: "“\(row.value)” is no clear duration; write \(form.en)")))
    return nil
  }

  private func penalty(_ row: FactRow, findings: inout [Finding]) -> FactStatement.Content? {
    guard let rule = rules.deductions.penalty(PenaltyID(row.id)) else {
      findings.append(unknown(row, vi: "lỗi bị trừ điểm", en: "penalty"))
      return nil
    }
    if row.value.isEmpty, let points = rule.points { return .penalty(rule.id, points) }
    guard let points = Points(parsing: row.value), points >= .zero else {
      findings.append(
        Finding(
          at: row.location,
          LocalizedText(
            vi: "«\(row.value)» không phải số điểm trừ; cần một số không âm, ví dụ 0,5",
            en:
              "“\(row.value)” is not a number of points; a number of at least 0 is expected, for example 0.5")
        ))
      return nil
    }
    // Rows of a penalty of fixed points add up, so each may also state several of them; 0 takes it back.
    if let fixed = rule.points, fixed == .zero ? points != .zero : points.micros % fixed.micros != 0 {
      let each = (vi: fixed.formatted(in: .vi), en: fixed.formatted(in: .en))
      findings.append(
        Finding(
          at: row.location,
          LocalizedText(
            vi:
              "lỗi «\(rule.id)» theo thể lệ trừ \(each.vi) mỗi lần; «\(row.value)» không phải bội của số đó; "
              + "hãy để trống cột value, hoặc ghi \(each.vi) cho mỗi lần",
            en: "the rules take \(each.en) each time for “\(rule.id)”; “\(row.value)” is no multiple of it; "
              + "leave value empty, or write \(each.en) for each time")))
      return nil
    }
    return .penalty(rule.id, points)
  }

  private func judge(_ row: FactRow, findings: inout [Finding]) -> JudgeID? {
    if let member = rules.panel.member(JudgeID(row.id)) { return member.judge }
    findings.append(unknown(row, vi: "giám khảo", en: "judge"))
    return nil
  }

  private func unknown(_ row: FactRow, vi: String, en: String) -> Finding {
    Finding(
      at: row.location,
      LocalizedText(
        vi: "không có \(vi) «\(row.id)» trong vòng này", en: "no \(en) “\(row.id)” in this round"))
  }
}
