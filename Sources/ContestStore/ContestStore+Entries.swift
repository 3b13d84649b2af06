public import ContestCore
import Foundation
import GRDB

extension ContestStore {
  /// Writes what an import found new or changed, all or nothing: one journal row per changed thing.
  ///
  /// - Throws: `changedMeanwhile` where something was written since `changes.basedOn`; `refused` where an
  ///   entry would change its unit after a round it stands in was certified.
  public func apply(
    _ changes: ImportChanges, by actor: Actor, at instant: Instant
  ) async throws(StoreError) -> ImportSummary {
    try await write(by: actor, at: instant) { transaction in
      let head = try Journal.head(transaction.db)
      guard head.sequence == changes.basedOn else { throw StoreError.changedMeanwhile }
      var summary = ImportSummary()
      try transaction.importRuleFiles(changes.ruleFiles, &summary)
      try transaction.importRounds(changes.rounds, &summary)
      for stored in changes.entries {
        try transaction.importEntry(stored, &summary)
      }
      return summary
    }
  }

  /// Adds an entry by hand; `number` and `withdrawal` are ignored.
  ///
  /// - Throws: `alreadyExists`, `refused` without a name or a unit.
  public func addEntry(_ entry: Entry, by actor: Actor, at instant: Instant) async throws(StoreError) {
    try await write(by: actor, at: instant) { transaction in
      guard try transaction.db.entry(entry.id) == nil else {
        throw StoreError.alreadyExists(.entry, id: entry.id.rawValue)
      }
      try transaction.record(EntryRecorded(entry, source: nil, origin: .add))
    }
  }

  /// Changes an entry by hand; `number`, `withdrawal` and the imported row stay as they are.
  ///
  /// - Throws: `unknown`, `refused` as for `apply`.
  public func editEntry(_ entry: Entry, by actor: Actor, at instant: Instant) async throws(StoreError) {
    try await write(by: actor, at: instant) { transaction in
      guard let stored = try transaction.db.entry(entry.id) else {
        throw StoreError.unknown(.entry, id: entry.id.rawValue)
      }
      guard !stored.entry.saysTheSame(as: entry) else { return }
      try transaction.requireUnitMayChange(from: stored.entry, to: entry)
      try transaction.record(EntryRecorded(entry, source: nil, origin: .edit))
    }
  }

  /// Withdraws an entry from the contest and from every round that is not yet certified.
  ///
  /// - Throws: `unknown`; `refused` without a reason or where it is withdrawn already.
  public func withdrawEntry(
    _ id: EntryID, reason: String, by actor: Actor, at instant: Instant
  ) async throws(StoreError) {
    try await write(by: actor, at: instant) { transaction in
      try transaction.require(text: reason, LocalizedText(vi: "lý do rút", en: "why it is withdrawn"))
      guard let stored = try transaction.db.entry(id) else {
        throw StoreError.unknown(.entry, id: id.rawValue)
      }
      guard stored.entry.withdrawal == nil else {
        throw StoreError.refused(
          LocalizedText(vi: "Bài dự thi \(id) đã rút rồi.", en: "Entry \(id) is already withdrawn."))
      }
      let rounds = try transaction.rounds(of: id).filter { $0.phase < .certified }.map(\.id.rawValue)
      try transaction.record(EntryWithdrawn(entry: id.rawValue, reason: reason.composed, rounds: rounds))
    }
  }
}

extension ContestStore {
  /// What the rule files hash to, by path: enough to tell whether they have changed.
  public func ruleFileDigests() async throws(StoreError) -> [String] {
    try await read { db in try db.ruleFileDigests() }
  }

  /// The rule files as last imported, by path.
  public func ruleFiles() async throws(StoreError) -> [RuleFile] {
    try await read { db in try db.ruleFiles() }
  }

  /// Every entry by its id, withdrawn ones too, without where it came from.
  public func entryIndex() async throws(StoreError) -> [EntryID: Entry] {
    try await read { db in try db.entryIndex() }
  }

  /// Every entry, withdrawn ones too, by id.
  public func entries() async throws(StoreError) -> [StoredEntry] {
    try await read { db in try db.entries() }
  }

  public func entry(_ id: EntryID) async throws(StoreError) -> StoredEntry? {
    try await read { db in try db.entry(id) }
  }
}

extension Transaction {
  fileprivate func importRuleFiles(_ files: [RuleFile], _ summary: inout ImportSummary) throws {
    for file in files {
      let unchanged = try db.exists(
        "SELECT 1 FROM ruleFile WHERE path = ? AND sha256 = ?", [file.path.composed, file.sha256])
      guard !unchanged else { continue }
      try record(
        RuleFileImported(path: file.path.composed, content: Data(file.content), sha256: file.sha256))
      summary.ruleFiles.append(file.path)
    }
  }

  fileprivate func importRounds(_ rounds: [RoundID], _ summary: inout ImportSummary) throws {
    for (index, round) in rounds.enumerated() {
      let unchanged = try db.exists(
        "SELECT 1 FROM round WHERE id = ? AND position = ?", [round.rawValue, index + 1])
      guard !unchanged else { continue }
      try record(RoundDeclared(round: round.rawValue, position: index + 1))
      summary.rounds.append(round)
    }
  }

  fileprivate func importEntry(_ stored: StoredEntry, _ summary: inout ImportSummary) throws {
    let event = EntryRecorded(stored.entry, source: stored.source, origin: .import)
    guard let before = try db.entry(stored.entry.id) else {
      try record(event)
      return summary.added.append(stored.entry.id)
    }
    guard !before.entry.saysTheSame(as: stored.entry) || before.source != stored.source else { return }
    try requireUnitMayChange(from: before.entry, to: stored.entry)
    try record(event)
    summary.changed.append(stored.entry.id)
  }

  /// A certified round's standings name the unit, and who was recused followed from it.
  fileprivate func requireUnitMayChange(from before: Entry, to after: Entry) throws {
    guard before.unit != after.unit else { return }
    guard let round = try rounds(of: before.id).first(where: { $0.phase >= .certified }) else { return }
    throw StoreError.refused(
      LocalizedText(
        vi: "Không đổi được đơn vị của bài dự thi \(before.id): vòng \(round.id) \(round.phase.title.vi).",
        en: "Entry \(before.id) cannot change its unit: round \(round.id) is \(round.phase.title.en)."))
  }

  /// The rounds in whose running order the entry stands.
  fileprivate func rounds(of entry: EntryID) throws -> [RoundState] {
    try db.rounds().filter { round in
      try db.exists(
        "SELECT 1 FROM lot WHERE round = ? AND entry = ?", [round.id.rawValue, entry.rawValue])
    }
  }
}

extension Entry {
  /// Whether nothing of what a file or the desk may say differs.
  fileprivate func saysTheSame(as other: Entry) -> Bool {
    var other = other
    other.number = number
    other.withdrawal = withdrawal
    return self == other
  }
}

extension Database {
  func ruleFileDigests() throws -> [String] {
    try rows("SELECT path, sha256 FROM ruleFile ORDER BY path").map { row -> String in
      let (path, digest): (String, String) = (row["path"], row["sha256"])
      return "\(digest) \(path)"
    }
  }
}
