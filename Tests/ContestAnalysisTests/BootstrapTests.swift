import ContestAnalysis
import ContestCore
import ContestTestSupport
import Testing

@Suite("The bootstrap over judges")
struct BootstrapTests {
  /// The same, replicate by replicate, from the words of its documentation: draw, seat the copies, tabulate.
  private func plain(_ facts: RoundFacts, _ rules: RoundRules, replicates: Int, seed: UInt64) throws
    -> [EntryID: [Int?]]
  {
    var random = SplitMix64(seed: seed)
    let counting = rules.panel.members.filter(\.counts)
    var places: [EntryID: [Int?]] = [:]
    for _ in 0..<replicates {
      let drawn = counting.map { _ in
        Int(random.next().multipliedFullWidth(by: UInt64(counting.count)).high)
      }
      var (copied, drawnRules) = (facts, rules)
      drawnRules.panel.members.removeAll(where: \.counts)
      var hasChair = false
      for (copy, judge) in drawn.sorted().enumerated().reversed() {
        var member = counting[judge]
        member.judge = JudgeID("copy\(copy)")
        drawnRules.panel.members.insert(member, at: 0)
        for entry in copied.entries.indices {
          copied.entries[entry].sheets[member.judge] = facts.entries[entry].sheets[counting[judge].judge]
        }
      }
      for index in drawnRules.panel.members.indices where drawnRules.panel.members[index].role == .chair {
        if hasChair { drawnRules.panel.members[index].role = .member }
        hasChair = true
      }
      for row in try tabulate(copied, by: drawnRules).rows {
        places[row.entry, default: []].append(row.place)
      }
    }
    return places
  }

  /// A panel of three or more of a random contest; nil where it is not of that kind.
  private func contest(_ seed: UInt64) -> RandomContest? {
    let contest = RandomContest(seed: seed)
    let judges = contest.rules.panel.members.count(where: \.counts)
    return judges >= 3 && contest.rules.ballot != .joint ? contest : nil
  }

  @Test("every replicate is the real tabulation on the judges drawn, whatever the rule", arguments: 1...60)
  func sameAsTabulation(seed: UInt64) throws {
    guard let contest = contest(seed) else { return }
    let (facts, rules) = (contest.facts, contest.rules)
    guard let found = try? bootstrap(facts: facts, rules: rules, replicates: 40, seed: seed) else { return }
    try compare(found, facts, rules, seed: seed)
  }

  @Test("… and where panels are counted in columns", arguments: 1...30)
  func sameInColumns(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var tabulation = Tabulation(level: random.pick([.criterion, .total]))
    if random.chance(60) { tabulation.method = .trimmedMean(high: 1, low: 1, from: 3) }
    let rules = RoundRules.fixture(
      rubric: .fixture(weights: [1, 2]), panel: .fixture(judges: 4, shadows: 1), tabulation: tabulation,
      ties: [.fixture("t1", .criterion("c2")), .fixture("t2", .judgedTotal)])
    var facts = RoundFacts.fixture(
      (0..<6).map { _ in (0..<5).map { _ in [Points(random.whole(6...8)), Points(random.whole(6...8))] } })
    facts.entries[2].sheets["j2"] = .recused(.recorded("related"))
    facts.entries[4].sheets["j1"] = .absent
    let found = try bootstrap(facts: facts, rules: rules, replicates: 40, seed: seed)
    #expect(found.isColumnar)
    try compare(found, facts, rules, seed: seed)
  }

  private func compare(_ found: Bootstrap, _ facts: RoundFacts, _ rules: RoundRules, seed: UInt64) throws {
    let places = try plain(facts, rules, replicates: 40, seed: seed)
    let order = found.lines.map(\.entry)
    #expect(order == (try tabulate(facts, by: rules)).rows.filter { $0.place != nil }.map(\.entry))
    for (index, line) in found.lines.enumerated() {
      let own = places[line.entry] ?? []
      let known = own.compactMap { $0 }.sorted()
      guard !known.isEmpty else { continue }
      #expect(line.wins == Double(known.count { $0 == 1 }) / Double(known.count))
      let (low, high) = ((5 * known.count + 99) / 100, (95 * known.count + 99) / 100)
      #expect((line.best, line.worst) == (known[low - 1], known[high - 1]))
      guard index + 1 < order.count else { continue }
      let pairs = zip(own, places[order[index + 1]] ?? []).compactMap { a, b in
        a.flatMap { a in b.map { (a, $0) } }
      }
      let share = pairs.isEmpty ? nil : Double(pairs.count { $0.0 < $0.1 }) / Double(pairs.count)
      #expect(line.aheadOfNext == share)
    }
  }

  @Test("a result on which all judges agree is certain, one of the same marks for all is shared")
  func extremes() throws {
    let rules = RoundRules.fixture(rubric: .fixture(weights: [1]), panel: .fixture(judges: 5))
    let clear = RoundFacts.fixture([[[9], [9], [9], [9], [9]], [[8], [8], [8], [8], [8]]])
    let certain = try bootstrap(facts: clear, rules: rules, replicates: 500)
    #expect(certain.lines.map(\.wins) == [1, 0])
    #expect(certain.lines.map(\.aheadOfNext) == [1, nil])
    #expect(certain.lines.map(\.best) == [1, 2])
    #expect(certain.lines.map(\.worst) == [1, 2])
    let level = RoundFacts.fixture([[[9], [9], [9], [9], [9]], [[9], [9], [9], [9], [9]]])
    let shared = try bootstrap(facts: level, rules: rules, replicates: 500)
    #expect(shared.lines.map(\.wins) == [1, 1])
    #expect(shared.lines.map(\.aheadOfNext) == [0, nil])
  }

  @Test("the shares come near to what counting every panel gives")
  func nearTheTruth() throws {
    // Entry 1 is ahead with j1 and j2, entry 2 with j3: of 27 panels 7 hold j3 twice or more.
    let rules = RoundRules.fixture(rubric: .fixture(weights: [1]), panel: .fixture(judges: 3))
    let facts = RoundFacts.fixture([[[9], [9], [8]], [[8], [8], [9]]])
    let found = try bootstrap(facts: facts, rules: rules, replicates: 10_000, seed: 7)
    #expect(abs(found.lines[0].wins - 20.0 / 27) < 0.02)
    #expect(try found == bootstrap(facts: facts, rules: rules, replicates: 10_000, seed: 7))
    #expect(try found != bootstrap(facts: facts, rules: rules, replicates: 10_000, seed: 8))
  }

  @Test("two judges, a joint sheet and a round without results are refused")
  func refusals() {
    let facts = RoundFacts.fixture([[[9], [8], [8]], [[8], [8], [8]]])
    let rules = RoundRules.fixture(rubric: .fixture(weights: [1]), panel: .fixture(judges: 3))
    var pair = rules
    pair.panel.members.removeLast()
    #expect(throws: AnalysisRefusal.tooFewJudges(found: 2, needed: 3)) {
      try bootstrap(facts: facts, rules: pair)
    }
    var joint = rules
    joint.ballot = .joint
    #expect(throws: AnalysisRefusal.jointSheet) { try bootstrap(facts: facts, rules: joint) }
    #expect(throws: AnalysisRefusal.noResult) {
      try bootstrap(facts: RoundFacts(entries: [.fixture("e1")]), rules: rules)
    }
    var alone = facts
    alone.entries.removeLast()
    #expect(throws: AnalysisRefusal.tooFewEntries(found: 1, needed: 2)) {
      try bootstrap(facts: alone, rules: rules)
    }
  }
}
