/// The standings that follow from `facts` by `rules` (docs/tabulation.md): the same for any order of
/// the entries, and nothing but these two goes in.
///
/// - Throws: `ArithmeticOverflow` where a number grows beyond 128 bits, which the limits on marks,
///   weights and decimals keep out of reach of a contest.
public func tabulate(_ facts: RoundFacts, by rules: RoundRules) throws(ArithmeticOverflow) -> Standings {
  let tabulation = try EntryTabulation(rules: rules)
  var ranked: [TieBreaking.Contender] = []
  var unranked: [Standing] = []
  for entry in facts.entries {
    var standing = Standing(
      entry: entry.id, unit: entry.unit, number: entry.number, status: entry.status)
    guard entry.status == .competing else {
      unranked.append(standing)
      continue
    }
    standing.derivation = try tabulation.derivation(of: entry)
    standing.deductions = tabulation.deducted(standing.derivation)
    guard let result = standing.derivation.result else {
      unranked.append(standing)
      continue
    }
    standing.result = result.rounded
    ranked.append(TieBreaking.Contender(standing: standing, deducted: standing.deductions))
  }

  let ties = rank(ranked, by: rules, decisions: facts.decisions)
  var rows = placed(ties.groups)
  let cut = markAdvancing(&rows, by: rules.advancement, decisions: facts.decisions)
  awardPrizes(&rows, by: rules)
  rows += unranked.sorted(by: listedBefore)

  let blockers = missingFacts(in: rows, facts: facts, rules: rules) + ties.undecided + cut
  return Standings(rows: rows, blockers: blockers)
}

/// Groups in rank order, each level to the end.
private func rank(_ contenders: [TieBreaking.Contender], by rules: RoundRules, decisions: [Decision])
  -> TieBreaking.Outcome
{
  func value(_ contender: TieBreaking.Contender) -> Ratio {
    let result = contender.standing.derivation.result
    return (rules.tabulation.rankBasis == .exact ? result?.exact : result?.rounded) ?? .zero
  }
  let keyed = contenders.map { (contender: $0, value: value($0)) }.sorted { $1.value < $0.value }
  let breaking = TieBreaking(chain: rules.tieChain, decisions: decisions)
  var outcome = TieBreaking.Outcome()
  var start = keyed.startIndex
  while start < keyed.endIndex {
    let end = keyed[start...].firstIndex { $0.value != keyed[start].value } ?? keyed.endIndex
    let settled = breaking.settle(keyed[start..<end].map(\.contender))
    outcome.groups += settled.groups
    outcome.undecided += settled.undecided
    start = end
  }
  return outcome
}

/// Places 1-2-2-4; level entries listed by number, then id.
private func placed(_ groups: [[Standing]]) -> [Standing] {
  var rows: [Standing] = []
  for group in groups {
    let place = rows.count + 1
    rows += group.sorted(by: listedBefore).map { standing in
      var standing = standing
      standing.place = place
      standing.isTied = group.count > 1
      return standing
    }
  }
  return rows
}

/// Competing entries first, then the absent, the withdrawn, the disqualified; by number, then id.
private func listedBefore(_ lhs: Standing, _ rhs: Standing) -> Bool {
  func rank(_ status: EntryStatus) -> Int {
    switch status {
    case .competing: 0
    case .outOfCompetition: 1
    case .absent: 2
    case .withdrawn: 3
    case .disqualified: 4
    }
  }
  return (rank(lhs.status), lhs.number, lhs.entry) < (rank(rhs.status), rhs.number, rhs.entry)
}
