/// The mean squares of a two-way table of n entries × k judges (methods.md §14).
public struct MeanSquares: Sendable, Hashable {
  /// How many entries and judges the table has.
  public var entries: Int
  public var judges: Int
  /// Between entries (MSB).
  public var between: Double
  /// Within entries (MSW).
  public var within: Double
  /// Between judges (MSJ).
  public var judge: Double
  /// What is left (MSE).
  public var residual: Double
}

/// The six forms of the intraclass correlation (Shrout & Fleiss 1979; methods.md §14), and Cronbach's α.
///
/// At most 1. Single forms speak of one judge's marks, average forms of the panel's mean. Form 1: other judges for
/// each entry; form 2: judges drawn from many, severity counts against agreement; form 3: these judges only,
/// severity set aside.
public struct IntraclassCorrelation: Sendable, Hashable {
  public var meanSquares: MeanSquares
  public var single1: Double
  public var single2: Double
  public var single3: Double
  public var average1: Double
  public var average2: Double
  public var average3: Double

  /// Cronbach's α, which is ICC(3,k) (methods.md §14).
  public var cronbachAlpha: Double { average3 }
}

/// The six intraclass correlations of the rows in which every judge has a value.
///
/// - Throws: `AnalysisRefusal.tooFewJudges` under 2 judges, `.tooFewEntries` under 3 whole rows,
///   `.noVariation` where the entries do not differ at all.
public func intraclassCorrelation(_ ratings: Ratings) throws(AnalysisRefusal) -> IntraclassCorrelation {
  let squares = try meanSquares(ratings)
  let (n, k) = (Double(squares.entries), Double(squares.judges))
  let (b, w, j, e) = (squares.between, squares.within, squares.judge, squares.residual)
  guard b > 1e-18 * ratings.squaredSize else { throw .noVariation }
  return IntraclassCorrelation(
    meanSquares: squares,
    single1: (b - w) / (b + (k - 1) * w),
    single2: (b - e) / (b + (k - 1) * e + k * (j - e) / n),
    single3: (b - e) / (b + (k - 1) * e),
    average1: (b - w) / b,
    average2: (b - e) / (b + (j - e) / n),
    average3: (b - e) / b)
}

/// The mean squares of the whole rows.
func meanSquares(_ ratings: Ratings) throws(AnalysisRefusal) -> MeanSquares {
  let rows = try ratings.wholeRows(atLeast: 3)
  let (n, k) = (Double(rows.count), Double(ratings.judges))
  let rowMeans = rows.map(\.mean)
  let grand = rowMeans.mean
  let judgeMeans = (0..<ratings.judges).map { judge in rows.map { $0[judge] }.mean }
  var (within, residual) = (0.0, 0.0)
  for (row, mean) in zip(rows, rowMeans) {
    for (value, judgeMean) in zip(row, judgeMeans) {
      let inside = value - mean
      let left = inside - judgeMean + grand
      within += inside * inside
      residual += left * left
    }
  }
  return MeanSquares(
    entries: rows.count, judges: ratings.judges, between: k * rowMeans.sampleVariance,
    within: within / (n * (k - 1)), judge: n * judgeMeans.sampleVariance,
    residual: residual / ((n - 1) * (k - 1)))
}

/// Cronbach's α by its own formula, k ÷ (k − 1) × (1 − Σ s²ⱼ ÷ s² of the totals) (methods.md §14).
///
/// - Throws: as `intraclassCorrelation`.
public func cronbachAlpha(_ ratings: Ratings) throws(AnalysisRefusal) -> Double {
  let rows = try ratings.wholeRows(atLeast: 3)
  let k = Double(ratings.judges)
  let total = rows.map { $0.reduce(0, +) }.sampleVariance
  guard total > 1e-18 * ratings.squaredSize else { throw .noVariation }
  let single = (0..<ratings.judges).reduce(0.0) { sum, judge in sum + rows.map { $0[judge] }.sampleVariance }
  return k / (k - 1) * (1 - single / total)
}
