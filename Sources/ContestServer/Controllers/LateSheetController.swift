import ContestCore
import ContestKit
import ContestPages
import HTTPTypes
import Hummingbird

/// Sheets that came too late, for the organisers and the jury's chair.
struct LateSheetController: Sendable {
  let site: Site

  @Sendable func list(_ request: Request, context: ReviewContext) async throws -> Response {
    let round = try await round(context)
    return site.page(try await page(of: round, context), for: context.visitor)
  }

  @Sendable func decide(_ request: Request, context: ReviewContext) async throws -> Response {
    let round = try await round(context)
    let form = context.form
    guard let number = Int(form.text("number")), let current = Int(form.text("current")),
      let isAdmitted = ["admit": true, "refuse": false][form.text("action")]
    else { throw SiteError.badForm(Self.notThisPage) }
    var page: LateSheetsPage
    guard !VietnameseText.normalised(form.text("reason")).isEmpty else {
      page = try await self.page(of: round, context)
      page.missing = number
      return site.page(page, for: context.visitor, status: .unprocessableContent)
    }
    do {
      try await site.service.decideLateSheet(
        number, in: round.id, admits: isAdmitted, current: current, reason: form.text("reason"),
        by: context.role, clerk: context.visitor.session?.clerk)
      return site.redirect(to: SitePath.lateSheets(round.id))
    } catch let error as any ExplainedError where ContestService.kind(of: error) == .conflict {
      page = try await self.page(of: round, context)
      page.refusal = error.message
      return site.page(page, for: context.visitor, status: .conflict)
    }
  }

  private func page(of rules: RoundRules, _ context: ReviewContext) async throws -> LateSheetsPage {
    let contest = try await site.service.contest()
    let items = try await site.service.lateSheets(of: rules.id).map { view in
      LateSheetsPage.Item(
        number: view.late.number, code: view.code, judge: LocalizedText(view.judgeName),
        at: Moment(view.late.instant, timeZone: contest.timeZone), state: view.late.state,
        reason: view.late.reason, isRecusal: view.late.content.marks == nil,
        lines: rules.rubric.criteria.map { criterion in
          LateSheetsPage.Line(
            title: criterion.title, came: view.late.content.marks?[criterion.id],
            counts: view.current?.content.marks?[criterion.id])
        },
        revision: view.current?.number ?? 0,
        decision: view.late.decision.map {
          LateSheetsPage.Decision(by: $0.actor.called(in: contest), reason: $0.reason)
        },
        isForOrganisers: view.decider == .organisers)
    }
    return LateSheetsPage(
      visit: await site.visit(of: context.visitor), round: rules.id, title: rules.title, items: items,
      isDecidable: try await site.service.phase(of: rules.id) < .certified,
      isOrganiser: context.role == .organiser)
  }

  /// The rules of the round of the address, where this person may review it.
  private func round(_ context: ReviewContext) async throws -> RoundRules {
    guard let id = RoundID(validating: try context.part("round")),
      try await site.service.contest().round(id) != nil
    else { throw SiteError.notFound(LocalizedText(vi: "Không có vòng này.", en: "There is no such round.")) }
    guard try await site.service.reviewAccess(to: id, as: context.role) != .refused else {
      throw SiteError.forbidden
    }
    return try await site.service.rules(of: id)
  }

  private static let notThisPage = LocalizedText(
    vi: "Biểu mẫu không phải của trang này. Chưa có gì được ghi; hãy tải lại trang rồi gửi lại.",
    en: "The form is not this page's. Nothing was stored; reload the page and send it again.")
}

extension SheetContent {
  fileprivate var marks: [CriterionID: Points]? {
    if case .marks(let marks) = self { marks } else { nil }
  }
}
