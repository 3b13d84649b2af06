import Foundation
import GRDB

/// Opening `contest.sqlite` without ever touching a file that is not ours.
enum DatabaseFile {
  private static let magic = Array("SQLite format 3\0".utf8)

  /// Makes the file where there is none, and refuses one that is not ours.
  static func prepare(_ path: String, create: Bool, busyTimeout: Double) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      guard create else { throw StoreError.missing(path: path) }
      return try make(path, busyTimeout: busyTimeout)
    }
    let header = try head(of: path)
    if header.isEmpty {
      // An empty file is what a crash between creating and writing leaves behind.
      return try make(path, busyTimeout: busyTimeout)
    }
    try check(header, path: path)
  }

  /// The application id goes into the main file before WAL mode, so that it is there for `prepare` even
  /// where a crash leaves everything else in the log.
  private static func make(_ path: String, busyTimeout: Double) throws {
    // Personal data: for the owner alone. SQLite gives its log the same mode.
    try NewFile.ensure(path)
    let queue = try DatabaseQueue(path: path, configuration: configuration(busyTimeout))
    try queue.writeWithoutTransaction { db in
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      guard tables == 0 else { return }
      try db.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
    }
    try queue.close()
  }

  static func check(_ header: [UInt8], path: String) throws {
    guard header.starts(with: magic.prefix(header.count)) else { throw StoreError.notAContest(path: path) }
    guard header.count >= 100 else { throw StoreError.damaged(path: path) }
    // Offset 68 of the file: PRAGMA application_id, big-endian (sqlite.org/fileformat2.html §1.3).
    let id = header[68..<72].reduce(Int32(0)) { ($0 << 8) | Int32($1) }
    guard id == Migrations.applicationID else { throw StoreError.notAContest(path: path) }
  }

  static func head(of path: String) throws -> [UInt8] {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard !isFolder.boolValue else { throw StoreError.notAContest(path: path) }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw StoreError.inputOutput(detail: String(cString: strerror(errno)))
    }
    defer { try? handle.close() }
    return Array(try handle.read(upToCount: 100) ?? Data())
  }

  static func openPool(_ path: String, busyTimeout: Double) throws -> DatabasePool {
    let pool = try DatabasePool(path: path, configuration: configuration(busyTimeout))
    let migrator = Migrations.migrator
    let (superseded, complete) = try pool.read { db in
      (try migrator.hasBeenSuperseded(db), try migrator.hasCompletedMigrations(db))
    }
    if superseded { throw StoreError.newerProgram(path: path) }
    if !complete {
      // Again: a crash inside `make` may have rolled it back when the pool was opened.
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
      }
      try migrator.migrate(pool)
    }
    // The pool sets NORMAL while it turns WAL on, whatever the configuration says.
    let synchronous = try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      return try Int.fetchOne(db, sql: "PRAGMA synchronous")
    }
    guard synchronous == 2 else { throw StoreError.unexpected(detail: "PRAGMA synchronous") }
    return pool
  }

  static func configuration(_ busyTimeout: Double) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(busyTimeout)
    // SQL arguments are personal data; GRDB then keeps them out of error texts.
    configuration.publicStatementArguments = false
    return configuration
  }
}
