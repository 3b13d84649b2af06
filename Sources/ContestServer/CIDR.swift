import Foundation

/// An address of the Internet Protocol, as bytes.
///
/// An IPv4 address that came mapped into IPv6 (`::ffff:10.0.0.1`) is the IPv4 address.
struct IPAddress: Sendable, Hashable {
  /// 4 or 16, the highest first.
  let bytes: [UInt8]

  /// Nil where `text` is no address; a zone (`fe80::1%eth0`) is left out.
  init?(_ text: some StringProtocol) {
    let plain = String(text.prefix { $0 != "%" })
    guard plain.utf8.count <= 45 else { return nil }
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, plain, &four) == 1 {
      self.bytes = withUnsafeBytes(of: &four) { Array($0) }
    } else if inet_pton(AF_INET6, plain, &six) == 1 {
      let all = withUnsafeBytes(of: &six) { Array($0) }
      let mapping = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
      self.bytes = all.starts(with: mapping) ? Array(all.suffix(4)) : all
    } else {
      return nil
    }
  }
}

extension IPAddress {
  /// 4 or 16 bytes, the highest first; nil for any other number.
  init?(raw bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }
}

/// A range of addresses: `10.0.0.0/8`, `fd00::/8`; an address alone is the range of itself.
public struct CIDR: Sendable, Hashable {
  private let network: [UInt8]
  /// How many leading bits count.
  private let length: Int

  /// Nil where `text` is no such range.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, let address = IPAddress(first) else { return nil }
    let bits = address.bytes.count * 8
    let digits = parts.count == 2 ? parts[1] : Substring(String(bits))
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(digits),
      (0...bits).contains(length)
    else { return nil }
    self.network = address.bytes
    self.length = length
  }

  func contains(_ address: IPAddress) -> Bool {
    guard address.bytes.count == network.count else { return false }
    return (0..<length).allSatisfy { bit in
      let mask = UInt8(0x80) >> UInt8(bit % 8)
      return (address.bytes[bit / 8] & mask) == (network[bit / 8] & mask)
    }
  }
}
