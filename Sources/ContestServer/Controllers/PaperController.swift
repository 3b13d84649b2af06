import ContestCore
import ContestKit
import ContestPages
import HTTPTypes
import Hummingbird

/// Papers beside the phones: printed, entered twice, compared.
struct PaperController: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, context: DeskContext) async throws -> Response {
    let screen = try await PaperScreen(site: site, context: context)
    return site.page(try await screen.overview(), for: context.visitor)
  }

  /// The papers, ready to be printed.
  @Sendable func print(_ request: Request, context: DeskContext) async throws -> Response {
    let screen = try await PaperScreen(site: site, context: context)
    let judge = request.uri.queryParameters["giam-khao"].flatMap { JudgeID(validating: String($0)) }
    let printed = try await site.service.printedPapers(
      PaperOrder(
        round: screen.round, judge: judge, isFilled: request.uri.queryParameters["da-gui"] == "1",
        address: site.base(of: request, visitor: context.visitor)))
    let page = PapersPrintPage(visit: await site.visit(of: context.visitor), printed: printed)
    return site.page(page, for: context.visitor)
  }

  // MARK: Entering

  /// Asks for a code, or shows the form of the paper that the address names.
  @Sendable func form(_ request: Request, context: DeskContext) async throws -> Response {
    let screen = try await PaperScreen(site: site, context: context)
    let query = request.uri.queryParameters
    let typed = query[Substring(PaperCode.field)].map(String.init) ?? ""
    if !typed.isEmpty {
      return try await open(typed, screen, context)
    }
    var page = try await screen.entry(nil)
    page.result = try await query["xong"].map(String.init).asyncFlatMap { try await screen.result(of: $0) }
    if let next = query["tiep"].map(String.init) { page.code = String(next.prefix(100)) }
    return site.page(page, for: context.visitor)
  }

  private func open(_ typed: String, _ screen: PaperScreen, _ context: DeskContext) async throws -> Response {
    var page = try await screen.entry(nil)
    do {
      if let paper = try await site.service.paper(typed, in: screen.round) {
        return site.page(try await screen.entry(screen.form(paper)), for: context.visitor)
      }
      page.codeProblem = PaperEntryPage.unknownCode
    } catch let error as KitError {
      page.codeProblem = error.message
    }
    page.code = VietnameseText.printable(String(typed.prefix(100)))
    return site.page(page, for: context.visitor, status: .unprocessableContent)
  }

  @Sendable func enter(_ request: Request, context: DeskContext) async throws -> Response {
    let screen = try await PaperScreen(site: site, context: context)
    let paper = try await paper(screen, context)
    let typed = TypedPaper(context.form, rubric: screen.rules.rubric)
    let clerk = try clerk(context)
    let outcome = try await site.service.enter(
      paper, typed.marks, total: typed.total, replaces: typed.replaces, clerk: clerk, by: context.actor)
    switch outcome {
    case .incomplete(let checked):
      let form = screen.form(paper, typed: typed, checked: checked)
      return site.page(try await screen.entry(form), for: context.visitor, status: .unprocessableContent)
    case .taken(.differs(let standing)):
      let form = screen.form(paper, typed: typed, differingFrom: standing, clerk: clerk)
      return site.page(try await screen.entry(form), for: context.visitor, status: .conflict)
    case .taken:
      let next = try await site.service.paper(after: paper)
      return site.redirect(to: SitePath.paperEntry(screen.round, done: paper.code, next: next))
    }
  }

  // MARK: Comparing

  @Sendable func settle(_ request: Request, context: DeskContext) async throws -> Response {
    let screen = try await PaperScreen(site: site, context: context)
    let paper = try await paper(screen, context)
    guard let choice = PaperChoice(rawValue: context.form.text("choice")),
      let reading = Int(context.form.text("reading")), let revision = Int(context.form.text("revision"))
    else { throw Self.notThisForm }
    let reason = context.form.text("reason")
    guard !VietnameseText.normalised(reason).isEmpty else {
      return site.page(
        try await screen.overview(at: paper.code), for: context.visitor, status: .unprocessableContent)
    }
    return try await changing(screen, paper, context) {
      try await site.service.settle(
        paper, reading: reading, against: revision, choice: choice, reason: reason, clerk: clerk(context),
        by: context.actor)
    }
  }

  @Sendable func remove(_ request: Request, context: DeskContext) async throws -> Response {
    let screen = try await PaperScreen(site: site, context: context)
    let paper = try await paper(screen, context)
    guard let reading = Int(context.form.text("reading")) else { throw Self.notThisForm }
    return try await changing(screen, paper, context) {
      try await site.service.remove(
        paper, reading: reading, reason: context.form.text("reason"), clerk: clerk(context),
        by: context.actor)
    }
  }

  @Sendable func toPapers(_ request: Request, context: DeskContext) async throws -> Response {
    site.redirect(to: SitePath.papers(try await PaperScreen(site: site, context: context).round))
  }

  /// Does it and leads back to the list; a refusal stands above the list as it is now.
  private func changing(
    _ screen: PaperScreen, _ paper: PaperInHand, _ context: DeskContext, _ change: () async throws -> Void
  ) async throws -> Response {
    do {
      try await change()
    } catch let error as any ExplainedError where ContestService.kind(of: error) == .conflict {
      let page = try await screen.overview(
        refusal: error.message, at: nil, reason: context.form.text("reason"))
      return site.page(page, for: context.visitor, status: .conflict)
    }
    return site.redirect(to: SitePath.papers(screen.round))
  }

  private func paper(_ screen: PaperScreen, _ context: DeskContext) async throws -> PaperInHand {
    guard let paper = try await site.service.paper(context.form.text(PaperCode.field), in: screen.round)
    else {
      throw Self.notThisForm
    }
    return paper
  }

  private func clerk(_ context: DeskContext) throws -> Clerk {
    guard let clerk = context.visitor.session?.clerk else { throw SiteError.forbidden }
    return clerk
  }

  private static let notThisForm = SiteError.badForm(
    LocalizedText(
      vi: "Biểu mẫu không phải của trang này. Chưa có gì được ghi; hãy tải lại trang rồi nhập lại.",
      en: "The form is not this page's. Nothing was stored; reload the page and fill it in again."))
}

extension Optional {
  fileprivate func asyncFlatMap<Result>(
    _ transform: (Wrapped) async throws -> Result?
  ) async rethrows -> Result? {
    guard let value = self else { return nil }
    return try await transform(value)
  }
}
