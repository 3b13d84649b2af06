import ContestCore

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

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    for item in items {
      try facts.insert(
        .blindCheck,
        [
          "journal": stamp.sequence, "round": round, "entry": item.entry, "passed": item.passed,
          "script": item.script, "recording": item.recording, "checkedBy": checkedBy,
          "actor": stamp.actor.description, "instant": stamp.instant.milliseconds,
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

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.insert(
      .listeningWaiver,
      [
        "journal": stamp.sequence, "round": round, "judge": judge, "reason": reason,
        "actor": stamp.actor.description, "instant": stamp.instant.milliseconds,
      ])
  }
}
