import ContestCore
import ContestKit
import ContestPages
import HTTPTypes
import Hummingbird

/// A judge does not mark an entry: one page that asks why, and its form.
struct RecusalController: Sendable {
  let site: Site
  private let judge: JudgeController

  init(site: Site) {
    self.site = site
    self.judge = JudgeController(site: site)
  }

  @Sendable func show(_ request: Request, context: JudgeContext) async throws -> Response {
    let view = try await judge.view(context.sheetKey)
    guard mayRecuse(view) else { return site.redirect(to: address(view)) }
    return site.page(try await judge.screen(view, context).recusal(), for: context.visitor)
  }

  @Sendable func record(_ request: Request, context: JudgeContext) async throws -> Response {
    let view = try await judge.view(context.sheetKey)
    if context.form["action"] == "look" {
      return try await bring(context.form, to: view, context, status: .ok)
    }
    let clientID = context.form["client_id"] ?? SentSheet.newClientID()
    guard let revision = Int(context.form["revision"] ?? "0"), (0...1_000_000).contains(revision),
      Identifier<SentSheet>.isWellFormed(clientID)
    else { throw SiteError.badForm(Self.notThisPage) }
    let outcome = try await site.service.recuseByForm(
      TypedSheet(
        key: view.key, basedOn: revision, clientID: clientID, reason: context.form.text("reason")),
      device: context.device)
    switch outcome {
    case nil: throw SiteError.notFound(SheetScreen.noEntry)
    case .received, .late, .incomplete, .notHeard: return site.redirect(to: address(view))
    case .refused(let message): throw KitError.refused(message)
    case .reasonMissing:
      let page = try await judge.screen(view, context).recusal(clientID: clientID, isReasonMissing: true)
      return site.page(page, for: context.visitor, status: .unprocessableContent)
    case .conflict: throw KitError.refused(Self.changed)
    }
  }

  /// Shows the reason of another form on this sheet's own; nothing is stored.
  func bring(
    _ form: Form, to view: JudgeSheetView, _ context: JudgeContext, status: HTTPResponse.Status
  ) async throws -> Response {
    guard mayRecuse(view) else { return site.redirect(to: address(view)) }
    var page = try await judge.screen(view, context).recusal()
    page.reason = form.text("reason")
    page.isBrought = true
    return site.page(page, for: context.visitor, status: status)
  }

  private func mayRecuse(_ view: JudgeSheetView) -> Bool {
    view.phase == .open && view.heard.isDue && view.heard.state != .absent
  }

  private func address(_ view: JudgeSheetView) -> String { SitePath.sheet(view.key.round, view.key.code) }

  private static let notThisPage = LocalizedText(
    vi: "Biểu mẫu không phải của trang này. Chưa có gì được ghi; hãy tải lại trang rồi gửi lại.",
    en: "The form is not this page's. Nothing was stored; reload the page and send it again.")
  private static let changed = LocalizedText(
    vi: "phiếu này vừa được sửa ở nơi khác; hãy mở lại phiếu rồi làm lại",
    en: "this sheet was just revised elsewhere; open it again and retry")
}
