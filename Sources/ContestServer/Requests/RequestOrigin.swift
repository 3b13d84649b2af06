import Foundation
import HTTPTypes
import Hummingbird

/// What a request says of the page that sent it.
struct RequestOrigin: Sendable, Hashable {
  var origin: String?
  var fetchSite: String?
  /// The site's own name and port, as the visitor wrote them.
  var host: String?
  /// As a proxy passes it on.
  var forwardedHost: String?

  init(_ request: Request) {
    self.init(
      origin: request.headers[.origin], fetchSite: request.headers[.secFetchSite],
      host: request.head.authority,
      forwardedHost: request.headers[.xForwardedHost])
  }

  init(origin: String?, fetchSite: String?, host: String?, forwardedHost: String? = nil) {
    self.origin = origin
    self.fetchSite = fetchSite
    self.host = host
    self.forwardedHost = forwardedHost
  }

  /// Whether nothing says that the form came from another site.
  ///
  /// The session's token is asked for as well.
  ///
  /// With `Referrer-Policy: no-referrer` browsers send `Origin: null` even for a site's own forms (Fetch,
  /// “append a request Origin header”), so that value alone tells nothing.
  func isOurs(_ configuration: SiteConfiguration) -> Bool {
    if let fetchSite, !["same-origin", "none"].contains(fetchSite) { return false }
    guard let origin, origin != "null" else { return true }
    guard let sender = Self.hostAndPort(origin) else { return false }
    var ours = [host, configuration.publicURL.flatMap { Self.hostAndPort($0.absoluteString) }]
    if !configuration.trustedProxies.isEmpty { ours.append(forwardedHost) }
    return ours.contains { $0?.lowercased() == sender }
  }

  /// `https://a.vn/x` → `a.vn`; the scheme's own port is left out, as browsers do.
  private static func hostAndPort(_ address: String) -> String? {
    guard let url = URL(string: address), let host = url.host(percentEncoded: true)?.lowercased(),
      !host.isEmpty
    else { return nil }
    let name = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
    let usual = ["http": 80, "https": 443][url.scheme?.lowercased() ?? ""]
    guard let port = url.port, port != usual else { return name }
    return "\(name):\(port)"
  }
}

extension HTTPField.Name {
  /// The literals are well-formed names, which is all that the initialiser asks for.
  private static func name(_ text: String) -> HTTPField.Name { HTTPField.Name(text) ?? .cookie }

  static let secFetchSite = name("Sec-Fetch-Site")
  static let secFetchMode = name("Sec-Fetch-Mode")
  static let lastEventID = name("Last-Event-ID")
  static let xAccelBuffering = name("X-Accel-Buffering")
  static let xForwardedFor = name("X-Forwarded-For")
  static let xForwardedHost = name("X-Forwarded-Host")
  static let xForwardedProto = name("X-Forwarded-Proto")
  static let referrerPolicy = name("Referrer-Policy")
  static let permissionsPolicy = name("Permissions-Policy")
  static let crossOriginOpenerPolicy = name("Cross-Origin-Opener-Policy")
  static let xRobotsTag = name("X-Robots-Tag")
  static let crossOriginResourcePolicy = name("Cross-Origin-Resource-Policy")
}
