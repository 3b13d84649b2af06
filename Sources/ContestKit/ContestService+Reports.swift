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

  /// Standings as JSON: the CSV's columns, numbers as strings with the rule's decimals, `place` a number or
  /// null, besides number, status, advances and prize.
  public static func json(_ current: CurrentRanking) throws -> String {
    struct Row: Encodable {
      var place: Int?
      var tied: Bool
      var entry: String
      var unit: String
      var number: Int
      var status: String
      var result: String?
      var deductions: String
      var decidedBy: String?
      var advances: Bool
      var prize: String?

      enum CodingKeys: String, CodingKey {
        case place, tied, entry, unit, number, status, result, deductions
        case decidedBy = "decided_by"
        case advances, prize
      }

      func encode(to encoder: any Encoder) throws {
        var row = encoder.container(keyedBy: CodingKeys.self)
        try row.encode(place, forKey: .place)
        try row.encode(tied, forKey: .tied)
        try row.encode(entry, forKey: .entry)
        try row.encode(unit, forKey: .unit)
        try row.encode(number, forKey: .number)
        try row.encode(status, forKey: .status)
        try row.encode(result, forKey: .result)
        try row.encode(deductions, forKey: .deductions)
        try row.encode(decidedBy, forKey: .decidedBy)
        try row.encode(advances, forKey: .advances)
        try row.encode(prize, forKey: .prize)
      }
    }
    struct Document: Encodable {
      var round: String
      var phase: String
      var journal: Int64
      var standings: [Row]
    }
    let decimals = current.rules.tabulation.resultRounding.decimals
    let rows = current.ranking.lines.map { row in
      Row(
        place: row.place, tied: row.isTied, entry: row.entry.rawValue, unit: row.unit.rawValue,
        number: row.number, status: row.status.rawValue,
        result: row.result?.formatted(decimals: decimals), deductions: row.deductions.description,
        decidedBy: row.decidedBy?.rawValue, advances: row.advances, prize: row.prize?.rawValue)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = Document(
      round: current.round.rawValue, phase: current.phase.rawValue, journal: current.head.sequence,
      standings: rows)
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  /// Standings for a terminal: place, number, entry, name, unit, result, deductions, deciding step.
  public func namedRows(_ current: CurrentRanking, in language: Language) async throws -> [[String]] {
    let contest = try await contest()
    let decimals = current.rules.tabulation.resultRounding.decimals
    return current.ranking.lines.map { row in
      [
        row.place.map { "\($0)\(row.isTied ? "=" : "")" } ?? "–", Self.twoDigits(row.number),
        row.entry.rawValue, current.names[row.entry] ?? "",
        contest.unit(row.unit)?.name[language] ?? row.unit.rawValue,
        row.result?.formatted(decimals: decimals, in: language) ?? "–",
        row.deductions.formatted(in: language), row.decidedBy?.rawValue ?? "",
      ]
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

  /// A round as its explanations see it, entries by id and judges named: for the organiser.
  func explained(_ current: CurrentStandings) async throws -> ExplainedRound {
    let contest = try await contest()
    return ExplainedRound(
      rules: current.rules, standings: current.standings, facts: current.facts, names: { $0.rawValue },
      judges: { id in contest.judge(id)?.name ?? id.rawValue },
      rounds: { id in contest.round(id)?.title })
  }
}
