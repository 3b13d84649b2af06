import ContestCore
import GRDB

/// Who did it, as it stands in a payload: links tell people apart, names tell readers who it was.
struct ClerkItem: Codable {
  var link: Int64
  var name: String?

  init(_ clerk: Clerk) {
    link = clerk.link
    name = clerk.name?.composed
  }
}

struct PaperEntered: Event {
  var round: String
  var entry: String
  var judge: String
  var number: Int
  /// Millionths by criterion.
  var marks: [String: Int64]
  /// Millionths, as it stands on the paper.
  var total: Int64?
  var clerk: ClerkItem

  var verb: JournalVerb { .enterPaper }
  var subjects: [String] { [round, entry, judge] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run(
      """
      INSERT INTO paperSheet (round, entry, judge, number, marks, total, enteredBy, enteredAt)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        round, entry, judge, number, CanonicalJSON.encode(marks), total, clerk.link,
        stamp.instant.milliseconds,
      ])
  }
}

struct PaperConfirmed: Event {
  var round: String
  var entry: String
  var judge: String
  var number: Int
  /// Who has typed the paper first.
  var entered: ClerkItem
  /// Who has typed the same after.
  var clerk: ClerkItem
  /// The sheet's revision that is made of it; nil where the judge had sent a sheet already.
  var revision: Int?

  var verb: JournalVerb { .confirmPaper }
  var subjects: [String] { [round, entry, judge] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run(
      """
      UPDATE paperSheet SET confirmedBy = ?, confirmedAt = ?, revision = ?
      WHERE round = ? AND entry = ? AND judge = ? AND number = ?
      """, [clerk.link, stamp.instant.milliseconds, revision, round, entry, judge, number])
  }
}

struct PaperRemoved: Event {
  var round: String
  var entry: String
  var judge: String
  var number: Int
  var reason: String
  var clerk: ClerkItem

  var verb: JournalVerb { .removePaper }
  var subjects: [String] { [round, entry, judge] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run(
      """
      UPDATE paperSheet SET removedBy = ?, removedAt = ?, removalReason = ?
      WHERE round = ? AND entry = ? AND judge = ? AND number = ?
      """, [clerk.link, stamp.instant.milliseconds, reason, round, entry, judge, number])
  }
}

struct PaperSettled: Event {
  var round: String
  var entry: String
  var judge: String
  /// Counts the decisions about this judge's paper for this entry from 1.
  var sequence: Int
  /// The paper's reading.
  var number: Int
  /// The revision that it was held against.
  var revision: Int
  var choice: String
  var reason: String
  var clerk: ClerkItem

  var verb: JournalVerb { .settlePaper }
  var subjects: [String] { [round, entry, judge] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run(
      """
      INSERT INTO paperSettlement (round, entry, judge, sequence, number, revision, choice, reason, decidedBy,
        instant) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        round, entry, judge, sequence, number, revision, choice, reason, clerk.link,
        stamp.instant.milliseconds,
      ])
  }
}
