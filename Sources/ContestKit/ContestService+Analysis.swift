public import ContestAnalysis
public import ContestCore
import ContestPages
import ContestStore

/// How firm a round's result is, with what it was computed from; advice only.
public struct CurrentAnalysis: Sendable {
  public var round: RoundID
  public var phase: RoundPhase
  public var rules: RoundRules
  public var analysis: Analysis
  /// The journal's last row when the facts were read.
  public var head: JournalHead
}

extension ContestService {
  /// How firm the round's result is, as its facts stand now: made once for the same facts, beside the threads that
  /// answer, whoever asks for it.
  ///
  /// - Throws: `KitError.refused` before the round's lots are drawn.
  public func analysis(of round: RoundID) async throws -> CurrentAnalysis {
    let head = try await store.journalHead()
    if let known = await analyses.known(round, at: head) { return known }
    var now = try await currentFacts(of: round)
    let contest = try await contest()
    // Frozen, the seats stand in the order of the published codes, which must tell no name.
    now.rules.panel.members = Self.inFileOrder(now.rules.panel.members, of: round, contest: contest)
    let units = contest.judges.map { judge in
      (judge.id, Set(judge.relatedUnits + (judge.unit.map { [$0] } ?? [])))
    }
    let basis = AnalysisBasis(
      rules: now.rules, facts: now.facts, units: Dictionary(units, uniquingKeysWith: { first, _ in first }))
    return await analyses.analysis(of: round, phase: now.phase, basis: basis, at: now.head)
  }

  /// `analysis` for a terminal, entries by id and judges by name: what was found, then a table of columns with its
  /// heads where there is one.
  public func analysisText(_ current: CurrentAnalysis) async throws -> [AnalysisText] {
    let contest = try await contest()
    let words = AnalysisWords(
      current.analysis, rules: current.rules, called: \.rawValue,
      judges: { contest.judge($0)?.name ?? $0.rawValue })
    return words.sections.map { section in
      AnalysisText(
        title: section.title,
        lines: section.findings + [section.meaning, section.reading] + [section.omission].compactMap { $0 },
        table: section.table.map { [$0.columns.map(\.title)] + $0.rows } ?? [],
        figureColumns: Set(
          section.table?.columns.indices.filter { section.table?.columns[$0].isFigure == true } ?? []))
    }
  }
}

/// One statistic for a terminal.
public struct AnalysisText: Sendable, Hashable {
  public var title: LocalizedText
  public var lines: [LocalizedText]
  /// Rows of cells, the first with the heads; empty where there is none.
  public var table: [[LocalizedText]]
  /// Which columns stand to the right.
  public var figureColumns: Set<Int>
}
