import ContestCore
import ContestStore
import Foundation
import Testing

@testable import ContestKit

@Suite struct LotTests {
  @Test("A lot is the one that the specification draws: worked out with Python's hashlib")
  func vector() {
    let order = ContestService.lotOrder(
      of: ["kien-an-1", "an-duong-1", "le-chan-1", "hong-bang-1", "ngo-quyen-1", "do-son-1", "hai-an-1"],
      seed: "Hải Phòng 14/8/2023", round: "chung-khao", step: "boc-tham")
    #expect(
      order == [
        "hai-an-1", "an-duong-1", "do-son-1", "le-chan-1", "hong-bang-1", "ngo-quyen-1", "kien-an-1",
      ])
    let decomposed = "Hải Phòng 14/8/2023".decomposedStringWithCanonicalMapping
    let again = ContestService.lotOrder(
      of: order.reversed(), seed: decomposed, round: "chung-khao", step: "boc-tham")
    #expect(again == order)
  }

  @Test(
    "A round has as many lots to draw as its tie chain has steps for one, and the step is named if unclear")
  func steps() throws {
    var rules = DecisionTests.rules
    #expect(throws: KitError.self) { try ContestService.lotStep(nil, of: rules) }
    rules.tieChain = [TieStep(id: "a", kind: .lot(seed: nil)), TieStep(id: "c", kind: .shared)]
    #expect(try ContestService.lotStep(nil, of: rules).id == "a")
    #expect(throws: KitError.self) { try ContestService.lotStep("c", of: rules) }
    rules.tieChain.append(TieStep(id: "b", kind: .lot(seed: "1")))
    #expect(throws: KitError.self) { try ContestService.lotStep(nil, of: rules) }
    #expect(try ContestService.lotStep("b", of: rules).id == "b")
  }
}

/// Decisions held against standings made by hand: five entries, places 1, 2, 2, 4 and one disqualified.
@Suite struct DecisionTests {
  static let rules = RoundRules(
    id: "r", title: LocalizedText("Vòng"),
    rubric: Rubric(
      id: "k", title: LocalizedText("k"),
      criteria: [Criterion(id: "c", title: LocalizedText("c"), maximum: Points(10), step: Points(1))]),
    panel: Panel(quorum: 2, belowQuorum: .decision, members: [PanelMember(judge: "j1")]),
    advancement: Advancement(first: 1, wildCards: 1),
    prizes: [Prize(id: "nhat", title: LocalizedText("Giải Nhất"), count: 1)],
    sidePrizes: [
      SidePrize(id: "giong", title: LocalizedText("Giọng hay"), count: 1, basis: .decision),
      SidePrize(id: "c", title: LocalizedText("c"), count: 1, basis: .criterion("c")),
    ])

  private static func current(decisions: [Decision] = []) -> CurrentStandings {
    func row(_ id: EntryID, _ place: Int?, sheets: Int = 2, advances: Bool = false) -> Standing {
      let lines = (0..<sheets).map { SheetLine(judge: JudgeID("j\($0)"), state: .counted) }
      return Standing(
        entry: id, unit: "u", number: 1, status: place == nil && id == "E" ? .disqualified : .competing,
        place: place, advances: advances, derivation: Derivation(sheets: lines))
    }
    let rows = [
      row("A", 1, advances: true), row("B", 2), row("C", 2), row("D", 4), row("F", nil, sheets: 1),
      row("E", nil),
    ]
    return CurrentStandings(
      round: "r", phase: .closed, rules: rules,
      facts: RoundFacts(entries: rows.map { EntryFacts(id: $0.entry) }, decisions: decisions),
      standings: Standings(rows: rows, blockers: []), head: .empty)
  }

  private static let award = Decision(
    sequence: 1, kind: .award, subjects: ["B"], reason: "x", prize: "giong")

  @Test(
    "A decision is taken where the rules and the standings know what it is about",
    arguments: [
      (StatedDecision(.order, subjects: ["C", "B"], reason: "x"), true),
      (StatedDecision(.order, subjects: ["C"], reason: "x"), false),
      (StatedDecision(.order, subjects: ["C", "Z"], reason: "x"), false),
      (StatedDecision(.share, subjects: ["B", "B"], reason: "x"), false),
      (StatedDecision(.note, subjects: [], reason: "x"), false),
      (StatedDecision(.note, subjects: ["E"], reason: "x"), true),
      (StatedDecision(.note, subjects: ["E"], reason: "x", prize: "giong"), false),
      (StatedDecision(.note, subjects: ["E"], reason: "x", seed: "1"), false),
      (StatedDecision(.overrule, subjects: ["D", "A"], reason: "x"), true),
      (StatedDecision(.overrule, subjects: ["F", "A"], reason: "x"), false),
      // Whole groups that follow one another.
      (StatedDecision(.equal, subjects: ["C", "A", "B"], reason: "x"), true),
      (StatedDecision(.equal, subjects: ["A", "B", "C", "D"], reason: "x"), true),
      (StatedDecision(.equal, subjects: ["A", "B"], reason: "x"), false),
      (StatedDecision(.equal, subjects: ["A", "D"], reason: "x"), false),
      (StatedDecision(.equal, subjects: ["B", "C"], reason: "x"), false),
      (StatedDecision(.wildCard, subjects: ["D"], reason: "x"), true),
      (StatedDecision(.wildCard, subjects: ["A"], reason: "x"), false),
      (StatedDecision(.wildCard, subjects: ["E"], reason: "x"), false),
      (StatedDecision(.wildCard, subjects: ["C", "D"], reason: "x"), false),
      (StatedDecision(.admit, subjects: ["F"], reason: "x"), true),
      (StatedDecision(.admit, subjects: ["F", "A"], reason: "x"), false),
      (StatedDecision(.withhold, subjects: ["A"], reason: "x"), true),
      (StatedDecision(.withhold, subjects: ["E"], reason: "x"), false),
      (StatedDecision(.award, subjects: ["A"], reason: "x", prize: "giong"), true),
      (StatedDecision(.award, subjects: ["A"], reason: "x"), false),
      (StatedDecision(.award, subjects: ["A"], reason: "x", prize: "c"), false),
      (StatedDecision(.award, subjects: ["A", "B"], reason: "x", prize: "giong"), false),
      (StatedDecision(.award, subjects: ["E"], reason: "x", prize: "giong"), false),
    ])
  func check(stated: StatedDecision, taken: Bool) {
    if taken {
      #expect(throws: Never.self) { try DecisionCheck(current: Self.current()).check(stated) }
    } else {
      let error = #expect(throws: KitError.self) { try DecisionCheck(current: Self.current()).check(stated) }
      #expect(error?.message.vi.isEmpty == false && error?.message.en.isEmpty == false)
    }
  }

  @Test("A side prize is awarded as often as there is one")
  func awards() {
    let check = DecisionCheck(current: Self.current(decisions: [Self.award]))
    for entry in ["A", "B"] as [EntryID] {
      #expect(throws: KitError.self) {
        try check.check(StatedDecision(.award, subjects: [entry], reason: "x", prize: "giong"))
      }
    }
  }

  @Test("What the rules do not provide for is refused")
  func notProvided() {
    var current = Self.current()
    current.rules.panel.belowQuorum = .refuse
    current.rules.advancement = nil
    current.rules.prizes = []
    current.rules.sidePrizes = []
    let check = DecisionCheck(current: current)
    for stated in [
      StatedDecision(.admit, subjects: ["F"], reason: "x"),
      StatedDecision(.wildCard, subjects: ["D"], reason: "x"),
      StatedDecision(.withhold, subjects: ["A"], reason: "x"),
      StatedDecision(.award, subjects: ["A"], reason: "x", prize: "giong"),
    ] {
      #expect(throws: KitError.self, "\(stated.kind)") { try check.check(stated) }
    }
  }

  @Test(
    "A tie that lacks a figure, a sealed ballot or a lot may be settled by the jury's order",
    arguments: [
      (TieStep.Kind.vote("f"), Remedy.enter(.figure("f"))),
      (.sealedBallot, .decide(.order, entries: ["C", "B"])), (.lot(seed: nil), .decide(.lot, entries: [])),
      (.decision, .decide(.order, entries: ["C", "B"])),
    ])
  func waitingTies(kind: TieStep.Kind, remedy: Remedy) {
    var current = Self.current()
    current.rules.tieChain = [TieStep(id: "t", kind: kind)]
    let blocker = Blocker.undecidedTie(entries: ["C", "B"], step: "t")
    current.standings.blockers = [blocker]
    #expect(current.remedy(for: blocker) == remedy)
    for kind in [Decision.Kind.order, .share] {
      #expect(current.decisionChoices.first { $0.kind == kind }?.candidates == ["B", "C"])
    }
  }

  @Test("A decision sent twice is recorded once; one made without seeing the last is refused")
  func twice() async throws {
    let contest = try await SampleContest().opened()
    let stated = StatedDecision(.note, subjects: ["le-chan-1"], reason: " mất  điện ")
    let first = try await contest.service.decide(stated, round: "so-khao", after: 0)
    #expect(try await contest.service.decide(stated, round: "so-khao", after: 0) == first)
    #expect(try await contest.service.store.decisions("so-khao") == [first])
    await #expect(throws: StoreError.changedMeanwhile) {
      try await contest.service.decide(
        StatedDecision(.note, subjects: ["le-chan-1"], reason: "khác"), round: "so-khao", after: 0)
    }
    let second = try await contest.service.decide(stated, round: "so-khao", after: 1)
    #expect(second.sequence == 2)
  }
}

@Suite struct AssemblyTests {
  private func assembled(
    _ facts: RoundFacts, _ rules: RoundRules, of contest: SampleContest
  ) async throws -> RoundFacts {
    try await contest.service.counting { try $0.assembled(facts, rules: rules) }
  }

  @Test("The draw fills the groups in turn")
  func groups() async throws {
    let contest = try await SampleContest().opened()
    var rules = try await contest.service.rules(of: "so-khao")
    rules.groups = ["A", "B", "C"].map { EntryGroup(id: GroupID($0), title: LocalizedText($0)) }
    let facts = try await contest.service.store.roundFacts("so-khao")
    let whole = try await assembled(facts, rules, of: contest)
    let groups = Dictionary(
      whole.entries.map { ($0.id, $0.group) }, uniquingKeysWith: { first, _ in first })
    for lot in try await contest.service.store.lots("so-khao") {
      #expect(groups[lot.entry] == ["A", "B", "C"][(lot.position - 1) % 3])
    }
  }

  @Test("Entries of one unit, name and birth date are one person's; without a birth date nobody can tell")
  func persons() async throws {
    let contest = try SampleContest()
    try await contest.service.importWorkspace()
    func values(_ name: String, _ birthDate: String, _ title: String, unit: String) -> [EntryColumn: String] {
      [
        .unit: unit, .fullName: name, .birthDate: birthDate, .title: title, .theme: "a",
        .consentRegister: "yes",
      ]
    }
    let twins = [
      ("Nguyễn Thị Hoà", "05/06/1990", "Bài một", "le-chan", "p-1"),
      ("nguyễn thị hòa", "05/06/1990", "Bài hai", "le-chan", "p-2"),
      ("Nguyễn Thị Hoà", "06/06/1990", "Bài ba", "le-chan", "p-3"),
      ("Nguyễn Thị Hoà", "05/06/1990", "Bài bốn", "hai-an", "p-4"),
      ("Nguyễn Thị Hoà", "", "Bài năm", "le-chan", "p-5"),
      ("Nguyễn Thị Hoà", "", "Bài sáu", "le-chan", "p-6"),
    ]
    for (name, birthDate, title, unit, id) in twins {
      try await contest.service.addEntry(
        values(name, birthDate, title, unit: unit), id: EntryID(id))
    }
    try await contest.open("so-khao")
    var rules = try await contest.service.rules(of: "so-khao")
    let facts = try await contest.service.store.roundFacts("so-khao")
    #expect(try await assembled(facts, rules, of: contest).entries.allSatisfy { $0.person == nil })
    rules.onePrizePerPerson = true
    let persons = try await assembled(facts, rules, of: contest).entries
      .filter { $0.person != nil }.map { "\($0.id) \($0.person ?? "")" }
    #expect(persons.sorted() == ["p-1 p-1", "p-2 p-1"])
  }

  @Test("A round that is carried over counts once it is certified, and is not reopened while it is counted")
  func earlier() async throws {
    let contest = try await SampleContest().opened()
    try await contest.fillMarks(of: "so-khao")
    var rules = try await contest.service.rules(of: "chung-khao")
    rules.carryOver = CarryOver(shares: [CarryOver.Share(round: "so-khao", weight: Points(1))])
    let entries = try await contest.service.store.roundFacts("so-khao")
    #expect(
      try await assembled(entries, rules, of: contest).entries.allSatisfy { $0.earlier.isEmpty })
    try await contest.service.close("so-khao")
    try await contest.service.certify("so-khao")
    let rows = try await contest.service.standings(of: "so-khao").standings.rows
    let whole = try await assembled(entries, rules, of: contest)
    for entry in whole.entries {
      let row = rows.first { $0.entry == entry.id }
      #expect(entry.earlier["so-khao"]?.result == row?.derivation.result)
      #expect(entry.earlier["so-khao"]?.judged == row?.derivation.judged)
      #expect(entry.earlier["so-khao"] != nil)
    }
    // A round never counts itself, nor one that comes after.
    rules = try await contest.service.rules(of: "so-khao")
    rules.tieChain = [
      TieStep(id: "a", kind: .earlierRound("so-khao")), TieStep(id: "b", kind: .earlierRound("chung-khao")),
    ]
    let own = try await assembled(entries, rules, of: contest)
    #expect(own.entries.allSatisfy { $0.earlier.isEmpty })
  }
}

@Suite struct OpeningTests {
  @Test("A round whose recusals leave an entry below the quorum does not open, and says which entry")
  func quorum() async throws {
    let contest = try SampleContest()
    try await contest.service.importWorkspace()
    try await contest.service.recordBlindCheck(of: nil, by: "Thư ký", round: "so-khao")
    var rules = try await contest.service.rules(of: "so-khao")
    let whole = try await contest.service.contest()
    #expect(try await contest.service.openingBlockers(rules, contest: whole).isEmpty)
    rules.panel.quorum = 5
    let blockers = try await contest.service.openingBlockers(rules, contest: whole)
    #expect(blockers.map(\.vi).allSatisfy { $0.hasPrefix("bài «kien-an-") })
    #expect(!blockers.isEmpty)
    rules.panel.belowQuorum = .decision
    #expect(try await contest.service.openingBlockers(rules, contest: whole).isEmpty)
    rules.panel.belowQuorum = .refuse
    rules.ballot = .joint
    rules.panel.quorum = 2
    #expect(try await contest.service.openingBlockers(rules, contest: whole).count == 18)
  }

  @Test("An entry's status is recorded with who says so, and taken back")
  func status() async throws {
    let contest = try await SampleContest().opened()
    func status() async throws -> EntryStatus? {
      try await contest.service.store.roundFacts("so-khao").entries.first { $0.id == "le-chan-1" }?.status
    }
    try await contest.service.record(
      .outOfCompetition, of: "le-chan-1", source: "biên bản 3", round: "so-khao")
    #expect(try await status() == .outOfCompetition)
    try await contest.service.record(.competing, of: "le-chan-1", source: "biên bản 4", round: "so-khao")
    #expect(try await status() == .competing)
    await #expect(throws: KitError.self) {
      try await contest.service.record(.absent, of: "le-chan-1", source: " ", round: "so-khao")
    }
    await #expect(throws: StoreError.self) {
      try await contest.service.record(.absent, of: "khong-co", source: "x", round: "so-khao")
    }
    let csv = "entry,kind,id,value,source\nle-chan-1,out-of-competition,,,biên bản 5\n"
    try await contest.service.importFacts(Data(csv.utf8), file: "f.csv", round: "so-khao")
    #expect(try await status() == .outOfCompetition)
  }
}
