import ContestCore

struct SheetReturned: Event {
  var round: String
  var entry: String
  var judge: String
  /// The revision that is to be looked at again.
  var revision: Int
  var reason: String

  var verb: JournalVerb { .returnSheet }
  var subjects: [String] { [round, entry, judge] }

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.insert(
      .sheetReturn,
      [
        "round": round, "entry": entry, "judge": judge, "revision": revision, "reason": reason,
        "actor": stamp.actor.description, "instant": stamp.instant.milliseconds,
      ])
  }
}

struct LogInsSwitched: Event {
  /// Whether a link still logs a new device in.
  var newLogIns: Bool

  var verb: JournalVerb { .switchLogIns }
  var subjects: [String] { [newLogIns ? "on" : "off"] }

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.put(
      .logInSwitch,
      [
        "id": 1, "newLogIns": newLogIns, "actor": stamp.actor.description,
        "instant": stamp.instant.milliseconds,
      ])
  }
}
