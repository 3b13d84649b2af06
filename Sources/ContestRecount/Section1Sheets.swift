import ContestCore

/// What the count makes of one judge's sheet for one competing entry (docs/tabulation.md §1).
enum SheetState {
  case shadow
  case recusedOrAbsent
  case notGiven
  /// It has holes: the rule waits for the rest (missed) or drops it (not missed).
  case incomplete(isMissed: Bool)
  case counted([CriterionID: Points])

  var isMissed: Bool {
    switch self {
    case .notGiven: true
    case .incomplete(let isMissed): isMissed
    case .shadow, .recusedOrAbsent, .counted: false
    }
  }
}

/// A sheet that counts, with the marks given for the rubric's criteria.
struct CountedSheet {
  let judge: JudgeID
  let marks: [CriterionID: Points]
}

/// §1: the state of the sheet of the judge in `seat`.
///
/// The five cases stand in the order of the text.
func sheetState(of seat: PanelMember, for entry: EntryFacts, by rules: RoundRules) -> SheetState {
  // 1.
  if seat.role == .shadow { return .shadow }
  let marks: [CriterionID: Points]
  switch entry.sheets[seat.judge] {
  // 2.
  case .recused, .absent: return .recusedOrAbsent
  // 3.
  case nil: return .notGiven
  case .given(let given):
    marks = given.filter { mark in rules.rubric.criteria.contains { $0.id == mark.key } }
  }
  if marks.isEmpty { return .notGiven }
  // 4. and 5.
  let isWhole = rules.rubric.criteria.allSatisfy { marks[$0.id] != nil }
  if isWhole { return .counted(marks) }
  switch rules.tabulation.missingCells {
  case .refuse: return .incomplete(isMissed: true)
  case .dropSheet: return .incomplete(isMissed: false)
  case .present, .impute:
    // A sheet with holes has no total, so this is a rule of level `criterion` alone.
    return rules.tabulation.level == .criterion ? .counted(marks) : .incomplete(isMissed: true)
  }
}

/// §1: the sheets that count for a competing entry, in panel order; none for any other.
func countedSheets(of entry: EntryFacts, by rules: RoundRules) -> [CountedSheet] {
  guard entry.status == .competing else { return [] }
  var sheets: [CountedSheet] = []
  for seat in rules.panel.members {
    if case .counted(let marks) = sheetState(of: seat, for: entry, by: rules) {
      sheets.append(CountedSheet(judge: seat.judge, marks: marks))
    }
  }
  return sheets
}

/// §1: the judges whose sheets are missed for a competing entry, in panel order; none for any other.
func missedJudges(of entry: EntryFacts, by rules: RoundRules) -> [JudgeID] {
  guard entry.status == .competing else { return [] }
  return rules.panel.members
    .filter { sheetState(of: $0, for: entry, by: rules).isMissed }
    .map(\.judge)
}
