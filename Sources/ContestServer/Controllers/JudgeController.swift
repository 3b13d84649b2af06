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
    let wanted = request.uri.queryParameters["phieu"].map { VietnameseText.normalised(String($0)) }
    let page = JudgeListPage(
      visit: await site.visit(of: context.visitor), rounds: rounds.map { $0.shown(timeZone: zone) },
      wanted: wanted.flatMap { code in rounds.flatMap(\.entries).first { $0.code == code }?.code })
    return site.page(page, for: context.visitor)
  }

  @Sendable func sheet(_ request: Request, context: JudgeContext) async throws -> Response {
    let view = try await view(context.sheetKey)
    return site.page(try await screen(view, context).page(), for: context.visitor)
  }

  @Sendable func submit(_ request: Request, context: JudgeContext) async throws -> Response {
    let view = try await view(context.sheetKey)
    let sent = try SentSheet(
      context.form, rubric: view.rules.rubric, fetchMode: request.headers[.secFetchMode])
    switch sent.action {
    case .look: return try await bring(context.form, to: view, context, status: .ok)
    case .draft: return try await save(sent, view, context)
    case .send:
      if sent.wantsConfirming(by: view) {
        return site.page(try await screen(view, context).confirmation(of: sent), for: context.visitor)
      }
      return try await send(sent, view, context)
    }
  }

  /// Shows what another form said on this sheet's own; nothing is stored.
  func bring(
    _ form: Form, to view: JudgeSheetView, _ context: JudgeContext, status: HTTPResponse.Status
  ) async throws -> Response {
    let sent = try SentSheet(form, rubric: view.rules.rubric, fetchMode: nil)
    let page = try await screen(view, context).page(bringing: sent, isWithoutRound: true)
    return site.page(page, for: context.visitor, status: status)
  }

  private func save(_ sent: SentSheet, _ view: JudgeSheetView, _ context: JudgeContext) async throws
    -> Response
  {
    let screen = try await screen(view, context)
    guard view.phase == .open else {
      let page = screen.page(bringing: sent, isWithoutRound: false)
      return site.page(page, for: context.visitor, status: .conflict)
    }
    // A draft on an older revision would never be shown again.
    if sent.revision < view.revision, screen.says(otherThan: sent) {
      return site.page(screen.page(conflictingWith: sent), for: context.visitor, status: .conflict)
    }
    try await site.service.saveDraft(sent.sheet(view.key), device: context.device)
    return site.redirect(to: address(view))
  }

  private func send(_ sent: SentSheet, _ view: JudgeSheetView, _ context: JudgeContext) async throws
    -> Response
  {
    let outcome = try await site.service.sendForm(sent.sheet(view.key), device: context.device)
    switch outcome {
    case .received, .late: return site.redirect(to: address(view))
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
      let now = try await self.screen(self.view(view.key), context)
      return site.page(now.page(conflictingWith: sent), for: context.visitor, status: .conflict)
    }
  }

  /// The recording by byte ranges, so that a phone's player may seek (RFC 9110, §14).
  @Sendable func recording(_ request: Request, context: JudgeContext) async throws -> Response {
    guard let key = try? context.sheetKey, let recording = try await site.service.recording(key)
    else { throw SiteError.notFound(SheetScreen.noRecording) }
    return try RecordingResponse(recording).response(to: request)
  }

  private func address(_ view: JudgeSheetView) -> String { SitePath.sheet(view.key.round, view.key.code) }

  func view(_ key: SheetKey) async throws -> JudgeSheetView {
    guard let view = try await site.service.sheet(key) else {
      throw SiteError.notFound(SheetScreen.noEntry)
    }
    return view
  }

  func screen(_ view: JudgeSheetView, _ context: JudgeContext) async throws -> SheetScreen {
    SheetScreen(
      view: view, visit: await site.visit(of: context.visitor), language: context.visitor.language,
      timeZone: try await site.service.contest().timeZone,
      draftSaved: try await site.service.draftSaved(view.key))
  }
}

extension JudgeContext {
  /// The sheet that the address names.
  ///
  /// - Throws: `SiteError.notFound` where it names none.
  var sheetKey: SheetKey {
    get throws {
      guard let round = RoundID(validating: try part("round")) else {
        throw SiteError.notFound(SheetScreen.noEntry)
      }
      return SheetKey(round: round, code: try part("code"), judge: judge)
    }
  }
}

extension SentSheet {
  fileprivate func sheet(_ key: SheetKey) -> TypedSheet {
    TypedSheet(key: key, typed: typed, basedOn: revision, clientID: clientID, reason: reason)
  }
}
