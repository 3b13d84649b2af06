/// Marks who goes on (docs/tabulation.md §5) and tells what must be decided first.
///
/// - Parameter rows: ranked entries alone, in order.
func markAdvancing(_ rows: inout [Standing], by advancement: Advancement?, decisions: [Decision])
  -> [Blocker]
{
  guard let advancement, let first = advancement.first else { return [] }
  let inside = rows.indices.filter { rows[$0].place ?? .max <= first }
  guard inside.count > first, advancement.tiesAtCut == .decision,
    let cutPlace = inside.last.flatMap({ rows[$0].place })
  else {
    for index in inside { rows[index].advances = true }
    return []
  }
  let level = inside.filter { rows[$0].place == cutPlace }
  for index in inside where rows[index].place != cutPlace { rows[index].advances = true }
  let members = Set(level.map { rows[$0].entry })
  let decision = decisions.last { $0.kind == .order && members.isSubset(of: $0.subjects) }
  guard let decision else { return [.undecidedCut(entries: members.sorted())] }
  let chosen = Set(
    decision.subjects.filter(members.contains).prefix(first - (cutPlace - 1)))
  for index in level where chosen.contains(rows[index].entry) { rows[index].advances = true }
  return []
}

/// Gives each place the prize that covers it, unless the result is below the floor.
///
/// - Parameter rows: ranked entries alone, in order.
func awardPrizes(_ rows: inout [Standing], by rules: RoundRules) {
  let floor = rules.prizeFloor.map { Ratio($0) }
  for index in rows.indices {
    guard let place = rows[index].place, let result = rows[index].result else { continue }
    if let floor, result < floor { continue }
    var covered = 0
    for prize in rules.prizes {
      let (sum, overflow) = covered.addingReportingOverflow(max(0, prize.count))
      covered = overflow ? .max : sum
      if place <= covered {
        rows[index].prize = prize.id
        break
      }
    }
  }
}

/// What competing entries still lack (docs/tabulation.md §6).
func missingFacts(in rows: [Standing], facts: RoundFacts, rules: RoundRules) -> [Blocker] {
  var blockers: [Blocker] = []
  let byEntry = Dictionary(facts.entries.map { ($0.id, $0) }) { first, _ in first }
  let competing = rows.filter { $0.status == .competing }
    .sorted { ($0.number, $0.entry) < ($1.number, $1.entry) }
  for row in competing {
    let sheets = row.derivation.sheets
    let missed = sheets.filter { line in
      line.state == .notGiven
        || (line.state == .incomplete && rules.tabulation.missingCells == .refuse)
    }
    if !missed.isEmpty {
      blockers.append(.missingSheets(entry: row.entry, judges: missed.map(\.judge)))
    }
    let counted = sheets.count { $0.state == .counted }
    if counted < rules.panel.quorum {
      blockers.append(
        .belowQuorum(entry: row.entry, counted: counted, quorum: rules.panel.quorum))
    }
    for figure in rules.figures where figure.isRequired && byEntry[row.entry]?.figures[figure.id] == nil {
      blockers.append(.missingFigure(entry: row.entry, figure: figure.id))
    }
  }
  return blockers
}
