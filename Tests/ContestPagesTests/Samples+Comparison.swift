import ContestCore
import ContestPages

extension Samples {
  /// Three judges, two criteria, an audience's vote and overtime: 86.17 and 84.50.
  static let comparedRules: RoundRules = {
    var rules = Samples.rules
    rules.rubric.criteria = Array(criteria.prefix(2))
    rules.panel = Panel(
      quorum: 2, recusesSameUnit: false, members: ["gk1", "gk2", "gk3"].map { PanelMember(judge: $0) })
    rules.tabulation.method = .mean
    return rules
  }()

  static func marked(_ marks: [(Int, Int)?]) -> [JudgeID: SheetFact] {
    Dictionary(
      uniqueKeysWithValues: zip(["gk1", "gk2", "gk3"] as [JudgeID], marks).map { judge, pair in
        (judge, pair.map { .given(["noi-dung": Points($0.0), "chat-giong": Points($0.1)]) } ?? .absent)
      })
  }

  static let comparedFacts = RoundFacts(entries: [
    EntryFacts(
      id: "e1", unit: "hong-bang", number: 7, sheets: marked([(28, 36), (27, 38), (29, 36)]),
      figures: ["khan-gia": Points(215)], durationMilliseconds: 298_000),
    EntryFacts(
      id: "e2", unit: "thuy-nguyen", number: 3, sheets: marked([(30, 35), nil, (28, 35)]),
      figures: ["khan-gia": Points(190)], durationMilliseconds: 301_500),
    EntryFacts(id: "e3", unit: "thuy-nguyen", number: 12, status: .absent),
  ])

  static func compared(_ first: EntryID, _ second: EntryID) throws -> ComparisonWords? {
    let standings = try tabulate(comparedFacts, by: comparedRules)
    let round = ExplainedRound(
      rules: comparedRules, standings: standings, facts: comparedFacts,
      names: { id in
        standings.row(of: id).map { "SBD \(EntrantNumber.shown($0.number))" } ?? id.rawValue
      }, judges: { "Giám khảo \($0)" })
    return Comparison(first, with: second, in: standings, facts: comparedFacts, rules: comparedRules)
      .map { ComparisonWords($0, in: round) }
  }

  private static let choices = [
    ComparisonPage.Choice(code: "07", label: LocalizedText("SBD 07 – Nguyễn Thị Hòa, quận Hồng Bàng")),
    ComparisonPage.Choice(code: "03", label: LocalizedText("SBD 03 – Trần <Văn> Ẩn, huyện Thủy Nguyên")),
  ]

  static let comparisonPage = ComparisonPage(
    visit: desk, round: "chung-khao", title: rules.title, choices: choices, first: "03", second: "07",
    result: (try? compared("e2", "e1")) ?? nil, isOrganiser: true)

  static let comparisonChoice: ComparisonPage = {
    var page = ComparisonPage(
      visit: judge, round: "chung-khao", title: rules.title, choices: choices, first: "07", second: "07",
      isOrganiser: false)
    page.isSame = true
    return page
  }()
}
