import ContestCore
import ContestStore
import Foundation
import Testing

@Suite struct BackupTests {
  @Test("a backup is one file for its owner's eyes, and a restored contest is the same contest")
  func roundTrip() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .published)
    let link = try await store.createLink(token: "t", role: .organiser, by: .organiser, at: Fixture.at(1))
    try await store.startSession(
      secret: "s", link: link.id, csrfSecret: "c", device: Fixture.device, at: Fixture.at(2))
    let head = try await store.journalHead()
    let copy = folder.path + "/copy.backup"
    try await store.backup(to: copy, files: ["entries/a.wav", "contest.xml"]) { Array($0.utf8) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("copy") }
        == ["copy.backup"])
    let attributes = try FileManager.default.attributesOfItem(atPath: copy)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)

    let archive = try BackupArchive(path: copy)
    #expect(try archive.paths() == ["contest.xml", "entries/a.wav"])
    #expect(try archive.content(of: "entries/a.wav") == Array("entries/a.wav".utf8))
    #expect(try archive.content(of: "entries/b.wav") == nil)

    let target = try TemporaryFolder()
    let lock = try WorkspaceLock(databasePath: target.database)
    let other = try ContestStore(path: target.database, salt: Fixture.salt)
    try await other.addEntry(Fixture.entry("khac"), by: .organiser, at: Fixture.at(1))
    try other.close()
    try archive.restoreDatabase(holding: lock)
    let restored = try ContestStore(path: target.database, create: false, salt: Fixture.salt)
    #expect(try await restored.verifyJournal(expectedHead: head.hash) == [])
    #expect(try await restored.entries() == store.entries())
    #expect(try await restored.link(token: "t") == link)
    #expect(try await restored.session(secret: "s") == nil)
    #expect(try await restored.checkIntegrity() == [])
  }

  @Test("the log of the database that is replaced is not taken for the new one's")
  func staleLog() async throws {
    let folder = try TemporaryFolder()
    let copy = folder.path + "/copy.backup"
    let target = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    try await store.backup(to: copy)
    // Still open, so that its log is not brought into the file.
    let crashed = try ContestStore(path: folder.path + "/crashed.sqlite", salt: Fixture.salt)
    try await crashed.addEntry(Fixture.entry("khac"), by: .organiser, at: Fixture.at(1))
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: folder.path + "/crashed.sqlite" + suffix, toPath: target.database + suffix)
    }
    try BackupArchive(path: copy).restoreDatabase(holding: WorkspaceLock(databasePath: target.database))
    let restored = try ContestStore(path: target.database, create: false, salt: Fixture.salt)
    #expect(try await restored.journalHead() == store.journalHead())
    #expect(try await restored.verifyJournal() == [])
  }

  @Test("an existing file is not overwritten; a file that cannot be read leaves no half backup")
  func refusals() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try folder.write(Data([1]), to: "a")
    #expect(
      await storeError { () throws(StoreError) in try await store.backup(to: folder.path + "/a") }
        == .exists(path: folder.path + "/a"))
    let error = await storeError { () throws(StoreError) in
      try await store.backup(to: folder.path + "/b", files: ["x"]) { _ in
        throw StoreError.inputOutput(detail: "x")
      }
    }
    #expect(error == .inputOutput(detail: "x"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasPrefix("b") } == [])
    #expect(
      await storeError { () throws(StoreError) in
        try await store.backup(to: folder.path + "/khong-co/b")
      } != nil)
  }

  @Test("what is no backup of ours, or a damaged one, is refused")
  func foreign() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    let copy = folder.path + "/copy.backup"
    try await store.backup(to: copy)
    try folder.write(Data("x".utf8), to: "text")
    try folder.write(folder.bytes("copy.backup").dropLast(5000), to: "short")
    func error(_ name: String) async -> StoreError? {
      await storeError { () throws(StoreError) in _ = try BackupArchive(path: folder.path + "/" + name) }
    }
    #expect(await error("text") == .notAContest(path: folder.path + "/text"))
    #expect(await error("short") == .damaged(path: folder.path + "/short"))
    #expect(await error("none") == .missing(path: folder.path + "/none"))
    #expect(await error("copy.backup") == nil)
  }
}
