public import ContestCore
import GRDB

extension ContestStore {
  /// Records a draw; one made before is replaced, while entrant numbers stay for ever.
  ///
  /// - Throws: `phaseForbids` after draft; `refused` where an entry of the draw has no number, or one that
  ///   differs from what it has already.
  public func recordDraw(_ draw: Draw, by actor: Actor, at instant: Instant) async throws(StoreError) {
    try await write(by: actor, at: instant) { transaction in
      try transaction.require(draw.round, in: [.draft])
      try transaction.requireNumbers(draw)
      let before = try transaction.db.row(
        "SELECT coalesce(max(sequence), 0) AS last FROM draw WHERE round = ?", [draw.round.rawValue])
      let last: Int = before?["last"] ?? 0
      try transaction.record(
        RoundDrawn(
          round: draw.round.rawValue, sequence: last + 1, seed: draw.seed.lowercased(),
          numbers: Dictionary(uniqueKeysWithValues: draw.numbers.map { ($0.key.rawValue, $0.value) }),
          lots: draw.lots.map { .init(entry: $0.entry.rawValue, position: $0.position, code: $0.code) }))
    }
  }

  /// Freezes the rules, seats the judges and lets them mark: draft → open.
  ///
  /// - Throws: `phaseForbids`; `refused` where nothing is drawn or nobody is seated, or the hash is none.
  public func openRound(
    _ id: RoundID, rules: FrozenDocument, seats: [Seat], by actor: Actor, at instant: Instant
  ) async throws(StoreError) {
    try await write(by: actor, at: instant) { transaction in
      try transaction.require(id, in: [.draft])
      guard rules.hash.isHexadecimalDigest else { throw StoreError.unexpected(detail: "rules hash") }
      guard !seats.isEmpty else {
        throw StoreError.refused(
          LocalizedText(vi: "Vòng \(id) chưa có giám khảo nào.", en: "Round \(id) has no judge."))
      }
      guard try !transaction.db.lots(id).isEmpty else {
        throw StoreError.refused(
          LocalizedText(
            vi: "Vòng \(id) chưa bốc thăm hoặc không có bài dự thi nào.",
            en: "Round \(id) has not been drawn or has no entry."))
      }
      try transaction.record(
        RoundOpened(
          round: id.rawValue, rulesDocument: rules.document, rulesHash: rules.hash,
          seats: seats.map { .init(judge: $0.judge.rawValue, code: $0.code) }))
    }
  }

  /// Ends the marking: open → closed.
  ///
  /// - Throws: `phaseForbids`; `refused` while a paper waits for its second reader or for a decision.
  public func closeRound(_ id: RoundID, by actor: Actor, at instant: Instant) async throws(StoreError) {
    try await write(by: actor, at: instant) { transaction in
      try transaction.require(id, in: [.open])
      try transaction.requirePapersSettled(id)
      try transaction.record(RoundClosed(round: id.rawValue))
    }
  }

  /// Signs for the standings: closed → certified, or again where a correction takes a certificate's place.
  ///
  /// - Throws: `phaseForbids`; `changedMeanwhile` where anything that bears on the round has been journalled
  ///   since it was counted; `refused` while a late sheet waits, or without the reason of a correction.
  public func certifyRound(
    _ id: RoundID, _ certificate: NewCertificate, by signer: Signer, at instant: Instant
  ) async throws(StoreError) -> Certificate {
    try await write(by: signer.actor, at: instant) { transaction in
      try transaction.certify(id, certificate, by: signer)
    }
  }

  /// Records that results were published, and keeps their bytes: certified → published.
  ///
  /// - Parameter certificate: made in the same transaction, where what is published was not certified yet.
  /// - Throws: `phaseForbids`; `changedMeanwhile` where `publication.head` is no longer the journal's, or its
  ///   version not the next one.
  public func publishRound(
    _ id: RoundID, _ publication: NewPublication, certifying certificate: NewCertificate? = nil,
    by signer: Signer, at instant: Instant
  ) async throws(StoreError) -> Publication {
    try await write(by: signer.actor, at: instant) { transaction in
      guard try Journal.head(transaction.db) == publication.head else { throw StoreError.changedMeanwhile }
      try transaction.requireUntouched(id, since: publication.countedAt)
      if let certificate { _ = try transaction.certify(id, certificate, by: signer) }
      return try transaction.publish(id, publication, by: signer)
    }
  }

  /// Keeps the files of a publication from before they were kept.
  ///
  /// - Throws: `refused` where the publication has files already; `unexpected` where results.xml is another.
  public func keepPublication(
    _ id: RoundID, version: Int, files: [PublishedFile], by actor: Actor, at instant: Instant
  ) async throws(StoreError) {
    try await write(by: actor, at: instant) { transaction in
      let known = try transaction.db.publications(id).first { $0.version == version }
      guard let known, files.contains(where: { $0.name == "results.xml" && $0.sha256 == known.sha256 }) else {
        throw StoreError.unexpected(detail: "files of another publication")
      }
      try transaction.record(
        PublicationKept(
          round: id.rawValue, version: version,
          files: Dictionary(files.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })))
      try transaction.db.keep(files, of: id, version: version)
    }
  }

  /// Opens a closed, certified or published round again and withdraws its certificate.
  ///
  /// - Throws: `phaseForbids`; `refused` without a reason.
  public func reopenRound(
    _ id: RoundID, reason: String, by actor: Actor, at instant: Instant
  ) async throws(StoreError) {
    try await write(by: actor, at: instant) { transaction in
      try transaction.require(id, in: [.closed, .certified, .published])
      try transaction.require(text: reason, LocalizedText(vi: "lý do mở lại", en: "why it is reopened"))
      let inForce = try transaction.db.certificates(id).last { $0.withdrawnAt == nil }
      try transaction.record(
        RoundReopened(round: id.rawValue, reason: reason.composed, certificate: inForce?.number))
    }
  }
}

extension ContestStore {
  /// Every round, in the order in which they are held.
  public func rounds() async throws(StoreError) -> [RoundState] {
    try await read { db in try db.rounds() }
  }

  /// - Throws: `unknown`.
  public func round(_ id: RoundID) async throws(StoreError) -> RoundState {
    try await read { db in try db.round(id) }
  }

  /// The rules as frozen when the round was opened; nil in draft.
  public func frozenRules(_ round: RoundID) async throws(StoreError) -> FrozenDocument? {
    try await read { db in try db.frozenRules(round) }
  }

  /// By position; empty before the draw.
  public func lots(_ round: RoundID) async throws(StoreError) -> [Lot] {
    try await read { db in try db.lots(round) }
  }

  /// Every draw made, the one that counts last.
  public func draws(_ round: RoundID) async throws(StoreError) -> [DrawRecord] {
    try await read { db in
      try db.rows("SELECT * FROM draw WHERE round = ? ORDER BY sequence", [round.rawValue]).map { row in
        DrawRecord(
          round: round, sequence: row["sequence"], seed: row["seed"], instant: row.instant("instant"))
      }
    }
  }

  /// By code, J10 after J9; empty in draft.
  public func seats(_ round: RoundID) async throws(StoreError) -> [Seat] {
    try await read { db in try db.seats(round) }
  }

  /// Oldest first; at most one is in force.
  public func certificates(_ round: RoundID) async throws(StoreError) -> [Certificate] {
    try await read { db in try db.certificates(round) }
  }

  /// Oldest first.
  public func corrections(_ round: RoundID) async throws(StoreError) -> [Correction] {
    try await read { db in try db.corrections(round) }
  }

  /// Oldest first.
  public func publications(_ round: RoundID) async throws(StoreError) -> [Publication] {
    try await read { db in try db.publications(round) }
  }
}

extension Transaction {
  fileprivate func requireNumbers(_ draw: Draw) throws {
    for lot in draw.lots {
      guard let stored = try db.entry(lot.entry) else {
        throw StoreError.unknown(.entry, id: lot.entry.rawValue)
      }
      guard (stored.entry.number ?? draw.numbers[lot.entry]) != nil else {
        throw StoreError.refused(
          LocalizedText(
            vi: "Bài dự thi \(lot.entry) chưa có số báo danh.", en: "Entry \(lot.entry) has no number."))
      }
    }
    for (entry, number) in draw.numbers {
      guard let stored = try db.entry(entry) else { throw StoreError.unknown(.entry, id: entry.rawValue) }
      if let before = stored.entry.number, before != number {
        throw StoreError.refused(
          LocalizedText(
            vi: "Bài dự thi \(entry) đã có số báo danh \(before), không đổi được.",
            en: "Entry \(entry) already has number \(before), which cannot change."))
      }
    }
  }
}
