import ContestCore
import ContestStore
import Testing

@Suite struct ConcurrencyTests {
  @Test("many judges sending at once: every acknowledged revision is there once, the chain is whole")
  func submissions() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    let acknowledged = await withTaskGroup(of: [String: Int].self) { group in
      for worker in 0..<24 {
        group.addTask { await Self.submit(store, worker: worker) }
      }
      return await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }
    var stored: [String: Int] = [:]
    for entry in ["X", "Y", "Z"] as [EntryID] {
      for judge in ["gk1", "gk2"] as [JudgeID] {
        let revisions = try await store.revisions(round: Fixture.round, entry: entry, judge: judge)
        #expect(revisions.map(\.number) == Array(1..<(revisions.count + 1)))
        for revision in revisions { stored[revision.clientID] = revision.number }
      }
    }
    #expect(stored == acknowledged)
    #expect(acknowledged.count >= 6)
    #expect(try await store.verifyJournal() == [])
  }

  /// Ten attempts, each sent twice; whoever comes too late gives up this attempt.
  private static func submit(_ store: ContestStore, worker: Int) async -> [String: Int] {
    let entries: [EntryID] = ["X", "Y", "Z"]
    let judge: JudgeID = worker % 2 == 0 ? "gk1" : "gk2"
    var receipts: [String: Int] = [:]
    for attempt in 0..<10 {
      let entry = entries[(worker / 2 + attempt) % 3]
      let id = "\(worker)-\(attempt)"
      do {
        let before = try await store.revisions(round: Fixture.round, entry: entry, judge: judge).count
        let submission = Fixture.submission(
          entry, judge: judge, marks: ["Y": Points(worker)], basedOn: before, clientID: id)
        async let first = store.submit(submission, by: .judge(judge), at: Fixture.at(Int64(attempt)))
        async let second = store.submit(submission, by: .judge(judge), at: Fixture.at(Int64(attempt)))
        let (one, two) = try await (first, second)
        if one != two { Issue.record("two receipts for one revision") }
        receipts[id] = one.revision
      } catch StoreError.staleRevision {
        continue
      } catch {
        Issue.record(error)
      }
    }
    return receipts
  }

  @Test("two processes' worth of stores on one file take turns")
  func twoStores() async throws {
    let folder = try TemporaryFolder()
    let first = try ContestStore(path: folder.database, salt: Fixture.salt)
    let second = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(first, to: .draft)
    let token = try await second.changeToken()
    try await withThrowingTaskGroup { group in
      for number in 0..<20 {
        let store = number % 2 == 0 ? first : second
        group.addTask {
          try await store.addEntry(
            Fixture.entry(EntryID("n\(number)")), by: .organiser, at: Fixture.at(1))
        }
      }
      try await group.waitForAll()
    }
    #expect(try await first.changeToken() == token + 20)
    #expect(try await second.entries().count == 23)
    #expect(try await second.verifyJournal() == [])
  }
}
