public import ContestCore
import GRDB

extension ContestStore {
  /// Records that scripts and recordings were looked through, or that a tick is taken back.
  ///
  /// - Throws: `phaseForbids` unless draft or open; `unknown` entry; `refused` without a name.
  public func recordBlindChecks(
    _ checks: [BlindCheck], by name: String, round: RoundID, actor: Actor, at instant: Instant
  ) async throws(StoreError) {
    try await write(by: actor, at: instant) { transaction in
      try transaction.require(round, in: [.draft, .open])
      try transaction.require(
        text: name, LocalizedText(vi: "tên người kiểm tra", en: "the name of who has checked"))
      for check in checks {
        guard try transaction.db.exists("SELECT 1 FROM entry WHERE id = ?", [check.entry.rawValue]) else {
          throw StoreError.unknown(.entry, id: check.entry.rawValue)
        }
      }
      guard !checks.isEmpty else { return }
      try transaction.record(
        BlindChecked(
          round: round.rawValue, checkedBy: name.composed,
          items: checks.map {
            .init(
              entry: $0.entry.rawValue, passed: $0.isPassed, script: $0.script, recording: $0.recording)
          }))
    }
  }

  /// The newest word on every entry that was looked through for the round.
  public func blindChecks(_ round: RoundID) async throws(StoreError) -> [EntryID: BlindCheck] {
    try await read { db in
      let rows = try db.rows("SELECT * FROM blindCheck WHERE round = ? ORDER BY journal", [round.rawValue])
      let checks = rows.map { row in
        BlindCheck(
          entry: row.identifier("entry"), isPassed: row["passed"], script: row["script"],
          recording: row["recording"], checkedBy: row["checkedBy"], instant: row.instant("instant"))
      }
      return Dictionary(checks.map { ($0.entry, $0) }, uniquingKeysWith: { _, newer in newer })
    }
  }

  /// Records that a judge may send sheets without having played the recordings in the program.
  ///
  /// - Throws: `phaseForbids` unless open; `unknown` judge; `refused` without a reason.
  public func waiveListening(
    of judge: JudgeID, reason: String, round: RoundID, by actor: Actor, at instant: Instant
  ) async throws(StoreError) {
    try await write(by: actor, at: instant) { transaction in
      try transaction.require(round, in: [.open])
      try transaction.require(text: reason, LocalizedText(vi: "lý do", en: "the reason"))
      let isSeated = try transaction.db.exists(
        "SELECT 1 FROM seat WHERE round = ? AND judge = ?", [round.rawValue, judge.rawValue])
      guard isSeated else { throw StoreError.unknown(.judge, id: judge.rawValue) }
      try transaction.record(
        ListeningWaived(round: round.rawValue, judge: judge.rawValue, reason: reason.composed))
    }
  }

  /// Judges who need not play the recordings in the program, each with the newest reason.
  public func listeningWaivers(_ round: RoundID) async throws(StoreError) -> [JudgeID: String] {
    try await read { db in
      let rows = try db.rows(
        "SELECT judge, reason FROM listeningWaiver WHERE round = ? ORDER BY journal", [round.rawValue])
      return Dictionary(
        rows.map { (JudgeID(rawValue: $0["judge"]), $0["reason"]) }, uniquingKeysWith: { _, newer in newer })
    }
  }
}

// MARK: Listening

extension ContestStore {
  /// Adds what a device reports to what is known from all devices; no fact, and not journalled.
  ///
  /// - Parameter position: nil leaves the player's place as it was.
  /// - Returns: the whole, as it stands now.
  /// - Throws: `unknown` entry or judge.
  public func addListening(
    _ report: Listening, movesPlayer: Bool, round: RoundID, at instant: Instant
  ) async throws(StoreError) -> Listening {
    try await writeUnjournalled { db in
      let key = [round.rawValue, report.entry.rawValue, report.judge.rawValue]
      guard
        try db.exists("SELECT 1 FROM lot WHERE round = ? AND entry = ?", StatementArguments(key.prefix(2)))
      else { throw StoreError.unknown(.entry, id: report.entry.rawValue) }
      let before = try db.listening(round, entry: report.entry, judge: report.judge).first
      let played = (before?.played ?? PlayedParts()).union(report.played)
      let parts = try CanonicalJSON.encode(played.intervals.map { [$0.lowerBound, $0.upperBound] })
      try db.run(
        """
        INSERT INTO listening (round, entry, judge, played, position, updatedAt) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (round, entry, judge) DO UPDATE SET
          played = excluded.played, position = excluded.position, updatedAt = excluded.updatedAt
        """,
        [
          key[0], key[1], key[2], parts, movesPlayer ? report.position : before?.position ?? 0,
          instant.milliseconds,
        ])
      for note in report.notes {
        try db.run(
          """
          INSERT OR REPLACE INTO listeningNote (round, entry, judge, id, position, text, updatedAt)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """, [key[0], key[1], key[2], note.id, note.position, note.text.composed, instant.milliseconds])
      }
      return try db.listening(round, entry: report.entry, judge: report.judge).first ?? report
    }
  }

  /// What judges have heard of the round's entries.
  ///
  /// - Parameter judge: nil: every judge.
  public func listening(_ round: RoundID, judge: JudgeID? = nil) async throws(StoreError) -> [Listening] {
    try await read { db in try db.listening(round, entry: nil, judge: judge) }
  }
}

extension Database {
  func listening(_ round: RoundID, entry: EntryID?, judge: JudgeID?) throws -> [Listening] {
    let arguments: StatementArguments = [
      "round": round.rawValue, "entry": entry?.rawValue, "judge": judge?.rawValue,
    ]
    let condition = """
      WHERE round = :round AND (:entry IS NULL OR entry = :entry) AND (:judge IS NULL OR judge = :judge)
      """
    struct Key: Hashable {
      var entry: EntryID
      var judge: JudgeID
    }
    func key(_ row: Row) -> Key { Key(entry: row.identifier("entry"), judge: row.identifier("judge")) }
    var notes: [Key: [ListeningNote]] = [:]
    let noteRows = try rows("SELECT * FROM listeningNote \(condition) ORDER BY position, id", arguments)
    for row in noteRows where !(row["text"] as String).isEmpty {
      notes[key(row), default: []].append(
        ListeningNote(id: row["id"], position: row["position"], text: row["text"]))
    }
    return try rows("SELECT * FROM listening \(condition) ORDER BY entry, judge", arguments).map { row in
      let parts = try CanonicalJSON.decode([[Int]].self, from: row["played"])
      let ranges = parts.compactMap { $0.count == 2 && $0[0] < $0[1] ? $0[0]..<$0[1] : nil }
      return Listening(
        entry: key(row).entry, judge: key(row).judge, played: PlayedParts(ranges), position: row["position"],
        notes: notes[key(row)] ?? [])
    }
  }
}
