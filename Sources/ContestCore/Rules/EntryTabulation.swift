/// From one entry's facts to its result (docs/tabulation.md §1–3).
struct EntryTabulation {
  let rules: RoundRules
  let weights: [Ratio]
  let weightSum: Ratio

  init(rules: RoundRules) throws(ArithmeticOverflow) {
    self.rules = rules
    self.weights = rules.rubric.criteria.map { Ratio($0.weight) }
    var sum = Ratio.zero
    for weight in weights { sum = try sum.adding(weight) }
    self.weightSum = sum
  }

  private var tabulation: Tabulation { rules.tabulation }

  /// The derivation of an entry that competes; its `result` is nil where no result follows.
  func derivation(of facts: EntryFacts) throws(ArithmeticOverflow) -> Derivation {
    var derivation = Derivation(sheets: sheetStates(of: facts))
    let counted = derivation.sheets.compactMap { line -> CountedSheet? in
      guard line.state == .counted, case .given(let marks)? = facts.sheets[line.judge] else { return nil }
      return CountedSheet(judge: line.judge, marks: marks)
    }
    switch tabulation.level {
    case .total: try judgeTotals(counted, into: &derivation)
    case .criterion, .part: try judgeCriteria(counted, into: &derivation)
    }
    try addFigures(of: facts, into: &derivation)
    try deduct(facts, into: &derivation)
    try conclude(&derivation)
    return derivation
  }

  private struct CountedSheet {
    let judge: JudgeID
    let marks: [CriterionID: Points]
  }

  // MARK: Sheets (§1)

  private func sheetStates(of facts: EntryFacts) -> [SheetLine] {
    rules.panel.members.map { member in
      SheetLine(judge: member.judge, state: state(of: facts.sheets[member.judge], member: member))
    }
  }

  private func state(of sheet: SheetFact?, member: PanelMember) -> SheetLine.State {
    guard member.counts else { return .shadow }
    switch sheet {
    case nil: return .notGiven
    case .absent: return .absent
    case .recused(let reason): return .recused(reason)
    case .given(let marks):
      let given = rules.rubric.criteria.count { marks[$0.id] != nil }
      if given == 0 { return .notGiven }
      if given == rules.rubric.criteria.count || tabulation.missingCells == .present { return .counted }
      return .incomplete
    }
  }

  // MARK: Judged total (§2)

  private func weighted(_ mark: Points, by weight: Ratio) throws(ArithmeticOverflow) -> Ratio {
    try StepValue(Ratio(mark).multiplied(by: weight), tabulation.rounding[.weightedMark]).rounded
  }

  private func combined(_ sum: Ratio) throws(ArithmeticOverflow) -> Ratio {
    switch tabulation.combination {
    case .sum: sum
    case .mean: try sum.divided(by: weightSum)
    }
  }

  private func judgeTotals(_ sheets: [CountedSheet], into derivation: inout Derivation)
    throws(ArithmeticOverflow)
  {
    var totals: [(judge: JudgeID, value: Ratio)] = []
    for sheet in sheets {
      var sum = Ratio.zero
      for (criterion, weight) in zip(rules.rubric.criteria, weights) {
        guard let mark = sheet.marks[criterion.id] else { continue }
        sum = try sum.adding(weighted(mark, by: weight))
      }
      let total = try StepValue(combined(sum), tabulation.rounding[.judgeTotal])
      totals.append((sheet.judge, total.rounded))
      if let line = derivation.sheets.firstIndex(where: { $0.judge == sheet.judge }) {
        derivation.sheets[line].total = total
      }
    }
    for criterion in rules.rubric.criteria {
      var marks: [(judge: JudgeID, value: Ratio)] = []
      for sheet in sheets {
        guard let mark = sheet.marks[criterion.id] else { continue }
        marks.append((sheet.judge, Ratio(mark)))
      }
      let own = try tabulation.method.join(marks, rounding: nil)
      derivation.criteria.append(CriterionLine(criterion: criterion.id, value: own?.value))
    }
    derivation.panel = try tabulation.method.join(totals, rounding: tabulation.rounding[.panel])
    if let value = derivation.panel?.value.rounded {
      derivation.judged = try StepValue(value, tabulation.rounding[.judged])
    }
  }

  private func judgeCriteria(_ sheets: [CountedSheet], into derivation: inout Derivation)
    throws(ArithmeticOverflow)
  {
    var sum: Ratio? = .zero
    for (criterion, weight) in zip(rules.rubric.criteria, weights) {
      let line = try criterionLine(criterion, weight: weight, sheets: sheets)
      derivation.criteria.append(line)
      guard let soFar = sum, let part = line.weighted?.rounded else {
        sum = nil
        continue
      }
      sum = try soFar.adding(part)
    }
    if let sum {
      derivation.judged = try StepValue(combined(sum), tabulation.rounding[.judged])
    }
  }

  private func criterionLine(_ criterion: Criterion, weight: Ratio, sheets: [CountedSheet])
    throws(ArithmeticOverflow) -> CriterionLine
  {
    var votes: [(judge: JudgeID, value: Ratio)] = []
    for sheet in sheets {
      guard let mark = sheet.marks[criterion.id] else { continue }
      switch tabulation.weightPosition {
      case .beforePanel: votes.append((sheet.judge, try weighted(mark, by: weight)))
      case .afterPanel: votes.append((sheet.judge, Ratio(mark)))
      }
    }
    var line = CriterionLine(criterion: criterion.id)
    guard let panel = try tabulation.method.join(votes, rounding: tabulation.rounding[.panel]) else {
      return line
    }
    line.panel = panel
    line.value = panel.value
    switch tabulation.weightPosition {
    case .beforePanel:
      line.weighted = StepValue(exact: panel.value.rounded, rounded: panel.value.rounded)
    case .afterPanel:
      line.weighted = try StepValue(
        panel.value.rounded.multiplied(by: weight), tabulation.rounding[.weighted])
    }
    return line
  }

  // MARK: Figures, deductions, result (§3)

  private func addFigures(of facts: EntryFacts, into derivation: inout Derivation)
    throws(ArithmeticOverflow)
  {
    for rule in rules.figures {
      guard let value = facts.figures[rule.id] else { continue }
      derivation.figures.append(
        FigureLine(
          figure: rule.id, value: value, added: try Ratio(value).multiplied(by: Ratio(rule.weight))))
    }
  }

  private func deduct(_ facts: EntryFacts, into derivation: inout Derivation) throws(ArithmeticOverflow) {
    if let table = rules.deductions.overtime, let duration = facts.durationMilliseconds,
      duration > table.limitMilliseconds
    {
      let (overtime, overflow) = duration.subtractingReportingOverflow(table.limitMilliseconds)
      guard !overflow else { throw ArithmeticOverflow() }
      derivation.deductions.append(
        DeductionLine(
          kind: .overtime(milliseconds: overtime),
          points: table.steps.last { $0.fromMilliseconds <= overtime }?.points ?? .zero))
    }
    for fact in facts.penalties {
      derivation.deductions.append(DeductionLine(kind: .penalty(fact.penalty), points: fact.points))
    }
    var sum: Int64 = 0
    for line in derivation.deductions {
      let (next, overflow) = sum.addingReportingOverflow(line.points.micros)
      guard !overflow else { throw ArithmeticOverflow() }
      sum = next
    }
    derivation.deductionsBeforeCap = Points(micros: sum)
  }

  /// What is taken after the cap.
  func deducted(_ derivation: Derivation) -> Points {
    guard let cap = rules.deductions.cap else { return derivation.deductionsBeforeCap }
    return min(cap, derivation.deductionsBeforeCap)
  }

  private func conclude(_ derivation: inout Derivation) throws(ArithmeticOverflow) {
    guard var exact = derivation.judged?.rounded else { return }
    for figure in derivation.figures { exact = try exact.adding(figure.added) }
    exact = try exact.subtracting(Ratio(deducted(derivation)))
    derivation.result = try StepValue(exact, tabulation.resultRounding)
  }
}
