import ContestCore
import Foundation
import GRDB
import Synchronization
import Testing

@testable import ContestStore

@Suite struct SharedCommitTests {
  /// Counts commits of the writing connection.
  private final class CommitCounter: TransactionObserver, Sendable {
    let count = Mutex(0)

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseDidCommit(_ db: Database) { count.withLock { $0 += 1 } }
    func databaseDidRollback(_ db: Database) {}
  }

  /// Sends everything while the writer is held up, so that all of it waits for the same commit.
  ///
  /// - Returns: what came of each, and in how many commits.
  private func together(
    _ store: ContestStore, _ submissions: [SheetSubmission], meanwhile: () async throws -> Void = {}
  ) async throws -> (outcomes: [Result<SheetReceipt, StoreError>], commits: Int) {
    let counter = CommitCounter()
    store.writer.add(transactionObserver: counter, extent: .observerLifetime)
    let gate = DispatchSemaphore(value: 0)
    store.writer.asyncWriteWithoutTransaction { _ in gate.wait() }
    let tasks = submissions.enumerated().map { index, submission in
      Task { () async -> Result<SheetReceipt, StoreError> in
        do throws(StoreError) {
          return .success(
            try await store.submit(
              submission, by: .judge(submission.judge), at: Fixture.at(Int64(10 + index))))
        } catch { return .failure(error) }
      }
    }
    try await Task.sleep(for: .milliseconds(100))
    try await meanwhile()
    gate.signal()
    var outcomes: [Result<SheetReceipt, StoreError>] = []
    for task in tasks { outcomes.append(await task.value) }
    return (outcomes, counter.count.withLock { $0 })
  }

  private func onDisk() async throws -> (TemporaryFolder, ContestStore) {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    return (folder, store)
  }

  @Test("what waits together is committed together; one that fails leaves no gap and takes nobody with it")
  func oneFails() async throws {
    let (folder, store) = try await onDisk()
    let before = try await store.journalHead().sequence
    let (outcomes, commits) = try await together(
      store,
      [
        Fixture.submission("X", clientID: "c1"), Fixture.submission("nobody", clientID: "c2"),
        Fixture.submission("Y", clientID: "c3"), Fixture.submission("Z", judge: "gk1", clientID: "c4"),
      ])
    #expect(outcomes.map { (try? $0.get())?.revision } == [1, nil, 1, 1])
    #expect(outcomes[1] == .failure(.unknown(.entry, id: "nobody")))
    #expect(commits == 1)
    #expect(try await store.journalHead().sequence == before + 3)
    #expect(try await store.verifyJournal() == [])
    try store.close()
    let again = try ContestStore(path: folder.database, salt: Fixture.salt)
    #expect(try await again.sheets(Fixture.round).count == 3)
  }

  @Test("a submission sent again while the first still waits is answered with the same receipt, once stored")
  func replay() async throws {
    let (_, store) = try await onDisk()
    let submission = Fixture.submission(clientID: "c1")
    let (outcomes, _) = try await together(store, [submission, submission, submission])
    #expect(Set(outcomes).count == 1)
    #expect(try outcomes[0].get().revision == 1)
    #expect(try await store.revisions(round: Fixture.round, entry: "X", judge: "gk2").count == 1)
  }

  @Test("of two that are based on the same revision the first wins and the second is a conflict")
  func conflict() async throws {
    let (_, store) = try await onDisk()
    let (outcomes, commits) = try await together(
      store,
      [Fixture.submission(clientID: "c1"), Fixture.submission(marks: ["Y": "1"], clientID: "c2")])
    #expect(outcomes.count { (try? $0.get())?.revision == 1 } == 1)
    #expect(outcomes.count { $0 == .failure(.staleRevision(current: 1)) } == 1)
    #expect(commits == 1)
    #expect(try await store.verifyJournal() == [])
  }

  @Test("with a transaction each, every submission is a commit of its own and the outcome is the same")
  func single() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(
      path: folder.database, policy: CommitPolicy(environment: ["CONTEST_SINGLE_TX": "1"]),
      salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    let (outcomes, commits) = try await together(
      store, [Fixture.submission("X", clientID: "c1"), Fixture.submission("Y", clientID: "c2")])
    #expect(outcomes.allSatisfy { (try? $0.get())?.revision == 1 })
    #expect(commits == 2)
  }

  @Test("one that is cancelled while it waits writes nothing, and the others are served")
  func cancelled() async throws {
    let (_, store) = try await onDisk()
    let task = Mutex<Task<StoreError?, Never>?>(nil)
    let (outcomes, _) = try await together(store, [Fixture.submission("X", clientID: "c1")]) {
      let waiting = Task {
        await storeError { () throws(StoreError) in
          _ = try await store.submit(
            Fixture.submission("Y", clientID: "c2"), by: .judge("gk2"), at: Fixture.at(10))
        }
      }
      task.withLock { $0 = waiting }
      try await Task.sleep(for: .milliseconds(50))
      waiting.cancel()
      #expect(await waiting.value == .cancelled)
    }
    #expect(try outcomes[0].get().revision == 1)
    #expect(try await store.sheets(Fixture.round).map(\.entry) == ["X"])
  }

  @Test("closing while submissions wait: whoever has a receipt finds the sheet when it is opened again")
  func closing() async throws {
    let (folder, store) = try await onDisk()
    let entries: [EntryID] = ["X", "Y", "Z"]
    let (outcomes, _) = try await together(
      store, entries.map { Fixture.submission($0, clientID: "c\($0)") }
    ) {
      Thread.detachNewThread { try? store.close() }
      try await Task.sleep(for: .milliseconds(50))
    }
    let received = zip(entries, outcomes).filter { (try? $0.1.get()) != nil }.map(\.0)
    for outcome in outcomes {
      if case .failure(let error) = outcome { #expect(error == .closed) }
    }
    let again = try ContestStore(path: folder.database, salt: Fixture.salt)
    #expect(try await again.sheets(Fixture.round).map(\.entry) == received)
    #expect(try await again.verifyJournal() == [])
  }

  @Test("a full disk refuses all that share the commit, and none of it is there")
  func diskFull() async throws {
    let (_, store) = try await onDisk()
    let head = try await store.journalHead()
    try await store.writer.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    var large = Fixture.submission("X", clientID: "c1")
    large.reason = String(repeating: "dài ", count: 20_000)
    let (outcomes, _) = try await together(store, [large, large, large])
    #expect(outcomes.allSatisfy { $0 == .failure(.diskFull) })
    #expect(try await store.journalHead() == head)
    try await store.writer.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA max_page_count = 1000000")
    }
    #expect(
      try await store.submit(large, by: .judge("gk2"), at: Fixture.at(30)).revision == 1)
    #expect(try await store.verifyJournal() == [])
  }
}
