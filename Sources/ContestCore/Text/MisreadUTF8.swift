import Foundation

/// UTF-8 that was read as an encoding of one byte a letter and saved again: `Nguyá»…n` for `Nguyễn`.
enum MisreadUTF8 {
  /// What a text says when it is read as it was meant; nil where it was not misread, or cannot be undone.
  static func undone(_ text: String) -> String? {
    for table in tables {
      if let meant = table.undone(text), isPlausible(meant) { return meant }
    }
    return nil
  }

  /// Whether words of the text are misread, though the text as a whole cannot be undone.
  static func isBroken(_ text: String) -> Bool {
    let garbled = text.split(whereSeparator: \.isWhitespace).filter { word in
      guard let first = tables.first, let meant = first.undone(String(word)) else { return false }
      return isPlausible(meant)
    }
    // `má»…` may be the end of a quotation: one word counts where no such mark ends it.
    return garbled.count > 1 || garbled.contains { $0.last.map { !"”’…»–—›".contains($0) } ?? false }
  }

  /// Letters of Latin and the marks of a sentence: nothing else is written in a list.
  private static func isPlausible(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20..<0x7F, 0xA0..<0x250, 0x300..<0x370, 0x1E00..<0x1F00, 0x2010..<0x2028, 0x20AB: true
      default: false
      }
    }
  }

  private static let tables = [
    CodePage(high: windows1252), CodePage(high: windows1258), CodePage(high: macRoman),
  ]

  private static let latin1 = String(String.UnicodeScalarView((0xA0...0xFF).compactMap(Unicode.Scalar.init)))

  private static let windows1252 =
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ" + latin1

  private static let windows1258: String = {
    let other: [UInt32: Unicode.Scalar] = [
      0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ", 0xDD: "Ư", 0xDE: "\u{303}",
      0xE3: "ă", 0xEC: "\u{301}", 0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ", 0xFD: "ư", 0xFE: "₫",
    ]
    return String(String.UnicodeScalarView(windows1252.unicodeScalars.map { other[$0.value] ?? $0 }))
  }()

  private static let macRoman =
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
    + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
}

/// An encoding of one byte a character, ASCII below 128.
private struct CodePage {
  private let bytes: [Unicode.Scalar: UInt8]
  /// What stands for the byte C3: with A0, which many programs save as a plain space, it is `à`.
  private let lead: Unicode.Scalar?

  /// - Parameter high: the characters of the bytes 80 to FF.
  init(high: String) {
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (scalar, byte) in zip(high.unicodeScalars, UInt8(0x80)...UInt8(0xFF)) { bytes[scalar] = byte }
    self.bytes = bytes
    self.lead = bytes.first { $0.value == 0xC3 }?.key
  }

  /// The text's bytes read as UTF-8; nil where they are none, or hold no letter beyond ASCII.
  func undone(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    var raw: [UInt8] = []
    var isCertain = false
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      guard let byte = scalar.isASCII ? UInt8(scalar.value) : bytes[scalar] else { return nil }
      raw.append(byte)
      index += 1
      guard scalar == lead, index == scalars.count || scalars[index] == " " else {
        isCertain = isCertain || byte >= 0x80
        continue
      }
      raw += [0xA0] + Array(Self.lostSpace.utf8)
      if index + 1 < scalars.count, scalars[index + 1] == " " { continue }
      index += 1
    }
    guard raw.contains(where: { $0 >= 0x80 }), let meant = String(validating: raw, as: UTF8.self) else {
      return nil
    }
    guard meant.contains(Self.lostSpace) else { return meant }
    return Self.withSpaces(meant, isCertain: isCertain)
  }

  /// Marks where a space was half of a letter, and perhaps a space as well.
  private static let lostSpace: Character = "\u{E000}"

  /// A space comes back where what stands around it is no syllable together.
  private static func withSpaces(_ text: String, isCertain: Bool) -> String? {
    var isCertain = isCertain
    var whole = ""
    for part in text.split(separator: lostSpace, omittingEmptySubsequences: false) {
      guard !whole.isEmpty else {
        whole = String(part)
        continue
      }
      let left = String(whole.reversed().prefix { $0.isLetter }.reversed())
      let right = String(part.prefix { $0.isLetter })
      let isJoined = !right.isEmpty && VietnameseSyllable.isOne(left + right)
      // `BÃ i` is Bài, `lÃ ` is là, but LÃ ANH is a name in capitals.
      let isOne = isJoined && right.first?.isLowercase == true
      isCertain = isCertain || isOne || left.dropLast().last?.isLowercase == true
      let needsSpace = !isJoined && !part.isEmpty && part.first?.isWhitespace == false
      whole += (needsSpace ? " " : "") + part
    }
    return isCertain ? whole : nil
  }
}
