import ContestAnalysis
import ContestCore
import ContestPages

extension Samples {
  /// Marks of three judges by entry: content, voice.
  private static let analysedMarks: [(EntryID, UnitID, Int, [(Int, Int)?])] = [
    ("e1", "hong-bang", 7, [(28, 36), (27, 38), (29, 36)]),
    ("e2", "thuy-nguyen", 3, [(30, 35), (25, 34), (28, 35)]),
    ("e3", "thuy-nguyen", 12, [(22, 30), (20, 33), (12, 14)]),
    ("e4", "hong-bang", 5, [(26, 31), (24, 30), (23, 32)]),
  ]

  static func analysisPage(judges: Int, blind: Bool) -> AnalysisPage {
    var rules = comparedRules
    rules.figures = []
    rules.panel.members = Array(rules.panel.members.prefix(judges))
    let facts = RoundFacts(
      entries: analysedMarks.map { id, unit, number, marks in
        EntryFacts(id: id, unit: unit, number: number, sheets: marked(marks), durationMilliseconds: 240_000)
      })
    let analysis = analyse(facts: facts, rules: rules, units: ["gk1": ["hong-bang"]], replicates: 2000)
    let codes: [EntryID: String] = ["e1": "K7QX", "e2": "B2MN", "e3": "T4RD", "e4": "W9AC"]
    let numbers: [EntryID: String] = ["e1": "SBD 07", "e2": "SBD 03", "e3": "SBD 12", "e4": "SBD <05>"]
    let words = AnalysisWords(
      analysis, rules: rules, called: { (blind ? codes : numbers)[$0] ?? "–" },
      judges: { "Giám khảo \($0)" })
    return AnalysisPage(
      visit: blind ? judge : desk, round: "chung-khao", title: rules.title, journalSequence: 412,
      words: words, isOrganiser: !blind)
  }

  static let analysisPages: [(String, any Page)] = [
    ("analysis", analysisPage(judges: 3, blind: false)),
    ("analysis-small", analysisPage(judges: 2, blind: true)),
  ]
}
