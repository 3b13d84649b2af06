public import ContestCore

/// A round as its explanations see it: rules, facts, everyone's standing, and how people are called.
public struct ExplainedRound {
  public let rules: RoundRules
  public let standings: Standings
  public let facts: RoundFacts
  /// How an entry is called (`SBD 07`).
  public var names: (EntryID) -> String
  /// How a judge is called; nil where no judge may be told apart.
  let judges: ((JudgeID) -> String)?
  /// How another round of the contest is called.
  let rounds: (RoundID) -> LocalizedText?
  private let rowIndex: [EntryID: Int]
  private let entryIndex: [EntryID: Int]

  /// - Parameters:
  ///   - names: how an entry is called (`SBD 07`).
  ///   - judges: how a judge is called; with it every judge's value is named, and what became of it. Nil for
  ///     the public: then no single judge's mark appears.
  ///   - rounds: another round's title; nil where it is not known, and then its id is shown.
  public init(
    rules: RoundRules, standings: Standings, facts: RoundFacts, names: @escaping (EntryID) -> String,
    judges: ((JudgeID) -> String)?, rounds: @escaping (RoundID) -> LocalizedText? = { _ in nil }
  ) {
    self.rules = rules
    self.standings = standings
    self.facts = facts
    self.names = names
    self.judges = judges
    self.rounds = rounds
    self.rowIndex = Dictionary(
      standings.rows.enumerated().map { ($1.entry, $0) }, uniquingKeysWith: { first, _ in first })
    self.entryIndex = Dictionary(
      facts.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func row(of entry: EntryID) -> Standing? { rowIndex[entry].map { standings.rows[$0] } }
  func entry(_ id: EntryID) -> EntryFacts? { entryIndex[id].map { facts.entries[$0] } }
  func decision(_ sequence: Int) -> Decision? { facts.decisions.first { $0.sequence == sequence } }

  func title(of round: RoundID) -> LocalizedText {
    rounds(round) ?? said(vi: "Vòng “\(round.rawValue)”", en: "the round “\(round.rawValue)”")
  }

  func list(_ entries: [EntryID]) -> LocalizedText { .few(entries.map(names)) }
}

extension LocalizedText {
  /// Names of entries, the first few of many.
  static func few(_ names: [String]) -> LocalizedText {
    let shown = 6
    guard names.count > shown else { return LocalizedText(names.joined(separator: ", ")) }
    let first = names.prefix(shown).joined(separator: ", ")
    let rest = names.count - shown
    return said(vi: "\(first) và \(rest) bài khác", en: "\(first) and \(rest) others")
  }
}
