/// The totals of whole sheets, as steps of the tie chain compare them (docs/tabulation.md §2, §4).
struct SheetTotals {
  private let rules: RoundRules
  private let sheet: JudgingUnit
  private let reading: SheetReading

  init(rules: RoundRules) throws(ArithmeticOverflow) {
    self.rules = rules
    self.sheet = try JudgingUnit.wholeSheet(of: rules.rubric)
    self.reading = SheetReading(rules: rules)
  }

  /// By seat, in panel order; unrounded.
  func totals(of contender: Contender) throws(ArithmeticOverflow) -> [(seat: Int, total: Ratio)] {
    var totals: [(seat: Int, total: Ratio)] = []
    for counted in contender.sheets {
      guard let total = try sheet.sum(of: counted.marks, rules.tabulation.combination) else { continue }
      totals.append((counted.seat, total))
    }
    return totals
  }

  /// The chair's; nil where the chair has no whole sheet that counts.
  func chair(of contender: Contender) throws(ArithmeticOverflow) -> Ratio? {
    let chair = rules.panel.members.firstIndex { $0.role == .chair }
    return try totals(of: contender).first { $0.seat == chair }?.total
  }

  /// The tie-breaking judge's (methods.md §10).
  func sealed(of contender: Contender) throws(ArithmeticOverflow) -> Ratio? {
    let judge = rules.panel.members.first { $0.role == .tieBreaker }?.judge
    guard let judge, let marks = reading.wholeSheet(of: judge, in: contender.facts) else { return nil }
    return try sheet.sum(of: marks, .sum)
  }

  /// By contender: for how many judges no competing entry's sheet total is better.
  func firstPlaces(of contenders: [Contender]) throws(ArithmeticOverflow) -> [Int] {
    var all: [[(seat: Int, total: Ratio)]] = []
    var best: [Int: Ratio] = [:]
    for contender in contenders {
      let totals = contender.competes ? try totals(of: contender) : []
      for (seat, total) in totals {
        if let known = best[seat], !rules.sheetDirection.isBetter(total, than: known) { continue }
        best[seat] = total
      }
      all.append(totals)
    }
    return all.map { $0.count { best[$0.seat] == $0.total } }
  }
}
