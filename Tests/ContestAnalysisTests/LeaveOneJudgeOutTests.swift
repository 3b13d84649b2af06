import ContestAnalysis
import ContestCore
import ContestTestSupport
import Testing

@Suite("Leaving one judge out")
struct LeaveOneJudgeOutTests {
  /// Means of one criterion: e1 9, 9, 3 → 7; e2 8, 8, 8 → 8.
  ///
  /// Without j3, e1 has 9 and e2 8.
  private let facts = RoundFacts.fixture([[[9], [9], [3]], [[8], [8], [8]]])

  private func rules(judges: Int = 3, shadows: Int = 0, quorum: Int = 2) -> RoundRules {
    .fixture(
      rubric: .fixture(weights: [1]), panel: .fixture(judges: judges, shadows: shadows, quorum: quorum))
  }

  @Test("tells for each judge who would be first, and whether that differs")
  func leaders() throws {
    let analysis = try leaveOneJudgeOut(facts: facts, rules: rules())
    #expect(analysis.leaders == ["e2"])
    #expect(
      analysis.judges == [
        JudgeLeftOut(judge: "j1", leaders: ["e2"], differs: false),
        JudgeLeftOut(judge: "j2", leaders: ["e2"], differs: false),
        JudgeLeftOut(judge: "j3", leaders: ["e1"], differs: true),
      ])
    #expect(!analysis.isFirm)
  }

  @Test("a first place that would be shared differs from one held alone")
  func shared() throws {
    let facts = RoundFacts.fixture([[[9], [8], [8]], [[8], [8], [8]]])
    let analysis = try leaveOneJudgeOut(facts: facts, rules: rules())
    #expect(analysis.judges.map(\.leaders) == [["e1", "e2"], ["e1"], ["e1"]])
    #expect(analysis.judges.map(\.differs) == [true, false, false])
  }

  @Test("a trimmed mean trims what is left")
  func trimmed() throws {
    var rules = rules()
    rules.tabulation.method = .trimmedMean(high: 1, low: 1, from: 3)
    // Trimmed: e1 9, e2 8. Two judges are not trimmed: without j1 or j2 e1 has 6.
    let analysis = try leaveOneJudgeOut(facts: facts, rules: rules)
    #expect(analysis.leaders == ["e1"])
    #expect(analysis.judges.map(\.leaders) == [["e2"], ["e2"], ["e1"]])
  }

  @Test("names entries of which too few sheets would be left")
  func belowQuorum() throws {
    var facts = facts
    facts.entries[1].sheets["j1"] = .recused(.sameUnit)
    let analysis = try leaveOneJudgeOut(facts: facts, rules: rules())
    #expect(analysis.judges.map(\.belowQuorum) == [[], ["e2"], ["e2"]])
  }

  @Test("refuses a panel with fewer than quorum + 1 judges who count; shadow judges do not")
  func tooSmall() {
    #expect(throws: AnalysisRefusal.panelTooSmall(counting: 3, needed: 4)) {
      try leaveOneJudgeOut(facts: facts, rules: rules(quorum: 3))
    }
    #expect(throws: AnalysisRefusal.panelTooSmall(counting: 2, needed: 3)) {
      try leaveOneJudgeOut(facts: facts, rules: rules(judges: 2, shadows: 1))
    }
    #expect(throws: AnalysisRefusal.panelTooSmall(counting: 1, needed: 2)) {
      try leaveOneJudgeOut(facts: facts, rules: rules(judges: 1, quorum: 0))
    }
  }

  @Test("refuses where nobody has a result, and says so in both languages")
  func noResult() {
    #expect(throws: AnalysisRefusal.noResult) {
      try leaveOneJudgeOut(facts: RoundFacts(entries: [.fixture("e1")]), rules: rules())
    }
    #expect(throws: AnalysisRefusal.numbersTooLarge) {
      let largest = Points(micros: .max)
      let rubric = Rubric.fixture(weights: [largest, "0.333333"], maximum: largest)
      var tabulation = Tabulation()
      tabulation.rounding[.judgeTotal] = Rounding(decimals: 18)
      let facts = RoundFacts.fixture([[[largest, 1], [largest, 1], [largest, "0.000001"]]])
      return try leaveOneJudgeOut(
        facts: facts, rules: .fixture(rubric: rubric, panel: .fixture(judges: 3), tabulation: tabulation))
    }
    #expect(AnalysisRefusal.panelTooSmall(counting: 3, needed: 4).message.en.contains("at least 4"))
  }
}
