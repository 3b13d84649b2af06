import ContestCore
import GRDB

extension Database {
  /// The revision that counts, or nil where the judge has given nothing.
  func newestRevision(_ round: RoundID, _ entry: EntryID, _ judge: JudgeID) throws -> SheetRevision? {
    let key: StatementArguments = [round.rawValue, entry.rawValue, judge.rawValue]
    let row = try row(
      """
      SELECT * FROM sheetRevision WHERE round = ? AND entry = ? AND judge = ? ORDER BY number DESC LIMIT 1
      """, key)
    return try row.map { try revision($0) }
  }

  func revision(_ row: Row) throws -> SheetRevision {
    let marks = try rows(
      """
      SELECT criterion, micros FROM mark WHERE round = ? AND entry = ? AND judge = ? AND revision = ?
      """,
      [
        row["round"] as String, row["entry"] as String, row["judge"] as String, row["number"] as Int,
      ])
    return try SheetRevision(
      row: row,
      marks: Dictionary(
        marks.map { (CriterionID($0["criterion"]), Points(micros: $0["micros"])) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// Every sheet of the round with the revision that counts, by two queries whatever its size.
  func sheets(_ round: RoundID, judge: JudgeID? = nil) throws -> [Sheet] {
    struct Key: Hashable {
      var entry: EntryID
      var judge: JudgeID
    }
    let arguments: StatementArguments = ["round": round.rawValue, "judge": judge?.rawValue]
    let newest = """
      FROM sheetRevision AS s
      WHERE s.round = :round AND (:judge IS NULL OR s.judge = :judge) AND s.number = (
        SELECT max(t.number) FROM sheetRevision AS t
        WHERE t.round = s.round AND t.entry = s.entry AND t.judge = s.judge)
      """
    var marks: [Key: [CriterionID: Points]] = [:]
    let markRows = try rows(
      """
      SELECT m.entry, m.judge, m.criterion, m.micros FROM mark AS m
      WHERE m.round = :round AND (:judge IS NULL OR m.judge = :judge) AND m.revision = (
        SELECT max(t.number) FROM sheetRevision AS t
        WHERE t.round = m.round AND t.entry = m.entry AND t.judge = m.judge)
      """, arguments)
    for row in markRows {
      let key = Key(entry: row.identifier("entry"), judge: row.identifier("judge"))
      marks[key, default: [:]][row.identifier("criterion")] = Points(micros: row["micros"])
    }
    return try rows("SELECT s.* \(newest) ORDER BY s.entry, s.judge", arguments).map { row in
      let key = Key(entry: row.identifier("entry"), judge: row.identifier("judge"))
      return Sheet(
        entry: key.entry, judge: key.judge, newest: try SheetRevision(row: row, marks: marks[key] ?? [:]))
    }
  }

  func drafts(_ round: RoundID, judge: JudgeID) throws -> [EntryID: [SheetDraft]] {
    let rows = try rows(
      "SELECT * FROM draft WHERE round = ? AND judge = ? ORDER BY version DESC",
      [round.rawValue, judge.rawValue])
    let drafts = try rows.map { row in
      let cells = try CanonicalJSON.decode([String: String].self, from: row["cells"])
      return SheetDraft(
        round: round, entry: row.identifier("entry"), judge: judge, device: row["device"],
        basedOn: row["basedOn"],
        cells: Dictionary(uniqueKeysWithValues: cells.map { (CriterionID($0.key), $0.value) }),
        savedAt: row.instant("savedAt"), version: row["version"])
    }
    return Dictionary(grouping: drafts, by: \.entry)
  }

  func deleteDraft(_ round: RoundID, _ entry: EntryID, _ judge: JudgeID, device: String) throws {
    try run(
      "DELETE FROM draft WHERE round = ? AND entry = ? AND judge = ? AND device = ?",
      [round.rawValue, entry.rawValue, judge.rawValue, device])
  }
}

extension SheetRevision {
  fileprivate init(row: Row, marks: [CriterionID: Points]) throws {
    let reason: String = row["reason"]
    let content: SheetContent
    switch try row.value(SheetRevised.Kind.self, "kind") {
    case .marks: content = .marks(marks)
    case .absent: content = .absent
    case .recused: content = .recused(reason)
    }
    self.init(
      number: row["number"], clientID: row["clientID"], basedOn: row["basedOn"], content: content,
      author: try Actor(stored: row["author"]), instant: row.instant("instant"), reason: reason)
  }
}
