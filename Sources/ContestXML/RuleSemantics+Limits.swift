import ContestCore

/// Limits that no entry can meet, and rules by which every result is the same.
extension RuleSemantics {
  static func limits(_ round: RoundRules) -> [RuleFault] {
    criterionFloors(round) + resultFloors(round) + times(round) + carriedNothing(round)
  }

  private static func carriedNothing(_ round: RoundRules) -> [RuleFault] {
    guard let rule = round.carryOver, rule.ownWeight == .zero,
      rule.shares.allSatisfy({ $0.weight == .zero })
    else { return [] }
    return [
      RuleFault(
        .carryOver(round.id), vi: "own và mọi weight đều bằng 0 nên kết quả của mọi bài đều bằng 0",
        en: "own and every weight are 0, so every result is 0")
    ]
  }

  private static func times(_ round: RoundRules) -> [RuleFault] {
    guard let shortest = round.deductions.minimumDuration?.milliseconds,
      let limit = round.deductions.overtime?.limitMilliseconds, shortest > limit
    else { return [] }
    return [
      RuleFault(
        .minimumDuration(round.id),
        vi: "thời gian tối thiểu dài hơn thời gian cho phép (<overtime limit>) nên bài nào cũng bị trừ",
        en: "the minimum duration is longer than the time allowed (<overtime limit>): "
          + "points are taken from everybody")
    ]
  }

  // MARK: Floors

  private static func criterionFloors(_ round: RoundRules) -> [RuleFault] {
    round.rubric.criteria.compactMap { criterion in
      guard let floor = criterion.floor, let highest = HighestNumbers(round).ownValue(of: criterion),
        highest < Ratio(floor)
      else { return nil }
      return RuleFault(
        .criterion(round.id, criterion.id),
        vi:
          "floor=“\(floor)” cao hơn mức cao nhất mà tiêu chí “\(criterion.id)” đạt được nên bài nào cũng bị loại",
        en: "floor=“\(floor)” is above all that criterion “\(criterion.id)” can reach, so every entry fails")
    }
  }

  private static func resultFloors(_ round: RoundRules) -> [RuleFault] {
    // Where nothing counts, that is what has to be told.
    guard let highest = HighestNumbers(round).result, highest > .zero else { return [] }
    let shown = (
      vi: highest.formatted(decimals: 2, in: .vi), en: highest.formatted(decimals: 2, in: .en)
    )
    var faults: [RuleFault] = []
    if let floor = round.prizeFloor, highest < Ratio(floor) {
      faults.append(
        RuleFault(
          .prizes(round.id),
          vi: "floor=“\(floor)” cao hơn kết quả cao nhất có thể (\(shown.vi)) nên không bài nào được giải",
          en: "floor=“\(floor)” is above the highest possible result (\(shown.en)): nobody can get a prize"))
    }
    if let least = round.advancement?.atLeast, highest < Ratio(least) {
      faults.append(
        RuleFault(
          .advance(round.id),
          vi: "at-least=“\(least)” cao hơn kết quả cao nhất có thể (\(shown.vi)) nên không bài nào đi tiếp",
          en: "at-least=“\(least)” is above the highest possible result (\(shown.en)): nobody can go on"))
    }
    return faults
  }
}

/// The highest numbers that rules allow, for the methods by which an entry's number follows from its own
/// marks; nil wherever that cannot be told from the rules alone.
private struct HighestNumbers {
  private let round: RoundRules
  private var rule: Tabulation { round.tabulation }

  init(_ round: RoundRules) {
    self.round = round
  }

  /// Σ of the counting judges' weights where values are added, else 1.
  private var judges: Ratio? {
    guard rule.joining == .sum, rule.method != .median else { return Ratio(1) }
    return round.panel.members.filter(\.counts).reduce(Ratio(0) as Ratio?) { sum, member in
      try? sum?.adding(Ratio(member.weight))
    }
  }

  func ownValue(of criterion: Criterion) -> Ratio? {
    guard !round.ballot.isOfPlaces, criterion.maximum >= .zero, let judges else { return nil }
    var highest: Ratio? = Ratio(criterion.maximum)
    if round.tabulation.method.isOfEntry {
      highest = try? highest?.multiplied(by: judges)
    } else if rule.level == .criterion {
      return nil
    }
    guard rule.level == .criterion, rule.weightPosition == .beforePanel else { return highest }
    // A rounding on the way can only lift the value where there is a weight.
    return rule.rounding[.weightedMark] == nil ? try? highest?.multiplied(by: Ratio(criterion.weight)) : nil
  }

  /// Without roundings on the way, which may lift it, except the last two.
  var result: Ratio? {
    let steps: Set<RoundingStep> = [.judged, .result]
    guard rule.method.isOfEntry, !round.ballot.isOfPlaces, rule.placePoints.isEmpty,
      round.carryOver == nil, steps.isSuperset(of: rule.rounding.keys),
      round.rubric.criteria.allSatisfy({ $0.maximum >= .zero })
    else { return nil }
    return try? total()
  }

  private func total() throws -> Ratio? {
    let rubric = round.rubric
    var sum = Ratio(0)
    var weights = Ratio(0)
    if rubric.parts.isEmpty {
      (sum, weights) = try added(rubric.criteria)
      if rule.combination == .mean { sum = try sum.divided(by: weights) }
    } else {
      // The best of several is at most their sum.
      for part in rubric.parts {
        let weight = Ratio(part.weight)
        var (value, own) = try added(part.criteria.compactMap(rubric.criterion))
        if rule.combination == .mean, rule.level != .total { value = try value.divided(by: own) }
        if rule.level == .total { own = try own.multiplied(by: weight) }
        value = try value.multiplied(by: weight)
        guard let multiplier = highest(of: .multiplies(part.id)) else { return nil }
        sum = try sum.adding(value.multiplied(by: multiplier))
        weights = try weights.adding(rule.level == .total ? own : weight)
      }
      let isMean = rule.level == .total ? rule.combination == .mean : rule.partCombination == .mean
      if isMean { sum = try sum.divided(by: weights) }
    }
    guard let judges, let multiplier = highest(of: .multiplies(nil)) else { return nil }
    sum = try sum.multiplied(by: judges).multiplied(by: multiplier)
    if let judged = rule.rounding[.judged] { sum = try sum.rounded(judged) }
    for figure in round.figures where figure.use == .added {
      guard let most = figure.maximum, figure.weight >= .zero else { return nil }
      if most > .zero { sum = try sum.adding(Ratio(figure.weight).multiplied(by: Ratio(most))) }
    }
    return try sum.rounded(rule.resultRounding)
  }

  /// Σ weight × highest mark, and Σ weights.
  private func added(_ criteria: [Criterion]) throws -> (Ratio, Ratio) {
    var (sum, weights) = (Ratio(0), Ratio(0))
    for criterion in criteria {
      let weight = Ratio(criterion.weight)
      sum = try sum.adding(weight.multiplied(by: Ratio(criterion.maximum)))
      weights = try weights.adding(weight)
    }
    return (sum, weights)
  }

  /// The most by which a figure multiplies; 1 where none does, nil where it has no upper end.
  private func highest(of use: FigureRule.Use) -> Ratio? {
    guard let figure = round.figures.first(where: { $0.use == use }) else { return Ratio(1) }
    return figure.maximum.map { Ratio($0) }
  }
}
