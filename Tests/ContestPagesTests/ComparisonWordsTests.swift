import ContestCore
import Testing

@testable import ContestPages

@Suite("Why one entry stands above another, in words")
struct ComparisonWordsTests {
  @Test("results that differ are told with what the difference is made of")
  func byResult() throws {
    let words = try #require(try Samples.compared("e2", "e1"))
    #expect(
      words.sentences.map(\.vi) == [
        "SBD 07 xếp thứ nhất, SBD 03 xếp thứ 2.",
        "SBD 07 được 86,17, SBD 03 được 82,75: cao hơn 3,42 nên đứng trên.",
      ])
    #expect(words.sentences[1].en == "SBD 07 has 86.17, SBD 03 82.75: higher by 3.42, so it stands above.")
    let byCriterion = try #require(words.tables.first)
    #expect(
      byCriterion.rows.map(\.label.vi) == [
        "Nội dung", "Chất giọng, phát âm", "Bình chọn của khán giả", "Điểm trừ", "Làm tròn",
      ])
    #expect(byCriterion.rows.map(\.difference.vi) == ["−1,00", "+1,6666…", "+2,50", "+0,25", "+0,0033…"])
    #expect(byCriterion.total.difference.vi == "+3,42")
    let byJudge = words.tables[1]
    #expect(byJudge.rows[1].label.vi == "Giám khảo gk2" && byJudge.rows[1].lower.vi == "–")
  }

  @Test("who is not ranked is told why")
  func unranked() throws {
    let words = try #require(try Samples.compared("e1", "e3"))
    #expect(words.sentences.map(\.vi) == ["SBD 12 không xếp hạng: vắng thi."])
    #expect(words.tables.isEmpty)
  }

  @Test("a tie step, a decision and a shared place are told as such")
  func otherGrounds() throws {
    func sentences(_ change: (inout RoundRules, inout [Decision]) -> Void) throws -> [String] {
      var rules = Samples.plainRules
      var decisions: [Decision] = []
      change(&rules, &decisions)
      let sheets: [JudgeID: SheetFact] = [
        "gk1": .given(["giong": Points(8)]), "gk2": .given(["giong": Points(8)]), "gk3": .absent,
      ]
      let entries: [EntryFacts] = (["a", "b"] as [EntryID]).enumerated().map {
        EntryFacts(
          id: $1, number: $0 + 1, sheets: sheets, figures: ["f": Points($0)], durationMilliseconds: 1)
      }
      let facts = RoundFacts(entries: entries, decisions: decisions)
      let standings = try tabulate(facts, by: rules)
      let round = ExplainedRound(
        rules: rules, standings: standings, facts: facts, names: { "SBD \($0)" }, judges: nil)
      let comparison = try #require(
        Comparison("a", with: "b", in: standings, facts: facts, rules: rules))
      return ComparisonWords(comparison, in: round).sentences.map(\.vi)
    }
    #expect(
      try sentences { rules, _ in
        rules.figures = [
          FigureRule(id: "f", title: LocalizedText(vi: "Bình chọn", en: "Votes"), weight: .zero)
        ]
        rules.tieChain = [TieStep(id: "s", kind: .figure("f"))]
      } == [
        "SBD b xếp thứ nhất, SBD a xếp thứ 2.", "Hai bài bằng nhau ở kết quả 8,00.",
        "Xét Bình chọn: SBD b 1,00, SBD a 0,00, nên SBD b đứng trên.",
      ])
    #expect(
      try sentences { rules, decisions in
        rules.tieChain = [TieStep(id: "s", kind: .decision)]
        decisions = [Decision(sequence: 1, kind: .order, subjects: ["b", "a"], reason: "Đúng giờ.")]
      } == [
        "SBD b xếp thứ nhất, SBD a xếp thứ 2.", "Hai bài bằng nhau ở kết quả 8,00.",
        "Theo quyết định số 1 của Ban Giám khảo – phân định được thứ hạng.", "Lý do: Đúng giờ.",
      ])
    #expect(
      try sentences { _, _ in } == ["Hai bài cùng kết quả 8,00 và cùng xếp thứ nhất."])
  }
}
