import ContestCore
import ContestStore
import ContestXML
import Foundation

/// Counts rounds from one moment of the contest: as its tables have it, or as the journal alone tells it.
struct Counting {
  let facts: any CountedFacts
  let cache: RuleCache
  /// Entries of one person by the first one's id, where they are known from a certificate; nil: by name.
  var persons: [RoundID: [EntryID: String]] = [:]

  /// The contest as last imported.
  ///
  /// - Throws: `KitError.refused` where nothing has been imported yet.
  func contest() throws -> Contest {
    let key = try facts.ruleFileDigests()
    if let contest = cache.contest(for: key) { return contest }
    let files = try facts.ruleFiles()
    guard !files.isEmpty else {
      throw KitError.refused(
        LocalizedText(
          vi: "chưa nạp cuộc thi; chạy «contest import» trước",
          en: "nothing is imported yet; run “contest import” first"))
    }
    let byPath = Dictionary(files.map { ($0.path, Data($0.content)) }) { first, _ in first }
    let reading = RuleReader.read(files: MemoryRuleFiles(byPath))
    guard let contest = reading.contest, !reading.findings.hasErrors else {
      throw KitError.input(reading.findings)
    }
    cache.keep(contest, for: key)
    return contest
  }

  /// The rules that hold for a round: the frozen ones once it has opened, else the contest's.
  func rules(of round: RoundID) throws -> RoundRules {
    guard let hash = try facts.rounds().first(where: { $0.id == round })?.rulesHash else {
      guard let rules = try contest().round(round) else { throw ContestService.unknownRound(round) }
      return rules
    }
    if let rules = cache.rules(for: hash, round: round) { return rules }
    guard let frozen = try facts.frozenRules(round) else { throw ContestService.unknownRound(round) }
    let ids = Dictionary(
      try facts.seats(round).map { (JudgeID($0.code), $0.judge) }, uniquingKeysWith: { first, _ in first })
    let rules = try FrozenRules.rules(fromDocument: frozen.document).renamingJudges { ids[$0] ?? $0 }
    cache.keep(rules, for: hash, round: round)
    return rules
  }

  func state(of round: RoundID) throws -> RoundState {
    guard let state = try facts.rounds().first(where: { $0.id == round }) else {
      throw ContestService.unknownRound(round)
    }
    return state
  }

  /// The standings that follow from the facts.
  ///
  /// - Throws: `KitError.refused` before the round's lots are drawn.
  func standings(of round: RoundID) throws -> CurrentStandings {
    let now = try current(round)
    return CurrentStandings(
      round: round, phase: now.phase, rules: now.rules, facts: now.facts,
      standings: try ContestService.counted { () throws(ArithmeticOverflow) in
        try tabulate(now.facts, by: now.rules)
      }, head: now.head)
  }

  /// A round's facts with all that its rules ask for: recusals by unit, groups, persons, earlier results.
  ///
  /// - Throws: `KitError.refused` before the round's lots are drawn.
  func current(_ round: RoundID) throws -> CurrentFacts {
    let state = try state(of: round)
    let rules = try rules(of: round)
    let stored = try facts.roundFacts(round)
    guard !stored.entries.isEmpty || state.phase > .draft else {
      throw KitError.refused(
        LocalizedText(
          vi: "\(rules.title.vi) chưa bốc thăm nên chưa có bài dự thi nào",
          en: "no lots are drawn for \(rules.title.en), so it has no entries yet"))
    }
    return CurrentFacts(
      phase: state.phase, rules: rules, facts: try assembled(stored, rules: rules), head: try facts.head())
  }

  /// A round's own facts with what they do not say and its rules ask for.
  func assembled(_ stored: RoundFacts, rules: RoundRules) throws -> RoundFacts {
    var counted = stored
    try addRecusals(to: &counted, rules: rules)
    if !rules.groups.isEmpty { try addGroups(to: &counted, rules: rules) }
    if rules.onePrizePerPerson { try addPersons(to: &counted, round: rules.id) }
    for earlier in rules.earlierRounds {
      try addResults(of: earlier, to: &counted, round: try state(of: rules.id))
    }
    return counted
  }

  private func addRecusals(to facts: inout RoundFacts, rules: RoundRules) throws {
    let contest = try contest()
    for index in facts.entries.indices {
      for member in rules.panel.members
      where ContestService.mustRecuse(
        member.judge, unit: facts.entries[index].unit, rules: rules, contest: contest)
      {
        facts.entries[index].sheets[member.judge] = .recused(.sameUnit)
      }
    }
  }

  /// The draw fills the groups: the entry at position p goes into group (p − 1) mod the number of groups.
  private func addGroups(to counted: inout RoundFacts, rules: RoundRules) throws {
    let groups = Dictionary(
      try facts.lots(rules.id).map { ($0.entry, rules.group(at: $0.position)) },
      uniquingKeysWith: { first, _ in first })
    for index in counted.entries.indices {
      counted.entries[index].group = groups[counted.entries[index].id] ?? nil
    }
  }

  /// Entries of one person are known by unit, name and birth date, and stand under the first one's id.
  ///
  /// Where a birth date is not known, nobody can say that it is the same person.
  private func addPersons(to counted: inout RoundFacts, round: RoundID) throws {
    if let known = persons[round] {
      for index in counted.entries.indices {
        counted.entries[index].person = known[counted.entries[index].id]
      }
      return
    }
    struct Person: Hashable {
      var unit: UnitID
      var name: String
      var birthDate: CalendarDate
    }
    let entries = try facts.entryIndex()
    let persons = counted.entries.map { fact -> Person? in
      guard let entrant = entries[fact.id]?.entrant, let birthDate = entrant.birthDate else { return nil }
      return Person(unit: fact.unit, name: VietnameseText.toneKey(entrant.fullName), birthDate: birthDate)
    }
    var members: [Person: [Int]] = [:]
    for (index, person) in persons.enumerated() {
      if let person { members[person, default: []].append(index) }
    }
    for indices in members.values where indices.count > 1 {
      let first = indices.map { counted.entries[$0].id }.min()
      for index in indices { counted.entries[index].person = first?.rawValue }
    }
  }

  /// The judged totals and results of a round that was held before and is certified, tabulated anew.
  private func addResults(of earlier: RoundID, to counted: inout RoundFacts, round own: RoundState) throws {
    // Only a round before this one, so that nothing turns in a circle.
    guard let state = try facts.rounds().first(where: { $0.id == earlier }), state.position < own.position,
      state.phase >= .certified
    else { return }
    let current = try standings(of: earlier)
    let isLowerBetter = current.rules.lowerIsBetter
    let results = Dictionary(
      current.standings.rows.compactMap { row in
        row.derivation.earlierResult(isLowerBetter: isLowerBetter).map { (row.entry, $0) }
      },
      uniquingKeysWith: { first, _ in first })
    for index in counted.entries.indices {
      counted.entries[index].earlier[earlier] = results[counted.entries[index].id]
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
