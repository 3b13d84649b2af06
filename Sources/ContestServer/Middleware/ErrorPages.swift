import ContestCore
import ContestKit
import ContestPages
import HTTPTypes
import Hummingbird
import Logging

/// Turns every error into a page with a sentence.
///
/// What a library says of itself goes to the log alone.
struct ErrorPages: RouterMiddleware {
  typealias Context = SiteContext

  let site: Site

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      var visitor = context.visitor
      if let secret = request.cookies[SiteCookie.session]?.value {
        visitor.session = try? await site.service.session(secret)
      }
      if APIAnswer.covers(request.uri.path) {
        return APIFaults(visitor: visitor, logger: context.logger).answer(to: error)
      }
      return await answer(to: error, visitor: visitor, logger: context.logger)
    }
  }

  private func answer(to error: any Error, visitor: Visitor, logger: Logger) async -> Response {
    switch error {
    case let error as SiteError: await answer(to: error, visitor: visitor)
    case let error as any ExplainedError: await answer(to: error, visitor: visitor, logger: logger)
    case let error as HTTPError where error.status.code < 500:
      await page(status: error.status.code, visitor: visitor)
    default: await fault(error, visitor: visitor, logger: logger)
    }
  }

  private func answer(to error: SiteError, visitor: Visitor) async -> Response {
    let visit = await site.visit(of: visitor)
    var response: Response
    switch error {
    case .invalidLink:
      response = site.page(MessagePage.invalidLink(visit: visit), for: visitor, status: .notFound)
    case .tooManyTries(let seconds):
      response = site.page(
        MessagePage.tooManyTries(visit: visit, seconds: seconds), for: visitor, status: .tooManyRequests)
      response.headers[.retryAfter] = String(seconds)
    case .methodNotAllowed(let methods):
      response = await page(status: error.status, visitor: visitor)
      response.headers[.allow] = methods.joined(separator: ", ")
    default: response = await page(status: error.status, visitor: visitor, reason: error.reason)
    }
    return response
  }

  private func answer(to error: any ExplainedError, visitor: Visitor, logger: Logger) async -> Response {
    let details =
      ((error as? KitError)?.detailsOnPage ?? error.details)
      + error.findings.filter { $0.severity == .error }.map(\.message)
    switch ContestService.kind(of: error) {
    case .input: return await page(status: 422, visitor: visitor, reason: error.message, details: details)
    case .conflict: return await page(status: 409, visitor: visitor, reason: error.message, details: details)
    case .unavailable:
      logger.error(
        "unavailable", metadata: ["message": "\(error.message.en)", "request": "\(visitor.requestID)"])
      return await page(
        status: 503, visitor: visitor, reason: error.message, details: details, requestID: visitor.requestID)
    case .fault: return await fault(error, visitor: visitor, logger: logger)
    }
  }

  private func fault(_ error: any Error, visitor: Visitor, logger: Logger) async -> Response {
    logger.error(
      "unexpected error",
      metadata: ["error": "\(String(reflecting: error))", "request": "\(visitor.requestID)"])
    return await page(status: 500, visitor: visitor, requestID: visitor.requestID)
  }

  private func page(
    status: Int, visitor: Visitor, reason: LocalizedText? = nil, details: [LocalizedText] = [],
    requestID: String? = nil
  ) async -> Response {
    let shown = status == 422 ? 409 : status
    var page = MessagePage.error(
      status: shown, visit: await site.visit(of: visitor), reason: reason, requestID: requestID,
      next: Self.next(for: visitor))
    if status == 422 || status == 409, reason != nil {
      page.heading = LocalizedText(vi: "Chưa thực hiện được", en: "This was not done")
    }
    page.details = details
    return site.page(page, for: visitor, status: HTTPResponse.Status(code: status))
  }

  /// The way on: one's own desk.
  private static func next(for visitor: Visitor) -> Link? {
    switch visitor.session?.role {
    case .judge:
      Link(href: SitePath.judge, label: LocalizedText(vi: "Về danh sách bài chấm", en: "Back to the list"))
    case .organiser:
      Link(href: SitePath.organiser, label: LocalizedText(vi: "Về bàn Ban Tổ chức", en: "Back to the desk"))
    case nil: nil
    }
  }
}
