import Foundation

/// The encodings of old Vietnamese fonts, whose bytes stand in Unicode as Western letters.
///
/// They are told from foreign words by their syllables: what is written is none and what it stands for is one.
enum OldFont: Sendable, Hashable, CaseIterable {
  /// .VnTime and its family: `NguyÔn ThÞ H­¬ng`.
  case tcvn3
  /// VNI-Times and its family: `Nguyeãn Thò Höông`.
  case vni

  enum Outcome: Sendable, Hashable {
    case none
    case means(String)
    /// Some words are of the font, others are neither.
    case broken
  }

  /// What the text means in this font.
  ///
  /// - Parameter isExpected: true where other cells of the row are of the font, so that one word is enough.
  func outcome(for text: String, isExpected: Bool) -> Outcome {
    guard text.unicodeScalars.contains(where: { !$0.isASCII }),
      text.unicodeScalars.allSatisfy({ $0.value < 0x100 || $0 == "\u{110}" || $0 == "\u{111}" })
    else { return .none }
    var found = 0
    var isCertain = false
    var isWhole = true
    var meant = ""
    for piece in Self.pieces(of: text) {
      guard piece.isWord, piece.text.unicodeScalars.contains(where: { !$0.isASCII }) else {
        meant += piece.text
        continue
      }
      let word = decoded(piece.text)
      meant += word
      guard VietnameseSyllable.isOne(word) else {
        isWhole = false
        continue
      }
      guard !VietnameseSyllable.isOne(piece.text) else { continue }
      found += 1
      isCertain = isCertain || isUnmistakable(piece.text)
    }
    let isOfFont = isCertain || (isWhole && (found > 1 || (isExpected && found > 0)))
    guard isOfFont else { return .none }
    return isWhole ? .means(meant.precomposedStringWithCanonicalMapping) : .broken
  }

  /// Words as these fonts have them: symbols are letters, ASCII punctuation is none.
  private static func pieces(of text: String) -> [(text: String, isWord: Bool)] {
    var pieces: [(text: String, isWord: Bool)] = []
    for character in text {
      let isWord = !character.isASCII && !character.isWhitespace || character.isLetter
      if let last = pieces.last, last.isWord == isWord {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append((String(character), isWord))
      }
    }
    return pieces
  }

  private func decoded(_ word: String) -> String {
    let plain = self == .tcvn3 ? TCVN3.decoded(word) : VNI.decoded(word)
    let letters = word.unicodeScalars.filter { $0.isASCII && $0.properties.isAlphabetic }
    let isCapitals = letters.count > 1 && letters.allSatisfy { $0.properties.isUppercase }
    return isCapitals ? plain.uppercased() : plain
  }

  /// Whether no language writes so: a symbol within a word, a capital after a small letter, `eâ`, `uù`.
  private func isUnmistakable(_ word: String) -> Bool {
    switch self {
    case .tcvn3: TCVN3.isUnmistakable(word)
    case .vni: VNI.isUnmistakable(word)
    }
  }
}

/// TCVN 5712:1993, VN3.
private enum TCVN3 {
  static func decoded(_ word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.map { letters[$0] ?? $0 }))
  }

  static func isUnmistakable(_ word: String) -> Bool {
    // Spanish writes the name María so.
    guard !["mª", "nª", "sª", "dª", "fª"].contains(word.lowercased()) else { return false }
    var before: Unicode.Scalar?
    for scalar in word.unicodeScalars {
      if !scalar.isASCII, letters[scalar] != nil {
        let isSymbol = scalar.value < 0xC0 && word.unicodeScalars.count > 1
        if isSymbol || (before?.properties.isLowercase == true && scalar.properties.isUppercase) {
          return true
        }
      }
      before = scalar
    }
    return false
  }

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(first: UInt32, letters: String)] = [
      (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"),
      (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
    ]
    // The readers take eth, which is here é, for the Vietnamese letter.
    var table: [Unicode.Scalar: Unicode.Scalar] = ["\u{110}": "é"]
    for row in rows {
      for (offset, letter) in row.letters.unicodeScalars.enumerated() {
        if let code = Unicode.Scalar(row.first + UInt32(offset)) { table[code] = letter }
      }
    }
    return table
  }()
}

/// VNI for Windows: most letters are a base and a mark beside it.
private enum VNI {
  static func decoded(_ word: String) -> String {
    var meant = ""
    let characters = Array(word)
    var index = 0
    while index < characters.count {
      let character = characters[index]
      let small = Character(character.lowercased())
      let base = single[small] ?? small
      let isUpper = character.isUppercase
      index += 1
      var letter = String(base)
      if index < characters.count, let marks = marks(after: small, characters[index]) {
        letter += marks
        index += 1
      }
      meant += isUpper ? letter.uppercased() : letter
    }
    return meant.precomposedStringWithCanonicalMapping
  }

  static func isUnmistakable(_ word: String) -> Bool {
    let characters = Array(word.lowercased())
    let pairs = zip(characters, characters.dropFirst()).filter { marks(after: $0, $1) != nil }
    let letters = characters.filter { single[$0] != nil }
    return pairs.contains { certain.contains($1) || certainPairs.contains("\($0)\($1)") }
      || pairs.count + letters.count > 1
  }

  private static func marks(after base: Character, _ mark: Character) -> String? {
    let mark = Character(mark.lowercased())
    if let tone = tones[mark], "aeouyôö".contains(base) { return tone }
    if let circumflex = circumflexes[mark], "aeo".contains(base) { return circumflex }
    return base == "a" ? breves[mark] : nil
  }

  /// Marks that stand after no vowel of any other language in a syllable of Vietnamese.
  private static let certain: Set<Character> = ["ù", "ø", "û", "â", "å", "ä", "ê"]
  private static let certainPairs: Set<String> = ["aõ", "eõ", "aã", "eã", "oã", "aà", "aá", "eà"]

  private static let single: [Character: Character] = [
    "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ",
  ]
  private static let tones: [Character: String] = [
    "ù": "\u{301}", "ø": "\u{300}", "û": "\u{309}", "õ": "\u{303}", "ï": "\u{323}",
  ]
  private static let circumflexes: [Character: String] = [
    "â": "\u{302}", "á": "\u{302}\u{301}", "à": "\u{302}\u{300}", "å": "\u{302}\u{309}",
    "ã": "\u{302}\u{303}", "ä": "\u{302}\u{323}",
  ]
  private static let breves: [Character: String] = [
    "ê": "\u{306}", "é": "\u{306}\u{301}", "è": "\u{306}\u{300}", "ú": "\u{306}\u{309}",
    "ü": "\u{306}\u{303}", "ë": "\u{306}\u{323}",
  ]
}
