import ContestCore
import ContestTestSupport

/// What a method makes of one criterion: a row per entry `e1`, `e2` …, a mark per judge `j1`, `j2` ….
func standings(
  _ method: PanelMethod, _ rows: [[Points?]], ballot: Ballot = .marks, decisions: [Decision] = [],
  _ change: (inout RoundRules) -> Void = { _ in }
) throws -> Standings {
  try standings(method, dances: [rows], ballot: ballot, decisions: decisions, change)
}

/// What a method makes of several criteria `c1`, `c2` …, each with a row per entry and a mark per judge.
///
/// One criterion is counted at level `total`, several at level `criterion`.
func standings(
  _ method: PanelMethod, dances: [[[Points?]]], ballot: Ballot = .marks, decisions: [Decision] = [],
  _ change: (inout RoundRules) -> Void = { _ in }
) throws -> Standings {
  let judges = dances.first?.first?.count ?? 0
  var rules = RoundRules.fixture(
    rubric: .fixture(weights: dances.map { _ in 1 }, minimum: -1000, maximum: 1000, step: "0.000001"),
    panel: .fixture(judges: judges), tabulation: Tabulation(level: dances.count > 1 ? .criterion : .total))
  rules.tabulation.method = method
  rules.ballot = ballot
  rules.placeStyle = .mean
  change(&rules)
  let entries = (dances.first ?? []).indices.map { entry in
    EntryFacts.fixture(
      EntryID("e\(entry + 1)"), number: entry + 1,
      (0..<judges).map { judge in dances.map { $0[entry][judge] } })
  }
  return try tabulate(RoundFacts(entries: entries, decisions: decisions), by: rules)
}

/// Rows of whole numbers, one line of digits per judge and a digit per entry: as scrutineers write them.
func columns(_ judges: String...) -> [[Points?]] {
  let digits = judges.map { $0.compactMap { $0.wholeNumberValue.map { Points($0) } } }
  return (digits.first ?? []).indices.map { entry in digits.map { $0[entry] } }
}

extension Standings {
  /// By entry number.
  func byNumber<Value>(_ value: (Standing) -> Value) -> [Value] {
    rows.sorted { ($0.number, $0.entry) < ($1.number, $1.entry) }.map(value)
  }

  /// Places as shown, with halves: `1`, `2.5`; by entry number.
  var shownPlaces: [String?] { byNumber { $0.shownPlace?.exactDescription } }
  /// 1-2-2-4, by entry number.
  var places: [Int?] { byNumber(\.place) }
  /// Judged totals, exact, by entry number.
  var judged: [String?] { byNumber { $0.derivation.judged?.exact.exactDescription } }
  /// By entry number.
  var results: [String?] { byNumber { $0.result?.exactDescription } }
  /// As listed, together with what they share.
  var order: [EntryID] { rows.map(\.entry) }
}
