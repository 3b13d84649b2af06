import ContestAnalysis
import ContestCore
import ContestTestSupport
import Testing

@Suite("Margins, and the same contest by other methods")
struct RobustnessTests {
  private func rules(judges: Int) -> RoundRules {
    .fixture(rubric: .fixture(weights: [1]), panel: .fixture(judges: judges))
  }

  private func facts(_ rows: [[Points]]) -> RoundFacts {
    .fixture(rows.map { $0.map { [$0] } })
  }

  @Test("a margin is the difference of the results of neighbours, zero where they are level")
  func differences() throws {
    let found = try margins(facts: facts([[9, 9], [8, 9], [9, 8], [7, 7]]), rules: rules(judges: 2))
    #expect(found.map(\.upper) == ["e1", "e2", "e3"])
    #expect(found.map(\.lower) == ["e2", "e3", "e4"])
    #expect(try found.map(\.result) == [Ratio(1, over: 2), .zero, Ratio(3, over: 2)])
  }

  @Test("places have no margin in marks, one entry no neighbour")
  func noMargin() {
    var places = rules(judges: 3)
    places.tabulation.method = .borda
    #expect(throws: AnalysisRefusal.noMarginInMarks) { try margins(facts: facts([[9], [8]]), rules: places) }
    #expect(throws: AnalysisRefusal.tooFewEntries(found: 1, needed: 2)) {
      try margins(facts: facts([[9]]), rules: rules(judges: 1))
    }
    #expect(throws: AnalysisRefusal.noResult) {
      try margins(facts: RoundFacts(entries: [.fixture("e1")]), rules: rules(judges: 1))
    }
  }

  @Test("one far mark wins by the mean alone; the median, the places and the duels have another first")
  func methods() throws {
    // e1: 10, 7, 7, 7, 7 (mean 7.6); e2: 6, 7.5 four times (mean 7.2).
    let facts = facts([[10, 7, 7, 7, 7], [6, "7.5", "7.5", "7.5", "7.5"], [1, 1, 1, 1, 1]])
    let found = try methodComparison(facts: facts, rules: rules(judges: 5))
    #expect(found.leaders == ["e1"])
    let same = Dictionary(found.outcomes.map { ($0.method, $0.sameWinner) }, uniquingKeysWith: { $1 })
    #expect(same[.mean] == true)
    for method in [
      AdmissibleMethod.trimmedMean, .median, .sumOfPlaces, .borda, .majority, .bucklin, .schulze,
    ] {
      #expect(same[method] == false, "\(method)")
    }
    #expect(same[.clamp] == nil && same[.middle] == nil)
    #expect(found.outcomes.first { $0.method == .median }?.order == ["e2", "e1", "e3"])
  }

  @Test("every way that is reported is the real tabulation with that method")
  func real() throws {
    for seed in 1...20 {
      var random = SplitMix64(seed: UInt64(seed))
      let facts = facts((0..<6).map { _ in (0..<5).map { _ in Points(random.whole(4...9)) } })
      let found = try methodComparison(facts: facts, rules: rules(judges: 5))
      #expect(found.outcomes.count == 10)
      #expect(found.agreeing == found.outcomes.count { Set($0.leaders) == Set(found.leaders) })
      var schulze = rules(judges: 5)
      schulze.tabulation.method = .schulze
      let rows = try tabulate(facts, by: schulze).rows
      #expect(found.outcomes.first { $0.method == .schulze }?.order == rows.map(\.entry))
    }
  }

  @Test("where figures are added, the ordinal ways are left out; two judges are refused")
  func leftOut() throws {
    var rules = rules(judges: 3)
    rules.figures = [.fixture("vote", isRequired: false)]
    let found = try methodComparison(facts: facts([[9, 8, 7], [8, 7, 6]]), rules: rules)
    #expect(found.outcomes.map(\.method) == [.mean, .median, .zScore, .judgeEffect])
    #expect(throws: AnalysisRefusal.tooFewJudges(found: 2, needed: 3)) {
      try methodComparison(facts: facts([[9, 8], [8, 7]]), rules: self.rules(judges: 2))
    }
    rules.ballot = .top(2)
    #expect(throws: AnalysisRefusal.notOfMarks) {
      try methodComparison(facts: facts([[9, 8, 7], [8, 7, 6]]), rules: rules)
    }
  }
}
