import ContestCore
import Foundation
import Testing

@testable import ContestStore

@Suite(.timeLimit(.minutes(5))) struct CheckpointTests {
  /// Waits until a copy of the database's file alone holds what `holds` looks for, while the store is kept.
  private func copied(
    _ store: ContestStore, _ folder: TemporaryFolder, act: () async throws -> Void = {},
    until holds: (ContestStore) async throws -> Bool
  ) async throws {
    let (current, told) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let keeping = Task {
      await store.keepFileCurrent(after: .zero, lookingEvery: .milliseconds(1)) { told.yield() }
    }
    defer { keeping.cancel() }
    try await act()
    for await _ in current {
      let copy = try TemporaryFolder()
      try FileManager.default.copyItem(atPath: folder.database, toPath: copy.database)
      let alone = try ContestStore(path: copy.database, create: false, salt: Fixture.salt)
      let isThere = try await holds(alone)
      try alone.close()
      if isThere { return }
    }
  }

  @Test("the file alone holds what this process committed, and what another one did")
  func current() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    let head = try await store.journalHead()
    try await copied(store, folder) { try await $0.journalHead() == head }
    let other = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await copied(
      store, folder,
      act: {
        _ = try await other.submit(
          Fixture.submission(clientID: "a"), by: .judge("gk2"), at: Fixture.at(3400))
      },
      until: { try await $0.journalHead().sequence > head.sequence })
    try other.close()
    try store.close()
  }

  @Test("whoever reads an older state holds it up, no commit waits, and the file follows when that ends")
  func besideAReader() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    let (begun, hasBegun) = AsyncStream<Void>.makeStream()
    let goOn = DispatchSemaphore(value: 0)
    let reading = Task {
      try await store.read { db in
        _ = try Journal.head(db)
        hasBegun.yield()
        goOn.wait()
      }
    }
    _ = await begun.first { _ in true }
    try await copied(
      store, folder,
      act: {
        _ = try await store.submit(
          Fixture.submission(clientID: "a"), by: .judge("gk2"), at: Fixture.at(3400))
        goOn.signal()
      },
      until: { try await $0.journalHead() == store.journalHead() })
    try await reading.value
    try store.close()
  }
}
