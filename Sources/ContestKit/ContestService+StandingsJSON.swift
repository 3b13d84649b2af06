public import ContestCore
import Foundation

extension ContestService {
  /// Standings as JSON: the CSV's columns and the rest of what an entry has.
  ///
  /// Numbers are strings with the rule's decimals; `place` is the number 1-2-2-4 or null, `shown_place` the same
  /// in the rules' style; `withheld` says why the prize that covers the place was not given.
  public static func json(_ current: CurrentStandings) throws -> String {
    let groups = Dictionary(
      current.facts.entries.compactMap { entry in entry.group.map { (entry.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let decimals = current.rules.tabulation.resultRounding.decimals
    let document = StandingsDocument(
      round: current.round.rawValue, phase: current.phase.rawValue, journal: current.head.sequence,
      standings: current.standings.rows.map { row in
        StandingsDocument.Row(row, group: groups[row.entry], decimals: decimals)
      },
      unitPrizes: current.standings.unitPrizes.map { won in
        StandingsDocument.UnitRow(
          prize: won.prize.rawValue, unit: won.unit.rawValue, place: won.place,
          value: won.value.exactDescription)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }
}

/// Standings as a JSON document.
private struct StandingsDocument: Encodable {
  var round: String
  var phase: String
  var journal: Int64
  var standings: [Row]
  var unitPrizes: [UnitRow]

  enum CodingKeys: String, CodingKey {
    case round, phase, journal, standings
    case unitPrizes = "unit_prizes"
  }

  struct UnitRow: Encodable {
    var prize: String
    var unit: String
    var place: Int
    /// A decimal, or a fraction where it has no end.
    var value: String
  }

  /// One entry; what it has not is null.
  struct Row: Encodable {
    private let standing: Standing
    private let group: GroupID?
    private let decimals: Int

    init(_ standing: Standing, group: GroupID?, decimals: Int) {
      self.standing = standing
      self.group = group
      self.decimals = decimals
    }

    enum CodingKeys: String, CodingKey {
      case place, tied, entry, unit, number, status, result, deductions, advances, prize, group, reserve,
        withheld
      case shownPlace = "shown_place"
      case decidedBy = "decided_by"
      case isWildCard = "wild_card"
      case sidePrizes = "side_prizes"
    }

    func encode(to encoder: any Encoder) throws {
      let shown = standing.shownPlace ?? standing.place.map { Ratio($0) }
      var row = encoder.container(keyedBy: CodingKeys.self)
      try row.encode(standing.place, forKey: .place)
      try row.encode(shown?.exactDescription, forKey: .shownPlace)
      try row.encode(standing.isTied, forKey: .tied)
      try row.encode(standing.entry.rawValue, forKey: .entry)
      try row.encode(standing.unit.rawValue, forKey: .unit)
      try row.encode(group?.rawValue, forKey: .group)
      try row.encode(standing.number, forKey: .number)
      try row.encode(standing.status.rawValue, forKey: .status)
      try row.encode(standing.result?.formatted(decimals: decimals), forKey: .result)
      try row.encode(standing.deductions.description, forKey: .deductions)
      try row.encode(standing.decidedBy?.rawValue, forKey: .decidedBy)
      try row.encode(standing.advances, forKey: .advances)
      try row.encode(standing.isWildCard, forKey: .isWildCard)
      try row.encode(standing.reserve, forKey: .reserve)
      try row.encode(standing.prize?.rawValue, forKey: .prize)
      try row.encode(standing.sidePrizes.map(\.rawValue), forKey: .sidePrizes)
      try row.encode(standing.derivation.withheld.map(Self.reason), forKey: .withheld)
    }

    private static func reason(_ withheld: PrizeWithheld) -> String {
      switch withheld {
      case .floor: "floor"
      case .failedCriterion(let id): "failed-criterion \(id)"
      case .decision(let sequence): "decision \(sequence)"
      case .onePerPerson(let entry): "one-per-person \(entry)"
      }
    }
  }
}
