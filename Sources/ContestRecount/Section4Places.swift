import ContestCore

/// Entries that are level so far, on their way down the tie chain (docs/tabulation.md §4).
struct LevelGroup {
  var entries: [CountedEntry]
  /// The step that last split the group, or that made it share.
  var decidedBy: TieStepID?
  /// Whether the chain has ended for it: shared, or waiting for a decision.
  var isSettled = false
}

/// What §4 says: the groups, best first, and the ties that wait for a decision.
struct Ranking {
  var groups: [LevelGroup]
  var undecided: [Blocker]
}

/// §4: the competing entries with a result, ranked; what stays level stands in one group.
func ranking(of entries: [CountedEntry], by rules: RoundRules, _ decisions: [Decision]) -> Ranking {
  let ranked = entries.filter { $0.facts.status == .competing && $0.result != nil }
  var groups = split(ranked) { entry in
    switch rules.tabulation.rankBasis {
    case .rounded: entry.result?.rounded
    case .exact: entry.result?.exact
    }
  }.map { LevelGroup(entries: $0) }

  var undecided: [Blocker] = []
  for step in rules.tieChain {
    var next: [LevelGroup] = []
    for group in groups {
      guard group.entries.count >= 2, !group.isSettled else {
        next.append(group)
        continue
      }
      guard let parts = tried(step, on: group, by: rules, decisions) else {
        undecided.append(.undecidedTie(entries: group.entries.map(\.id).sorted(), step: step.id))
        next.append(LevelGroup(entries: group.entries, decidedBy: group.decidedBy, isSettled: true))
        continue
      }
      next += parts
    }
    groups = next
  }
  return Ranking(groups: groups, undecided: undecided)
}

/// §4: one step tried on one group of two or more.
///
/// Nil where it wants a decision nobody recorded.
func tried(
  _ step: TieStep, on group: LevelGroup, by rules: RoundRules, _ decisions: [Decision]
) -> [LevelGroup]? {
  switch step.kind {
  case .criterion(let id):
    let criterion = rules.rubric.criteria.first { $0.id == id }
    return parted(group, at: step) { entry in
      criterion.flatMap { ownValue(of: $0, on: entry.sheets, by: rules) }
    }
  case .figure(let id):
    return parted(group, at: step) { entry in entry.facts.figures[id].map { Fraction($0) } }
  case .judgedTotal:
    return parted(group, at: step) { entry in entry.judged?.rounded }
  case .fewerDeductions:
    return parted(group, at: step) { entry in .zero - entry.deductions }
  case .decision:
    let newest = newestDecision(among: decisions, of: [.order, .share], about: group.entries.map(\.id))
    guard let newest else { return nil }
    if newest.kind == .share {
      return [LevelGroup(entries: group.entries, decidedBy: step.id, isSettled: true)]
    }
    return inOrder(of: newest, group.entries).map { LevelGroup(entries: [$0], decidedBy: step.id) }
  case .shared:
    return [LevelGroup(entries: group.entries, decidedBy: step.id, isSettled: true)]
  default:
    return [group]
  }
}

/// §4: the group split by a value, higher first; the step has decided only where it split anything.
func parted(_ group: LevelGroup, at step: TieStep, by value: (CountedEntry) -> Fraction?) -> [LevelGroup] {
  let parts = split(group.entries, by: value)
  guard parts.count > 1 else { return [group] }
  return parts.map { LevelGroup(entries: $0, decidedBy: step.id) }
}

/// Entries of equal value together, the higher value first, those without a value last.
func split(_ entries: [CountedEntry], by value: (CountedEntry) -> Fraction?) -> [[CountedEntry]] {
  var valued: [(entry: CountedEntry, value: Fraction)] = []
  var valueless: [CountedEntry] = []
  for entry in entries {
    if let value = value(entry) { valued.append((entry, value)) } else { valueless.append(entry) }
  }
  var parts: [[CountedEntry]] = []
  var last: Fraction?
  for (entry, value) in valued.sorted(by: { $0.value > $1.value }) {
    if value == last {
      parts[parts.count - 1].append(entry)
    } else {
      parts.append([entry])
    }
    last = value
  }
  return valueless.isEmpty ? parts : parts + [valueless]
}

/// §4 and §5: the newest recorded decision of one of `kinds` whose subjects include all of `entries`.
func newestDecision(
  among decisions: [Decision], of kinds: [Decision.Kind], about entries: [EntryID]
) -> Decision? {
  var newest: Decision?
  for decision in decisions where kinds.contains(decision.kind) {
    guard entries.allSatisfy({ decision.subjects.contains($0) }) else { continue }
    if let found = newest, found.sequence > decision.sequence { continue }
    newest = decision
  }
  return newest
}

/// The entries in the order in which the decision names them.
func inOrder(of decision: Decision, _ entries: [CountedEntry]) -> [CountedEntry] {
  var ordered: [CountedEntry] = []
  for subject in decision.subjects where !ordered.contains(where: { $0.id == subject }) {
    ordered += entries.filter { $0.id == subject }
  }
  return ordered
}
