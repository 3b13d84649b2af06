/// JSON of a few known shapes, written by hand where a general encoder would take most of a sheet's time.
///
/// The bytes are those of `CanonicalJSON`, and a test holds the two together.
enum PlainJSON {
  /// `"…"` with what JSON must escape escaped, and nothing else (RFC 8259, §7).
  static func quoted(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
        return "\"" + String(decoding: bytes, as: UTF8.self) + "\""
      }
      var escaped: [UInt8] = [0x22]
      for byte in bytes { append(byte, to: &escaped) }
      escaped.append(0x22)
      return String(decoding: escaped, as: UTF8.self)
    }
  }

  private static func append(_ byte: UInt8, to escaped: inout [UInt8]) {
    switch byte {
    case 0x22: escaped += Array("\\\"".utf8)
    case 0x5C: escaped += Array("\\\\".utf8)
    case 0x08: escaped += Array("\\b".utf8)
    case 0x09: escaped += Array("\\t".utf8)
    case 0x0A: escaped += Array("\\n".utf8)
    case 0x0C: escaped += Array("\\f".utf8)
    case 0x0D: escaped += Array("\\r".utf8)
    case 0..<0x20: escaped += Array("\\u00".utf8) + Array([byte].hexadecimal.utf8)
    default: escaped.append(byte)
    }
  }

  static func array(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ",") + "]"
  }

  /// Keys in byte order, as SQLite orders text.
  static func object(_ numbers: [String: Int64]) -> String {
    let pairs = numbers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return "{" + pairs.map { "\(quoted($0.key)):\($0.value)" }.joined(separator: ",") + "}"
  }
}
