import Crypto

extension Sequence<UInt8> {
  /// Two lower-case digits per byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in self {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension String {
  /// SHA-256 of the text's UTF-8, hexadecimal.
  var sha256: String { SHA256.hash(data: Array(utf8)).hexadecimal }

  /// Whether this could be a SHA-256 in lower-case hexadecimal.
  var isHexadecimalDigest: Bool {
    utf8.count == 64 && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
