public import ContestCore
import ContestStore
import Foundation

/// What a judge sees of one entry in a list.
///
/// In an anonymous round nothing here tells who it is: `entrant` and `number` are nil (invariant 9).
public struct HeardEntry: Sendable, Hashable {
  public struct Performer: Sendable, Hashable {
    public var number: Int
    public var name: String
    public var unitName: LocalizedText
  }

  public enum State: Sendable, Hashable {
    case notGiven
    case draft
    case sent(SheetReceipt)
    case absent
    case recused
  }

  public var round: RoundID
  /// The anonymous code; in a named round the entrant number.
  public var code: String
  public var position: Int
  public var performer: Performer?
  public var state: State
  /// Of the newest sheet sent.
  public var total: Ratio?
}

/// A round as one judge works in it.
public struct JudgedRound: Sendable {
  public var rules: RoundRules
  public var phase: RoundPhase
  /// In running order.
  public var entries: [HeardEntry]
  /// Whether the judge has the chair.
  public var isChair: Bool
}

/// One sheet, for the judge whose it is.
public struct JudgeSheetView: Sendable {
  public var rules: RoundRules
  public var phase: RoundPhase
  public var heard: HeardEntry
  /// Text per criterion: the draft's where one was saved after the newest sheet, else the sheet's marks.
  public var typed: [CriterionID: String]
  /// The newest sheet's marks; nil before the first.
  public var sent: [CriterionID: Points]?
  /// The newest revision's number; 0 before the first.
  public var revision: Int
  public var isDraft: Bool
  public var script: String?
  public var hasRecording: Bool
  public var previousCode: String?
  public var nextCode: String?
  /// How many of this judge's sheets are in, of how many that are due.
  public var done: Int
  public var due: Int
}

/// What came of sending a sheet.
public enum SendOutcome: Sendable, Hashable {
  /// Stored and on the disk.
  case received(SheetReceipt)
  /// Not stored: what is wrong, at its field, and what is left open.
  case incomplete(SheetCheck.Outcome)
  /// Not stored: a newer revision is there.
  case conflict(current: Int)
  /// Not stored: a correction needs a reason.
  case reasonMissing
}

extension ContestService {
  /// The rounds in which a judge has, or had, work; open ones first.
  public func rounds(for judge: JudgeID) async throws -> [JudgedRound] {
    let entries = try await store.entryIndex()
    var rounds: [JudgedRound] = []
    for state in try await openRoundsFirst() {
      if let round = try await judged(state, by: judge, entries: entries) { rounds.append(round) }
    }
    return rounds
  }

  private func openRoundsFirst() async throws -> [RoundState] {
    let states = try await store.rounds().filter { $0.phase != .draft }
    return states.filter { $0.phase == .open } + states.filter { $0.phase != .open }
  }

  private func judged(_ state: RoundState, by judge: JudgeID, entries: [EntryID: Entry]) async throws
    -> JudgedRound?
  {
    let rules = try await rules(of: state.id)
    guard let seat = rules.panel.member(judge) else { return nil }
    let contest = try await contest()
    let heard = try await store.judgeSheets(judge, round: state.id).compactMap { sheet -> HeardEntry? in
      guard let entry = entries[sheet.lot.entry] else { return nil }
      let forced = Self.mustRecuse(judge, unit: entry.unit, rules: rules, contest: contest)
      return HeardEntry(
        round: rules.id, code: sheet.lot.code, position: sheet.lot.position,
        performer: rules.secrecy == .anonymous ? nil : Self.performer(entry, contest: contest),
        state: forced ? .recused : Self.state(of: sheet),
        total: forced ? nil : Self.total(of: sheet.newest, by: rules))
    }
    return JudgedRound(
      rules: rules, phase: state.phase, entries: heard, isChair: seat.role == .chair)
  }

  private static func performer(_ entry: Entry, contest: Contest) -> HeardEntry.Performer {
    HeardEntry.Performer(
      number: entry.number ?? 0, name: entry.entrant.fullName,
      unitName: contest.unit(entry.unit)?.name ?? LocalizedText(entry.unit.rawValue))
  }

  private static func state(of sheet: JudgeSheet) -> HeardEntry.State {
    switch sheet.newest?.content {
    case .absent: .absent
    case .recused: .recused
    case .marks:
      sheet.newest.map { .sent(SheetReceipt(revision: $0.number, instant: $0.instant)) } ?? .notGiven
    case nil: sheet.drafts.isEmpty ? .notGiven : .draft
    }
  }

  /// Σ weight × mark, for display alone; nil unless the sheet is whole.
  private static func total(of revision: SheetRevision?, by rules: RoundRules) -> Ratio? {
    guard case .marks(let marks)? = revision?.content else { return nil }
    return total(of: marks, by: rules.rubric)
  }

  /// Σ weight × mark over the marks given; nil where one is missing.
  public static func total(of marks: [CriterionID: Points], by rubric: Rubric) -> Ratio? {
    var sum = Ratio.zero
    for criterion in rubric.criteria {
      guard let mark = marks[criterion.id],
        let part = try? Ratio(mark).multiplied(by: Ratio(criterion.weight)), let next = try? sum.adding(part)
      else { return nil }
      sum = next
    }
    return sum
  }

  /// The round and lot of a code, among the rounds this judge sits on; the open round first.
  private func lot(_ code: String, for judge: JudgeID) async throws -> (round: JudgedRound, index: Int)? {
    let entries = try await store.entryIndex()
    for state in try await openRoundsFirst() {
      guard let round = try await judged(state, by: judge, entries: entries),
        let index = round.entries.firstIndex(where: { $0.code == code })
      else { continue }
      return (round, index)
    }
    return nil
  }

  /// A judge's sheet by code.
  ///
  /// - Returns: nil where this judge has no such entry.
  public func sheet(_ code: String, for judge: JudgeID) async throws -> JudgeSheetView? {
    guard let (round, index) = try await lot(code, for: judge) else { return nil }
    let heard = round.entries[index]
    let stored = try await store.judgeSheets(judge, round: heard.round).first { $0.lot.code == code }
    let entry = try await stored.asyncFlatMap { try await store.entry($0.lot.entry)?.entry }
    var sent: [CriterionID: Points]?
    if case .marks(let marks)? = stored?.newest?.content { sent = marks }
    let revision = stored?.newest?.number ?? 0
    let draft = stored?.drafts.first { $0.basedOn >= revision }
    return JudgeSheetView(
      rules: round.rules, phase: round.phase, heard: heard,
      typed: draft?.cells ?? (sent ?? [:]).mapValues { $0.description }, sent: sent, revision: revision,
      isDraft: draft != nil, script: entry.flatMap { script(of: $0) },
      hasRecording: entry.map { !$0.recording.isEmpty && round.rules.kind == .recording } ?? false,
      previousCode: round.entries[..<index].last { $0.state != .recused }?.code,
      nextCode: round.entries[(index + 1)...].first { $0.state != .recused }?.code,
      done: round.entries.count { $0.isIn }, due: round.entries.count { $0.state != .recused })
  }

  /// The script's text; a script in another form than plain text is not shown.
  private func script(of entry: Entry) -> String? {
    guard entry.script.lowercased().hasSuffix(".txt"),
      let data = try? workspace.read("entries/\(entry.script)", limit: 200_000)
    else { return nil }
    return String(data: data, encoding: .utf8)?.precomposedStringWithCanonicalMapping
  }

  /// Keeps what a judge has typed so far; not a fact, and nothing counts it.
  public func saveDraft(
    _ typed: [CriterionID: String], code: String, judge: JudgeID, basedOn revision: Int
  ) async throws {
    let target = try await openTarget(code, judge: judge)
    try await store.saveDraft(
      SheetDraft(
        round: target.round, entry: target.entry, judge: judge, device: "web", basedOn: revision,
        cells: typed.mapValues { String($0.prefix(100)) }, savedAt: environment.now()))
  }

  /// Sends a judge's sheet: a receipt comes only after it is on the disk.
  ///
  /// - Parameters:
  ///   - typed: as typed, by criterion.
  ///   - revision: the newest revision that the judge saw.
  ///   - clientID: made once per attempt; the same again gives the same receipt and changes nothing.
  ///   - reason: needed where a sheet was sent before.
  public func send(
    _ typed: [CriterionID: String], code: String, judge: JudgeID, basedOn revision: Int, clientID: String,
    reason: String
  ) async throws -> SendOutcome {
    let target = try await openTarget(code, judge: judge)
    let checked = SheetCheck(rubric: target.rules.rubric).check(typed)
    guard checked.errors.isEmpty, checked.missing.isEmpty else {
      try await saveDraft(typed, code: code, judge: judge, basedOn: revision)
      return .incomplete(checked)
    }
    let words = VietnameseText.normalised(String(reason.prefix(500)))
    if revision > 0, words.isEmpty { return .reasonMissing }
    do {
      let receipt = try await store.submit(
        SheetSubmission(
          round: target.round, entry: target.entry, judge: judge, content: .marks(checked.marks),
          basedOn: revision, clientID: clientID, reason: words, device: "web"),
        by: .judge(judge), at: environment.now())
      return .received(receipt)
    } catch StoreError.staleRevision(let current) {
      return .conflict(current: current)
    }
  }

  private struct Target {
    var round: RoundID
    var rules: RoundRules
    var entry: EntryID
  }

  private func openTarget(_ code: String, judge: JudgeID) async throws -> Target {
    guard let (round, index) = try await lot(code, for: judge),
      let entry = try await store.lots(round.rules.id).first(where: { $0.code == code })?.entry
    else {
      throw KitError.refused(
        LocalizedText(vi: "không có bài mang mã này", en: "there is no entry with this code"))
    }
    guard round.entries[index].state != .recused else {
      throw KitError.refused(
        LocalizedText(
          vi: "giám khảo hồi tỵ với bài này, không chấm",
          en: "you have recused from this entry and do not mark it"))
    }
    guard round.phase == .open else {
      throw KitError.refused(
        LocalizedText(
          vi: "vòng đã đóng, không nhận phiếu nữa; hãy báo thư ký",
          en: "the round is closed and takes no more sheets; tell the secretary"))
    }
    return Target(round: round.rules.id, rules: round.rules, entry: entry)
  }

  /// The recording behind a code, with nothing in it that tells who speaks.
  ///
  /// - Returns: nil where there is none, or none in a form that can be cleaned.
  public func recording(_ code: String, for judge: JudgeID) async throws -> BlindRecording? {
    guard let (round, index) = try await lot(code, for: judge), round.entries[index].state != .recused,
      round.rules.kind == .recording,
      let lot = try await store.lots(round.rules.id).first(where: { $0.code == code }),
      let entry = try await store.entry(lot.entry)?.entry, !entry.recording.isEmpty,
      let data = try workspace.read("entries/\(entry.recording)", limit: 200_000_000)
    else { return nil }
    return BlindRecording(original: data)
  }
}

extension HeardEntry {
  /// Whether the judge's sheet is in.
  public var isIn: Bool {
    switch state {
    case .sent, .absent: true
    case .notGiven, .draft, .recused: false
    }
  }
}

extension Optional {
  func asyncFlatMap<Result>(_ transform: (Wrapped) async throws -> Result?) async rethrows -> Result? {
    guard let value = self else { return nil }
    return try await transform(value)
  }
}
