import ContestCore
import Foundation
import GRDB
import Testing

@testable import ContestStore

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
    try folder.write(Data("âm thanh".utf8), to: "sound")
    try await store.backup(to: copy, files: ["entries/a.wav", "contest.xml"]) { _ in
      try FileHandle(forReadingFrom: URL(filePath: folder.path + "/sound"))
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("copy") }
        == ["copy.backup"])
    let attributes = try FileManager.default.attributesOfItem(atPath: copy)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)

    let archive = try BackupArchive(path: copy)
    #expect(try archive.paths() == ["contest.xml", "entries/a.wav"])
    #expect(try archive.hasDigests())
    #expect(try archive.write("entries/a.wav", to: folder.path + "/back"))
    #expect(try folder.bytes("back") == Data("âm thanh".utf8))
    #expect(try archive.write("entries/b.wav", to: folder.path + "/none") == false)

    let target = try TemporaryFolder()
    let lock = try WorkspaceLock(databasePath: target.database)
    let other = try ContestStore(path: target.database, salt: Fixture.salt)
    try await other.addEntry(Fixture.entry("khac"), by: .organiser, at: Fixture.at(1))
    try other.close()
    let staged = folder.path + "/staged"
    #expect(try archive.writeDatabase(to: staged) == [])
    try BackupArchive.replaceDatabase(holding: lock, with: staged)
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
    let staged = folder.path + "/staged"
    _ = try BackupArchive(path: copy).writeDatabase(to: staged)
    try BackupArchive.replaceDatabase(holding: WorkspaceLock(databasePath: target.database), with: staged)
    let restored = try ContestStore(path: target.database, create: false, salt: Fixture.salt)
    #expect(try await restored.journalHead() == store.journalHead())
    #expect(try await restored.verifyJournal() == [])
  }

  @Test("a file of many pieces comes back whole; one that cannot be read is named, and the rest is kept")
  func pieces() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    let sound = Data((0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 / 7) })
    try folder.write(sound, to: "long")
    try folder.write(Data(), to: "empty")
    let copy = folder.path + "/copy.backup"
    let unread = try await store.backup(to: copy, files: ["empty", "gone", "long"]) { name in
      try FileHandle(forReadingFrom: URL(filePath: folder.path + "/" + name))
    }
    #expect(unread == ["gone"])
    let archive = try BackupArchive(path: copy)
    #expect(try archive.paths() == ["empty", "long"])
    for (name, content) in [("empty", Data()), ("long", sound)] {
      #expect(try archive.write(name, to: folder.path + "/back"))
      #expect(try folder.bytes("back") == content)
    }
    for change in [
      "DELETE FROM backupPiece WHERE path = 'long' AND number = 1",
      "UPDATE backupPiece SET content = zeroblob(length(content)) WHERE path = 'long' AND number = 0",
      "UPDATE backupPiece SET number = number + 9 WHERE path = 'long' AND number = 0",
    ] {
      let damaged = folder.path + "/damaged"
      try? FileManager.default.removeItem(atPath: damaged)
      try FileManager.default.copyItem(atPath: copy, toPath: damaged)
      try await DatabaseQueue(path: damaged).write { try $0.execute(sql: change) }
      let archive = try BackupArchive(path: damaged)
      #expect(try archive.write("long", to: folder.path + "/back") == false, "\(change)")
      #expect(try archive.write("empty", to: folder.path + "/back"))
    }
  }

  @Test("triggers and views that no version makes are named and left behind, and do nothing on the way")
  func foreignSchema() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    let copy = folder.path + "/copy.backup"
    try await store.backup(to: copy)
    try await DatabaseQueue(path: copy).write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER "a ""b" AFTER DELETE ON session BEGIN DELETE FROM mark; END;
          CREATE VIEW seen AS SELECT * FROM mark;
          """)
    }
    let staged = folder.path + "/staged"
    #expect(try BackupArchive(path: copy).writeDatabase(to: staged) == ["a \"b", "seen"])
    let restored = try ContestStore(path: staged, create: false, salt: Fixture.salt)
    #expect(try await restored.verifyJournal() == [])
    let actors = try await restored.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')")
    }
    #expect(actors == 0)
  }

  @Test("a backup of an older version, which kept no digests, is still read")
  func olderVersion() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    let copy = folder.path + "/copy.backup"
    try await store.backup(to: copy)
    try await DatabaseQueue(path: copy).write { db in
      try db.execute(
        sql: """
          DROP TABLE backupFile; DROP TABLE backupPiece;
          CREATE TABLE backupFile (
            path TEXT NOT NULL PRIMARY KEY CHECK (path <> ''), content BLOB NOT NULL
          ) STRICT;
          INSERT INTO backupFile VALUES ('contest.xml', x'6162');
          """)
    }
    let archive = try BackupArchive(path: copy)
    #expect(try archive.hasDigests() == false)
    #expect(try archive.write("contest.xml", to: folder.path + "/back"))
    #expect(try folder.bytes("back") == Data("ab".utf8))
    #expect(try archive.writeDatabase(to: folder.path + "/staged") == [])
  }

  @Test("an existing file is not overwritten; what cannot be written leaves no half backup")
  func refusals() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try folder.write(Data([1]), to: "a")
    #expect(
      await storeError { () throws(StoreError) in try await store.backup(to: folder.path + "/a") }
        == .exists(path: folder.path + "/a"))
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
