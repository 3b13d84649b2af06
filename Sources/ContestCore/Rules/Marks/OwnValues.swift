/// Criteria's and parts' own values, for ties, floors and side prizes (docs/tabulation.md §2).
struct OwnValues {
  let rules: RoundRules
  /// Joins one criterion's marks where the panel method does not do that anyway.
  private let method: any EntryMethod
  private let joining: Tabulation.Joining
  private let direction: Direction

  init(rules: RoundRules) {
    self.rules = rules
    // Without rounding anywhere: a clamp's mean too stays exact here.
    if case .entry(let method) = rules.tabulation.method.carrier(rounding: [:]) {
      (self.method, joining) = (method, rules.tabulation.joining)
    } else {
      (method, joining) = (Mean(), .mean)
    }
    direction = rules.criterionDirection
  }

  /// One line per criterion; at level `criterion` with the panel's work and what it adds to the total.
  func lines(of contender: Contender) throws(ArithmeticOverflow) -> [CriterionLine] {
    var lines: [CriterionLine] = []
    for (index, criterion) in rules.rubric.criteria.enumerated() {
      var line = CriterionLine(criterion: criterion.id)
      if rules.tabulation.level == .criterion {
        line.panel = contender.panels[index]
        line.value = line.panel?.value
        line.weighted = try weighted(line.value?.rounded, by: criterion)
      } else {
        line.value = try ownValue(of: index, for: contender)
      }
      if let floor = criterion.floor, let value = line.value?.rounded {
        line.isFailed = direction.isBetter(Ratio(floor), than: value)
      }
      lines.append(line)
    }
    return lines
  }

  private func weighted(_ value: Ratio?, by criterion: Criterion) throws(ArithmeticOverflow) -> StepValue? {
    guard let value else { return nil }
    guard rules.tabulation.weightPosition == .afterPanel else { return try StepValue(value, nil) }
    return try StepValue(
      value.multiplied(by: Ratio(criterion.weight)), rules.tabulation.rounding[.weighted])
  }

  private func ownValue(of criterion: Int, for contender: Contender) throws(ArithmeticOverflow) -> StepValue?
  {
    let votes = contender.sheets.compactMap { sheet -> Vote? in
      let member = rules.panel.members[sheet.seat]
      return sheet.cells[criterion].map {
        Vote(seat: sheet.seat, judge: member.judge, weight: Ratio(member.weight), value: $0)
      }
    }
    return votes.isEmpty ? nil : try StepValue(method.join(votes, joining).value, nil)
  }

  /// At level `part` what the panel gave, else Σ weight × own value; nil where one is wanting.
  static func value(of part: RubricPart, in derivation: Derivation, by rules: RoundRules)
    throws(ArithmeticOverflow) -> Ratio?
  {
    if rules.tabulation.level == .part {
      return derivation.parts.first { $0.part == part.id }?.panel?.value.rounded
    }
    var sum = Ratio.zero
    for criterion in rules.rubric.criteria where part.criteria.contains(criterion.id) {
      let line = derivation.criteria.first { $0.criterion == criterion.id }
      guard let value = line?.value?.rounded else { return nil }
      sum = try sum.adding(value.multiplied(by: Ratio(criterion.weight)))
    }
    return sum
  }
}
