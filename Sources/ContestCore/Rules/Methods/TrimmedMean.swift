/// The highest and lowest values are dropped where enough are present (methods.md §2; ISU Judging System
/// §3, diving §8, most Vietnamese contests with five judges or more §11).
struct TrimmedMean: EntryMethod {
  let high: Int
  let low: Int
  /// The fewest values of which any are dropped.
  let from: Int

  func join(_ votes: [Vote], _ joining: Tabulation.Joining) throws(ArithmeticOverflow) -> JoinedVotes {
    let leavesSome = high >= 0 && low >= 0 && high < votes.count && low < votes.count - high
    guard votes.count >= from, leavesSome else { return try votes.joined(votes.allCounted, joining) }
    return try votes.joined(votes.fates(droppingLow: low, high: high), joining)
  }
}
