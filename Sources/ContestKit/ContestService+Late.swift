public import ContestCore
import ContestStore

/// A sheet that came too late, beside what counts now.
public struct LateSheetView: Sendable, Hashable {
  public var late: LateSheet
  /// The entry's code in the round: the anonymous code, or the entrant number.
  public var code: String
  public var judgeName: String
  /// What counts now; nil where the judge has given nothing.
  public var current: SheetRevision?
  /// Whose word decides about it.
  public var decider: LateDecider
}

extension ContestService {
  /// The sheets of a round that came after it was closed, in order of arrival.
  ///
  /// - Throws: `KitError.refused` where there is no such round.
  public func lateSheets(of round: RoundID) async throws -> [LateSheetView] {
    try await requireRound(round)
    let contest = try await contest()
    let panel = try await rules(of: round).panel
    let codes = try await codes(of: round)
    var views: [LateSheetView] = []
    for late in try await store.lateSheets(round) {
      let current = try await store.judgeSheet(late.judge, round: round, entry: late.entry)?.newest
      views.append(
        LateSheetView(
          late: late, code: codes[late.entry] ?? "",
          judgeName: contest.judge(late.judge)?.name ?? late.judge.rawValue, current: current,
          decider: contest.lateDecider(of: late.judge, on: panel)))
    }
    return views
  }

  /// Records the decision about a late sheet: an admitted one counts from then on.
  ///
  /// - Parameter current: the revision that counted when the decision was made; nil: whatever counts now.
  /// - Throws: as `decideLateSheets`; `StoreError.changedMeanwhile` where another revision counts by now.
  public func decideLateSheet(
    _ number: Int, in round: RoundID, admits isAdmitted: Bool, current: Int? = nil, reason: String,
    by role: LinkRole = .organiser, clerk: Clerk? = nil
  ) async throws {
    try await decideLateSheets(
      [number], in: round, admits: isAdmitted, current: current, reason: reason, by: role, clerk: clerk)
  }

  /// Records one decision about several late sheets, all of them or none.
  ///
  /// The chair decides, or the organisers record the chair's words; the chair's own sheet, and any on a panel
  /// without a chair, the organisers decide (`LateDecider`).
  ///
  /// - Parameters:
  ///   - current: the revision that counted when the decision was made; nil: whatever counts now.
  ///   - reason: in the words of whoever decides.
  ///   - clerk: which of the organisers' people it is, where that is known.
  /// - Throws: `KitError.refused` for whoever sent one of the sheets, for anybody who is not to decide, and in
  ///   a certified round, which must be reopened first.
  public func decideLateSheets(
    _ numbers: [Int], in round: RoundID, admits isAdmitted: Bool, current: Int? = nil, reason: String,
    by role: LinkRole = .organiser, clerk: Clerk? = nil
  ) async throws {
    let late = try await store.lateSheets(round).filter { numbers.contains($0.number) }
    let actor = try await decider(of: late, in: round, as: role, clerk: clerk)
    guard try await phase(of: round) < .certified else {
      let title = try await title(of: round)
      throw KitError.refused(
        LocalizedText(
          vi: "\(title.vi) đã xác nhận kết quả; phải mở lại vòng trước khi nhận phiếu đến muộn",
          en: "\(title.en) is certified; reopen it before a late sheet can be decided"))
    }
    try await store.decideLateSheets(
      numbers, round: round, isAdmitted: isAdmitted, current: current, reason: Self.reason(reason), by: actor,
      at: environment.now())
  }

  /// Who decides, where they may.
  private func decider(
    of sheets: [LateSheet], in round: RoundID, as role: LinkRole, clerk: Clerk?
  ) async throws -> Actor {
    let contest = try await contest()
    let panel = try await rules(of: round).panel
    switch role {
    case .organiser:
      let senders = sheets.compactMap { contest.judge($0.judge) }
      if let clerk, senders.contains(where: { clerk.isSamePerson(as: $0) }) {
        throw Self.ownLateSheet
      }
      return clerk.map { .desk(link: $0.link) } ?? .organiser
    case .judge(let judge):
      guard panel.member(judge)?.role == .chair else {
        throw KitError.refused(
          LocalizedText(
            vi: "chỉ Trưởng ban giám khảo quyết định về phiếu đến muộn",
            en: "only the jury's chair decides about late sheets"))
      }
      guard sheets.allSatisfy({ contest.lateDecider(of: $0.judge, on: panel) == .chair }) else {
        throw Self.ownLateSheet
      }
      return .judge(judge)
    }
  }

  private static let ownLateSheet = KitError.refused(
    LocalizedText(
      vi:
        "không ai quyết định về phiếu đến muộn của chính mình; hãy để người khác của Ban Tổ chức quyết định",
      en: "nobody decides about a late sheet of their own; somebody else of the organisers does"))

  /// What a round cannot be certified without, as the command line says it.
  func lateBlockers(of round: RoundID) async throws -> [LocalizedText] {
    try await lateObstacles(of: round).map(\.onCommandLine)
  }

  /// What a round cannot be certified without: each late sheet must be decided.
  func lateObstacles(of round: RoundID) async throws -> [Obstacle] {
    try await lateSheets(of: round).filter { $0.late.state == .waiting }.map { view in
      let who =
        view.decider == .chair
        ? (vi: "Trưởng ban", en: "the chair's decision") : (vi: "Ban Tổ chức", en: "the organisers' decision")
      let what = LocalizedText(
        vi: "của \(view.judgeName) cho bài \(view.code): chờ \(who.vi) quyết định",
        en: "of \(view.judgeName) for entry \(view.code) waits for \(who.en)")
      return Obstacle(
        onPage: LocalizedText(vi: "phiếu đến muộn \(what.vi)", en: "the late sheet \(what.en)"),
        onCommandLine: LocalizedText(
          vi: "phiếu đến muộn số \(view.late.number) \(what.vi) (contest late)",
          en: "late sheet \(view.late.number) \(what.en) (contest late)"),
        remedy: .decideLateSheets)
    }
  }

  /// The late sheets of a round in sentences, each with what was decided, by whom and why: whoever certifies
  /// the round reads them before.
  public func lateSheetSentences(of round: RoundID) async throws -> [LocalizedText] {
    let contest = try await contest()
    return try await lateSheets(of: round).map { $0.sentence(in: contest) }
  }
}

extension LateSheetView {
  fileprivate func sentence(in contest: Contest) -> LocalizedText {
    let what = LocalizedText(
      vi: "phiếu đến muộn của \(judgeName) cho bài \(code)",
      en: "late sheet of \(judgeName) for entry \(code)")
    guard let decision = late.decision else {
      return LocalizedText(vi: "\(what.vi): chưa quyết định", en: "\(what.en): not decided yet")
    }
    let isAdmitted = late.state == .admitted
    let who = decision.actor.called(in: contest)
    // Records of before nobody could.
    let isOwn = decision.actor == .judge(late.judge)
    return LocalizedText(
      vi: """
        \(what.vi): \(who.vi)\(isOwn ? " tự" : "") quyết định \(isAdmitted ? "nhận" : "không nhận"); lý do: \
        \(decision.reason)
        """,
      en: """
        \(what.en): \(isAdmitted ? "admitted" : "refused") by \(who.en)\(isOwn ? ", who had sent it" : ""); \
        reason: \(decision.reason)
        """)
  }
}

extension Actor {
  /// How sentences call whoever did something.
  public func called(in contest: Contest) -> LocalizedText {
    switch self {
    case .organiser, .desk: LocalizedText(vi: "Ban Tổ chức", en: "the organisers")
    case .judge(let id): LocalizedText(contest.judge(id)?.name ?? id.rawValue)
    case .program: LocalizedText(vi: "chương trình", en: "the program")
    }
  }
}
