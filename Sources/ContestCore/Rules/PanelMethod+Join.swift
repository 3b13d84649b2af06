extension PanelMethod {
  /// Joins the values of several judges into one (docs/tabulation.md §2).
  ///
  /// - Parameters:
  ///   - votes: one value per judge, in panel order.
  ///   - rounding: of the step `panel`; nil rounds nothing.
  /// - Returns: nil where there are no votes.
  func join(_ votes: [(judge: JudgeID, value: Ratio)], rounding: Rounding?) throws(ArithmeticOverflow)
    -> PanelLine?
  {
    guard !votes.isEmpty else { return nil }
    let fates = fates(of: votes.map(\.value))
    var sum = Ratio.zero
    var counted = 0
    for (vote, fate) in zip(votes, fates) where fate == .counted {
      sum = try sum.adding(vote.value)
      counted += 1
    }
    let exact = try sum.divided(by: Ratio(counted))
    return PanelLine(
      votes: zip(votes, fates).map { PanelVote(judge: $0.judge, value: $0.value, fate: $1) },
      isTrimmed: counted < votes.count,
      value: try StepValue(exact, rounding))
  }

  /// Which values count.
  ///
  /// Of equal values the earlier judge's counts as the lower, so that the same sheet is named as dropped
  /// whoever asks; the mean does not depend on it.
  private func fates(of values: [Ratio]) -> [Fate] {
    var fates = [Fate](repeating: .counted, count: values.count)
    guard case .trimmedMean(let high, let low, let from) = self, values.count >= from,
      high >= 0, low >= 0, high + low < values.count
    else { return fates }
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    for index in order.prefix(low) { fates[index] = .droppedLow }
    for index in order.suffix(high) { fates[index] = .droppedHigh }
    return fates
  }
}

extension StepValue {
  /// `exact`, and as rounded where the rule rounds at this step.
  init(_ exact: Ratio, _ rounding: Rounding?) throws(ArithmeticOverflow) {
    guard let rounding else {
      self.init(exact: exact, rounded: exact)
      return
    }
    self.init(exact: exact, rounded: try exact.rounded(rounding))
  }
}
