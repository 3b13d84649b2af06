/// What difference between two values means (methods.md §14).
public enum MeasurementLevel: String, Sendable, Hashable, CaseIterable {
  /// The same or not.
  case nominal
  /// How many values lie between.
  case ordinal
  /// a − b.
  case interval
  /// (a − b) ÷ (a + b); for values that are not negative.
  case ratio
}

/// Krippendorff's α: agreement beyond chance, at most 1; cells may be missing (methods.md §14).
///
/// Entries with fewer than two values drop out.
///
/// - Throws: `AnalysisRefusal.tooFewEntries` under two entries with two values, `.tooFewJudges` under 2
///   judges, `.noVariation` where all values are the same.
public func krippendorffAlpha(_ ratings: Ratings, level: MeasurementLevel) throws(AnalysisRefusal) -> Double {
  guard ratings.judges >= 2 else { throw .tooFewJudges(found: ratings.judges, needed: 2) }
  let units = ratings.rows.map { $0.compactMap { $0 } }.filter { $0.count >= 2 }
  guard units.count >= 2 else { throw .tooFewEntries(found: units.count, needed: 2) }
  let values = Set(units.joined()).sorted()
  guard values.count > 1 else { throw .noVariation }
  let coincidences = Coincidences(units: units, values: values)
  var (observed, expected) = (0.0, 0.0)
  for a in values.indices {
    for b in values.indices where a != b {
      let distance = coincidences.squaredDistance(a, b, level)
      observed += coincidences.table[a * values.count + b] * distance
      expected += coincidences.totals[a] * coincidences.totals[b] * distance
    }
  }
  guard expected > 0 else { throw .noVariation }
  return 1 - (coincidences.total - 1) * observed / expected
}

/// How often two values meet in one entry, each meeting weighed with 1 ÷ (values of the entry − 1).
private struct Coincidences {
  let values: [Double]
  /// `[a × values + b]`.
  let table: [Double]
  /// By value.
  let totals: [Double]
  let total: Double

  init(units: [[Double]], values: [Double]) {
    self.values = values
    let index = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    var table = [Double](repeating: 0, count: values.count * values.count)
    for unit in units {
      let weight = 1 / Double(unit.count - 1)
      let places = unit.compactMap { index[$0] }
      for (first, a) in places.enumerated() {
        for (second, b) in places.enumerated() where first != second { table[a * values.count + b] += weight }
      }
    }
    self.table = table
    totals = values.indices.map { a in table[a * values.count..<(a + 1) * values.count].reduce(0, +) }
    total = totals.reduce(0, +)
  }

  func squaredDistance(_ a: Int, _ b: Int, _ level: MeasurementLevel) -> Double {
    let distance: Double
    switch level {
    case .nominal: distance = a == b ? 0 : 1
    case .interval: distance = values[a] - values[b]
    case .ratio:
      let sum = values[a] + values[b]
      distance = sum == 0 ? 0 : (values[a] - values[b]) / sum
    case .ordinal:
      distance = totals[min(a, b)...max(a, b)].reduce(0, +) - (totals[a] + totals[b]) / 2
    }
    return distance * distance
  }
}
