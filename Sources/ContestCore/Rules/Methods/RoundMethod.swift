/// A panel method that holds every competing entry of the round against the others, in one unit.
protocol RoundMethod: Sendable {
  /// What the method makes of each entry of `field`, in its order; nil: no value.
  func join(_ field: Field) throws(ArithmeticOverflow) -> [JoinedVotes?]
}

/// The competing entries that have a value in a unit, with their judges' votes.
struct Field {
  let entries: [EntryID]
  /// By entry: at least one, in panel order.
  let votes: [[Vote]]
  /// Which of two values of a judge is the better one.
  let direction: Direction
  let joining: Tabulation.Joining

  /// How many judges have a value for any of the entries.
  var judges: Int { Set(votes.joined().map(\.seat)).count }
  /// Places that more than half of the judges must give.
  var majority: Int { judges / 2 + 1 }
}

extension Field {
  /// The votes of each entry joined by what `score` makes of each of them.
  ///
  /// - Parameter score: of the entry and its vote, both from 0; nil: the vote does not count.
  func joined(places: JudgesPlaces? = nil, _ score: (Int, Int) throws(ArithmeticOverflow) -> Ratio?)
    throws(ArithmeticOverflow) -> [JoinedVotes?]
  {
    var joined: [JoinedVotes?] = []
    for entry in entries.indices {
      var lines: [PanelVote] = []
      var counted: [(value: Ratio, weight: Ratio)] = []
      for (index, vote) in votes[entry].enumerated() {
        let used = try score(entry, index)
        if let used { counted.append((used, vote.weight)) }
        let place = try places?[entry, index].mean
        lines.append(
          PanelVote(judge: vote.judge, value: vote.value, place: place, used: used, fate: .counted))
      }
      joined.append(
        counted.isEmpty ? nil : JoinedVotes(votes: lines, value: try joining.join(counted)))
    }
    return joined
  }

  /// Each entry's mean place in `groups`, the best first, with the steps by which it got there.
  func ranked(_ groups: [[Int]], places: JudgesPlaces? = nil, steps: [[RankingStep]])
    throws(ArithmeticOverflow) -> [JoinedVotes?]
  {
    var joined = [JoinedVotes?](repeating: nil, count: entries.count)
    var ahead = 0
    for group in groups {
      let place = try JudgePlace(ahead: ahead, level: group.count).mean
      for entry in group {
        var lines: [PanelVote] = []
        for (index, vote) in votes[entry].enumerated() {
          lines.append(
            PanelVote(
              judge: vote.judge, value: vote.value, place: try places?[entry, index].mean,
              fate: .counted))
        }
        joined[entry] = JoinedVotes(votes: lines, steps: steps[entry], value: place ?? .zero)
      }
      ahead += group.count
    }
    return joined
  }
}
