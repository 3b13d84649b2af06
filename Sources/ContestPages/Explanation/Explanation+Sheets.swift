import ContestCore

extension Explanation {
  /// Which sheets count, and why the others do not.
  var sheets: [LocalizedText] {
    let counted = derivation.sheets.filter { $0.state == .counted }.count
    let first = said(
      vi: "Có \(counted) phiếu điểm được tính.",
      en: "\(counted == 1 ? "One score sheet counts" : "\(counted) score sheets count").")
    return [first] + notCounted + gaps + admitted
  }

  private var notCounted: [LocalizedText] {
    let lines = derivation.sheets.filter { $0.state != .counted }
    if let judges {
      return lines.map { line in
        said(
          vi: "\(judges(line.judge)): \(Self.state(line.state)).",
          en: "\(judges(line.judge)): \(Self.state(line.state)).")
      }
    }
    return Dictionary(grouping: lines) { Self.state($0.state) }.sorted { $0.key.vi < $1.key.vi }
      .map { state, lines in
        said(vi: "\(Self.judges(lines.count)): \(state).", en: "\(Self.judges(lines.count)): \(state).")
      }
  }

  private static func state(_ state: SheetLine.State) -> LocalizedText {
    switch state {
    case .counted: LocalizedText(vi: "phiếu được tính", en: "the sheet counts")
    case .shadow:
      LocalizedText(vi: "chấm thử, phiếu không tính", en: "marks on trial, the sheet does not count")
    case .sealed:
      LocalizedText(vi: "phiếu kín, chỉ mở khi bằng điểm", en: "a sealed ballot, opened only for ties")
    case .joint:
      LocalizedText(
        vi: "chấm chung trong phiếu của Trưởng Ban Giám khảo", en: "marks jointly on the chair's sheet")
    case .incomplete:
      LocalizedText(vi: "phiếu chưa đủ điểm, không tính", en: "the sheet has gaps and does not count")
    case .notGiven: LocalizedText(vi: "chưa gửi phiếu", en: "no sheet yet")
    case .absent: LocalizedText(vi: "vắng, không chấm", en: "absent, gave no marks")
    // Why a judge recused is the judge's own affair where the text is public; the state says enough.
    case .recused: LocalizedText(vi: "hồi tỵ, không chấm", en: "recused, gave no marks")
    }
  }

  // MARK: Sheets with gaps that count

  /// Cells that a counted sheet left open, and what stands in for them.
  private var gaps: [LocalizedText] {
    guard [.present, .impute].contains(tabulation.missingCells), let entry = round.entry(standing.entry)
    else { return [] }
    return derivation.sheets.filter { $0.state == .counted }.flatMap { line -> [LocalizedText] in
      guard case .given(let marks) = entry.sheets[line.judge] else { return [] }
      return rules.rubric.criteria.filter { marks[$0.id] == nil }.map {
        gap(at: $0, of: line.judge, in: entry)
      }
    }
  }

  private func gap(at criterion: Criterion, of judge: JudgeID, in entry: EntryFacts) -> LocalizedText {
    let who = judges.map { LocalizedText($0(judge)) } ?? LocalizedText(vi: "Một giám khảo", en: "One judge")
    let opening = said(vi: "\(who) để trống \(criterion.title)", en: "\(who) left \(criterion.title) open")
    guard tabulation.missingCells == .impute else {
      return said(
        vi: "\(opening); tiêu chí này chỉ tính các điểm đã cho.",
        en: "\(opening); the marks given for it are joined without it.")
    }
    let others = derivation.sheets.filter { $0.state == .counted && $0.judge != judge }.compactMap {
      line -> Points? in
      guard case .given(let marks) = entry.sheets[line.judge] else { return nil }
      return marks[criterion.id]
    }
    let sum = others.reduce(Points.zero, +)
    guard !others.isEmpty, let mean = try? Ratio(sum).divided(by: Ratio(others.count)) else {
      return said(vi: "\(opening).", en: "\(opening).")
    }
    return said(
      vi: "\(opening); ô trống lấy trung bình các điểm đã cho ở tiêu chí này, \(mean).",
      en: "\(opening); the gap takes the mean of the marks given for it, \(mean).")
  }

  /// That a decision admits the entry though fewer sheets count than there should.
  private var admitted: [LocalizedText] {
    let counted = derivation.sheets.filter { $0.state == .counted }.count
    guard counted < rules.panel.quorum, rules.panel.belowQuorum == .decision,
      let decision = round.facts.decisions.last(where: {
        $0.kind == .admit && $0.subjects.contains(standing.entry)
      })
    else { return [] }
    return [
      said(
        vi:
          "Dưới mức \(rules.panel.quorum) phiếu nhưng vẫn được xếp hạng theo quyết định số \(decision.sequence).",
        en: "That is below \(rules.panel.quorum), but decision no. \(decision.sequence) admits the entry.")
    ]
  }
}
