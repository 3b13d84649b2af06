/// Where every entry of a round stands: what standings, tables and pages show line by line, with the proof
/// of a place only for those who ask for it.
///
/// It comes from columns where the rules and the facts allow that (`isColumnar`), else from `tabulate`;
/// what it says is the same.
public struct Ranking: Sendable {
  enum Source: Sendable {
    case columns(ColumnTabulation, ColumnPlaces)
    case standings(Standings)
  }

  public let rules: RoundRules
  let source: Source

  init(rules: RoundRules, source: Source) {
    self.rules = rules
    self.source = source
  }

  /// Standings that are counted already.
  public init(_ standings: Standings, by rules: RoundRules) {
    self.init(rules: rules, source: .standings(standings))
  }

  /// Whether it was counted in columns.
  public var isColumnar: Bool {
    if case .columns = source { true } else { false }
  }

  /// How many entries there are, ranked or not.
  public var count: Int {
    switch source {
    case .columns(_, let places): places.order.count
    case .standings(let standings): standings.rows.count
    }
  }

  /// What forbids certifying; empty when the round may be certified.
  public var blockers: [Blocker] {
    switch source {
    case .columns(_, let places): places.blockers
    case .standings(let standings): standings.blockers
    }
  }
}

/// One line of a ranking: a `Standing` without its proof.
public struct RankingLine: Sendable, Hashable {
  public var entry: EntryID
  public var unit: UnitID
  public var number: Int
  public var status: EntryStatus
  /// Nil where the entry is not ranked.
  public var place: Int?
  /// The place in the rules' style.
  public var shownPlace: Ratio?
  public var isTied: Bool
  /// As rounded by the rule; nil where no marks count yet.
  public var result: Ratio?
  /// After the cap.
  public var deductions: Points
  public var decidedBy: TieStepID?
  public var advances: Bool
  public var isWildCard = false
  public var reserve: Int?
  public var prize: PrizeID?
  public var sidePrizes: [PrizeID] = []
  /// Whether the prize that covers the place was not given.
  public var isWithheld = false
}

extension RankingLine {
  /// What a standing says, without its proof.
  public init(_ standing: Standing) {
    self.init(
      entry: standing.entry, unit: standing.unit, number: standing.number, status: standing.status,
      place: standing.place, shownPlace: standing.shownPlace, isTied: standing.isTied,
      result: standing.result, deductions: standing.deductions, decidedBy: standing.decidedBy,
      advances: standing.advances, isWildCard: standing.isWildCard, reserve: standing.reserve,
      prize: standing.prize, sidePrizes: standing.sidePrizes,
      isWithheld: standing.derivation.withheld != nil)
  }
}

/// Ranks the entries of a table: the function behind every standings, on paper, screen or page.
///
/// - Throws: `ArithmeticOverflow` as `tabulate` does.
public func rank(_ table: RoundTable, by rules: RoundRules) throws(ArithmeticOverflow) -> Ranking {
  if rules.hasColumnForm, table.fits(rules), let tabulation = try? ColumnTabulation(table, by: rules) {
    return Ranking(rules: rules, source: .columns(tabulation, ColumnPlaces(tabulation)))
  }
  return Ranking(try tabulate(table.facts, by: rules), by: rules)
}

/// Ranks the entries of a round.
///
/// - Throws: `ArithmeticOverflow` as `tabulate` does.
public func rank(_ facts: RoundFacts, by rules: RoundRules) throws(ArithmeticOverflow) -> Ranking {
  if rules.hasColumnForm, let table = RoundTable(facts, for: rules) { return try rank(table, by: rules) }
  return Ranking(try tabulate(facts, by: rules), by: rules)
}

extension Ranking {
  /// The lines as they are listed.
  public var lines: [RankingLine] { (0..<count).map { self[$0] } }

  /// A line, counted from 0 as they are listed.
  public subscript(index: Int) -> RankingLine {
    switch source {
    case .standings(let standings): return RankingLine(standings.rows[index])
    case .columns(let tabulation, let places):
      let table = tabulation.table
      let row = Int(places.order[index])
      let isCompeting = table.statuses[row] == .competing
      var line = RankingLine(
        entry: table.entries[row], unit: table.units[row], number: table.numbers[row],
        status: table.statuses[row], isTied: false,
        deductions: Points(micros: isCompeting ? tabulation.deducted?.values[row] ?? 0 : 0), advances: false)
      guard index < places.ranked else { return line }
      line.place = Int(places.places[index])
      line.shownPlace = Ratio(Int(places.places[index]))
      line.isTied = places.isTied[index]
      line.result = tabulation.result.ratio(at: row)
      line.advances = places.advances[index]
      let (step, prize) = (Int(places.decidedBy[index]), Int(places.prizes[index]))
      line.decidedBy = step >= 0 ? rules.tieChain[step].id : nil
      line.prize = prize >= 0 ? rules.prizes[prize].id : nil
      line.isWithheld = prize == -2
      return line
    }
  }

  /// A line with its whole proof.
  ///
  /// In columns the proof follows from the entry and those level with it by result: by the rules counted
  /// there, nobody else's marks bear on it.
  ///
  /// - Throws: `ArithmeticOverflow` as `tabulate` does.
  public func standing(at index: Int) throws(ArithmeticOverflow) -> Standing? {
    switch source {
    case .standings(let standings): return standings.rows[index]
    case .columns(let tabulation, let places):
      let line = self[index]
      let facts = RoundFacts(
        entries: places.rowsLevel(with: index, in: tabulation).map(tabulation.table.facts(ofRow:)),
        decisions: tabulation.table.decisions)
      guard var standing = try tabulate(facts, by: rules).row(of: line.entry) else { return nil }
      standing.place = line.place
      standing.shownPlace = line.shownPlace
      standing.derivation.withheld = line.isWithheld ? .floor : nil
      standing.isTied = line.isTied
      standing.advances = line.advances
      standing.prize = line.prize
      if rules.prize(covering: line.place ?? .max) == nil { standing.derivation.withheld = nil }
      return standing
    }
  }

  /// Every line with its proof.
  ///
  /// - Throws: `ArithmeticOverflow` as `tabulate` does.
  public func standings() throws(ArithmeticOverflow) -> Standings {
    switch source {
    case .standings(let standings): standings
    case .columns(let tabulation, _): try tabulate(tabulation.table.facts, by: rules)
    }
  }
}

extension ColumnPlaces {
  /// The rows whose entries have the same number to be ranked by, the one at `index` among them.
  fileprivate func rowsLevel(with index: Int, in tabulation: ColumnTabulation) -> [Int] {
    guard index < ranked else { return [Int(order[index])] }
    let values =
      tabulation.rules.tabulation.rankBasis == .exact ? tabulation.exact.values : tabulation.result.values
    let own = values[Int(order[index])]
    var (first, last) = (index, index)
    while first > 0, values[Int(order[first - 1])] == own { first -= 1 }
    while last + 1 < ranked, values[Int(order[last + 1])] == own { last += 1 }
    return order[first...last].map { Int($0) }
  }
}
