/// Kendall's coefficient of concordance: how far the judges put the entries into one order (methods.md §14).
public struct KendallW: Sendable, Hashable {
  /// From 0 (no common order) to 1 (the same order by all).
  public var w: Double
  /// The squared deviations of the rank sums from their mean (S, also ΣD²).
  public var squaredDeviations: Double
  /// m (n − 1) W: compared with χ² of `degreesOfFreedom` where there are more than seven entries.
  public var chiSquare: Double
  /// n − 1.
  public var degreesOfFreedom: Int
  /// How many entries and judges went in.
  public var entries: Int
  public var judges: Int
}

/// Kendall's W over the rows in which every judge has a value; equal values share their ranks' mean, and
/// their number is allowed for.
///
/// - Throws: `AnalysisRefusal.tooFewJudges` under 2 judges, `.tooFewEntries` under 3 whole rows,
///   `.noVariation` where no judge tells the entries apart.
public func kendallW(_ ratings: Ratings) throws(AnalysisRefusal) -> KendallW {
  let rows = try ratings.wholeRows(atLeast: 3)
  let (n, m) = (Double(rows.count), Double(ratings.judges))
  var sums = [Double](repeating: 0, count: rows.count)
  var ties = 0.0
  for judge in 0..<ratings.judges {
    let values = rows.map { $0[judge] }
    for (row, rank) in values.meanRanks.enumerated() { sums[row] += rank }
    ties += values.tieCorrection
  }
  let mean = m * (n + 1) / 2
  let squared = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  let largest = m * m * (n * n * n - n) - m * ties
  guard largest > 0 else { throw .noVariation }
  let w = 12 * squared / largest
  return KendallW(
    w: w, squaredDeviations: squared, chiSquare: m * (n - 1) * w, degreesOfFreedom: rows.count - 1,
    entries: rows.count, judges: ratings.judges)
}
