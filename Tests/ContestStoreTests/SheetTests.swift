import ContestCore
import ContestStore
import Testing

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
    #expect(second == SheetImportSummary(written: 1, unchanged: 2))
    let facts = try await store.roundFacts(Fixture.round)
    let sheets = facts.entries.first { $0.id == "X" }?.sheets
    #expect(sheets == ["gk1": .given(["Y": "9"]), "gk2": .recused(.recorded("người nhà"))])
    #expect(try await store.verifyJournal() == [])
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
    let draft = SheetDraft(
      round: Fixture.round, entry: "X", judge: "gk2", device: "phone", basedOn: 0,
      cells: ["Y": "8,x"], savedAt: Fixture.at(20))
    try await store.saveDraft(draft)
    var later = draft
    later.device = "laptop"
    later.savedAt = Fixture.at(30)
    try await store.saveDraft(later)
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
    try await store.saveDraft(draft)
    draft.cells = ["Y": "26,5"]
    try await store.saveDraft(draft)
    #expect(try await store.judgeSheets("gk2", round: Fixture.round)[1].drafts == [draft])
    #expect(try await store.journalHead() == head)
    #expect(try await store.roundFacts(Fixture.round).entries.allSatisfy { $0.sheets.isEmpty })
    var submission = Fixture.submission(clientID: "c1")
    submission.device = "phone"
    _ = try await store.submit(submission, by: .judge("gk2"), at: Fixture.at(30))
    #expect(try await store.judgeSheets("gk2", round: Fixture.round)[1].drafts == [])
  }
}
