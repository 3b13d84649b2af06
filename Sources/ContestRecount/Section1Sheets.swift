import ContestCore

/// What the count makes of one judge's sheet for one marked entry (docs/tabulation.md §1).
enum SheetState {
  /// Shadow, sealed, or marked on the jury's joint sheet.
  case neverCounts
  case recusedOrAbsent
  case notGiven
  /// It has holes: the rule waits for the rest (missed) or drops it (not missed).
  case incomplete(isMissed: Bool)
  case counted([CriterionID: Points])

  var isMissed: Bool {
    switch self {
    case .notGiven: true
    case .incomplete(let isMissed): isMissed
    case .neverCounts, .recusedOrAbsent, .counted: false
    }
  }
}

/// A sheet that counts.
struct CountedSheet {
  let seat: PanelMember
  /// The marks given, and those imputed.
  let marks: [CriterionID: Fraction]
  /// Whether every mark was given.
  let isWhole: Bool

  var judge: JudgeID { seat.judge }
}

/// §1: entries competing and out of competition are marked.
func isMarked(_ entry: EntryFacts) -> Bool {
  entry.status == .competing || entry.status == .outOfCompetition
}

/// The marks given for the rubric's criteria.
func marksGiven(_ given: [CriterionID: Points], by rules: RoundRules) -> [CriterionID: Points] {
  given.filter { mark in rules.rubric.criteria.contains { $0.id == mark.key } }
}

/// §1: the state of the sheet of the judge in `seat`.
///
/// The five cases stand in the order of the text.
func sheetState(of seat: PanelMember, for entry: EntryFacts, by rules: RoundRules) -> SheetState {
  // 1.
  if seat.role == .shadow || seat.role == .tieBreaker { return .neverCounts }
  if rules.ballot == .joint, seat.role != .chair { return .neverCounts }
  let marks: [CriterionID: Points]
  switch entry.sheets[seat.judge] {
  // 2.
  case .recused, .absent: return .recusedOrAbsent
  // 3.
  case nil: return .notGiven
  case .given(let given): marks = marksGiven(given, by: rules)
  }
  if marks.isEmpty { return .notGiven }
  // 4. and 5.
  let isWhole = rules.rubric.criteria.allSatisfy { marks[$0.id] != nil }
  if isWhole { return .counted(marks) }
  switch rules.tabulation.missingCells {
  case .refuse: return .incomplete(isMissed: true)
  case .dropSheet: return .incomplete(isMissed: false)
  case .impute: return .counted(marks)
  case .present:
    // A sheet with holes has no total, so this is a rule of level `criterion` alone.
    return rules.tabulation.level == .criterion ? .counted(marks) : .incomplete(isMissed: true)
  }
}

/// §1: the sheets that count for a marked entry, in panel order; none for any other.
func countedSheets(of entry: EntryFacts, by rules: RoundRules) -> [CountedSheet] {
  guard isMarked(entry) else { return [] }
  var given: [(seat: PanelMember, marks: [CriterionID: Points])] = []
  for seat in rules.panel.members {
    if case .counted(let marks) = sheetState(of: seat, for: entry, by: rules) { given.append((seat, marks)) }
  }
  return given.map { sheet in
    var marks = sheet.marks.mapValues { Fraction($0) }
    let open = rules.rubric.criteria.filter { sheet.marks[$0.id] == nil }
    if rules.tabulation.missingCells == .impute {
      for criterion in open {
        marks[criterion.id] = mean(given.compactMap { $0.marks[criterion.id] }.map { Fraction($0) })
      }
    }
    return CountedSheet(seat: sheet.seat, marks: marks, isWhole: open.isEmpty)
  }
}

/// §1: the judges whose sheets are missed for a competing entry, in panel order; none for any other.
func missedJudges(of entry: EntryFacts, by rules: RoundRules) -> [JudgeID] {
  guard entry.status == .competing else { return [] }
  return rules.panel.members
    .filter { sheetState(of: $0, for: entry, by: rules).isMissed }
    .map(\.judge)
}

/// Which of two numbers is the better one.
enum Better {
  case higher
  case lower
  /// Lower, with 0, not placed, behind all who are.
  case placed

  /// §1, last line: of marks on the round's ballot.
  static func mark(_ rules: RoundRules) -> Better {
    switch rules.ballot {
    case .marks, .joint, .recall: .higher
    case .places: .lower
    case .top: .placed
    }
  }

  func callAsFunction(_ a: Fraction, than b: Fraction) -> Bool {
    switch self {
    case .higher: return a > b
    case .lower: return a < b
    case .placed:
      if a == .zero || b == .zero { return a != .zero && b == .zero }
      return a < b
    }
  }

  /// The best of them; nil where there are none.
  func best(of values: [Fraction]) -> Fraction? {
    values.min { self($0, than: $1) }
  }
}

/// §1, last line: whether `a` is the better mark of a ballot.
func isBetterMark(_ a: Fraction, than b: Fraction, by rules: RoundRules) -> Bool {
  Better.mark(rules)(a, than: b)
}
