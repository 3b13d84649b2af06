import ContestAnalysis

/// Published tables with what their authors printed for them.
enum PublishedReliability {
  /// Shrout and Fleiss, Intraclass correlations, Psychological Bulletin 86 (1979) 420–428, table 2:
  /// six targets, four judges.
  static let shroutFleiss = Ratings(rows: [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ])

  /// Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): twelve units, four observers.
  static let krippendorff = Ratings(rows: [
    [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4],
    [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1], [nil, 3, nil, nil],
  ])

  /// Wikipedia, Krippendorff's alpha: fifteen units, three coders.
  static let threeCoders = Ratings(rows: [
    [nil, 1, nil], [nil, nil, nil], [nil, 2, 2], [nil, 1, 1], [nil, 3, 3], [3, 3, 4], [4, 4, 4], [1, 3, nil],
    [2, nil, 2], [1, nil, 1], [1, nil, 1], [3, nil, 3], [3, nil, 3], [nil, nil, nil], [3, nil, 4],
  ])

  /// ProofWiki, Kendall's Coefficient of Concordance, Arbitrary Example 1: three entrants, four judges.
  static let threeRanked = Ratings(rows: [[1, 1, 2, 3], [3, 2, 3, 1], [2, 3, 1, 2]])

  /// Data set `anxiety` of the R package irr (CRAN): twenty subjects, three raters.
  static let anxiety = Ratings(rows: [
    [3, 3, 2], [3, 6, 1], [3, 4, 4], [4, 6, 4], [5, 2, 3], [5, 4, 2], [2, 2, 1], [3, 4, 6], [5, 3, 1],
    [2, 3, 1], [2, 2, 1], [6, 3, 2], [1, 3, 3], [5, 3, 3], [2, 2, 1], [2, 2, 1], [1, 1, 3], [2, 3, 3],
    [4, 3, 2], [3, 4, 2],
  ])

  /// Zaiontz, Real Statistics, intraclass correlation; data set `icc` of pingouin: eight wines, four judges.
  static let wine = Ratings(rows: [
    [1, 2, 0, 1], [1, 3, 3, 2], [3, 8, 1, 4], [6, 4, 3, 3], [6, 5, 5, 6], [7, 5, 6, 2], [8, 7, 7, 9],
    [9, 9, 9, 8],
  ])
}
