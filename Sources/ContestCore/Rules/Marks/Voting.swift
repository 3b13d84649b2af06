/// From an entry's facts to its judges' values in each unit (docs/tabulation.md §1, §2).
struct Voting {
  let rules: RoundRules
  let units: [JudgingUnit]
  private let reading: SheetReading
  private let seatWeights: [Ratio]

  init(rules: RoundRules) throws(ArithmeticOverflow) {
    self.rules = rules
    self.units = try JudgingUnit.units(of: rules)
    self.reading = SheetReading(rules: rules)
    self.seatWeights = rules.panel.members.map { Ratio($0.weight) }
  }

  /// The entry with its sheets read, its deductions added up, its judges' votes cast.
  func contender(of facts: EntryFacts) throws(ArithmeticOverflow) -> Contender {
    var contender = Contender(facts: facts)
    contender.derivation.sheets = reading.lines(of: facts)
    contender.sheets = try reading.counted(contender.derivation.sheets, of: facts)
    try rules.deductions.apply(to: &contender)
    for unit in units {
      var votes: [Vote] = []
      for sheet in contender.sheets {
        guard let value = try value(of: sheet, in: unit, for: &contender) else { continue }
        votes.append(
          Vote(
            seat: sheet.seat, judge: rules.panel.members[sheet.seat].judge,
            weight: seatWeights[sheet.seat], value: value))
      }
      contender.votes.append(votes)
    }
    return contender
  }

  /// A judge's value, which at level `total` is also written down as the sheet's total.
  private func value(of sheet: CountedSheet, in unit: JudgingUnit, for contender: inout Contender)
    throws(ArithmeticOverflow) -> Ratio?
  {
    let tabulation = rules.tabulation
    if tabulation.level == .criterion {
      // The mark itself where weights come later.
      let rounding = tabulation.weightPosition == .beforePanel ? tabulation.rounding[.weightedMark] : nil
      return try unit.sum(of: sheet.cells, .sum, rounding: rounding)
    }
    guard
      var sum = try unit.sum(
        of: sheet.cells, tabulation.combination, rounding: tabulation.rounding[.weightedMark])
    else { return nil }
    let isTotal = tabulation.level == .total
    if isTotal, rules.deductions.taken == .eachJudge {
      sum = try sum.subtracting(Ratio(contender.deducted))
    }
    let total = try StepValue(sum, tabulation.rounding[.judgeTotal])
    if isTotal, sheet.isWhole { contender.derivation.sheets[sheet.seat].total = total }
    return total.rounded
  }
}

extension StepValue {
  /// `exact`, and as rounded where the rule rounds at this step.
  init(_ exact: Ratio, _ rounding: Rounding?) throws(ArithmeticOverflow) {
    guard let rounding else {
      self.init(exact: exact, rounded: exact)
      return
    }
    self.init(exact: exact, rounded: try exact.rounded(rounding))
  }
}
