import Foundation
import NIOCore
import NIOSSL

extension Surroundings {
  /// This machine, and the certificate of `configuration`.
  ///
  /// A certificate that cannot be read is left out: the server says so itself.
  static func machine(_ configuration: SiteConfiguration) -> Surroundings {
    Surroundings(
      own: ownAddresses(), resolve: addresses(of:),
      certificate: configuration.tls.flatMap { CertificateFacts(path: $0.certificatePath) })
  }

  static func ownAddresses() -> [IPAddress] {
    let devices = (try? System.enumerateDevices()) ?? []
    let addresses = devices.compactMap { $0.address?.ipAddress }.compactMap { IPAddress($0) }
    // A link-local address is no use to anybody who has to type it.
    return addresses.filter { !$0.isLoopback && CIDR("fe80::/10")?.contains($0) != true }
  }

  private static func addresses(of name: String) -> [IPAddress] {
    if let address = IPAddress(name.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))) {
      return [address]
    }
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(name, nil, &hints, &found) == 0 else { return [] }
    defer { freeaddrinfo(found) }
    var addresses: [IPAddress] = []
    var next = found
    while let info = next?.pointee {
      var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      if getnameinfo(
        info.ai_addr, info.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0,
        let address = IPAddress(
          String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
      {
        addresses.append(address)
      }
      next = info.ai_next
    }
    return addresses
  }
}

extension CertificateFacts {
  /// Of the first certificate of a PEM file; nil where there is none to be read.
  init?(path: String) {
    guard let certificate = try? NIOSSLCertificate.fromPEMFile(path).first else { return nil }
    let names = certificate._subjectAlternativeNames().compactMap { name -> String? in
      let bytes = Array(name.contents)
      return switch name.nameType {
      case .dnsName: String(decoding: bytes, as: UTF8.self).lowercased()
      case .ipAddress: IPAddress(raw: bytes)?.text
      default: nil
      }
    }
    self.init(
      names: names, notBefore: Int64(certificate.notValidBefore), notAfter: Int64(certificate.notValidAfter))
  }
}
