/// Values further than a band from the mean of all are pulled to the band's edge (Chopin Competition 2025,
/// methods.md §5).
struct Clamp: EntryMethod {
  let band: Ratio
  /// Of the mean that the band is measured from, where the rule rounds it.
  let meanRounding: Rounding?

  func join(_ votes: [Vote], _ joining: Tabulation.Joining) throws(ArithmeticOverflow) -> JoinedVotes {
    let mean = try Tabulation.Joining.mean.join(votes.lazy.map { ($0.value, $0.weight) })
    let centre = try StepValue(mean, meanRounding)
    let (bottom, top) = (try centre.rounded.subtracting(band), try centre.rounded.adding(band))
    let used = votes.map { vote -> Ratio? in
      if top < vote.value { return top }
      return vote.value < bottom ? bottom : nil
    }
    return try votes.joined(used.map { $0 == nil ? .counted : .clamped }, used: used, centre: centre, joining)
  }
}
