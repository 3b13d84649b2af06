/// The higher median is ahead; of equal medians one copy is taken from each, again and again
/// (methods.md §12).
struct MajorityJudgment: RoundMethod {
  func join(_ field: Field) throws(ArithmeticOverflow) -> [JoinedVotes?] {
    let medians = field.votes.map { votes in
      Self.medians(of: votes.map(\.value).sorted { field.direction.isBetter($1, than: $0) })
    }
    var steps = [[RankingStep]](repeating: [], count: field.entries.count)
    var groups: [[Int]] = []
    var waiting = [(group: Array(field.entries.indices), round: 0)]
    while let (group, round) = waiting.popLast() {
      let goesOn = group.contains { medians[$0].count > round }
      guard goesOn, group.count > 1 || round == 0 else {
        groups.append(group)
        continue
      }
      let names = round == 0 ? [] : group.map { field.entries[$0] }.sorted()
      for entry in group {
        let median = medians[entry].dropFirst(round).first
        steps[entry].append(RankingStep(rule: "median", column: round + 1, value: median, group: names))
      }
      let parts = group.parted(by: { medians[$0].dropFirst(round).first }, field.direction.isBetter)
      waiting += parts.reversed().map { ($0, round + 1) }
    }
    return try field.ranked(groups, steps: steps)
  }

  /// The lower medians, in the order in which they are taken away.
  ///
  /// - Parameter values: the worst first.
  private static func medians(of values: [Ratio]) -> [Ratio] {
    var values = values
    var medians: [Ratio] = []
    while !values.isEmpty { medians.append(values.remove(at: (values.count - 1) / 2)) }
    return medians
  }
}
