public import Foundation

/// Where and how the site is served.
public struct SiteConfiguration: Sendable {
  /// The files of a certificate (PEM, the whole chain) and its private key (PEM).
  public struct TLS: Sendable, Hashable {
    public var certificatePath: String
    public var keyPath: String

    public init(certificatePath: String, keyPath: String) {
      self.certificatePath = certificatePath
      self.keyPath = keyPath
    }
  }

  /// An address or name of this machine; `0.0.0.0` listens on all of them.
  public var host: String
  /// 0 takes any free port.
  public var port: Int
  /// How visitors reach the site, where that differs from host and port.
  public var publicURL: URL?
  /// Whose word about the visitor's address and scheme is taken (`X-Forwarded-For`, `X-Forwarded-Proto`).
  public var trustedProxies: [CIDR]
  public var tls: TLS?
  var connections = ConnectionLimits()

  public init(
    host: String = "127.0.0.1", port: Int = 8080, publicURL: URL? = nil, trustedProxies: [CIDR] = [],
    tls: TLS? = nil
  ) {
    self.host = host
    self.port = port
    self.publicURL = publicURL
    self.trustedProxies = trustedProxies
    self.tls = tls
  }

  /// Whether visitors reach the site encrypted, as far as the configuration tells.
  var isHTTPS: Bool { tls != nil || publicURL?.scheme?.lowercased() == "https" }
}
