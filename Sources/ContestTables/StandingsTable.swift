public import ContestCore

/// Standings as CSV: `place,tied,entry,unit,result,deductions,decided_by`.
public enum StandingsTable {
  enum Column: String, CaseIterable {
    case place, tied, entry, unit, result, deductions
    case decidedBy = "decided_by"
  }

  /// The standings in their own order, the header even where there is nobody.
  ///
  /// `place` is in the rules' style, so that it may be a half; `tied` is `true` or `false`; a missing place,
  /// result or deciding step is empty. Results have exactly `resultDecimals` decimals (of the rule, 0…18), with a decimal point.
  public static func write(_ standings: Standings, resultDecimals: Int) -> String {
    write(standings.rows.map(RankingLine.init), resultDecimals: resultDecimals)
  }

  /// The same from the lines of a ranking.
  public static func write(_ lines: [RankingLine], resultDecimals: Int) -> String {
    let decimals = max(0, min(18, resultDecimals))
    var writer = CSVWriter(header: Column.allCases.map(\.rawValue))
    for row in lines {
      writer.append(
        Column.allCases.map { column in
          switch column {
          case .place: shown(row)
          case .tied: String(row.isTied)
          case .entry: row.entry.rawValue
          case .unit: row.unit.rawValue
          case .result: row.result?.formatted(decimals: decimals) ?? ""
          case .deductions: row.deductions.description
          case .decidedBy: row.decidedBy?.rawValue ?? ""
          }
        })
    }
    return writer.text
  }

  /// The place in the rules' style, with a decimal where it is a half: `2.5`.
  private static func shown(_ row: RankingLine) -> String {
    guard let place = row.shownPlace ?? row.place.map({ Ratio($0) }) else { return "" }
    return place.exactDescription
  }
}
