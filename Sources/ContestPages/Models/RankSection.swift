import ContestCore

/// Lines of a ranking that stand under one heading.
struct RankSection {
  /// Empty: no heading.
  let title: LocalizedText
  let rows: [StandingRow]

  /// The rows under the headings of their groups, in the order of the rules; those in none last.
  ///
  /// A round without groups is one section without a heading.
  static func sections(_ rows: [StandingRow], groups: [EntryGroup]) -> [RankSection] {
    guard rows.contains(where: { $0.group != nil }) else {
      return [RankSection(title: LocalizedText(""), rows: rows)]
    }
    let grouped = groups.map { group in
      RankSection(title: group.title, rows: rows.filter { $0.group == group.id })
    }
    let known = Set(groups.map(\.id))
    let rest = rows.filter { row in row.group.map { !known.contains($0) } ?? true }
    return (grouped + [RankSection(title: Catalogue.text("results.noGroup"), rows: rest)])
      .filter { !$0.rows.isEmpty }
  }
}

extension RoundRules {
  /// What the column of results is called: places and sums of them are not points.
  var resultTitle: LocalizedText {
    let isPlain = carryOver == nil && figures.isEmpty && tabulation.placePoints.isEmpty
    guard lowerIsBetter, isPlain else { return Catalogue.text("results.result") }
    if tabulation.method.isOrdinal { return Catalogue.text("results.ballotPlace") }
    return Catalogue.text(tabulation.joining == .sum ? "results.placeSum" : "results.meanPlace")
  }

  /// That the lower number comes first, where it does.
  var directionNote: LocalizedText {
    lowerIsBetter ? Catalogue.text("results.lowerFirst") : LocalizedText("")
  }
}
