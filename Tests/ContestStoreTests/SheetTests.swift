import ContestCore
import GRDB
import Testing

@testable import ContestStore

@Suite struct SheetTests {
  @Test("a sheet is a chain of revisions; nothing is overwritten and the newest counts")
  func chain() async throws {
    let store = try await Fixture.inMemory(at: .open)
    let first = Fixture.submission(marks: ["Y": "26.5", "Z": "0"], clientID: "c1")
    #expect(
      try await store.submit(first, by: .judge("gk2"), at: Fixture.at(10))
        == SheetReceipt(revision: 1, instant: Fixture.at(10)))
    var second = Fixture.submission(marks: ["Y": "27"], basedOn: 1, clientID: "c2")
    second.reason = "nghe lại"
    let receipt = try await store.submit(second, by: .organiser, at: Fixture.at(20))
    #expect(receipt.revision == 2)
    let revisions = try await store.revisions(round: Fixture.round, entry: "X", judge: "gk2")
    #expect(revisions.map(\.content) == [first.content, second.content])
    #expect(revisions.map(\.author) == [.judge("gk2"), .organiser])
    #expect(revisions.map(\.basedOn) == [0, 1])
    let sheet = Sheet(entry: "X", judge: "gk2", newest: revisions[1])
    #expect(try await store.sheets(Fixture.round) == [sheet])
    #expect(try await store.sheetCounts(Fixture.round) == ["gk2": 1])
  }

  @Test("sending the same revision again changes nothing and gives the same receipt, even after closing")
  func replay() async throws {
    let store = try await Fixture.inMemory(at: .open)
    let submission = Fixture.submission(clientID: "c1")
    let receipt = try await store.submit(submission, by: .judge("gk2"), at: Fixture.at(10))
    let head = try await store.journalHead()
    #expect(try await store.submit(submission, by: .judge("gk2"), at: Fixture.at(99)) == receipt)
    #expect(try await store.journalHead() == head)
    try await store.closeRound(Fixture.round, by: .organiser, at: Fixture.at(100))
    #expect(try await store.submit(submission, by: .judge("gk2"), at: Fixture.at(101)) == receipt)
  }

  @Test("a revision based on an older one is a conflict and changes nothing")
  func conflict() async throws {
    let store = try await Fixture.inMemory(at: .open)
    _ = try await store.submit(Fixture.submission(clientID: "c1"), by: .judge("gk2"), at: Fixture.at(10))
    let head = try await store.journalHead()
    for basedOn in [0, 2, -1] {
      let error = await storeError { () throws(StoreError) in
        _ = try await store.submit(
          Fixture.submission(basedOn: basedOn, clientID: "n\(basedOn)"), by: .judge("gk2"),
          at: Fixture.at(20))
      }
      #expect(error == .staleRevision(current: 1))
    }
    #expect(try await store.journalHead() == head)
  }

  @Test("a client's id cannot stand for two different revisions")
  func clientID() async throws {
    let store = try await Fixture.inMemory(at: .open)
    _ = try await store.submit(Fixture.submission(clientID: "c1"), by: .judge("gk2"), at: Fixture.at(10))
    for other in [
      Fixture.submission(marks: ["Y": "1"], clientID: "c1"), Fixture.submission("Y", clientID: "c1"),
      Fixture.submission(judge: "gk1", clientID: "c1"),
    ] {
      let error = await storeError { () throws(StoreError) in
        _ = try await store.submit(other, by: .judge("gk2"), at: Fixture.at(20))
      }
      #expect(error == .clientIDReused("c1"))
    }
  }

  @Test("an entry or a judge that is not of the round is refused")
  func unknown() async throws {
    let store = try await Fixture.inMemory(at: .open)
    try await store.addEntry(Fixture.entry("W"), by: .organiser, at: Fixture.at(5))
    #expect(
      await storeError { () throws(StoreError) in
        _ = try await store.submit(
          Fixture.submission("W", clientID: "c1"), by: .judge("gk2"), at: Fixture.at(10))
      } == .unknown(.entry, id: "W"))
    #expect(
      await storeError { () throws(StoreError) in
        _ = try await store.submit(
          Fixture.submission(judge: "gk9", clientID: "c1"), by: .judge("gk9"), at: Fixture.at(10))
      } == .unknown(.judge, id: "gk9"))
  }

  @Test("many sheets are imported at once; those that say the same are left alone")
  func bulk() async throws {
    let store = try await Fixture.inMemory(at: .open)
    func statements(_ run: String, _ mark: Points) -> [SheetStatement] {
      [
        SheetStatement(entry: "X", judge: "gk1", content: .marks(["Y": mark]), clientID: run + "1"),
        SheetStatement(entry: "X", judge: "gk2", content: .recused("người nhà"), clientID: run + "2"),
        SheetStatement(entry: "Y", judge: "gk1", content: .absent, clientID: run + "3"),
      ]
    }
    let first = try await store.importSheets(
      statements("a", "8.75"), round: Fixture.round, by: .organiser, at: Fixture.at(10))
    #expect(first == SheetImportSummary(written: 3, unchanged: 0))
    let second = try await store.importSheets(
      statements("b", "9"), round: Fixture.round, by: .organiser, at: Fixture.at(20))
    #expect(second == SheetImportSummary(written: 1, unchanged: 2, replacedImports: 1))
    let facts = try await store.roundFacts(Fixture.round)
    let sheets = facts.entries.first { $0.id == "X" }?.sheets
    #expect(sheets == ["gk1": .given(["Y": "9"]), "gk2": .recused(.recorded("người nhà"))])
    #expect(try await store.verifyJournal() == [])
  }

  @Test("a round's table holds what its facts say, whatever was sent, revised, recorded and decided")
  func table() async throws {
    let store = try await Fixture.inMemory(at: .open)
    let criteria = ["noi-dung", "giong"].map {
      Criterion(id: CriterionID($0), title: LocalizedText($0), maximum: Points(30), step: "0.5")
    }
    let rules = RoundRules(
      id: Fixture.round, title: LocalizedText("Round"),
      rubric: Rubric(id: "r", title: LocalizedText("Rubric"), criteria: criteria),
      panel: Panel(members: [PanelMember(judge: "gk2"), PanelMember(judge: "gk1")]),
      figures: [FigureRule(id: "khan-gia", title: LocalizedText("Audience"))])
    let sheets: [(EntryID, JudgeID, SheetContent)] = [
      ("X", "gk1", .marks(["noi-dung": "8.5", "giong": "0"])), ("X", "gk2", .recused("người nhà")),
      ("Y", "gk1", .absent), ("Y", "gk2", .marks(["giong": "30"])), ("Z", "gk1", .marks([:])),
      ("X", "gk1", .marks(["noi-dung": "9"])),
    ]
    for (index, sheet) in sheets.enumerated() {
      _ = try await store.importSheets(
        [SheetStatement(entry: sheet.0, judge: sheet.1, content: sheet.2, clientID: "c\(index)")],
        round: Fixture.round, by: .organiser, at: Fixture.at(Int64(10 + index)))
    }
    try await store.recordFacts(
      [
        NewFact(entry: "X", value: .duration(milliseconds: 301_000), source: "s"),
        NewFact(entry: "Y", value: .figure("khan-gia", "12.5"), source: "s"),
        NewFact(entry: "Y", value: .penalty("p", "1"), source: "s"),
        NewFact(entry: "Z", value: .status(.absent), source: "s"),
      ], round: Fixture.round, by: .organiser, at: Fixture.at(30))
    _ = try await store.recordDecision(
      .share, subjects: ["X", "Y"], reason: "hội ý", round: Fixture.round, by: .organiser, at: Fixture.at(40))
    let snapshot = try await store.rankingSnapshot(Fixture.round, rules: rules) { _, _ in false }
    let facts = try await store.roundFacts(Fixture.round)
    #expect(snapshot.table?.facts == RoundTable(facts, for: rules)?.facts)
    #expect(snapshot.table?.facts.entries.sorted { $0.id < $1.id } == facts.entries.sorted { $0.id < $1.id })
    #expect(snapshot.names.count == 3)
    let recused = try await store.rankingSnapshot(Fixture.round, rules: rules) { judge, _ in judge == "gk1" }
    #expect(
      recused.table?.facts.entries.allSatisfy { $0.sheets["gk1"] == .recused(.sameUnit) } == true)
    #expect(try await store.verifyJournal() == [])
  }

  @Test("a sheet that counts otherwise than its newest revision says is found")
  func doctoredSheet() async throws {
    let store = try await Fixture.inMemory(at: .open)
    _ = try await store.submit(
      Fixture.submission(clientID: "c"), by: .judge("gk2"), at: Fixture.at(10))
    try await store.writer.write { db in
      try db.execute(sql: "UPDATE currentSheet SET marks = '{\"Y\":30000000}'")
    }
    #expect(try await store.verifyJournal().count == 1)
  }

  @Test(
    "packed marks that are anything but a flat object of whole numbers are refused",
    arguments: [
      "", "[]", "{", "{\"a\":}", "{\"a\":1", "{\"a\":1,}", "{\"a\":1}x", "{a:1}",
      "{\"a\":99999999999999999999}",
    ])
  func unreadable(text: String) {
    #expect(throws: UnreadableValue.self) {
      try Array(text.utf8).withUnsafeBytes { try PackedMarks.read($0) { _, _ in } }
    }
  }

  @Test(
    "packed marks are read name by name",
    arguments: [
      ("{}", []), ("{\"a\":1}", ["a=1"]), ("{\"b\":-20,\"a-1\":30000000}", ["b=-20", "a-1=30000000"]),
    ] as [(String, [String])])
  func packed(text: String, marks: [String]) throws {
    var found: [String] = []
    try Array(text.utf8).withUnsafeBytes {
      try PackedMarks.read($0) { found.append("\(String(decoding: $0, as: UTF8.self))=\($1)") }
    }
    #expect(found == marks)
  }

  @Test(
    "known texts are found in whatever order they come, and nothing else is",
    arguments: [["a", "b", "c"], ["bo-cuc", "noi-dung", "bo", ""], ["x"], []], [1, 7, 2023])
  func knownTexts(texts: [String], seed: UInt64) {
    var known = KnownTexts(texts)
    var state = seed
    for _ in 0..<200 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let text = (texts + ["bo-cu", "z"])[Int(state >> 33) % (texts.count + 2)]
      #expect(Array(text.utf8).withUnsafeBytes { known.index(of: $0) } == texts.firstIndex(of: text))
    }
  }

  @Test("one sheet that cannot be imported keeps out all of them")
  func bulkAllOrNothing() async throws {
    let store = try await Fixture.inMemory(at: .open)
    let head = try await store.journalHead()
    let sheets = [
      SheetStatement(entry: "X", judge: "gk1", content: .absent, clientID: "1"),
      SheetStatement(entry: "X", judge: "gk9", content: .absent, clientID: "2"),
    ]
    let error = await storeError { () throws(StoreError) in
      _ = try await store.importSheets(sheets, round: Fixture.round, by: .organiser, at: Fixture.at(10))
    }
    #expect(error == .unknown(.judge, id: "gk9"))
    #expect(try await store.sheets(Fixture.round).isEmpty)
    #expect(try await store.journalHead() == head)
  }

  @Test("a judge's list has every entry by position, its own sheets and drafts, and nobody else's")
  func judgesList() async throws {
    let store = try await Fixture.inMemory(at: .open)
    _ = try await store.submit(
      Fixture.submission(judge: "gk1", clientID: "c1"), by: .judge("gk1"), at: Fixture.at(10))
    var draft = SheetDraft(
      round: Fixture.round, entry: "X", judge: "gk2", device: "phone", basedOn: 0,
      cells: ["Y": "8,x"], savedAt: Fixture.at(20))
    // The device that saves last has a clock that is slow.
    var later = draft
    later.device = "laptop"
    later.savedAt = Fixture.at(10)
    let versions = try await store.saveDrafts([draft, later], judge: "gk2", at: Fixture.at(30))
    #expect(versions[0] < versions[1])
    (draft.version, later.version) = (versions[0], versions[1])
    let list = try await store.judgeSheets("gk2", round: Fixture.round)
    #expect(list.map(\.lot) == Fixture.draw.lots)
    #expect(list.compactMap(\.newest).isEmpty)
    #expect(list[1].drafts == [later, draft])
    #expect(try await store.judgeSheets("gk1", round: Fixture.round)[1].newest?.number == 1)
  }

  @Test("a draft is no fact: no journal row, overwritten by the next, dropped when its sheet is sent")
  func drafts() async throws {
    let store = try await Fixture.inMemory(at: .open)
    let head = try await store.journalHead()
    var draft = SheetDraft(
      round: Fixture.round, entry: "X", judge: "gk2", device: "phone", basedOn: 0, cells: ["Y": "8"],
      savedAt: Fixture.at(20))
    let first = try await store.saveDrafts([draft], judge: "gk2", at: Fixture.at(20))
    draft.cells = ["Y": "26,5"]
    draft.version = try await store.saveDrafts([draft], judge: "gk2", at: Fixture.at(21))[0]
    #expect(first[0] < draft.version)
    #expect(try await store.judgeSheets("gk2", round: Fixture.round)[1].drafts == [draft])
    #expect(try await store.journalHead() == head)
    #expect(try await store.roundFacts(Fixture.round).entries.allSatisfy { $0.sheets.isEmpty })
    var submission = Fixture.submission(clientID: "c1")
    submission.device = "phone"
    _ = try await store.submit(submission, by: .judge("gk2"), at: Fixture.at(30))
    #expect(try await store.judgeSheets("gk2", round: Fixture.round)[1].drafts == [])
  }

  @Test("a draft that says what the sheet says is not kept, unless another draft would then be the newest")
  func needlessDrafts() async throws {
    let store = try await Fixture.inMemory(at: .open)
    func save(_ text: String, device: String, basedOn: Int) async throws -> Int64 {
      let draft = SheetDraft(
        round: Fixture.round, entry: "X", judge: "gk2", device: device, basedOn: basedOn,
        cells: ["Y": text], savedAt: Fixture.at(20))
      return try await store.saveDrafts([draft], judge: "gk2", at: Fixture.at(20))[0]
    }
    #expect(try await save(" ", device: "phone", basedOn: 0) == 0)
    _ = try await store.submit(Fixture.submission(clientID: "c1"), by: .judge("gk2"), at: Fixture.at(30))
    #expect(try await save("26,50", device: "phone", basedOn: 1) == 0)
    #expect(try await store.judgeSheets("gk2", round: Fixture.round)[1].drafts == [])
    let other = try await save("27", device: "laptop", basedOn: 1)
    #expect(try await save("26,5", device: "phone", basedOn: 1) > other)
    #expect(
      try await store.judgeSheets("gk2", round: Fixture.round)[1].drafts.map(\.device) == ["phone", "laptop"])
  }
}
