/// What competing entries still lack before the round may be certified (docs/tabulation.md §6).
struct MissingFacts {
  let rules: RoundRules
  let decisions: Decisions

  /// - Parameter contenders: in any order; told by number, then id.
  func blockers(of contenders: [Contender]) -> [Blocker] {
    contenders.filter(\.competes).sorted { $0.isListed(before: $1) }
      .flatMap { sheets(of: $0) + figures(of: $0) + earlier(of: $0) }
  }

  private func sheets(of contender: Contender) -> [Blocker] {
    let reading = SheetReading(rules: rules)
    let missed = contender.derivation.sheets.filter(reading.isMissed).map(\.judge)
    var blockers = missed.isEmpty ? [] : [Blocker.missingSheets(entry: contender.id, judges: missed)]
    if contender.sheets.count < rules.panel.quorum, asksForQuorum(contender) {
      blockers.append(
        .belowQuorum(entry: contender.id, counted: contender.sheets.count, quorum: rules.panel.quorum))
    }
    return blockers
  }

  private func asksForQuorum(_ contender: Contender) -> Bool {
    switch rules.panel.belowQuorum {
    case .refuse: true
    case .unranked: false
    case .decision: decisions.newest(.admit, about: [contender.id]) == nil
    }
  }

  private func figures(of contender: Contender) -> [Blocker] {
    rules.figures
      .filter { ($0.isRequired || $0.use != .added) && contender.facts.figures[$0.id] == nil }
      .map { .missingFigure(entry: contender.id, figure: $0.id) }
  }

  private func earlier(of contender: Contender) -> [Blocker] {
    var told: Set<RoundID> = []
    return (rules.carryOver?.shares ?? []).map(\.round)
      .filter { contender.facts.earlier[$0] == nil && told.insert($0).inserted }
      .map { .missingEarlier(entry: contender.id, round: $0) }
  }
}
