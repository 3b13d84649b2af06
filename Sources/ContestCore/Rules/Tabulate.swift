/// The standings that follow from `facts` by `rules` (docs/tabulation.md): the same for any order of
/// the entries, and nothing but these two goes in.
///
/// - Throws: `ArithmeticOverflow` where a number grows beyond 128 bits, which the limits on marks,
///   weights and decimals keep out of reach of a contest.
public func tabulate(_ facts: RoundFacts, by rules: RoundRules) throws(ArithmeticOverflow) -> Standings {
  let decisions = Decisions(facts.decisions)
  let (contenders, isConnected) = try contenders(facts, by: rules)
  let ranked = try rank(contenders, by: rules, decisions)
  var list = try PlaceList(ranked.groups, of: ranked.contenders, style: rules.placeStyle)

  let goingOn = rules.advancement.map {
    GoingOn(advancement: $0, direction: rules.resultDirection, decisions: decisions)
  }
  let cut = goingOn?.apply(to: &list) ?? []
  let prizes = PlacePrizes(rules: rules, decisions: decisions).apply(to: &list)
  let unitPrizes = try UnitPrizes(rules: rules).won(in: list)

  var rows = list.rows + unranked(facts, ranked.contenders)
  goingOn?.addWildCards(to: &rows)
  goingOn?.nameReserves(in: &rows)
  SidePrizes(rules: rules, facts: facts, decisions: decisions).award(to: &rows)

  var blockers = MissingFacts(rules: rules, decisions: decisions).blockers(of: contenders)
  if !isConnected { blockers.append(.disconnectedPanel) }
  blockers += BallotCheck(rules: rules).blockers(of: contenders)
  return Standings(
    rows: rows, unitPrizes: unitPrizes, blockers: blockers + ranked.undecided + cut + prizes)
}

/// The marked entries with their results (docs/tabulation.md §1–3), and whether the panel is connected.
private func contenders(_ facts: RoundFacts, by rules: RoundRules) throws(ArithmeticOverflow)
  -> ([Contender], Bool)
{
  let voting = try Voting(rules: rules)
  var contenders: [Contender] = []
  for entry in facts.entries where entry.status.isMarked {
    contenders.append(try voting.contender(of: entry))
  }
  let isConnected = try PanelJoining(rules: rules).join(&contenders, units: voting.units.count)

  let ownValues = OwnValues(rules: rules)
  let judgedTotal = try JudgedTotal(rules: rules)
  for index in contenders.indices {
    contenders[index].derivation.criteria = try ownValues.lines(of: contenders[index])
    if !rules.criteriaAreDances { try judgedTotal.apply(to: &contenders[index]) }
  }
  let places = PlacesForTotals(rules: rules)
  if rules.criteriaAreDances { try places.rankDances(&contenders) }
  if !rules.tabulation.placePoints.isEmpty { try places.bringPoints(&contenders) }

  let result = RoundResult(rules: rules)
  for index in contenders.indices { try result.apply(to: &contenders[index]) }
  return (contenders, isConnected)
}

/// Competing entries with a result in groups that share a place (docs/tabulation.md §4), each as listed.
private func rank(_ contenders: [Contender], by rules: RoundRules, _ decisions: Decisions)
  throws(ArithmeticOverflow) -> (groups: [[Int]], contenders: [Contender], undecided: [Blocker])
{
  let ranked = contenders.indices.filter {
    contenders[$0].competes && contenders[$0].derivation.result != nil
  }
  var ties = try TieBreaking(rules: rules, contenders: contenders, decisions: decisions)
  for group in ranked.parted(
    by: { rules.tabulation.rankBasis.value(of: contenders[$0].derivation.result) },
    rules.resultDirection.isBetter)
  {
    try ties.settle(group)
  }
  var contenders = ties.contenders
  var groups = ties.groups.map { $0.sorted { contenders[$0].isListed(before: contenders[$1]) } }
  let applied = Overrule(decisions: decisions).apply(to: &groups, of: &contenders)
  return (groups, contenders, ties.undecided.filter { !$0.isTie(settledBy: applied) })
}

extension Blocker {
  /// Whether it is a tie all of whose entries one of `decisions` names.
  fileprivate func isTie(settledBy decisions: [Decision]) -> Bool {
    guard case .undecidedTie(let entries, _) = self else { return false }
    let members = Set(entries)
    return decisions.contains { members.isSubset(of: $0.subjects) }
  }
}

extension Tabulation.RankBasis {
  fileprivate func value(of result: StepValue?) -> Ratio? { self == .exact ? result?.exact : result?.rounded }
}

/// Everyone who is not ranked, as listed.
private func unranked(_ facts: RoundFacts, _ contenders: [Contender]) -> [Standing] {
  let unmarked = facts.entries.filter { !$0.status.isMarked }.map { Contender(facts: $0) }
  let without = contenders.filter { !$0.competes || $0.derivation.result == nil }
  return (without + unmarked).map { Standing($0) }.sorted(by: Standing.isListed)
}
