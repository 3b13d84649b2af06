/// Which sheets of an entry count (docs/tabulation.md §1).
struct SheetReading {
  let rules: RoundRules

  /// One line per judge, in panel order.
  func lines(of facts: EntryFacts) -> [SheetLine] {
    rules.panel.members.map { member in
      SheetLine(judge: member.judge, state: state(of: facts.sheets[member.judge], role: member.role))
    }
  }

  private func state(of sheet: SheetFact?, role: PanelMember.Role) -> SheetLine.State {
    if role == .shadow { return .shadow }
    if role == .tieBreaker { return .sealed }
    if rules.ballot == .joint, role != .chair { return .joint }
    switch sheet {
    case nil: return .notGiven
    case .absent: return .absent
    case .recused(let reason): return .recused(reason)
    case .given(let marks):
      let given = rules.rubric.criteria.count { marks[$0.id] != nil }
      if given == 0 { return .notGiven }
      return given == rules.rubric.criteria.count || countsWithHoles ? .counted : .incomplete
    }
  }

  private var countsWithHoles: Bool {
    switch rules.tabulation.missingCells {
    case .refuse, .dropSheet: false
    case .present: rules.tabulation.level == .criterion
    case .impute: true
    }
  }

  /// Whether a sheet in this state is waited for.
  func isMissed(_ line: SheetLine) -> Bool {
    line.state == .notGiven || (line.state == .incomplete && rules.tabulation.missingCells == .refuse)
  }

  /// The sheets that `lines` say count.
  func counted(_ lines: [SheetLine], of facts: EntryFacts) throws(ArithmeticOverflow) -> [CountedSheet] {
    var sheets: [CountedSheet] = []
    for (seat, line) in lines.enumerated() where line.state == .counted {
      guard case .given(let given)? = facts.sheets[line.judge] else { continue }
      let marks = rules.rubric.criteria.map { criterion in given[criterion.id].map { Ratio($0) } }
      sheets.append(CountedSheet(seat: seat, marks: marks, cells: marks))
    }
    if rules.tabulation.missingCells == .impute { try impute(&sheets) }
    return sheets
  }

  /// Fills open cells with the mean of the other sheets' marks (FIG aerobic gymnastics, methods.md §1 c).
  private func impute(_ sheets: inout [CountedSheet]) throws(ArithmeticOverflow) {
    for criterion in rules.rubric.criteria.indices {
      let given = sheets.compactMap { $0.marks[criterion] }
      guard !given.isEmpty, given.count < sheets.count else { continue }
      let mean = try Ratio.sum(given).divided(by: Ratio(given.count))
      for index in sheets.indices where sheets[index].cells[criterion] == nil {
        sheets[index].cells[criterion] = mean
      }
    }
  }

  /// The whole sheet of a judge who is not `counted` (the sealed ballot), in rubric order.
  func wholeSheet(of judge: JudgeID, in facts: EntryFacts) -> [Ratio]? {
    guard case .given(let given)? = facts.sheets[judge] else { return nil }
    let marks = rules.rubric.criteria.compactMap { criterion in given[criterion.id].map { Ratio($0) } }
    return marks.count == rules.rubric.criteria.count ? marks : nil
  }
}
