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

  /// Of what no page is made when a browser shows it by itself.
  static let dataPolicy = "default-src 'none'; frame-ancestors 'none'"

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.crossOriginResourcePolicy] = "same-origin"
    let type = response.headers[.contentType]
    if Self.isData(type) {
      response.headers[.contentSecurityPolicy] = Self.dataPolicy
    } else if !Self.isPart(type) {
      guardPage(&response)
    }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    let visitor = ForwardedAddress(
      peer: context.peer, headers: request.headers, configuration: configuration, host: request.head.authority
    )
    if visitor.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    return response
  }

  /// What matters where a browser shows an answer by itself.
  private func guardPage(_ response: inout Response) {
    if response.headers[.contentSecurityPolicy] == nil {
      response.headers[.contentSecurityPolicy] = Self.contentPolicy
    }
    response.headers[.referrerPolicy] = "no-referrer"
    response.headers[.crossOriginOpenerPolicy] = "same-origin"
    response.headers[.permissionsPolicy] =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"
  }

  /// Whether an answer is a part of pages alone, shown as plain text where it is opened: style and scripts.
  ///
  /// A judge's page has two dozen of them, and on a hall's network half a kilobyte of head on each is felt.
  static func isPart(_ type: String?) -> Bool {
    ["text/css", "text/javascript", "application/manifest+json"].contains { type?.hasPrefix($0) == true }
  }

  /// Whether an answer is what a script asked for, or the site's icon.
  static func isData(_ type: String?) -> Bool {
    ["application/json", "image/svg+xml"].contains { type?.hasPrefix($0) == true }
  }
}
