import ContestCore
import ContestKit
import ContestPages
import HTTPTypes
import Hummingbird

/// A request of somebody who is logged in, as whoever it may be.
struct ReviewContext: ChildRequestContext, FormContext {
  var coreContext: CoreRequestContextStorage
  let visitor: Visitor
  let role: LinkRole
  var form = Form()

  /// - Throws: `SiteError.notLoggedIn`.
  init(context: SiteContext) throws {
    guard let session = context.visitor.session else { throw SiteError.notLoggedIn }
    self.coreContext = context.coreContext
    self.visitor = context.visitor
    self.role = session.role
  }
}

/// What the organisers and the jury's chair may read of a round once it is closed.
struct ReviewController: Sendable {
  let site: Site

  /// The form; with both entries chosen it leads to their page.
  @Sendable func choose(_ request: Request, context: ReviewContext) async throws -> Response {
    let round = try await round(for: context)
    let first = Self.choice("bai", of: request)
    let second = Self.choice("voi", of: request)
    if let first, let second, first != second {
      return site.redirect(to: SitePath.comparison(round.current.round, first, second))
    }
    var page = await page(round, context)
    page.first = first
    guard first != nil, first == second else { return site.page(page, for: context.visitor) }
    page.second = second
    page.isSame = true
    return site.page(page, for: context.visitor, status: .unprocessableContent)
  }

  @Sendable func compare(_ request: Request, context: ReviewContext) async throws -> Response {
    let round = try await round(for: context)
    guard let first = round.entry(code: try context.part("code")),
      let second = round.entry(code: try context.part("other")), first != second
    else {
      throw SiteError.notFound(
        LocalizedText(vi: "Không có hai bài này trong vòng.", en: "The round has no such two entries."))
    }
    var page = await page(round, context)
    page.first = first.code
    page.second = second.code
    page.result = try await site.service.comparison(
      of: first.entry, with: second.entry, in: round.current, called: round.called)
    // Who was recused for the unit's sake would tell the chair of an anonymous round whose entry it is.
    if context.role != .organiser, round.current.rules.secrecy == .anonymous { page.result?.derivations = [] }
    return site.page(page, for: context.visitor)
  }

  /// How firm the result is.
  @Sendable func analyse(_ request: Request, context: ReviewContext) async throws -> Response {
    let round = try await id(for: context)
    let current = try await site.service.analysis(of: round)
    let entries = try await site.service.reviewedEntries(of: round, as: context.role)
    let contest = try await site.service.contest()
    let words = AnalysisWords(
      current.analysis, rules: current.rules, called: { entries[$0]?.called ?? "–" },
      judges: { contest.judge($0)?.name ?? $0.rawValue })
    let page = AnalysisPage(
      visit: await site.visit(of: context.visitor), round: round, title: current.rules.title,
      journalSequence: Int(current.head.sequence), words: words, isOrganiser: context.role == .organiser)
    return site.page(page, for: context.visitor)
  }

  private func page(_ round: ReviewedRound, _ context: ReviewContext) async -> ComparisonPage {
    ComparisonPage(
      visit: await site.visit(of: context.visitor), round: round.current.round,
      title: round.current.rules.title, choices: round.entries.map(\.choice),
      isOrganiser: context.role == .organiser)
  }

  private func round(for context: ReviewContext) async throws -> ReviewedRound {
    try await site.service.review(of: id(for: context), as: context.role)
  }

  /// The round of the address, where this person may review it.
  private func id(for context: ReviewContext) async throws -> RoundID {
    guard let id = RoundID(validating: try context.part("round")),
      try await site.service.contest().round(id) != nil
    else { throw SiteError.notFound(LocalizedText(vi: "Không có vòng này.", en: "There is no such round.")) }
    switch try await site.service.reviewAccess(to: id, as: context.role) {
    case .granted: return id
    case .refused: throw SiteError.forbidden
    case .notYet:
      throw SiteError.notFound(
        LocalizedText(
          vi: "Vòng này chưa đóng; trang này mở sau khi đóng vòng.",
          en: "The round is not closed yet; this page opens when it is."))
    }
  }

  private static func choice(_ name: Substring, of request: Request) -> String? {
    request.uri.queryParameters[name].flatMap { value in
      let text = String(value)
      return text.isEmpty || text.utf8.count > 64 ? nil : text
    }
  }
}

extension ReviewedEntry {
  /// `SBD 07 – Nguyễn Thị Hòa, quận Hồng Bàng`.
  fileprivate var choice: ComparisonPage.Choice {
    let label =
      person.vi.isEmpty
      ? LocalizedText(called) : LocalizedText(vi: "\(called) – \(person.vi)", en: "\(called) – \(person.en)")
    return ComparisonPage.Choice(code: code, label: label)
  }
}
