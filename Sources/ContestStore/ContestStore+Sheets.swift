public import ContestCore
import GRDB

extension ContestStore {
  /// Adds a revision to a sheet; when the receipt comes back, it lies on the disk.
  ///
  /// Sending the same submission again changes nothing and gives the same receipt, in any phase.
  ///
  /// - Throws: `phaseForbids` unless open; `staleRevision` where another revision counts by now;
  ///   `clientIDReused` where the client's id names another revision; `unknown` entry or judge.
  public func submit(
    _ submission: SheetSubmission, by actor: Actor, at instant: Instant
  ) async throws(StoreError) -> SheetReceipt {
    try await share(by: actor, at: instant) { transaction in
      if let receipt = try transaction.replay(of: submission) { return receipt }
      try transaction.require(submission.round, in: [.open])
      let current =
        try transaction.currentRevision(
          submission.round, submission.entry, submission.judge)?.number ?? 0
      guard current == submission.basedOn else { throw StoreError.staleRevision(current: current) }
      try transaction.revise(submission, number: current + 1)
      if let device = submission.device {
        try transaction.db.deleteDraft(
          submission.round, submission.entry, submission.judge, device: device)
      }
      return SheetReceipt(revision: current + 1, instant: instant)
    }
  }

  /// Imports many sheets, all or nothing; a sheet that already says the same is left alone.
  ///
  /// - Parameter judges: What may become of sheets that judges gave.
  /// - Throws: `phaseForbids` unless open; `unknown` entry or judge; `clientIDReused`; `replacesJudges`.
  public func importSheets(
    _ sheets: [SheetStatement], round: RoundID, judges: JudgesSheets = .kept, by actor: Actor,
    at instant: Instant
  ) async throws(StoreError) -> SheetImportSummary {
    try await write(by: actor, at: instant) { transaction in
      try transaction.require(round, in: [.open])
      return try transaction.state(sheets, round: round, judges: judges)
    }
  }

  /// Keeps what a judge has typed, sheet by sheet, one draft per device; all or none.
  ///
  /// A draft that says what its sheet says already is not kept, unless another one stands that would then be
  /// taken for the newest.
  ///
  /// - Returns: The version of each draft kept; 0 where there was nothing to keep.
  /// - Throws: `phaseForbids` unless open; `unknown` entry or judge.
  public func saveDrafts(_ drafts: [SheetDraft], judge: JudgeID, at instant: Instant)
    async throws(StoreError) -> [Int64]
  {
    try await share(by: .judge(judge), at: instant) { transaction in
      try drafts.map { try transaction.save($0) }
    }
  }

  public func deleteDraft(
    round: RoundID, entry: EntryID, judge: JudgeID, device: String
  ) async throws(StoreError) {
    try await writeUnjournalled { db in try db.deleteDraft(round, entry, judge, device: device) }
  }
}

extension ContestStore {
  /// The judge's list: one line per entry of the round, by position.
  public func judgeSheets(
    _ judge: JudgeID, round: RoundID
  ) async throws(StoreError) -> [JudgeSheet] {
    try await read { db in
      let sheets = Dictionary(
        try db.sheets(round, judge: judge).map { ($0.entry, $0.newest) },
        uniquingKeysWith: { first, _ in first })
      let drafts = try db.drafts(round, judge: judge)
      return try db.lots(round).map { lot in
        JudgeSheet(lot: lot, newest: sheets[lot.entry], drafts: drafts[lot.entry] ?? [])
      }
    }
  }

  /// One sheet, as it stands on the judge's list; nil where the entry has no lot in the round.
  public func judgeSheet(
    _ judge: JudgeID, round: RoundID, entry: EntryID
  ) async throws(StoreError) -> JudgeSheet? {
    try await read { db in
      guard let lot = try db.lots(round).first(where: { $0.entry == entry }) else { return nil }
      return JudgeSheet(
        lot: lot, newest: try db.newestRevision(round, entry, judge),
        drafts: try db.drafts(round, judge: judge)[entry] ?? [])
    }
  }

  /// Every sheet of the round with the revision that counts, by entry and judge.
  public func sheets(_ round: RoundID) async throws(StoreError) -> [Sheet] {
    try await read { db in try db.sheets(round) }
  }

  /// The whole chain of one sheet, oldest first.
  public func revisions(
    round: RoundID, entry: EntryID, judge: JudgeID
  ) async throws(StoreError) -> [SheetRevision] {
    try await read { db in
      try db.rows(
        """
        SELECT * FROM sheetRevision WHERE round = ? AND entry = ? AND judge = ? ORDER BY number
        """, [round.rawValue, entry.rawValue, judge.rawValue]
      ).map(db.revision)
    }
  }

  /// For how many entries each judge has given something: marks, absent or recused.
  public func sheetCounts(_ round: RoundID) async throws(StoreError) -> [JudgeID: Int] {
    try await read { db in
      let rows = try db.rows(
        "SELECT judge, count(DISTINCT entry) AS given FROM sheetRevision WHERE round = ? GROUP BY judge",
        [round.rawValue])
      return Dictionary(
        rows.map { ($0.identifier("judge"), $0["given"]) }, uniquingKeysWith: { first, _ in first })
    }
  }
}

extension Transaction {
  fileprivate func save(_ draft: SheetDraft) throws -> Int64 {
    try require(draft.round, in: [.open])
    let current = try currentRevision(draft.round, draft.entry, draft.judge)
    let key = [draft.round.rawValue, draft.entry.rawValue, draft.judge.rawValue]
    if draft.says(current),
      try !db.exists(
        "SELECT 1 FROM draft WHERE round = ? AND entry = ? AND judge = ?", StatementArguments(key))
    {
      return 0
    }
    let cells = Dictionary(
      draft.cells.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
    // Replacing the row gives it the next version.
    try db.run(
      """
      INSERT OR REPLACE INTO draft (round, entry, judge, device, basedOn, cells, savedAt)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        draft.round.rawValue, draft.entry.rawValue, draft.judge.rawValue, draft.device, draft.basedOn,
        CanonicalJSON.encode(cells), draft.savedAt.milliseconds,
      ])
    return db.lastInsertedRowID
  }

  /// The receipt given before for the client's id; nil where the id is new.
  fileprivate func replay(of submission: SheetSubmission) throws -> SheetReceipt? {
    let row = try db.row("SELECT * FROM sheetRevision WHERE clientID = ?", [submission.clientID])
    guard let row else { return nil }
    let revision = try db.revision(row)
    guard
      row.identifier("round") == submission.round, row.identifier("entry") == submission.entry,
      row.identifier("judge") == submission.judge, revision.content == submission.content.composed
    else { throw StoreError.clientIDReused(submission.clientID) }
    return SheetReceipt(revision: revision.number, instant: revision.instant)
  }

  /// The revision that counts, after a check that the entry and the judge belong to the round.
  func currentRevision(
    _ round: RoundID, _ entry: EntryID, _ judge: JudgeID
  ) throws -> SheetRevision? {
    guard
      try db.exists("SELECT 1 FROM lot WHERE round = ? AND entry = ?", [round.rawValue, entry.rawValue])
    else { throw StoreError.unknown(.entry, id: entry.rawValue) }
    guard
      try db.exists("SELECT 1 FROM seat WHERE round = ? AND judge = ?", [round.rawValue, judge.rawValue])
    else { throw StoreError.unknown(.judge, id: judge.rawValue) }
    return try db.newestRevision(round, entry, judge)
  }

  /// Puts a statement on top of its sheet, whatever that says.
  func put(_ sheet: SheetStatement, on current: SheetRevision?, round: RoundID) throws {
    guard try !db.exists("SELECT 1 FROM sheetRevision WHERE clientID = ?", [sheet.clientID]) else {
      throw StoreError.clientIDReused(sheet.clientID)
    }
    let before = current?.number ?? 0
    try revise(
      SheetSubmission(
        round: round, entry: sheet.entry, judge: sheet.judge, content: sheet.content, basedOn: before,
        clientID: sheet.clientID, reason: sheet.reason),
      number: before + 1)
  }

  func revise(_ submission: SheetSubmission, number: Int) throws {
    var event = SheetRevised(
      round: submission.round.rawValue, entry: submission.entry.rawValue,
      judge: submission.judge.rawValue, number: number, clientID: submission.clientID, kind: .absent,
      reason: submission.reason.composed, marks: [:])
    event.heard = submission.heard
    switch submission.content {
    case .absent: break
    case .recused(let reason):
      event.kind = .recused
      event.reason = reason.composed
    case .marks(let marks):
      event.kind = .marks
      event.marks = Dictionary(uniqueKeysWithValues: marks.map { ($0.key.rawValue, $0.value.micros) })
    }
    try record(event)
  }
}

extension SheetDraft {
  /// Whether the sheet says this already; nothing typed says what an empty sheet says.
  fileprivate func says(_ current: SheetRevision?) -> Bool {
    guard basedOn == current?.number ?? 0 else { return false }
    var typed: [CriterionID: Points] = [:]
    for (criterion, text) in cells {
      let text = VietnameseText.normalised(text)
      guard !text.isEmpty else { continue }
      guard let mark = Points(parsing: text) else { return false }
      typed[criterion] = mark
    }
    if case .marks(let marks)? = current?.content { return typed == marks }
    return typed.isEmpty
  }
}

extension SheetContent {
  /// With its words in NFC.
  var composed: SheetContent {
    if case .recused(let reason) = self { .recused(reason.composed) } else { self }
  }
}
