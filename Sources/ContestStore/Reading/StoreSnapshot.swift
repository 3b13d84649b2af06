public import ContestCore
import GRDB

/// The tables as one transaction sees them; good inside `ContestStore.snapshot` alone.
public struct StoreSnapshot: CountedFacts {
  let db: Database

  public func rounds() throws -> [RoundState] { try db.rounds() }
  public func ruleFiles() throws -> [RuleFile] { try db.ruleFiles() }
  public func ruleFileDigests() throws -> [String] { try db.ruleFileDigests() }
  public func frozenRules(_ round: RoundID) throws -> FrozenDocument? { try db.frozenRules(round) }
  public func seats(_ round: RoundID) throws -> [Seat] { try db.seats(round) }
  public func lots(_ round: RoundID) throws -> [Lot] { try db.lots(round) }
  public func entryIndex() throws -> [EntryID: Entry] { try db.entryIndex() }
  public func roundFacts(_ round: RoundID) throws -> RoundFacts { try db.roundFacts(round) }
  public func lateSheets(_ round: RoundID) throws -> [LateSheet] { try db.lateSheets(round) }
  public func certificates(_ round: RoundID) throws -> [Certificate] { try db.certificates(round) }
  public func publications(_ round: RoundID) throws -> [Publication] { try db.publications(round) }
  public func corrections(_ round: RoundID) throws -> [Correction] { try db.corrections(round) }
  public func head() throws -> JournalHead { try Journal.head(db) }

  public func drawSeed(_ round: RoundID) throws -> String? {
    try db.row("SELECT seed FROM draw WHERE round = ? ORDER BY sequence DESC LIMIT 1", [round.rawValue])?[
      "seed"]
  }
}

extension ContestStore {
  /// Reads from one snapshot whatever `body` asks for.
  ///
  /// - Throws: `StoreError`, and what `body` throws.
  public func snapshot<Value: Sendable>(
    _ body: @escaping @Sendable (StoreSnapshot) throws -> Value
  ) async throws -> Value {
    let path = path
    let result = try await read { db -> Result<Value, any Error> in
      Result { try body(StoreSnapshot(db: db)) }.mapError { error in
        error is DatabaseError || error is UnreadableValue ? StoreError(error, path: path) : error
      }
    }
    return try result.get()
  }
}
