import ContestCore

/// A number before and after the rounding of its step.
struct StepNumber: Hashable {
  let exact: Fraction
  let rounded: Fraction
}

/// round(v, step).
///
/// A step that the rule does not name is not rounded.
func round(_ value: Fraction, _ step: RoundingStep, by rules: RoundRules) -> Fraction {
  guard let rounding = rules.tabulation.rounding[step] else { return value }
  return value.rounded(rounding)
}

/// h12(v).
func h12(_ value: Fraction) -> Fraction {
  value.rounded(Rounding(decimals: 12, mode: .halfEven))
}

/// Σ/n, or nil where there is nothing to add.
func mean(_ values: [Fraction]) -> Fraction? {
  values.sum / Fraction(values.count)
}

/// §2, units: what the panel method joins.
enum Unit: Hashable {
  case total
  case part(PartID)
  case criterion(CriterionID)
}

/// §2: the units of the round, in rubric order.
func units(of rules: RoundRules) -> [Unit] {
  switch rules.tabulation.level {
  case .total: [.total]
  case .part: rules.rubric.parts.map { .part($0.id) }
  case .criterion: rules.rubric.criteria.map { .criterion($0.id) }
  }
}

/// e: the criterion's weight, at level `total` times its part's weight.
func cellWeight(_ criterion: Criterion, level: Tabulation.Level, by rules: RoundRules) -> Fraction {
  let own = Fraction(criterion.weight)
  guard level == .total,
    let part = rules.rubric.parts.first(where: { $0.criteria.contains(criterion.id) })
  else { return own }
  return own * Fraction(part.weight)
}

/// One judge's value for one entry in one unit.
struct Vote {
  let seat: PanelMember
  let value: Fraction

  var weight: Fraction { Fraction(seat.weight) }
}

/// §2, a judge's value in `unit`; nil where a mark that it needs is wanting.
///
/// `deductions`: those of the entry.
func judgesValue(
  _ sheet: CountedSheet, in unit: Unit, deductions: Fraction, by rules: RoundRules
) -> Fraction? {
  switch unit {
  case .criterion(let id):
    guard let mark = sheet.marks[id], let criterion = rules.rubric.criteria.first(where: { $0.id == id })
    else { return nil }
    switch rules.tabulation.weightPosition {
    case .afterPanel: return mark
    case .beforePanel: return round(Fraction(criterion.weight) * mark, .weightedMark, by: rules)
    }
  case .part(let id):
    let inside = rules.rubric.parts.first { $0.id == id }?.criteria ?? []
    return addedUp(sheet, rules.rubric.criteria.filter { inside.contains($0.id) }, less: .zero, by: rules)
  case .total:
    let taken = rules.deductions.taken == .eachJudge ? deductions : .zero
    return addedUp(sheet, rules.rubric.criteria, less: taken, by: rules)
  }
}

/// The cells of `criteria` added up, less `taken`, rounded at `judge-total`.
private func addedUp(
  _ sheet: CountedSheet, _ criteria: [Criterion], less taken: Fraction, by rules: RoundRules
) -> Fraction? {
  var cells: [Fraction] = []
  var weights: [Fraction] = []
  for criterion in criteria {
    guard let mark = sheet.marks[criterion.id] else { return nil }
    let weight = cellWeight(criterion, level: rules.tabulation.level, by: rules)
    weights.append(weight)
    cells.append(round(weight * mark, .weightedMark, by: rules))
  }
  guard let total = combined(cells, weights: weights, by: rules) else { return nil }
  return round(total - taken, .judgeTotal, by: rules)
}

/// Several values made one: Σ, or Σ ÷ Σ weights.
func combined(_ values: [Fraction], weights: [Fraction], by rules: RoundRules) -> Fraction? {
  switch rules.tabulation.combination {
  case .sum: values.sum
  case .mean: values.sum / weights.sum
  }
}

/// §2, a sheet total: of a counted sheet given whole, unrounded.
func sheetTotal(_ sheet: CountedSheet, by rules: RoundRules) -> Fraction? {
  guard sheet.isWhole else { return nil }
  return total(of: sheet.marks, by: rules)
}

/// Σ e × mark (÷ Σ e), e as at level `total`; nil where a mark is wanting.
func total(of marks: [CriterionID: Fraction], by rules: RoundRules) -> Fraction? {
  var cells: [Fraction] = []
  var weights: [Fraction] = []
  for criterion in rules.rubric.criteria {
    guard let mark = marks[criterion.id] else { return nil }
    let weight = cellWeight(criterion, level: .total, by: rules)
    weights.append(weight)
    cells.append(weight * mark)
  }
  return combined(cells, weights: weights, by: rules)
}
