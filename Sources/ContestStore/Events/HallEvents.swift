import ContestCore
import GRDB

struct SheetReturned: Event {
  var round: String
  var entry: String
  var judge: String
  /// The revision that is to be looked at again.
  var revision: Int
  var reason: String

  var verb: JournalVerb { .returnSheet }
  var subjects: [String] { [round, entry, judge] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run(
      """
      INSERT INTO sheetReturn (round, entry, judge, revision, reason, actor, instant)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        round, entry, judge, revision, reason, stamp.actor.description, stamp.instant.milliseconds,
      ])
  }
}

struct LogInsSwitched: Event {
  /// Whether a link still logs a new device in.
  var newLogIns: Bool

  var verb: JournalVerb { .switchLogIns }
  var subjects: [String] { [newLogIns ? "on" : "off"] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run(
      "INSERT OR REPLACE INTO logInSwitch (id, newLogIns, actor, instant) VALUES (1, ?, ?, ?)",
      [newLogIns, stamp.actor.description, stamp.instant.milliseconds])
  }
}
