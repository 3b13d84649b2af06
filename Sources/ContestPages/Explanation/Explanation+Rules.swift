public import ContestCore

extension Explanation {
  /// The rules of a round in words, each sentence one rule.
  public static func rules(_ rules: RoundRules) -> [LocalizedText] {
    [marksRule(rules), panelRule(rules), roundingRule(rules)].compactMap(\.self) + additionRules(rules)
      + deductionRules(rules)
      + [quorumRule(rules), tieRule(rules), advancementRule(rules)].compactMap(\.self)
      + prizeRules(rules)
  }

  private static func marksRule(_ rules: RoundRules) -> LocalizedText {
    func list(_ language: Language) -> String {
      rules.rubric.criteria.map { criterion in
        let weight = criterion.weight == Points(1) ? "" : " × \(criterion.weight.formatted(in: language))"
        return "\(criterion.title[language]) (\(criterion.maximum.formatted(in: language))\(weight))"
      }.joined(separator: ", ")
    }
    return LocalizedText(
      vi: "Mỗi giám khảo chấm độc lập theo các tiêu chí, trong ngoặc là điểm tối đa: \(list(.vi)).",
      en: "Each judge marks alone by these criteria, the maximum in brackets: \(list(.en)).")
  }

  private static func panelRule(_ rules: RoundRules) -> LocalizedText {
    let what =
      rules.tabulation.level == .total
      ? LocalizedText(vi: "điểm tổng của các giám khảo", en: "the judges' totals")
      : LocalizedText(vi: "điểm các giám khảo cho từng tiêu chí", en: "the judges' marks at each criterion")
    switch rules.tabulation.method {
    case .mean:
      return LocalizedText(vi: "Lấy trung bình cộng \(what.vi).", en: "The mean of \(what.en) is taken.")
    case .trimmedMean(let high, let low, let from):
      let dropped = dropped(high: high, low: low)
      return LocalizedText(
        vi:
          "Lấy trung bình cộng \(what.vi) sau khi bỏ \(dropped.vi); nếu có dưới \(from) phiếu thì không bỏ.",
        en: "The mean of \(what.en) is taken without \(dropped.en); below \(from) sheets none is dropped.")
    default: return LocalizedText("")
    }
  }

  private static func roundingRule(_ rules: RoundRules) -> LocalizedText {
    let rounding = rules.tabulation.resultRounding
    let mode =
      switch rounding.mode {
      case .halfUp: LocalizedText(vi: "nửa đơn vị làm tròn lên", en: "halves up")
      case .halfEven: LocalizedText(vi: "nửa đơn vị làm tròn về số chẵn", en: "halves to even")
      case .truncate: LocalizedText(vi: "cắt bỏ phần sau", en: "cut off")
      }
    return LocalizedText(
      vi: "Kết quả lấy \(rounding.decimals) chữ số thập phân, \(mode.vi).",
      en: "The result has \(rounding.decimals) decimals, \(mode.en).")
  }

  private static func additionRules(_ rules: RoundRules) -> [LocalizedText] {
    rules.figures.map { figure in
      let weight = figure.weight.text
      return LocalizedText(
        vi: "Cộng thêm \(figure.title.vi) × \(weight.vi).", en: "\(figure.title.en) × \(weight.en) is added.")
    }
  }

  private static func deductionRules(_ rules: RoundRules) -> [LocalizedText] {
    var sentences: [LocalizedText] = []
    if let overtime = rules.deductions.overtime {
      let limit = duration(overtime.limitMilliseconds)
      let steps = overtime.steps.map { step in
        let from = duration(step.fromMilliseconds)
        return step.fromMilliseconds == 0
          ? LocalizedText(
            vi: "quá giờ trừ \(step.points.text.vi)", en: "\(step.points.text.en) for running over")
          : LocalizedText(
            vi: "quá từ \(from.vi) trừ \(step.points.text.vi)",
            en: "\(step.points.text.en) from \(from.en) over")
      }
      sentences.append(
        LocalizedText(
          vi: "Thời lượng tối đa \(limit.vi): \(steps.map(\.vi).joined(separator: "; ")).",
          en: "At most \(limit.en): minus \(steps.map(\.en).joined(separator: "; "))."))
    }
    for penalty in rules.deductions.penalties {
      let clause = penalty.clause.isEmpty ? "" : " (\(penalty.clause))"
      let points = penalty.points?.text
      sentences.append(
        LocalizedText(
          vi: "\(penalty.title.vi)\(clause): trừ \(points?.vi ?? "theo biên bản").",
          en: "\(penalty.title.en)\(clause): minus \(points?.en ?? "as recorded")."))
    }
    if let cap = rules.deductions.cap?.text {
      sentences.append(
        LocalizedText(
          vi: "Tổng điểm trừ không quá \(cap.vi).", en: "Deductions together take at most \(cap.en)."))
    }
    return sentences
  }

  private static func quorumRule(_ rules: RoundRules) -> LocalizedText {
    let recusal =
      rules.panel.recusesSameUnit
      ? LocalizedText(
        vi: " Giám khảo cùng đơn vị hoặc có liên quan với thí sinh thì hồi tỵ.",
        en: " A judge of the entrant's own unit, or related to it, does not mark.")
      : LocalizedText("")
    return LocalizedText(
      vi: "Mỗi bài cần ít nhất \(rules.panel.quorum) phiếu được tính.\(recusal.vi)",
      en: "At least \(rules.panel.quorum) sheets must count for each entry.\(recusal.en)")
  }

  private static func tieRule(_ rules: RoundRules) -> LocalizedText? {
    guard !rules.tieChain.isEmpty else { return nil }
    let steps = rules.tieChain.map { tieStep($0.id, rules: rules) }
    return LocalizedText(
      vi: "Bằng điểm thì xét lần lượt: \(steps.map(\.vi).joined(separator: "; ")).",
      en: "Level results are settled in turn by: \(steps.map(\.en).joined(separator: "; ")).")
  }

  private static func advancementRule(_ rules: RoundRules) -> LocalizedText? {
    guard let advancement = rules.advancement, let first = advancement.first else { return nil }
    let ties =
      switch advancement.tiesAtCut {
      case .advance:
        LocalizedText(vi: "bằng nhau ở suất cuối thì cùng được vào", en: "all who are level at the cut go on")
      case .decision:
        LocalizedText(
          vi: "bằng nhau ở suất cuối thì Ban Giám khảo quyết định",
          en: "the jury decides between those level at the cut")
      }
    return LocalizedText(
      vi: "\(first) thí sinh đầu được vào vòng sau; \(ties.vi).",
      en: "The first \(first) go on to the next round; \(ties.en).")
  }

  private static func prizeRules(_ rules: RoundRules) -> [LocalizedText] {
    guard !rules.prizes.isEmpty else { return [] }
    func list(_ language: Language) -> String {
      rules.prizes.map { "\($0.count) \($0.title[language])" }.joined(separator: ", ")
    }
    var sentences = [LocalizedText(vi: "Cơ cấu giải: \(list(.vi)).", en: "Prizes: \(list(.en)).")]
    if let floor = rules.prizeFloor?.text {
      sentences.append(
        LocalizedText(
          vi: "Không trao giải cho kết quả dưới \(floor.vi).",
          en: "No prize goes to a result below \(floor.en)."))
    }
    return sentences
  }
}
