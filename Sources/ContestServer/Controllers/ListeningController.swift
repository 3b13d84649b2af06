import ContestCore
import ContestKit
import ContestPages
import HTTPTypes
import Hummingbird

/// What judges have heard: reported by their pages, shown to the organisers and the jury's chair.
struct ListeningController: Sendable {
  let site: Site

  /// `POST /cham/api/nghe`.
  @Sendable func report(_ request: Request, context: JudgeAPIContext) async throws -> Response {
    let report = try context.decoded(ListeningJSON.self).report(of: context.judge)
    guard let share = try await site.service.recordListening(report) else {
      throw SiteError.notFound(nil)
    }
    return try APIAnswer.json(HeardJSON(share))
  }

  @Sendable func show(_ request: Request, context: ReviewContext) async throws -> Response {
    let round = try await round(context)
    if case .judge(let judge) = context.role {
      guard try await site.service.rules(of: round).panel.member(judge)?.role == .chair else {
        throw SiteError.forbidden
      }
    }
    guard let overview = try await site.service.listeningOverview(of: round) else {
      throw SiteError.notFound(
        LocalizedText(
          vi: "Vòng này chưa mở hoặc không chấm bản thu.",
          en: "This round has not opened, or hears no recordings."))
    }
    let rules = try await site.service.rules(of: round)
    let phase = try await site.service.phase(of: round)
    let page = ListeningPage(
      visit: await site.visit(of: context.visitor), round: round, roundTitle: rules.title,
      needed: overview.needed,
      judges: overview.judges.enumerated().map { index, judge in
        ListeningJudge(
          id: judge.id, name: judge.name, short: "GK\(index + 1)", waiver: overview.waivers[judge.id])
      },
      rows: overview.rows.map {
        ListeningRow(
          label: rules.secrecy == .anonymous ? $0.code : "SBD \($0.code)", percents: $0.percents,
          needed: overview.needed)
      }, isOrganiser: context.role == .organiser,
      mayWaive: context.role == .organiser && overview.needed != nil && phase == .open)
    return site.page(page, for: context.visitor)
  }

  /// Lets a judge send sheets without having played the recordings here.
  @Sendable func waive(_ request: Request, context: DeskContext) async throws -> Response {
    guard let round = RoundID(validating: try context.part("round")),
      let judge = JudgeID(validating: context.form.text("judge"))
    else { throw SiteError.notFound(nil) }
    try await site.service.waiveListening(
      of: judge, reason: context.form.text("reason"), round: round, by: context.actor)
    return site.redirect(to: SitePath.listening(round))
  }

  @Sendable func toPage(_ request: Request, context: DeskContext) async throws -> Response {
    guard let round = RoundID(validating: try context.part("round")) else { throw SiteError.notFound(nil) }
    return site.redirect(to: SitePath.listening(round))
  }

  private func round(_ context: ReviewContext) async throws -> RoundID {
    guard let id = RoundID(validating: try context.part("round")),
      try await site.service.contest().round(id) != nil
    else { throw SiteError.notFound(LocalizedText(vi: "Không có vòng này.", en: "There is no such round.")) }
    return id
  }
}
