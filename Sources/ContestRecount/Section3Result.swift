import ContestCore

/// One entry with everything that §1 to §3 of docs/tabulation.md say about it.
struct CountedEntry {
  let facts: EntryFacts
  let sheets: [CountedSheet]
  let judged: StepNumber?
  /// After the cap.
  let deductions: Fraction
  /// Before and after the rounding of `result`; nil where the entry has none.
  let result: StepNumber?

  var id: EntryID { facts.id }
}

/// §1 to §3 for one entry.
///
/// One that does not compete has neither result nor deductions.
func counted(_ entry: EntryFacts, by rules: RoundRules) -> CountedEntry {
  let sheets = countedSheets(of: entry, by: rules)
  let judged = judgedTotal(of: sheets, by: rules)
  let deductions = entry.status == .competing ? deductions(of: entry, by: rules) : .zero
  return CountedEntry(
    facts: entry, sheets: sheets, judged: judged, deductions: deductions,
    result: judged.map { judged in
      let exact = judged.rounded + figuresAdded(to: entry, by: rules) - deductions
      return StepNumber(exact: exact, rounded: exact.rounded(resultRounding(rules)))
    })
}

/// §3: two decimals half-up unless the rule says otherwise.
func resultRounding(_ rules: RoundRules) -> Rounding {
  rules.tabulation.rounding[.result] ?? Rounding(decimals: 2, mode: .halfUp)
}

/// §3, figures: each figure given adds weight × figure.
func figuresAdded(to entry: EntryFacts, by rules: RoundRules) -> Fraction {
  var sum = Fraction.zero
  for rule in rules.figures {
    if let figure = entry.figures[rule.id] {
      sum = sum + Fraction(rule.weight) * Fraction(figure)
    }
  }
  return sum
}

/// §3, deductions: overtime and penalties, together at most the cap.
func deductions(of entry: EntryFacts, by rules: RoundRules) -> Fraction {
  let penalties = entry.penalties.map { Fraction($0.points) }.sum
  let all = overtimeDeduction(of: entry, by: rules) + penalties
  guard let cap = rules.deductions.cap else { return all }
  return min(all, Fraction(cap))
}

/// §3, deductions: the last step of the table whose `from` ≤ overtime; nothing while overtime ≤ 0.
func overtimeDeduction(of entry: EntryFacts, by rules: RoundRules) -> Fraction {
  guard let table = rules.deductions.overtime, let duration = entry.durationMilliseconds else { return .zero }
  let overtime = Fraction(duration) - Fraction(table.limitMilliseconds)
  guard overtime > .zero else { return .zero }
  var points = Fraction.zero
  for step in table.steps where Fraction(step.fromMilliseconds) <= overtime {
    points = Fraction(step.points)
  }
  return points
}
