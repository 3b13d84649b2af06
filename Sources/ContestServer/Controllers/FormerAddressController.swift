import ContestCore
import ContestKit
import ContestPages
import HTTPTypes
import Hummingbird

/// Addresses of sheets as they were when they left the round out: they lead on, and nothing is stored by them.
///
/// In named rounds the same code stands for a sheet in each round; which was meant, the judge alone knows.
struct FormerAddressController: Sendable {
  let site: Site
  private let judge: JudgeController
  private let recusals: RecusalController

  init(site: Site) {
    self.site = site
    self.judge = JudgeController(site: site)
    self.recusals = RecusalController(site: site)
  }

  @Sendable func sheet(_ request: Request, context: JudgeContext) async throws -> Response {
    try await lead(context, to: SitePath.sheet)
  }

  @Sendable func recusal(_ request: Request, context: JudgeContext) async throws -> Response {
    try await lead(context, to: SitePath.recusal)
  }

  @Sendable func recording(_ request: Request, context: JudgeContext) async throws -> Response {
    try await lead(context, to: SitePath.recording)
  }

  /// A sheet's form: it comes back with its marks.
  @Sendable func submit(_ request: Request, context: JudgeContext) async throws -> Response {
    let (code, rounds) = try await meant(context)
    if let view = try await only(rounds, code, context) {
      return try await judge.bring(context.form, to: view, context, status: .conflict)
    }
    var lines: [RoundChoicePage.Line] = []
    for criterion in rounds.flatMap(\.rules.rubric.criteria) {
      let value = SentSheet.cell(context.form.text(criterion.id.rawValue))
      guard !value.isEmpty, !lines.contains(where: { $0.id == criterion.id }) else { continue }
      lines.append(RoundChoicePage.Line(id: criterion.id, title: criterion.title, value: value))
    }
    return await ask(code, rounds, context, lines: lines, address: SitePath.sheet)
  }

  /// A recusal's form: it comes back with its reason.
  @Sendable func recuse(_ request: Request, context: JudgeContext) async throws -> Response {
    let (code, rounds) = try await meant(context)
    if let view = try await only(rounds, code, context) {
      return try await recusals.bring(context.form, to: view, context, status: .conflict)
    }
    return await ask(code, rounds, context, lines: [], address: SitePath.recusal)
  }

  // MARK: Parts

  /// The rounds that the code can mean for this judge, at least one.
  private func meant(_ context: JudgeContext) async throws -> (code: String, rounds: [JudgedRound]) {
    let code = try context.part("round")
    let rounds = try await site.service.rounds(withCode: code, for: context.judge)
    guard !rounds.isEmpty else { throw SiteError.notFound(SheetScreen.noEntry) }
    return (code, rounds)
  }

  /// The sheet, where one round alone can be meant.
  private func only(_ rounds: [JudgedRound], _ code: String, _ context: JudgeContext) async throws
    -> JudgeSheetView?
  {
    guard rounds.count == 1, let round = rounds.first else { return nil }
    return try await judge.view(SheetKey(round: round.rules.id, code: code, judge: context.judge))
  }

  private func lead(_ context: JudgeContext, to address: (RoundID, String) -> String) async throws
    -> Response
  {
    let (code, rounds) = try await meant(context)
    guard rounds.count == 1, let round = rounds.first else {
      return site.redirect(to: SitePath.list(lookingFor: code))
    }
    return site.redirect(to: address(round.rules.id, code))
  }

  private func ask(
    _ code: String, _ rounds: [JudgedRound], _ context: JudgeContext, lines: [RoundChoicePage.Line],
    address: (RoundID, String) -> String
  ) async -> Response {
    let page = RoundChoicePage(
      visit: await site.visit(of: context.visitor), code: code,
      choices: rounds.map { RoundChoicePage.Choice(href: address($0.rules.id, code), title: $0.rules.title) },
      lines: lines, reason: context.form.text("reason"))
    return site.page(page, for: context.visitor, status: .conflict)
  }
}
