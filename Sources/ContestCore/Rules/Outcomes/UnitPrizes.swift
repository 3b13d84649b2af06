/// Prizes for units, by their entries' results (giải tập thể; docs/tabulation.md §5).
struct UnitPrizes {
  let rules: RoundRules

  /// In the order of the rules, then by place, then by unit.
  func won(in list: PlaceList) throws(ArithmeticOverflow) -> [UnitPrizeWon] {
    var results: [UnitID: [Ratio]] = [:]
    for row in list.rows {
      // As listed, a unit's better results come first; a recorded decision may have moved them.
      if let result = row.result { results[row.unit, default: []].append(result) }
    }
    var won: [UnitPrizeWon] = []
    for prize in rules.unitPrizes { won += try winners(of: prize, results) }
    return won
  }

  private func winners(of prize: UnitPrize, _ results: [UnitID: [Ratio]]) throws(ArithmeticOverflow)
    -> [UnitPrizeWon]
  {
    var values: [UnitID: Ratio] = [:]
    for (unit, results) in results {
      guard let counting = counting(results, for: prize) else { continue }
      let sum = try Ratio.sum(counting)
      values[unit] = prize.joining == .mean ? try sum.divided(by: Ratio(counting.count)) : sum
    }
    var won: [UnitPrizeWon] = []
    for level in values.keys.sorted().parted(by: { values[$0] }, rules.resultDirection.isBetter)
    where won.count < prize.count {
      let place = won.count + 1
      won += level.map { UnitPrizeWon(prize: prize.id, unit: $0, place: place, value: values[$0] ?? .zero) }
    }
    return won
  }

  /// A unit's best results; nil where it has too few.
  private func counting(_ results: [Ratio], for prize: UnitPrize) -> [Ratio]? {
    guard let best = prize.best else { return results }
    guard best > 0, results.count >= best else { return nil }
    return Array(results.sorted { rules.resultDirection.isBetter($0, than: $1) }.prefix(best))
  }
}
