import ContestCore

/// §2, join: Σ w·v ÷ Σ w, or Σ w·v; nil where there is nothing to join.
func join(_ values: [(value: Fraction, weight: Fraction)], by rules: RoundRules) -> Fraction? {
  guard !values.isEmpty else { return nil }
  let sum = values.map { $0.weight * $0.value }.sum
  switch rules.tabulation.joining {
  case .sum: return sum
  case .mean: return sum / values.map(\.weight).sum
  }
}

/// Σ w·v ÷ Σ w.
func weightedMean(_ votes: [Vote]) -> Fraction? {
  votes.map { $0.weight * $0.value }.sum / votes.map(\.weight).sum
}

/// §2, the methods of an entry; `votes` stand in panel order.
///
/// Nil where there are none, and for the methods of the round.
func entryMethod(_ votes: [Vote], rounding: Bool = true, by rules: RoundRules) -> Fraction? {
  func joined(_ votes: some Collection<Vote>) -> Fraction? {
    join(votes.map { ($0.value, $0.weight) }, by: rules)
  }
  guard !votes.isEmpty else { return nil }
  // Swift's sort is stable: of equal values the earlier judge's stays the lower one.
  let sorted = votes.sorted { $0.value < $1.value }
  switch rules.tabulation.method {
  case .mean:
    return joined(votes)
  case .trimmedMean(let high, let low, let from):
    guard votes.count >= from else { return joined(votes) }
    return joined(sorted.dropFirst(max(0, low)).dropLast(max(0, high)))
  case .median:
    return median(sorted.map(\.value))
  case .middle(let count, let tolerance):
    guard votes.count > count else { return joined(votes) }
    let low = (votes.count - count) / 2
    let middle = Array(sorted.dropFirst(low).dropLast(votes.count - count - low))
    return joined(isWithin(tolerance, middle.map(\.value)) ? middle : votes)
  case .clamp(let band):
    guard var centre = weightedMean(votes) else { return nil }
    if rounding { centre = round(centre, .clampMean, by: rules) }
    let (floor, ceiling) = (centre - Fraction(band), centre + Fraction(band))
    return join(votes.map { (min(max($0.value, floor), ceiling), $0.weight) }, by: rules)
  case .sumOfPlaces, .borda, .pointsByPlace, .exponential, .skating, .bucklin, .schulze, .majority, .zScore,
    .judgeEffect:
    return nil
  }
}

/// The middle one of sorted values, or the mean of the two in the middle.
func median(_ sorted: [Fraction]) -> Fraction? {
  guard !sorted.isEmpty else { return nil }
  return mean(Array(sorted[(sorted.count - 1) / 2...sorted.count / 2]))
}

/// Whether the middle values lie no further apart than the tolerance for their mean; true where none is named.
private func isWithin(_ tolerance: [ToleranceBand], _ middle: [Fraction]) -> Bool {
  guard let m = mean(middle), let lowest = middle.min(), let highest = middle.max() else { return true }
  let applies = tolerance.filter { Fraction($0.from) <= m }.max { $0.from < $1.from }
  guard let applies else { return true }
  return highest - lowest <= Fraction(applies.within)
}

/// §2: whether the method looks at one entry's values alone.
func isMethodOfAnEntry(_ method: PanelMethod) -> Bool {
  switch method {
  case .mean, .trimmedMean, .median, .middle, .clamp: true
  case .sumOfPlaces, .borda, .pointsByPlace, .exponential, .skating, .bucklin, .schulze, .majority, .zScore,
    .judgeEffect:
    false
  }
}
