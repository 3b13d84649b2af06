import ContestCore
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
    try rows("SELECT * FROM lot WHERE round = ? ORDER BY position", [round.rawValue]).map { row in
      Lot(entry: row.identifier("entry"), position: row["position"], code: row["code"])
    }
  }

  func decisions(_ round: RoundID) throws -> [Decision] {
    try rows("SELECT * FROM decision WHERE round = ? ORDER BY sequence", [round.rawValue]).map { row in
      Decision(
        sequence: row["sequence"], kind: try row.value(Decision.Kind.self, "kind"),
        subjects: try CanonicalJSON.decode([String].self, from: row["subjects"]).map { EntryID($0) },
        reason: row["reason"], prize: (row["prize"] as String?).map { PrizeID($0) }, seed: row["seed"])
    }
  }

  func certificates(_ round: RoundID) throws -> [Certificate] {
    try rows("SELECT * FROM certificate WHERE round = ? ORDER BY number", [round.rawValue]).map { row in
      Certificate(
        round: round, number: row["number"], instant: row.instant("instant"),
        actor: try Actor(stored: row["actor"]), journalSequence: row["journalSequence"],
        journalHead: row["journalHead"], withdrawnAt: row.optionalInstant("withdrawnAt"),
        withdrawalReason: row["withdrawalReason"])
    }
  }

  func publications(_ round: RoundID) throws -> [Publication] {
    try rows("SELECT * FROM publication WHERE round = ? ORDER BY version", [round.rawValue]).map { row in
      Publication(
        round: round, version: row["version"], instant: row.instant("instant"),
        actor: try Actor(stored: row["actor"]), sha256: row["sha256"])
    }
  }

  func facts(_ round: RoundID) throws -> [RecordedFact] {
    try rows("SELECT * FROM fact WHERE round = ? ORDER BY journal, position", [round.rawValue]).map { row in
      RecordedFact(
        entry: row.identifier("entry"), value: try FactValue(row: row), source: row["source"],
        actor: try Actor(stored: row["actor"]), instant: row.instant("instant"))
    }
  }
}

extension RoundState {
  fileprivate init(row: Row) throws {
    self.init(
      id: row.identifier("id"), position: row["position"], phase: try row.value(RoundPhase.self, "phase"),
      since: row.instant("since"), openedAt: row.optionalInstant("openedAt"), rulesHash: row["rulesHash"])
  }
}

extension FactValue {
  fileprivate init(row: Row) throws {
    let amount: Int64 = row["amount"] ?? 0
    switch try row.value(FactsRecorded.Kind.self, "kind") {
    case .figure: self = .figure(row.identifier("subject"), Points(micros: amount))
    case .penalty: self = .penalty(row.identifier("subject"), Points(micros: amount))
    case .duration: self = .duration(milliseconds: Int(amount))
    case .status: self = .status(try row.value(EntryStatus.self, "status"))
    }
  }
}
