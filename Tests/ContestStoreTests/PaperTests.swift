import ContestCore
import Foundation
import GRDB
import Testing

@testable import ContestStore

@Suite struct PaperTests {
  private let store: ContestStore
  private let thu: Clerk
  private let hai: Clerk

  init() async throws {
    store = try await Fixture.inMemory(at: .open)
    var clerks: [Clerk] = []
    for name in ["Đỗ Thị Thu", "Lê Văn Hải"] {
      let link = try await store.createLink(
        token: name, role: .organiser, name: name, by: .organiser, at: Fixture.at(5))
      clerks.append(Clerk(link: link.id, name: link.name))
    }
    (thu, hai) = (clerks[0], clerks[1])
  }

  private func enter(
    _ mark: Points = "26.5", by clerk: Clerk, replaces: Bool = false, id: String = UUID().uuidString
  ) async throws(StoreError) -> PaperOutcome {
    try await store.enterPaper(
      PaperReading(
        round: Fixture.round, entry: "X", judge: "gk2", marks: ["Y": mark], total: mark, replaces: replaces),
      clerk: clerk, clientID: id, reason: "nhập từ phiếu giấy", by: .organiser, at: Fixture.at(20))
  }

  private func only() async throws -> PaperOnFile {
    let papers = try await store.papers(Fixture.round)
    #expect(papers.count == 1)
    return try #require(papers.first)
  }

  @Test("a paper counts when a second person has read the same, and the journal knows both")
  func confirmed() async throws {
    #expect(try await enter(by: thu) == .waiting)
    #expect(try await enter(by: thu) == .waiting)
    #expect(try await store.sheets(Fixture.round).isEmpty)
    #expect(try await only().state == .waiting)
    let outcome = try await enter(by: hai)
    let paper = try await only()
    #expect(outcome == .confirmed(paper) && paper.state == .matching)
    #expect(paper.paper.entered.clerk == thu && paper.paper.confirmed?.clerk == hai)
    #expect(paper.paper.revision == 1)
    let sheet = try #require(try await store.sheets(Fixture.round).first)
    #expect(sheet.newest.author == .organiser && sheet.newest.reason == "nhập từ phiếu giấy")
    #expect(sheet.newest.content == .marks(["Y": "26.5"]))
    // The same once more changes nothing.
    let head = try await store.journalHead()
    #expect(try await enter(by: hai) == .confirmed(paper))
    #expect(try await store.journalHead() == head)
    #expect(
      try await store.journalTail(3).map(\.verb) == ["sheet.revise", "paper.confirm", "paper.enter"])
    let payloads = try await store.read { db in
      try String.fetchAll(db, sql: "SELECT payload FROM journalPayload ORDER BY sequence DESC LIMIT 2")
    }
    #expect(payloads.last?.contains("Đỗ Thị Thu") == true && payloads.last?.contains("Lê Văn Hải") == true)
    #expect(try await store.verifyJournal() == [])
  }

  @Test("another reading is told and stored only on purpose; then it is that one which has to be confirmed")
  func differing() async throws {
    _ = try await enter(by: thu)
    let standing = try await only().paper
    #expect(try await enter("25", by: hai) == .differs(standing))
    #expect(try await only().paper == standing)
    #expect(try await enter("25", by: hai, replaces: true) == .waiting)
    #expect(try await only().paper.number == 2)
    #expect(try await enter("25", by: hai) == .waiting)
    guard case .confirmed = try await enter("25", by: thu) else { throw StoreError.locked }
    #expect(try await store.sheets(Fixture.round).first?.newest.content == .marks(["Y": "25"]))
    #expect(try await store.verifyJournal() == [])
  }

  @Test("a sheet that was sent is compared, and the round does not close before somebody has decided")
  func compared() async throws {
    _ = try await store.submit(Fixture.submission(clientID: "c1"), by: .judge("gk2"), at: Fixture.at(10))
    _ = try await enter("25", by: thu)
    let waiting = await storeError { () throws(StoreError) in
      try await store.closeRound(Fixture.round, by: .organiser, at: Fixture.at(30))
    }
    guard case .refused? = waiting else { throw StoreError.locked }
    _ = try await enter("25", by: hai)
    let paper = try await only()
    #expect(paper.state == .differing && paper.paper.revision == nil && paper.current?.number == 1)
    let early = await storeError { () throws(StoreError) in
      try await store.closeRound(Fixture.round, by: .organiser, at: Fixture.at(30))
    }
    guard case .refused? = early else { throw StoreError.locked }
    try await settle(.sent)
    #expect(try await only().state == .settled)
    // The judge sends another one: compared anew, and now the paper is taken.
    _ = try await store.submit(
      Fixture.submission(marks: ["Y": "24"], basedOn: 1, clientID: "c2"), by: .judge("gk2"),
      at: Fixture.at(40))
    #expect(try await only().state == .differing)
    let stale = await storeError { () throws(StoreError) in try await settle(.paper) }
    #expect(stale == .changedMeanwhile)
    try await settle(.paper, against: 2)
    #expect(try await only().state == .matching)
    #expect(try await store.sheets(Fixture.round).first?.newest.content == .marks(["Y": "25"]))
    try await store.closeRound(Fixture.round, by: .organiser, at: Fixture.at(60))
    #expect(try await store.verifyJournal() == [])
  }

  private func settle(_ choice: PaperChoice, against revision: Int = 1) async throws(StoreError) {
    try await store.settlePaper(
      1, against: revision, of: "X", judge: "gk2", choice: choice, reason: "giám khảo xác nhận", clerk: thu,
      clientID: UUID().uuidString, round: Fixture.round, by: .organiser, at: Fixture.at(50))
  }

  @Test("a sheet that equals its paper needs nobody; a paper corrected later follows its own sheet")
  func corrected() async throws {
    _ = try await enter(by: thu)
    _ = try await enter(by: hai)
    guard case .differs = try await enter("24", by: hai) else { throw StoreError.locked }
    _ = try await enter("24", by: hai, replaces: true)
    #expect(try await store.sheets(Fixture.round).first?.newest.content == .marks(["Y": "26.5"]))
    _ = try await enter("24", by: thu)
    let paper = try await only()
    #expect(paper.state == .matching && paper.paper.revision == 2 && paper.current?.number == 2)
  }

  @Test("only a reading that nobody confirmed is taken back, with a reason")
  func removed() async throws {
    _ = try await enter(by: thu)
    let silent = await storeError { () throws(StoreError) in try await remove(1, reason: " ") }
    guard case .refused? = silent else { throw StoreError.locked }
    try await remove(1, reason: "nhầm bài")
    #expect(try await store.papers(Fixture.round).isEmpty)
    _ = try await enter(by: thu)
    #expect(try await only().paper.number == 2)
    _ = try await enter(by: hai)
    let late = await storeError { () throws(StoreError) in try await remove(2, reason: "nhầm bài") }
    guard case .refused? = late else { throw StoreError.locked }
    #expect(try await store.verifyJournal() == [])
  }

  private func remove(_ number: Int, reason: String) async throws(StoreError) {
    try await store.removePaper(
      number, of: "X", judge: "gk2", reason: reason, clerk: hai, round: Fixture.round, by: .organiser,
      at: Fixture.at(70))
  }

  @Test("papers are entered while the round is open, for its judges and entries alone")
  func phases() async throws {
    try await store.closeRound(Fixture.round, by: .organiser, at: Fixture.at(30))
    let closed = await storeError { () throws(StoreError) in _ = try await enter(by: thu) }
    #expect(closed == .phaseForbids(Fixture.round, is: .closed, needs: [.open]))
    try await store.reopenRound(Fixture.round, reason: "thêm phiếu", by: .organiser, at: Fixture.at(31))
    let unknown = await storeError { () throws(StoreError) in
      _ = try await store.enterPaper(
        PaperReading(round: Fixture.round, entry: "X", judge: "gk9", marks: ["Y": "1"], total: nil),
        clerk: thu, clientID: "c", reason: "", by: .organiser, at: Fixture.at(32))
    }
    #expect(unknown == .unknown(.judge, id: "gk9"))
  }

  @Test("a paper changed by another program is named")
  func tampered() async throws {
    _ = try await enter(by: thu)
    _ = try await enter(by: hai)
    try await store.writeUnjournalled { db in
      try db.execute(sql: "UPDATE paperSheet SET marks = '{\"Y\":30000000}'")
    }
    let faults = try await store.verifyJournal()
    #expect(faults.map(\.kind) == [.changed])
    #expect(faults.first?.message.vi.contains("phiếu giấy của giám khảo gk2, bài dự thi X") == true)
  }
}
