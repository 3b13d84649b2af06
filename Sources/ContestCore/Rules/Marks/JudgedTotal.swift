/// From what the panel gave in each unit to the judged total (docs/tabulation.md §2).
struct JudgedTotal {
  let rules: RoundRules
  private let criterionWeights: [Ratio]
  private let weightSum: Ratio

  init(rules: RoundRules) throws(ArithmeticOverflow) {
    self.rules = rules
    criterionWeights = rules.rubric.criteria.map { Ratio($0.weight) }
    weightSum = try .sum(criterionWeights)
  }

  private var tabulation: Tabulation { rules.tabulation }

  /// Writes down parts and judged total; a number that is wanting leaves it open.
  ///
  /// The derivation holds its lines for criteria already.
  func apply(to contender: inout Contender) throws(ArithmeticOverflow) {
    if tabulation.level == .total { contender.derivation.panel = contender.panels[0] }
    let hasParts = tabulation.level != .total && !rules.rubric.parts.isEmpty
    if hasParts { try applyParts(to: &contender) }
    guard rules.hasMultipliers(contender.facts) else { return }
    contender.derivation.multiplier = multiplier(of: nil, for: contender.facts)
    guard
      var value = hasParts
        ? try combined(contender.derivation.parts) : try unparted(contender.derivation)
    else { return }
    if let multiplier = contender.derivation.multiplier {
      value = try value.multiplied(by: Ratio(multiplier))
    }
    contender.derivation.judged = try StepValue(value, tabulation.rounding[.judged])
  }

  // MARK: Without parts

  private func unparted(_ derivation: Derivation) throws(ArithmeticOverflow) -> Ratio? {
    switch tabulation.level {
    case .total: derivation.panel?.value.rounded
    case .part: nil
    case .criterion: try joined(rules.rubric.criteria.indices, of: derivation, weightSum: weightSum)
    }
  }

  /// The weighted values of criteria added, or averaged by weight; nil where one is wanting.
  private func joined(
    _ criteria: some Sequence<Int>, of derivation: Derivation,
    weightSum: @autoclosure () throws(ArithmeticOverflow) -> Ratio
  ) throws(ArithmeticOverflow) -> Ratio? {
    var sum = Ratio.zero
    for criterion in criteria {
      guard let value = derivation.criteria[criterion].weighted?.rounded else { return nil }
      sum = try sum.adding(value)
    }
    return tabulation.combination == .mean ? try sum.divided(by: weightSum()) : sum
  }

  // MARK: Parts

  private func applyParts(to contender: inout Contender) throws(ArithmeticOverflow) {
    for (index, part) in rules.rubric.parts.enumerated() {
      let panel = tabulation.level == .part ? contender.panels[index] : nil
      let value =
        tabulation.level == .part
        ? panel?.value.rounded : try value(of: part, in: contender.derivation)
      let multiplier = multiplier(of: part.id, for: contender.facts)
      guard let value, multiplier != nil || !isMultiplied(part.id) else { continue }
      let performance = try Ratio(part.weight).multiplied(by: multiplier.map { Ratio($0) } ?? .one)
        .multiplied(by: value)
      contender.derivation.parts.append(
        PartLine(
          part: part.id, panel: panel, value: value, multiplier: multiplier,
          performance: try StepValue(performance, tabulation.rounding[.performance])))
    }
    guard tabulation.partCombination == .best else { return }
    let best = bestPart(of: contender.derivation.parts)
    for index in contender.derivation.parts.indices {
      contender.derivation.parts[index].counts = index == best
    }
  }

  private func value(of part: RubricPart, in derivation: Derivation) throws(ArithmeticOverflow) -> Ratio? {
    let criteria = rules.rubric.criteria.indices.filter {
      part.criteria.contains(rules.rubric.criteria[$0].id)
    }
    return try joined(
      criteria, of: derivation, weightSum: try .sum(criteria.map { criterionWeights[$0] }))
  }

  /// The first of the best ones.
  private func bestPart(of lines: [PartLine]) -> Int? {
    lines.indices.reduce(nil) { best, index in
      guard let best else { return index }
      let isBetter = rules.judgedDirection.isBetter(
        lines[index].performance.rounded, than: lines[best].performance.rounded)
      return isBetter ? index : best
    }
  }

  /// Nil where a part has no value.
  private func combined(_ lines: [PartLine]) throws(ArithmeticOverflow) -> Ratio? {
    guard lines.count == rules.rubric.parts.count else { return nil }
    let sum = try Ratio.sum(lines.filter(\.counts).map(\.performance.rounded))
    guard tabulation.partCombination == .mean else { return sum }
    return try sum.divided(by: .sum(rules.rubric.parts.map { Ratio($0.weight) }))
  }

  // MARK: Figures that multiply

  private func multiplier(of part: PartID?, for facts: EntryFacts) -> Points? {
    rules.figures.first { $0.use == .multiplies(part) }.flatMap { facts.figures[$0.id] }
  }

  private func isMultiplied(_ part: PartID) -> Bool {
    rules.figures.contains { $0.use == .multiplies(part) }
  }
}

extension RoundRules {
  /// Whether every figure that multiplies is given: without one there is no result.
  func hasMultipliers(_ facts: EntryFacts) -> Bool {
    figures.allSatisfy { $0.use == .added || facts.figures[$0.id] != nil }
  }
}
