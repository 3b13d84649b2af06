import ContestCore
import ContestTestSupport
import Testing

/// Worked examples of scrutineers' handbooks (Deutscher Tanzsportverband, Turnier- und Sportordnung,
/// appendix 2, after Dawson, The Skating System).
@Suite("Skating System")
struct SkatingSystemTests {
  /// One dance: a column per judge, and the places by couple.
  struct Dance: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let judges: [String]
    let places: [String]
  }

  @Test(
    "rules 5–8: one dance",
    arguments: [
      Dance(
        testDescription: "rule 5, then majorities at the next columns",
        judges: ["12345", "13245", "13254", "51234", "21534"], places: ["1", "2", "3", "4", "5"]),
      Dance(
        testDescription: "rule 6: the larger majority at the second place",
        judges: ["123", "123", "213", "213", "321"], places: ["2", "1", "3"]),
      Dance(
        testDescription: "a clear first, then the larger majority",
        judges: ["123", "123", "213", "132", "213"], places: ["1", "2", "3"]),
      Dance(
        testDescription: "rule 8 for the first place, rule 7c for the second",
        judges: ["1234", "1234", "3241", "3214", "4213"], places: ["2.5", "1", "2.5", "4"]),
      Dance(
        testDescription: "rule 6 among those who reach the third column together",
        judges: ["12534", "14235", "15234", "21534", "52134"], places: ["1", "2", "3", "4", "5"]),
      Dance(
        testDescription: "rule 7a: equal majorities, the lower sum",
        judges: ["123", "213", "231", "321", "213"], places: ["2", "1", "3"]),
    ])
  func oneDance(dance: Dance) throws {
    let rows = (0..<dance.places.count).map { entry in
      dance.judges.map { judge in Array(judge)[entry].wholeNumberValue.map { Points($0) } }
    }
    #expect(try standings(.skating, rows, ballot: .places).shownPlaces == dance.places)
  }

  @Test("rules 7b and 7c: the next column splits equal majorities and sums, or none does")
  func nextColumn() throws {
    // At the second column e1 and e2 both have three places adding up to five; at the third e2 has a fourth.
    let outcome = try standings(
      .skating, columns("12345", "21345", "23145", "42135", "45123"), ballot: .places)
    #expect(outcome.shownPlaces == ["3", "2", "1", "4", "5"])
    let steps = try #require(outcome.row(of: "e2")?.derivation.panel?.steps)
    #expect(steps.map(\.rule) == ["6", "7a", "7b"])
    #expect(steps.map(\.column) == [2, 2, 3])
    #expect(steps.map(\.count) == [3, 3, 4])
    #expect(steps.map { $0.value?.exactDescription } == [nil, "5", "8"])

    let level = try standings(.skating, columns("12", "21"), ballot: .places)
    #expect(level.shownPlaces == ["1.5", "1.5"])
    #expect(level.rows[0].derivation.panel?.steps.map(\.rule) == ["6", "7a", "7c"])
  }

  @Test("the proof of a place names each rule, the column, the count and the sum")
  func proof() throws {
    let outcome = try standings(
      .skating, columns("123", "123", "213", "213", "321"), ballot: .places)
    let second = try #require(outcome.row(of: "e1")?.derivation.panel)
    #expect(second.value.exact == Ratio(2))
    #expect(second.votes.map { $0.place?.exactDescription } == ["1", "1", "2", "2", "3"])
    #expect(second.steps == [RankingStep(rule: "6", column: 2, count: 4, group: ["e1", "e2"])])
    let third = try #require(outcome.row(of: "e3")?.derivation.panel)
    #expect(third.steps == [RankingStep(rule: "5", column: 3, count: 5, group: ["e3"])])
  }

  /// Dances in which each couple's place is known: a judge each.
  struct Summary: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let dances: [String]
    let places: [String]
  }

  @Test(
    "rules 9 and 10: several dances by their places",
    arguments: [
      Summary(
        testDescription: "rule 9: the sum of the places",
        dances: ["132456", "213456", "123456", "213456", "243165"], places: ["1", "2", "3", "4", "5", "6"]),
      Summary(
        testDescription: "rule 10: more second places and better, then the lower sum",
        dances: ["132465", "135264", "214356", "524613"].map { $0 },
        places: ["1", "2", "4", "3", "6", "5"]),
      Summary(
        testDescription: "rule 10: most places at the place under review",
        dances: ["216453", "126435", "521436", "361425", "263145"],
        places: ["1", "2", "3", "4", "5", "6"]),
      Summary(
        testDescription: "rule 10: equal counts, the lower sum",
        dances: ["132654", "142356", "213456", "321546", "213546"],
        places: ["1", "2", "3", "4", "5", "6"]),
      Summary(
        testDescription: "rule 10 for the second place, then for the fourth",
        dances: ["321456", "124536", "132654", "125436", "163254"],
        places: ["1", "2", "3", "4", "5", "6"]),
    ])
  func severalDances(summary: Summary) throws {
    let dances = summary.dances.map { dance in dance.map { [$0.wholeNumberValue.map { Points($0) }] } }
    let outcome = try standings(.skating, dances: dances, ballot: .places)
    #expect(outcome.shownPlaces == summary.places)
    #expect(outcome.judged == summary.places)
    #expect(outcome.rows.allSatisfy { $0.derivation.multiDance.first?.rule == "9" })
  }

  @Test(
    "rule 11: all judges of all dances as one dance",
    arguments: [
      (
        [
          ["124365", "125364", "253614", "521346", "351642"],
          ["153426", "231456", "213456", "321456", "423156"],
          ["135246", "123645", "213654", "216354", "321465"],
          ["215364", "216345", "523164", "152364", "523641"],
          ["213546", "652143", "214563", "652134", "124365"],
        ], ["2", "1", "3", "4", "6", "5"]
      ),
      (
        [
          ["123465", "123564", "256314", "523146", "356142"],
          ["154326", "234156", "214356", "324156", "421356"],
          ["123456", "134526", "145623", "156234", "162345"],
          ["152346", "162354", "235146", "521346", "235614"],
          ["132564", "526134", "142536", "526143", "241356"],
        ], ["1", "2", "3", "4", "5", "6"]
      ),
      (
        [
          ["234165", "235164", "563214", "231546", "561342"],
          ["132465", "215463", "235461", "315462", "435162"],
          ["123456", "134526", "145623", "156234", "162345"],
          ["314526", "315624", "124356", "354216", "621354"],
          ["241653", "645312", "261354", "635412", "162543"],
        ], ["1", "2", "3", "4", "5", "6"]
      ),
    ] as [([[String]], [String])])
  func allDances(dances: [[String]], places: [String]) throws {
    let rows = dances.map { judges in
      places.indices.map { entry in
        judges.map { judge in Array(judge)[entry].wholeNumberValue.map { Points($0) } }
      }
    }
    let outcome = try standings(.skating, dances: rows, ballot: .places)
    #expect(outcome.shownPlaces == places)
    #expect(outcome.rows.contains { $0.derivation.multiDance.contains { $0.rule == "11" } })
  }

  @Test("what rule 11 cannot part shares the mean place")
  func shared() throws {
    let level = columns("11", "11")
    let outcome = try standings(.skating, dances: [level, level], ballot: .places)
    #expect(outcome.shownPlaces == ["1.5", "1.5"])
    #expect(outcome.judged == ["1.5", "1.5"])
  }

  @Test("marks become places first; an absent judge makes the majority smaller")
  func marks() throws {
    let rows: [[Points?]] = [[9, 8, nil], [8, 9, 9], [7, 7, 8]]
    let outcome = try standings(.skating, rows) { $0.tabulation.missingCells = .dropSheet }
    // Judges: e1 1, 2; e2 2, 1, 1; e3 3, 3, 2. A majority is two of three.
    #expect(outcome.shownPlaces == ["2", "1", "3"])
  }
}
