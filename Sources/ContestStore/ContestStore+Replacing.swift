public import ContestCore
import GRDB

extension ContestStore {
  /// The sheets of a judge's in whose place the organisers have put something else, by entry.
  public func sheetReplacements(
    _ round: RoundID, judge: JudgeID
  ) async throws(StoreError) -> [EntryID: SheetReplacement] {
    try await read { db in try db.sheetReplacements(round, judge: judge) }
  }
}

extension Database {
  /// Whether revision `r` is the judge's own word: sent from a device, read from a paper by two people, or
  /// sent too late and admitted.
  private static let isJudgesOwn = """
    (r.author LIKE 'judge:%'
      OR EXISTS (SELECT 1 FROM paperSheet AS p WHERE p.round = r.round AND p.entry = r.entry
        AND p.judge = r.judge AND p.revision = r.number)
      OR EXISTS (SELECT 1 FROM paperSettlement AS d WHERE d.round = r.round AND d.entry = r.entry
        AND d.judge = r.judge AND d.choice = 'paper' AND d.revision = r.number - 1)
      OR EXISTS (SELECT 1 FROM lateSheet AS l WHERE l.round = r.round AND l.entry = r.entry
        AND l.judge = r.judge AND l.revision = r.number))
    """

  func isJudgesOwn(
    _ revision: SheetRevision, _ round: RoundID, _ entry: EntryID, _ judge: JudgeID
  ) throws -> Bool {
    if case .judge = revision.author { return true }
    return try exists(
      """
      SELECT 1 FROM sheetRevision AS r WHERE r.round = ? AND r.entry = ? AND r.judge = ? AND r.number = ?
        AND \(Self.isJudgesOwn)
      """, [round.rawValue, entry.rawValue, judge.rawValue, revision.number])
  }

  func sheetReplacements(_ round: RoundID, judge: JudgeID) throws -> [EntryID: SheetReplacement] {
    let pairs = try rows(
      """
      SELECT n.entry, n.number, max(r.number) AS own
      FROM currentSheet AS c
      JOIN sheetRevision AS n
        ON n.round = c.round AND n.entry = c.entry AND n.judge = c.judge AND n.number = c.revision
      JOIN sheetRevision AS r
        ON r.round = c.round AND r.entry = c.entry AND r.judge = c.judge AND r.number < c.revision
      WHERE c.round = ? AND c.judge = ? AND c.revision > 1 AND n.author NOT LIKE 'judge:%'
        AND NOT EXISTS (SELECT 1 FROM lateSheet AS l WHERE l.round = n.round AND l.entry = n.entry
          AND l.judge = n.judge AND l.revision = n.number)
        AND \(Self.isJudgesOwn)
      GROUP BY n.entry, n.number
      """, [round.rawValue, judge.rawValue])
    let replacements = try pairs.compactMap { pair -> SheetReplacement? in
      let entry: EntryID = pair.identifier("entry")
      guard let own = try revision(pair["own"], round, entry, judge),
        let newest = try revision(pair["number"], round, entry, judge), own.content != newest.content
      else { return nil }
      return SheetReplacement(
        entry: entry, was: own.content, sent: own.instant, now: newest.content, instant: newest.instant,
        reason: newest.reason)
    }
    return Dictionary(replacements.map { ($0.entry, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func revision(
    _ number: Int, _ round: RoundID, _ entry: EntryID, _ judge: JudgeID
  ) throws -> SheetRevision? {
    try row(
      "SELECT * FROM sheetRevision WHERE round = ? AND entry = ? AND judge = ? AND number = ?",
      [round.rawValue, entry.rawValue, judge.rawValue, number]
    ).map(revision)
  }
}

extension Transaction {
  /// Puts what a file states on top of each sheet, unless the sheet says so already: all or nothing.
  ///
  /// - Throws: `replacesJudges` with every sheet of a judge's that the file would replace unasked.
  func state(
    _ sheets: [SheetStatement], round: RoundID, judges: JudgesSheets
  ) throws -> SheetImportSummary {
    var summary = SheetImportSummary()
    var kept: [ReplacedSheet] = []
    for sheet in sheets {
      let current = try currentRevision(round, sheet.entry, sheet.judge)
      if let current, sheet.content.composed.adds(nothingTo: current.content) {
        summary.unchanged += 1
        continue
      }
      var statement = sheet
      if let current, try db.isJudgesOwn(current, round, sheet.entry, sheet.judge) {
        guard case .replaced(let reason) = judges else {
          kept.append(
            ReplacedSheet(
              entry: sheet.entry, judge: sheet.judge, was: current.content, now: sheet.content))
          continue
        }
        statement.giveReason(reason)
        summary.replacedJudges += 1
      } else if current != nil {
        summary.replacedImports += 1
      }
      try put(statement, on: current, round: round)
      summary.written += 1
    }
    guard kept.isEmpty else { throw StoreError.replacesJudges(kept) }
    return summary
  }
}

extension SheetStatement {
  /// The reason of a recusal stands in its content.
  fileprivate mutating func giveReason(_ words: String) {
    reason = words
    guard case .recused(let before) = content else { return }
    content = .recused(before.isEmpty || before == words ? words : "\(words) (\(before))")
  }
}
