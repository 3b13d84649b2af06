public import ContestCore

/// A published result: the exported `results.html` and the site's public page are this one page.
public struct ResultsPage: Page {
  public static let template = "results"

  public enum Place: Sendable, Hashable {
    /// One file that stands alone.
    case file
    case site(Visit)
  }

  public var results: PublishedResults
  /// Lower-case hexadecimal SHA-256 of `results.xml`, where it is known.
  public var fileDigest: String?
  public var place: Place

  public init(_ results: PublishedResults, fileDigest: String?, place: Place) {
    self.results = results
    self.fileDigest = fileDigest
    self.place = place
  }

  public var visit: Visit {
    switch place {
    case .file: Visit(contestTitle: results.contestTitle)
    case .site(let visit): visit
    }
  }
  public var heading: LocalizedText {
    Catalogue.text("results", ["round": results.rules.title])
  }
  public var crumbs: [Crumb] { place == .file ? [] : [.home] }
  public var isFile: Bool { place == .file }
}

extension ResultsPage: PageFields {
  private var ranked: [Standing] { results.standings.rows.filter { $0.place != nil } }
  private var unranked: [Standing] { results.standings.rows.filter { $0.place == nil } }

  private var round: ExplainedRound {
    ExplainedRound(
      rules: results.rules, standings: results.standings, facts: results.facts,
      names: { id in results.entry(id).map { Self.called($0.number) } ?? id.rawValue }, judges: nil)
  }

  /// The name where its publication was agreed to, else nothing: number and unit stand for it.
  private func row(_ standing: Standing, in round: ExplainedRound) -> StandingRow {
    let entry = results.entry(standing.entry)
    return StandingRow(
      standing, in: round, name: entry?.name ?? Self.called(standing.number),
      unit: entry?.unitName ?? LocalizedText(standing.unit.rawValue))
  }

  private static func called(_ number: Int) -> String { "SBD \(EntrantNumber.shown(number))" }

  private func winners(in round: ExplainedRound) -> [PrizeWinners] {
    results.rules.prizes.compactMap { prize in
      let rows = ranked.filter { $0.prize == prize.id }.map { row($0, in: round) }
      return rows.isEmpty ? nil : PrizeWinners(title: prize.title, rows: rows)
    }
  }

  private func fileHref(_ name: String) -> String {
    place == .file ? name : SitePath.export(results.rules.id, file: name)
  }

  var fields: [String: Any] {
    let round = round
    let winners = winners(in: round)
    let advancing = ranked.filter(\.advances).map { row($0, in: round) }
    let certified = Moment(results.certified, timeZone: results.timeZone)
    let published = Moment(results.published, timeZone: results.timeZone)
    return [
      "winners": winners, "hasWinners": !winners.isEmpty,
      "advancing": advancing, "hasAdvancing": !advancing.isEmpty,
      "rows": ranked.map { row($0, in: round) }, "unranked": unranked.map { row($0, in: round) },
      "hasUnranked": !unranked.isEmpty,
      "rules": Explanation.rules(results.rules), "organiser": results.organiser,
      "certified": certified, "published": published, "isPublicSite": place != .file,
      "version": results.version, "rulesHash": results.rulesHash, "journalHead": results.journalHead,
      "journalSequence": results.journalSequence, "fileDigest": fileDigest as Any,
      "decisions": results.facts.decisions.map(decision), "hasDecisions": !results.facts.decisions.isEmpty,
      "xmlHref": fileHref("results.xml"), "csvHref": fileHref("results.csv"),
      "isCorrection": results.version > 1, "command": "contest verify results.xml",
      "dateLine": dateLine(published),
    ]
  }

  /// `Hải Phòng, ngày 15 tháng 9 năm 2023` (NĐ 30/2020: day and the months 1 and 2 with two digits).
  private func dateLine(_ moment: Moment) -> LocalizedText {
    guard let date = moment.date else { return LocalizedText("") }
    let place = results.organiser.place.isEmpty ? "" : "\(results.organiser.place), "
    let day = date.day < 10 ? "0\(date.day)" : "\(date.day)"
    let month = date.month < 3 ? "0\(date.month)" : "\(date.month)"
    return LocalizedText(
      vi: "\(place)ngày \(day) tháng \(month) năm \(date.year)", en: "\(place)\(date.text.en)")
  }

  private func decision(_ decision: Decision) -> LocalizedText {
    let who = decision.subjects.map { id in
      results.entry(id).map { Self.called($0.number) } ?? id.rawValue
    }.joined(separator: ", ")
    return Catalogue.text(
      "decision.\(decision.kind.rawValue)",
      [
        "number": LocalizedText("\(decision.sequence)"), "who": LocalizedText(who),
        "reason": LocalizedText(decision.reason),
      ])
  }
}

/// Who won one prize.
struct PrizeWinners {
  let title: LocalizedText
  let rows: [StandingRow]
}
