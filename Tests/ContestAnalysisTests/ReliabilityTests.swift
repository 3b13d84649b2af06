import ContestAnalysis
import ContestCore
import Testing

@Suite("Reliability")
struct ReliabilityTests {
  /// Half a unit of the last printed decimal.
  private func agrees(_ value: Double, _ printed: Double, decimals: Int) -> Bool {
    var unit = 1.0
    for _ in 0..<decimals { unit /= 10 }
    return abs(value - printed) <= unit / 2 + 1e-9
  }

  @Test("the six intraclass correlations and their mean squares are those of Shrout and Fleiss")
  func shroutFleiss() throws {
    let found = try intraclassCorrelation(PublishedReliability.shroutFleiss)
    let squares = found.meanSquares
    let printed: [(Double, Double)] = [
      (squares.between, 11.24), (squares.within, 6.26), (squares.judge, 32.49), (squares.residual, 1.02),
      (found.single1, 0.17), (found.single2, 0.29), (found.single3, 0.71), (found.average1, 0.44),
      (found.average2, 0.62), (found.average3, 0.91),
    ]
    for (value, expected) in printed { #expect(agrees(value, expected, decimals: 2), "\(value) \(expected)") }
  }

  @Test("… and those printed for the wine tasting and the anxiety ratings")
  func otherTables() throws {
    let wine = try intraclassCorrelation(PublishedReliability.wine)
    let printed: [(Double, Double)] = [
      (wine.single1, 0.728), (wine.single2, 0.728), (wine.single3, 0.729), (wine.average1, 0.914),
      (wine.average2, 0.914), (wine.average3, 0.915),
    ]
    for (value, expected) in printed { #expect(agrees(value, expected, decimals: 3), "\(value) \(expected)") }
    let anxiety = try intraclassCorrelation(PublishedReliability.anxiety)
    #expect(agrees(anxiety.single2, 0.198, decimals: 3))
  }

  @Test(
    "Krippendorff's α is the printed one at every level of measurement, cells missing",
    arguments: [
      (PublishedReliability.krippendorff, MeasurementLevel.nominal, 0.743),
      (PublishedReliability.krippendorff, .ordinal, 0.815),
      (PublishedReliability.krippendorff, .interval, 0.849),
      (PublishedReliability.krippendorff, .ratio, 0.797),
      (PublishedReliability.threeCoders, .nominal, 0.691),
      (PublishedReliability.threeCoders, .interval, 0.811),
    ])
  func krippendorff(table: Ratings, level: MeasurementLevel, printed: Double) throws {
    let alpha = try krippendorffAlpha(table, level: level)
    #expect(agrees(alpha, printed, decimals: 3), "\(alpha)")
  }

  @Test("Kendall's W is the printed one, with ties and without")
  func kendall() throws {
    #expect(try abs(kendallW(PublishedReliability.threeRanked).w - 0.0625) < 1e-12)
    let anxiety = try kendallW(PublishedReliability.anxiety)
    #expect(agrees(anxiety.w, 0.54, decimals: 2))
    #expect(agrees(anxiety.chiSquare, 30.8, decimals: 1))
    #expect(anxiety.degreesOfFreedom == 19)
  }

  @Test("Cronbach's α by its own formula is ICC(3,k)")
  func cronbach() throws {
    for table in [PublishedReliability.shroutFleiss, PublishedReliability.wine, PublishedReliability.anxiety]
    {
      let own = try cronbachAlpha(table)
      #expect(try abs(own - intraclassCorrelation(table).cronbachAlpha) < 1e-12)
    }
  }

  @Test("Spearman's correlation follows from the ranks, equal values sharing theirs")
  func ranks() throws {
    // d² = 1 + 1 + 0 + 1 + 1: 1 − 6 × 4 ÷ (5 × 24).
    #expect(try abs(spearman([1, 2, 3, 4, 5], [2, 1, 3, 5, 4]) - 0.8) < 1e-12)
    #expect(try spearman([1, 2, 3], [30, 20, 10]) == -1)
    // Ranks 1.5, 1.5, 3 against 1, 2, 3: 1.5 ÷ √(1.5 × 2).
    #expect(try abs(spearman([7, 7, 9], [1, 2, 3]) - 1.5 / 3.0.squareRoot()) < 1e-12)
  }

  @Test("what a table is too small or too even for is refused, with the reason")
  func refusals() {
    let pair = Ratings(rows: [[1, 2], [2, 3]])
    let alone = Ratings(rows: [[1], [2], [3]])
    let even = Ratings(rows: [[4, 4], [4, 4], [4, 4]])
    let holes = Ratings(rows: [[1, nil], [nil, 2], [3, nil], [nil, 4]])
    #expect(throws: AnalysisRefusal.tooFewEntries(found: 2, needed: 3)) { try intraclassCorrelation(pair) }
    #expect(throws: AnalysisRefusal.tooFewJudges(found: 1, needed: 2)) { try kendallW(alone) }
    #expect(throws: AnalysisRefusal.tooFewJudges(found: 1, needed: 2)) {
      try krippendorffAlpha(alone, level: .interval)
    }
    #expect(throws: AnalysisRefusal.noVariation) { try intraclassCorrelation(even) }
    #expect(throws: AnalysisRefusal.noVariation) { try kendallW(even) }
    #expect(throws: AnalysisRefusal.noVariation) { try cronbachAlpha(even) }
    #expect(throws: AnalysisRefusal.noVariation) { try krippendorffAlpha(even, level: .ordinal) }
    #expect(throws: AnalysisRefusal.tooFewEntries(found: 0, needed: 3)) { try kendallW(holes) }
    #expect(throws: AnalysisRefusal.tooFewEntries(found: 0, needed: 2)) {
      try krippendorffAlpha(holes, level: .nominal)
    }
    #expect(throws: AnalysisRefusal.tooFewEntries(found: 2, needed: 3)) { try spearman([1, 2], [1, 2]) }
    #expect(throws: AnalysisRefusal.noVariation) { try spearman([1, 1, 1], [1, 2, 3]) }
  }

  @Test("every refusal has its words in both languages")
  func words() {
    let refusals: [AnalysisRefusal] = [
      .panelTooSmall(counting: 3, needed: 4), .noResult, .numbersTooLarge, .tooFewJudges(found: 1, needed: 2),
      .tooFewEntries(found: 1, needed: 3), .noVariation, .notOfMarks, .jointSheet, .noOwnUnit,
      .tooManyArrangements, .noMarginInMarks,
    ]
    for refusal in refusals {
      #expect(refusal.message.vi != refusal.message.en)
      #expect(refusal.message.vi.hasSuffix(".") && refusal.message.en.hasSuffix("."))
    }
  }
}
