public import ContestCore
import ContestStore
import ContestTables
public import Foundation

extension ContestService {
  /// Whether facts of a certified round may be changed for a stated reason.
  ///
  /// - Throws: `KitError.refused` where the round is not certified, and where a later certified round counts its
  ///   result.
  func requireCorrectable(_ round: RoundID) async throws {
    let phase = try await phase(of: round)
    guard phase >= .certified else {
      let title = try await title(of: round)
      throw KitError.refused(
        LocalizedText(
          vi: "\(title.vi) \(phase.title.vi), chưa xác nhận kết quả: cứ ghi bình thường, không cần --correct",
          en: "\(title.en) is \(phase.title.en) and not certified: record it as usual, without --correct"))
    }
    try await requireNotCounted(round)
  }

  /// Whether facts of a round may be changed as they usually are, or for a stated reason.
  ///
  /// - Throws: `KitError.certified` where a certified round wants the reason; as `requireCorrectable`.
  func requireChangeable(_ round: RoundID, correcting: CorrectionReason?) async throws {
    if let correcting {
      _ = try Self.reason(correcting.reason)
      return try await requireCorrectable(round)
    }
    guard try await phase(of: round) >= .certified else { return }
    throw KitError.certified(try await title(of: round))
  }

  /// - Throws: `KitError.refused` where a later certified round counts this one's result.
  func requireNotCounted(_ round: RoundID) async throws {
    guard let later = try await roundCounting(round) else { return }
    let own = try await title(of: round)
    throw KitError.refused(
      LocalizedText(
        vi:
          "kết quả \(own.vi) đã được tính vào kết quả đã xác nhận của \(later.vi); hãy mở lại \(later.vi) trước",
        en: "the certified result of \(later.en) counts that of \(own.en); reopen \(later.en) first"))
  }

  /// The title of a certified round that counts this one's result; nil where there is none.
  func roundCounting(_ round: RoundID) async throws -> LocalizedText? {
    for next in try await store.rounds() where next.id != round && next.phase >= .certified {
      let counts = try await rules(of: next.id).earlierRounds.contains(round)
      if counts { return try await title(of: next.id) }
    }
    return nil
  }

  /// Whether a later round has opened with those who advanced, and no appeal has been upheld since the
  /// certificate: then nobody opens the round again (docs/tabulation.md §5).
  func reopeningWaitsForAppeal(_ round: RoundID) async throws -> Bool {
    var hasFollower = false
    for next in try await contest().rounds where next.takesFrom == round {
      if try await phase(of: next.id) != .draft { hasFollower = true }
    }
    guard hasFollower,
      let certificate = try await store.certificates(round).last(where: { $0.withdrawnAt == nil })
    else { return false }
    let since = certificate.journal ?? certificate.journalSequence
    return try await !store.corrections(round).contains { $0.kind == .appeal && $0.journal > since }
  }

  /// - Throws: `KitError.refused` where something else comes before opening the round again.
  func requireReopenable(_ round: RoundID) async throws {
    if try await reopeningWaitsForAppeal(round) {
      let title = try await title(of: round)
      throw KitError.refused(
        LocalizedText(
          vi:
            "một vòng sau đã mở với các bài được chọn từ \(title.vi); chỉ mở lại được sau khi ghi quyết định chấp nhận khiếu nại về bài bị chấm sai",
          en:
            "a later round has opened with those who advanced from \(title.en); it can be reopened only after an upheld appeal about the wrong mark is recorded"
        ))
    }
    try await requireNotCounted(round)
  }

  /// What other marks would make of a round's result: what an upheld appeal would change.
  ///
  /// Nothing is recorded.
  ///
  /// - Parameter marks: a marks file (`entry,judge,criterion,mark`) with the marks that should have been given.
  /// - Returns: the entries that would stand otherwise, in the order of the new standings.
  /// - Throws: `KitError.input` with every finding.
  public func effect(ofMarks marks: Data, file: String, round: RoundID) async throws -> [StandingChange] {
    let rules = try await rules(of: round)
    let table = MarkTable.read(marks, file: file)
    let entries = Set(try await store.lots(round).map(\.entry))
    let checked = MarkListCheck(
      rules: rules, entries: entries, counted: nil, stored: [], mustRecuse: { _, _ in false },
      isRelated: { _, _ in false }
    ).check(table.rows)
    let findings = table.findings + checked.findings
    guard !findings.hasErrors else { throw KitError.input(findings) }
    let now = try await standings(of: round)
    var facts = now.facts
    for sheet in checked.sheets {
      guard let index = facts.entries.firstIndex(where: { $0.id == sheet.entry }) else { continue }
      facts.entries[index].sheets[sheet.judge] = sheet.content.fact
    }
    let then = try Self.counted { () throws(ArithmeticOverflow) in try tabulate(facts, by: rules) }
    return then.rows.compactMap { row in
      guard let before = now.standings.row(of: row.entry) else { return nil }
      let change = StandingChange(entry: row.entry, before: before, after: row)
      return change.isNothing ? nil : change
    }
  }

  /// Adds an entry to a round that has opened, by decision: a wild card for somebody who was wronged before, or
  /// a late entry.
  ///
  /// Nobody else's lot, number or code changes.
  ///
  /// - Throws: `KitError.refused` in an anonymous round of recordings, whose entries are looked through before
  ///   it opens; `StoreError.phaseForbids` unless the round is open.
  public func admitEntry(
    _ entry: EntryID, to round: RoundID, reason: String, by actor: Actor = .organiser
  ) async throws {
    let rules = try await rules(of: round)
    guard !rules.needsBlindChecks else {
      let title = try await title(of: round)
      throw KitError.refused(
        LocalizedText(
          vi:
            "\(title.vi) chấm ẩn danh bản thu đã được kiểm tra trước khi mở nên không thêm bài được; hãy ghi chú vào biên bản",
          en:
            "\(title.en) is judged blind from recordings that were checked before it opened, so no entry can be added; record a note"
        ))
    }
    let words = try Self.reason(reason)
    let everyone = try await store.entries().map(\.entry)
    let own = everyone.first { $0.id == entry }?.number
    let number = own ?? (everyone.compactMap(\.number).max() ?? 0) + 1
    let used = Set(try await store.lots(round).map(\.code))
    var code = Self.twoDigits(number)
    while rules.secrecy != .named && (used.contains(code) || code == Self.twoDigits(number)) {
      let drawing = LotDrawing(seed: environment.randomBytes(16)) { Bytes.sha256($0) }
      code = drawing.lots(for: [entry], round: round).first?.code ?? code
    }
    try await store.admitEntry(
      entry, number: number, code: code, reason: words, round: round, by: actor, at: environment.now())
  }
}

/// How an entry would stand, beside how it stands.
public struct StandingChange: Sendable, Hashable {
  public var entry: EntryID
  public var before: Standing
  public var after: Standing

  /// Whether place, result, going on and prizes are the same.
  var isNothing: Bool {
    before.shownPlace == after.shownPlace && before.result == after.result
      && before.advances == after.advances && before.prize == after.prize
      && before.sidePrizes == after.sidePrizes
  }

  /// What changes, in one sentence; the entry is called by its number.
  public func sentence(decimals: Int) -> LocalizedText {
    var parts: [LocalizedText] = []
    if before.shownPlace != after.shownPlace {
      let (was, now) = (Self.place(before), Self.place(after))
      parts.append(
        LocalizedText(vi: "hạng \(was.vi) thành \(now.vi)", en: "place \(was.en) becomes \(now.en)"))
    }
    if before.result != after.result {
      func shown(_ row: Standing, _ language: Language) -> String {
        row.result?.formatted(decimals: decimals, in: language) ?? "–"
      }
      parts.append(
        LocalizedText(
          vi: "kết quả \(shown(before, .vi)) thành \(shown(after, .vi))",
          en: "result \(shown(before, .en)) becomes \(shown(after, .en))"))
    }
    if before.advances != after.advances {
      parts.append(
        after.advances
          ? LocalizedText(vi: "lẽ ra được vào vòng sau", en: "would have gone on")
          : LocalizedText(vi: "lẽ ra không được vào vòng sau", en: "would not have gone on"))
    }
    if before.prize != after.prize || before.sidePrizes != after.sidePrizes {
      parts.append(LocalizedText(vi: "giải thay đổi", en: "the prize changes"))
    }
    let number = ContestService.twoDigits(after.number)
    return LocalizedText(
      vi: "SBD \(number): " + parts.map(\.vi).joined(separator: "; "),
      en: "SBD \(number): " + parts.map(\.en).joined(separator: "; "))
  }

  private static func place(_ row: Standing) -> LocalizedText {
    row.shownPlace.map { place in
      LocalizedText(vi: place.exactDescription.replacing(".", with: ","), en: place.exactDescription)
    } ?? LocalizedText(vi: "không xếp hạng", en: "not ranked")
  }
}
