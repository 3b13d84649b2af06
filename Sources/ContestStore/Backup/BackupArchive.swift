import Foundation
import GRDB

/// A backup file: the contest's database and the further files that were put into it.
public struct BackupArchive: Sendable {
  /// Of the backup file.
  public let path: String
  private let queue: DatabaseQueue

  /// Opens a backup for reading and checks that it is whole.
  ///
  /// - Throws: `missing`, `notAContest`, `damaged`, `newerProgram`, `inputOutput`.
  public init(path: String) throws(StoreError) {
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else { throw StoreError.missing(path: path) }
    do {
      let header = try DatabaseFile.head(of: path)
      guard !header.isEmpty else { throw StoreError.notAContest(path: path) }
      try DatabaseFile.check(header, path: path)
      var configuration = DatabaseFile.configuration(5)
      configuration.readonly = true
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { db in
        if try Migrations.migrator.hasBeenSuperseded(db) { throw StoreError.newerProgram(path: path) }
        guard try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"],
          try db.tableExists(Self.table), try db.tableExists("journal")
        else { throw StoreError.damaged(path: path) }
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// The names of the further files, sorted.
  public func paths() throws(StoreError) -> [String] {
    do {
      return try queue.read { try String.fetchAll($0, sql: "SELECT path FROM backupFile ORDER BY path") }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// The bytes of one of the further files; nil where it is not in the backup.
  public func content(of name: String) throws(StoreError) -> [UInt8]? {
    do {
      return try queue.read { db in
        try Data.fetchOne(db, sql: "SELECT content FROM backupFile WHERE path = ?", arguments: [name])
          .map { Array($0) }
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Puts the backup's database in place of the workspace's, which stays beside it as `….before-restore`.
  ///
  /// Everybody is logged out by it. The lock proves that nobody serves the workspace; its `databasePath`
  /// is where the database goes.
  ///
  /// - Throws: `locked` where another program is at the old database, `diskFull`, `readOnly`, `inputOutput`.
  public func restoreDatabase(holding lock: WorkspaceLock) throws(StoreError) {
    let destination = lock.databasePath
    let partial = destination + ".partial"
    do {
      try NewFile.make(partial)
      try queue.vacuum(into: partial)
      let copy = try DatabaseQueue(path: partial)
      try copy.writeWithoutTransaction { db in
        try db.execute(sql: "DROP TABLE backupFile; DELETE FROM session; VACUUM")
      }
      try copy.close()
      try Self.settle(destination)
      // The old database's log would be taken for the new one's.
      for suffix in ["-wal", "-shm"] { unlink(destination + suffix) }
      try NewFile.keep(destination, as: destination + ".before-restore")
      try NewFile.publish(partial, as: destination)
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      throw StoreError(error, path: destination)
    }
  }

  /// Brings the log of the database that is about to be replaced into its file, so that the old contest
  /// is whole until the very moment the new one takes its name.
  private static func settle(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path),
      (try? DatabaseFile.check(DatabaseFile.head(of: path), path: path)) != nil
    else { return }
    do {
      let old = try DatabaseQueue(path: path, configuration: DatabaseFile.configuration(5))
      try old.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      try old.close()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw error
    } catch {
      // A damaged database is what a restore is there to replace.
    }
  }

  private static let table = "backupFile"

  static func add(
    _ files: [String], content: @Sendable (String) throws -> [UInt8], to path: String
  ) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(
        sql: """
          CREATE TABLE backupFile (
            path TEXT NOT NULL PRIMARY KEY CHECK (path <> ''),
            content BLOB NOT NULL
          ) STRICT
          """)
      for file in files {
        try db.execute(
          sql: "INSERT INTO backupFile (path, content) VALUES (?, ?)",
          arguments: [file, Data(try content(file))])
      }
    }
    try queue.close()
  }
}
