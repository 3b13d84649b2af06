import ContestCore
import ContestRecount
import ContestXML
import Foundation
import Testing

/// Each preset read from its files and held against a published or hand-worked example, by both counts.
@Suite("Presets")
struct PresetTests {
  static let folder = SampleContest.packageRoot.appendingPathComponent("rubrics/presets")
  static let names = [
    "can-tho-2023-overtime", "chair-counts-double", "chopin-competition", "drop-one-high-one-low",
    "eurovision-jury", "isu-components", "olympic-diving-2000", "olympic-diving-2024", "skating-system",
    "toastmasters", "vietnamese-mean",
  ]

  @Test("there are these presets, and each is read without a finding", arguments: names)
  func readable(name: String) throws {
    #expect(try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted() == Self.names)
    let reading = RuleReader.read(
      files: FolderRuleFiles(folder: Self.folder.appendingPathComponent(name)))
    #expect(reading.findings.map(\.message.en) == [])
    #expect(reading.contest != nil)
  }

  @Test("plain mean; a tie goes to the better voice")
  func vietnameseMean() throws {
    let rules = try rules("vietnamese-mean")
    let facts = facts(
      rules,
      [
        [["35", "33.5", "18"], ["36", "34", "18"], ["35.25", "34", "18"]],
        [["34.5", "34", "18"], ["36", "34", "18"], ["35.25", "34", "18"]],
        [["30", "32", "18"], ["31", "32", "18"], ["31", "32", "18"]],
      ])
    #expect(try outcome(facts, rules) == ["e2 1 87.25", "e1 2 87.25", "e3 3 80.67"])
  }

  @Test("one highest and one lowest total dropped: (80 + 82 + 84) ÷ 3")
  func dropOneHighOneLow() throws {
    let rules = try rules("drop-one-high-one-low")
    let facts = facts(rules, [["10", "39", "22", "20", "24"].map { [$0, "40", "20"] }])
    #expect(try outcome(facts, rules) == ["e1 1 82.00"])
  }

  @Test("the chair counts double: (80 + 80 + 84 + 86 + 2 × 90) ÷ 6")
  func chairCountsDouble() throws {
    let rules = try rules("chair-counts-double")
    let facts = facts(rules, [["30", "20", "20", "24", "26"].map { [$0, "40", "20"] }])
    #expect(try outcome(facts, rules) == ["e1 1 85.00"])
  }

  @Test("Cần Thơ 2023: three minutes free, under a minute over 0.25, from a minute on 0.5")
  func canTho() throws {
    let rules = try rules("can-tho-2023-overtime")
    let sheets = [["4", "4"], ["4", "4"], ["4", "4"]]
    var facts = facts(rules, [sheets, sheets, sheets])
    for (index, seconds) in [180, 239, 240].enumerated() {
      facts.entries[index].durationMilliseconds = seconds * 1_000
    }
    #expect(try outcome(facts, rules) == ["e1 1 8.00", "e2 2 7.75", "e3 3 7.50"])
  }

  /// Grand Prix Final 2017, free dance: 56.01 + 54.98 = 110.99 and 57.42 + 55.17 = 112.59, as published.
  @Test("ISU components, two published performances")
  func isu() throws {
    let rules = try rules("isu-components")
    let cappellini = [
      "9.00 9.00 9.25 9.00 9.25 8.50 9.00 9.00 8.75", "9.00 9.50 9.25 8.75 9.00 8.25 8.75 9.25 9.00",
      "9.00 9.75 9.50 9.25 9.50 9.00 9.25 9.25 9.50", "9.00 9.75 9.00 9.00 9.50 8.75 9.50 9.00 9.25",
      "9.25 9.50 9.00 9.25 9.50 9.25 9.75 9.00 9.50",
    ]
    let hubbell = [
      "9.25 9.50 9.00 9.50 9.25 9.00 9.25 9.50 9.25", "9.00 9.50 8.75 9.00 8.75 8.50 9.00 9.00 9.00",
      "9.25 9.75 9.25 9.50 9.00 9.00 9.25 9.50 9.50", "9.25 9.50 8.75 9.25 9.25 9.00 9.25 9.00 9.25",
      "9.25 9.50 9.00 9.75 9.25 9.00 9.50 9.00 9.25",
    ]
    var facts = facts(rules, [byJudge(cappellini), byJudge(hubbell)])
    facts.entries[0].figures["tes"] = Points(micros: 56_010_000)
    facts.entries[1].figures["tes"] = Points(micros: 57_420_000)
    #expect(try outcome(facts, rules) == ["e2 1 112.59", "e1 2 110.99"])
    let judged = try tabulate(facts, by: rules).rows.map { $0.derivation.judged?.rounded.exactDescription }
    #expect(judged == ["55.17", "54.98"])
  }

  /// Awards 8 8.5 8.5 8.5 9 9 9.5 at 3.4: 43.5 × 3.4 × 0.6 = 88.74, and 26 × 3.4 = 88.40; six such dives.
  @Test(
    "Olympic diving",
    arguments: [("olympic-diving-2000", "532.44"), ("olympic-diving-2024", "530.40")])
  func diving(name: String, result: String) throws {
    let rules = try rules(name)
    let awards = ["8", "8.5", "8.5", "8.5", "9", "9", "9.5"]
    var facts = facts(rules, [awards.map { award in rules.rubric.criteria.map { _ in award } }])
    for dive in 1...6 { facts.entries[0].figures[FigureID("dd\(dive)")] = Points(micros: 3_400_000) }
    #expect(rules.rubric.criteria.count == 6)
    #expect(try outcome(facts, rules) == ["e1 1 \(result)"])
  }

  /// In three dances e1 has a majority of firsts and e2 the next majority; in two they are exchanged.
  ///
  /// Dance places 1 2 1 1 2 = 7, 2 1 2 2 1 = 8, 3 × 5 = 15.
  @Test("Skating System over five dances")
  func skating() throws {
    let rules = try rules("skating-system")
    let (first, second, third) = ("1 1 1 2 3", "2 3 2 1 1", "3 2 3 3 2")
    let facts = facts(
      rules,
      [
        byJudge([first, second, first, first, second]), byJudge([second, first, second, second, first]),
        byJudge([third, third, third, third, third]),
      ])
    #expect(try outcome(facts, rules) == ["e1 1 1.0", "e2 2 2.0", "e3 3 3.0"])
    let places = try tabulate(facts, by: rules).rows.map { row in
      row.derivation.criteria.map { $0.value?.rounded.exactDescription ?? "" }.joined(separator: " ")
    }
    #expect(places == ["1 2 1 1 2", "2 1 2 2 1", "3 3 3 3 3"])
  }

  /// 199 ÷ 9 = 22.11; 20 → 20.11, 25 → 24.11; 198.22 ÷ 9 = 22.02; 0.1 × 21.50 + 0.2 × 22.00 + 0.35 × 21.80 +
  /// 0.35 × 22.02 = 21.887.
  @Test("Chopin Competition: the final by hand")
  func chopin() throws {
    let rules = try rules("chopin-competition")
    var facts = facts(
      rules, [["20", "21", "21", "22", "22", "22", "23", "23", "25"].map { [$0] }])
    for (round, judged) in [("vong-1", 21_500_000), ("vong-2", 22_000_000), ("vong-3", 21_800_000)] {
      let value = StepValue(
        exact: Ratio(Points(micros: Int64(judged))), rounded: Ratio(Points(micros: Int64(judged))))
      facts.entries[0].earlier[RoundID(round)] = EarlierResult(judged: value, result: value)
    }
    #expect(try outcome(facts, rules) == ["e1 1 21.89"])
    #expect(try tabulate(facts, by: rules).rows[0].derivation.judged?.rounded.exactDescription == "22.02")
  }

  /// The jury's sums 54.13, 52.05, 44.47 bring 12, 10, 8; the televote turns them round.
  @Test("Eurovision: ranks to weights, to points, plus the televote")
  func eurovision() throws {
    let rules = try rules("eurovision-jury")
    var facts = facts(rules, ["1 1 2 1 3", "2 2 1 3 1", "3 3 3 2 2"].map { byJudge([$0]) })
    for (index, votes) in [1, 5, 12].enumerated() { facts.entries[index].figures["khan-gia"] = Points(votes) }
    #expect(try outcome(facts, rules) == ["e3 1 20.0", "e2 2 15.0", "e1 3 13.0"])
    let jury = try tabulate(facts, by: rules).rows.map { $0.derivation.placePoints?.points.exactDescription }
    #expect(jury == ["8", "10", "12"])
  }

  /// 10, 10, 7 and 3 points; the sealed ballot sets e2 before e1.
  @Test("Toastmasters: first three, ties by the sealed ballot")
  func toastmasters() throws {
    let rules = try rules("toastmasters")
    let facts = facts(
      rules,
      ["1 2 1 2 0 2", "2 1 3 1 3 1", "3 0 2 3 1 4", "0 3 0 0 2 3"].map { byJudge([$0]) })
    #expect(try outcome(facts, rules) == ["e2 1 10", "e1 2 10", "e3 3 7", "e4 4 3"])
    let decided = try tabulate(facts, by: rules).rows.map(\.decidedBy)
    #expect(decided == ["phieu-kin", "phieu-kin", nil, nil])
  }

  // MARK: Support

  /// The rules of the preset's last round.
  private func rules(_ name: String) throws -> RoundRules {
    let files = FolderRuleFiles(folder: Self.folder.appendingPathComponent(name))
    return try #require(RuleReader.read(files: files).contest?.rounds.last)
  }

  /// Entries e1, e2 …, each with one row of marks per judge in panel order.
  private func facts(_ rules: RoundRules, _ entries: [[[String]]]) -> RoundFacts {
    RoundFacts(
      entries: entries.enumerated().map { index, rows in
        var entry = EntryFacts(id: EntryID("e\(index + 1)"), number: index + 1)
        for (member, row) in zip(rules.panel.members, rows) {
          var marks: [CriterionID: Points] = [:]
          for (criterion, text) in zip(rules.rubric.criteria, row) {
            marks[criterion.id] = Points(parsing: text)
          }
          entry.sheets[member.judge] = .given(marks)
        }
        return entry
      })
  }

  /// From one line per criterion, judges across, to one row per judge.
  private func byJudge(_ criteria: [String]) -> [[String]] {
    let lines = criteria.map { $0.split(separator: " ").map(String.init) }
    return (lines.first ?? []).indices.map { judge in lines.map { $0[judge] } }
  }

  /// `e1 1 87.25` by place, where both counts agree and nothing forbids certifying.
  private func outcome(_ facts: RoundFacts, _ rules: RoundRules) throws -> [String] {
    let standings = try tabulate(facts, by: rules)
    #expect(differences(between: standings, and: recount(facts, by: rules)).map(\.message.en) == [])
    #expect(standings.blockers == [])
    let decimals = rules.tabulation.resultRounding.decimals
    return standings.rows.map { row in
      "\(row.entry) \(row.place ?? 0) \(row.result?.formatted(decimals: decimals) ?? "")"
    }
  }
}
