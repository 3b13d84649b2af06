public import ContestCore

/// A round's ranking as it is now, line by line without the reasons: short enough for a thousand entries.
public struct RankingPage: Page {
  public static let template = "places"

  public var visit: Visit
  public var round: RoundID
  public var title: LocalizedText
  /// Whether the round is certified; else the page says that the ranking is provisional.
  public var isFinal: Bool
  /// The journal's number from which it was computed.
  public var journalSequence: Int
  public var table: RankingTable

  public init(
    visit: Visit, round: RoundID, title: LocalizedText, isFinal: Bool, journalSequence: Int,
    table: RankingTable
  ) {
    self.visit = visit
    self.round = round
    self.title = title
    self.isFinal = isFinal
    self.journalSequence = journalSequence
    self.table = table
  }

  public var heading: LocalizedText { Catalogue.text("ranking", ["round": title]) }
  public var crumbs: [Crumb] { [.home, .desk, Crumb(href: SitePath.round(round), label: title)] }
}

extension RankingPage: PageFields {
  var fields: [String: Any] {
    [
      "basis": Catalogue.text(
        isFinal ? "standings.final" : "standings.provisional",
        ["sequence": LocalizedText("\(journalSequence)")]),
      "roundHref": SitePath.round(round),
    ]
  }
}

extension RankingPage: PageWithTable {
  func tableRows(in language: Language) -> String { table.html(in: language) }
}

/// The lines of a ranking with the words they need.
public struct RankingTable: Sendable {
  public var ranking: Ranking
  /// The entrants' names; an entry without one is called by its number.
  public var names: [EntryID: String]
  public var units: [UnitID: LocalizedText]

  public init(_ ranking: Ranking, names: [EntryID: String], units: [UnitID: LocalizedText]) {
    self.ranking = ranking
    self.names = names
    self.units = units
  }

  /// The table's rows: written by hand, for a template would look up seven thousand words by name.
  func html(in language: Language) -> String {
    let rules = ranking.rules
    let decimals = rules.tabulation.resultRounding.decimals
    let noPlace = Catalogue.text("results.noPlace")[language].escapedForHTML
    let units = units.mapValues { $0[language].escapedForHTML }
    // Neighbours mostly have the same.
    var last: (key: Remark, text: String)?
    var html = ""
    html.reserveCapacity(ranking.count * 240)
    for index in 0..<ranking.count {
      let line = ranking[index]
      html += "<tr><td class=\"figure place\">"
      if let place = line.shownPlace ?? line.place.map({ Ratio($0) }) {
        html += Explanation.place(place)[language]
      } else {
        html += "<span aria-hidden=\"true\">–</span><span class=\"hide\">\(noPlace)</span>"
      }
      let number = EntrantNumber.shown(line.number)
      html += "</td><td class=\"number\">"
      html += number
      html += "</td><th scope=\"row\" class=\"name\">"
      html += names[line.entry]?.escapedForHTML ?? "SBD \(number)"
      let key = Remark(line)
      if last?.key != key {
        last = (key, Explanation.remark(for: line, rules: rules)[language].escapedForHTML)
      }
      if let remark = last?.text, !remark.isEmpty { html += " <small>(\(remark))</small>" }
      html += "</th><td class=\"unit\">"
      html += units[line.unit] ?? line.unit.rawValue.escapedForHTML
      html += "</td><td class=\"figure result\">"
      if let result = line.result { html += result.formatted(decimals: decimals, in: language) }
      html += "</td></tr>\n"
    }
    return html
  }

  /// All that a line's remark depends on.
  private struct Remark: Equatable {
    var status: EntryStatus
    var prize: PrizeID?
    var sidePrizes: [PrizeID]
    var reserve: Int?
    var isTied, advances, isWildCard, isWithheld: Bool

    init(_ line: RankingLine) {
      status = line.status
      prize = line.prize
      sidePrizes = line.sidePrizes
      reserve = line.reserve
      isTied = line.isTied
      advances = line.advances
      isWildCard = line.isWildCard
      isWithheld = line.isWithheld
    }
  }
}

extension String {
  /// The text with what has a meaning in HTML written out.
  var escapedForHTML: String {
    guard utf8.contains(where: { [0x22, 0x26, 0x27, 0x3C, 0x3E].contains($0) }) else { return self }
    var escaped = ""
    for character in unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
