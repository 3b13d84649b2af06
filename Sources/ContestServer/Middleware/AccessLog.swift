import HTTPTypes
import Hummingbird
import Logging

/// One line per request: method, address, status, time.
///
/// Never a token, a query or a form.
struct AccessLog: RouterMiddleware {
  typealias Context = SiteContext

  let configuration: SiteConfiguration

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    let clock = ContinuousClock()
    let start = clock.now
    let response = try await next(request, context)
    let (seconds, attoseconds) = start.duration(to: clock.now).components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    var metadata: Logger.Metadata = [
      "status": "\(response.status.code)", "ms": "\(milliseconds)", "request": "\(context.visitor.requestID)",
    ]
    let visitor = ForwardedAddress(
      peer: context.peer, headers: request.headers, configuration: configuration, host: request.head.authority
    )
    if let address = visitor.address { metadata["client"] = "\(address)" }
    context.logger.info("\(request.method.rawValue) \(Self.masked(request.uri.path))", metadata: metadata)
    return response
  }

  /// The address without what must not be known: `/k/…`, and nothing that could break the line.
  static func masked(_ path: String) -> String {
    let visible = path.unicodeScalars.prefix(200).map {
      (0x21...0x7E).contains($0.value) ? Character($0) : "?"
    }
    let text = String(visible)
    // Also where the token's address is mistyped: //k/TOKEN, /K/TOKEN.
    let parts = text.split(separator: "/", omittingEmptySubsequences: true)
    return parts.first?.lowercased() == "k" ? "/k/…" : text
  }
}
