import ContestCore
import GRDB

/// A sheet came after its round was closed; nothing counts it yet.
struct SheetArrivedLate: Event {
  var number: Int
  var round: String
  var entry: String
  var judge: String
  var clientID: String
  var basedOn: Int
  var kind: SheetRevised.Kind
  var reason: String
  /// Millionths by criterion.
  var marks: [String: Int64]

  var verb: JournalVerb { .lateSheet }
  var subjects: [String] { [round, entry, judge] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run(
      """
      INSERT INTO lateSheet (number, clientID, round, entry, judge, basedOn, kind, marks, reason, instant,
        state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting')
      """,
      [
        number, clientID, round, entry, judge, basedOn, kind.rawValue, CanonicalJSON.encode(marks), reason,
        stamp.instant.milliseconds,
      ])
  }
}

/// Somebody has decided about a late sheet; an admitted one becomes the next revision of its sheet.
struct LateSheetDecided: Event {
  var number: Int
  var isAdmitted: Bool
  /// Why, in the words of whoever decided.
  var reason: String
  /// What an admitted sheet becomes; its author is whoever recorded the decision.
  var revision: SheetRevised?
  var round: String
  var entry: String
  var judge: String

  var verb: JournalVerb { .decideLateSheet }
  var subjects: [String] { [round, entry, judge] }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try revision?.apply(db, stamp)
    try db.run(
      """
      UPDATE lateSheet SET state = ?, decision = ?, decidedBy = ?, decidedAt = ?, revision = ?
      WHERE number = ?
      """,
      [
        isAdmitted ? LateSheet.State.admitted.rawValue : LateSheet.State.refused.rawValue, reason,
        stamp.actor.description, stamp.instant.milliseconds, revision?.number, number,
      ])
  }
}
