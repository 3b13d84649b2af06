/// The values in the middle; where they lie further apart than allowed, all of them (FIG aerobic
/// gymnastics, methods.md §4).
struct MiddleValues: EntryMethod {
  let count: Int
  let tolerance: [ToleranceBand]

  func join(_ votes: [Vote], _ joining: Tabulation.Joining) throws(ArithmeticOverflow) -> JoinedVotes {
    guard count > 0, votes.count > count else { return try votes.joined(votes.allCounted, joining) }
    let low = (votes.count - count) / 2
    let fates = votes.fates(droppingLow: low, high: votes.count - count - low)
    let middle = zip(votes, fates).filter { $1 == .counted }.map(\.0.value)
    return try votes.joined(areFarApart(middle) ? votes.allCounted : fates, joining)
  }

  private func areFarApart(_ middle: [Ratio]) throws(ArithmeticOverflow) -> Bool {
    let mean = try Ratio.sum(middle).divided(by: Ratio(middle.count))
    let band = tolerance.filter { Ratio($0.from) <= mean }.max { $0.from < $1.from }
    guard let band, let lowest = middle.min(), let highest = middle.max() else { return false }
    return try Ratio(band.within) < highest.subtracting(lowest)
  }
}
