/// The middle value, or the mean of the two in the middle; judges' weights do not bear on it.
struct Median: EntryMethod {
  func join(_ votes: [Vote], _: Tabulation.Joining) throws(ArithmeticOverflow) -> JoinedVotes {
    let outside = (votes.count - 1) / 2
    var joined = try votes.joined(votes.fates(droppingLow: outside, high: outside), .mean)
    joined.value = try Self.median(of: votes.map(\.value)) ?? joined.value
    return joined
  }

  /// Nil of nothing.
  static func median(of values: [Ratio]) throws(ArithmeticOverflow) -> Ratio? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let (lower, upper) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return try lower.adding(upper).divided(by: Ratio(2))
  }
}
