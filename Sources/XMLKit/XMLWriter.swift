/// Writes XML as text: two spaces an indent, LF, attributes in the order given, the same bytes every time.
public struct XMLWriter: Sendable {
  /// What has been written so far; UTF-8 when encoded.
  public private(set) var text: String
  private var depth: Int

  /// - Parameters:
  ///   - declaration: Whether to begin with `<?xml …?>`.
  ///   - depth: By how many steps the outermost element is indented.
  public init(declaration: Bool = true, depth: Int = 0) {
    self.text = declaration ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : ""
    self.depth = depth
  }

  private var indent: String { String(repeating: "  ", count: depth) }

  /// An element with text or nothing in it.
  ///
  /// An attribute whose value is nil is left out.
  ///
  /// - Throws: `XMLFault` with code `forbiddenCharacter` where XML 1.0 cannot hold a character.
  public mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text content: String = ""
  ) throws(XMLFault) {
    let tag = try startTag(name, attributes)
    let inside = try Self.escaped(content, inAttribute: false)
    text += inside.isEmpty ? "\(indent)<\(tag)/>\n" : "\(indent)<\(tag)>\(inside)</\(name)>\n"
  }

  /// An element with the elements that `body` writes.
  ///
  /// - Throws: `XMLFault` with code `forbiddenCharacter`, and what `body` throws.
  public mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ body: (inout XMLWriter) throws -> Void
  ) throws {
    let tag = try startTag(name, attributes)
    var inside = XMLWriter(declaration: false, depth: depth + 1)
    try body(&inside)
    text +=
      inside.text.isEmpty
      ? "\(indent)<\(tag)/>\n" : "\(indent)<\(tag)>\n\(inside.text)\(indent)</\(name)>\n"
  }

  /// Text that is already XML, byte for byte.
  public mutating func verbatim(_ xml: String) { text += xml }

  private func startTag(
    _ name: String, _ attributes: KeyValuePairs<String, String?>
  ) throws(XMLFault) -> String {
    var tag = name
    for (key, value) in attributes {
      guard let value else { continue }
      tag += " \(key)=\"\(try Self.escaped(value, inAttribute: true))\""
    }
    return tag
  }

  /// White space that a reader would normalise away is written as a character reference.
  static func escaped(_ content: String, inAttribute: Bool) throws(XMLFault) -> String {
    var result = ""
    result.reserveCapacity(content.utf8.count)
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where inAttribute: result += "&quot;"
      case "\r": result += "&#13;"
      case "\n" where inAttribute: result += "&#10;"
      case "\t" where inAttribute: result += "&#9;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": throw XMLFault(.forbiddenCharacter(scalar.value))
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
