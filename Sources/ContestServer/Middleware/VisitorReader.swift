import ContestCore
import ContestKit
import HTTPTypes
import Hummingbird

/// Reads how somebody asks: scheme and language.
///
/// `?lang=` chooses a language and leads back to the clean address.
struct VisitorReader: RouterMiddleware {
  typealias Context = SiteContext

  let configuration: SiteConfiguration

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    let forwarded = ForwardedAddress(
      peer: context.peer, headers: request.headers, configuration: configuration, host: request.head.authority
    )
    context.visitor.isSecure = forwarded.isSecure
    // Vietnamese unless chosen otherwise: many phones in the hall were bought with English settings.
    context.visitor.language =
      request.cookies[SiteCookie.language].flatMap { Language(rawValue: $0.value) } ?? .vi
    if request.method == .get || request.method == .head,
      let choice = request.uri.queryParameters["lang"].flatMap({ Language(rawValue: String($0)) })
    {
      let cookie = SiteCookie.choosing(choice, isSecure: forwarded.isSecure)
      return Response(
        status: .seeOther,
        headers: [
          .location: Self.ownPath(request.uri.path), .setCookie: cookie, .contentLength: "0",
          .cacheControl: "no-store",
        ])
    }
    return try await next(request, context)
  }

  /// The path, where it cannot be read as another site's address (`//evil.example`).
  static func ownPath(_ path: String) -> String {
    let second = path.dropFirst().first
    return path.hasPrefix("/") && second != "/" && second != "\\" ? path : "/"
  }
}

/// Looks up the session that a cookie names.
struct SessionReader: RouterMiddleware {
  typealias Context = SiteContext

  let site: Site

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    guard let secret = request.cookies[SiteCookie.session]?.value, !secret.isEmpty else {
      return try await next(request, context)
    }
    var context = context
    context.visitor.session = try await site.service.session(secret)
    context.visitor.secret = context.visitor.session == nil ? nil : secret
    if let session = context.visitor.session {
      site.connections.carriedSession(context.connection)
      site.live.saw(session.role, device: session.device)
    }
    return try await next(request, context)
  }
}

/// Reads the form of a POST and holds its token against the session's, before any handler sees it.
struct FormReader<Context: FormContext>: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.method == .post else { return try await next(request, context) }
    var context = context
    context.form = try await Form.read(from: request, configuration: site.configuration)
    guard let csrf = context.visitor.session?.csrf, ContestService.matches(context.form.text("csrf"), csrf)
    else {
      throw SiteError.notOurForm
    }
    return try await next(request, context)
  }
}
