import ContestCore

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

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.insert(
      .lateSheet,
      [
        "number": number, "clientID": clientID, "round": round, "entry": entry, "judge": judge,
        "basedOn": basedOn, "kind": kind.rawValue, "marks": CanonicalJSON.encode(marks), "reason": reason,
        "instant": stamp.instant.milliseconds, "state": LateSheet.State.waiting.rawValue,
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

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try revision?.apply(to: &facts, stamp)
    let state = isAdmitted ? LateSheet.State.admitted : .refused
    try facts.update(
      .lateSheet, ["number": number],
      set: [
        "state": state.rawValue, "decision": reason, "decidedBy": stamp.actor.description,
        "decidedAt": stamp.instant.milliseconds, "revision": revision?.number,
      ])
  }
}
