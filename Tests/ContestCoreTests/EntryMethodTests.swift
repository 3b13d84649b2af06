import ContestCore
import ContestTestSupport
import Testing

@Suite("Panel methods of one entry")
struct EntryMethodTests {
  /// Marks of one entry, and what the method makes of them before rounding.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let method: PanelMethod
    let marks: [Points?]
    let value: String
    var fates: [Fate] = []
    var joining = Tabulation.Joining.mean
    var weights: [Points] = []
  }

  static let aerobic = PanelMethod.middle(
    count: 2,
    tolerance: [
      ToleranceBand(from: 8, within: "0.3"), ToleranceBand(from: 7, within: "0.4"),
      ToleranceBand(from: 6, within: "0.5"), ToleranceBand(from: 0, within: "0.6"),
    ])

  @Test(
    "joins the judges' values",
    arguments: [
      Case(testDescription: "mean", method: .mean, marks: [9, 8, 8], value: "25/3"),
      Case(
        testDescription: "the chair counts double: (Σ four judges + 2 × chair) ÷ 6", method: .mean,
        marks: [9, 8, 8, 7, 8], value: "49/6", weights: [2, 1, 1, 1, 1]),
      Case(
        testDescription: "a sum instead of a mean", method: .mean, marks: [9, 8, 8], value: "25",
        joining: .sum),
      Case(
        testDescription: "ISU: nine judges, one high and one low dropped",
        method: .trimmedMean(high: 1, low: 1, from: 3),
        marks: ["8.25", "8.5", "8.75", "8.5", 9, 8, "8.5", "8.25", "8.5"], value: "237/28",
        fates: [
          .counted, .counted, .counted, .counted, .droppedHigh, .droppedLow, .counted, .counted, .counted,
        ]),
      Case(
        testDescription: "of equal extremes one copy goes, the earlier judge's as the lower",
        method: .trimmedMean(high: 1, low: 1, from: 3), marks: [8, 8, 8], value: "8",
        fates: [.droppedLow, .counted, .droppedHigh]),
      Case(
        testDescription: "too few marks: none is dropped", method: .trimmedMean(high: 1, low: 1, from: 5),
        marks: [9, 8, 4], value: "7", fates: [.counted, .counted, .counted]),
      Case(
        testDescription: "diving 2024: two high and two low dropped, the rest added",
        method: .trimmedMean(high: 2, low: 2, from: 5), marks: [8, "8.5", "8.5", 8, 9, "8.5", "7.5"],
        value: "25", joining: .sum),
      Case(testDescription: "median of five", method: .median, marks: [9, 4, 8, 7, 8], value: "8"),
      Case(testDescription: "median of four", method: .median, marks: [9, 4, 8, 7], value: "7.5"),
      Case(
        testDescription: "FIG aerobic: the two middle ones, close enough", method: aerobic,
        marks: ["8.3", 9, 8, "8.5"], value: "8.4", fates: [.counted, .droppedHigh, .droppedLow, .counted]),
      Case(
        testDescription: "FIG aerobic: too far apart, all count", method: aerobic,
        marks: ["8.1", "8.2", "8.6", "8.9"], value: "8.45", fates: [.counted, .counted, .counted, .counted]),
      Case(
        testDescription: "FIG aerobic: the band below 8 allows 0.4", method: aerobic,
        marks: [7, "7.2", "7.6", 9], value: "7.4"),
      Case(
        testDescription: "FIG aerobic: six judges, two high and two low", method: aerobic,
        marks: [8, "8.1", "8.2", "8.3", "8.4", 9], value: "8.25"),
      Case(
        testDescription: "five judges, middle two: one low and two high go", method: .middle(count: 2),
        marks: [1, 2, 3, 4, 5], value: "2.5",
        fates: [.droppedLow, .counted, .counted, .droppedHigh, .droppedHigh]),
      Case(
        testDescription: "middle of fewer marks: all", method: .middle(count: 4), marks: [1, 2, 6], value: "3"
      ),
    ])
  func joins(line: Case) throws {
    let outcome = try standings(line.method, [line.marks]) { rules in
      rules.tabulation.joining = line.joining
      for (seat, weight) in line.weights.enumerated() { rules.panel.members[seat].weight = weight }
    }
    let panel = try #require(outcome.rows[0].derivation.panel)
    #expect(panel.value.exact.exactDescription == line.value)
    if !line.fates.isEmpty { #expect(panel.votes.map(\.fate) == line.fates) }
    #expect(panel.isTrimmed == panel.votes.contains { $0.fate != .counted })
  }

  @Test("Chopin Competition: marks beyond the band around the rounded mean are pulled to its edge")
  func chopin() throws {
    // Σ 313 ÷ 17 = 18.4117… → 18.41; the band ± 3 pulls 10, 13, 15 up to 15.41 and 23, 24 down to 21.41.
    let marks: [Points] = [20, 19, 23, 18, 10, 21, 17, 20, 24, 13, 19, 18, 20, 16, 21, 19, 15]
    let outcome = try standings(.clamp(band: 3), [marks]) { rules in
      rules.tabulation.rounding = [.clampMean: Rounding(decimals: 2), .panel: Rounding(decimals: 2)]
    }
    let panel = try #require(outcome.rows[0].derivation.panel)
    #expect(panel.centre?.rounded.exactDescription == "18.41")
    #expect(
      panel.votes.filter { $0.fate == .clamped }.map(\.value) == [23, 10, 24, 13, 15].map { Ratio($0) })
    #expect(panel.votes[4].used?.exactDescription == "15.41")
    #expect(panel.votes[2].used?.exactDescription == "21.41")
    // (313 + 3 × 15.41 − 38 + 2 × 21.41 − 47) ÷ 17 = 317.05 ÷ 17
    #expect(panel.value.exact == (try Ratio(31_705, over: 1_700)))
    #expect(panel.value.rounded.exactDescription == "18.65")
  }

  @Test("the band may be measured from the exact mean instead")
  func exactCentre() throws {
    let outcome = try standings(.clamp(band: 1), [[10, 10, 5]])
    let panel = try #require(outcome.rows[0].derivation.panel)
    #expect(panel.centre?.exact == (try Ratio(25, over: 3)))
    #expect(panel.votes.map { $0.used?.exactDescription } == ["28/3", "28/3", "22/3"])
    #expect(panel.value.exact == (try Ratio(26, over: 3)))
  }

  @Test("a judge's weight is kept when values are dropped")
  func weightedTrim() throws {
    let outcome = try standings(.trimmedMean(high: 1, low: 1, from: 3), [[9, 8, 6, 2]]) { rules in
      rules.panel.members[1].weight = 3
    }
    #expect(outcome.judged == ["7.5"])
  }
}
