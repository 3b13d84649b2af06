import ContestCore
import Foundation
import GRDB
import Synchronization
import Testing

@testable import ContestStore

@Suite struct HallTests {
  @Test("a call and an announced closing hold while the round stays open, and stand in no journal")
  func notices() async throws {
    let store = try await Fixture.inMemory(at: .open)
    let head = try await store.journalHead()
    #expect(try await store.hallNotices().isEmpty)
    try await store.call("X", round: Fixture.round, at: Fixture.at(3500))
    try await store.announceClosing(at: Fixture.at(9000), round: Fixture.round, at: Fixture.at(3600))
    let called = CalledEntry(entry: "X", code: "M2", since: Fixture.at(3500))
    #expect(
      try await store.hallNotices()[Fixture.round]
        == HallNotice(round: Fixture.round, called: called, closingAt: Fixture.at(9000)))
    try await store.announceClosing(at: nil, round: Fixture.round, at: Fixture.at(3700))
    #expect(
      try await store.hallNotices()[Fixture.round] == HallNotice(round: Fixture.round, called: called))
    #expect(try await store.journalHead() == head)
    #expect(try await store.verifyJournal() == [])
    try await store.closeRound(Fixture.round, by: .organiser, at: Fixture.at(4000))
    #expect(try await store.hallNotices().isEmpty)
    try await store.reopenRound(Fixture.round, reason: "nhầm", by: .organiser, at: Fixture.at(5000))
    #expect(
      try await store.hallNotices()[Fixture.round]?.called == nil, "said before the round was reopened")
  }

  @Test("a call holds though the clock was set back since the round was opened")
  func clockSetBack() async throws {
    let store = try await Fixture.inMemory(at: .open)
    try await store.call("X", round: Fixture.round, at: Fixture.at(10))
    #expect(try await store.hallNotices()[Fixture.round]?.called?.code == "M2")
    try await store.closeRound(Fixture.round, by: .organiser, at: Fixture.at(5))
    try await store.reopenRound(Fixture.round, reason: "nhầm", by: .organiser, at: Fixture.at(1))
    #expect(try await store.hallNotices()[Fixture.round]?.called == nil)
  }

  @Test("an entry of another round, and a round that is not open, are refused")
  func wrongCalls() async throws {
    let store = try await Fixture.inMemory(at: .closed)
    let closed = await storeError { () throws(StoreError) in
      try await store.call("X", round: Fixture.round, at: Fixture.at(1))
    }
    #expect(closed == .phaseForbids(Fixture.round, is: .closed, needs: [.open]))
    let open = try await Fixture.inMemory(at: .open)
    let stranger = await storeError { () throws(StoreError) in
      try await open.call("W", round: Fixture.round, at: Fixture.at(1))
    }
    #expect(stranger == .unknown(.entry, id: "W"))
  }

  @Test("a returned sheet waits until its next revision; its marks stand meanwhile")
  func returning() async throws {
    let store = try await Fixture.inMemory(at: .open)
    func giveBack(_ reason: String = "ghi nhầm cột") async throws(StoreError) {
      try await store.returnSheet(
        round: Fixture.round, entry: "X", judge: "gk2", reason: reason, by: .organiser,
        at: Fixture.at(3500))
    }
    let nothing = await storeError { () throws(StoreError) in try await giveBack() }
    guard case .refused? = nothing else { throw StoreError.unexpected(detail: "returned an empty sheet") }
    _ = try await store.submit(
      Fixture.submission(clientID: "a"), by: .judge("gk2"), at: Fixture.at(3400))
    let silent = await storeError { () throws(StoreError) in try await giveBack("  ") }
    guard case .refused? = silent else { throw StoreError.unexpected(detail: "returned without a reason") }
    try await giveBack()
    let returned = try await store.sheetReturns(Fixture.round)
    #expect(returned.map(\.revision) == [1])
    #expect(returned.first?.reason == "ghi nhầm cột")
    let again = await storeError { () throws(StoreError) in try await giveBack() }
    guard case .refused? = again else { throw StoreError.unexpected(detail: "returned twice") }
    #expect(try await store.roundFacts(Fixture.round).entries.contains { $0.sheets["gk2"] != nil })
    _ = try await store.submit(
      Fixture.submission(marks: ["Y": "27"], basedOn: 1, clientID: "b"), by: .judge("gk2"),
      at: Fixture.at(3600))
    #expect(try await store.sheetReturns(Fixture.round).isEmpty)
    #expect(try await store.verifyJournal() == [])
  }

  @Test("a return that was taken out of the database by another hand is named")
  func tampered() async throws {
    let store = try await Fixture.inMemory(at: .open)
    _ = try await store.submit(
      Fixture.submission(clientID: "a"), by: .judge("gk2"), at: Fixture.at(3400))
    try await store.returnSheet(
      round: Fixture.round, entry: "X", judge: "gk2", reason: "lệch", by: .organiser, at: Fixture.at(1))
    try await store.setNewLogIns(false, by: .organiser, at: Fixture.at(2))
    try await store.writeUnjournalled { db in
      try db.execute(sql: "DELETE FROM sheetReturn; UPDATE logInSwitch SET newLogIns = 1")
    }
    #expect(Set(try await store.verifyJournal().map(\.kind)) == [.changed, .deleted])
  }

  @Test("new log-ins are allowed until somebody says otherwise, and every change is journalled once")
  func logIns() async throws {
    let store = try await Fixture.inMemory(at: .open)
    #expect(try await store.takesNewLogIns())
    let before = try await store.journalHead().sequence
    #expect(try await store.setNewLogIns(true, by: .organiser, at: Fixture.at(1)) == false)
    #expect(try await store.setNewLogIns(false, by: .organiser, at: Fixture.at(2)))
    #expect(try await store.setNewLogIns(false, by: .organiser, at: Fixture.at(3)) == false)
    #expect(try await store.takesNewLogIns() == false)
    #expect(try await store.journalHead().sequence == before + 1)
    #expect(try await store.verifyJournal() == [])
  }
}

@Suite(.timeLimit(.minutes(5))) struct ChangeTests {
  @Test("a watcher is told when it begins to watch, and of one's own commit at once, whatever the looks")
  func own() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    var changes = store.changes(lookingEvery: .seconds(86_400)).makeAsyncIterator()
    _ = await changes.next()
    try await store.call("X", round: Fixture.round, at: Fixture.at(4))
    #expect(await changes.next() != nil)
  }

  @Test("another connection's commit is told at the next look, and a look that finds nothing tells nothing")
  func others() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    let other = try ContestStore(path: folder.database, salt: Fixture.salt)
    let told = Mutex(0)
    let changes = store.changes(lookingEvery: .milliseconds(1))
    let watching = Task {
      for await _ in changes { told.withLock { $0 += 1 } }
    }
    while told.withLock({ $0 }) == 0 { await Task.yield() }
    // Many looks pass: each of these waits for the connection that looks.
    for _ in 0..<200 { try await store.writer.writeWithoutTransaction { _ in } }
    #expect(told.withLock { $0 } == 1)
    try await other.call("X", round: Fixture.round, at: Fixture.at(4))
    while told.withLock({ $0 }) == 1 { await Task.yield() }
    watching.cancel()
  }

  @Test("news name the sheets that changed, and say where there is more")
  func news() async throws {
    let store = try await Fixture.inMemory(at: .open)
    let start = try await store.liveNews(after: nil).mark
    #expect(try await store.liveNews(after: start).sheets.isEmpty)
    _ = try await store.submit(
      Fixture.submission(clientID: "a"), by: .judge("gk2"), at: Fixture.at(3400))
    var news = try await store.liveNews(after: start)
    #expect(
      news.sheets == [
        LiveNews.SheetNews(
          round: Fixture.round, entry: "X", judge: "gk2", code: "M2", revision: 1, isReturned: false)
      ])
    #expect(!news.hasMore)
    try await store.returnSheet(
      round: Fixture.round, entry: "X", judge: "gk2", reason: "lệch", by: .organiser, at: Fixture.at(1))
    news = try await store.liveNews(after: start)
    #expect(news.sheets.map(\.isReturned) == [true])
    #expect(news.phases == [Fixture.round: .open])
    try await store.closeRound(Fixture.round, by: .organiser, at: Fixture.at(4000))
    news = try await store.liveNews(after: news.mark)
    #expect(news.hasMore && news.sheets.isEmpty)
    let link = try await store.createLink(token: "t", role: .organiser, by: .organiser, at: Fixture.at(1))
    #expect(try await store.liveNews(after: news.mark).hasMore == false, "a link is no judge's news")
    #expect(link.role == .organiser)
  }
}
