public import Foundation

/// How Vietnamese text is stored, matched and sorted (domain.md §5).
public enum VietnameseText {
  /// Passed everywhere by hand: on Linux the current locale is never Vietnamese.
  public static let locale = Locale(identifier: "vi_VN")

  /// As text is stored: NFC, runs of white space as one space, none at the ends.
  public static func normalised(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A key under which spellings of one name meet: no case, no marks, đ as d, no punctuation.
  public static func foldedKey(_ text: String) -> String {
    let plain = text.precomposedStringWithCanonicalMapping.lowercased()
      .replacing("đ", with: "d").replacing("ð", with: "d").replacing("ɖ", with: "d")
      .folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: locale)
    return plain.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }

  /// A key under which `hoà` and `hòa` meet and nothing else does: lower case, NFC, the tone mark moved
  /// to the end of its syllable (both placements are official; names are never corrected).
  public static func toneKey(_ text: String) -> String {
    let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    let words = normalised(text).lowercased().split(separator: " ")
    return words.map { word -> String in
      var letters = String.UnicodeScalarView()
      var marks = String.UnicodeScalarView()
      for scalar in String(word).decomposedStringWithCanonicalMapping.unicodeScalars {
        if tones.contains(scalar) { marks.append(scalar) } else { letters.append(scalar) }
      }
      return String(letters) + String(marks)
    }.joined(separator: " ")
  }

  /// Whether `lhs` stands before `rhs` in a list of people: by given name (the last word), then the
  /// family name and the middle names, each in Vietnamese alphabetical order.
  public static func nameAscending(_ lhs: String, _ rhs: String) -> Bool {
    let (left, right) = (lhs.split(separator: " "), rhs.split(separator: " "))
    let pairs = zip(left.suffix(1) + left.dropLast(), right.suffix(1) + right.dropLast())
    for (a, b) in pairs {
      let order = String(a).compare(String(b), options: [], range: nil, locale: locale)
      if order != .orderedSame { return order == .orderedAscending }
    }
    return left.count < right.count
  }

  /// Whether the text holds a character that no name, title or sentence has: control characters and
  /// the marks that turn the direction of writing.
  public static func hasForbiddenCharacters(_ text: String, allowingNewlines: Bool = false) -> Bool {
    text.unicodeScalars.contains { scalar in
      if allowingNewlines, scalar == "\n" || scalar == "\r" || scalar == "\t" { return false }
      return isForbidden(scalar)
    }
  }

  /// The text with U+FFFD for every forbidden character: one line that cannot give a terminal orders.
  ///
  /// - Parameter keepingLines: true where the text may have several lines, and columns.
  public static func printable(_ text: String, keepingLines: Bool = false) -> String {
    guard hasForbiddenCharacters(text, allowingNewlines: keepingLines) else { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isLayout = keepingLines && (scalar == "\n" || scalar == "\r" || scalar == "\t")
      line.append(isForbidden(scalar) && !isLayout ? "\u{FFFD}" : scalar)
    }
    return String(line)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
