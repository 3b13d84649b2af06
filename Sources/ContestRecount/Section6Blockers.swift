import ContestCore

/// docs/tabulation.md §6, as far as it concerns one entry: sheets, quorum, required figures.
func blockers(about entry: CountedEntry, by rules: RoundRules) -> [Blocker] {
  guard entry.facts.status == .competing else { return [] }
  var blockers: [Blocker] = []
  let missed = missedJudges(of: entry.facts, by: rules)
  if !missed.isEmpty {
    blockers.append(.missingSheets(entry: entry.id, judges: missed))
  }
  if entry.sheets.count < rules.panel.quorum {
    blockers.append(
      .belowQuorum(entry: entry.id, counted: entry.sheets.count, quorum: rules.panel.quorum))
  }
  for figure in rules.figures where figure.isRequired && entry.facts.figures[figure.id] == nil {
    blockers.append(.missingFigure(entry: entry.id, figure: figure.id))
  }
  return blockers
}
