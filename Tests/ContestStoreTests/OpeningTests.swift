import ContestCore
import Foundation
import GRDB
import Testing

@testable import ContestStore

@Suite struct OpeningTests {
  @Test("a missing file is made, or reported where none may be made")
  func missing() async throws {
    let folder = try TemporaryFolder()
    let path = folder.database
    #expect(
      await storeError { () throws(StoreError) in
        _ = try ContestStore(path: path, create: false, salt: Fixture.salt)
      } == .missing(path: path))
    #expect(!FileManager.default.fileExists(atPath: path))
    _ = try ContestStore(path: path, salt: Fixture.salt)
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test("the file and its log are for the owner's eyes alone")
  func mode() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .draft)
    for suffix in ["", "-wal"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.database + suffix)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }
  }

  @Test("what is written is there when the file is opened again")
  func reopening() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    let head = try await store.journalHead()
    try store.close()
    let again = try ContestStore(path: folder.database, create: false, salt: Fixture.salt)
    #expect(try await again.journalHead() == head)
    #expect(try await again.verifyJournal() == [])
    #expect(try await again.checkIntegrity() == [])
  }

  @Test(
    "a file that is no database is refused and left as it is",
    arguments: ["hello", String(repeating: "điểm ", count: 500), "\0"])
  func noDatabase(content: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Data(content.utf8), to: "contest.sqlite")
    #expect(await openingError(folder) == .notAContest(path: folder.database))
    #expect(try folder.bytes("contest.sqlite") == Data(content.utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["contest.sqlite"])
  }

  @Test("another program's database is refused and left as it is", arguments: [0, 77])
  func foreign(applicationID: Int) async throws {
    let folder = try TemporaryFolder()
    let other = try DatabaseQueue(path: folder.database)
    try await other.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID); CREATE TABLE entry (id TEXT)")
    }
    try other.close()
    let before = try folder.bytes("contest.sqlite")
    #expect(await openingError(folder) == .notAContest(path: folder.database))
    #expect(try folder.bytes("contest.sqlite") == before)
  }

  @Test("a folder in the file's place is refused")
  func folderInPlace() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.database, withIntermediateDirectories: true)
    #expect(await openingError(folder) == .notAContest(path: folder.database))
  }

  @Test("an empty file, as a crash leaves it, becomes a contest")
  func emptyFile() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Data(), to: "contest.sqlite")
    #expect(await openingError(folder) == nil)
  }

  @Test("a truncated database is reported as damaged", arguments: [50, 100, 4096, 20000])
  func truncated(size: Int) async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    try store.close()
    try folder.write(folder.bytes("contest.sqlite").prefix(size), to: "contest.sqlite")
    #expect(await openingError(folder) == .damaged(path: folder.database))
    #expect(try folder.bytes("contest.sqlite").count == size)
  }

  @Test("pages overwritten with rubbish are found")
  func rubbish() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    try store.close()
    var data = try folder.bytes("contest.sqlite")
    for index in 4096..<data.count { data[index] = 0xA5 }
    try folder.write(data, to: "contest.sqlite")
    #expect(await openingError(folder) == .damaged(path: folder.database))
  }

  @Test("a database of a newer program is refused")
  func newer() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await store.writer.write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('M999')")
    }
    try store.close()
    #expect(await openingError(folder) == .newerProgram(path: folder.database))
  }

  @Test("a database that another process is writing is reported as locked; afterwards it works")
  func locked() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, busyTimeout: 0.1, salt: Fixture.salt)
    try await Fixture.fill(store, to: .draft)
    let other = try holder(folder)
    try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let error = await storeError { () throws(StoreError) in
      try await store.addEntry(Fixture.entry("W"), by: .organiser, at: Fixture.at(1))
    }
    #expect(error == .locked)
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try await store.addEntry(Fixture.entry("W"), by: .organiser, at: Fixture.at(1))
    #expect(try await store.entries().count == 4)
  }

  @Test("opening a database that is locked altogether is reported as locked")
  func lockedAtOpening() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try store.close()
    let other = try holder(folder)
    try await other.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE")
    }
    let path = folder.database
    let error = await storeError { () throws(StoreError) in
      _ = try ContestStore(path: path, busyTimeout: 0.1, salt: Fixture.salt)
    }
    #expect(error == .locked)
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
  }

  @Test("a full disk leaves everything as it was")
  func full() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .draft)
    let head = try await store.journalHead()
    try await store.writer.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let error = await storeError { () throws(StoreError) in
      let file = RuleFile(path: "rubrics/a.xml", content: Array(repeating: 65, count: 100_000))
      let changes = ImportChanges(ruleFiles: [file], basedOn: head.sequence)
      _ = try await store.apply(changes, by: .organiser, at: Fixture.at(1))
    }
    #expect(error == .diskFull)
    #expect(try await store.journalHead() == head)
    #expect(try await store.verifyJournal() == [])
  }

  @Test(
    "SQLite's result codes become sentences of ours",
    arguments: [
      (ResultCode.SQLITE_FULL, StoreError.diskFull), (.SQLITE_READONLY, .readOnly(path: "/nowhere/x")),
      (.SQLITE_NOTADB, .notAContest(path: "/nowhere/x")), (.SQLITE_CORRUPT, .damaged(path: "/nowhere/x")),
      (.SQLITE_BUSY, .locked), (.SQLITE_IOERR, .inputOutput(detail: "text")),
      (.SQLITE_CANTOPEN, .inputOutput(detail: "text")),
      (.SQLITE_CONSTRAINT_UNIQUE, .constraint(detail: "text")),
      (.SQLITE_READONLY_DIRECTORY, .readOnly(path: "/nowhere/x")),
    ])
  func mapping(code: ResultCode, expected: StoreError) {
    #expect(StoreError(DatabaseError(resultCode: code, message: "text"), path: "/nowhere/x") == expected)
  }

  /// Another program's connection, which may keep a transaction open.
  private func holder(_ folder: TemporaryFolder) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return try DatabaseQueue(path: folder.database, configuration: configuration)
  }

  private func openingError(_ folder: TemporaryFolder) async -> StoreError? {
    await storeError { () throws(StoreError) in
      _ = try ContestStore(path: folder.database, salt: Fixture.salt)
    }
  }
}

@Suite struct ClosingTests {
  @Test("A closed store refuses, and closing it again does nothing; neither ends the program")
  func refuses() async throws {
    let folder = try TemporaryFolder()
    let salt: @Sendable () -> [UInt8] = { [UInt8](repeating: 7, count: 16) }
    for store in [try ContestStore(inMemory: salt), try ContestStore(path: folder.database, salt: salt)] {
      try store.close()
      try store.close()
      await #expect(throws: StoreError.self) { try await store.entries() }
      await #expect(throws: StoreError.self) {
        try await store.revokeLinks(.organiser, by: .organiser, at: Instant(milliseconds: 1))
      }
    }
  }
}
