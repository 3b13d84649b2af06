public import ContestCore
import GRDB

extension ContestStore {
  /// Everything of a judge's that changes while judges work, from one snapshot.
  ///
  /// Rounds in draft, and rounds in which the judge has no seat, are left out.
  public func judgeSnapshot(_ judge: JudgeID) async throws(StoreError) -> JudgeSnapshot {
    try await read { db in
      let seated = Set(
        try db.rows("SELECT round FROM seat WHERE judge = ?", [judge.rawValue])
          .map { $0.identifier("round") as RoundID })
      let rounds = try db.rounds().filter { $0.phase != .draft && seated.contains($0.id) }
      let notices = try db.hallNotices()
      return JudgeSnapshot(
        head: try Journal.head(db), mark: try db.liveMark(),
        rounds: try rounds.map { state in
          JudgeSnapshot.Round(
            state: state, sheets: try db.heardSheets(state.id, judge: judge), notice: notices[state.id])
        })
    }
  }
}

extension Database {
  fileprivate func heardSheets(_ round: RoundID, judge: JudgeID) throws -> [HeardSheet] {
    let sheets = Dictionary(
      try sheets(round, judge: judge).map { ($0.entry, $0.newest) }, uniquingKeysWith: { first, _ in first })
    let drafts = try drafts(round, judge: judge)
    let late = Dictionary(
      try lateSheets(round, judge: judge).map { ($0.entry, $0) }, uniquingKeysWith: { $1 })
    let returns = Dictionary(
      try sheetReturns(round).filter { $0.judge == judge }.map { ($0.entry, $0) }, uniquingKeysWith: { $1 })
    let replaced = try sheetReplacements(round, judge: judge)
    let rows = try rows(
      """
      SELECT l.entry, l.position, l.code, e.unit, e.recording <> '' AS hasRecording
      FROM lot AS l JOIN entry AS e ON e.id = l.entry WHERE l.round = ? ORDER BY l.position
      """, [round.rawValue])
    return rows.map { row in
      let lot = Lot(entry: row.identifier("entry"), position: row["position"], code: row["code"])
      return HeardSheet(
        sheet: JudgeSheet(lot: lot, newest: sheets[lot.entry], drafts: drafts[lot.entry] ?? []),
        unit: row.identifier("unit"), hasRecording: row["hasRecording"], late: late[lot.entry],
        returned: returns[lot.entry], replaced: replaced[lot.entry])
    }
  }
}
