import ContestCore

extension Explanation {
  var figures: [LocalizedText] {
    derivation.figures.map { line in
      let rule = rules.figure(line.figure)
      let title = rule?.title ?? LocalizedText(line.figure.rawValue)
      let value = line.value.text
      let added = line.added.text
      guard let weight = rule?.weight, weight != Points(1) else {
        return LocalizedText(vi: "Cộng \(title.vi): \(added.vi).", en: "Plus \(title.en): \(added.en).")
      }
      return LocalizedText(
        vi: "Cộng \(title.vi): \(value.vi) × \(weight.text.vi) = \(added.vi).",
        en: "Plus \(title.en): \(value.en) × \(weight.text.en) = \(added.en).")
    }
  }

  var deductions: [LocalizedText] {
    var sentences = derivation.deductions.map { line in
      let why = reason(for: line.kind)
      return LocalizedText(
        vi: "Trừ \(line.points.text.vi) điểm: \(why.vi).", en: "Minus \(line.points.text.en): \(why.en).")
    }
    if derivation.deductionsBeforeCap > standing.deductions {
      let sum = derivation.deductionsBeforeCap.text
      let cap = standing.deductions.text
      sentences.append(
        LocalizedText(
          vi: "Điểm trừ cộng lại là \(sum.vi), vượt mức tối đa nên chỉ trừ \(cap.vi).",
          en: "Together the deductions are \(sum.en), over the cap, so \(cap.en) is taken."))
    }
    return sentences
  }

  private func reason(for kind: DeductionLine.Kind) -> LocalizedText {
    switch kind {
    case .overtime(let milliseconds):
      let time = Self.duration(milliseconds)
      return LocalizedText(vi: "quá thời lượng \(time.vi)", en: "\(time.en) over time")
    case .undertime(let milliseconds):
      let time = Self.duration(milliseconds)
      return LocalizedText(vi: "thiếu thời lượng \(time.vi)", en: "\(time.en) too short")
    case .penalty(let id):
      guard let rule = rules.deductions.penalty(id) else { return LocalizedText(id.rawValue) }
      let clause = rule.clause.isEmpty ? "" : " (\(rule.clause))"
      return LocalizedText(vi: rule.title.vi + clause, en: rule.title.en + clause)
    }
  }

  /// `1 phút 5 giây`; tenths where there are any.
  static func duration(_ milliseconds: Int) -> LocalizedText {
    let minutes = milliseconds / 60_000
    let seconds = Points(micros: Int64(milliseconds % 60_000) * 1000).text
    var vi: [String] = []
    var en: [String] = []
    if minutes > 0 {
      vi.append("\(minutes) phút")
      en.append("\(minutes) min")
    }
    if milliseconds % 60_000 > 0 || minutes == 0 {
      vi.append("\(seconds.vi) giây")
      en.append("\(seconds.en) s")
    }
    return LocalizedText(vi: vi.joined(separator: " "), en: en.joined(separator: " "))
  }

  var result: [LocalizedText] {
    guard let result = derivation.result else { return [] }
    let isSum = !derivation.figures.isEmpty || standing.deductions != .zero
    if !isSum, result.exact == result.rounded {
      let value = result.rounded.text(decimals: rules.tabulation.resultRounding.decimals)
      return [LocalizedText(vi: "Kết quả: \(value.vi).", en: "Result: \(value.en).")]
    }
    return [sentence(LocalizedText(vi: "Kết quả: ", en: "Result: "), step: result, at: .result)]
  }

  var ties: [LocalizedText] {
    var sentences: [LocalizedText] = []
    var lastGroup: [EntryID] = []
    for line in derivation.tieSteps {
      if line.group != lastGroup {
        let others = line.group.filter { $0 != standing.entry }.map(names).joined(separator: ", ")
        sentences.append(
          lastGroup.isEmpty
            ? LocalizedText(vi: "Bằng điểm với \(others).", en: "Level with \(others).")
            : LocalizedText(vi: "Còn bằng với \(others).", en: "Still level with \(others)."))
        lastGroup = line.group
      }
      sentences.append(tie(line))
    }
    return sentences
  }

  private func tie(_ line: TieLine) -> LocalizedText {
    let step = Self.tieStep(line.step, rules: rules)
    let value =
      line.value.map(Self.exactly).map { LocalizedText(vi: ": \($0.vi)", en: ": \($0.en)") }
      ?? LocalizedText("")
    let decision =
      line.decision.map {
        LocalizedText(vi: " số \($0)", en: " no. \($0)")
      } ?? LocalizedText("")
    let outcome =
      switch line.outcome {
      case .stillTied: LocalizedText(vi: "vẫn bằng", en: "still level")
      case .skipped: LocalizedText(vi: "không xét được cho cả nhóm", en: "it cannot be tried for all of them")
      case .separated: LocalizedText(vi: "phân định được thứ hạng", en: "this settles the place")
      case .undecided: LocalizedText(vi: "chưa có quyết định", en: "not decided yet")
      case .shared: LocalizedText(vi: "cùng thứ hạng", en: "the place is shared")
      }
    return LocalizedText(
      vi: "Xét \(step.vi)\(decision.vi)\(value.vi) – \(outcome.vi).",
      en: "By \(step.en)\(decision.en)\(value.en) – \(outcome.en).")
  }

  /// A step of the tie chain in words; the id itself where the rules name no such step.
  static func tieStep(_ id: TieStepID, rules: RoundRules) -> LocalizedText {
    guard let step = rules.tieChain.first(where: { $0.id == id }) else { return LocalizedText(id.rawValue) }
    switch step.kind {
    case .criterion(let criterion):
      let title = rules.rubric.criterion(criterion)?.title ?? LocalizedText(criterion.rawValue)
      return LocalizedText(vi: "tiêu chí \(title.vi)", en: "the criterion \(title.en)")
    case .figure(let figure):
      return rules.figure(figure)?.title ?? LocalizedText(figure.rawValue)
    case .judgedTotal: return LocalizedText(vi: "điểm chấm", en: "the judged total")
    case .fewerDeductions:
      return LocalizedText(vi: "điểm trừ (ít hơn đứng trên)", en: "deductions (fewer first)")
    case .decision: return LocalizedText(vi: "quyết định của Ban Giám khảo", en: "the jury's decision")
    case .shared: return LocalizedText(vi: "đồng hạng", en: "sharing")
    default: return LocalizedText(id.rawValue)
    }
  }
}
