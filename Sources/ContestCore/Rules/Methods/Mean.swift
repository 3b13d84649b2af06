/// Every value counts, with its judge's weight (methods.md §1).
struct Mean: EntryMethod {
  func join(_ votes: [Vote], _ joining: Tabulation.Joining) throws(ArithmeticOverflow) -> JoinedVotes {
    try votes.joined(votes.allCounted, joining)
  }
}
