import Foundation

/// What can be learnt of the machine and its network before anybody comes.
struct Surroundings: Sendable {
  /// The addresses of this machine's own network cards, without the loopback.
  var own: [IPAddress]
  /// What a name means; empty: nothing, or nobody who knows could be asked.
  var resolve: @Sendable (String) -> [IPAddress]
  /// Of the certificate that is served; nil without one.
  var certificate: CertificateFacts?
}

/// What a certificate says of itself.
struct CertificateFacts: Sendable, Hashable {
  /// Names it stands for, lower case, `*.example.vn` among them; addresses as text.
  var names: [String]
  /// Seconds since 1970.
  var notBefore: Int64
  var notAfter: Int64

  /// RFC 6125, §6.4.3: a star stands for one whole label, the leftmost.
  func covers(_ name: String) -> Bool {
    let name = name.lowercased()
    let rest = name.firstIndex(of: ".").map { name[$0...] }
    return names.contains { $0 == name || ($0.hasPrefix("*.") && rest.map { [$0] } == [$0.dropFirst()]) }
  }
}

extension IPAddress {
  var isLoopback: Bool {
    bytes.count == 4 ? bytes[0] == 127 : bytes == [UInt8](repeating: 0, count: 15) + [1]
  }

  /// Of no network but one's own: RFC 1918, RFC 6598, RFC 3927; RFC 4193 and RFC 4291 for IPv6.
  var isPrivate: Bool {
    let ranges = [
      "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "fc00::/7",
      "fe80::/10",
    ]
    return isLoopback || ranges.contains { CIDR($0)?.contains(self) == true }
  }

  /// As people write it; IPv6 in brackets, as it stands in an address of a site.
  var text: String {
    guard bytes.count == 16 else { return bytes.map(String.init).joined(separator: ".") }
    let groups = stride(from: 0, to: 16, by: 2).map {
      String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16)
    }
    return "[\(groups.joined(separator: ":"))]"
  }
}
