import ContestCore
import GRDB

/// That somebody has looked through scripts and recordings of an anonymous round.
struct BlindChecked: Event {
  struct Item: Codable {
    var entry: String
    /// False where an earlier tick is taken back.
    var passed: Bool
    /// SHA-256; empty where the entry has no such file.
    var script: String
    var recording: String
  }

  var round: String
  var checkedBy: String
  var items: [Item]

  var verb: JournalVerb { .checkBlindness }
  var subjects: [String] { [round] + items.map(\.entry) }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    for item in items {
      try db.run(
        """
        INSERT INTO blindCheck (journal, round, entry, passed, script, recording, checkedBy, actor, instant)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          stamp.sequence, round, item.entry, item.passed, item.script, item.recording, checkedBy,
          stamp.actor.description, stamp.instant.milliseconds,
        ])
    }
  }
}

/// That a judge need not have played the recordings in the program.
struct ListeningWaived: Event {
  var round: String
  var judge: String
  var reason: String

  var verb: JournalVerb { .waiveListening }
  var subjects: [String] { [round, judge] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run(
      """
      INSERT INTO listeningWaiver (journal, round, judge, reason, actor, instant) VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        stamp.sequence, round, judge, reason, stamp.actor.description, stamp.instant.milliseconds,
      ])
  }
}
