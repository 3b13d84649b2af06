import ContestCore

/// What §5 of docs/tabulation.md says about going on.
struct WhoGoesOn {
  var entries: Set<EntryID> = []
  var wildCards: Set<EntryID> = []
  /// 1, 2 … by entry.
  var reserves: [EntryID: Int] = [:]
  var undecided: [Blocker] = []
}

/// The first criterion, in rubric order, whose own value is below its floor.
func failedCriterion(of entry: CountedEntry, by rules: RoundRules) -> CriterionID? {
  rules.rubric.criteria.first { criterion in
    guard let floor = criterion.floor, let own = entry.criteria[criterion.id] else { return false }
    return betterCriterion(rules)(Fraction(floor), than: own)
  }?.id
}

/// Whether the rounded result is worse than `limit`.
func isWorse(_ entry: CountedEntry, than limit: Points, by rules: RoundRules) -> Bool {
  guard let result = entry.result?.rounded else { return true }
  return betterResult(rules)(Fraction(limit), than: result)
}

/// §5: who goes on.
///
/// `groups` are the places of §4, best first.
func goingOn(
  _ groups: [LevelGroup], _ entries: [CountedEntry], by rules: RoundRules, _ decisions: [Decision]
) -> WhoGoesOn {
  guard let advancement = rules.advancement else { return WhoGoesOn() }
  func mayGoOn(_ entry: CountedEntry) -> Bool {
    if failedCriterion(of: entry, by: rules) != nil { return false }
    return advancement.atLeast.map { !isWorse(entry, than: $0, by: rules) } ?? true
  }
  var answer = WhoGoesOn()
  var taken: [CountedEntry] = []
  for group in groups {
    if let first = advancement.first, taken.count >= first { break }
    let candidates = inNumberOrder(group.entries).filter(mayGoOn)
      .filter { isRoom(for: [$0], beside: taken, by: advancement, countingFirst: false) }
    let accepted: [CountedEntry]
    if advancement.tiesAtCut == .advance || isRoom(for: candidates, beside: taken, by: advancement) {
      accepted = candidates
    } else if let decision = newestDecision(among: decisions, of: [.order], about: candidates.map(\.id)) {
      accepted = inOrder(of: decision, candidates).reduce(into: []) { accepted, entry in
        if isRoom(for: [entry], beside: taken + accepted, by: advancement) { accepted.append(entry) }
      }
    } else {
      answer.undecided.append(.undecidedCut(entries: candidates.map(\.id).sorted()))
      break
    }
    taken += accepted
  }
  answer.entries = Set(taken.map(\.id))
  addWildCards(to: &answer, entries, advancement, decisions)
  let others = groups.flatMap { inNumberOrder($0.entries) }
    .filter { mayGoOn($0) && !answer.entries.contains($0.id) }
  for (index, entry) in others.prefix(advancement.reserves).enumerated() {
    answer.reserves[entry.id] = index + 1
  }
  return answer
}

/// Whether all of `entries` fit beside those taken.
private func isRoom(
  for entries: [CountedEntry], beside taken: [CountedEntry], by advancement: Advancement,
  countingFirst: Bool = true
) -> Bool {
  let all = taken + entries
  if countingFirst, let first = advancement.first, all.count > first { return false }
  for entry in entries {
    if let most = advancement.perUnit, all.count(where: { $0.facts.unit == entry.facts.unit }) > most {
      return false
    }
    if let most = advancement.perGroup, let group = entry.facts.group,
      all.count(where: { $0.facts.group == group }) > most
    {
      return false
    }
  }
  return true
}

private func addWildCards(
  to answer: inout WhoGoesOn, _ entries: [CountedEntry], _ advancement: Advancement, _ decisions: [Decision]
) {
  for decision in decisions.filter({ $0.kind == .wildCard }).sorted(by: { $0.sequence < $1.sequence }) {
    for subject in decision.subjects
    where answer.wildCards.count < advancement.wildCards && !answer.entries.contains(subject)
      && entries.contains(where: { $0.id == subject && $0.facts.status == .competing })
    {
      answer.entries.insert(subject)
      answer.wildCards.insert(subject)
    }
  }
}
