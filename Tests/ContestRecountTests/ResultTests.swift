import ContestCore
import ContestRecount
import ContestTestSupport
import Testing

@Suite("§3 From the judged total to the result")
struct ResultTests {
  private func row(_ entry: EntryFacts, _ rules: RoundRules) throws -> RecountedRow {
    try #require(recount(RoundFacts(entries: [entry]), by: rules).rows.first)
  }

  @Test("a figure adds weight × figure; one not given adds nothing")
  func figures() throws {
    let rules = RoundRules.fixture(figures: [.fixture("f1", weight: "0.3"), .fixture("f2", weight: 2)])
    #expect(
      try row(.fixture("e1", [[8, 8]], figures: ["f1": 70, "f2": "1.5"]), rules).resultText == "40.00")
    #expect(try row(.fixture("e1", [[8, 8]], figures: ["f2": "1.5"]), rules).resultText == "19.00")
    #expect(try row(.fixture("e1", [[8, 8]], figures: ["other": 5]), rules).resultText == "16.00")
  }

  @Test(
    "overtime: nothing at the limit, the last step that applies after it",
    arguments: [
      (nil, "0"), (0, "0"), (299_999, "0"), (300_000, "0"), (300_001, "0.25"), (359_999, "0.25"),
      (360_000, "0.5"), (900_000, "0.5"), (Int.max, "0.5"), (Int.min, "0"),
    ] as [(Int?, String)])
  func overtime(milliseconds: Int?, expected: String) throws {
    let table = OvertimeTable(
      limitMilliseconds: 300_000,
      steps: [
        OvertimeTable.Step(fromMilliseconds: 0, points: "0.25"),
        OvertimeTable.Step(fromMilliseconds: 60_000, points: "0.5"),
      ])
    let rules = RoundRules.fixture(deductions: DeductionRules(overtime: table))
    let row = try row(.fixture("e1", [[8, 8]], milliseconds: milliseconds), rules)
    #expect(row.deductions.exactText == expected)
  }

  @Test("a table that begins at one second lets shorter overtime pass")
  func lateFirstStep() throws {
    let table = OvertimeTable(
      limitMilliseconds: 0, steps: [OvertimeTable.Step(fromMilliseconds: 1_000, points: 1)])
    let rules = RoundRules.fixture(deductions: DeductionRules(overtime: table))
    #expect(try row(.fixture("e1", [[8, 8]], milliseconds: 999), rules).deductions == .zero)
    #expect(try row(.fixture("e1", [[8, 8]], milliseconds: 1_000), rules).deductions == Fraction(1))
  }

  @Test(
    "penalties add up, together with overtime at most the cap",
    arguments: [
      (nil, "2.75", "13.25"), ("3", "2.75", "13.25"), ("2.5", "2.5", "13.50"), ("0", "0", "16.00"),
    ] as [(Points?, String, String)])
  func cap(cap: Points?, deducted: String, result: String) throws {
    let table = OvertimeTable(
      limitMilliseconds: 10, steps: [OvertimeTable.Step(fromMilliseconds: 0, points: "0.25")])
    let rules = RoundRules.fixture(deductions: DeductionRules(overtime: table, cap: cap))
    let penalties = [
      PenaltyFact(penalty: "late", points: 1), PenaltyFact(penalty: "late", points: 1),
      PenaltyFact(penalty: "other", points: "0.5"),
    ]
    let row = try row(.fixture("e1", [[8, 8]], milliseconds: 11, penalties: penalties), rules)
    #expect(row.deductions.exactText == deducted)
    #expect(row.resultText == result)
  }

  @Test("the result has two decimals half-up, unless the rule says otherwise; below zero it stays below")
  func resultRounding() throws {
    let panel = Panel.fixture(judges: 2)
    let facts = EntryFacts.fixture(
      "e1", [["0.25"], ["0.5"]], penalties: [PenaltyFact(penalty: "p", points: 1)])
    func text(_ rounding: [RoundingStep: Rounding]) throws -> String {
      try row(
        facts,
        .fixture(rubric: .fixture(weights: [1]), panel: panel, tabulation: Tabulation(rounding: rounding))
      ).resultText
    }
    #expect(try text([:]) == "-0.63")
    #expect(try text([.result: Rounding(decimals: 2, mode: .truncate)]) == "-0.62")
    #expect(try text([.result: Rounding(decimals: 2, mode: .halfEven)]) == "-0.62")
    #expect(try text([.result: Rounding(decimals: 3)]) == "-0.625")
    #expect(try text([.result: Rounding(decimals: 0)]) == "-1")
  }

  @Test("entries are compared by the rounded result or by the exact one")
  func rankBasis() {
    let facts = RoundFacts.fixture([[["8.25"], ["8.5"], ["8.25"]], [["8.5"], ["8.5"], ["8.25"]]])
    func places(_ basis: Tabulation.RankBasis) -> [Int?] {
      let tabulation = Tabulation(rounding: [.result: Rounding(decimals: 0)], rankBasis: basis)
      let rules = RoundRules.fixture(
        rubric: .fixture(weights: [1]), panel: .fixture(judges: 3), tabulation: tabulation)
      let standings = recount(facts, by: rules)
      return ["e1", "e2"].map { standings.row(of: $0)?.place }
    }
    #expect(places(.rounded) == [1, 1])
    #expect(places(.exact) == [2, 1])
  }
}
