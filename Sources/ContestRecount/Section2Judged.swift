import ContestCore

/// A number before and after the rounding of its step.
struct StepNumber: Hashable {
  let exact: Fraction
  let rounded: Fraction
}

/// §2: round(v, step).
///
/// A step that the rule does not name is not rounded.
func round(_ value: Fraction, _ step: RoundingStep, by rules: RoundRules) -> Fraction {
  guard let rounding = rules.tabulation.rounding[step] else { return value }
  return value.rounded(rounding)
}

/// §2: method(values); the values stand in panel order.
///
/// Nil where there are none.
func method(_ values: [Fraction], by rules: RoundRules) -> Fraction? {
  switch rules.tabulation.method {
  case .mean:
    return mean(values)
  case .trimmedMean(let high, let low, let from):
    guard values.count >= from else { return mean(values) }
    // Swift's sort is stable: of equal values the earlier judge's stays the lower one.
    let sorted = values.sorted(by: <)
    return mean(Array(sorted.dropFirst(max(0, low)).dropLast(max(0, high))))
  default: return mean(values)
  }
}

/// Σ/n, or nil where there is nothing to add.
func mean(_ values: [Fraction]) -> Fraction? {
  values.sum / Fraction(values.count)
}

/// The weights of all the criteria added up.
func sumOfWeights(_ rules: RoundRules) -> Fraction {
  rules.rubric.criteria.map { Fraction($0.weight) }.sum
}

/// §2: several criteria made one number: Σ, or Σ ÷ Σ weights.
func combined(_ values: [Fraction], by rules: RoundRules) -> Fraction? {
  switch rules.tabulation.combination {
  case .sum: values.sum
  case .mean: values.sum / sumOfWeights(rules)
  }
}

/// §2: the judged total, or nil where the entry has no result.
func judgedTotal(of sheets: [CountedSheet], by rules: RoundRules) -> StepNumber? {
  let exact =
    switch rules.tabulation.level {
    case .total: judgedByTotals(sheets, by: rules)
    case .criterion, .part: judgedByCriteria(sheets, by: rules)
    }
  guard let exact else { return nil }
  return StepNumber(exact: exact, rounded: round(exact, .judged, by: rules))
}

/// §2, level `total`: method(totals), rounded at `panel`.
func judgedByTotals(_ sheets: [CountedSheet], by rules: RoundRules) -> Fraction? {
  var totals: [Fraction] = []
  for sheet in sheets {
    guard let total = sheetTotal(sheet, by: rules) else { return nil }
    totals.append(total)
  }
  guard let joined = method(totals, by: rules) else { return nil }
  return round(joined, .panel, by: rules)
}

/// §2, level `total`: one sheet's total.
func sheetTotal(_ sheet: CountedSheet, by rules: RoundRules) -> Fraction? {
  var cells: [Fraction] = []
  for criterion in rules.rubric.criteria {
    guard let mark = sheet.marks[criterion.id] else { return nil }
    cells.append(round(Fraction(criterion.weight) * Fraction(mark), .weightedMark, by: rules))
  }
  guard let total = combined(cells, by: rules) else { return nil }
  return round(total, .judgeTotal, by: rules)
}

/// §2, level `criterion`: the weighted values of all criteria, combined.
///
/// Nil where one has no mark.
func judgedByCriteria(_ sheets: [CountedSheet], by rules: RoundRules) -> Fraction? {
  var parts: [Fraction] = []
  for criterion in rules.rubric.criteria {
    guard let value = panelValue(of: criterion, on: sheets, by: rules) else { return nil }
    switch rules.tabulation.weightPosition {
    case .afterPanel: parts.append(round(Fraction(criterion.weight) * value, .weighted, by: rules))
    case .beforePanel: parts.append(value)
    }
  }
  return combined(parts, by: rules)
}

/// §2, level `criterion`: the values of one criterion, joined and rounded at `panel`.
func panelValue(of criterion: Criterion, on sheets: [CountedSheet], by rules: RoundRules) -> Fraction? {
  let marks = sheets.compactMap { $0.marks[criterion.id] }.map { Fraction($0) }
  let values =
    switch rules.tabulation.weightPosition {
    case .afterPanel: marks
    case .beforePanel: marks.map { round(Fraction(criterion.weight) * $0, .weightedMark, by: rules) }
    }
  guard let joined = method(values, by: rules) else { return nil }
  return round(joined, .panel, by: rules)
}

/// §2, last paragraph: a criterion's own value, for the tie chain.
func ownValue(of criterion: Criterion, on sheets: [CountedSheet], by rules: RoundRules) -> Fraction? {
  switch rules.tabulation.level {
  case .criterion: panelValue(of: criterion, on: sheets, by: rules)
  case .total, .part: method(sheets.compactMap { $0.marks[criterion.id] }.map { Fraction($0) }, by: rules)
  }
}
