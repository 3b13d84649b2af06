import ContestCore
import Foundation
import Testing

@testable import ContestStore

/// What a file may do to sheets that judges gave.
@Suite struct ReplacingTests {
  private let store: ContestStore

  init() async throws { store = try await Fixture.inMemory(at: .open) }

  private func statement(_ content: SheetContent, id: String) -> SheetStatement {
    SheetStatement(entry: "X", judge: "gk2", content: content, clientID: id, reason: "m.csv")
  }

  private func send(_ marks: [CriterionID: Points], basedOn: Int = 0) async throws {
    _ = try await store.submit(
      Fixture.submission(marks: marks, basedOn: basedOn, clientID: "phone\(basedOn)"), by: .judge("gk2"),
      at: Fixture.at(10 + Int64(basedOn)))
  }

  private func load(
    _ content: SheetContent, id: String, judges: JudgesSheets = .kept
  ) async throws(StoreError) -> SheetImportSummary {
    try await store.importSheets(
      [statement(content, id: id)], round: Fixture.round, judges: judges, by: .organiser, at: Fixture.at(50))
  }

  private func newest() async throws -> SheetRevision? { try await store.sheets(Fixture.round).first?.newest }

  @Test(
    "What a judge sent is replaced by no file unasked, whatever the file says, and the refusal names both values",
    arguments: [SheetContent.marks(["Y": "6"]), .marks([:]), .absent, .recused("người nhà")])
  func kept(content: SheetContent) async throws {
    try await send(["Y": "8"])
    let head = try await store.journalHead()
    let refusal = StoreError.replacesJudges([
      ReplacedSheet(entry: "X", judge: "gk2", was: .marks(["Y": "8"]), now: content)
    ])
    #expect(await storeError { () throws(StoreError) in _ = try await load(content, id: "f1") } == refusal)
    if !content.isMarks {
      let told = await storeError { () throws(StoreError) in
        try await store.recordFacts(
          [NewFact(entry: "X", value: .duration(milliseconds: 1), source: "s")],
          sheets: [statement(content, id: "f2")], round: Fixture.round, by: .organiser, at: Fixture.at(50))
      }
      #expect(told == refusal)
    }
    #expect(try await store.journalHead() == head)
    #expect(try await store.facts(Fixture.round).isEmpty)
    #expect(try await load(.marks(["Y": "8"]), id: "f3") == SheetImportSummary(unchanged: 1))
  }

  @Test("A judge's own recusal is not taken for another one by a file that says recused without a reason")
  func recusal() async throws {
    let sheet = SheetSubmission(
      round: Fixture.round, entry: "X", judge: "gk2", content: .recused("người nhà"), basedOn: 0,
      clientID: "phone")
    _ = try await store.submit(sheet, by: .judge("gk2"), at: Fixture.at(10))
    #expect(try await load(.recused(""), id: "f1") == SheetImportSummary(unchanged: 1))
    await #expect(throws: StoreError.self) { try await load(.marks(["Y": "8"]), id: "f2") }
  }

  @Test("Replaced on purpose it is told with both values and the reason, until the judge sends again")
  func told() async throws {
    try await send(["Y": "8"])
    #expect(try await store.sheetReplacements(Fixture.round, judge: "gk2").isEmpty)
    let summary = try await load(.marks(["Y": "6"]), id: "f1", judges: .replaced(reason: "đọc nhầm"))
    #expect(summary == SheetImportSummary(written: 1, replacedJudges: 1))
    let expected = SheetReplacement(
      entry: "X", was: .marks(["Y": "8"]), sent: Fixture.at(10), now: .marks(["Y": "6"]),
      instant: Fixture.at(50), reason: "đọc nhầm")
    #expect(try await store.sheetReplacements(Fixture.round, judge: "gk2") == ["X": expected])
    #expect(try await store.sheetReplacements(Fixture.round, judge: "gk1").isEmpty)
    let snapshot = try await store.judgeSnapshot("gk2")
    #expect(snapshot.rounds[0].sheets.first { $0.sheet.lot.entry == "X" }?.replaced == expected)
    // A later import replaces the import, and still stands where the judge's word stood.
    #expect(
      try await load(.marks(["Y": "5"]), id: "f2") == SheetImportSummary(written: 1, replacedImports: 1))
    #expect(
      try await store.sheetReplacements(Fixture.round, judge: "gk2")["X"]?.was == .marks(["Y": "8"]))
    try await send(["Y": "7"], basedOn: 3)
    #expect(try await store.sheetReplacements(Fixture.round, judge: "gk2").isEmpty)
    #expect(try await store.verifyJournal() == [])
  }

  @Test("The reason stands with a recusal too")
  func recusedForAReason() async throws {
    try await send(["Y": "8"])
    _ = try await load(.recused("biên bản 3"), id: "f1", judges: .replaced(reason: "người nhà"))
    #expect(try await newest()?.reason == "người nhà (biên bản 3)")
  }

  @Test("A paper that counts in the place of what the phone sent is told to the judge with the reason")
  func settled() async throws {
    try await send(["Y": "8"])
    var clerk = Clerk(link: 0)
    for name in ["Thu", "Hải"] {
      let link = try await store.createLink(
        token: name, role: .organiser, name: name, by: .organiser, at: Fixture.at(5))
      clerk = Clerk(link: link.id, name: name)
      _ = try await store.enterPaper(
        PaperReading(
          round: Fixture.round, entry: "X", judge: "gk2", marks: ["Y": "6"], total: nil, replaces: false),
        clerk: clerk, clientID: "paper\(name)", reason: "nhập từ phiếu giấy", by: .organiser,
        at: Fixture.at(20))
    }
    #expect(try await store.sheetReplacements(Fixture.round, judge: "gk2").isEmpty)
    try await store.settlePaper(
      1, against: 1, of: "X", judge: "gk2", choice: .paper, reason: "giám khảo nói giấy đúng", clerk: clerk,
      clientID: "settled", round: Fixture.round, by: .organiser, at: Fixture.at(30))
    let told = try await store.sheetReplacements(Fixture.round, judge: "gk2")["X"]
    #expect(told?.was == .marks(["Y": "8"]) && told?.reason == "giám khảo nói giấy đúng")
    // From then on the paper is the judge's word.
    await #expect(throws: StoreError.self) { try await load(.marks(["Y": "8"]), id: "f1") }
  }

  @Test("A paper that two people have read is the judge's word as well")
  func papers() async throws {
    for name in ["Thu", "Hải"] {
      let link = try await store.createLink(
        token: name, role: .organiser, name: name, by: .organiser, at: Fixture.at(5))
      _ = try await store.enterPaper(
        PaperReading(
          round: Fixture.round, entry: "X", judge: "gk2", marks: ["Y": "8"], total: nil, replaces: false),
        clerk: Clerk(link: link.id, name: name), clientID: "paper\(name)", reason: "nhập từ phiếu giấy",
        by: .organiser, at: Fixture.at(20))
    }
    #expect(try await newest()?.author == .organiser)
    await #expect(throws: StoreError.self) { try await load(.marks(["Y": "6"]), id: "f1") }
    _ = try await load(.marks(["Y": "6"]), id: "f2", judges: .replaced(reason: "đọc nhầm"))
    #expect(
      try await store.sheetReplacements(Fixture.round, judge: "gk2")["X"]?.was == .marks(["Y": "8"]))
  }
}
