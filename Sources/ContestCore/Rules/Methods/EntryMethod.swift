/// A panel method that looks at one entry's own values.
protocol EntryMethod: Sendable {
  /// Joins the votes of one entry in one unit.
  ///
  /// - Parameters:
  ///   - votes: at least one, in panel order.
  ///   - joining: how what counts becomes one number.
  func join(_ votes: [Vote], _ joining: Tabulation.Joining) throws(ArithmeticOverflow) -> JoinedVotes
}

/// What a panel method made of an entry's votes, before the rounding of step `panel`.
struct JoinedVotes {
  /// One per vote, in their order.
  var votes: [PanelVote]
  var isTrimmed = false
  var centre: StepValue?
  var steps: [RankingStep] = []
  var value: Ratio
}

extension PanelLine {
  init(_ joined: JoinedVotes, rounding: Rounding?) throws(ArithmeticOverflow) {
    self.init(
      votes: joined.votes, isTrimmed: joined.isTrimmed, centre: joined.centre, steps: joined.steps,
      value: try StepValue(joined.value, rounding))
  }
}

extension Tabulation.Joining {
  /// Σ weight × value ÷ Σ weight (`mean`), or Σ weight × value (`sum`).
  ///
  /// - Parameter values: at least one for `mean`.
  func join(_ values: some Sequence<(value: Ratio, weight: Ratio)>) throws(ArithmeticOverflow) -> Ratio {
    var (sum, weights) = (Ratio.zero, Ratio.zero)
    for (value, weight) in values {
      sum = try sum.adding(value.multiplied(by: weight))
      weights = try weights.adding(weight)
    }
    return self == .mean ? try sum.divided(by: weights) : sum
  }
}

extension [Vote] {
  /// The values that `fates` say count, joined; `used` are those that count in place of the judges' own.
  func joined(
    _ fates: [Fate], used: [Ratio?] = [], centre: StepValue? = nil, _ joining: Tabulation.Joining
  ) throws(ArithmeticOverflow) -> JoinedVotes {
    var lines: [PanelVote] = []
    var counted: [(value: Ratio, weight: Ratio)] = []
    for (index, vote) in enumerated() {
      let other = used.isEmpty ? nil : used[index]
      lines.append(PanelVote(judge: vote.judge, value: vote.value, used: other, fate: fates[index]))
      if fates[index] == .counted || fates[index] == .clamped {
        counted.append((other ?? vote.value, vote.weight))
      }
    }
    return JoinedVotes(
      votes: lines, isTrimmed: counted.count < count, centre: centre, value: try joining.join(counted))
  }

  /// The fates where the `low` lowest and the `high` highest are dropped, which are fewer than all.
  ///
  /// Of equal values the earlier judge's counts as the lower, so that the same one is named as dropped
  /// whoever asks.
  func fates(droppingLow low: Int, high: Int) -> [Fate] {
    var fates = [Fate](repeating: .counted, count: count)
    let order = indices.sorted { (self[$0].value, $0) < (self[$1].value, $1) }
    for index in order.prefix(low) { fates[index] = .droppedLow }
    for index in order.suffix(high) { fates[index] = .droppedHigh }
    return fates
  }

  var allCounted: [Fate] { [Fate](repeating: .counted, count: count) }
}
