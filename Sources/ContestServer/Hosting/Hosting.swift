public import ContestCore
import Foundation

/// In which of the ways that a contest can stand it stands now, and what is missing to it.
public struct Hosting: Sendable, Hashable {
  public enum Way: Sendable, Hashable, CaseIterable {
    /// Nobody but this machine reaches it.
    case loopback
    /// (i) From anywhere, by https.
    case internet
    /// (ii) In the hall by https: the same name and certificate, the name leads to the hall's machine.
    case hallHTTPS
    /// (iii) In the hall by plain http.
    case hallHTTP
  }

  public var way: Way
  /// What goes and what does not, in this way.
  public var notes: [LocalizedText] = []
  /// What somebody should put right.
  public var warnings: [LocalizedText] = []

  /// Looks at the configuration, this machine's addresses, the name's addresses and the certificate.
  ///
  /// It may take as long as asking for a name takes, and blocks meanwhile.
  public static func of(_ configuration: SiteConfiguration, port: Int, at now: Instant) -> Hosting {
    Hosting(configuration, port: port, surroundings: .machine(configuration), now: now)
  }

  /// This machine's address in its own network, as it stands in an address of a site; nil without one.
  public static func ownAddress() -> String? {
    let own = Surroundings.ownAddresses()
    return (own.first { $0.bytes.count == 4 && $0.isPrivate } ?? own.first)?.text
  }

  init(_ configuration: SiteConfiguration, port: Int, surroundings: Surroundings, now: Instant) {
    let site = Site(configuration, port: port, surroundings: surroundings)
    way = site.way
    switch way {
    case .loopback: notes = Self.loopbackNotes(port: port)
    case .internet: notes = site.reachFaults.isEmpty ? [Self.everythingWorks] : []
    case .hallHTTPS:
      notes = (site.reachFaults.isEmpty ? [Self.everythingWorks] : []) + [Self.hallName(site.name)]
    case .hallHTTP: notes = Self.plainNotes
    }
    warnings = site.reachFaults + site.warnings(at: now)
  }

  /// What `Hosting` is made from, looked up once.
  private struct Site {
    let configuration: SiteConfiguration
    let port: Int
    let surroundings: Surroundings
    let name: String
    let addresses: [IPAddress]

    init(_ configuration: SiteConfiguration, port: Int, surroundings: Surroundings) {
      self.configuration = configuration
      self.port = port
      self.surroundings = surroundings
      name = configuration.publicURL?.host()?.lowercased() ?? configuration.host
      let isAnyAddress = configuration.publicURL == nil && ["0.0.0.0", "::"].contains(name)
      addresses = isAnyAddress ? [] : surroundings.resolve(name)
    }

    var way: Way {
      let isHere = !addresses.isEmpty && addresses.allSatisfy(\.isLoopback)
      if isHere { return .loopback }
      guard configuration.isHTTPS else { return .hallHTTP }
      let isInside = !addresses.isEmpty && addresses.allSatisfy(\.isPrivate)
      return isInside ? .hallHTTPS : .internet
    }

    /// Why what people type does not lead to where the server listens; a proxy that was named may well lead there.
    var reachFaults: [LocalizedText] {
      guard way != .loopback, let url = configuration.publicURL, configuration.trustedProxies.isEmpty else {
        return []
      }
      var faults: [LocalizedText] = []
      let listening = surroundings.resolve(configuration.host)
      if !listening.isEmpty, listening.allSatisfy(\.isLoopback) {
        faults.append(Hosting.listensToItself(configuration.host, name: name))
      }
      let typed = url.port ?? (url.scheme?.lowercased() == "https" ? 443 : 80)
      if typed != port { faults.append(Hosting.otherPort(typed: typed, listening: port)) }
      return faults
    }

    private var isName: Bool { IPAddress(name.filter { !"[]".contains($0) }) == nil }

    func warnings(at now: Instant) -> [LocalizedText] {
      var warnings: [LocalizedText] = []
      if way != .loopback, configuration.publicURL == nil {
        warnings.append(Hosting.noPublicURL(own: surroundings.own, port: port, configuration))
      }
      if isName, addresses.isEmpty, configuration.publicURL != nil {
        warnings.append(Hosting.nameUnknown(name))
      }
      if way == .hallHTTP, addresses.contains(where: { !$0.isPrivate }) {
        warnings.append(Hosting.plainInPublic(name))
      }
      if configuration.isHTTPS, configuration.tls == nil, configuration.trustedProxies.isEmpty {
        warnings.append(Hosting.noTrustedProxy)
      }
      if let certificate = surroundings.certificate {
        warnings += certificate.warnings(name: configuration.publicURL == nil ? nil : name, at: now)
      }
      return warnings
    }
  }
}

extension CertificateFacts {
  /// What is wrong with it, for visitors of `name`; nil: nobody knows the name.
  fileprivate func warnings(name: String?, at now: Instant) -> [LocalizedText] {
    var warnings: [LocalizedText] = []
    if let name, !covers(name) { warnings.append(Hosting.otherName(name, names: names)) }
    let days = (notAfter - now.milliseconds / 1000) / 86_400
    if notAfter * 1000 < now.milliseconds {
      warnings.append(Hosting.expired)
    } else if days < 30 {
      warnings.append(Hosting.expiresSoon(days: Int(days)))
    }
    if notBefore * 1000 > now.milliseconds { warnings.append(Hosting.notYetValid) }
    return warnings
  }
}
