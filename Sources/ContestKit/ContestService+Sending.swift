public import ContestCore
import ContestStore

/// What a judge's device says of one sheet.
public struct TypedSheet: Sendable, Hashable {
  public var key: SheetKey
  /// As typed, by criterion.
  public var typed: [CriterionID: String]
  /// The newest revision that the judge saw; 0 for none.
  public var basedOn: Int
  /// Made once per attempt; the same again gives the same answer and changes nothing.
  public var clientID: String
  /// Needed where a sheet was sent before.
  public var reason: String

  public init(
    key: SheetKey, typed: [CriterionID: String] = [:], basedOn: Int, clientID: String, reason: String = ""
  ) {
    self.key = key
    self.typed = typed
    self.basedOn = basedOn
    self.clientID = clientID
    self.reason = reason
  }
}

extension ContestService {
  /// Sends a judge's sheet: the outcome comes only after what it says is on the disk.
  ///
  /// - Parameter device: whose draft this was; that draft is dropped.
  /// - Returns: nil where the judge has no such round or entry.
  public func send(_ sheet: TypedSheet, device: String) async throws -> SendOutcome? {
    try await withFreshRules { try await sendOnce(sheet, device: device) }
  }

  private func sendOnce(_ sheet: TypedSheet, device: String) async throws -> SendOutcome? {
    guard let seat = try await seat(of: sheet.key.judge, in: sheet.key.round) else { return nil }
    guard seat.handsIn else { return .refused(Self.jointMessage) }
    let ballot = try await ballot(of: sheet.key.judge, in: seat.rules)
    let checked = SheetCheck(rubric: seat.rules.rubric, ballot: ballot).check(sheet.typed)
    guard checked.errors.isEmpty, checked.missing.isEmpty else { return .incomplete(checked) }
    let words = Self.words(sheet.reason)
    if sheet.basedOn > 0, words.isEmpty { return .reasonMissing }
    let heard: Int?
    do {
      heard = try await heardEnough(of: sheet.key, rules: seat.rules)
    } catch let missing as NotHeard {
      return .notHeard(missing)
    }
    let outcome = try await taken(
      sheet, saying: .marks(checked.marks), reason: words, device: device, writing: seat.writing,
      heard: heard)
    return outcome.map { Self.answer($0, total: seat.rules.rubric.total(of: checked.marks)) }
  }

  /// Records that a judge does not mark an entry, in the judge's own words.
  ///
  /// - Returns: nil where the judge has no such round or entry.
  public func recuse(_ sheet: TypedSheet, device: String) async throws -> SendOutcome? {
    try await withFreshRules { try await recuseOnce(sheet, device: device) }
  }

  private func recuseOnce(_ sheet: TypedSheet, device: String) async throws -> SendOutcome? {
    guard let seat = try await seat(of: sheet.key.judge, in: sheet.key.round) else { return nil }
    guard seat.handsIn else { return .refused(Self.jointMessage) }
    let words = Self.words(sheet.reason)
    guard !words.isEmpty else { return .reasonMissing }
    let outcome = try await taken(
      sheet, saying: .recused(words), reason: "", device: device, writing: seat.writing)
    return outcome.map { Self.answer($0, total: nil) }
  }

  /// Keeps what a judge has typed so far on one device; no facts, and nothing counts them.
  ///
  /// - Returns: the server's number of each draft, by code; 0 where the sheet says the same already. Codes
  ///   that the judge does not have are left out.
  public func saveDrafts(_ drafts: [TypedSheet], round: RoundID, by judge: JudgeID, device: String)
    async throws -> [String: Int64]
  {
    guard let seat = try await seat(of: judge, in: round), seat.handsIn else { return [:] }
    let entries = Dictionary(
      try await store.lots(round).map { ($0.code, $0.entry) }, uniquingKeysWith: { first, _ in first })
    let now = environment.now()
    var codes: [String] = []
    let kept = drafts.compactMap { draft -> SheetDraft? in
      let code = draft.key.code
      guard let entry = entries[code], !codes.contains(code),
        draft.key == SheetKey(round: round, code: code, judge: judge)
      else { return nil }
      codes.append(code)
      let known = draft.typed.filter { seat.rules.rubric.criterion($0.key) != nil }
      return SheetDraft(
        round: round, entry: entry, judge: judge, device: device, basedOn: max(0, draft.basedOn),
        cells: known.mapValues { String($0.prefix(100)) }, savedAt: now)
    }
    let versions = try await store.saveDrafts(kept, judge: judge, at: now)
    return Dictionary(zip(codes, versions), uniquingKeysWith: { first, _ in first })
  }

  // MARK: Parts

  /// A judge's place in a round that has been opened.
  private struct JudgeSeat {
    var writing: WritingRules
    var handsIn: Bool

    var rules: RoundRules { writing.rules }
  }

  private func seat(of judge: JudgeID, in round: RoundID) async throws -> JudgeSeat? {
    guard let writing = try await rulesToWriteBy(of: round), let member = writing.rules.panel.member(judge)
    else { return nil }
    return JudgeSeat(writing: writing, handsIn: writing.rules.handsInSheets(member))
  }

  /// Does it once more where the rules in memory turn out to be out of date.
  private func withFreshRules<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch StoreError.changedMeanwhile {
      forgetRules()
      return try await body()
    }
  }

  /// What the judge's ballot takes; only a ballot of places looks at the judge's other sheets.
  private func ballot(of judge: JudgeID, in rules: RoundRules) async throws -> BallotGuide {
    guard rules.ballot.asksWhole, let content = try await judgeContent(of: rules.id, for: judge) else {
      return BallotGuide(rules: rules, judge: judge, heard: 0)
    }
    return content.ballot
  }

  private func taken(
    _ sheet: TypedSheet, saying content: SheetContent, reason: String, device: String, writing: WritingRules,
    heard: Int? = nil
  ) async throws -> SheetOutcome? {
    let judge = sheet.key.judge
    let coded = CodedSheet(
      key: sheet.key, content: content, basedOn: sheet.basedOn, clientID: sheet.clientID, reason: reason,
      device: device, rulesHash: writing.hash, heard: heard, ruleFiles: writing.ruleFiles)
    let outcome: SheetOutcome
    do {
      outcome = try await store.send(coded, at: environment.now()) {
        Self.mustRecuse(judge, unit: $0, rules: writing.rules, contest: writing.contest)
      }
    } catch StoreError.unknown(.entry, _) {
      return nil
    }
    // Whoever may not see an entry is not told by a refusal either whose it is.
    if case .refused(.sameUnit) = outcome, !writing.rules.showsForcedRecusals { return nil }
    return outcome
  }

  private static func answer(_ outcome: SheetOutcome, total: Ratio?) -> SendOutcome {
    switch outcome {
    case .received(let receipt): .received(receipt, total: total)
    case .late(let late): .late(late)
    case .conflict(let current): .conflict(current)
    case .refused(let refusal): .refused(message(of: refusal))
    }
  }

  /// As much of a reason as is kept.
  private static func words(_ reason: String) -> String {
    VietnameseText.normalised(String(reason.prefix(500)))
  }

  private static let jointMessage = LocalizedText(
    vi: "vòng này Hội đồng chấm chung; Trưởng ban gửi phiếu",
    en: "the jury marks together in this round; the chair sends the sheet")

  private static func message(of refusal: SheetOutcome.Refusal) -> LocalizedText {
    switch refusal {
    case .notOpen:
      LocalizedText(
        vi: "vòng chưa mở, chưa nhận phiếu; hãy báo thư ký",
        en: "the round is not open yet and takes no sheets; tell the secretary")
    case .sameUnit:
      LocalizedText(
        vi: "thể lệ không cho giám khảo chấm bài này (cùng đơn vị hoặc có liên quan)",
        en: "the rules do not let you mark this entry (your own or a related unit)")
    case .recused:
      LocalizedText(
        vi: "giám khảo hồi tỵ với bài này, không chấm; nếu ghi nhầm, hãy báo thư ký",
        en: "you have recused from this entry and do not mark it; if that is a mistake, tell the secretary")
    case .absent:
      LocalizedText(
        vi: "thư ký đã ghi giám khảo vắng ở bài này; nếu ghi nhầm, hãy báo thư ký",
        en: "the secretary has recorded that you were absent; if that is a mistake, tell the secretary")
    }
  }
}
