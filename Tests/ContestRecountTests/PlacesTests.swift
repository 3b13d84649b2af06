import ContestCore
import ContestRecount
import ContestTestSupport
import Testing

/// Places, deciding steps: `e2:1:t1` is entry, place, deciding step.
private func lines(_ facts: RoundFacts, _ rules: RoundRules) -> [String] {
  recount(facts, by: rules).rows.map { row in
    "\(row.entry):\(row.place.map { "\($0)" } ?? "-"):\(row.decidedBy?.rawValue ?? "")"
  }
}

private func decision(_ sequence: Int, _ kind: Decision.Kind, _ subjects: EntryID...) -> Decision {
  Decision(sequence: sequence, kind: kind, subjects: subjects, reason: "jury")
}

@Suite("§4 Places")
struct PlacesTests {
  /// One judge, two criteria.
  ///
  /// e1 and e2 reach 12 differently, e3 has 11.
  private let level: [[[Points?]]] = [[[8, 4]], [[4, 8]], [[5, 6]]]
  private let one = Panel.fixture(judges: 1)

  @Test("places count 1-2-2-4; level ones by number, then id")
  func competitionRanking() {
    let entries: [EntryFacts] = [
      .fixture("d", number: 4, [[9, 9]]), .fixture("b", number: 3, [[7, 7]]),
      .fixture("c", number: 2, [[7, 7]]),
      .fixture("a", number: 3, [[7, 7]]), .fixture("e", number: 1, [[1, 1]]),
    ]
    let standings = recount(RoundFacts(entries: entries), by: .fixture(panel: one))
    #expect(standings.rows.map(\.entry) == ["d", "c", "a", "b", "e"])
    #expect(standings.rows.map(\.place) == [1, 2, 2, 2, 5])
    #expect(standings.rows.map(\.isTied) == [false, true, true, true, false])
  }

  @Test("without a result, absent, withdrawn, disqualified: last, in this order, by number then id")
  func unranked() {
    let entries: [EntryFacts] = [
      .fixture("q", number: 1, status: .disqualified, [[9, 9]]), .fixture("w", number: 2, status: .withdrawn),
      .fixture("a", number: 3, status: .absent), .fixture("n2", number: 5), .fixture("n1", number: 5),
      .fixture("r", number: 9, [[1, 1]]),
    ]
    #expect(
      lines(RoundFacts(entries: entries), .fixture(panel: one))
        == ["r:1:", "n1:-:", "n2:-:", "a:-:", "w:-:", "q:-:"])
  }

  @Test(
    "each kind of step splits by its value",
    arguments: [
      (TieStep.Kind.criterion("c1"), ["e1:1:t1", "e2:2:t1", "e3:3:"]),
      (.criterion("c2"), ["e2:1:t1", "e1:2:t1", "e3:3:"]), (.judgedTotal, ["e1:1:", "e2:1:", "e3:3:"]),
      (.fewerDeductions, ["e1:1:", "e2:1:", "e3:3:"]), (.shared, ["e1:1:t1", "e2:1:t1", "e3:3:"]),
      (.decision, ["e1:1:", "e2:1:", "e3:3:"]),
    ] as [(TieStep.Kind, [String])])
  func steps(kind: TieStep.Kind, expected: [String]) {
    #expect(lines(.fixture(level), .fixture(panel: one, ties: [.fixture("t1", kind)])) == expected)
  }

  @Test("a figure splits by itself, unweighted; who has none stands last")
  func figureStep() {
    let rules = RoundRules.fixture(
      panel: one, figures: [.fixture("f", weight: 0)], ties: [.fixture("t1", .figure("f"))])
    let facts = RoundFacts(entries: [
      .fixture("e1", number: 1, [[6, 6]]), .fixture("e2", number: 2, [[6, 6]], figures: ["f": -1]),
      .fixture("e3", number: 3, [[6, 6]], figures: ["f": 2]), .fixture("e4", number: 4, [[6, 6]]),
    ])
    #expect(lines(facts, rules) == ["e3:1:t1", "e2:2:t1", "e1:3:t1", "e4:3:t1"])
  }

  @Test("judged total and deductions, each as it stands after its rule: rounded, and after the cap")
  func judgedAndDeductions() {
    // e1 17 − 1, e2 16 − 0: both 16.
    let late = [PenaltyFact(penalty: "late", points: 1)]
    let facts = RoundFacts(entries: [
      .fixture("e1", number: 1, [[8, 9]], penalties: late), .fixture("e2", number: 2, [[8, 8]]),
    ])
    func rules(_ kind: TieStep.Kind) -> RoundRules { .fixture(panel: one, ties: [.fixture("t1", kind)]) }
    #expect(lines(facts, rules(.judgedTotal)) == ["e1:1:t1", "e2:2:t1"])
    #expect(lines(facts, rules(.fewerDeductions)) == ["e2:1:t1", "e1:2:t1"])
    // Capped at 1, two penalties of 1 and one are level.
    let capped = RoundFacts(entries: [
      .fixture("e1", number: 1, [[8, 9]], penalties: late + late),
      .fixture("e2", number: 2, [[8, 9]], penalties: late),
    ])
    let rule = RoundRules.fixture(
      panel: one, deductions: DeductionRules(cap: 1), ties: [.fixture("t1", .fewerDeductions)])
    #expect(lines(capped, rule) == ["e1:1:", "e2:1:"])
  }

  @Test("a criterion's own value: exact at level total, as rounded at level criterion")
  func ownValue() {
    // c1: 8 and 8.25 → 8.125; 8 and 8 → 8. c2 makes them level.
    let facts = RoundFacts.fixture([[[8, 8], ["8.25", 8]], [[8, "8.25"], [8, 8]]])
    func rules(_ tabulation: Tabulation) -> RoundRules {
      .fixture(tabulation: tabulation, ties: [.fixture("t1", .criterion("c1"))])
    }
    let rounding: [RoundingStep: Rounding] = [.panel: Rounding(decimals: 0)]
    #expect(lines(facts, rules(Tabulation(level: .total, rounding: rounding))) == ["e1:1:t1", "e2:2:t1"])
    #expect(lines(facts, rules(Tabulation(level: .criterion, rounding: rounding))) == ["e1:1:", "e2:1:"])
    #expect(lines(facts, rules(Tabulation(level: .criterion))) == ["e1:1:t1", "e2:2:t1"])
  }

  @Test("an earlier round splits by its own direction; who was not in it stands last")
  func earlierRound() throws {
    let rules = RoundRules.fixture(panel: one, ties: [.fixture("t1", .earlierRound("q"))])
    for (isLowerBetter, expected) in [
      (false, ["e2:1:t1", "e1:2:t1", "e3:3:t1"]), (true, ["e1:1:t1", "e2:2:t1", "e3:3:t1"]),
    ] {
      var facts = RoundFacts.fixture([[[6, 6]], [[6, 6]], [[6, 6]]])
      for (index, sum) in [3, 6].enumerated() {
        let value = StepValue(exact: Ratio(Points(sum)), rounded: Ratio(Points(sum)))
        facts.entries[index].earlier["q"] = EarlierResult(
          judged: value, result: value, isLowerBetter: isLowerBetter)
      }
      #expect(lines(facts, rules) == expected)
      #expect(try differences(between: tabulate(facts, by: rules), and: recount(facts, by: rules)) == [])
    }
  }

  @Test("what a step leaves level goes on to the next; the last split decides")
  func chain() {
    // All 12: c1 is 8, 6, 6, 4; c2 then splits nothing; the number lists e2 before e3.
    let facts = RoundFacts.fixture([[[8, 4]], [[6, 6]], [[6, 6]], [[4, 8]]])
    let chain: [TieStep] = [
      .fixture("t1", .judgedTotal), .fixture("t2", .criterion("c1")), .fixture("t3", .criterion("c2")),
    ]
    #expect(
      lines(facts, .fixture(panel: one, ties: chain)) == ["e1:1:t2", "e2:2:t2", "e3:2:t2", "e4:4:t2"])
    #expect(
      lines(facts, .fixture(panel: one, ties: chain + [.fixture("t4", .shared)]))
        == ["e1:1:t2", "e2:2:t4", "e3:2:t4", "e4:4:t2"])
  }

  @Test("decisions: the newest of kind order or share that names the whole group")
  func decisions() {
    let rules = RoundRules.fixture(
      panel: one, ties: [.fixture("t1", .decision), .fixture("t2", .criterion("c1"))])
    let table: [([Decision], [String])] = [
      ([decision(1, .order, "e2", "e1")], ["e2:1:t1", "e1:2:t1", "e3:3:"]),
      ([decision(1, .order, "e3", "e2", "e1")], ["e2:1:t1", "e1:2:t1", "e3:3:"]),
      ([decision(1, .share, "e1", "e2")], ["e1:1:t1", "e2:1:t1", "e3:3:"]),
      ([decision(1, .order, "e2", "e1"), decision(2, .share, "e1", "e2")], ["e1:1:t1", "e2:1:t1", "e3:3:"]),
      ([decision(1, .order, "e1", "e2"), decision(2, .order, "e2", "e1")], ["e2:1:t1", "e1:2:t1", "e3:3:"]),
      ([decision(1, .order, "e2", "e1"), decision(2, .note, "e1", "e2")], ["e2:1:t1", "e1:2:t1", "e3:3:"]),
      ([decision(1, .order, "e2", "e3")], ["e1:1:", "e2:1:", "e3:3:"]),
      ([decision(1, .note, "e1", "e2")], ["e1:1:", "e2:1:", "e3:3:"]),
    ]
    for (decisions, expected) in table {
      let facts = RoundFacts.fixture(level, decisions: decisions)
      #expect(lines(facts, rules) == expected, "\(decisions)")
    }
  }

  @Test(
    "where a step lacks what it compares by, a decision about the whole group settles it, or one that overrules",
    arguments: [
      TieStep.Kind.sealedBallot, .extraQuestion("f"), .vote("f"), .lot(seed: nil), .decision,
    ])
  func released(kind: TieStep.Kind) throws {
    let panel = Panel(
      quorum: 1,
      members: [PanelMember(judge: "j1"), PanelMember(judge: "j2", role: .tieBreaker)])
    let rules = RoundRules.fixture(
      panel: panel, figures: [.fixture("f", weight: 0, isRequired: false)],
      ties: [.fixture("t1", kind), .fixture("t2", .criterion("c1"))])
    let waits = [Blocker.undecidedTie(entries: ["e1", "e2"], step: "t1")]
    let table: [([Decision], [String], [Blocker])] = [
      ([], ["e1:1:", "e2:1:", "e3:3:"], waits),
      ([decision(1, .order, "e2", "e3")], ["e1:1:", "e2:1:", "e3:3:"], waits),
      ([decision(1, .order, "e2", "e1")], ["e2:1:t1", "e1:2:t1", "e3:3:"], []),
      ([decision(1, .share, "e1", "e2")], ["e1:1:t1", "e2:1:t1", "e3:3:"], []),
      ([decision(1, .overrule, "e2", "e1")], ["e2:1:", "e1:2:", "e3:3:"], []),
      ([decision(1, .overrule, "e3", "e2")], ["e1:1:", "e3:2:", "e2:3:"], waits),
      ([decision(1, .equal, "e1", "e2", "e3")], ["e1:1:", "e2:1:", "e3:1:"], []),
      ([decision(1, .equal, "e1", "e2")], ["e1:1:", "e2:1:", "e3:3:"], waits),
    ]
    for (decisions, expected, blockers) in table {
      let facts = RoundFacts.fixture(level, decisions: decisions)
      let recounted = recount(facts, by: rules)
      #expect(lines(facts, rules) == expected, "\(decisions)")
      #expect(recounted.blockers == blockers, "\(decisions)")
      #expect(try differences(between: tabulate(facts, by: rules), and: recounted) == [])
    }
  }

  @Test("an undecided tie keeps the step that split it before, blocks, and tries nothing after")
  func undecided() {
    let facts = RoundFacts.fixture([[[8, 4]], [[6, 6]], [[6, 6]]])
    let rules = RoundRules.fixture(
      panel: one,
      ties: [.fixture("t1", .criterion("c1")), .fixture("t2", .decision), .fixture("t3", .shared)])
    #expect(lines(facts, rules) == ["e1:1:t1", "e2:2:t1", "e3:2:t1"])
    #expect(recount(facts, by: rules).blockers == [.undecidedTie(entries: ["e2", "e3"], step: "t2")])
  }
}

@Suite("§5 Who goes on, who gets what")
struct AdvancementTests {
  /// Places 1, 2, 2, 4.
  private let marks: [[[Points?]]] = [[[9, 9]], [[8, 8]], [[8, 8]], [[7, 7]]]

  private func advancing(_ first: Int, _ ties: Advancement.TiesAtCut, _ decisions: Decision...) -> [EntryID] {
    let rules = RoundRules.fixture(
      panel: .fixture(judges: 1), advancement: Advancement(first: first, tiesAtCut: ties))
    return recount(.fixture(marks, decisions: decisions), by: rules).rows.filter(\.advances).map(\.entry)
  }

  @Test("all whose place is n or better; the cut among level ones is decided or waits")
  func cut() {
    #expect(advancing(1, .advance) == ["e1"])
    #expect(advancing(2, .advance) == ["e1", "e2", "e3"])
    #expect(advancing(2, .decision) == ["e1"])
    #expect(advancing(3, .decision) == ["e1", "e2", "e3"])
    #expect(advancing(9, .decision) == ["e1", "e2", "e3", "e4"])
    #expect(advancing(0, .decision) == [])
    #expect(advancing(2, .decision, decision(1, .order, "e3", "e2")) == ["e1", "e3"])
    #expect(advancing(2, .decision, decision(1, .order, "e4", "e3", "e2")) == ["e1", "e3"])
    #expect(
      advancing(2, .decision, decision(1, .order, "e3", "e2"), decision(2, .order, "e2", "e3")) == [
        "e1", "e2",
      ])
    #expect(advancing(2, .decision, decision(1, .share, "e2", "e3")) == ["e1"])
    #expect(advancing(2, .decision, decision(1, .order, "e3")) == ["e1"])
  }

  @Test("an undecided cut forbids certifying")
  func undecidedCut() {
    let rules = RoundRules.fixture(
      panel: .fixture(judges: 1), advancement: Advancement(first: 2, tiesAtCut: .decision))
    #expect(recount(.fixture(marks), by: rules).blockers == [.undecidedCut(entries: ["e2", "e3"])])
  }

  @Test(
    "a prize covers as many places as it counts; ties get the prize of their place",
    arguments: [
      ([1, 2, 3], nil, ["p1", "p2", "p2", "p3"]), ([1, 1, 1], nil, ["p1", "p2", "p2", "-"]),
      ([2, 2], nil, ["p1", "p1", "p1", "p2"]), ([1], nil, ["p1", "-", "-", "-"]),
      ([1, 2, 3], 16, ["p1", "p2", "p2", "-"]), ([1, 2, 3], "16.01", ["p1", "-", "-", "-"]),
      ([0, 1], nil, ["p2", "-", "-", "-"]), ([Int.max, Int.max], nil, ["p1", "p1", "p1", "p1"]),
    ] as [([Int], Points?, [String])])
  func prizes(counts: [Int], floor: Points?, expected: [String]) {
    let prizes = counts.enumerated().map { Prize.fixture(PrizeID("p\($0.offset + 1)"), count: $0.element) }
    let rules = RoundRules.fixture(panel: .fixture(judges: 1), prizes: prizes, prizeFloor: floor)
    #expect(recount(.fixture(marks), by: rules).rows.map { $0.prize?.rawValue ?? "-" } == expected)
  }
}

@Suite("§6 What forbids certifying")
struct BlockersTests {
  @Test("missed sheets, too few that count, a required figure; of competing entries alone")
  func blockers() {
    let rules = RoundRules.fixture(
      panel: .fixture(judges: 3, quorum: 2),
      figures: [.fixture("f1"), .fixture("f2", isRequired: false)])
    let facts = RoundFacts(entries: [
      .fixture("e1", [[8, 8], [8]], sheets: ["j3": .absent]),
      .fixture("e2", [[8, 8], [8, 8], [8, 8]], figures: ["f1": 0]), .fixture("e3", status: .withdrawn),
    ])
    #expect(
      Set(recount(facts, by: rules).blockers) == [
        .missingSheets(entry: "e1", judges: ["j2"]), .belowQuorum(entry: "e1", counted: 1, quorum: 2),
        .missingFigure(entry: "e1", figure: "f1"),
      ])
  }
}
