public import ContestCore
import GRDB

extension ContestStore {
  /// Takes what one person has read from a judge's paper; the second person to read the same confirms it.
  ///
  /// A confirmed paper becomes the judge's sheet where none was sent, or where the sheet that counts was made
  /// of an earlier reading of the same paper; else the two are compared (`PaperOnFile.state`). The same
  /// reading again changes nothing.
  ///
  /// - Parameters:
  ///   - clientID: Names the sheet's revision that the confirmation may make.
  ///   - reason: Of that revision.
  /// - Throws: `phaseForbids` unless open; `unknown` entry or judge; `refused` where the person has read this
  ///   paper before under another link.
  public func enterPaper(
    _ reading: PaperReading, clerk: Clerk, clientID: String, reason: String, by actor: Actor,
    at instant: Instant
  ) async throws(StoreError) -> PaperOutcome {
    try await write(by: actor, at: instant) { transaction in
      try transaction.require(reading.round, in: [.open])
      let key = try transaction.seated(reading)
      guard let standing = try transaction.db.paper(key.round, key.entry, key.judge) else {
        try transaction.enter(reading, clerk: clerk)
        return .waiting
      }
      let paper = standing.paper
      guard paper.marks == reading.marks else {
        guard reading.replaces else { return .differs(paper) }
        try transaction.enter(reading, clerk: clerk)
        return .waiting
      }
      if paper.confirmed != nil { return .confirmed(standing) }
      if paper.entered.clerk.isSamePerson(as: clerk) { return .waiting }
      try transaction.confirm(standing, in: key.round, clerk: clerk, clientID: clientID, reason: reason)
      return .confirmed(try transaction.db.paper(key.round, key.entry, key.judge) ?? standing)
    }
  }

  /// Takes a reading back that nobody has confirmed: typed at the wrong judge or entry.
  ///
  /// - Throws: `phaseForbids` unless open; `changedMeanwhile` where another reading counts by now; `refused`
  ///   without a reason or where it is confirmed.
  public func removePaper(
    _ reading: Int, of entry: EntryID, judge: JudgeID, reason: String, clerk: Clerk, round: RoundID,
    by actor: Actor, at instant: Instant
  ) async throws(StoreError) {
    try await write(by: actor, at: instant) { transaction in
      try transaction.require(round, in: [.open])
      try transaction.require(text: reason, LocalizedText(vi: "lý do gỡ", en: "why it is removed"))
      guard let standing = try transaction.db.paper(round, entry, judge), standing.paper.number == reading
      else { throw StoreError.changedMeanwhile }
      guard standing.paper.confirmed == nil else {
        throw StoreError.refused(
          LocalizedText(
            vi: "Phiếu giấy này đã được người thứ hai xác nhận nên không gỡ được; hãy nhập lại bản đúng.",
            en: "This paper was confirmed by a second person and cannot be removed; enter the right one."))
      }
      try transaction.record(
        PaperRemoved(
          round: round.rawValue, entry: entry.rawValue, judge: judge.rawValue, number: reading,
          reason: reason.composed, clerk: ClerkItem(clerk)))
    }
  }

  /// Records which of a judge's two sheets counts; a paper that does becomes the sheet's next revision.
  ///
  /// - Parameters:
  ///   - reading: The paper's reading and `revision` the sheet's revision that the decision is about.
  /// - Throws: `phaseForbids` unless open; `changedMeanwhile` where either has changed, or nothing differs;
  ///   `refused` without a reason.
  public func settlePaper(
    _ reading: Int, against revision: Int, of entry: EntryID, judge: JudgeID, choice: PaperChoice,
    reason: String, clerk: Clerk, clientID: String, round: RoundID, by actor: Actor, at instant: Instant
  ) async throws(StoreError) {
    try await write(by: actor, at: instant) { transaction in
      try transaction.require(round, in: [.open])
      try transaction.require(text: reason, LocalizedText(vi: "lý do", en: "the reason"))
      guard let standing = try transaction.db.paper(round, entry, judge), standing.paper.number == reading,
        standing.current?.number == revision, standing.state == .differing
      else { throw StoreError.changedMeanwhile }
      let last = try transaction.db.row(
        """
        SELECT coalesce(max(sequence), 0) AS last FROM paperSettlement
        WHERE round = ? AND entry = ? AND judge = ?
        """, [round.rawValue, entry.rawValue, judge.rawValue])
      try transaction.record(
        PaperSettled(
          round: round.rawValue, entry: entry.rawValue, judge: judge.rawValue,
          sequence: (last?["last"] ?? 0) + 1, number: reading, revision: revision, choice: choice.rawValue,
          reason: reason.composed, clerk: ClerkItem(clerk)))
      guard choice == .paper else { return }
      try transaction.count(standing.paper, in: round, clientID: clientID, reason: reason)
    }
  }

  /// Every paper of the round that was not removed, with the sheet that counts, by entry and judge.
  public func papers(_ round: RoundID) async throws(StoreError) -> [PaperOnFile] {
    try await read { db in try db.papers(round) }
  }
}

extension Transaction {
  /// - Throws: `refused` while a paper of the round waits for its second reader or for a decision.
  func requirePapersSettled(_ round: RoundID) throws {
    let open = try db.papers(round).count { $0.state.blocksClosing }
    guard open > 0 else { return }
    throw StoreError.refused(
      LocalizedText(
        vi: "Còn \(open) phiếu giấy chưa xác nhận hoặc chưa đối chiếu xong; hãy làm xong rồi đóng vòng.",
        en: "\(open) papers still wait to be confirmed or compared; see to them, then close the round."))
  }

  fileprivate func seated(
    _ reading: PaperReading
  ) throws -> (round: RoundID, entry: EntryID, judge: JudgeID) {
    guard
      try db.exists(
        "SELECT 1 FROM lot WHERE round = ? AND entry = ?", [reading.round.rawValue, reading.entry.rawValue])
    else { throw StoreError.unknown(.entry, id: reading.entry.rawValue) }
    guard
      try db.exists(
        "SELECT 1 FROM seat WHERE round = ? AND judge = ?", [reading.round.rawValue, reading.judge.rawValue])
    else { throw StoreError.unknown(.judge, id: reading.judge.rawValue) }
    return (reading.round, reading.entry, reading.judge)
  }

  fileprivate func enter(_ reading: PaperReading, clerk: Clerk) throws {
    let last = try db.row(
      """
      SELECT coalesce(max(number), 0) AS last FROM paperSheet WHERE round = ? AND entry = ? AND judge = ?
      """, [reading.round.rawValue, reading.entry.rawValue, reading.judge.rawValue])
    try record(
      PaperEntered(
        round: reading.round.rawValue, entry: reading.entry.rawValue, judge: reading.judge.rawValue,
        number: (last?["last"] ?? 0) + 1,
        marks: Dictionary(
          reading.marks.map { ($0.key.rawValue, $0.value.micros) }, uniquingKeysWith: { first, _ in first }),
        total: reading.total?.micros, clerk: ClerkItem(clerk)))
  }

  fileprivate func confirm(
    _ standing: PaperOnFile, in round: RoundID, clerk: Clerk, clientID: String, reason: String
  ) throws {
    let paper = standing.paper
    let counts = try standing.current.map { try isFromPaper($0.number, of: paper, in: round) } ?? true
    let changes = counts && standing.current?.content != .marks(paper.marks)
    try record(
      PaperConfirmed(
        round: round.rawValue, entry: paper.entry.rawValue, judge: paper.judge.rawValue,
        number: paper.number, entered: ClerkItem(paper.entered.clerk), clerk: ClerkItem(clerk),
        revision: changes ? (standing.current?.number ?? 0) + 1 : nil))
    if changes { try count(paper, in: round, clientID: clientID, reason: reason) }
  }

  /// Whether an earlier reading of the paper has made this revision of the sheet.
  private func isFromPaper(_ revision: Int, of paper: PaperSheet, in round: RoundID) throws -> Bool {
    try db.exists(
      "SELECT 1 FROM paperSheet WHERE round = ? AND entry = ? AND judge = ? AND revision = ?",
      [round.rawValue, paper.entry.rawValue, paper.judge.rawValue, revision])
  }

  /// Makes the paper the sheet that counts.
  fileprivate func count(
    _ paper: PaperSheet, in round: RoundID, clientID: String, reason: String
  ) throws {
    let sheet = SheetStatement(
      entry: paper.entry, judge: paper.judge, content: .marks(paper.marks), clientID: clientID, reason: reason
    )
    try put(sheet, on: currentRevision(round, paper.entry, paper.judge), round: round)
  }
}
