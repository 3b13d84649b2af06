import ContestCore
import ContestTestSupport
import Testing

/// Ballots of places and choices, while a judge writes them and as a marks file states them.
@Suite struct BallotTests {
  private static func rules(_ ballot: Ballot, maximum: Int = 99) -> RoundRules {
    RoundRules(
      id: "r", title: LocalizedText("r"),
      rubric: Rubric(
        id: "b", title: LocalizedText("b"),
        criteria: [
          Criterion(id: "c", title: LocalizedText("C"), maximum: Points(maximum), step: Points(1))
        ]),
      ballot: ballot,
      panel: Panel(
        quorum: 1,
        members: [
          PanelMember(judge: "chair", role: .chair), PanelMember(judge: "j"),
          PanelMember(judge: "t", role: .tieBreaker),
        ]))
  }

  @Test(
    "A ballot says which numbers it takes of how many entries",
    arguments: [
      (Ballot.places, "j", 4, 1...4, nil), (.places, "t", 4, 1...4, nil), (.top(3), "j", 8, 0...3, 3),
      (.top(3), "j", 2, 0...2, 2), (.top(3), "t", 8, 1...8, nil), (.recall(6), "j", 9, 0...1, 6),
      (.recall(6), "j", 4, 0...1, 4), (.marks, "j", 9, nil, nil), (.joint, "chair", 9, nil, nil),
    ] as [(Ballot, JudgeID, Int, ClosedRange<Int>?, Int?)])
  func range(ballot: Ballot, judge: JudgeID, heard: Int, range: ClosedRange<Int>?, wanted: Int?) throws {
    let rules = Self.rules(ballot)
    let guide = BallotGuide(rules: rules, judge: judge, heard: heard)
    let criterion = try #require(rules.rubric.criteria.first)
    #expect(guide.range(of: criterion) == range)
    #expect(guide.wanted == wanted)
    #expect(guide.accepts(Points(micros: 1_500_000), at: criterion) == false)
    guard let range else { return }
    for number in -1...10 {
      #expect(guide.accepts(Points(number), at: criterion) == (number >= 0 && range.contains(number)))
    }
  }

  @Test("What is free and what is given twice; nobody is placed 0, so that it is never given twice")
  func free() throws {
    let criterion = try #require(Self.rules(.places).rubric.criteria.first)
    let given = [Points(2), Points(4), Points(2), .zero, .zero]
    let places = BallotGuide(rules: Self.rules(.places), judge: "j", heard: 5)
    #expect(places.free(at: criterion, taken: given) == [1, 3, 5])
    #expect(places.doubled(given.filter { $0 != .zero }) == [Points(2)])
    let top = BallotGuide(rules: Self.rules(.top(3)), judge: "j", heard: 5)
    #expect(top.free(at: criterion, taken: given) == [1, 3])
    #expect(top.doubled(given) == [Points(2)])
  }

  @Test("A sheet takes the ballot's numbers and says in words which they are")
  func sheet() {
    let rules = Self.rules(.places)
    let check = SheetCheck(
      rubric: rules.rubric, ballot: BallotGuide(rules: rules, judge: "j", heard: 8))
    #expect(check.check(["c": " 3 "]).marks == ["c": Points(3)])
    for text in ["0", "9", "1,5", "nhất", "-1"] {
      #expect(check.check(["c": text]).errors["c"]?.vi == "Hạng từ 1 đến 8, hạng 1 là tốt nhất")
    }
    #expect(check.check(["c": ""]).missing == ["c"])
  }

  private static func mark(_ entry: String, _ judge: String, _ number: Int, line: Int) -> MarkRow {
    MarkRow(
      entry: entry, judge: judge, criterion: "c", value: .mark(Points(number)),
      location: SourceLocation(file: "m.csv", line: line, column: 4))
  }

  private static func lines(
    _ ballot: Ballot, _ rows: [MarkRow], stored: [StatedSheet] = [], counted: Set<EntryID>? = nil
  ) -> [Int] {
    MarkListCheck(
      rules: rules(ballot), entries: ["a", "b", "d", "e"], counted: counted, stored: stored,
      mustRecuse: { $0 == "e" && $1 == "j" }
    ).check(rows).findings.compactMap { $0.location?.column == 4 ? $0.location?.line : nil }
  }

  @Test("A place given twice, or beyond the entries heard, is a finding at its cell")
  func places() {
    let rows = [
      Self.mark("a", "j", 1, line: 2), Self.mark("b", "j", 1, line: 3), Self.mark("d", "j", 4, line: 4),
      Self.mark("a", "chair", 1, line: 5), Self.mark("b", "chair", 4, line: 6),
    ]
    // j recuses from e and so hears three.
    #expect(Self.lines(.places, rows) == [3, 4])
  }

  @Test("A place that a sheet sent before has is a finding; one that the file itself replaces is none")
  func stored() {
    let before = [
      StatedSheet(entry: "a", judge: "j", content: .marks(["c": Points(1)])),
      StatedSheet(entry: "b", judge: "j", content: .marks(["c": Points(2)])),
    ]
    #expect(Self.lines(.places, [Self.mark("b", "j", 1, line: 2)], stored: before) == [2])
    let exchange = [Self.mark("a", "j", 2, line: 2), Self.mark("b", "j", 1, line: 3)]
    #expect(Self.lines(.places, exchange, stored: before).isEmpty)
    // An entry that has left holds no place.
    let left = Self.lines(.places, [Self.mark("b", "j", 1, line: 2)], stored: before, counted: ["b", "d"])
    #expect(left.isEmpty)
    // Who is recused from an entry hears one fewer.
    let recused = before + [StatedSheet(entry: "d", judge: "j", content: .recused("người nhà"))]
    #expect(Self.lines(.places, [Self.mark("b", "j", 3, line: 2)], stored: recused) == [2])
  }

  @Test("The first k are given once each, nobody is placed beyond them, and 0 may stand as often as it likes")
  func top() {
    let rows = [
      Self.mark("a", "j", 2, line: 2), Self.mark("b", "j", 2, line: 3), Self.mark("d", "j", 3, line: 4),
      Self.mark("a", "chair", 0, line: 5), Self.mark("b", "chair", 0, line: 6),
      Self.mark("a", "t", 4, line: 7), Self.mark("b", "t", 0, line: 8),
    ]
    #expect(Self.lines(.top(2), rows) == [3, 4, 8])
  }

  @Test("No more are chosen than the ballot lets")
  func recall() {
    let before = [StatedSheet(entry: "a", judge: "j", content: .marks(["c": Points(1)]))]
    let rows = [
      Self.mark("b", "j", 1, line: 2), Self.mark("d", "j", 1, line: 3), Self.mark("a", "chair", 2, line: 4),
    ]
    #expect(Self.lines(.recall(2), rows, stored: before) == [3, 4])
  }

  @Test("Where the jury marks together the chair's sheet is taken and nobody else's")
  func joint() {
    let rows = [Self.mark("a", "chair", 5, line: 2), Self.mark("a", "j", 5, line: 3)]
    #expect(Self.lines(.joint, rows) == [3])
  }
}
