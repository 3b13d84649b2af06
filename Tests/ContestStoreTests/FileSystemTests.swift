import ContestCore
import ContestStore
import Foundation
import Testing

/// A small file system of one test.
///
/// Mode bits prove nothing to root, and tests run as root.
private final class SmallDisk: Sendable {
  static let isPossible = geteuid() == 0 && (try? SmallDisk(kilobytes: 64)) != nil

  let folder: TemporaryFolder

  init(kilobytes: Int) throws {
    folder = try TemporaryFolder()
    try Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder.path)
  }

  deinit { try? Self.run("umount", "-l", folder.path) }

  func makeReadOnly() throws { try Self.run("mount", "-o", "remount,ro", folder.path) }

  private static func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}

@Suite(.enabled(if: SmallDisk.isPossible, "needs root, to mount a small tmpfs"))
struct FileSystemTests {
  @Test("on a full disk a submission is refused in words, and what was acknowledged stays")
  func full() async throws {
    let disk = try SmallDisk(kilobytes: 1024)
    let store = try ContestStore(path: disk.folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    let receipt = try await store.submit(
      Fixture.submission(clientID: "c1"), by: .judge("gk2"), at: Fixture.at(10))
    let filler = disk.folder.path + "/filler"
    #expect(FileManager.default.createFile(atPath: filler, contents: nil))
    let handle = try #require(FileHandle(forWritingAtPath: filler))
    while (try? handle.write(contentsOf: Data(repeating: 1, count: 4096))) != nil {}

    var last: StoreError?
    var acknowledged = receipt.revision
    for number in 2...200 where last == nil {
      last = await storeError { () throws(StoreError) in
        acknowledged =
          try await store.submit(
            Fixture.submission(basedOn: number - 1, clientID: "c\(number)"), by: .judge("gk2"),
            at: Fixture.at(20)
          ).revision
      }
    }
    #expect(last == .diskFull)
    try handle.close()
    try FileManager.default.removeItem(atPath: filler)
    let revisions = try await store.revisions(round: Fixture.round, entry: "X", judge: "gk2")
    #expect(revisions.count == acknowledged)
    #expect(try await store.verifyJournal() == [])
    let next = Fixture.submission(basedOn: acknowledged, clientID: "again")
    #expect(
      try await store.submit(next, by: .judge("gk2"), at: Fixture.at(30)).revision == acknowledged + 1)
  }

  @Test("no room for a new contest, or for a backup, is said in words and leaves nothing half")
  func noRoom() async throws {
    let tiny = try SmallDisk(kilobytes: 32)
    let opening = await storeError { () throws(StoreError) in
      _ = try ContestStore(path: tiny.folder.database, salt: Fixture.salt)
    }
    #expect(opening == .diskFull)

    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    let small = try SmallDisk(kilobytes: 64)
    let backup = await storeError { () throws(StoreError) in
      try await store.backup(to: small.folder.path + "/copy")
    }
    #expect(backup == .diskFull)
    #expect(try FileManager.default.contentsOfDirectory(atPath: small.folder.path) == [])
  }

  @Test("a read-only file system is reported as such, with a contest on it or without")
  func readOnly() async throws {
    let disk = try SmallDisk(kilobytes: 2048)
    let path = disk.folder.database
    let store = try ContestStore(path: path, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    try store.close()
    try disk.makeReadOnly()
    #expect(
      await storeError { () throws(StoreError) in
        let store = try ContestStore(path: path, salt: Fixture.salt)
        try await store.closeRound(Fixture.round, by: .organiser, at: Fixture.at(10))
      } == .readOnly(path: path))
    let new = disk.folder.path + "/new.sqlite"
    #expect(
      await storeError { () throws(StoreError) in
        _ = try ContestStore(path: new, salt: Fixture.salt)
      } == .readOnly(path: new))
    #expect(
      await storeError { () throws(StoreError) in _ = try WorkspaceLock(databasePath: path) }
        == .readOnly(path: path + ".lock"))
  }
}
