import ContestCore
import ContestTestSupport
import Testing

@Suite("Panel methods that hold judges against one another")
struct ScoreMethodTests {
  @Test("z-scores: each judge's values at the panel's mean and spread, to twelve decimals")
  func zScore() throws {
    // j1 marks 6, 8, 10 (mean 8, s 2), j2 7, 7, 8; the panel's mean is 46/6.
    let outcome = try standings(.zScore, [[6, 7], [8, 7], [10, 8]])
    #expect(
      outcome.rows.compactMap { $0.derivation.judged?.exact.formatted(decimals: 12) } == [
        "9.138607355478", "7.272261347794", "6.589131296730",
      ])
    #expect(outcome.places == [3, 2, 1])
  }

  @Test("a judge who gives everyone the same, or marks only one, moves nobody from the panel's mean")
  func flat() throws {
    let outcome = try standings(.zScore, [[8, 5, nil], [8, 7, 6]]) { $0.tabulation.missingCells = .dropSheet }
    let votes = try #require(outcome.row(of: "e2")?.derivation.panel?.votes)
    #expect(votes.map(\.value) == [8, 7, 6].map { Ratio($0) })
    #expect(votes[0].used?.exactDescription == "6.8")
    #expect(votes[2].used?.exactDescription == "6.8")
    let single = try standings(.zScore, [[9]])
    #expect(single.results == ["9"])
  }

  @Test("judge effects: on a whole panel the order is that of the means")
  func wholePanel() throws {
    let outcome = try standings(.judgeEffect, [[6, 9], [7, 9], [5, 6]])
    #expect(outcome.judged == ["7.5", "8", "5.5"])
    #expect(outcome.blockers.isEmpty)
  }

  @Test("judge effects: who was heard by the severe judge alone is lifted, by the mild one lowered")
  func unequalPanels() throws {
    // Of e1 the judges say 8 and 6: two apart, so each is one off.
    let outcome = try standings(.judgeEffect, [[8, 6], [9, nil], [nil, 5]]) {
      $0.tabulation.missingCells = .dropSheet
    }
    let exact = outcome.byNumber { $0.derivation.judged?.exact.formatted(decimals: 9) }
    #expect(exact == ["7.000000000", "8.000000000", "6.000000000"])
    #expect(outcome.order == ["e2", "e1", "e3"])
  }

  @Test("judges who share no entry cannot be held against one another: nobody has a result")
  func disconnected() throws {
    let rows: [[Points?]] = [[8, nil], [7, nil], [nil, 9]]
    let outcome = try standings(.judgeEffect, rows) { $0.tabulation.missingCells = .dropSheet }
    #expect(outcome.places == [nil, nil, nil])
    #expect(outcome.blockers.contains(.disconnectedPanel))
    let connected = try standings(.judgeEffect, rows + [[8, 8]]) { $0.tabulation.missingCells = .dropSheet }
    #expect(!connected.blockers.contains(.disconnectedPanel))
  }

  /// Large rounds, marks up to a thousand with two decimals, criteria with awkward weights.
  @Test(
    "no round of a realistic size is too large for the integers",
    arguments: [
      PanelMethod.mean, .trimmedMean(high: 1, low: 1, from: 3), .clamp(band: 3), .sumOfPlaces, .borda,
      .pointsByPlace([12, 10, 8, 7, 6, 5, 4, 3, 2, 1]), .exponential(scale: 12, decay: "0.19"), .skating,
      .bucklin, .schulze, .majority, .zScore, .judgeEffect,
    ], [(45, Points("0.01")), (45, 50), (120, 25)])
  func realistic(method: PanelMethod, size: (entries: Int, step: Points)) throws {
    var random = SplitMix64(seed: 7)
    var rules = RoundRules.fixture(
      rubric: .fixture(weights: ["1.33", "0.333333", 2], maximum: 1000, step: size.step),
      panel: .fixture(judges: 9), tabulation: Tabulation(combination: .mean, missingCells: .dropSheet))
    rules.tabulation.method = method
    let steps = Int(Int64(1_000_000_000) / size.step.micros)
    let facts = RoundFacts.fixture(
      (0..<size.entries).map { _ in
        (0..<9).map { _ in
          random.chance(5)
            ? [nil]
            : (0..<3).map { _ in Points(micros: Int64(random.whole(0...steps)) * size.step.micros) }
        }
      })
    for level in [Tabulation.Level.total, .criterion] {
      rules.tabulation.level = level
      let outcome = try tabulate(facts, by: rules)
      #expect(outcome.rows.allSatisfy { $0.place != nil })
    }
  }
}
