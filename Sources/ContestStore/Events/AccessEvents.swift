import ContestCore
import GRDB

struct LinkCreated: Event {
  var link: Int64
  var judge: String?
  /// Rows written before M007 lack it.
  var name: String?
  /// SHA-256 of the token: the token itself is known to its holder alone.
  var tokenHash: String

  var verb: JournalVerb { .createLink }
  var subjects: [String] { [judge ?? "organiser"] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run(
      "INSERT INTO accessLink (id, role, judge, name, tokenHash, createdAt) VALUES (?, ?, ?, ?, ?, ?)",
      [link, judge == nil ? "organiser" : "judge", judge, name, tokenHash, stamp.instant.milliseconds])
  }
}

struct LinkRevoked: Event {
  var link: Int64
  var judge: String?

  var verb: JournalVerb { .revokeLink }
  var subjects: [String] { [judge ?? "organiser"] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    let now = stamp.instant.milliseconds
    try db.run("UPDATE accessLink SET revokedAt = ? WHERE id = ?", [now, link])
    try db.run("UPDATE session SET endedAt = ? WHERE link = ? AND endedAt IS NULL", [now, link])
  }
}
