import ContestCore

/// What a version of a published result changes, sentence by sentence.
struct CorrectionWords {
  let results: PublishedResults

  /// Empty for the first version.
  var sentences: [LocalizedText] {
    results.correction?.changes.map(sentence) ?? []
  }

  private func sentence(_ change: ResultChange) -> LocalizedText {
    guard let entry = change.entry else {
      return Catalogue.text("correction.\(change.field.rawValue)")
    }
    let who = results.entry(entry).map { "SBD \(EntrantNumber.shown($0.number))" } ?? entry.rawValue
    let key: String
    switch change.field {
    case .entry, .goesOn: key = change.now == nil ? "\(change.field.rawValue).gone" : change.field.rawValue
    case .name: key = change.now == nil ? "name.gone" : "name"
    case .place, .prize, .result:
      key = change.field.rawValue + (change.was == nil ? ".new" : change.now == nil ? ".gone" : "")
    case .title: key = "work"
    default: key = change.field.rawValue
    }
    return Catalogue.text(
      "correction.\(key)",
      [
        "who": LocalizedText(who), "was": shown(change.was, of: change.field),
        "now": shown(change.now, of: change.field),
      ])
  }

  private func shown(_ value: String?, of field: ResultChange.Field) -> LocalizedText {
    guard let value else { return Catalogue.text("correction.nothing") }
    switch field {
    case .result:
      let decimals = results.rules.tabulation.resultRounding.decimals
      return Ratio(exactDescription: value)?.text(decimals: decimals) ?? LocalizedText(value)
    // Places may be halves.
    case .place: return LocalizedText(vi: value.replacing(".", with: ","), en: value)
    case .prize:
      let titles = value.split(separator: " ").map { id in title(of: PrizeID(String(id))) }
      return LocalizedText(
        vi: titles.map(\.vi).joined(separator: ", "), en: titles.map(\.en).joined(separator: ", "))
    case .status: return EntryStatus(rawValue: value)?.title ?? LocalizedText(value)
    default: return LocalizedText(value)
    }
  }

  private func title(of prize: PrizeID) -> LocalizedText {
    results.rules.prizes.first { $0.id == prize }?.title
      ?? results.rules.sidePrizes.first { $0.id == prize }?.title ?? LocalizedText(prize.rawValue)
  }
}
