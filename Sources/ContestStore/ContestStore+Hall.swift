public import ContestCore
import GRDB

extension ContestStore {
  /// Says which entry performs now; nil: none.
  ///
  /// - Throws: `phaseForbids` unless open; `unknown` entry.
  public func call(_ entry: EntryID?, round: RoundID, at instant: Instant) async throws(StoreError) {
    try await write(by: .organiser, at: instant) { transaction in
      try transaction.require(round, in: [.open])
      if let entry { try transaction.requireLot(entry, round: round) }
      try transaction.db.run(
        """
        INSERT INTO hallNotice (round, entry, calledAt) VALUES (?, ?, ?)
        ON CONFLICT (round) DO UPDATE SET entry = excluded.entry, calledAt = excluded.calledAt
        """, [round.rawValue, entry?.rawValue, entry == nil ? nil : instant.milliseconds])
    }
  }

  /// Says when the round is going to be closed; nil takes it back.
  ///
  /// - Throws: `phaseForbids` unless open.
  public func announceClosing(
    at closing: Instant?, round: RoundID, at instant: Instant
  ) async throws(StoreError) {
    try await write(by: .organiser, at: instant) { transaction in
      try transaction.require(round, in: [.open])
      try transaction.db.run(
        """
        INSERT INTO hallNotice (round, closingAt, closingSaidAt) VALUES (?, ?, ?)
        ON CONFLICT (round) DO UPDATE SET closingAt = excluded.closingAt,
          closingSaidAt = excluded.closingSaidAt
        """, [round.rawValue, closing?.milliseconds, closing == nil ? nil : instant.milliseconds])
    }
  }

  /// What has been said of every round that is open.
  public func hallNotices() async throws(StoreError) -> [RoundID: HallNotice] {
    try await read { db in try db.hallNotices() }
  }

  /// Asks a judge to correct the sheet that counts now; the marks stand until the next revision.
  ///
  /// - Throws: `phaseForbids` unless open; `unknown` entry or judge; `refused` without a reason, where no
  ///   marks were sent, or where this revision has been returned already.
  public func returnSheet(
    round: RoundID, entry: EntryID, judge: JudgeID, reason: String, by actor: Actor, at instant: Instant
  ) async throws(StoreError) {
    try await write(by: actor, at: instant) { transaction in
      try transaction.require(round, in: [.open])
      try transaction.require(
        text: reason, LocalizedText(vi: "lý do trả lại phiếu", en: "why the sheet is returned"))
      try transaction.requireLot(entry, round: round)
      guard
        try transaction.db.exists(
          "SELECT 1 FROM seat WHERE round = ? AND judge = ?", [round.rawValue, judge.rawValue])
      else { throw StoreError.unknown(.judge, id: judge.rawValue) }
      guard let newest = try transaction.db.newestRevision(round, entry, judge), newest.content.isMarks
      else {
        throw StoreError.refused(
          LocalizedText(
            vi: "Giám khảo chưa gửi điểm cho bài này nên không có phiếu để trả lại.",
            en: "The judge has sent no marks for this entry, so there is no sheet to return."))
      }
      guard try transaction.db.returnReason(round, entry, judge, revision: newest.number) == nil else {
        throw StoreError.refused(
          LocalizedText(
            vi: "Phiếu này đã được trả lại và đang chờ giám khảo gửi bản sửa.",
            en: "This sheet has been returned already and waits for the judge's correction."))
      }
      try transaction.record(
        SheetReturned(
          round: round.rawValue, entry: entry.rawValue, judge: judge.rawValue, revision: newest.number,
          reason: reason.composed))
    }
  }

  /// The sheets of a round that wait for a correction.
  public func sheetReturns(_ round: RoundID) async throws(StoreError) -> [SheetReturn] {
    try await read { db in try db.sheetReturns(round) }
  }
}

extension Transaction {
  fileprivate func requireLot(_ entry: EntryID, round: RoundID) throws {
    guard
      try db.exists("SELECT 1 FROM lot WHERE round = ? AND entry = ?", [round.rawValue, entry.rawValue])
    else { throw StoreError.unknown(.entry, id: entry.rawValue) }
  }
}

extension Database {
  /// A notice given before the round came into its phase is over.
  func hallNotices() throws -> [RoundID: HallNotice] {
    let rows = try rows(
      """
      SELECT n.round, n.entry, n.calledAt, l.code, n.closingAt
      FROM hallNotice AS n JOIN round AS r ON r.id = n.round
      LEFT JOIN lot AS l ON l.round = n.round AND l.entry = n.entry
      WHERE r.phase = 'open'
      """)
    let notices = rows.map { row in
      var notice = HallNotice(
        round: row.identifier("round"), closingAt: row.optionalInstant("closingAt"))
      if let code: String = row["code"], let since = row.optionalInstant("calledAt") {
        notice.called = CalledEntry(entry: row.identifier("entry"), code: code, since: since)
      }
      return (notice.round, notice)
    }
    return Dictionary(notices, uniquingKeysWith: { first, _ in first })
  }

  func sheetReturns(_ round: RoundID) throws -> [SheetReturn] {
    try rows(
      """
      SELECT t.* FROM sheetReturn AS t JOIN currentSheet AS s
        ON s.round = t.round AND s.entry = t.entry AND s.judge = t.judge AND s.revision = t.revision
      WHERE t.round = ? ORDER BY t.instant, t.entry, t.judge
      """, [round.rawValue]
    ).map { row in
      SheetReturn(
        round: round, entry: row.identifier("entry"), judge: row.identifier("judge"),
        revision: row["revision"], reason: row["reason"], actor: try Actor(stored: row["actor"]),
        instant: row.instant("instant"))
    }
  }

  fileprivate func returnReason(
    _ round: RoundID, _ entry: EntryID, _ judge: JudgeID, revision: Int
  ) throws -> String? {
    let row = try row(
      "SELECT reason FROM sheetReturn WHERE round = ? AND entry = ? AND judge = ? AND revision = ?",
      [round.rawValue, entry.rawValue, judge.rawValue, revision])
    return row?["reason"]
  }
}
