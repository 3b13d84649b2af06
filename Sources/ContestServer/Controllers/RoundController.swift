import ContestCore
import ContestKit
import ContestPages
import HTTPTypes
import Hummingbird

/// A round's page and the steps that move it.
struct RoundController: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, context: DeskContext) async throws -> Response {
    let page = try await RoundScreen(site: site, visitor: context.visitor).page(of: id(context))
    return site.page(page, for: context.visitor)
  }

  /// The ranking by itself; before the round has closed nobody sees one.
  @Sendable func ranking(_ request: Request, context: DeskContext) async throws -> Response {
    let round = try await id(context)
    guard try await site.service.phase(of: round) >= .closed else {
      return site.redirect(to: SitePath.round(round))
    }
    let page = try await RankingScreen(site: site, visitor: context.visitor).page(of: round)
    return site.page(page, for: context.visitor)
  }

  /// What is about to happen, asked before it does; where it cannot, the round's page says why.
  func ask(_ action: RoundAction) -> @Sendable (Request, DeskContext) async throws -> Response {
    { _, context in
      let round = try await id(context)
      let screen = try await RoundScreen(site: site, visitor: context.visitor)
      guard let page = try await screen.question(action, of: round) else {
        return site.redirect(to: SitePath.round(round))
      }
      return site.page(page, for: context.visitor)
    }
  }

  /// What a step's button does.
  func perform(_ action: RoundAction) -> @Sendable (Request, DeskContext) async throws -> Response {
    { _, context in
      let round = try await id(context)
      if let question = try await open(question: action, of: round, context) {
        return site.page(question, for: context.visitor, status: .unprocessableContent)
      }
      do {
        let same = try await perform(action, on: round, context)
        guard let same else { return site.redirect(to: SitePath.round(round)) }
        return try await unchanged(same, of: round, context)
      } catch KitError.blocked(let message, let reasons) {
        let page = try await RoundScreen(site: site, visitor: context.visitor).page(of: round)
        // What blocks and is no obstacle of the round's stands on the page of errors.
        guard !page.blockers.isEmpty else { throw KitError.blocked(message, by: reasons) }
        return site.page(page, for: context.visitor, status: .conflict)
      }
    }
  }

  /// What has to be answered first: why a round is reopened, and whether its result is published before its day.
  private func open(
    question action: RoundAction, of round: RoundID, _ context: DeskContext
  ) async throws -> RoundConfirmPage? {
    let screen = try await RoundScreen(site: site, visitor: context.visitor)
    switch action {
    case .reopen where VietnameseText.normalised(context.form.text("reason")).isEmpty:
      var page = try await screen.question(action, of: round)
      page?.isReasonMissing = true
      return page
    case .publish where context.form.text("confirmed").isEmpty:
      guard try await site.service.forecastPublishing(round)?.announced != nil else { return nil }
      var page = try await screen.question(action, of: round)
      page?.reason = context.form.text("reason")
      return page
    default: return nil
    }
  }

  /// - Returns: the version that says all of it already, where nothing was published anew.
  private func perform(
    _ action: RoundAction, on round: RoundID, _ context: DeskContext
  ) async throws -> Int? {
    switch action {
    case .draw: try await site.service.draw(round, by: context.actor)
    case .open: try await site.service.open(round, by: context.actor)
    case .close: try await site.service.close(round, by: context.actor)
    case .certify: try await site.service.certify(round, by: context.signer)
    case .publish:
      let reason = VietnameseText.normalised(context.form.text("reason"))
      let published = try await site.service.publish(
        round, reason: reason.isEmpty ? nil : reason, by: context.signer)
      return published.isNew ? nil : published.version
    case .reopen: try await site.service.reopen(round, reason: context.form.text("reason"), by: context.actor)
    }
    return nil
  }

  private func unchanged(
    _ version: Int, of round: RoundID, _ context: DeskContext
  ) async throws -> Response {
    let title = try await site.service.contest().round(round)?.title ?? LocalizedText(round.rawValue)
    let page = MessagePage.unchanged(
      version, visit: await site.visit(of: context.visitor), title: title, back: SitePath.round(round))
    return site.page(page, for: context.visitor)
  }

  private func id(_ context: DeskContext) async throws -> RoundID {
    guard let id = RoundID(validating: try context.part("round")),
      try await site.service.contest().round(id) != nil
    else { throw SiteError.notFound(LocalizedText(vi: "Không có vòng này.", en: "There is no such round.")) }
    return id
  }
}

/// Judges' links.
struct LinkController: Sendable {
  let site: Site

  /// Makes a link, ends the one there was, and shows the new one this once.
  @Sendable func make(_ request: Request, context: DeskContext) async throws -> Response {
    let judge = try await judge(context)
    try await site.service.revokeLinks(.judge(judge.id), by: context.actor)
    let token = try await site.service.makeLink(.judge(judge.id), by: context.actor)
    let url = site.base(of: request, visitor: context.visitor) + SitePath.logIn(token: token)
    var page = try await RoundScreen(site: site, visitor: context.visitor).page(of: round(of: judge.id))
    page.newLink = NewLink(name: judge.name, url: url)
    return site.page(page, for: context.visitor)
  }

  @Sendable func revoke(_ request: Request, context: DeskContext) async throws -> Response {
    let judge = try await judge(context)
    try await site.service.revokeLinks(.judge(judge.id), by: context.actor)
    return site.redirect(to: SitePath.round(try await round(of: judge.id)))
  }

  @Sendable func toDesk(_ request: Request, context: DeskContext) async throws -> Response {
    site.redirect(to: SitePath.organiser)
  }

  private func judge(_ context: DeskContext) async throws -> Judge {
    guard let id = JudgeID(validating: try context.part("judge")),
      let judge = try await site.service.contest().judge(id)
    else {
      throw SiteError.notFound(LocalizedText(vi: "Không có giám khảo này.", en: "There is no such judge."))
    }
    return judge
  }

  /// The round on whose page the judge's link stands: the open one, else the next one to come.
  private func round(of judge: JudgeID) async throws -> RoundID {
    let rounds = try await site.service.status().filter { $0.rules.panel.member(judge) != nil }
    let best = rounds.first { $0.phase == .open } ?? rounds.first { $0.phase < .certified } ?? rounds.last
    guard let best else {
      throw SiteError.notFound(
        LocalizedText(
          vi: "Giám khảo này không có tên trong hội đồng của vòng nào.",
          en: "This judge sits on no round's panel."))
    }
    return best.rules.id
  }
}
