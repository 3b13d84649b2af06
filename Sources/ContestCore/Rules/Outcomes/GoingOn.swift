/// Who goes on to the next round (docs/tabulation.md §5).
struct GoingOn {
  let advancement: Advancement
  let direction: Direction
  let decisions: Decisions

  /// Marks those who go on by their place, and the reserves.
  ///
  /// - Returns: the cut that waits for a decision, if one does.
  func apply(to list: inout PlaceList) -> [Blocker] {
    var taken = Taken(advancement)
    var undecided: [Blocker] = []
    for group in list.groups where taken.hasRoom {
      let candidates = group.filter { mayGoOn(list.rows[$0]) && taken.hasRoom(for: list.facts[$0]) }
      guard advancement.tiesAtCut == .decision, !taken.haveRoom(for: candidates.map { list.facts[$0] }) else {
        for row in candidates { taken.take(&list.rows[row], list.facts[row]) }
        continue
      }
      let names = candidates.map { list.rows[$0].entry }.sorted()
      guard let decision = decisions.newest(.order, about: names) else {
        undecided.append(.undecidedCut(entries: names))
        break
      }
      for row in decision.ordered(candidates, by: { list.rows[$0].entry })
      where taken.hasRoom && taken.hasRoom(for: list.facts[row]) {
        taken.take(&list.rows[row], list.facts[row])
      }
    }
    return undecided
  }

  private func mayGoOn(_ row: Standing) -> Bool {
    guard let result = row.result, row.derivation.failedCriterion == nil else { return false }
    guard let atLeast = advancement.atLeast else { return true }
    return !direction.isBetter(Ratio(atLeast), than: result)
  }

  /// Adds whom recorded decisions add, of all who compete.
  func addWildCards(to rows: inout [Standing]) {
    var left = advancement.wildCards
    for entry in decisions.all(.wildCard).flatMap(\.subjects) where left > 0 {
      let row = rows.firstIndex { $0.entry == entry && $0.status == .competing && !$0.advances }
      guard let row else { continue }
      rows[row].advances = true
      rows[row].isWildCard = true
      left -= 1
    }
  }

  /// Numbers those who stand by, the best first.
  func nameReserves(in rows: inout [Standing]) {
    var number = 0
    for index in rows.indices where number < advancement.reserves {
      guard rows[index].place != nil, !rows[index].advances, mayGoOn(rows[index]) else { continue }
      number += 1
      rows[index].reserve = number
    }
  }
}

/// How many have been taken, of all, of each unit and of each group.
private struct Taken {
  let limits: Advancement
  var all = 0
  var units: [UnitID: Int] = [:]
  var groups: [GroupID: Int] = [:]

  init(_ limits: Advancement) {
    self.limits = limits
  }

  var hasRoom: Bool { all < limits.first ?? .max }

  /// Whether the entry's unit and group are not full; an entry without a group belongs to none.
  func hasRoom(for facts: EntryFacts) -> Bool {
    units[facts.unit, default: 0] < limits.perUnit ?? .max
      && (facts.group.map { groups[$0, default: 0] } ?? 0) < limits.perGroup ?? .max
  }

  func haveRoom(for entries: [EntryFacts]) -> Bool {
    var trial = self
    for facts in entries {
      guard trial.hasRoom, trial.hasRoom(for: facts) else { return false }
      trial.count(facts)
    }
    return true
  }

  mutating func take(_ row: inout Standing, _ facts: EntryFacts) {
    row.advances = true
    count(facts)
  }

  private mutating func count(_ facts: EntryFacts) {
    all += 1
    units[facts.unit, default: 0] += 1
    if let group = facts.group { groups[group, default: 0] += 1 }
  }
}
