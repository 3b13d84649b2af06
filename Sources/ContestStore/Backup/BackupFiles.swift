import Crypto
import Foundation
import GRDB

/// The further files of a backup: each in pieces, so that none has to fit into memory or into one row, and with
/// the SHA-256 of the whole.
enum BackupFiles {
  static let table = "backupFile"
  static let pieces = "backupPiece"
  private static let pieceSize = 1 << 20

  private static let schema = """
    CREATE TABLE backupFile (
      path TEXT NOT NULL PRIMARY KEY CHECK (path <> ''),
      bytes INTEGER NOT NULL CHECK (bytes >= 0),
      sha256 TEXT NOT NULL
    ) STRICT;
    CREATE TABLE backupPiece (
      path TEXT NOT NULL,
      number INTEGER NOT NULL,
      content BLOB NOT NULL,
      PRIMARY KEY (path, number)
    ) STRICT;
    """

  /// The file itself, not the backup, could not be read.
  private struct Unread: Error {}

  /// - Returns: those that could not be read, of which nothing was added.
  static func add(
    _ files: [String], open: @Sendable (String) throws -> FileHandle, to path: String
  ) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    let unread = try queue.write { db in
      try db.execute(sql: schema)
      return try files.filter { file in
        do {
          try db.inSavepoint {
            try add(file, open: open, to: db)
            return .commit
          }
          return false
        } catch is Unread {
          return true
        }
      }
    }
    try queue.close()
    return unread
  }

  private static func add(
    _ file: String, open: @Sendable (String) throws -> FileHandle, to db: Database
  ) throws {
    guard let handle = try? open(file) else { throw Unread() }
    defer { try? handle.close() }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO backupPiece (path, number, content) VALUES (?, ?, ?)")
    var (hash, bytes, number) = (SHA256(), 0, 0)
    while true {
      guard let piece = try? handle.read(upToCount: pieceSize) ?? Data() else { throw Unread() }
      if piece.isEmpty { break }
      hash.update(data: piece)
      try insert.execute(arguments: [file, number, piece])
      bytes += piece.count
      number += 1
    }
    try db.execute(
      sql: "INSERT INTO backupFile (path, bytes, sha256) VALUES (?, ?, ?)",
      arguments: [file, bytes, hash.finalize().hexadecimal])
  }

  /// Whether the backup was written by a version that kept no digests, and each file in one row.
  static func areWhole(in db: Database) throws -> Bool {
    try db.columns(in: table).contains { $0.name == "content" }
  }

  /// Gives a file's bytes piece by piece.
  ///
  /// - Returns: whether they are what was backed up; true where no digest tells.
  static func read(_ file: String, from db: Database, _ take: (Data) throws -> Void) throws -> Bool {
    if try areWhole(in: db) {
      let content = try Data.fetchOne(
        db, sql: "SELECT content FROM backupFile WHERE path = ?", arguments: [file])
      try take(content ?? Data())
      return content != nil
    }
    var hash = SHA256()
    let rows = try Data.fetchCursor(
      db, sql: "SELECT content FROM backupPiece WHERE path = ? ORDER BY number", arguments: [file])
    while let piece = try rows.next() {
      hash.update(data: piece)
      try take(piece)
    }
    let digest = try String.fetchOne(
      db, sql: "SELECT sha256 FROM backupFile WHERE path = ?", arguments: [file])
    return digest == hash.finalize().hexadecimal
  }
}
