import ContestCore
import Foundation
import GRDB

extension Actor {
  init(stored text: String) throws {
    guard let actor = Actor(description: text) else { throw UnreadableValue(what: "actor") }
    self = actor
  }
}

extension Row {
  /// The enum value in a column; CHECK allows no other, a doctored file might hold one.
  func value<Value: RawRepresentable<String>>(_ type: Value.Type, _ column: String) throws -> Value {
    guard let value = Value(rawValue: self[column]) else { throw UnreadableValue(what: column) }
    return value
  }

  func identifier<Entity>(_ column: String) -> Identifier<Entity> { Identifier(rawValue: self[column]) }

  func instant(_ column: String) -> Instant { Instant(milliseconds: self[column]) }

  func optionalInstant(_ column: String) -> Instant? {
    (self[column] as Int64?).map(Instant.init(milliseconds:))
  }
}

extension Database {
  func rows(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> [Row] {
    try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
  }

  func row(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> Row? {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }

  func exists(_ sql: String, _ arguments: StatementArguments) throws -> Bool {
    try row(sql, arguments) != nil
  }
}

extension Database {
  func rounds() throws -> [RoundState] {
    try rows("SELECT * FROM round ORDER BY position, id").map(RoundState.init(row:))
  }

  func round(_ id: RoundID) throws -> RoundState {
    guard let row = try row("SELECT * FROM round WHERE id = ?", [id.rawValue]) else {
      throw StoreError.unknown(.round, id: id.rawValue)
    }
    return try RoundState(row: row)
  }

  func lots(_ round: RoundID) throws -> [Lot] {
    try rows("SELECT * FROM lot WHERE round = ? ORDER BY position", [round.rawValue]).map(Lot.init(row:))
  }

  /// J10 after J9.
  func seats(_ round: RoundID) throws -> [Seat] {
    try rows("SELECT * FROM seat WHERE round = ? ORDER BY length(code), code", [round.rawValue])
      .map(Seat.init(row:))
  }

  func frozenRules(_ round: RoundID) throws -> FrozenDocument? {
    try row("SELECT rulesDocument, rulesHash FROM round WHERE id = ?", [round.rawValue])
      .flatMap(FrozenDocument.init(row:))
  }

  func ruleFiles() throws -> [RuleFile] {
    try rows("SELECT path, content FROM ruleFile ORDER BY path").map(RuleFile.init(row:))
  }

  func decisions(_ round: RoundID) throws -> [Decision] {
    try rows("SELECT * FROM decision WHERE round = ? ORDER BY sequence", [round.rawValue])
      .map(Decision.init(row:))
  }

  func certificates(_ round: RoundID) throws -> [Certificate] {
    try rows("SELECT * FROM certificate WHERE round = ? ORDER BY number", [round.rawValue])
      .map(Certificate.init(row:))
  }

  func publications(_ round: RoundID) throws -> [Publication] {
    try rows("SELECT * FROM publication WHERE round = ? ORDER BY version", [round.rawValue])
      .map(Publication.init(row:))
  }

  func corrections(_ round: RoundID) throws -> [Correction] {
    try rows("SELECT * FROM correction WHERE round = ? ORDER BY journal", [round.rawValue])
      .map(Correction.init(row:))
  }

  func facts(_ round: RoundID) throws -> [RecordedFact] {
    try rows("SELECT * FROM fact WHERE round = ? ORDER BY journal, position", [round.rawValue]).map { row in
      RecordedFact(
        entry: row.identifier("entry"), value: try FactValue(row: row), source: row["source"],
        actor: try Actor(stored: row["actor"]), instant: row.instant("instant"))
    }
  }
}

// What a row of a table says: stored, or made again from the journal.

extension Lot {
  init(row: Row) {
    self.init(entry: row.identifier("entry"), position: row["position"], code: row["code"])
  }
}

extension Seat {
  init(row: Row) { self.init(judge: row.identifier("judge"), code: row["code"]) }
}

extension FrozenDocument {
  /// Nil before the round opens.
  init?(row: Row) {
    guard let document: String = row["rulesDocument"], let hash: String = row["rulesHash"] else { return nil }
    self.init(document: document, hash: hash)
  }
}

extension RuleFile {
  init(row: Row) { self.init(path: row["path"], content: Array(row["content"] as Data)) }
}

extension Decision {
  init(row: Row) throws {
    self.init(
      sequence: row["sequence"], kind: try row.value(Decision.Kind.self, "kind"),
      subjects: try CanonicalJSON.decode([String].self, from: row["subjects"]).map { EntryID($0) },
      reason: row["reason"], prize: (row["prize"] as String?).map { PrizeID($0) }, seed: row["seed"])
  }
}

extension Signer {
  init(row: Row) throws {
    self.init(actor: try Actor(stored: row["actor"]), name: row["name"])
  }
}

extension Certificate {
  init(row: Row) throws {
    let persons = try (row["persons"] as String?).map { text in
      let stored = try CanonicalJSON.decode([String: String].self, from: text)
      return Dictionary(
        stored.map { (EntryID($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    self.init(
      round: row.identifier("round"), number: row["number"], journal: row["journal"],
      instant: row.instant("instant"), by: try Signer(row: row), journalSequence: row["journalSequence"],
      journalHead: row["journalHead"], factsHash: row["factsHash"], persons: persons,
      withdrawnAt: row.optionalInstant("withdrawnAt"), withdrawalReason: row["withdrawalReason"])
  }
}

extension Publication {
  init(row: Row) throws {
    self.init(
      round: row.identifier("round"), version: row["version"], journal: row["journal"],
      instant: row.instant("instant"), by: try Signer(row: row), sha256: row["sha256"],
      certificate: row["certificate"], reason: row["reason"])
  }
}

extension Correction {
  init(row: Row) throws {
    self.init(
      round: row.identifier("round"), kind: try row.value(Kind.self, "kind"), journal: row["journal"],
      reason: row["reason"], by: try Signer(row: row), instant: row.instant("instant"))
  }
}

extension RoundState {
  init(row: Row) throws {
    self.init(
      id: row.identifier("id"), position: row["position"], phase: try row.value(RoundPhase.self, "phase"),
      since: row.instant("since"), openedAt: row.optionalInstant("openedAt"), rulesHash: row["rulesHash"])
  }
}

extension FactValue {
  init(row: Row) throws {
    let amount: Int64 = row["amount"] ?? 0
    switch try row.value(FactsRecorded.Kind.self, "kind") {
    case .figure: self = .figure(row.identifier("subject"), Points(micros: amount))
    case .penalty: self = .penalty(row.identifier("subject"), Points(micros: amount))
    case .duration: self = .duration(milliseconds: Int(amount))
    case .status: self = .status(try row.value(EntryStatus.self, "status"))
    }
  }
}
