import ContestCore
import ContestKit
import ContestPages
import Foundation
import HTTPTypes
import Hummingbird

/// A judge's own sheets.
struct JudgeController: Sendable {
  let site: Site

  @Sendable func list(_ request: Request, context: JudgeContext) async throws -> Response {
    let rounds = try await site.service.rounds(for: context.judge)
    let zone = try await site.service.contest().timeZone
    let page = JudgeListPage(
      visit: await site.visit(of: context.visitor), rounds: rounds.map { $0.shown(timeZone: zone) })
    return site.page(page, for: context.visitor)
  }

  @Sendable func sheet(_ request: Request, context: JudgeContext) async throws -> Response {
    let view = try await view(for: context)
    return site.page(try await screen(view, context).page(), for: context.visitor)
  }

  @Sendable func submit(_ request: Request, context: JudgeContext) async throws -> Response {
    let view = try await view(for: context)
    let sent = try SentSheet(
      context.form, rubric: view.rules.rubric, fetchMode: request.headers[.secFetchMode])
    switch sent.action {
    case .draft:
      try await site.service.saveDraft(
        sent.typed, code: view.heard.code, judge: context.judge, basedOn: sent.revision,
        device: context.device)
      return site.redirect(to: SitePath.sheet(view.heard.code))
    case .send:
      if sent.wantsConfirming(by: view) {
        return site.page(try await screen(view, context).confirmation(of: sent), for: context.visitor)
      }
      return try await send(sent, view, context)
    }
  }

  private func send(_ sent: SentSheet, _ view: JudgeSheetView, _ context: JudgeContext) async throws
    -> Response
  {
    let outcome = try await site.service.send(
      sent.typed, code: view.heard.code, judge: context.judge, basedOn: sent.revision,
      clientID: sent.clientID, reason: sent.reason, device: context.device)
    switch outcome {
    case .received: return site.redirect(to: SitePath.sheet(view.heard.code))
    case .late: return site.redirect(to: SitePath.sheet(view.heard.code))
    case .refused(let message): throw KitError.refused(message)
    case .notHeard(let missing): throw KitError.refused(missing.message)
    case .incomplete:
      let screen = try await screen(view, context)
      return site.page(screen.page(correcting: sent), for: context.visitor, status: .unprocessableContent)
    case .reasonMissing:
      let screen = try await screen(view, context)
      return site.page(
        screen.page(correcting: sent, isReasonMissing: true), for: context.visitor,
        status: .unprocessableContent)
    case .conflict:
      // Read again: the sheet as the other form has left it.
      let now = try await self.screen(self.view(for: context), context)
      return site.page(now.page(conflictingWith: sent), for: context.visitor, status: .conflict)
    }
  }

  /// The recording by byte ranges, so that a phone's player may seek (RFC 9110, §14).
  @Sendable func recording(_ request: Request, context: JudgeContext) async throws -> Response {
    guard let code = try? context.part("code"),
      let recording = try await site.service.recording(code, for: context.judge)
    else { throw SiteError.notFound(SheetScreen.noRecording) }
    return try RecordingResponse(recording).response(to: request)
  }

  func view(for context: JudgeContext) async throws -> JudgeSheetView {
    guard let view = try await site.service.sheet(context.part("code"), for: context.judge) else {
      throw SiteError.notFound(SheetScreen.noEntry)
    }
    return view
  }

  func screen(_ view: JudgeSheetView, _ context: JudgeContext) async throws -> SheetScreen {
    SheetScreen(
      view: view, visit: await site.visit(of: context.visitor), language: context.visitor.language,
      timeZone: try await site.service.contest().timeZone,
      draftSaved: try await site.service.draftSaved(
        view.heard.code, round: view.heard.round, judge: context.judge))
  }
}
