public import ContestCore
import ContestPages
import ContestStore
import ContestTables
import Foundation

extension ContestService {
  /// Standings as CSV: `place,tied,entry,unit,result,deductions,decided_by`.
  public static func csv(_ current: CurrentRanking) -> String {
    StandingsTable.write(
      current.ranking.lines, resultDecimals: current.rules.tabulation.resultRounding.decimals)
  }

  /// Standings for a terminal: place, number, entry, name, unit, result, deductions, deciding step, remark.
  public func namedRows(_ current: CurrentRanking, in language: Language) async throws -> [[String]] {
    let contest = try await contest()
    let decimals = current.rules.tabulation.resultRounding.decimals
    let steps = Dictionary(
      current.rules.tieChain.map { step in
        (step.id, current.rules.words(for: step.id) { contest.round($0)?.title }[language])
      }, uniquingKeysWith: { first, _ in first })
    return current.ranking.lines.map { row in
      [
        row.place == nil ? "–" : "\(Explanation.shownPlace(of: row)[language])\(row.isTied ? "=" : "")",
        Self.twoDigits(row.number),
        row.entry.rawValue, current.names[row.entry] ?? "",
        contest.unit(row.unit)?.name[language] ?? row.unit.rawValue,
        row.result?.formatted(decimals: decimals, in: language) ?? "–",
        row.deductions.formatted(in: language), row.decidedBy.map { steps[$0] ?? $0.rawValue } ?? "",
        Explanation.remark(for: row, rules: current.rules)[language],
      ]
    }
  }

  /// The units that get a prize for units, in sentences.
  public func unitPrizes(of current: CurrentStandings) async throws -> [LocalizedText] {
    let contest = try await contest()
    let round = try await explained(current)
    return current.standings.unitPrizes.map { won in
      let unit = contest.unit(won.unit)?.name ?? LocalizedText(won.unit.rawValue)
      return Explanation.sentence(for: won, in: round, unit: unit)
    }
  }

  /// The proof of one entry's place, in sentences, with judges named: for the organiser.
  public func explanation(of entry: EntryID, in current: CurrentStandings) async throws -> [LocalizedText] {
    guard let row = current.standings.row(of: entry) else {
      throw KitError.refused(
        LocalizedText(
          vi: "không có bài dự thi «\(entry)» trong vòng này",
          en: "there is no entry “\(entry)” in this round"))
    }
    return Explanation.sentences(for: row, in: try await explained(current))
  }

  /// What each entry of a round is called, number and name and unit: for the organiser.
  public func namedEntries(_ current: CurrentStandings) async throws -> [EntryID: LocalizedText] {
    let contest = try await contest()
    let entries = try await store.entryIndex()
    return entries.mapValues { entry in
      let unit = contest.unit(entry.unit)?.name ?? LocalizedText(entry.unit.rawValue)
      let number = entry.number.map { Self.twoDigits($0) } ?? "–"
      return LocalizedText(
        vi: "SBD \(number), \(entry.entrant.fullName), \(unit.vi)",
        en: "No. \(number), \(entry.entrant.fullName), \(unit.en)")
    }
  }

  /// A round as its explanations see it, entries by id and judges named: for the organiser.
  func explained(_ current: CurrentStandings) async throws -> ExplainedRound {
    let contest = try await contest()
    return ExplainedRound(
      rules: current.rules, standings: current.standings, facts: current.facts, names: { $0.rawValue },
      judges: { id in contest.judge(id)?.name ?? id.rawValue },
      rounds: { id in contest.round(id)?.title })
  }
}
