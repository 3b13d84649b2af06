import ContestCore

/// docs/tabulation.md §6, as far as it concerns one entry: sheets, quorum, figures, earlier numbers.
func blockers(about entry: CountedEntry, by rules: RoundRules, _ decisions: [Decision]) -> [Blocker] {
  guard entry.facts.status == .competing else { return [] }
  var blockers: [Blocker] = []
  let missed = missedJudges(of: entry.facts, by: rules)
  if !missed.isEmpty {
    blockers.append(.missingSheets(entry: entry.id, judges: missed))
  }
  if entry.sheets.count < rules.panel.quorum, forbids(entry, by: rules, decisions) {
    blockers.append(
      .belowQuorum(entry: entry.id, counted: entry.sheets.count, quorum: rules.panel.quorum))
  }
  for figure in rules.figures where figure.isRequired || figure.use != .added {
    if entry.facts.figures[figure.id] == nil {
      blockers.append(.missingFigure(entry: entry.id, figure: figure.id))
    }
  }
  for share in rules.carryOver?.shares ?? [] where entry.facts.earlier[share.round] == nil {
    blockers.append(.missingEarlier(entry: entry.id, round: share.round))
  }
  return blockers
}

/// Whether being below the quorum forbids certifying.
private func forbids(_ entry: CountedEntry, by rules: RoundRules, _ decisions: [Decision]) -> Bool {
  switch rules.panel.belowQuorum {
  case .refuse: true
  case .unranked: false
  case .decision: newestDecision(among: decisions, of: [.admit], about: [entry.id]) == nil
  }
}

/// §6: ballots on which a number stands twice, or not as often as it must.
func ballotBlockers(_ entries: [EntryFacts], by rules: RoundRules) -> [Blocker] {
  var blockers: [Blocker] = []
  for seat in rules.panel.members where seat.role != .shadow {
    let whole = entries.filter(isMarked).compactMap { entry -> [CriterionID: Points]? in
      guard case .given(let given)? = entry.sheets[seat.judge] else { return nil }
      let marks = marksGiven(given, by: rules)
      return marks.count == rules.rubric.criteria.count ? marks : nil
    }
    let isComplete = !entries.contains { missedJudges(of: $0, by: rules).contains(seat.judge) }
    for criterion in rules.rubric.criteria {
      let numbers = whole.compactMap { $0[criterion.id] }
      if !isValid(numbers, of: seat, isComplete: isComplete, by: rules) {
        blockers.append(.invalidBallot(judge: seat.judge, criterion: criterion.id))
      }
    }
  }
  return blockers
}

private func isValid(
  _ numbers: [Points], of seat: PanelMember, isComplete: Bool, by rules: RoundRules
) -> Bool {
  func isDistinct(_ numbers: [Points]) -> Bool { Set(numbers).count == numbers.count }
  switch rules.ballot {
  case .marks, .joint: return true
  case .places: return isDistinct(numbers)
  case .top(let k):
    if seat.role == .tieBreaker { return isDistinct(numbers) }
    let placed = numbers.filter { $0 != .zero }
    let isFull = !isComplete || placed.count == min(k, numbers.count)
    return isDistinct(placed) && placed.allSatisfy { Fraction($0) <= Fraction(k) } && isFull
  case .recall(let k):
    if seat.role == .tieBreaker { return true }
    return !isComplete || numbers.count { $0 != .zero } == min(k, numbers.count)
  }
}
