import HTTPTypes
import Hummingbird

/// What every response tells browsers to refuse.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = SiteContext

  let configuration: SiteConfiguration

  /// Script and style from the site's own files and never from inside a page, forms to the site alone.
  static let contentPolicy =
    policy(style: "'self'")
    + "; script-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'"

  /// The content security policy without any script that takes style from `style`.
  static func policy(style: String) -> String {
    [
      "default-src 'none'", "style-src \(style)", "img-src 'self' data:", "media-src 'self' blob:",
      "form-action 'self'",
      "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
  }

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    if response.headers[.contentSecurityPolicy] == nil {
      response.headers[.contentSecurityPolicy] = Self.contentPolicy
    }
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.referrerPolicy] = "no-referrer"
    response.headers[.crossOriginOpenerPolicy] = "same-origin"
    response.headers[.crossOriginResourcePolicy] = "same-origin"
    response.headers[.permissionsPolicy] =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    let visitor = ForwardedAddress(
      peer: context.peer, headers: request.headers, configuration: configuration, host: request.head.authority
    )
    if visitor.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    return response
  }
}
