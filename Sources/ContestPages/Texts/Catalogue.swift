import ContestCore

/// Every word that a template shows, by key, in both languages.
enum Catalogue {
  static let all: [String: LocalizedText] = [
    common, judge, app, ballots, desk, deciding, entrantTexts, messages, results, corrections, decisions,
    comparison, recordings, analysis, analysisSections, papers, printed, late, hall, devices, roundChoice,
  ]
  .reduce(into: [:]) { all, part in all.merge(part, uniquingKeysWith: { first, _ in first }) }

  /// The text of `key`, each `{name}` replaced by `values[name]`.
  ///
  /// An unknown key shows itself, and a test
  /// sees to it that there is none.
  static func text(_ key: String, _ values: [String: LocalizedText] = [:]) -> LocalizedText {
    guard let text = all[key] else { return LocalizedText(key) }
    return LocalizedText(
      vi: filled(text.vi) { values[$0]?.vi }, en: filled(text.en) { values[$0]?.en })
  }

  /// One pass, so that a value that itself looks like `{name}` stays as it is.
  private static func filled(_ text: String, value: (String) -> String?) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      result += rest[..<open]
      result += value(name) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
