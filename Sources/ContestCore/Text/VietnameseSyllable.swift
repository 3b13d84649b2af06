import Foundation

/// Whether a word is written as Vietnamese syllables are: what tells a damaged word from a sound one.
enum VietnameseSyllable {
  /// Whether `word` is one syllable: an onset, a rime, at most one tone, whatever its letters' case.
  static func isOne(_ word: String) -> Bool {
    guard let (letters, tone) = parts(of: word) else { return false }
    for length in stride(from: min(3, letters.count), through: 0, by: -1) {
      let onset = String(letters.prefix(length))
      guard onsets.contains(onset) else { continue }
      let rime = String(letters.dropFirst(length))
      let isHard = rime.hasSuffix("p") || rime.hasSuffix("t") || rime.hasSuffix("c") || rime.hasSuffix("ch")
      if rimes.contains(rime), !isHard || tone == nil || tone == acute || tone == dot { return true }
    }
    return false
  }

  /// Whether the word is the beginning of a syllable and nothing of its rime.
  static func isBareOnset(_ word: String) -> Bool {
    let onset = word.lowercased()
    return !onset.isEmpty && onsets.contains(onset)
  }

  private static let acute: Unicode.Scalar = "\u{301}"
  private static let dot: Unicode.Scalar = "\u{323}"
  private static let tones: Set<Unicode.Scalar> = ["\u{300}", acute, "\u{303}", "\u{309}", dot]

  /// The letters in NFC without their tone; nil where there is more than one.
  private static func parts(of word: String) -> (letters: String, tone: Unicode.Scalar?)? {
    var letters = String.UnicodeScalarView()
    var tone: Unicode.Scalar?
    for scalar in word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      guard tones.contains(scalar) else {
        letters.append(scalar)
        continue
      }
      guard tone == nil else { return nil }
      tone = scalar
    }
    return (String(letters).precomposedStringWithCanonicalMapping, tone)
  }

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }

  private static let onsets = words(
    "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x"
  ).union([""])

  private static let rimes = words(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êng êp êt êu i ia ich im in inh ip it iu \
    iêc iêm iên iêng iêp iêt iêu y ych ynh yt yn yêm yên yêng yêt yêu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on \
    ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uân uâng uât uây uc ui um un ung up ut uê uêch uên uênh uêt uơ uy uya uych uyn uynh uyp uyt uyu \
    uyên uyêt uôc uôi uôm uôn uông uôp uôt ua uai uao uan uang uanh uat uăn uăng \
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    """)
}
