import ContestAnalysis
import ContestCore
import ContestTestSupport
import Testing

@Suite("Judges beside the others of the panel")
struct JudgeTests {
  private func rules(judges: Int, weights: [Points] = [1], quorum: Int = 1) -> RoundRules {
    .fixture(rubric: .fixture(weights: weights), panel: .fixture(judges: judges, quorum: quorum))
  }

  /// One mark per judge for each entry.
  private func facts(_ rows: [[Points?]], units: [UnitID] = []) -> RoundFacts {
    var facts = RoundFacts.fixture(rows.map { $0.map { mark in mark.map { [$0] } ?? [] } })
    for (index, unit) in units.enumerated() { facts.entries[index].unit = unit }
    return facts
  }

  @Test("severity is the mean distance from the mean of the others, not from a mean with the judge in it")
  func severity() throws {
    let facts = facts([[9, 6, 6], [8, 5, 5], [10, 7, 7]])
    let profiles = try judgeProfiles(facts: facts, rules: rules(judges: 3))
    #expect(profiles.map(\.severity) == [3, -1.5, -1.5])
    #expect(profiles.map(\.meanDeviation) == [3, 1.5, 1.5])
    #expect(profiles.map(\.spread) == [1, 1, 1])
    #expect(profiles.map(\.agreement) == [1, 1, 1])
    #expect(profiles.map(\.entries) == [3, 3, 3])
  }

  @Test("a judge who turns the order round agrees with −1, one who does not tell entries apart with nothing")
  func agreement() throws {
    let facts = facts([[1, 9, 5, 2], [2, 8, 5, 3], [3, 7, 5, 4], [4, 6, 5, 9]])
    let profiles = try judgeProfiles(facts: facts, rules: rules(judges: 4))
    #expect(profiles[1].agreement == -1)
    #expect(profiles[2].agreement == nil)
    #expect(profiles[2].spread == 0)
  }

  @Test("weights count, recused and open sheets do not")
  func weights() throws {
    var facts = RoundFacts.fixture([
      [[4, 4], [4, 3], [4, 3]], [[4, 4], [4, 3], [4, 3]], [[4, 4], [4, 3], [4, 3]],
      [[0, 0], [nil, 3], [9, 9]], [[0, 0], [9, 9], [9, 9]],
    ])
    facts.entries[4].sheets["j3"] = .recused(.sameUnit)
    let profiles = try judgeProfiles(facts: facts, rules: rules(judges: 3, weights: [1, 2]))
    // 12 against 10 and 10; the last two entries have fewer than three whole sheets.
    #expect(profiles.map(\.severity) == [2, -1, -1])
    #expect(profiles.map(\.entries) == [3, 3, 3])
  }

  @Test("a mark far from the others is flagged by distance, one far for this entry by robust z")
  func flags() throws {
    // 0.15 of 10 is 1.5: j1's 8.5 against a mean of 7 just reaches it.
    let far = try outlyingMarks(facts: facts([["8.5", 7, 7, 7]]), rules: rules(judges: 4))
    #expect(far.map(\.judge) == ["j1"])
    #expect(far.map(\.deviation) == [1.5])
    #expect(far.map(\.reasons) == [[.deviation]])
    // Of fewer than five marks there is no scale to measure by.
    #expect(far.allSatisfy { $0.robustZ == nil })
    #expect(try outlyingMarks(facts: facts([["8.25", 7, 7, 7]]), rules: rules(judges: 4)).isEmpty)
    // Median 7.25, MAD 0.25: 0.6745 × 1.5 ÷ 0.25 = 4.05.
    let odd = try outlyingMarks(
      facts: facts([[7, "7.25", "7.25", "7.5", "8.75"]]), rules: rules(judges: 5), threshold: 0.5)
    #expect(odd.map(\.judge) == ["j5"])
    #expect(odd.map(\.reasons) == [[.robustZ]])
    #expect(abs((odd.first?.robustZ ?? 0) - 4.047) < 1e-9)
  }

  @Test("single marks are flagged beside whole sheets, with their criterion")
  func criteria() throws {
    let facts = RoundFacts.fixture([[[9, 5], [7, 7], [7, 7], [7, 7]]])
    let found = try outlyingMarks(facts: facts, rules: rules(judges: 4, weights: [1, 1]))
    #expect(found.map(\.criterion) == ["c1", "c2"])
    #expect(found.map(\.judge) == ["j1", "j1"])
  }

  @Test("the same-unit effect's test counts every arrangement, as going through them one by one does")
  func exactTest() throws {
    for seed in 1...40 {
      var random = SplitMix64(seed: UInt64(seed))
      let rows = (0..<8).map { _ in (0..<3).map { _ in Points(random.whole(3...9)) as Points? } }
      let own = Set((0..<8).filter { _ in random.chance(40) })
      guard (1..<8).contains(own.count) else { continue }
      let facts = facts(rows, units: (0..<8).map { own.contains($0) ? "own" : "other" })
      let found = try sameUnitEffect(facts: facts, rules: rules(judges: 3), units: ["j2": ["own"]])
      // Twice the deviation of j2, in whole points.
      let deviations = rows.map { row in
        let marks = row.map { Int(($0?.micros ?? 0) / Points.scale) }
        return 2 * marks[1] - marks[0] - marks[2]
      }
      func sum(_ chosen: Set<Int>) -> Int { chosen.reduce(0) { $0 + deviations[$1] } }
      let arrangements = (0..<256).map { bits in Set((0..<8).filter { bits >> $0 & 1 == 1 }) }
        .filter { $0.count == own.count }
      let least = arrangements.count { sum($0) >= sum(own) }
      #expect(abs(found.probability - Double(least) / Double(arrangements.count)) < 1e-12)
      let others = Set(0..<8).subtracting(own)
      let effect =
        Double(sum(own)) / 2 / Double(own.count) - Double(sum(others)) / 2 / Double(others.count)
      #expect(abs(found.effect - effect) < 1e-12)
      #expect(found.judges == ["j2"])
    }
  }

  @Test("judges are permuted each among their own sheets")
  func strata() throws {
    // j1 gives 2 more to own, j2 likewise: each has 1 of 4 arrangements as extreme.
    let facts = facts(
      [[9, 7, 7, 7], [7, 9, 7, 7], [7, 7, 7, 7], [7, 7, 7, 7]], units: ["a", "b", "c", "c"])
    let one = try sameUnitEffect(facts: facts, rules: rules(judges: 4), units: ["j1": ["a"]])
    let two = try sameUnitEffect(facts: facts, rules: rules(judges: 4), units: ["j1": ["a"], "j2": ["b"]])
    #expect(one.probability == 0.25)
    #expect(two.probability == 0.0625)
    #expect((one.own, one.others) == (1, 3))
    #expect((two.own, two.others) == (2, 6))
  }

  @Test("a panel too small, a ballot of choices, a joint sheet and no own unit are refused")
  func refusals() {
    let facts = facts([[9, 8], [7, 6], [5, 4]])
    #expect(throws: AnalysisRefusal.tooFewJudges(found: 2, needed: 3)) {
      try judgeProfiles(facts: facts, rules: rules(judges: 2))
    }
    #expect(throws: AnalysisRefusal.tooFewEntries(found: 0, needed: 3)) {
      try judgeProfiles(facts: facts, rules: rules(judges: 3))
    }
    var joint = rules(judges: 3)
    joint.ballot = .joint
    #expect(throws: AnalysisRefusal.jointSheet) { try judgeProfiles(facts: facts, rules: joint) }
    var recall = rules(judges: 3)
    recall.ballot = .recall(2)
    #expect(throws: AnalysisRefusal.notOfMarks) { try outlyingMarks(facts: facts, rules: recall) }
    #expect(throws: AnalysisRefusal.noOwnUnit) {
      try sameUnitEffect(facts: facts, rules: rules(judges: 3), units: [:])
    }
  }
}
