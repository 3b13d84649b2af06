import ContestCore
import ContestStore

extension ContestService {
  /// What the round's own facts do not say and its rules ask for: groups, persons, earlier results.
  func assembled(_ facts: RoundFacts, rules: RoundRules) async throws -> RoundFacts {
    var facts = facts
    if !rules.groups.isEmpty { try await addGroups(to: &facts, rules: rules) }
    if rules.onePrizePerPerson { try await addPersons(to: &facts) }
    for earlier in rules.earlierRounds { try await addResults(of: earlier, to: &facts, rules: rules) }
    return facts
  }

  /// The draw fills the groups: the entry at position p goes into group (p − 1) mod the number of groups.
  private func addGroups(to facts: inout RoundFacts, rules: RoundRules) async throws {
    let groups = Dictionary(
      try await store.lots(rules.id).map { ($0.entry, rules.group(at: $0.position)) },
      uniquingKeysWith: { first, _ in first })
    for index in facts.entries.indices {
      facts.entries[index].group = groups[facts.entries[index].id] ?? nil
    }
  }

  /// Entries of one person are known by unit, name and birth date, and stand under the first one's id.
  ///
  /// Where a birth date is not known, nobody can say that it is the same person.
  private func addPersons(to facts: inout RoundFacts) async throws {
    struct Person: Hashable {
      var unit: UnitID
      var name: String
      var birthDate: CalendarDate
    }
    let entries = try await store.entryIndex()
    let persons = facts.entries.map { fact -> Person? in
      guard let entrant = entries[fact.id]?.entrant, let birthDate = entrant.birthDate else { return nil }
      return Person(unit: fact.unit, name: VietnameseText.toneKey(entrant.fullName), birthDate: birthDate)
    }
    var members: [Person: [Int]] = [:]
    for (index, person) in persons.enumerated() {
      if let person { members[person, default: []].append(index) }
    }
    for indices in members.values where indices.count > 1 {
      let first = indices.map { facts.entries[$0].id }.min()
      for index in indices { facts.entries[index].person = first?.rawValue }
    }
  }

  /// The judged totals and results of a round that was held before and is certified, tabulated anew.
  private func addResults(of earlier: RoundID, to facts: inout RoundFacts, rules: RoundRules) async throws {
    let states = try await store.rounds()
    // Only a round before this one, so that nothing turns in a circle.
    guard let own = states.first(where: { $0.id == rules.id }),
      let state = states.first(where: { $0.id == earlier }), state.position < own.position,
      state.phase >= .certified
    else { return }
    let current = try await standings(of: earlier)
    let isLowerBetter = current.rules.lowerIsBetter
    let results = Dictionary(
      current.standings.rows.compactMap { row in
        row.derivation.earlierResult(isLowerBetter: isLowerBetter).map { (row.entry, $0) }
      },
      uniquingKeysWith: { first, _ in first })
    for index in facts.entries.indices {
      facts.entries[index].earlier[earlier] = results[facts.entries[index].id]
    }
  }
}

extension RoundRules {
  /// The rounds whose results bear on this one's: carried over, or looked at by the tie chain.
  var earlierRounds: [RoundID] {
    var rounds = carryOver?.shares.map(\.round) ?? []
    for step in tieChain {
      if case .earlierRound(let round) = step.kind { rounds.append(round) }
    }
    var seen: Set<RoundID> = []
    return rounds.filter { seen.insert($0).inserted }
  }
}

extension Derivation {
  fileprivate func earlierResult(isLowerBetter: Bool) -> EarlierResult? {
    guard let judged, let result else { return nil }
    return EarlierResult(judged: judged, result: result, isLowerBetter: isLowerBetter)
  }
}
