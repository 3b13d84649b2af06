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

  /// Checks the chain, does every row of the journal again, and holds the outcome against the facts.
  ///
  /// Empty where everything fits; a mark changed from outside is named with both values. Only a head
  /// written down before can tell a journal whose end was cut, or one that was rewritten as a whole.
  public func verifyJournal(expectedHead: String? = nil) async throws(StoreError) -> [JournalFault] {
    try await read { db in
      var replay = try Replay()
      try replay.run(db)
      if let expectedHead { replay.check(expectedHead: expectedHead.lowercased()) }
      return replay.faults
    }
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
