/// What the panel method joins at once: all criteria, a part, or one criterion (docs/tabulation.md §2).
struct JudgingUnit {
  /// Their places in the rubric.
  let criteria: [Int]
  /// What a judge's marks are multiplied by, for each of `criteria`.
  let weights: [Ratio]
  let weightSum: Ratio

  private init(_ criteria: [Int], weights: [Ratio]) throws(ArithmeticOverflow) {
    self.criteria = criteria
    self.weights = weights
    self.weightSum = try .sum(weights)
  }

  /// The units of a round, in rubric order.
  static func units(of rules: RoundRules) throws(ArithmeticOverflow) -> [JudgingUnit] {
    let rubric = rules.rubric
    var units: [JudgingUnit] = []
    switch rules.tabulation.level {
    case .total:
      units.append(try wholeSheet(of: rubric))
    case .part:
      for part in rubric.parts {
        let criteria = rubric.criteria.indices.filter { part.criteria.contains(rubric.criteria[$0].id) }
        units.append(
          try JudgingUnit(criteria, weights: criteria.map { Ratio(rubric.criteria[$0].weight) }))
      }
    case .criterion:
      for (index, criterion) in rubric.criteria.enumerated() {
        let isWeighted = rules.tabulation.weightPosition == .beforePanel
        units.append(
          try JudgingUnit([index], weights: [isWeighted ? Ratio(criterion.weight) : .one]))
      }
    }
    return units
  }

  /// All criteria, each with its own weight times its part's: how sheet totals are made at any level.
  static func wholeSheet(of rubric: Rubric) throws(ArithmeticOverflow) -> JudgingUnit {
    var weights: [Ratio] = []
    for criterion in rubric.criteria {
      let part = rubric.part(of: criterion.id).map { Ratio($0.weight) } ?? .one
      weights.append(try Ratio(criterion.weight).multiplied(by: part))
    }
    return try JudgingUnit(Array(rubric.criteria.indices), weights: weights)
  }

  /// Σ weight × mark, ÷ Σ weight where criteria are averaged; nil where a mark is wanting.
  ///
  /// - Parameter rounding: of each weight × mark.
  func sum(of marks: [Ratio?], _ combination: Tabulation.Combination, rounding: Rounding? = nil)
    throws(ArithmeticOverflow) -> Ratio?
  {
    var sum = Ratio.zero
    for (criterion, weight) in zip(criteria, weights) {
      guard let mark = marks[criterion] else { return nil }
      sum = try sum.adding(StepValue(weight.multiplied(by: mark), rounding).rounded)
    }
    return combination == .mean ? try sum.divided(by: weightSum) : sum
  }
}
