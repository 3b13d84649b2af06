import BigInt
import ContestCore

/// What §5 of docs/tabulation.md says about going on.
struct GoingOn {
  var entries: Set<EntryID>
  var undecided: [Blocker]
}

/// §5: who goes on.
///
/// `groups` are the places of §4, best first.
func goingOn(_ groups: [LevelGroup], by rules: RoundRules, _ decisions: [Decision]) -> GoingOn {
  guard let advancement = rules.advancement, let first = advancement.first else {
    return GoingOn(entries: [], undecided: [])
  }
  var answer = GoingOn(entries: [], undecided: [])
  var placed = 0
  for group in groups {
    let ids = group.entries.map(\.id)
    let place = placed + 1
    placed += ids.count
    guard place <= first else { break }
    if placed <= first || advancement.tiesAtCut == .advance {
      answer.entries.formUnion(ids)
      continue
    }
    // These are level at the cut, and fewer of them fit.
    let fit = first - (place - 1)
    if let decision = newestDecision(among: decisions, of: [.order], about: ids) {
      answer.entries.formUnion(inOrder(of: decision, group.entries).prefix(fit).map(\.id))
    } else {
      answer.undecided.append(.undecidedCut(entries: ids.sorted()))
    }
  }
  return answer
}

/// §5: the prize that an entry at `place` with this result gets.
func prize(at place: Int, result: Fraction, by rules: RoundRules) -> PrizeID? {
  if let floor = rules.prizeFloor, result < Fraction(floor) { return nil }
  var lastPlaceCovered: BigInt = 0
  for prize in rules.prizes {
    lastPlaceCovered += BigInt(prize.count)
    if BigInt(place) <= lastPlaceCovered { return prize.id }
  }
  return nil
}
