extension Derivation {
  /// The first in rubric order whose value lies below its floor (điểm liệt).
  var failedCriterion: CriterionID? { criteria.first(where: \.isFailed)?.criterion }
}

/// Prizes that places earn (docs/tabulation.md §5).
struct PlacePrizes {
  let rules: RoundRules
  let decisions: Decisions

  /// Gives each prize place the prize that covers it.
  ///
  /// - Returns: prizes that wait for a decision, and those that may not stay vacant but do.
  func apply(to list: inout PlaceList) -> [Blocker] {
    let barred = list.rows.map(reasonToWithhold)
    let earlier = rules.onePrizePerPerson ? betterEntries(in: list, barred: barred) : [:]
    var undecided: [Blocker] = []
    var (ahead, groupsAhead) = (0, 0)
    for group in list.groups {
      let place = (rules.placeStyle == .dense ? groupsAhead : ahead) + 1
      let prize = rules.prize(covering: place)
      let staying = group.filter { earlier[$0] == nil }
      for row in group where prize != nil {
        list.rows[row].derivation.withheld = barred[row] ?? earlier[row].map(PrizeWithheld.onePerPerson)
      }
      if let prize {
        let level = staying.filter { barred[$0] == nil }
        undecided += give(prize, to: level, at: place, in: &list)
      }
      ahead += staying.count
      groupsAhead += staying.isEmpty ? 0 : 1
    }
    let vacant = rules.prizes.filter { prize in
      !prize.mayBeVacant && !list.rows.contains { $0.prize == prize.id }
    }
    return undecided + vacant.map { .vacantPrize(prize: $0.id) }
  }

  private func reasonToWithhold(_ row: Standing) -> PrizeWithheld? {
    if let decision = decisions.all(.withhold).last(where: { $0.subjects.contains(row.entry) }) {
      return .decision(decision.sequence)
    }
    if let floor = rules.prizeFloor, let result = row.result,
      rules.resultDirection.isBetter(Ratio(floor), than: result)
    {
      return .floor
    }
    return row.derivation.failedCriterion.map { .failedCriterion($0) }
  }

  /// By row: the same person's first entry before it that may have a prize.
  private func betterEntries(in list: PlaceList, barred: [PrizeWithheld?]) -> [Int: EntryID] {
    var first: [String: EntryID] = [:]
    var better: [Int: EntryID] = [:]
    for row in list.rows.indices {
      guard let person = list.facts[row].person else { continue }
      better[row] = first[person]
      if barred[row] == nil, first[person] == nil { first[person] = list.rows[row].entry }
    }
    return better
  }

  private func give(
    _ covering: (prize: Prize, last: Int), to level: [Int], at place: Int, in list: inout PlaceList
  ) -> [Blocker] {
    if covering.prize.mayBeShared || level.count < 2 || level.count - 1 <= covering.last - place {
      for row in level { list.rows[row].prize = covering.prize.id }
      return []
    }
    let names = level.map { list.rows[$0].entry }.sorted()
    guard let decision = decisions.newest(.order, about: names) else {
      return [.undecidedPrize(entries: names, prize: covering.prize.id)]
    }
    for (offset, row) in decision.ordered(level, by: { list.rows[$0].entry }).enumerated() {
      list.rows[row].prize = rules.prize(covering: place + offset)?.prize.id
    }
    return []
  }
}

extension RoundRules {
  /// The prize that covers a prize place, and the last place that it covers; nil: none does.
  func prize(covering place: Int) -> (prize: Prize, last: Int)? {
    var last = 0
    for prize in prizes {
      let (sum, overflows) = last.addingReportingOverflow(max(0, prize.count))
      last = overflows ? .max : sum
      if place <= last { return (prize, last) }
    }
    return nil
  }
}
