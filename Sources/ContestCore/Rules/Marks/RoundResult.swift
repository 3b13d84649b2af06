/// From the judged total to the result (docs/tabulation.md §3).
struct RoundResult {
  let rules: RoundRules

  private var rounding: [RoundingStep: Rounding] { rules.tabulation.rounding }

  /// Writes down figures, what is carried over, and the result where one follows.
  func apply(to contender: inout Contender) throws(ArithmeticOverflow) {
    try addFigures(to: &contender)
    let isCarriedWhole = try carryOver(to: &contender)
    guard isCarriedWhole, !isUnranked(contender), var exact = try base(of: &contender.derivation) else {
      return
    }
    exact = try exact.adding(.sum(contender.derivation.carried.map(\.added.rounded)))
    exact = try exact.adding(.sum(contender.derivation.figures.map(\.added)))
    if rules.deductions.taken == .once { exact = try exact.subtracting(Ratio(contender.deducted)) }
    contender.derivation.result = try StepValue(exact, rules.tabulation.resultRounding)
  }

  private func addFigures(to contender: inout Contender) throws(ArithmeticOverflow) {
    for rule in rules.figures where rule.use == .added {
      guard let value = contender.facts.figures[rule.id] else { continue }
      let added = try StepValue(Ratio(value).multiplied(by: Ratio(rule.weight)), rounding[.figure])
      contender.derivation.figures.append(
        FigureLine(figure: rule.id, value: value, added: added.rounded))
    }
  }

  /// - Returns: whether every earlier number is there.
  private func carryOver(to contender: inout Contender) throws(ArithmeticOverflow) -> Bool {
    guard let shares = rules.carryOver?.shares else { return true }
    for share in shares {
      guard let earlier = contender.facts.earlier[share.round] else { continue }
      let number = share.source == .judged ? earlier.judged : earlier.result
      let value = share.basis == .exact ? number.exact : number.rounded
      contender.derivation.carried.append(
        CarriedLine(
          round: share.round, value: value,
          added: try StepValue(value.multiplied(by: Ratio(share.weight)), rounding[.carryOver])))
    }
    return contender.derivation.carried.count == shares.count
  }

  private func isUnranked(_ contender: Contender) -> Bool {
    rules.panel.belowQuorum == .unranked && contender.sheets.count < rules.panel.quorum
  }

  /// The judged total or the points for its place, times its own weight.
  private func base(of derivation: inout Derivation) throws(ArithmeticOverflow) -> Ratio? {
    let base =
      rules.tabulation.placePoints.isEmpty ? derivation.judged?.rounded : derivation.placePoints?.points
    guard let base, let carryOver = rules.carryOver else { return base }
    let own = try StepValue(base.multiplied(by: Ratio(carryOver.ownWeight)), nil)
    derivation.own = own
    return own.rounded
  }
}
