public import ContestCore

/// The result of a round as the second, plain count gives it.
public struct RecountedStandings: Sendable, Hashable {
  /// In the order of docs/tabulation.md §4.
  public var rows: [RecountedRow]
  /// In the order of the rules, then by place, then by unit id.
  public var unitPrizes: [UnitPrizeWon]
  /// What forbids certifying (§6), in no particular order.
  public var blockers: [Blocker]

  public func row(of entry: EntryID) -> RecountedRow? { rows.first { $0.entry == entry } }
}

/// Where one entry stands by the second count.
public struct RecountedRow: Sendable, Hashable {
  public var entry: EntryID
  public var unit: UnitID
  public var number: Int
  public var status: EntryStatus
  /// 1-2-2-4; nil where the entry is not ranked.
  public var place: Int?
  /// The place in the rules' style.
  public var shownPlace: Fraction?
  public var isTied: Bool
  /// The totals of the sheets that count, as rounded; level `total` only.
  public var sheetTotals: [JudgeID: Fraction]
  /// Own values of the criteria; one without marks has none.
  public var criteria: [CriterionID: Fraction]
  /// weight × multiplier × value of each part; levels `part` and `criterion` only.
  public var performances: [PartID: Fraction]
  /// The judged total before and after its rounding; nil where the entry has no result.
  public var judgedExact: Fraction?
  public var judged: Fraction?
  /// The judged total, or the points that its place brought.
  public var base: Fraction?
  /// judged + figures − deductions; nil where the entry has no result.
  public var exact: Fraction?
  /// `exact` as rounded by the rule.
  public var result: Fraction?
  /// `result` with the rule's decimals and a decimal point; empty where there is none.
  public var resultText: String
  /// All deductions together, after the cap.
  public var deductions: Fraction
  public var decidedBy: TieStepID?
  public var advances: Bool
  public var isWildCard: Bool
  public var reserve: Int?
  public var prize: PrizeID?
  public var withheld: PrizeWithheld?
  public var sidePrizes: [PrizeID]
  /// The decision that last moved the entry.
  public var overruledBy: Int?
}

/// Counts a round from its facts and rules alone, section by section of docs/tabulation.md.
///
/// It shares no computation with Core's tabulation. Where an entry stands twice in the facts, the first
/// one counts; `discrepancies(in:)` reports the other.
public func recount(_ facts: RoundFacts, by rules: RoundRules) -> RecountedStandings {
  var entries: [EntryFacts] = []
  var seen: Set<EntryID> = []
  for entry in facts.entries where seen.insert(entry.id).inserted { entries.append(entry) }
  var sheets: [EntryID: [CountedSheet]] = [:]
  for entry in entries { sheets[entry.id] = countedSheets(of: entry, by: rules) }
  let round = judgedRound(entries, sheets, by: rules)
  let counted = countedEntries(entries, round, sheets, by: rules)
  let ranking = ranking(of: counted, by: rules, facts.decisions)
  let goingOn = goingOn(ranking.groups, counted, by: rules, facts.decisions)
  let prizes = prizesWon(ranking.groups, counted, by: rules, facts.decisions)

  var rows = RowWriter(rules: rules, ranking: ranking, goingOn: goingOn, prizes: prizes)
  rows.addRanked()
  // §4: competing entries without a result, then the others.
  let statuses: [EntryStatus] = [.competing, .outOfCompetition, .absent, .withdrawn, .disqualified]
  for status in statuses {
    rows.addUnranked(
      counted.filter { $0.facts.status == status && (status != .competing || $0.result == nil) })
  }
  var waiting = counted.flatMap { blockers(about: $0, by: rules, facts.decisions) }
  waiting += ballotBlockers(entries, by: rules)
  if round.isDisconnected { waiting.append(.disconnectedPanel) }
  return RecountedStandings(
    rows: rows.rows, unitPrizes: prizes.units,
    blockers: waiting + ranking.undecided + goingOn.undecided + prizes.undecided)
}

/// Puts what the sections say about an entry into its row.
private struct RowWriter {
  let rules: RoundRules
  let ranking: Ranking
  let goingOn: WhoGoesOn
  let prizes: PrizesWon
  var rows: [RecountedRow] = []

  init(rules: RoundRules, ranking: Ranking, goingOn: WhoGoesOn, prizes: PrizesWon) {
    self.rules = rules
    self.ranking = ranking
    self.goingOn = goingOn
    self.prizes = prizes
  }

  mutating func addRanked() {
    var placed = 0
    for (groupsAhead, group) in ranking.groups.enumerated() {
      for (index, entry) in inNumberOrder(group.entries).enumerated() {
        var row = row(of: entry)
        row.place = placed + 1
        row.shownPlace = shownPlace(
          ahead: placed, groupsAhead: groupsAhead, count: group.entries.count, index: index, by: rules)
        row.isTied = group.entries.count > 1
        row.decidedBy = group.decidedBy[entry.id]
        rows.append(row)
      }
      placed += group.entries.count
    }
  }

  mutating func addUnranked(_ entries: [CountedEntry]) {
    rows += inNumberOrder(entries).map { row(of: $0) }
  }

  private func row(of entry: CountedEntry) -> RecountedRow {
    let result = entry.result?.rounded
    return RecountedRow(
      entry: entry.id, unit: entry.facts.unit, number: entry.facts.number, status: entry.facts.status,
      isTied: false, sheetTotals: sheetTotals(of: entry), criteria: entry.criteria,
      performances: entry.performances, judgedExact: entry.judged?.exact, judged: entry.judged?.rounded,
      base: entry.base, exact: entry.result?.exact, result: result,
      resultText: result.map { $0.text(decimals: resultRounding(rules).decimals) } ?? "",
      deductions: entry.deductions, advances: goingOn.entries.contains(entry.id),
      isWildCard: goingOn.wildCards.contains(entry.id), reserve: goingOn.reserves[entry.id],
      prize: prizes.places[entry.id], withheld: prizes.withheld[entry.id],
      sidePrizes: prizes.sides[entry.id] ?? [], overruledBy: ranking.overruledBy[entry.id])
  }

  /// §2, level `total`: what each sheet that counts adds up to.
  private func sheetTotals(of entry: CountedEntry) -> [JudgeID: Fraction] {
    guard rules.tabulation.level == .total else { return [:] }
    var totals: [JudgeID: Fraction] = [:]
    for sheet in entry.sheets where sheet.isWhole {
      totals[sheet.judge] = judgesValue(sheet, in: .total, deductions: entry.deductions, by: rules)
    }
    return totals
  }
}
