import ContestCore
import Crypto
import Foundation
import GRDB

/// The chain of rows that says who changed what, when.
///
/// docs/journal.md describes its bytes.
enum Journal {
  /// The hash of a row: SHA-256 of these seven fields and the previous hash, one line each.
  static func hash(
    sequence: Int64, milliseconds: Int64, actor: String, verb: String, subjects: String, digest: String,
    previousHash: String
  ) -> String {
    [
      "contest-journal-1", String(sequence), String(milliseconds), actor, verb, subjects, digest,
      previousHash,
    ].joined(separator: "\n").sha256
  }

  /// SHA-256(salt ‖ payload).
  static func digest(salt: [UInt8], payload: String) -> String {
    SHA256.hash(data: salt + Array(payload.utf8)).hexadecimal
  }

  static func head(_ db: Database) throws -> JournalHead {
    let statement = try db.cachedStatement(
      sql: "SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1")
    guard let row = try Row.fetchOne(statement) else { return .empty }
    return JournalHead(sequence: row["sequence"], hash: row["hash"])
  }

  /// Writes the event's row and applies the event.
  static func append(
    _ event: some Event, by actor: Actor, at instant: Instant, salt: [UInt8], to db: Database
  ) throws {
    let previous = try head(db)
    let sequence = previous.sequence + 1
    let payload = try event.payload()
    let digest = digest(salt: salt, payload: payload)
    let subjects = PlainJSON.array(event.subjects)
    let hash = hash(
      sequence: sequence, milliseconds: instant.milliseconds, actor: actor.description,
      verb: event.verb.rawValue, subjects: subjects, digest: digest, previousHash: previous.hash)
    try db.run(
      """
      INSERT INTO journal (sequence, instant, actor, verb, subjects, digest, previousHash, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        sequence, instant.milliseconds, actor.description, event.verb.rawValue, subjects, digest,
        previous.hash, hash,
      ])
    try db.run(
      "INSERT INTO journalPayload (sequence, salt, payload) VALUES (?, ?, ?)",
      [sequence, Data(salt), payload])
    var tables = db
    try event.apply(to: &tables, Stamp(sequence: sequence, instant: instant, actor: actor))
  }
}
