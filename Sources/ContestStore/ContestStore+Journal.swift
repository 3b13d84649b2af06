public import ContestCore
import GRDB

extension ContestStore {
  /// The journal's last row: what the minutes print.
  public func journalHead() async throws(StoreError) -> JournalHead {
    try await read { db in try Journal.head(db) }
  }

  /// The number of the last journal row: it grows with every change of the facts, by any process.
  public func changeToken() async throws(StoreError) -> Int64 {
    try await read { db in try Journal.head(db).sequence }
  }

  /// The last rows, newest first.
  public func journalTail(_ count: Int) async throws(StoreError) -> [JournalRow] {
    try await read { db in
      try db.rows("SELECT * FROM journal ORDER BY sequence DESC LIMIT ?", [max(0, count)]).map { row in
        JournalRow(
          sequence: row["sequence"], instant: row.instant("instant"),
          actor: try Actor(stored: row["actor"]), verb: row["verb"],
          subjects: try CanonicalJSON.decode([String].self, from: row["subjects"]), hash: row["hash"])
      }
    }
  }

  /// Checks the chain, does every row of the journal again in values, and holds the outcome against the
  /// tables and what the migrations make.
  ///
  /// A mark changed from outside is named with both values. Only a head written down before can tell a
  /// journal whose end was cut, or one that was rewritten as a whole.
  ///
  /// - Parameter count: Counts again what was certified or published, from the contest as it stood then, and
  ///   tells what does not agree.
  public func auditJournal(
    expectedHead: String? = nil,
    count: @escaping @Sendable (AuditedMoment, JournalledFacts, StoredFiles) -> [JournalFault] = { _, _, _ in
      []
    }
  ) async throws(StoreError) -> JournalAudit {
    try await read { db in
      var replay = Replay()
      let files = StoredFiles(db: db)
      try replay.run(db) { count($0, $1, files) }
      if let expectedHead { replay.check(expectedHead: expectedHead.lowercased()) }
      return JournalAudit(faults: replay.faults, notes: replay.notes, facts: replay.facts)
    }
  }

  /// The faults that `auditJournal` finds without counting.
  public func verifyJournal(expectedHead: String? = nil) async throws(StoreError) -> [JournalFault] {
    try await auditJournal(expectedHead: expectedHead).faults
  }

  /// SQLite's own findings about the file; empty where it is sound.
  public func checkIntegrity() async throws(StoreError) -> [String] {
    try await read { db in
      let findings = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
        "\(row["table"] as String? ?? ""): foreign key to \(row["parent"] as String? ?? "")"
      }
      return findings + orphans
    }
  }
}

/// What doing the journal again has shown.
public struct JournalAudit: Sendable {
  /// Empty where everything fits.
  public var faults: [JournalFault]
  /// What is worth knowing and no fault: a clock that was set back.
  public var notes: [LocalizedText]
  /// The contest as the journal tells it.
  public var facts: JournalledFacts
}
