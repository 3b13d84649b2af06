public import ContestCore
import ContestStore
import Foundation

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
    guard let member = rules.panel.member(judge) else { return nil }
    let contest = try await contest()
    let sheets = try await store.judgeSheets(judge, round: state.id)
    let returns =
      state.phase == .open
      ? try await store.sheetReturns(state.id).filter { $0.judge == judge } : []
    var kept = 0
    let heard = sheets.compactMap { sheet -> HeardEntry? in
      guard let entry = entries[sheet.lot.entry] else { return nil }
      let forced = Self.mustRecuse(judge, unit: entry.unit, rules: rules, contest: contest)
      guard !forced || rules.showsForcedRecusals else {
        kept += 1
        return nil
      }
      return HeardEntry(
        round: rules.id, code: sheet.lot.code, position: sheet.lot.position,
        performer: rules.secrecy == .anonymous ? nil : Self.performer(entry, contest: contest),
        state: forced ? .recused : rules.handsInSheets(member) ? Self.state(of: sheet) : .joint,
        total: forced || rules.ballot.asksWhole ? nil : Self.total(of: sheet.newest, by: rules),
        sent: sheet.newest?.content.marks ?? [:],
        returnReason: returns.first { $0.entry == entry.id }?.reason)
    }
    let counted = try await markedEntries(of: rules)
    let numbers = sheets.filter { counted?.contains($0.lot.entry) == true }.map { ($0.lot.code, $0.written) }
    var round = JudgedRound(
      rules: rules, phase: state.phase, member: member, entries: heard,
      numbers: Dictionary(numbers, uniquingKeysWith: { first, _ in first }),
      notice: try await store.hallNotices()[state.id]?.calling(among: heard.map(\.code)), kept: kept)
    if round.isChair { round.hasLateSheets = try await !store.lateSheets(state.id).isEmpty }
    return round
  }

  static func performer(_ entry: Entry, contest: Contest) -> HeardEntry.Performer {
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
    return rules.rubric.total(of: marks)
  }

  /// The round of a sheet and where its entry stands there; nil where the judge has no such sheet.
  func place(of key: SheetKey) async throws -> (round: JudgedRound, index: Int)? {
    guard let state = try await store.rounds().first(where: { $0.id == key.round }), state.phase != .draft,
      let round = try await judged(state, by: key.judge, entries: try await store.entryIndex()),
      let index = round.entries.firstIndex(where: { $0.code == key.code })
    else { return nil }
    return (round, index)
  }

  /// The rounds in which a judge has a sheet of this code, open ones first: what an address or a form can
  /// mean that does not say its round.
  public func rounds(withCode code: String, for judge: JudgeID) async throws -> [JudgedRound] {
    try await rounds(for: judge).filter { round in round.entries.contains { $0.code == code } }
  }

  /// One sheet, as its judge sees it.
  ///
  /// - Returns: nil where this judge has no such sheet.
  public func sheet(_ key: SheetKey) async throws -> JudgeSheetView? {
    guard let (round, index) = try await place(of: key) else { return nil }
    let (code, judge) = (key.code, key.judge)
    let heard = round.entries[index]
    let stored = try await store.judgeSheets(judge, round: heard.round).first { $0.lot.code == code }
    let entry = try await stored.asyncFlatMap { try await store.entry($0.lot.entry)?.entry }
    var sent: [CriterionID: Points]?
    if case .marks(let marks)? = stored?.newest?.content { sent = marks }
    let revision = stored?.newest?.number ?? 0
    let draft = stored?.drafts.first { $0.basedOn >= revision }
    var view = JudgeSheetView(
      rules: round.rules, phase: round.phase, heard: heard,
      typed: draft?.cells ?? (sent ?? [:]).mapValues { $0.description }, sent: sent, revision: revision,
      isDraft: draft != nil,
      script: heard.state == .recused
        ? nil : try await entry.asyncFlatMap { try await script(of: $0, in: round.rules) },
      hasRecording: entry.map { !$0.recording.isEmpty && round.rules.kind == .recording } ?? false,
      previousCode: round.entries[..<index].last { $0.state != .recused }?.code,
      nextCode: round.entries[(index + 1)...].first { $0.state != .recused }?.code,
      done: round.entries.count { $0.isIn }, due: round.entries.count { $0.isDue }, member: round.member,
      ballot: round.ballot, others: round.numbers.filter { $0.key != code },
      multipliers: try await multipliers(of: stored?.lot.entry, rules: round.rules),
      notice: round.notice,
      late: try await store.lateSheets(heard.round)
        .last { $0.judge == judge && $0.entry == stored?.lot.entry })
    if let entry = stored?.lot.entry, view.revision > 1 {
      view.replaced = try await store.sheetReplacements(heard.round, judge: judge)[entry]
    }
    view.lateDecider = try await contest().lateDecider(of: judge, on: round.rules.panel)
    return view
  }

  private func multipliers(of entry: EntryID?, rules: RoundRules) async throws -> [FigureID: Points] {
    let figures = Set(rules.multiplyingFigures.map(\.id))
    guard let entry, !figures.isEmpty else { return [:] }
    var values: [FigureID: Points] = [:]
    for fact in try await store.facts(rules.id) where fact.entry == entry {
      if case .figure(let id, let value) = fact.value, figures.contains(id) { values[id] = value }
    }
    return values
  }

  /// Keeps what a judge has typed so far; not a fact, and nothing counts it.
  ///
  /// - Throws: `KitError.refused` where the judge has no such sheet.
  public func saveDraft(_ sheet: TypedSheet, device: String = ContestService.someDevice) async throws {
    guard try await place(of: sheet.key) != nil else { throw Self.noEntry }
    _ = try await saveDrafts([sheet], round: sheet.key.round, by: sheet.key.judge, device: device)
  }

  /// Sends a judge's sheet as a form says it; what cannot be sent is kept as a draft.
  ///
  /// A form that the Back button brought back says something else under the same id: that is a sheet of its
  /// own, based on what the form was based on.
  ///
  /// - Throws: `KitError.refused` where the judge has no such sheet.
  public func sendForm(_ sheet: TypedSheet, device: String = ContestService.someDevice) async throws
    -> SendOutcome
  {
    guard try await place(of: sheet.key) != nil else { throw Self.noEntry }
    guard let outcome = try await afresh(sheet, { try await send($0, device: device) }) else {
      throw Self.noEntry
    }
    switch outcome {
    case .incomplete, .notHeard:
      guard try await phase(of: sheet.key.round) == .open else { break }
      try await saveDraft(sheet, device: device)
    default: break
    }
    return outcome
  }

  /// Records a recusal as a form says it.
  ///
  /// - Returns: nil where the judge has no such sheet.
  public func recuseByForm(_ sheet: TypedSheet, device: String) async throws -> SendOutcome? {
    try await afresh(sheet) { try await recuse($0, device: device) }
  }

  private func afresh<Value>(_ sheet: TypedSheet, _ say: (TypedSheet) async throws -> Value) async throws
    -> Value
  {
    do {
      return try await say(sheet)
    } catch StoreError.clientIDReused {
      var other = sheet
      other.clientID = newClientID()
      return try await say(other)
    }
  }

  /// Stands for a device that is not known.
  public static let someDevice = "00000000"

  private static let noEntry = KitError.refused(
    LocalizedText(vi: "không có bài mang mã này", en: "there is no entry with this code"))
}

extension JudgeSheet {
  /// What the judge has written: the draft where it is newer than the sheet sent.
  fileprivate var written: [CriterionID: Points] {
    let sent = newest?.content.marks ?? [:]
    guard let draft = drafts.first(where: { $0.basedOn >= newest?.number ?? 0 }) else { return sent }
    return draft.cells.compactMapValues { Points(parsing: VietnameseText.normalised($0)) }
  }
}

extension SheetContent {
  fileprivate var marks: [CriterionID: Points] {
    if case .marks(let marks) = self { marks } else { [:] }
  }
}

extension Optional {
  func asyncFlatMap<Result>(_ transform: (Wrapped) async throws -> Result?) async rethrows -> Result? {
    guard let value = self else { return nil }
    return try await transform(value)
  }
}
