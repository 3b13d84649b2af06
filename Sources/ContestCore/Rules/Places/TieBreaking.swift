/// Takes entries with equal results down the tie chain (docs/tabulation.md §4).
struct TieBreaking {
  private let chain: [TieStep]
  private let decisions: Decisions
  private let comparisons: TieComparisons
  private(set) var contenders: [Contender]
  /// Groups in rank order, each sharing a place.
  private(set) var groups: [[Int]] = []
  /// The ties that wait for a decision.
  private(set) var undecided: [Blocker] = []

  init(rules: RoundRules, contenders: [Contender], decisions: Decisions) throws(ArithmeticOverflow) {
    chain = rules.tieChain
    self.decisions = decisions
    self.contenders = contenders
    comparisons = try TieComparisons(rules: rules, contenders: contenders)
  }

  /// Puts `group`, whose results are equal, behind the groups so far, separated as far as the chain does.
  mutating func settle(_ group: [Int]) throws(ArithmeticOverflow) {
    var waiting = [(group: group, step: chain.startIndex)]
    while let (group, index) = waiting.popLast() {
      guard group.count > 1, index < chain.endIndex else {
        groups.append(group)
        continue
      }
      let step = chain[index]
      let parts: [[Int]]?
      switch step.kind {
      case .decision: parts = decide(group, by: decisions.newest(.order, .share, about: ids(group)), at: step)
      case .lot:
        let members = ids(group)
        let lot = decisions.newest(.lot, about: members)
        parts = decide(group, by: lot ?? decisions.newest(.order, .share, about: members), at: step)
      case .shared: parts = share(group, at: step)
      default: parts = try compare(group, at: step)
      }
      if let parts {
        waiting += parts.reversed().map { ($0, index + 1) }
      } else {
        groups.append(group)
      }
    }
  }

  private func ids(_ group: [Int]) -> [EntryID] { group.map { contenders[$0].id }.sorted() }

  // MARK: Each step gives the parts that go on, or nil where the chain ends for the group

  private mutating func compare(_ group: [Int], at step: TieStep) throws(ArithmeticOverflow) -> [[Int]]? {
    guard let comparison = try comparisons.comparison(step.kind, of: group) else { return nil }
    let values = Dictionary(zip(group, comparison.values)) { first, _ in first }
    func value(_ index: Int) -> Ratio? { values[index] ?? nil }
    if comparison.missing != .last, comparison.values.contains(nil) {
      guard comparison.missing == .skips else {
        // What the step wants may never come: the jury then settles the tie itself.
        let decision = decisions.newest(.order, .share, about: ids(group))
        return decision == nil ? wait(group, at: step, value) : decide(group, by: decision, at: step)
      }
      note(step, group, outcome: .skipped, value)
      return [group]
    }
    let parts = group.parted(by: value, comparison.direction.isBetter)
    let names = ids(group)
    for part in parts {
      let outcome: TieLine.Outcome = part.count == 1 ? .separated : .stillTied
      note(step, part, among: names, outcome: outcome, value)
      if parts.count > 1 { settled(part, by: step) }
    }
    return parts
  }

  private mutating func decide(_ group: [Int], by decision: Decision?, at step: TieStep) -> [[Int]]? {
    guard let decision else { return wait(group, at: step) }
    settled(group, by: step)
    guard decision.kind != .share else {
      note(step, group, decision: decision.sequence, outcome: .shared)
      return nil
    }
    note(step, group, decision: decision.sequence, outcome: .separated)
    return decision.ordered(group) { contenders[$0].id }.map { [$0] }
  }

  private mutating func share(_ group: [Int], at step: TieStep) -> [[Int]]? {
    settled(group, by: step)
    note(step, group, outcome: .shared)
    return nil
  }

  private mutating func wait(_ group: [Int], at step: TieStep, _ value: (Int) -> Ratio? = { _ in nil })
    -> [[Int]]?
  {
    undecided.append(.undecidedTie(entries: ids(group), step: step.id))
    note(step, group, outcome: .undecided, value)
    return nil
  }

  // MARK: What is written down

  private mutating func settled(_ group: [Int], by step: TieStep) {
    for index in group { contenders[index].decidedBy = step.id }
  }

  private mutating func note(
    _ step: TieStep, _ part: [Int], among group: [EntryID]? = nil, decision: Int? = nil,
    outcome: TieLine.Outcome, _ value: (Int) -> Ratio? = { _ in nil }
  ) {
    let names = group ?? ids(part)
    for index in part {
      contenders[index].derivation.tieSteps.append(
        TieLine(step: step.id, group: names, value: value(index), decision: decision, outcome: outcome))
    }
  }
}
