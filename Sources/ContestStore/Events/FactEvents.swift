import ContestCore
import GRDB

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

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run(
      """
      INSERT INTO sheetRevision (round, entry, judge, number, clientID, basedOn, kind, reason, author,
        instant, heard) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        round, entry, judge, number, clientID, number - 1, kind.rawValue, reason,
        stamp.actor.description, stamp.instant.milliseconds, heard,
      ])
    // Once for all marks: the same object is what standings are read from.
    let object = PlainJSON.object(marks)
    try db.run(
      """
      INSERT INTO mark (round, entry, judge, revision, criterion, micros)
      SELECT ?, ?, ?, ?, key, value FROM json_each(?)
      """, [round, entry, judge, number, object])
    try db.run(
      """
      INSERT OR REPLACE INTO currentSheet (round, entry, judge, revision, kind, reason, marks)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [round, entry, judge, number, kind.rawValue, kind == .recused ? reason : "", object])
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

    func insert(_ db: Database, _ stamp: Stamp, round: String, position: Int) throws {
      try db.run(
        """
        INSERT INTO fact (journal, position, round, entry, kind, subject, amount, status, source, actor,
          instant) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          stamp.sequence, position, round, entry, kind.rawValue, subject, amount, status, source,
          stamp.actor.description, stamp.instant.milliseconds,
        ])
    }
  }

  var round: String
  var facts: [Item]

  var verb: JournalVerb { .recordFacts }
  var subjects: [String] {
    var seen: Set<String> = []
    return [round] + facts.map(\.entry).filter { seen.insert($0).inserted }
  }

  func apply(_ db: Database, _ stamp: Stamp) throws {
    for (index, fact) in facts.enumerated() {
      try fact.insert(db, stamp, round: round, position: index + 1)
    }
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

  init(_ decision: Decision, round: RoundID) {
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

  func apply(_ db: Database, _ stamp: Stamp) throws {
    try db.run(
      """
      INSERT INTO decision (round, sequence, kind, subjects, prize, seed, reason, actor, instant)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        round, sequence, kind, CanonicalJSON.encode(entries), prize, seed, reason,
        stamp.actor.description, stamp.instant.milliseconds,
      ])
  }
}
