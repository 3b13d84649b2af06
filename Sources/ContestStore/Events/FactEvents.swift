import ContestCore

struct SheetRevised: Event {
  enum Kind: String, Codable {
    case marks
    case absent
    case recused
  }

  var round: String
  var entry: String
  var judge: String
  var number: Int
  var clientID: String
  var kind: Kind
  /// For a recusal, why the judge does not mark; else why the sheet was changed.
  var reason: String
  /// Millionths by criterion.
  var marks: [String: Int64]
  /// Per cent of the recording that the judge had played, where the rules ask for it.
  var heard: Int?

  var verb: JournalVerb { .reviseSheet }
  var subjects: [String] { [round, entry, judge] }

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.insert(
      .sheetRevision,
      [
        "round": round, "entry": entry, "judge": judge, "number": number, "clientID": clientID,
        "basedOn": number - 1, "kind": kind.rawValue, "reason": reason, "author": stamp.actor.description,
        "instant": stamp.instant.milliseconds, "heard": heard,
      ])
    // Once for all marks: the same object is what standings are read from.
    let object = PlainJSON.object(marks)
    try facts.insert(marks, packed: object, of: self)
    try facts.put(
      .currentSheet,
      [
        "round": round, "entry": entry, "judge": judge, "revision": number, "kind": kind.rawValue,
        "reason": kind == .recused ? reason : "", "marks": object,
      ])
  }

  func payload() throws -> String {
    let played = heard.map { ",\"heard\":\($0)" } ?? ""
    return """
      {"clientID":\(PlainJSON.quoted(clientID)),"entry":\(PlainJSON.quoted(entry))\(played),\
      "judge":\(PlainJSON.quoted(judge)),"kind":"\(kind.rawValue)","marks":\(PlainJSON.object(marks)),\
      "number":\(number),"reason":\(PlainJSON.quoted(reason)),"round":\(PlainJSON.quoted(round))}
      """
  }
}

struct FactsRecorded: Event {
  enum Kind: String, Codable {
    case figure
    case duration
    case penalty
    case status
  }

  struct Item: Codable {
    var entry: String
    var kind: Kind
    /// The figure or the penalty; empty for the other kinds.
    var subject: String
    /// Millionths of a point, or milliseconds; nil for a status.
    var amount: Int64?
    var status: String?
    var source: String

    func insert(to facts: inout some FactWriter, _ stamp: Stamp, round: String, position: Int) throws {
      try facts.insert(
        .fact,
        [
          "journal": stamp.sequence, "position": position, "round": round, "entry": entry,
          "kind": kind.rawValue, "subject": subject, "amount": amount, "status": status, "source": source,
          "actor": stamp.actor.description, "instant": stamp.instant.milliseconds,
        ])
    }
  }

  var round: String
  var facts: [Item]
  /// Where the round was certified before.
  var correction: CorrectionItem?

  var verb: JournalVerb { .recordFacts }
  var subjects: [String] {
    var seen: Set<String> = []
    return [round] + facts.map(\.entry).filter { seen.insert($0).inserted }
  }

  func apply(to tables: inout some FactWriter, _ stamp: Stamp) throws {
    for (index, fact) in facts.enumerated() {
      try fact.insert(to: &tables, stamp, round: round, position: index + 1)
    }
    try correction?.insert(to: &tables, stamp, round: round)
  }
}

extension FactsRecorded.Item {
  init(_ fact: NewFact) {
    entry = fact.entry.rawValue
    source = fact.source.composed
    subject = ""
    switch fact.value {
    case .figure(let id, let points):
      kind = .figure
      subject = id.rawValue
      amount = points.micros
    case .duration(let milliseconds):
      kind = .duration
      amount = Int64(milliseconds)
    case .penalty(let id, let points):
      kind = .penalty
      subject = id.rawValue
      amount = points.micros
    case .status(let value):
      kind = .status
      status = value.rawValue
    }
  }
}

struct DecisionRecorded: Event {
  var round: String
  var sequence: Int
  var kind: String
  var entries: [String]
  var reason: String
  /// Rows written before M002 lack both.
  var prize: String?
  var seed: String?
  /// Where the round was certified before.
  var correction: CorrectionItem?

  init(_ decision: Decision, round: RoundID, correction: CorrectionItem? = nil) {
    self.correction = correction
    self.round = round.rawValue
    sequence = decision.sequence
    kind = decision.kind.rawValue
    entries = decision.subjects.map(\.rawValue)
    reason = decision.reason
    prize = decision.prize?.rawValue
    seed = decision.seed
  }

  var verb: JournalVerb { .decide }
  var subjects: [String] { [round] + entries }

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    try facts.insert(
      .decision,
      [
        "round": round, "sequence": sequence, "kind": kind, "subjects": CanonicalJSON.encode(entries),
        "prize": prize, "seed": seed, "reason": reason, "actor": stamp.actor.description,
        "instant": stamp.instant.milliseconds,
      ])
    try correction?.insert(to: &facts, stamp, round: round)
  }
}

/// That an event corrects a certified round: why, and who it was.
struct CorrectionItem: Codable {
  var kind: String
  var reason: String
  var name: String?

  init(_ kind: Correction.Kind, _ reason: CorrectionReason) {
    self.kind = kind.rawValue
    self.reason = reason.reason.composed
    name = reason.name?.composed
  }

  func insert(to facts: inout some FactWriter, _ stamp: Stamp, round: String) throws {
    try facts.insert(
      .correction,
      [
        "journal": stamp.sequence, "round": round, "kind": kind, "reason": reason, "name": name,
        "actor": stamp.actor.description, "instant": stamp.instant.milliseconds,
      ])
  }
}

/// An entry joins a round that has opened, by decision.
struct EntryAdmitted: Event {
  var round: String
  var entry: String
  /// Its entrant number, where it had none.
  var number: Int?
  var position: Int
  var code: String
  /// For the round's minutes.
  var decision: DecisionRecorded

  var verb: JournalVerb { .admitEntry }
  var subjects: [String] { [round, entry] }

  func apply(to facts: inout some FactWriter, _ stamp: Stamp) throws {
    if let number { try facts.update(.entry, ["id": entry], set: ["number": number]) }
    try facts.insert(.lot, ["round": round, "entry": entry, "position": position, "code": code])
    try decision.apply(to: &facts, stamp)
  }
}
