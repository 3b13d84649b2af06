import ContestCore
import GRDB

extension Database {
  /// The papers of a round that were not removed, each in its newest reading with the sheet that counts, by
  /// entry and judge.
  func papers(_ round: RoundID) throws -> [PaperOnFile] {
    try papers(
      """
      SELECT p.* FROM paperSheet AS p WHERE p.round = ? AND p.removedBy IS NULL AND p.number = (
        SELECT max(q.number) FROM paperSheet AS q WHERE q.round = p.round AND q.entry = p.entry
          AND q.judge = p.judge AND q.removedBy IS NULL)
      ORDER BY p.entry, p.judge
      """, [round.rawValue])
  }

  /// The newest reading of one paper; nil where there is none, or none that was not removed.
  func paper(_ round: RoundID, _ entry: EntryID, _ judge: JudgeID) throws -> PaperOnFile? {
    try papers(
      """
      SELECT p.* FROM paperSheet AS p WHERE p.round = ? AND p.entry = ? AND p.judge = ?
        AND p.removedBy IS NULL ORDER BY p.number DESC LIMIT 1
      """, [round.rawValue, entry.rawValue, judge.rawValue]
    ).first
  }

  private func papers(_ sql: String, _ arguments: StatementArguments) throws -> [PaperOnFile] {
    let rows = try rows(sql, arguments)
    guard !rows.isEmpty else { return [] }
    let clerks = Dictionary(
      try self.rows("SELECT id, name FROM accessLink").map { row in
        (row["id"] as Int64, Clerk(link: row["id"], name: row["name"]))
      }, uniquingKeysWith: { first, _ in first })
    return try rows.map { row in
      let paper = try PaperSheet(
        row: row, clerks: clerks, settlement: try settlement(of: row, clerks: clerks))
      let current = try newestRevision(row.identifier("round"), paper.entry, paper.judge)
      return PaperOnFile(paper: paper, current: current)
    }
  }

  private func settlement(of paper: Row, clerks: [Int64: Clerk]) throws -> PaperSettlement? {
    let row = try row(
      """
      SELECT * FROM paperSettlement WHERE round = ? AND entry = ? AND judge = ? AND number = ?
      ORDER BY sequence DESC LIMIT 1
      """,
      [
        paper["round"] as String, paper["entry"] as String, paper["judge"] as String, paper["number"] as Int,
      ])
    return try row.map { row in
      PaperSettlement(
        choice: try row.value(PaperChoice.self, "choice"), revision: row["revision"], reason: row["reason"],
        by: PaperSheet.Signature(row, "decidedBy", "instant", clerks))
    }
  }
}

extension PaperSheet {
  fileprivate init(row: Row, clerks: [Int64: Clerk], settlement: PaperSettlement?) throws {
    let marks = try CanonicalJSON.decode([String: Int64].self, from: row["marks"])
    let confirmed: Int64? = row["confirmedBy"]
    self.init(
      entry: row.identifier("entry"), judge: row.identifier("judge"), number: row["number"],
      marks: Dictionary(
        marks.map { (CriterionID($0.key), Points(micros: $0.value)) }, uniquingKeysWith: { first, _ in first }
      ),
      total: (row["total"] as Int64?).map(Points.init(micros:)),
      entered: Signature(row, "enteredBy", "enteredAt", clerks),
      confirmed: confirmed == nil ? nil : Signature(row, "confirmedBy", "confirmedAt", clerks),
      revision: row["revision"], settlement: settlement)
  }
}

extension PaperSheet.Signature {
  fileprivate init(_ row: Row, _ link: String, _ instant: String, _ clerks: [Int64: Clerk]) {
    let id: Int64 = row[link]
    self.init(clerk: clerks[id] ?? Clerk(link: id), instant: row.instant(instant))
  }
}
