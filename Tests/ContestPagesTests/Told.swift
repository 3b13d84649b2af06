import ContestCore
import ContestPages

/// A derivation made by hand and the sentences it must be told in.
struct Told: Sendable, CustomStringConvertible {
  let description: String
  var rules = Samples.plainRules
  var standing: Standing
  var facts = RoundFacts(entries: [])
  /// The standings of others, for ties.
  var others: [Standing] = []
  /// Without it the text is the public's.
  var namesJudges = true
  /// Each must be among the sentences, in this order.
  let vi: [String]
  let en: [String]

  init(
    _ description: String, rules change: (inout RoundRules) -> Void = { _ in },
    standing: (inout Standing) -> Void, facts: RoundFacts = RoundFacts(entries: []), others: [Standing] = [],
    namesJudges: Bool = true, vi: [String], en: [String]
  ) {
    self.description = description
    change(&rules)
    self.standing = Standing(
      entry: "a", unit: "u", number: 1, status: .competing, place: 1, result: Ratio(8),
      derivation: Derivation(
        sheets: [SheetLine(judge: "gk1", state: .counted)], judged: Told.step(8), result: Told.step(8)))
    standing(&self.standing)
    self.facts = facts
    self.others = others
    self.namesJudges = namesJudges
    self.vi = vi
    self.en = en
  }

  func sentences(_ language: Language) -> [String] {
    let round = ExplainedRound(
      rules: rules, standings: Standings(rows: [standing] + others, blockers: []), facts: facts,
      names: { "SBD \($0)" }, judges: namesJudges ? { "Giám khảo \($0)" } : nil,
      rounds: { $0 == "so-khao" ? LocalizedText(vi: "Vòng sơ khảo", en: "Preliminary round") : nil })
    return Explanation.sentences(for: standing, in: round).map { $0[language] }
  }

  func expected(_ language: Language) -> [String] { language == .vi ? vi : en }

  /// What of `expected` is wanting, or not in its order, among the sentences.
  func wanting(_ language: Language) -> [String] {
    var rest = sentences(language)[...]
    return expected(language).filter { sentence in
      guard let index = rest.firstIndex(of: sentence) else { return true }
      rest = rest[(index + 1)...]
      return false
    }
  }

  // MARK: Numbers

  static func number(_ text: String) -> Ratio { Points(parsing: text).map { Ratio($0) } ?? .zero }
  static func fraction(_ top: Int, _ bottom: Int) -> Ratio {
    (try? Ratio(Int128(top), over: Int128(bottom))) ?? .zero
  }
  static func step(_ whole: Int) -> StepValue { StepValue(exact: Ratio(whole), rounded: Ratio(whole)) }
  static func step(_ exact: String, _ rounded: String? = nil) -> StepValue {
    StepValue(exact: number(exact), rounded: number(rounded ?? exact))
  }
  /// gk1, gk2 … with these values.
  static func votes(_ values: String..., used: [String] = [], places: [String] = []) -> [PanelVote] {
    values.enumerated().map { index, value in
      PanelVote(
        judge: JudgeID("gk\(index + 1)"), value: number(value),
        place: index < places.count ? number(places[index]) : nil,
        used: index < used.count ? number(used[index]) : nil, fate: .counted)
    }
  }
}

extension Samples {
  /// One criterion of ten points, three judges, nothing else.
  static let plainRules = RoundRules(
    id: "chung-ket", title: LocalizedText(vi: "Vòng chung kết", en: "Final"),
    rubric: Rubric(
      id: "b", title: LocalizedText("b"),
      criteria: [
        Criterion(
          id: "giong", title: LocalizedText(vi: "Giọng đọc", en: "Voice"), maximum: Points(10),
          step: Points(1))
      ]),
    panel: Panel(members: [
      PanelMember(judge: "gk1", role: .chair), PanelMember(judge: "gk2"), PanelMember(judge: "gk3"),
    ]))
}
