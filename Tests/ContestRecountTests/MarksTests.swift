import ContestCore
import ContestRecount
import ContestTestSupport
import Testing

/// The exact judged total of one entry with these marks, as text; empty where there is none.
private func judged(
  _ marks: [[Points?]], sheets: [JudgeID: SheetFact] = [:], weights: [Points] = [1, 1], panel: Panel? = nil,
  _ tabulation: Tabulation = Tabulation()
) -> String {
  let rules = RoundRules.fixture(
    rubric: .fixture(weights: weights), panel: panel ?? .fixture(judges: max(1, marks.count)),
    tabulation: tabulation)
  let facts = RoundFacts(entries: [.fixture("e1", marks, sheets: sheets)])
  return recount(facts, by: rules).row(of: "e1")?.judged?.exactText ?? ""
}

@Suite("§1 Which sheets count")
struct SheetsTests {
  /// j1 gives 8 + 8; j2's sheet is what the case says.
  ///
  /// 16 means that it did not count.
  @Test(
    "one judge's sheet beside a whole one of 16",
    arguments: [
      (SheetFact.marks([4, 4]), Tabulation.MissingCells.refuse, "12", false),
      (.absent, .refuse, "16", false), (.recused(.sameUnit), .refuse, "16", false),
      (.recused(.recorded("brother")), .refuse, "16", false), (nil, .refuse, "16", true),
      (.marks([nil, nil]), .refuse, "16", true), (.marks([nil, nil]), .dropSheet, "16", true),
      (.marks([4, nil]), .refuse, "16", true), (.marks([4, nil]), .dropSheet, "16", false),
      (.marks([0, 0]), .refuse, "8", false),
    ] as [(SheetFact?, Tabulation.MissingCells, String, Bool)])
  func states(second: SheetFact?, missing: Tabulation.MissingCells, expected: String, isMissed: Bool) {
    var entry = EntryFacts.fixture("e1", [[8, 8]])
    entry.sheets["j2"] = second
    let rules = RoundRules.fixture(tabulation: Tabulation(missingCells: missing))
    let standings = recount(RoundFacts(entries: [entry]), by: rules)
    #expect(standings.row(of: "e1")?.judged?.exactText == expected)
    #expect(standings.blockers == (isMissed ? [.missingSheets(entry: "e1", judges: ["j2"])] : []))
  }

  @Test("a shadow judge's marks never count and are never missed")
  func shadow() {
    let rules = RoundRules.fixture(panel: .fixture(judges: 1, shadows: 1))
    let marked = recount(.fixture([[[8, 8], [0, 0]]]), by: rules)
    let silent = recount(.fixture([[[8, 8]]]), by: rules)
    #expect(marked == silent)
    #expect(marked.rows.first?.resultText == "16.00")
    #expect(marked.blockers.isEmpty)
  }

  @Test("`present` joins each criterion over the marks there are")
  func present() {
    let rule = Tabulation(level: .criterion, missingCells: .present)
    #expect(judged([[8, 6], [4, nil]], rule) == "12")
    #expect(judged([[8, nil], [4, nil]], rule) == "")
  }

  @Test("a mark for a criterion that the rubric does not have makes no sheet")
  func unknownCriterion() {
    let sheets: [JudgeID: SheetFact] = ["j2": .given(["other": 9])]
    #expect(judged([[8, 8], []], sheets: sheets) == "16")
  }

  @Test(
    "nothing counts for an entry that does not compete",
    arguments: [EntryStatus.absent, .withdrawn, .disqualified])
  func notCompeting(status: EntryStatus) throws {
    let penalties = [PenaltyFact(penalty: "late", points: 1)]
    let facts = RoundFacts(entries: [.fixture("e1", status: status, [[8, 8], [8]], penalties: penalties)])
    let standings = recount(facts, by: .fixture())
    let row = try #require(standings.row(of: "e1"))
    #expect(row.result == nil && row.place == nil && row.deductions == .zero)
    #expect(standings.blockers.isEmpty)
  }
}

@Suite("§2 From marks to the judged total")
struct JudgedTests {
  @Test(
    "the method joins totals: 16, 15, 10 and 4",
    arguments: [
      (PanelMethod.mean, "11.25"), (.trimmedMean(high: 1, low: 1, from: 4), "12.5"),
      (.trimmedMean(high: 1, low: 1, from: 5), "11.25"), (.trimmedMean(high: 1, low: 0, from: 2), "29/3"),
      (.trimmedMean(high: 0, low: 2, from: 3), "15.5"), (.trimmedMean(high: 2, low: 1, from: 4), "10"),
    ] as [(PanelMethod, String)])
  func methods(method: PanelMethod, expected: String) {
    #expect(judged([[8, 8], [7, 8], [5, 5], [2, 2]], Tabulation(method: method)) == expected)
  }

  @Test("of equal extremes one copy is dropped")
  func equalExtremes() {
    let rule = Tabulation(method: .trimmedMean(high: 1, low: 1, from: 3))
    #expect(judged([[9, 0], [9, 0], [3, 0], [3, 0], [6, 0]], rule) == "6")
    #expect(judged([[9, 0], [9, 0], [9, 0], [1, 0]], rule) == "9")
  }

  @Test("the threshold counts the sheets that count, not the seats")
  func threshold() {
    let rule = Tabulation(method: .trimmedMean(high: 1, low: 1, from: 3))
    #expect(judged([[9, 0], [6, 0], []], sheets: ["j3": .absent], rule) == "7.5")
    #expect(judged([[9, 0], [6, 0], [1, 0]], rule) == "6")
  }

  @Test("sum and weighted mean of 8 × 2 and 5 × 1")
  func combination() {
    #expect(judged([[8, 5]], weights: [2, 1]) == "21")
    #expect(judged([[8, 5]], weights: [2, 1], Tabulation(combination: .mean)) == "7")
  }

  /// One criterion at weight 0.5; marks 7.25 and 8: 3.625 and 4, or a panel of 7.625.
  @Test(
    "level criterion: weight before or after, rounded at each step that is named",
    arguments: [
      (Tabulation.WeightPosition.beforePanel, [:], "3.8125"), (.afterPanel, [:], "3.8125"),
      (.beforePanel, [.weightedMark: 2], "3.815"), (.beforePanel, [.weightedMark: 2, .panel: 2], "3.82"),
      (.beforePanel, [.panel: 1], "3.8"), (.afterPanel, [.panel: 1], "3.8"),
      (.afterPanel, [.panel: 2], "3.815"),
      (.afterPanel, [.panel: 2, .weighted: 2], "3.82"), (.afterPanel, [.weighted: 2], "3.81"),
      (.afterPanel, [.weightedMark: 0], "3.8125"), (.beforePanel, [.weighted: 0], "3.8125"),
      (.beforePanel, [.judged: 1], "3.8"), (.afterPanel, [.judged: 3], "3.813"),
      (.afterPanel, [.judgeTotal: 0], "3.8125"),
    ] as [(Tabulation.WeightPosition, [RoundingStep: Int], String)])
  func criterionLevel(position: Tabulation.WeightPosition, decimals: [RoundingStep: Int], expected: String) {
    let rule = Tabulation(
      level: .criterion, weightPosition: position, rounding: decimals.mapValues { Rounding(decimals: $0) })
    #expect(judged([["7.25"], [8]], weights: ["0.5"], rule) == expected)
  }

  /// Marks (7.25, 1) and (8, 2), weights 0.5 and 1: cells 3.625 + 1 and 4 + 2; totals 4.625 and 6.
  @Test(
    "level total: rounded at each step that is named",
    arguments: [
      ([:], "5.3125"), ([.weightedMark: 2], "5.315"), ([.judgeTotal: 1], "5.3"), ([.judgeTotal: 0], "5.5"),
      ([.panel: 2], "5.31"), ([.judged: 3], "5.313"), ([.panel: 3, .judged: 2], "5.31"),
      ([.weighted: 0], "5.3125"), ([.result: 0], "5.3125"),
    ] as [([RoundingStep: Int], String)])
  func totalLevel(decimals: [RoundingStep: Int], expected: String) {
    let rule = Tabulation(
      weightPosition: .afterPanel, rounding: decimals.mapValues { Rounding(decimals: $0) })
    #expect(judged([["7.25", 1], [8, 2]], weights: ["0.5", 1], rule) == expected)
  }

  @Test("each mode at the judged total of 9.125 and of −9.125")
  func modes() {
    func rule(_ mode: Rounding.Mode) -> Tabulation {
      Tabulation(rounding: [.judged: Rounding(decimals: 2, mode: mode)])
    }
    #expect(judged([[9], ["9.25"]], weights: [1], rule(.halfUp)) == "9.13")
    #expect(judged([[9], ["9.25"]], weights: [1], rule(.halfEven)) == "9.12")
    #expect(judged([["-9"], ["-9.25"]], weights: [1], rule(.halfUp)) == "-9.13")
    #expect(judged([["-9"], ["-9.25"]], weights: [1], rule(.truncate)) == "-9.12")
  }

  @Test("a criterion of weight nothing still has to be marked")
  func zeroWeight() {
    let rule = Tabulation(level: .criterion, missingCells: .present)
    #expect(judged([[8, nil]], weights: [1, 0], rule) == "")
    #expect(judged([[8, 9]], weights: [1, 0], rule) == "8")
  }
}
