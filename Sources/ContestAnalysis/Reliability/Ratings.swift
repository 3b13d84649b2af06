/// A table of what judges gave to entries: one row per entry, one column per judge, nil where nothing was.
public struct Ratings: Sendable, Hashable {
  /// Entry by entry, in each row judge by judge; every row has `judges` values.
  public var rows: [[Double?]]
  /// How many columns there are.
  public var judges: Int

  /// - Parameter rows: rows that are shorter than the longest are taken to have no value at their end.
  public init(rows: [[Double?]]) {
    let judges = rows.map(\.count).max() ?? 0
    self.judges = judges
    self.rows = rows.map { $0 + [Double?](repeating: nil, count: judges - $0.count) }
  }

  /// The rows in which every judge has a value, as they stand.
  ///
  /// Figures of the two-way table need whole rows; how many were used is said beside each.
  public var wholeRows: [[Double]] {
    rows.compactMap { row in
      let values = row.compactMap { $0 }
      return values.count == judges ? values : nil
    }
  }

  /// The largest value's square: what a variance is held against to be told from the noise of binary fractions.
  var squaredSize: Double {
    rows.joined().reduce(0) { largest, value in max(largest, (value ?? 0) * (value ?? 0)) }
  }

  /// The whole rows, where they are enough.
  ///
  /// - Throws: `AnalysisRefusal.tooFewJudges`, `.tooFewEntries`.
  func wholeRows(atLeast entries: Int, judges needed: Int = 2) throws(AnalysisRefusal) -> [[Double]] {
    guard judges >= needed else { throw .tooFewJudges(found: judges, needed: needed) }
    let whole = wholeRows
    guard whole.count >= entries else { throw .tooFewEntries(found: whole.count, needed: entries) }
    return whole
  }
}

extension [Double] {
  /// Σ ÷ n; 0 for no values.
  var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }

  /// Σ (x − mean)² ÷ (n − 1); 0 for fewer than two values.
  var sampleVariance: Double {
    let mean = mean
    return count < 2 ? 0 : reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
  }

  /// The middle value, or the mean of the two in the middle; 0 for no values.
  var median: Double {
    let sorted = sorted()
    guard let last = sorted.last else { return 0 }
    let middle = sorted.count / 2
    if sorted.count == 1 { return last }
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// Places from 1, the lowest value first; equal values share the mean of their places.
  var meanRanks: [Double] {
    let order = indices.sorted { self[$0] < self[$1] }
    var ranks = [Double](repeating: 0, count: count)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, self[order[end]] == self[order[start]] { end += 1 }
      for position in start..<end { ranks[order[position]] = Double(start + 1 + end) / 2 }
      start = end
    }
    return ranks
  }

  /// Σ (t³ − t) over the groups of t equal values.
  var tieCorrection: Double {
    Dictionary(grouping: self, by: { $0 }).values.reduce(0) { sum, group in
      let size = Double(group.count)
      return sum + size * size * size - size
    }
  }
}
