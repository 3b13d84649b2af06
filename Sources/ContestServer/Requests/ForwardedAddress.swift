import Foundation
import HTTPTypes
import Hummingbird

/// The visitor behind the proxies that are trusted.
struct ForwardedAddress: Sendable, Hashable {
  /// Nil where the connection has none (tests).
  let address: String?
  let isSecure: Bool

  /// - Parameters:
  ///   - peer: the address at the other end of the connection.
  ///   - host: the site's name as the visitor wrote it.
  init(peer: String?, headers: HTTPFields, configuration: SiteConfiguration, host: String? = nil) {
    func isTrusted(_ text: some StringProtocol) -> Bool {
      IPAddress(text).map { address in configuration.trustedProxies.contains { $0.contains(address) } }
        ?? false
    }
    guard let peer, isTrusted(peer) else {
      self.address = peer
      self.isSecure =
        configuration.tls != nil
        || (configuration.isHTTPS && Self.mayBeProxied(peer: peer, host: host, configuration))
      return
    }
    // The list grows to the right: the nearest proxy wrote the last one. What stands to the left of the first
    // address that is no trusted proxy was written by somebody unknown.
    let chain = headers[values: .xForwardedFor].joined(separator: ",").split(separator: ",")
      .map { $0.filter { $0 != " " } }
    let visitor = chain.reversed().first { !isTrusted($0) } ?? chain.first ?? peer
    self.address = IPAddress(visitor) == nil ? peer : visitor
    let scheme = headers[values: .xForwardedProto].last?.lowercased()
    self.isSecure = configuration.tls != nil || scheme.map { $0.hasSuffix("https") } ?? configuration.isHTTPS
  }

  /// Where the site's address is https and the site does not encrypt, a proxy does, declared or not.
  ///
  /// Somebody in
  /// the hall who asks this machine itself, by its number, comes by plain http: a Secure cookie would not come
  /// back.
  private static func mayBeProxied(peer: String?, host: String?, _ configuration: SiteConfiguration) -> Bool {
    guard let peer, let host else { return true }
    let name = host.split(separator: ":").first.map { $0.lowercased() }
    return IPAddress(peer)?.isLoopback == true || name == configuration.publicURL?.host()?.lowercased()
  }
}
