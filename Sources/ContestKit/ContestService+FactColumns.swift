public import ContestCore
import ContestStore

/// A column as it stands.
public struct FactColumnView: Sendable {
  public var rules: RoundRules
  public var phase: RoundPhase
  public var column: FactColumn
  /// In running order.
  public var entries: [EntryFacts]
  /// How many facts of the column have been recorded: who sends values says what they were based on.
  public var recorded: Int
}

extension ContestService {
  /// The column of this key; nil where the round's rules have none such, or nothing is drawn.
  public func factColumn(_ key: String, of round: RoundID) async throws -> FactColumnView? {
    let rules = try await rules(of: round)
    guard let column = FactColumn.columns(of: rules).first(where: { $0.key == key }) else { return nil }
    let facts = try await store.facts(round)
    return FactColumnView(
      rules: rules, phase: try await phase(of: round), column: column,
      entries: try await store.roundFacts(round).entries,
      recorded: facts.count { column.holds($0.value) })
  }

  /// Records what differs from what stands; the same values again change nothing.
  ///
  /// - Parameters:
  ///   - typed: by entry; an entry without a key is left alone.
  ///   - source: who says so; needed where anything changes.
  ///   - recorded: the column's `recorded` when the sender saw it.
  /// - Returns: how many entries changed.
  /// - Throws: `KitError.input` whose findings name the entry in `location.path` (`source`: the source);
  ///   `KitError.changedMeanwhile` where others have written in the column since; `StoreError.phaseForbids`.
  @discardableResult
  public func record(
    _ typed: [EntryID: String], in key: String, source: String, recorded: Int, round: RoundID,
    by actor: Actor = .organiser
  ) async throws -> Int {
    guard let view = try await factColumn(key, of: round) else {
      throw KitError.refused(
        LocalizedText(vi: "vòng này không có cột «\(key)»", en: "this round has no column “\(key)”"))
    }
    let words = VietnameseText.normalised(source)
    var findings: [Finding] = []
    var statements: [FactStatement] = []
    for entry in view.entries {
      guard let text = typed[entry.id].map(VietnameseText.normalised) else { continue }
      let found = statement(text, of: entry, in: view, source: words)
      statements += found.statement.map { [$0] } ?? []
      findings += found.findings
    }
    if !statements.isEmpty, words.isEmpty || words.count > 500 {
      findings.append(
        Finding(
          at: SourceLocation(file: "desk", path: "source"),
          LocalizedText(
            vi: "Hãy ghi căn cứ (biên bản, đồng hồ…), không quá 500 ký tự.",
            en: "Please say who says so (minutes, a stopwatch…), in at most 500 characters.")))
    }
    guard findings.isEmpty else { throw KitError.input(findings) }
    guard !statements.isEmpty else { return 0 }
    guard recorded == view.recorded else { throw KitError.changedMeanwhile }
    try await recordFacts(statements, round: round, by: actor)
    return statements.count
  }

  /// The fact that a typed value states; nil where it is what stands already.
  private func statement(
    _ text: String, of entry: EntryFacts, in view: FactColumnView, source: String
  ) -> (statement: FactStatement?, findings: [Finding]) {
    let location = SourceLocation(file: "desk", path: entry.id.rawValue)
    let before = view.column.value(of: entry, in: .en)
    if text.isEmpty, before.isEmpty { return (nil, []) }
    if view.column == .status {
      guard let status = EntryStatus(rawValue: text) else {
        return (
          nil,
          [
            Finding(
              at: location,
              LocalizedText(vi: "Hãy chọn một tình trạng.", en: "Please choose a status."))
          ]
        )
      }
      guard status != entry.status else { return (nil, []) }
      return (FactStatement(entry: entry.id, content: .status(status), source: source), [])
    }
    guard !text.isEmpty else {
      guard case .penalty(let id) = view.column else {
        return (
          nil,
          [
            Finding(
              at: location,
              LocalizedText(
                vi: "Đã ghi thì không để trống lại được; hãy ghi giá trị đúng.",
                en: "What is recorded cannot be emptied; write the right value."))
          ]
        )
      }
      return (FactStatement(entry: entry.id, content: .penalty(id, .zero), source: source), [])
    }
    let row = FactRow(
      entry: entry.id.rawValue, kind: view.column.kind, id: view.column.id, value: text, source: source,
      location: location)
    let checked = FactListCheck(rules: view.rules, entries: [entry.id]).check([row])
    guard let stated = checked.facts.first else { return (nil, checked.findings) }
    return (stated.content.isStanding(in: entry) ? nil : stated, checked.findings)
  }
}

extension FactStatement.Content {
  /// Whether the entry's facts say so already.
  fileprivate func isStanding(in entry: EntryFacts) -> Bool {
    switch self {
    case .figure(let id, let value): entry.figures[id] == value
    case .duration(let milliseconds): entry.durationMilliseconds == milliseconds
    case .penalty(let id, let points):
      (entry.penalties.first { $0.penalty == id }?.points ?? .zero) == points
    case .status(let status): entry.status == status
    case .sheet: false
    }
  }
}
