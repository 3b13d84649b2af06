import ContestCore
import ContestTestSupport
import Testing

@Suite("Panel methods by judges' places")
struct PlaceMethodTests {
  /// The capital of Tennessee: Memphis, Nashville, Chattanooga, Knoxville, and a hundred voters' places.
  static let tennessee: [[Points?]] = {
    let ballots: [(Int, [Points])] = [
      (42, [1, 2, 3, 4]), (26, [4, 1, 2, 3]), (15, [4, 3, 1, 2]), (17, [4, 3, 2, 1]),
    ]
    return (0..<4).map { city in ballots.flatMap { Array(repeating: $1[city], count: $0) } }
  }()

  @Test("Borda: the textbook's points")
  func borda() throws {
    let outcome = try standings(.borda, Self.tennessee, ballot: .places) { $0.tabulation.joining = .sum }
    #expect(outcome.judged == ["126", "194", "173", "107"])
    #expect(outcome.places == [3, 1, 2, 4])
  }

  @Test("Bucklin: the textbook's winner, by second choices")
  func bucklin() throws {
    let outcome = try standings(.bucklin, Self.tennessee, ballot: .places)
    #expect(outcome.shownPlaces == ["4", "1", "2", "3"])
    let steps = try #require(outcome.row(of: "e2")?.derivation.panel?.steps)
    #expect(
      steps == [
        RankingStep(rule: "majority", column: 2, count: 68),
        RankingStep(rule: "count", column: 2, count: 68, group: ["e2", "e3"]),
      ])
  }

  @Test("Bucklin: who has no majority stands behind, by how many places it has")
  func bucklinWithoutMajority() throws {
    let rows: [[Points?]] = [[1, 1, 1, nil], [nil, nil, nil, 1], [nil, nil, 2, 2], [nil, nil, nil, nil]]
    let outcome = try standings(.bucklin, rows, ballot: .places)
    #expect(outcome.shownPlaces == ["1", "3", "2", nil])
  }

  @Test("Schulze: the well-known example of five candidates and forty-five voters")
  func schulze() throws {
    let ballots = [
      (5, "ACBED"), (5, "ADECB"), (8, "BEDAC"), (3, "CABED"), (7, "CAEBD"), (2, "CBADE"), (7, "DCEBA"),
      (8, "EBADC"),
    ]
    let rows = "ABCDE".map { candidate -> [Points?] in
      ballots.flatMap { count, ballot -> [Points?] in
        let place = (Array(ballot).firstIndex(of: candidate) ?? 0) + 1
        return Array(repeating: Points(place), count: count)
      }
    }
    let outcome = try standings(.schulze, rows, ballot: .places)
    #expect(outcome.order == ["e5", "e1", "e3", "e2", "e4"])
    #expect(outcome.byNumber { $0.derivation.panel?.steps.first?.count } == [3, 1, 2, 0, 4])
  }

  @Test("majority judgment: the better median, then what is left without it")
  func majority() throws {
    // Lower medians: 7; 7, then 6 against 8; 5.
    let rows: [[Points?]] = [[9, 8, 7, 7, 6], [9, 8, 7, 6, 5], [10, 10, 5, 5, 4]]
    let outcome = try standings(.majority, rows)
    #expect(outcome.shownPlaces == ["1", "2", "3"])
    let steps = try #require(outcome.row(of: "e2")?.derivation.panel?.steps)
    #expect(steps.map { $0.value?.exactDescription } == ["7", "6"])
    #expect(steps.map(\.group) == [[], ["e1", "e2"]])
  }

  @Test("majority judgment: whoever runs out of marks first stands behind; equal ones are level")
  func majorityOfUnequalPanels() throws {
    let rows: [[Points?]] = [[7, nil, 7], [7, 7, 7], [nil, 7, 7]]
    #expect(try standings(.majority, rows).shownPlaces == ["2.5", "1", "2.5"])
  }

  @Test("sum of places: the lowest is best, level entries share their places")
  func sumOfPlaces() throws {
    // Places: 1.5 1 2 · 1.5 3 1 · 3 2 3
    let rows: [[Points?]] = [[9, 9, 8], [9, 7, 9], [8, 8, 7]]
    let outcome = try standings(.sumOfPlaces, rows) { $0.tabulation.joining = .sum }
    #expect(outcome.judged == ["4.5", "5.5", "8"])
    #expect(outcome.order == ["e1", "e2", "e3"])
    #expect(outcome.rows[0].derivation.panel?.votes.map { $0.place?.exactDescription } == ["1.5", "1", "2"])
  }

  @Test("when an entry is disqualified the others move up in every judge's places")
  func movingUp() throws {
    let rules = RoundRules.fixture(
      rubric: .fixture(weights: [1]), panel: .fixture(judges: 2),
      tabulation: Tabulation(method: .sumOfPlaces, joining: .sum))
    var facts = RoundFacts.fixture([[[9], [9]], [[8], [7]], [[7], [8]]])
    #expect(try tabulate(facts, by: rules).judged == ["2", "5", "5"])
    facts.entries[0].status = .disqualified
    #expect(try tabulate(facts, by: rules).judged == [nil, "3", "3"])
    facts.entries[0].status = .outOfCompetition
    #expect(try tabulate(facts, by: rules).judged == [nil, "3", "3"])
  }

  @Test("points by place: Eurovision's list; level entries share what their places bring")
  func pointsByPlace() throws {
    let list: [Points] = [12, 10, 8, 7, 6, 5, 4, 3, 2, 1]
    let rows: [[Points?]] = [[9, 9], [9, 8], [7, 7]]
    let outcome = try standings(.pointsByPlace(list), rows) { $0.tabulation.joining = .sum }
    #expect(outcome.judged == ["23", "21", "16"])
    let short = try standings(.pointsByPlace([3]), [[9], [9], [9], [8]]) { $0.tabulation.joining = .sum }
    #expect(short.judged == ["1", "1", "1", "0"])
  }

  @Test("Toastmasters: 3, 2, 1 for the three placed; who is not placed gets nothing")
  func toastmasters() throws {
    let rows: [[Points?]] = [[1, 2, 0], [2, 1, 3], [3, 0, 1], [0, 3, 2]]
    let outcome = try standings(.pointsByPlace([3, 2, 1]), rows, ballot: .top(3)) {
      $0.tabulation.joining = .sum
    }
    #expect(outcome.judged == ["5", "6", "4", "3"])
    #expect(outcome.blockers.isEmpty)
    #expect(outcome.row(of: "e1")?.derivation.panel?.votes.map(\.place) == [Ratio(1), Ratio(2), nil])
  }

  @Test("exponential weights of places: 12 · e^(−0.19 (r − 1)) to twelve decimals")
  func exponential() throws {
    let rows: [[Points?]] = [[1], [2], [3], [10], [9], [8], [7], [6], [5], [4]]
    let outcome = try standings(.exponential(scale: 12, decay: "0.19"), rows, ballot: .places)
    #expect(
      outcome.rows.compactMap { $0.derivation.judged?.exact.formatted(decimals: 12) } == [
        "12.000000000000", "9.923509607320", "8.206336910548", "6.786305264394", "5.611997124119",
        "4.640892281454", "3.837828261796", "3.173727135598", "2.624542643427",
        "2.170389511405",
      ])
  }

  @Test("points for the place of the judged total replace it")
  func placePoints() throws {
    let rows: [[Points?]] = [[9], [8], [8], [7]]
    let outcome = try standings(.mean, rows) { $0.tabulation.placePoints = [12, 10, 8] }
    #expect(outcome.results == ["12", "9", "9", "0"])
    #expect(
      outcome.rows[1].derivation.placePoints
        == PlacePointsLine(place: try Ratio(5, over: 2), points: Ratio(9)))
    let ordinal = try standings(.skating, rows, ballot: .marks) { $0.tabulation.placePoints = [12, 10, 8] }
    #expect(ordinal.results == ["12", "9", "9", "0"])
    #expect(ordinal.places == [1, 2, 2, 4])
  }
}
