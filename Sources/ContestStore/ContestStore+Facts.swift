public import ContestCore
import GRDB

extension ContestStore {
  /// Records measured and stated facts, and judges' absences and recusals, all or nothing.
  ///
  /// `sheets` is what a facts file says of judges, `absent` or `recused`; each becomes a sheet revision, and
  /// `judges` says what may become of sheets that judges gave.
  ///
  /// - Parameter correction: why facts of a certified round are changed; nil: it is not certified yet.
  /// - Throws: `phaseForbids` unless open or closed, with a correction unless certified or published; `unknown`
  ///   entry or judge; `replacesJudges`; `refused` for marks among `sheets`, for sheets in a correction, and
  ///   for negative lengths and penalties.
  public func recordFacts(
    _ facts: [NewFact], sheets: [SheetStatement] = [], round: RoundID, judges: JudgesSheets = .kept,
    correction: CorrectionReason? = nil, by actor: Actor, at instant: Instant
  ) async throws(StoreError) {
    try await write(by: actor, at: instant) { transaction in
      try transaction.requireOpen(round, or: correction)
      if correction != nil, !sheets.isEmpty {
        throw StoreError.refused(
          LocalizedText(
            vi: "Vắng và hồi tỵ của giám khảo thay phiếu chấm: phải mở lại vòng, không sửa được thế này.",
            en: "A judge's absence or recusal replaces a sheet: the round has to be opened again for that."))
      }
      let entries = Set(try transaction.db.lots(round).map(\.entry))
      for fact in facts {
        guard entries.contains(fact.entry) else {
          throw StoreError.unknown(.entry, id: fact.entry.rawValue)
        }
        try fact.value.requireSense()
      }
      if sheets.contains(where: \.content.isMarks) {
        throw StoreError.refused(
          LocalizedText(vi: "Điểm không nhập bằng tệp sự kiện.", en: "Marks are no facts of this kind."))
      }
      if !facts.isEmpty {
        try transaction.record(
          FactsRecorded(
            round: round.rawValue, facts: facts.map(FactsRecorded.Item.init),
            correction: correction.map { CorrectionItem(.facts, $0) }))
      }
      _ = try transaction.state(sheets, round: round, judges: judges)
    }
  }

  /// Records a decision of the jury; whether the round's rules know what it is about is the caller's to see.
  ///
  /// - Parameters:
  ///   - prize: The side prize; kind `award` and no other.
  ///   - seed: What the lot was drawn from; kind `lot` and no other.
  ///   - after: The number of the last decision that the sender saw; nil: whatever was decided since.
  ///   - correction: why a certified round is decided about; nil: it is not certified yet.
  /// - Returns: The decision with its number within the round.
  /// - Throws: `phaseForbids` unless open or closed, with a correction unless certified or published; `unknown` entry; `refused` without a reason, with an
  ///   entry named twice, or with fewer entries than the kind needs; `changedMeanwhile`.
  public func recordDecision(
    _ kind: Decision.Kind, subjects: [EntryID], reason: String, prize: PrizeID? = nil, seed: String? = nil,
    after: Int? = nil, correction: CorrectionReason? = nil, round: RoundID, by actor: Actor,
    at instant: Instant
  ) async throws(StoreError) -> Decision {
    try await write(by: actor, at: instant) { transaction in
      try transaction.requireOpen(round, or: correction)
      try transaction.require(
        text: reason, LocalizedText(vi: "lý do quyết định", en: "the reason of the decision"))
      let entries = Set(try transaction.db.lots(round).map(\.entry))
      for entry in subjects where !entries.contains(entry) {
        throw StoreError.unknown(.entry, id: entry.rawValue)
      }
      guard Set(subjects).count == subjects.count, subjects.count >= kind.fewestSubjects else {
        throw StoreError.refused(
          LocalizedText(
            vi: """
              Quyết định này cần ít nhất \(kind.fewestSubjects) bài dự thi, mỗi bài nêu một lần.
              """,
            en: "This decision names at least \(kind.fewestSubjects) entries, each once."))
      }
      guard (kind == .award) == (prize != nil), (kind == .lot) == (seed?.isEmpty == false) else {
        throw StoreError.unexpected(detail: "prize or seed of a decision of kind \(kind.rawValue)")
      }
      let last = try transaction.db.decisions(round).last?.sequence ?? 0
      if let after, after != last { throw StoreError.changedMeanwhile }
      let decision = Decision(
        sequence: last + 1, kind: kind, subjects: subjects, reason: reason.composed, prize: prize,
        seed: seed?.composed)
      let item = correction.map { CorrectionItem(kind == .appeal ? .appeal : .decision, $0) }
      try transaction.record(DecisionRecorded(decision, round: round, correction: item))
      return decision
    }
  }

  /// Adds an entry to a round that is open, at the end of its running order, with a note for its minutes.
  ///
  /// - Parameters:
  ///   - number: The entrant number of an entry that has none; ignored where it has one.
  ///   - code: Unique within the round.
  /// - Throws: `phaseForbids` unless open; `unknown` entry; `refused` without a reason, for a withdrawn entry,
  ///   and for one that is in the round already.
  public func admitEntry(
    _ entry: EntryID, number: Int, code: String, reason: String, round: RoundID, by actor: Actor,
    at instant: Instant
  ) async throws(StoreError) {
    try await write(by: actor, at: instant) { transaction in
      try transaction.require(round, in: [.open])
      try transaction.require(
        text: reason, LocalizedText(vi: "lý do quyết định", en: "the reason of the decision"))
      guard let stored = try transaction.db.entry(entry)?.entry else {
        throw StoreError.unknown(.entry, id: entry.rawValue)
      }
      let lots = try transaction.db.lots(round)
      guard stored.withdrawal == nil, !lots.contains(where: { $0.entry == entry }) else {
        throw StoreError.refused(
          LocalizedText(
            vi: "Bài dự thi \(entry) đã rút hoặc đã có trong vòng \(round).",
            en: "Entry \(entry) is withdrawn, or is in round \(round) already."))
      }
      let note = Decision(
        sequence: (try transaction.db.decisions(round).last?.sequence ?? 0) + 1, kind: .note,
        subjects: [entry], reason: reason.composed)
      try transaction.record(
        EntryAdmitted(
          round: round.rawValue, entry: entry.rawValue, number: stored.number == nil ? number : nil,
          position: (lots.map(\.position).max() ?? 0) + 1, code: code,
          decision: DecisionRecorded(note, round: round)))
    }
  }
}

extension Transaction {
  /// A round whose facts may change: one that is not certified yet, or a certified one for a stated reason.
  fileprivate func requireOpen(_ round: RoundID, or correction: CorrectionReason?) throws {
    try require(round, in: correction == nil ? [.open, .closed] : [.certified, .published])
    if let correction {
      try require(text: correction.reason, LocalizedText(vi: "lý do sửa", en: "why it is corrected"))
    }
  }
}

extension ContestStore {
  /// Every fact of the round, oldest first.
  public func facts(_ round: RoundID) async throws(StoreError) -> [RecordedFact] {
    try await read { db in try db.facts(round) }
  }

  /// Oldest first.
  public func decisions(_ round: RoundID) async throws(StoreError) -> [Decision] {
    try await read { db in try db.decisions(round) }
  }

  /// What the tabulation starts from: of every subject the newest word, entries by position.
  ///
  /// Recusals that follow from a judge's unit are not in it: they belong to the rules.
  ///
  /// - Throws: `unknown`.
  public func roundFacts(_ round: RoundID) async throws(StoreError) -> RoundFacts {
    try await read { db in
      _ = try db.round(round)
      return try db.roundFacts(round)
    }
  }
}

extension ContestStore {
  /// The round with its facts in columns, its entrants' names and the journal row they stand at, from one
  /// snapshot.
  ///
  /// - Parameter recuses: whether the rules forbid a judge to mark an entry of a unit.
  /// - Throws: `unknown`.
  public func rankingSnapshot(
    _ round: RoundID, rules: RoundRules, recuses: @escaping @Sendable (JudgeID, UnitID) -> Bool
  ) async throws(StoreError) -> RankingSnapshot {
    try await read { db in
      let (table, names) = try db.roundTable(round, rules: rules, recuses: recuses)
      return RankingSnapshot(
        state: try db.round(round), table: table, names: names, head: try Journal.head(db))
    }
  }
}

/// What a ranking is made from.
public struct RankingSnapshot: Sendable {
  public var state: RoundState
  /// Nil where the facts have no form in columns.
  public var table: RoundTable?
  /// The entrants' names.
  public var names: [EntryID: String]
  public var head: JournalHead
}

extension FactValue {
  fileprivate func requireSense() throws {
    switch self {
    case .figure, .status: return
    case .duration(let milliseconds) where milliseconds >= 0: return
    case .penalty(_, let points) where points >= .zero: return
    case .duration:
      throw StoreError.refused(
        LocalizedText(vi: "Thời lượng không được âm.", en: "A length cannot be negative."))
    case .penalty:
      throw StoreError.refused(
        LocalizedText(vi: "Điểm trừ không được âm.", en: "A penalty cannot be negative."))
    }
  }
}

extension SheetContent {
  var isMarks: Bool {
    if case .marks = self { true } else { false }
  }
}
