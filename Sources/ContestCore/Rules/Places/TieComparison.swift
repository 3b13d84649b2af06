/// What a step of the tie chain compares level entries by (docs/tabulation.md §4).
struct TieComparison {
  /// What becomes of a group of which one has no value.
  enum Missing {
    /// It stands behind the others.
    case last
    /// The step is not tried for them.
    case skips
    /// The tie waits: the group shares the place for now.
    case undecided
  }

  let values: [Ratio?]
  let direction: Direction
  var missing = Missing.last
}

/// Looks up what steps compare by.
struct TieComparisons {
  private let rules: RoundRules
  private let contenders: [Contender]
  private let sheets: SheetTotals
  /// By contender; counted once, where the chain asks for them.
  private let firstPlaces: [Int]

  init(rules: RoundRules, contenders: [Contender]) throws(ArithmeticOverflow) {
    self.rules = rules
    self.contenders = contenders
    sheets = try SheetTotals(rules: rules)
    let asksForFirstPlaces = rules.tieChain.contains { $0.kind == .mostFirstPlaces }
    firstPlaces = asksForFirstPlaces ? try sheets.firstPlaces(of: contenders) : []
  }

  /// The comparison of `kind` for a group of contenders; nil for the steps that people or a lot decide.
  func comparison(_ kind: TieStep.Kind, of group: [Int]) throws(ArithmeticOverflow) -> TieComparison? {
    var values: [Ratio?] = []
    for index in group { values.append(try value(of: index, at: kind)) }
    return switch kind {
    case .criterion: TieComparison(values: values, direction: rules.criterionDirection)
    case .part: TieComparison(values: values, direction: rules.partDirection)
    case .judgedTotal: TieComparison(values: values, direction: rules.judgedDirection)
    case .figure, .mostFirstPlaces: TieComparison(values: values, direction: .higher)
    case .earlierRound(let id): TieComparison(values: values, direction: direction(of: id, for: group))
    case .fewerDeductions, .shorterAnswer, .nearestLimit: TieComparison(values: values, direction: .lower)
    case .highestMark, .median: TieComparison(values: values, direction: rules.sheetDirection)
    case .chair: TieComparison(values: values, direction: rules.sheetDirection, missing: .skips)
    case .sealedBallot: TieComparison(values: values, direction: rules.sheetDirection, missing: .undecided)
    case .extraQuestion, .vote: TieComparison(values: values, direction: .higher, missing: .undecided)
    case .lot, .decision, .shared: nil
    }
  }

  private func value(of index: Int, at kind: TieStep.Kind) throws(ArithmeticOverflow) -> Ratio? {
    let contender = contenders[index]
    let (facts, derivation) = (contender.facts, contender.derivation)
    switch kind {
    case .criterion(let id): return derivation.criteria.first { $0.criterion == id }?.value?.rounded
    case .part(let id):
      guard let part = rules.rubric.part(id) else { return nil }
      return try OwnValues.value(of: part, in: derivation, by: rules)
    case .figure(let id), .shorterAnswer(let id), .extraQuestion(let id), .vote(let id):
      return facts.figures[id].map { Ratio($0) }
    case .judgedTotal: return derivation.judged?.rounded
    case .fewerDeductions: return Ratio(contender.deducted)
    case .nearestLimit: return distanceFromLimit(facts)
    case .earlierRound(let id): return facts.earlier[id]?.result.rounded
    case .mostFirstPlaces: return Ratio(firstPlaces[index])
    case .highestMark: return try highestMark(of: contender)
    case .median: return try Median.median(of: sheets.totals(of: contender).map(\.total))
    case .chair: return try sheets.chair(of: contender)
    case .sealedBallot: return try sheets.sealed(of: contender)
    case .lot, .decision, .shared: return nil
    }
  }

  /// The earlier round's own sense, which its results carry.
  private func direction(of round: RoundID, for group: [Int]) -> Direction {
    group.contains { contenders[$0].facts.earlier[round]?.isLowerBetter == true } ? .lower : .higher
  }

  private func highestMark(of contender: Contender) throws(ArithmeticOverflow) -> Ratio? {
    try sheets.totals(of: contender).map(\.total).min { rules.sheetDirection.isBetter($0, than: $1) }
  }

  /// In milliseconds.
  private func distanceFromLimit(_ facts: EntryFacts) -> Ratio? {
    guard let limit = rules.deductions.overtime?.limitMilliseconds, let duration = facts.durationMilliseconds
    else { return nil }
    let distance = duration > limit ? Int128(duration) - Int128(limit) : Int128(limit) - Int128(duration)
    return try? Ratio(distance, over: 1)
  }
}
