import ContestCore

/// A published result being laid out: who won what, the ranking with its reasons, what is public of the marks.
struct PublishedTelling {
  private let results: PublishedResults
  private let entries: [EntryID: PublishedEntry]
  private let round: ExplainedRound
  private let groups: [EntryID: GroupID]

  init(_ results: PublishedResults, rounds: [RoundID: LocalizedText]) {
    let entries = Dictionary(
      results.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.results = results
    self.entries = entries
    self.groups = Dictionary(
      results.facts.entries.compactMap { entry in entry.group.map { (entry.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let isCoded = results.rules.publicity.marks == .coded
    self.round = ExplainedRound(
      rules: results.rules, standings: results.standings, facts: results.facts,
      names: { id in entries[id].map { Self.called($0.number) } ?? id.rawValue },
      judges: isCoded ? { "\($0.rawValue)" } : nil, rounds: { rounds[$0] })
  }

  private static func called(_ number: Int) -> String { "SBD \(EntrantNumber.shown(number))" }

  var fields: [String: Any] {
    let ranked = results.standings.rows.filter { $0.place != nil }
    let unranked = results.standings.rows.filter { standing in
      standing.place == nil && (results.rules.showsOutOfCompetition || standing.status != .outOfCompetition)
    }
    let rows = ranked.map(row)
    let advancing = zip(ranked, rows).filter { $0.0.advances }.map(\.1)
    let winners = winners(ranked, rows)
    let totals = JudgeTotals(results) { Self.called($0.number) }
    let withheld = ranked.compactMap(withheld)
    return [
      "winners": winners, "hasWinners": !winners.isEmpty, "unitPrizes": unitPrizes,
      "hasUnitPrizes": !unitPrizes.isEmpty, "advancing": advancing, "hasAdvancing": !advancing.isEmpty,
      "reserves": reserves(ranked, rows), "hasReserves": ranked.contains { $0.reserve != nil },
      "sections": RankSection.sections(rows, groups: results.rules.groups), "unranked": unranked.map(row),
      "hasUnranked": !unranked.isEmpty, "withheld": withheld, "hasWithheld": !withheld.isEmpty,
      "resultTitle": results.rules.resultTitle, "directionNote": results.rules.directionNote,
      "judgeTotals": totals as Any, "judgeNote": judgeNote, "namesNote": namesNote,
      "rules": Explanation.rules(results.rules, rounds: round.rounds),
      "decisions": results.facts.decisions.map(decision), "hasDecisions": !results.facts.decisions.isEmpty,
    ]
  }

  /// The name where its publication was agreed to and the rules publish names, else number and unit stand for it.
  private func row(_ standing: Standing) -> StandingRow {
    let entry = entries[standing.entry]
    let name = results.rules.publicity.names ? entry?.name : nil
    var row = StandingRow(
      standing, in: round, name: name ?? Self.called(standing.number),
      unit: entry?.unitName ?? LocalizedText(standing.unit.rawValue))
    row.group = groups[standing.entry]
    return row
  }

  private var namesNote: LocalizedText {
    Catalogue.text(results.rules.publicity.names ? "results.namesNote" : "results.numbersNote")
  }

  private var judgeNote: LocalizedText {
    Catalogue.text(results.rules.publicity.marks == .coded ? "results.marksCoded" : "results.marksShuffled")
  }

  // MARK: Prizes

  /// By prize of a place, then by side prize.
  private func winners(_ ranked: [Standing], _ rows: [StandingRow]) -> [PrizeWinners] {
    func winners(_ title: LocalizedText, _ has: (Standing) -> Bool) -> PrizeWinners? {
      let rows = zip(ranked, rows).filter { has($0.0) }.map(\.1)
      return rows.isEmpty ? nil : PrizeWinners(title: title, rows: rows)
    }
    return results.rules.prizes.compactMap { prize in winners(prize.title) { $0.prize == prize.id } }
      + results.rules.sidePrizes.compactMap { prize in
        winners(prize.title) { $0.sidePrizes.contains(prize.id) }
      }
  }

  private var unitPrizes: [LocalizedText] {
    let units = Dictionary(
      results.entries.map { ($0.unit, $0.unitName) }, uniquingKeysWith: { first, _ in first })
    return results.standings.unitPrizes.map { won in
      Explanation.sentence(for: won, in: round, unit: units[won.unit] ?? LocalizedText(won.unit.rawValue))
    }
  }

  private func reserves(_ ranked: [Standing], _ rows: [StandingRow]) -> [StandingRow] {
    zip(ranked, rows).compactMap { standing, row in standing.reserve.map { ($0, row) } }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// `SBD 05: không trao giải vì …`; nil where nothing is withheld.
  private func withheld(_ standing: Standing) -> LocalizedText? {
    Explanation.withheld(from: standing, in: round).map { why in
      said(
        vi: "\(Self.called(standing.number)): \(why.lowered)",
        en: "\(Self.called(standing.number)): \(why.lowered)")
    }
  }

  // MARK: Decisions

  private func decision(_ decision: Decision) -> LocalizedText {
    let who = decision.subjects.map(round.names).joined(separator: ", ")
    let prize = results.rules.sidePrizes.first { $0.id == decision.prize }?.title
    return Catalogue.text(
      "decision.\(decision.kind.rawValue)",
      [
        "number": LocalizedText("\(decision.sequence)"), "who": LocalizedText(who),
        "reason": LocalizedText(decision.reason), "seed": LocalizedText(decision.seed ?? ""),
        "prize": prize ?? LocalizedText(decision.prize?.rawValue ?? ""),
      ])
  }
}

/// Who won one prize.
struct PrizeWinners {
  let title: LocalizedText
  let rows: [StandingRow]
}
