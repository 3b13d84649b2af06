import HTTPTypes
import Hummingbird

/// The visitor behind the proxies that are trusted.
struct ForwardedAddress: Sendable, Hashable {
  /// Nil where the connection has none (tests).
  let address: String?
  let isSecure: Bool

  /// `peer` is the address at the other end of the connection.
  init(peer: String?, headers: HTTPFields, configuration: SiteConfiguration) {
    func isTrusted(_ text: some StringProtocol) -> Bool {
      IPAddress(text).map { address in configuration.trustedProxies.contains { $0.contains(address) } }
        ?? false
    }
    guard let peer, isTrusted(peer) else {
      self.address = peer
      self.isSecure = configuration.isHTTPS
      return
    }
    // The list grows to the right: the nearest proxy wrote the last one. What stands to the left of the first
    // address that is no trusted proxy was written by somebody unknown.
    let chain = headers[values: .xForwardedFor].joined(separator: ",").split(separator: ",")
      .map { $0.filter { $0 != " " } }
    let visitor = chain.reversed().first { !isTrusted($0) } ?? chain.first ?? peer
    self.address = IPAddress(visitor) == nil ? peer : visitor
    self.isSecure =
      configuration.isHTTPS || headers[values: .xForwardedProto].last?.lowercased().hasSuffix("https") == true
  }
}
