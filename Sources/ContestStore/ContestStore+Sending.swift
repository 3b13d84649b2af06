public import ContestCore
import GRDB

extension ContestStore {
  /// Takes a judge's sheet: when the outcome comes back, what it says lies on the disk.
  ///
  /// All that can change while judges work is read inside the transaction. Sending the same again changes
  /// nothing and gives the same outcome, in any phase; a sheet for a round that is no longer open is kept as
  /// late.
  ///
  /// - Parameter mustRecuse: Whether the rules forbid the judge to mark an entry of this unit.
  /// - Throws: `unknown` round, entry or judge; `clientIDReused` where the client's id names another sheet;
  ///   `changedMeanwhile` where the round's rules are not those that the content was held against.
  public func send(
    _ sheet: CodedSheet, at instant: Instant, mustRecuse: @escaping @Sendable (UnitID) -> Bool
  ) async throws(StoreError) -> SheetOutcome {
    try await share(by: .judge(sheet.key.judge), at: instant) { transaction in
      try transaction.take(sheet, mustRecuse: mustRecuse)
    }
  }
}

extension Transaction {
  fileprivate func take(_ sheet: CodedSheet, mustRecuse: (UnitID) -> Bool) throws -> SheetOutcome {
    if let before = try outcomeBefore(of: sheet) { return before }
    let phase = try phase(for: sheet)
    guard phase != .draft else { return .refused(.notOpen) }
    let target = try target(of: sheet.key)
    if target.kind == .absent { return .refused(.absent) }
    if target.kind == .recused { return .refused(.recused) }
    if mustRecuse(target.unit) { return .refused(.sameUnit) }
    guard phase == .open else { return .late(try keepLate(sheet, entry: target.entry)) }
    guard target.revision == sheet.basedOn else {
      let current = try db.newestRevision(sheet.key.round, target.entry, sheet.key.judge)
      return .conflict(current)
    }
    try revise(
      SheetSubmission(
        round: sheet.key.round, entry: target.entry, judge: sheet.key.judge, content: sheet.content,
        basedOn: sheet.basedOn, clientID: sheet.clientID, reason: sheet.reason, heard: sheet.heard),
      number: target.revision + 1)
    if let device = sheet.device {
      try db.deleteDraft(sheet.key.round, target.entry, sheet.key.judge, device: device)
    }
    return .received(SheetReceipt(revision: target.revision + 1, instant: instant))
  }

  /// What was answered before to the client's id; nil where the id is new.
  private func outcomeBefore(of sheet: CodedSheet) throws -> SheetOutcome? {
    if let row = try db.row("SELECT * FROM sheetRevision WHERE clientID = ?", [sheet.clientID]) {
      let revision = try db.revision(row)
      try requireSame(row, as: sheet, content: revision.content)
      return .received(SheetReceipt(revision: revision.number, instant: revision.instant))
    }
    if let row = try db.row("SELECT * FROM lateSheet WHERE clientID = ?", [sheet.clientID]) {
      let late = try LateSheet(row: row)
      try requireSame(row, as: sheet, content: late.content)
      return .late(late)
    }
    return nil
  }

  /// - Throws: `clientIDReused` where the row is another sheet's or says something else.
  private func requireSame(_ row: Row, as sheet: CodedSheet, content: SheetContent) throws {
    let code = try db.row(
      "SELECT code FROM lot WHERE round = ? AND entry = ?", [row["round"] as String, row["entry"] as String])
    guard
      row.identifier("round") == sheet.key.round, row.identifier("judge") == sheet.key.judge,
      code?["code"] == sheet.key.code, content == sheet.content.composed
    else { throw StoreError.clientIDReused(sheet.clientID) }
  }

  private func phase(for sheet: CodedSheet) throws -> RoundPhase {
    let round = sheet.key.round.rawValue
    guard let row = try db.row("SELECT phase, rulesHash FROM round WHERE id = ?", [round])
    else { throw StoreError.unknown(.round, id: round) }
    let phase = try row.value(RoundPhase.self, "phase")
    guard phase == .draft || row["rulesHash"] == sheet.rulesHash else { throw StoreError.changedMeanwhile }
    if let ruleFiles = sheet.ruleFiles {
      guard try db.ruleFileDigests() == ruleFiles else { throw StoreError.changedMeanwhile }
    }
    return phase
  }

  private struct Target {
    var entry: EntryID
    var unit: UnitID
    /// The revision that counts and what it is; 0 and nil before the first.
    var revision: Int
    var kind: SheetRevised.Kind?
  }

  private func target(of key: SheetKey) throws -> Target {
    let row = try db.row(
      """
      SELECT l.entry, e.unit, s.judge AS seated, c.revision, c.kind
      FROM lot AS l JOIN entry AS e ON e.id = l.entry
      LEFT JOIN seat AS s ON s.round = l.round AND s.judge = :judge
      LEFT JOIN currentSheet AS c ON c.round = l.round AND c.entry = l.entry AND c.judge = :judge
      WHERE l.round = :round AND l.code = :code
      """,
      ["judge": key.judge.rawValue, "round": key.round.rawValue, "code": key.code])
    guard let row else { throw StoreError.unknown(.entry, id: key.code) }
    guard row["seated"] != nil else { throw StoreError.unknown(.judge, id: key.judge.rawValue) }
    let kind: String? = row["kind"]
    return Target(
      entry: row.identifier("entry"), unit: row.identifier("unit"), revision: row["revision"] ?? 0,
      kind: try kind.map { _ in try row.value(SheetRevised.Kind.self, "kind") })
  }

  private func keepLate(_ sheet: CodedSheet, entry: EntryID) throws -> LateSheet {
    let last = try db.row("SELECT coalesce(max(number), 0) AS last FROM lateSheet")
    let number: Int = (last?["last"] ?? 0) + 1
    let words: String
    var marks: [CriterionID: Points] = [:]
    var kind = SheetRevised.Kind.marks
    switch sheet.content {
    case .marks(let given): (marks, words) = (given, sheet.reason.composed)
    case .recused(let reason): (kind, words) = (.recused, reason.composed)
    case .absent: throw StoreError.unexpected(detail: "a judge says of themselves that they are absent")
    }
    try record(
      SheetArrivedLate(
        number: number, round: sheet.key.round.rawValue, entry: entry.rawValue,
        judge: sheet.key.judge.rawValue, clientID: sheet.clientID, basedOn: sheet.basedOn, kind: kind,
        reason: words,
        marks: Dictionary(uniqueKeysWithValues: marks.map { ($0.key.rawValue, $0.value.micros) })))
    return LateSheet(
      number: number, round: sheet.key.round, entry: entry, judge: sheet.key.judge, clientID: sheet.clientID,
      basedOn: sheet.basedOn, content: sheet.content.composed, reason: words, instant: instant)
  }
}
