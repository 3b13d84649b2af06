import ContestCore

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

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.insert(
      .paperSheet,
      [
        "round": round, "entry": entry, "judge": judge, "number": number,
        "marks": CanonicalJSON.encode(marks), "total": total, "enteredBy": clerk.link,
        "enteredAt": stamp.instant.milliseconds,
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

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.update(
      .paperSheet, ["round": round, "entry": entry, "judge": judge, "number": number],
      set: [
        "confirmedBy": clerk.link, "confirmedAt": stamp.instant.milliseconds, "revision": revision,
      ])
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

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.update(
      .paperSheet, ["round": round, "entry": entry, "judge": judge, "number": number],
      set: [
        "removedBy": clerk.link, "removedAt": stamp.instant.milliseconds, "removalReason": reason,
      ])
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

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.insert(
      .paperSettlement,
      [
        "round": round, "entry": entry, "judge": judge, "sequence": sequence, "number": number,
        "revision": revision, "choice": choice, "reason": reason, "decidedBy": clerk.link,
        "instant": stamp.instant.milliseconds,
      ])
  }
}
