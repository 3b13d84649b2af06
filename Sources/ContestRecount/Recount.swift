public import ContestCore

/// The result of a round as the second, plain count gives it.
public struct RecountedStandings: Sendable, Hashable {
  /// In the order of docs/tabulation.md §4.
  public var rows: [RecountedRow]
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
  public var isTied: Bool
  /// The totals of the sheets that count, as rounded; level `total` only.
  public var sheetTotals: [JudgeID: Fraction]
  /// The judged total before and after its rounding; nil where the entry has no result.
  public var judgedExact: Fraction?
  public var judged: Fraction?
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
  public var prize: PrizeID?
}

/// Counts a round from its facts and rules alone, section by section of docs/tabulation.md.
///
/// It shares no computation with Core's tabulation. Where an entry stands twice in the facts, the first
/// one counts; `discrepancies(in:)` reports the other.
public func recount(_ facts: RoundFacts, by rules: RoundRules) -> RecountedStandings {
  var entries: [CountedEntry] = []
  var seen: Set<EntryID> = []
  for entry in facts.entries where seen.insert(entry.id).inserted {
    entries.append(counted(entry, by: rules))
  }
  let ranking = ranking(of: entries, by: rules, facts.decisions)
  let goingOn = goingOn(ranking.groups, by: rules, facts.decisions)

  var rows: [RecountedRow] = []
  var placed = 0
  for group in ranking.groups {
    for entry in inNumberOrder(group.entries) {
      rows.append(
        row(
          of: entry, in: group, place: placed + 1, advances: goingOn.entries.contains(entry.id), by: rules))
    }
    placed += group.entries.count
  }
  // §4: competing entries without a result, then the absent, the withdrawn, the disqualified.
  let statuses: [EntryStatus] = [.competing, .absent, .withdrawn, .disqualified]
  for status in statuses {
    let unplaced = entries.filter { $0.facts.status == status && $0.result == nil }
    rows += inNumberOrder(unplaced).map { row(of: $0, by: rules) }
  }
  return RecountedStandings(
    rows: rows,
    blockers: entries.flatMap { blockers(about: $0, by: rules) } + ranking.undecided + goingOn.undecided)
}

/// §4: level ones by entrant number, then id.
private func inNumberOrder(_ entries: [CountedEntry]) -> [CountedEntry] {
  entries.sorted { ($0.facts.number, $0.id) < ($1.facts.number, $1.id) }
}

private func row(
  of entry: CountedEntry, in group: LevelGroup? = nil, place: Int? = nil, advances: Bool = false,
  by rules: RoundRules
) -> RecountedRow {
  let result = entry.result?.rounded
  var wonPrize: PrizeID?
  if let place, let result {
    wonPrize = prize(at: place, result: result, by: rules)
  }
  return RecountedRow(
    entry: entry.id, unit: entry.facts.unit, number: entry.facts.number, status: entry.facts.status,
    place: place, isTied: (group?.entries.count ?? 1) > 1,
    sheetTotals: sheetTotals(of: entry, by: rules),
    judgedExact: entry.judged?.exact, judged: entry.judged?.rounded,
    exact: entry.result?.exact, result: result,
    resultText: result.map { $0.text(decimals: resultRounding(rules).decimals) } ?? "",
    deductions: entry.deductions, decidedBy: group?.decidedBy, advances: advances, prize: wonPrize)
}

/// §2, level `total`: what each sheet that counts adds up to.
private func sheetTotals(of entry: CountedEntry, by rules: RoundRules) -> [JudgeID: Fraction] {
  guard rules.tabulation.level == .total else { return [:] }
  var totals: [JudgeID: Fraction] = [:]
  for sheet in entry.sheets {
    totals[sheet.judge] = sheetTotal(sheet, by: rules)
  }
  return totals
}
