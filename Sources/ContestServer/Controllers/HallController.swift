import ContestCore
import ContestKit
import ContestPages
import HTTPTypes
import Hummingbird

/// What the hall's secretary says to the judges' pages, from the page of an open round.
struct HallController: Sendable {
  let site: Site

  /// Calls the entry of the form; none: nobody performs any more.
  @Sendable func call(_ request: Request, context: DeskContext) async throws -> Response {
    let entry = context.form.text("entry")
    try await site.service.call(entry.isEmpty ? nil : entry, round: round(context))
    return try back(context)
  }

  /// Announces the closing in so many minutes; 0 takes it back.
  @Sendable func announceClosing(_ request: Request, context: DeskContext) async throws -> Response {
    guard let minutes = Int64(context.form.text("minutes")), (0...1440).contains(minutes) else {
      throw SiteError.badForm(
        LocalizedText(vi: "Hãy chọn số phút từ danh sách.", en: "Choose the minutes from the list."))
    }
    try await site.service.announceClosing(of: round(context), in: minutes == 0 ? nil : minutes * 60_000)
    return try back(context)
  }

  @Sendable func returnSheet(_ request: Request, context: DeskContext) async throws -> Response {
    let form = context.form
    try await site.service.returnSheet(
      of: form.text("entry"), judge: JudgeID(form.text("judge")), round: round(context),
      reason: form.text("reason"), by: context.actor)
    return try back(context)
  }

  @Sendable func toRound(_ request: Request, context: DeskContext) async throws -> Response {
    try back(context)
  }

  private func back(_ context: DeskContext) throws -> Response {
    site.redirect(to: SitePath.round(try round(context)))
  }

  private func round(_ context: DeskContext) throws -> RoundID {
    guard let id = RoundID(validating: try context.part("round")) else { throw SiteError.notFound(nil) }
    return id
  }
}
