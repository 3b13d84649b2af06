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
}

extension ContestService {
  /// The sheets of a round that came after it was closed, in order of arrival.
  ///
  /// - Throws: `KitError.refused` where there is no such round.
  public func lateSheets(of round: RoundID) async throws -> [LateSheetView] {
    try await requireRound(round)
    let contest = try await contest()
    let codes = try await codes(of: round)
    var views: [LateSheetView] = []
    for late in try await store.lateSheets(round) {
      let current = try await store.judgeSheet(late.judge, round: round, entry: late.entry)?.newest
      views.append(
        LateSheetView(
          late: late, code: codes[late.entry] ?? "",
          judgeName: contest.judge(late.judge)?.name ?? late.judge.rawValue, current: current))
    }
    return views
  }

  /// Records the chair's decision about a late sheet: an admitted one counts from then on.
  ///
  /// The judge in the chair records it, or the organiser in the chair's words; nobody else may.
  ///
  /// - Parameters:
  ///   - current: the revision that counted when the decision was made; nil: whatever counts now.
  ///   - reason: in the chair's words.
  /// - Throws: `KitError.refused` for anybody else, and in a certified round, which must be reopened first.
  @discardableResult
  public func decideLateSheet(
    _ number: Int, in round: RoundID, admits isAdmitted: Bool, current: Int? = nil, reason: String,
    by role: LinkRole = .organiser
  ) async throws -> LateSheet {
    let actor: Actor
    switch role {
    case .organiser: actor = .organiser
    case .judge(let judge):
      guard try await rules(of: round).panel.member(judge)?.role == .chair else {
        throw KitError.refused(
          LocalizedText(
            vi: "chỉ Trưởng ban giám khảo quyết định về phiếu đến muộn",
            en: "only the jury's chair decides about late sheets"))
      }
      actor = .judge(judge)
    }
    guard try await phase(of: round) < .certified else {
      throw KitError.refused(
        LocalizedText(
          vi: "vòng «\(round)» đã xác nhận kết quả; phải mở lại vòng trước khi nhận phiếu đến muộn",
          en: "round “\(round)” is certified; reopen it before a late sheet can be decided"))
    }
    var seen = current
    if seen == nil, let late = try await store.lateSheets(round).first(where: { $0.number == number }) {
      seen = try await store.judgeSheet(late.judge, round: round, entry: late.entry)?.newest?.number
    }
    return try await store.decideLateSheet(
      number, round: round, isAdmitted: isAdmitted, current: seen ?? 0, reason: Self.reason(reason),
      by: actor, at: environment.now())
  }

  /// What a round cannot be certified without: each late sheet must be decided.
  func lateBlockers(of round: RoundID) async throws -> [LocalizedText] {
    try await lateSheets(of: round).filter { $0.late.state == .waiting }.map { view in
      LocalizedText(
        vi: """
          phiếu đến muộn số \(view.late.number) của \(view.judgeName) cho bài \(view.code): chờ Trưởng ban \
          quyết định (contest late)
          """,
        en: """
          late sheet \(view.late.number) of \(view.judgeName) for entry \(view.code) waits for the chair's \
          decision (contest late)
          """)
    }
  }
}
