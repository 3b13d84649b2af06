import ContestCore
import GRDB

struct RoundDrawn: Event {
  struct LotItem: Codable {
    var entry: String
    var position: Int
    var code: String
  }

  var round: String
  var sequence: Int
  var seed: String
  var numbers: [String: Int]
  var lots: [LotItem]

  var verb: JournalVerb { .draw }
  var subjects: [String] { [round] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run(
      "INSERT INTO draw (round, sequence, seed, instant) VALUES (?, ?, ?, ?)",
      [round, sequence, seed, stamp.instant.milliseconds])
    for (entry, number) in numbers.sorted(by: { $0.value < $1.value }) {
      try db.run("UPDATE entry SET number = ? WHERE id = ?", [number, entry])
    }
    try db.run("DELETE FROM lot WHERE round = ?", [round])
    for lot in lots {
      try db.run(
        "INSERT INTO lot (round, entry, position, code) VALUES (?, ?, ?, ?)",
        [round, lot.entry, lot.position, lot.code])
    }
  }
}

struct RoundOpened: Event {
  struct SeatItem: Codable {
    var judge: String
    var code: String
  }

  var round: String
  var rulesDocument: String
  var rulesHash: String
  var seats: [SeatItem]

  var verb: JournalVerb { .open }
  var subjects: [String] { [round] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run(
      """
      UPDATE round SET phase = 'open', since = :now, openedAt = :now, rulesDocument = :document,
        rulesHash = :hash WHERE id = :round
      """,
      [
        "now": stamp.instant.milliseconds, "document": rulesDocument, "hash": rulesHash, "round": round,
      ])
    for seat in seats {
      try db.run(
        "INSERT INTO seat (round, judge, code) VALUES (?, ?, ?)", [round, seat.judge, seat.code])
    }
  }
}

struct RoundClosed: Event {
  var round: String

  var verb: JournalVerb { .close }
  var subjects: [String] { [round] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.enter(.closed, round: round, at: stamp.instant)
  }
}

struct RoundCertified: Event {
  var round: String
  var number: Int
  var journalSequence: Int64
  var journalHead: String

  var verb: JournalVerb { .certify }
  var subjects: [String] { [round] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.enter(.certified, round: round, at: stamp.instant)
    try db.run(
      """
      INSERT INTO certificate (round, number, instant, actor, journalSequence, journalHead)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        round, number, stamp.instant.milliseconds, stamp.actor.description, journalSequence, journalHead,
      ])
  }
}

struct RoundPublished: Event {
  var round: String
  var version: Int
  var sha256: String

  var verb: JournalVerb { .publish }
  var subjects: [String] { [round] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.enter(.published, round: round, at: stamp.instant)
    try db.run(
      "INSERT INTO publication (round, version, instant, actor, sha256) VALUES (?, ?, ?, ?, ?)",
      [round, version, stamp.instant.milliseconds, stamp.actor.description, sha256])
  }
}

struct RoundReopened: Event {
  var round: String
  var reason: String
  /// The certificate that is withdrawn; nil where the round was only closed.
  var certificate: Int?

  var verb: JournalVerb { .reopen }
  var subjects: [String] { [round] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.enter(.open, round: round, at: stamp.instant)
    if let certificate {
      try db.run(
        """
        UPDATE certificate SET withdrawnAt = ?, withdrawalReason = ? WHERE round = ? AND number = ?
        """, [stamp.instant.milliseconds, reason, round, certificate])
    }
  }
}

extension Database {
  fileprivate func enter(_ phase: RoundPhase, round: String, at instant: Instant) throws {
    try run(
      "UPDATE round SET phase = ?, since = ? WHERE id = ?", [phase.rawValue, instant.milliseconds, round])
  }
}
