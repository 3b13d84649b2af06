public import ContestCore
import GRDB

/// A change of an entry that bears on what is published of it.
public struct EntryChangeNote: Sendable, Hashable {
  public var entry: EntryID
  public var instant: Instant
  /// The list that brought it, by path from the workspace; nil for a change at the desk.
  public var file: String?
}

extension ContestStore {
  /// The entries whose names may not be published: there is no consent, or no longer.
  public func entriesWithoutName() async throws(StoreError) -> Set<EntryID> {
    try await read { db in
      Set(try db.rows("SELECT id FROM entry WHERE consentPublishName = 0").map { $0.identifier("id") })
    }
  }

  /// The changes of entries after a row of the journal, oldest first.
  public func entryChanges(after sequence: Int64) async throws(StoreError) -> [EntryChangeNote] {
    try await read { db in
      let verbs = [JournalVerb.importEntry, .addEntry, .editEntry].map { "'\($0.rawValue)'" }
      return try db.rows(
        """
        SELECT j.instant, json_extract(p.payload, '$.id') AS entry,
          json_extract(p.payload, '$.source.file') AS file
        FROM journal AS j JOIN journalPayload AS p USING (sequence)
        WHERE j.sequence > ? AND j.verb IN (\(verbs.joined(separator: ", "))) AND p.payload IS NOT NULL
        ORDER BY j.sequence
        """, [sequence]
      ).map { row in
        EntryChangeNote(entry: row.identifier("entry"), instant: row.instant("instant"), file: row["file"])
      }
    }
  }
}
