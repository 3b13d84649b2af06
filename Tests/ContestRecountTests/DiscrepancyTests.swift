import ContestCore
import ContestRecount
import ContestTestSupport
import Testing

/// Three entries at places 1, 2, 3 with a figure, a deduction, a tie step, a cut and prizes.
private func published() throws -> PublishedResults {
  let rules = RoundRules.fixture(
    panel: .fixture(judges: 2, quorum: 2), tabulation: Tabulation(rounding: [.judged: Rounding(decimals: 1)]),
    figures: [
      FigureRule(id: "f", title: LocalizedText("Figure"), minimum: 0, maximum: 5, isRequired: false)
    ],
    deductions: DeductionRules(penalties: [PenaltyRule(id: "late", title: LocalizedText("Late"), points: 1)]),
    ties: [.fixture("t1", .criterion("c1")), .fixture("t2", .decision)],
    advancement: Advancement(first: 2), prizes: [.fixture("p1"), .fixture("p2", count: 2)])
  let facts = RoundFacts(
    entries: [
      .fixture("e1", number: 1, [[9, 9], [9, "8.75"]], figures: ["f": 2]),
      .fixture("e2", number: 2, [[8, 8], [8, 8]], penalties: [PenaltyFact(penalty: "late", points: 1)]),
      .fixture("e3", number: 3, [[7, 8], [7, 8]]), .fixture("e4", number: 4, status: .withdrawn),
    ],
    decisions: [Decision(sequence: 1, kind: .note, subjects: ["e2", "e3"], reason: "jury")])
  return .fixture(rules: rules, facts: facts, standings: try tabulate(facts, by: rules))
}

@Suite("A published result held against its own facts")
struct DiscrepancyTests {
  @Test("an honest result has none")
  func honest() throws {
    #expect(try discrepancies(in: published()) == [])
  }

  /// One change to the standings, and the field that must be named for `e2`.
  struct Forgery: Sendable, CustomTestStringConvertible {
    let field: Discrepancy.Field
    let change: @Sendable (inout Standing) -> Void
    var testDescription: String { field.rawValue }
  }

  @Test(
    "a changed standing is named, and nothing else is",
    arguments: [
      Forgery(field: .place) { $0.place = 1 }, Forgery(field: .place) { $0.place = nil },
      Forgery(field: .tied) { $0.isTied.toggle() }, Forgery(field: .result) { $0.result = Ratio(16) },
      Forgery(field: .deductions) { $0.deductions = 0 }, Forgery(field: .decidedBy) { $0.decidedBy = nil },
      Forgery(field: .decidedBy) { $0.decidedBy = "t9" }, Forgery(field: .advances) { $0.advances = false },
      Forgery(field: .prize) { $0.prize = "p1" }, Forgery(field: .number) { $0.number = 9 },
      Forgery(field: .unit) { $0.unit = "other" }, Forgery(field: .status) { $0.status = .absent },
      Forgery(field: .sheet) { $0.derivation.sheets[0].total?.rounded = Ratio(99) },
      Forgery(field: .sheet) { $0.derivation.sheets[1].total = nil },
      Forgery(field: .judged) { $0.derivation.judged?.rounded = Ratio(99) },
      Forgery(field: .judged) { $0.derivation.judged?.exact = Ratio(99) },
      Forgery(field: .exact) { $0.derivation.result?.exact = Ratio(99) },
      Forgery(field: .result) { $0.derivation.result?.rounded = Ratio(99) },
    ])
  func forged(forgery: Forgery) throws {
    var file = try published()
    let index = try #require(file.standings.rows.firstIndex { $0.entry == "e2" })
    forgery.change(&file.standings.rows[index])
    let found = discrepancies(in: file)
    #expect(found.map(\.entry) == ["e2"])
    #expect(found.map(\.field) == [forgery.field])
    #expect(found.allSatisfy { $0.message.vi.contains("e2") && $0.message.en.contains("e2") })
  }

  @Test("the sentence says what the file says and what the count gives, in both languages")
  func sentence() throws {
    var file = try published()
    file.standings.rows[0].result = try Ratio(203, over: 10)
    #expect(
      discrepancies(in: file).map(\.message) == [
        LocalizedText(
          vi: "Bài dự thi e1: kết quả ghi là 20,3, đếm lại được 19,9.",
          en: "Entry e1: the result is given as 20.3, the count gives 19.9.")
      ])
  }

  @Test("rows in another order, a row too many, a row too few")
  func rows() throws {
    var swapped = try published()
    swapped.standings.rows.swapAt(0, 1)
    #expect(discrepancies(in: swapped).map(\.field) == [.order])

    var missing = try published()
    missing.standings.rows.removeLast()
    #expect(discrepancies(in: missing).map(\.entry) == ["e4"])

    var doubled = try published()
    doubled.standings.rows.append(doubled.standings.rows[0])
    #expect(discrepancies(in: doubled).map(\.entry) == ["e1"])

    var invented = try published()
    invented.standings.rows.append(Standing(entry: "e9", unit: "unit", number: 9, status: .withdrawn))
    #expect(discrepancies(in: invented).map(\.entry) == ["e9"])
  }

  @Test("an entry listed twice, counted twice, or known to one part of the file only")
  func entries() throws {
    func found(_ change: (inout PublishedResults) -> Void) throws -> [EntryID?] {
      var file = try published()
      change(&file)
      let found = discrepancies(in: file).filter { $0.field == .entry }
      return found.map(\.entry)
    }
    #expect(try found { $0.entries.append($0.entries[0]) } == ["e1"])
    #expect(try found { $0.facts.entries.append($0.facts.entries[0]) } == ["e1"])
    #expect(try found { $0.entries.removeAll { $0.id == "e4" } } == ["e4"])
    #expect(try found { $0.facts.entries.removeAll { $0.id == "e4" } } == ["e4", "e4"])
    var renumbered = try published()
    renumbered.entries[2].number = 7
    renumbered.entries[3].unit = "other"
    #expect(discrepancies(in: renumbered).map(\.field) == [.number, .unit])
  }

  /// One change to the facts of `e4`, which is withdrawn: nothing but the contradiction can show.
  @Test("facts that contradict the rules are reported, even where they do not bear on the result")
  func contradictions() throws {
    let table: [(Discrepancy.Field, (inout EntryFacts) -> Void)] = [
      (.mark, { $0.sheets["j1"] = .marks(["8.1", 8]) }), (.mark, { $0.sheets["j1"] = .marks([8, "10.25"]) }),
      (.mark, { $0.sheets["j1"] = .marks([8, "-0.25"]) }), (.judge, { $0.sheets["j9"] = .absent }),
      (.criterion, { $0.sheets["j1"] = .marks([8, 8, 8]) }), (.figure, { $0.figures["g"] = 1 }),
      (.figure, { $0.figures["f"] = "5.1" }), (.figure, { $0.figures["f"] = -1 }),
      (.penalty, { $0.penalties = [PenaltyFact(penalty: "rude", points: 1)] }),
      (.penalty, { $0.penalties = [PenaltyFact(penalty: "late", points: "1.5")] }),
    ]
    for (field, change) in table {
      var file = try published()
      change(&file.facts.entries[3])
      #expect(discrepancies(in: file).map(\.field) == [field])
      #expect(discrepancies(in: file).map(\.entry) == ["e4"])
    }
    var decided = try published()
    decided.facts.decisions.append(Decision(sequence: 2, kind: .note, subjects: ["e8"], reason: "r"))
    #expect(discrepancies(in: decided).map(\.field) == [.decision])
  }

  @Test("one mark changed after the count shows in everything that follows from it")
  func changedMark() throws {
    var file = try published()
    file.facts.entries[2].sheets["j1"] = .marks([10, 10])
    let fields = Set(discrepancies(in: file).filter { $0.entry == "e3" }.map(\.field))
    #expect(fields.isSuperset(of: [.judged, .exact, .result, .place, .decidedBy, .advances]))
  }

  @Test("a result published while something forbids certifying says what")
  func blocked() throws {
    var file = try published()
    file.facts.entries[0].sheets["j2"] = nil
    file.standings = try tabulate(file.facts, by: file.rules)
    let found = discrepancies(in: file)
    #expect(found.map(\.field) == [.blocker, .blocker])
    #expect(found.map(\.entry) == ["e1", "e1"])
  }

  @Test("blockers that one count has and the other has not are differences; their order is none")
  func blockerSets() throws {
    let rules = RoundRules.fixture(panel: .fixture(judges: 2, quorum: 2))
    let facts = RoundFacts.fixture([[[8, 8]], [[8]]])
    var standings = try tabulate(facts, by: rules)
    standings.blockers.reverse()
    #expect(differences(between: standings, and: recount(facts, by: rules)) == [])
    standings.blockers.removeLast()
    #expect(differences(between: standings, and: recount(facts, by: rules)).map(\.field) == [.blocker])
    standings.blockers = [.undecidedCut(entries: ["e1"])]
    #expect(differences(between: standings, and: recount(facts, by: rules)).count == 5)
  }

  @Test("rules and numbers that make no sense are counted without a crash")
  func absurd() {
    let huge = Points(micros: Int64.max)
    let table: [RoundRules] = [
      .fixture(rubric: .fixture(weights: [0, 0]), tabulation: Tabulation(combination: .mean)),
      .fixture(tabulation: Tabulation(method: .trimmedMean(high: 9, low: -9, from: 0))),
      .fixture(tabulation: Tabulation(method: .trimmedMean(high: .max, low: .max, from: .min))),
      .fixture(
        tabulation: Tabulation(rounding: [.result: Rounding(decimals: .max), .panel: Rounding(decimals: -4)])),
      .fixture(rubric: .fixture(weights: [huge, huge])),
      .fixture(rubric: Rubric(id: "r", title: LocalizedText(""), criteria: [])),
      .fixture(ties: [.fixture("t", .criterion("none")), .fixture("t", .figure("none"))]),
      .fixture(
        advancement: Advancement(first: .min, tiesAtCut: .decision), prizes: [.fixture("p", count: .min)]),
      .fixture(rubric: .fixture(step: 0)), .fixture(panel: Panel(quorum: .max, members: [])),
    ]
    let penalties = [PenaltyFact(penalty: "p", points: huge), PenaltyFact(penalty: "p", points: huge)]
    let facts = RoundFacts(entries: [
      .fixture("e1", [[huge, 1], [1, huge]], milliseconds: .max, penalties: penalties),
      .fixture("e1", number: .max, [[1, 1], [1, 1]]), .fixture("e2", number: .min, [[1, 1], [1, 1]]),
    ])
    for rules in table {
      let file = PublishedResults.fixture(
        rules: rules, facts: facts, standings: Standings(rows: [], blockers: []))
      #expect(!discrepancies(in: file).isEmpty)
    }
  }
}
