import Foundation

/// What is looked at before libxml2 sees a byte: size, encoding, NUL, the number of tags and attributes.
enum XMLInputCheck {
  static func check(_ data: Data, limits: XMLDocument.Limits) throws(XMLFault) {
    guard data.count <= limits.largestInput else { throw XMLFault(.tooLarge(bytes: data.count)) }
    guard data.contains(where: { $0 > 0x20 }) else { throw XMLFault(.empty) }
    if let fault = data.withUnsafeBytes({ fault(in: $0, limits: limits) }) { throw fault }
  }

  private static func fault(in bytes: UnsafeRawBufferPointer, limits: XMLDocument.Limits) -> XMLFault? {
    if let name = wideEncoding(of: bytes) { return XMLFault(.otherEncoding(name), line: 1, column: 1) }
    if let position = firstIndex(of: 0, in: bytes, from: 0) {
      return fault(.nulByte, at: position, in: bytes)
    }
    if let name = declaredEncoding(of: bytes), !["utf-8", "utf8", "us-ascii"].contains(name.lowercased()) {
      return XMLFault(.otherEncoding(name), line: 1)
    }
    if String(validating: bytes, as: UTF8.self) == nil {
      return fault(.notUTF8, at: firstInvalidByte(of: bytes), in: bytes)
    }
    return flood(in: bytes, limits: limits)
  }

  /// Counts what begins with `<`, and values in quotes between one `<` and the next: no start tag has
  /// a bare `<` inside, so it has no more attributes than those.
  private static func flood(in bytes: UnsafeRawBufferPointer, limits: XMLDocument.Limits) -> XMLFault? {
    var (tags, attributes, allAttributes, namespaces) = (0, 0, 0, 0)
    var isAfterEquals = false
    for (position, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "<"):
        tags += 1
        allAttributes += attributes
        attributes = 0
        if tags > limits.mostTags || allAttributes > limits.mostTags {
          return XMLFault(.tooManyTags)
        }
      case UInt8(ascii: "="):
        isAfterEquals = true
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isAfterEquals { attributes += 1 }
      case UInt8(ascii: "x"):
        if isNamespaceDeclaration(at: position, in: bytes) { namespaces += 1 }
      case 0x20, 0x09, 0x0A, 0x0D: continue
      default: break
      }
      isAfterEquals = false
      if attributes > XMLDocument.mostAttributes || namespaces > XMLDocument.mostNamespaces {
        return fault(.tooManyAttributes, at: position, in: bytes)
      }
    }
    return nil
  }

  private static func isNamespaceDeclaration(at position: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    bytes[position...].starts(with: "xmlns".utf8)
  }

  private static func firstIndex(
    of byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let hit = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return base.distance(to: UnsafeRawPointer(hit))
  }

  /// UTF-16 and UTF-32 show themselves by their first bytes.
  private static func wideEncoding(of bytes: UnsafeRawBufferPointer) -> String? {
    let head = Array(bytes.prefix(4))
    if head == [0, 0, 0xFE, 0xFF] || head == [0xFF, 0xFE, 0, 0] { return "UTF-32" }
    if head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE]) { return "UTF-16" }
    if head.starts(with: [0x3C, 0]) || head.starts(with: [0, 0x3C]) { return "UTF-16" }
    return nil
  }

  /// The encoding in `<?xml … encoding="…"?>`.
  private static func declaredEncoding(of bytes: UnsafeRawBufferPointer) -> String? {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    let start = head.hasPrefix("\u{FEFF}") ? head.dropFirst() : head[...]
    guard start.hasPrefix("<?xml"), let end = start.range(of: "?>"),
      let key = start[..<end.lowerBound].range(of: "encoding")
    else { return nil }
    let value = start[key.upperBound..<end.lowerBound].drop { $0 == " " || $0 == "=" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }

  private static func fault(
    _ code: XMLFault.Code, at position: Int, in bytes: UnsafeRawBufferPointer
  ) -> XMLFault {
    var line = 1
    var lineStart = 0
    var cursor = 0
    while let next = firstIndex(of: 0x0A, in: bytes, from: cursor), next < position {
      line += 1
      lineStart = next + 1
      cursor = lineStart
    }
    let before = UnsafeRawBufferPointer(rebasing: bytes[lineStart..<position])
    return XMLFault(code, line: line, column: String(decoding: before, as: UTF8.self).count + 1)
  }

  private static func firstInvalidByte(of bytes: UnsafeRawBufferPointer) -> Int {
    var codec = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    while true {
      switch codec.parseScalar(from: &iterator) {
      case .valid(let scalar): position += scalar.count
      case .emptyInput, .error: return position
      }
    }
  }
}
