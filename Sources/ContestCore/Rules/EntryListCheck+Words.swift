extension EntryListCheck {
  /// `có`, `yes`, `x`, `✓`, `1`, `true` … and their opposites; nil for what may be either.
  ///
  /// Silence is no (NĐ 13/2023, Điều 11), and so is a dash; a cross in a box is a tick to some and a refusal
  /// to others.
  static func truth(_ text: String) -> Bool? {
    let scalars = text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    let word = VietnameseText.normalised(String(String.UnicodeScalarView(scalars)))
    if ticks.contains(word) { return true }
    if blanks.contains(word) { return false }
    let key = VietnameseText.foldedKey(word)
    // A tick beside the word says the same.
    let signs = word.filter { ticks.contains(String($0)) || blanks.contains(String($0)) }
    guard !key.isEmpty else { return nil }
    let said = words[key]
    return signs.contains { ticks.contains(String($0)) } && said == false ? nil : said
  }

  /// The last four are ticks of the font Wingdings, as word processors keep them.
  private static let ticks: Set<String> = [
    "✓", "✔", "☑", "✅", "🗸", "🗹", "√", "+", "\u{F0FC}", "\u{F0FE}", "\u{F050}", "\u{F052}",
  ]
  private static let blanks: Set<String> = ["", "-", "–", "—", "☐", "□", "\u{F0A8}", "\u{F06F}"]

  private static let words: [String: Bool] = [
    "co": true, "yes": true, "y": true, "x": true, "1": true, "true": true, "ok": true, "dong y": true,
    "co dong y": true, "da dong y": true, "khong": false, "no": false, "n": false, "0": false,
    "false": false, "khong dong y": false, "chua": false, "chua dong y": false,
  ]
}
