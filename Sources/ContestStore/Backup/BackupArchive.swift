public import Foundation
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
          try db.tableExists(BackupFiles.table), try db.tableExists("journal")
        else { throw StoreError.damaged(path: path) }
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private func read<Value>(_ query: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try queue.read(query) } catch { throw StoreError(error, path: path) }
  }

  /// The names of the further files, sorted.
  public func paths() throws(StoreError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT path FROM backupFile ORDER BY path") }
  }

  /// Whether each file has its digest; an older version of this program noted none.
  public func hasDigests() throws(StoreError) -> Bool {
    try read { try !BackupFiles.areWhole(in: $0) }
  }

  /// The files that the contest's rules were imported from.
  public func ruleFiles() throws(StoreError) -> Set<String> {
    try read { try Set(String.fetchAll($0, sql: "SELECT path FROM ruleFile")) }
  }

  /// Writes one of the further files to `file`, which nothing may stand under yet, and brings it to the disk.
  ///
  /// - Returns: whether it is what was backed up.
  /// - Throws: `diskFull`, `readOnly`, `inputOutput`.
  public func write(_ name: String, to file: String) throws(StoreError) -> Bool {
    do {
      try NewFile.make(file, mode: 0o666)
      guard let handle = FileHandle(forWritingAtPath: file) else { throw CocoaError(.fileWriteUnknown) }
      defer { try? handle.close() }
      let isWhole = try queue.read { db in
        try BackupFiles.read(name, from: db) { try handle.write(contentsOf: $0) }
      }
      try handle.synchronize()
      return isWhole
    } catch {
      throw StoreError(error, path: file)
    }
  }

  /// Writes the database alone to `file`: without the further files, log-ins, and triggers and views that no
  /// version of this program makes.
  ///
  /// - Returns: the names of those triggers and views.
  public func writeDatabase(to file: String) throws(StoreError) -> [String] {
    do {
      try NewFile.make(file)
      try queue.vacuum(into: file)
      let copy = try DatabaseQueue(path: file)
      let foreign = try copy.writeWithoutTransaction { db in
        let foreign = try Self.removeForeignSchema(from: db)
        // Everybody logs in again.
        try db.execute(
          sql: """
            DROP TABLE backupFile; DROP TABLE IF EXISTS backupPiece; DELETE FROM session; VACUUM
            """)
        return foreign
      }
      try copy.close()
      return foreign
    } catch {
      throw StoreError(error, path: file)
    }
  }

  /// A trigger would go on changing what judges send.
  private static func removeForeignSchema(from db: Database) throws -> [String] {
    let fresh = try DatabaseQueue()
    try Migrations.migrator.migrate(fresh)
    let own = try fresh.read(actors)
    let foreign = try actors(db).filter { !own.contains($0) }
    for row in foreign {
      let name = row.name.replacing("\"", with: "\"\"")
      try db.execute(sql: "DROP \(row.kind) \"\(name)\"")
    }
    return foreign.map(\.name).sorted()
  }

  private struct Actor: Hashable {
    var kind: String
    var name: String
    var sql: String
  }

  private static func actors(_ db: Database) throws -> [Actor] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT type, name, coalesce(sql, '') AS sql FROM sqlite_schema WHERE type IN ('trigger', 'view')
        ORDER BY type, name
        """
    ).map { Actor(kind: $0["type"], name: $0["name"], sql: $0["sql"]) }
  }
}

extension BackupArchive {
  /// Puts a database that was written by `writeDatabase` in place of the workspace's, which stays beside it as
  /// `….before-restore`.
  ///
  /// The lock proves that nobody serves the workspace; its `databasePath` is where the database goes.
  ///
  /// - Throws: `locked` where another program is at the old database, `diskFull`, `readOnly`, `inputOutput`.
  public static func replaceDatabase(holding lock: WorkspaceLock, with file: String) throws(StoreError) {
    let destination = lock.databasePath
    do {
      try settle(destination)
      // The old database's log would be taken for the new one's.
      for suffix in ["-wal", "-shm"] { unlink(destination + suffix) }
      try NewFile.keep(destination, as: destination + ".before-restore")
      try NewFile.publish(file, as: destination)
    } catch {
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
}
