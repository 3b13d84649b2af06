import Foundation

/// What has befallen a text on its way through old fonts, wrong encodings and word processors.
public enum TextDamage: Sendable, Hashable {
  /// `?` or U+FFFD in the place of letters.
  case lostLetters
  /// UTF-8 read as Windows-1252, Windows-1258 or Mac Roman.
  case misreadUTF8
  case tcvn3
  case vni
  /// Soft hyphens, joiners and the like, which nobody sees; the code is that of the first.
  case invisible(code: UInt32)
  /// An accent of its own typed for an apostrophe.
  case accentForApostrophe
}

/// A text that is not what it says, and what it is taken for.
public struct TextReading: Sendable, Hashable {
  public var damage: TextDamage
  /// In NFC; nil where more than one reading is possible, so that somebody must type it again.
  public var text: String?

  /// Longer texts are refused by every column before anybody asks what they mean.
  private static let longest = 2000

  /// The reading of `text`; nil where it says what it is.
  ///
  /// - Parameters:
  ///   - isName: a person's name, in which no question is asked.
  ///   - known: damages of the same row: there one word is enough to tell.
  public static func of(_ text: String, isName: Bool = false, known: Set<TextDamage> = []) -> TextReading? {
    guard text.utf8.count <= longest, text.utf8.contains(where: { $0 >= 0x80 || signs.contains($0) }) else {
      return nil
    }
    var reading: TextReading?
    var current = text
    // Text that was misread twice is undone twice.
    for _ in 0..<4 {
      guard let step = step(current, isName: isName, known: known) else { break }
      guard let next = step.text, next != current else {
        return TextReading(damage: reading?.damage ?? step.damage, text: nil)
      }
      reading = TextReading(damage: reading?.damage ?? step.damage, text: next)
      current = next
    }
    return reading
  }

  private static let signs: Set<UInt8> = [UInt8(ascii: "?"), UInt8(ascii: "`")]

  private static func step(_ text: String, isName: Bool, known: Set<TextDamage>) -> TextReading? {
    if hasLostLetters(text, isName: isName) { return TextReading(damage: .lostLetters) }
    if let meant = MisreadUTF8.undone(text) { return TextReading(damage: .misreadUTF8, text: meant) }
    if MisreadUTF8.isBroken(text) { return TextReading(damage: .misreadUTF8) }
    if let font = oldFont(of: text, known: known) { return font }
    if let code = text.unicodeScalars.firstInvisible {
      return TextReading(damage: .invisible(code: code), text: withoutInvisible(text))
    }
    if isName, let name = withApostrophes(text) {
      return TextReading(damage: .accentForApostrophe, text: name)
    }
    return nil
  }

  private static func oldFont(of text: String, known: Set<TextDamage>) -> TextReading? {
    let readings = [(OldFont.tcvn3, TextDamage.tcvn3), (.vni, .vni)].compactMap { font, damage in
      switch font.outcome(for: text, isExpected: known.contains(damage)) {
      case .none: nil as TextReading?
      case .means(let meant): TextReading(damage: damage, text: meant)
      case .broken: TextReading(damage: damage)
      }
    }
    let whole = readings.filter { $0.text != nil }
    if whole.count == 1 { return whole.first }
    return readings.first.map { TextReading(damage: $0.damage) }
  }

  private init(damage: TextDamage, text: String? = nil) {
    self.damage = damage
    self.text = text
  }
}

extension TextReading {
  /// A `?` within a word or after half a syllable is no question; in an address it is one of its own signs.
  private static func hasLostLetters(_ text: String, isName: Bool) -> Bool {
    if text.unicodeScalars.contains("\u{FFFD}") { return true }
    guard text.utf8.contains(UInt8(ascii: "?")) else { return false }
    if isName { return true }
    let characters = Array(text)
    for index in characters.indices where characters[index] == "?" {
      if characters[..<index].reversed().prefix(while: { !$0.isWhitespace }).contains("/") { continue }
      let word = String(characters[..<index].reversed().prefix { $0.isLetter }.reversed())
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if next.isLetter, next.isLowercase || (word.count > 0 && word == word.uppercased()) { return true }
      if word.count > 1, word.dropFirst() == word.dropFirst().lowercased(),
        VietnameseSyllable.isBareOnset(word)
      {
        return true
      }
    }
    return false
  }

  /// Without the characters that nobody sees; nil where one may stand for a space.
  private static func withoutInvisible(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    for index in scalars.indices {
      guard scalars.isInvisible(at: index) else {
        kept.append(scalars[index])
        continue
      }
      let before = index > 0 && scalars[index - 1].properties.isAlphabetic
      let after = index + 1 < scalars.count && scalars[index + 1].properties.isAlphabetic
      if scalars[index] == "\u{200B}", before, after { return nil }
    }
    return VietnameseText.normalised(String(kept))
  }

  /// The name with `'` where an accent of its own stands between letters; nil where none does.
  private static func withApostrophes(_ text: String) -> String? {
    var characters = Array(text)
    for index in characters.indices.dropFirst().dropLast() where "`´′".contains(characters[index]) {
      if characters[index - 1].isLetter, characters[index + 1].isLetter { characters[index] = "'" }
    }
    let name = String(characters)
    return name == text ? nil : name
  }
}

extension Sequence<Unicode.Scalar> {
  /// The code of the first scalar that nobody sees and that no script needs where it stands.
  fileprivate var firstInvisible: UInt32? {
    let scalars = Array(self)
    return scalars.indices.first { scalars.isInvisible(at: $0) }.map { scalars[$0].value }
  }
}

extension [Unicode.Scalar] {
  fileprivate func isInvisible(at index: Int) -> Bool {
    let scalar = self[index]
    switch scalar.value {
    case 0xFFF9...0xFFFB: return true
    case 0x200C, 0x200D:
      // Persian and the scripts of India join and part their letters by these.
      return !(isJoining(index - 1) && isJoining(index + 1))
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      // They choose the form of a symbol or of a Chinese character.
      return index == 0 || self[index - 1].value < 0x2000
    default: return scalar.value >= 0x80 && scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private func isJoining(_ index: Int) -> Bool {
    guard indices.contains(index) else { return false }
    let scalar = self[index]
    return (0x600..<0x1000).contains(scalar.value) || scalar.properties.isEmoji && !scalar.isASCII
      || scalar.value == 0xFE0F
  }
}
