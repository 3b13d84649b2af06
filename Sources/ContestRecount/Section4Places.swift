import ContestCore

/// Entries that are level so far, on their way down the tie chain (docs/tabulation.md §4).
struct LevelGroup {
  var entries: [CountedEntry]
  /// The step that last split the group, or that made it share; by entry once decisions have overruled.
  var decidedBy: [EntryID: TieStepID] = [:]
  /// Whether the chain has ended for it: shared, or waiting for a decision.
  var isSettled = false
}

/// What §4 says: the groups, best first, and the ties that wait for a decision.
struct Ranking {
  var groups: [LevelGroup]
  var undecided: [Blocker]
  /// The decision that last moved an entry.
  var overruledBy: [EntryID: Int] = [:]
}

/// §4: the competing entries with a result, ranked; what stays level stands in one group.
func ranking(of entries: [CountedEntry], by rules: RoundRules, _ decisions: [Decision]) -> Ranking {
  let competing = entries.filter { $0.facts.status == .competing }
  let ranked = competing.filter { $0.result != nil }
  var groups = split(ranked, betterResult(rules)) { entry in
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
      switch tried(step, on: group.entries, among: competing, by: rules, decisions) {
      case .parts(let parts):
        next += parts.count > 1 ? parts.map { decided($0, by: step) } : [group]
      case .shared:
        var shared = decided(group.entries, by: step)
        shared.isSettled = true
        next.append(shared)
      case .undecided:
        undecided.append(.undecidedTie(entries: group.entries.map(\.id).sorted(), step: step.id))
        next.append(LevelGroup(entries: group.entries, decidedBy: group.decidedBy, isSettled: true))
      }
    }
    groups = next
  }
  return overruled(Ranking(groups: groups, undecided: undecided), decisions)
}

private func decided(_ entries: [CountedEntry], by step: TieStep) -> LevelGroup {
  LevelGroup(
    entries: entries,
    decidedBy: Dictionary(entries.map { ($0.id, step.id) }, uniquingKeysWith: { first, _ in first }))
}

/// §4: level ones by entrant number, then id.
func inNumberOrder(_ entries: [CountedEntry]) -> [CountedEntry] {
  entries.sorted { ($0.facts.number, $0.id) < ($1.facts.number, $1.id) }
}

/// §4: the decisions that overrule, by sequence.
private func overruled(_ ranking: Ranking, _ decisions: [Decision]) -> Ranking {
  var ranking = ranking
  let applied = decisions.filter { $0.kind == .overrule || $0.kind == .equal }
    .sorted { $0.sequence < $1.sequence }
  for decision in applied {
    var subjects: [EntryID] = []
    for subject in decision.subjects where !subjects.contains(subject) { subjects.append(subject) }
    let ranked = ranking.groups.flatMap(\.entries).map(\.id)
    guard subjects.count >= 2, subjects.allSatisfy(ranked.contains) else { continue }
    let groups =
      decision.kind == .overrule ? moved(subjects, in: ranking.groups) : merged(subjects, in: ranking.groups)
    guard let groups else { continue }
    ranking.groups = groups
    ranking.undecided.removeAll { isTie($0, among: subjects) }
    for subject in subjects { ranking.overruledBy[subject] = decision.sequence }
  }
  return ranking
}

private func isTie(_ blocker: Blocker, among subjects: [EntryID]) -> Bool {
  guard case .undecidedTie(let entries, _) = blocker else { return false }
  return entries.allSatisfy(subjects.contains)
}

/// `overrule`: the positions that the subjects hold go to them in the order named.
private func moved(_ subjects: [EntryID], in groups: [LevelGroup]) -> [LevelGroup]? {
  var list: [(entry: CountedEntry, group: Int)] = []
  for (index, group) in groups.enumerated() {
    list += inNumberOrder(group.entries).map { ($0, index) }
  }
  let positions = list.indices.filter { subjects.contains(list[$0].entry.id) }
  let named = subjects.compactMap { subject in list.first { $0.entry.id == subject } }
  guard positions.count == named.count else { return nil }
  for (position, entry) in zip(positions, named) { list[position] = entry }

  var decidedBy: [EntryID: TieStepID] = [:]
  for group in groups { decidedBy.merge(group.decidedBy) { first, _ in first } }
  var result: [LevelGroup] = []
  var last: (group: Int, isSubject: Bool)?
  for (entry, group) in list {
    let isSubject = subjects.contains(entry.id)
    if let last, !isSubject, !last.isSubject, last.group == group {
      result[result.count - 1].entries.append(entry)
    } else {
      result.append(LevelGroup(entries: [entry]))
    }
    result[result.count - 1].decidedBy[entry.id] = decidedBy[entry.id]
    last = (group, isSubject)
  }
  return result
}

/// `equal`: several neighbouring groups, whole, become one.
private func merged(_ subjects: [EntryID], in groups: [LevelGroup]) -> [LevelGroup]? {
  let touched = groups.indices.filter { index in
    groups[index].entries.contains { subjects.contains($0.id) }
  }
  guard let first = touched.first, let last = touched.last, touched.count > 1,
    last - first + 1 == touched.count,
    touched.map({ groups[$0].entries.count }).reduce(0, +) == subjects.count
  else { return nil }
  var one = LevelGroup(entries: groups[first...last].flatMap(\.entries))
  for group in groups[first...last] { one.decidedBy.merge(group.decidedBy) { first, _ in first } }
  return Array(groups[..<first]) + [one] + Array(groups[(last + 1)...])
}

/// §4: how a place is shown.
///
/// `ahead` entries and `groupsAhead` groups stand before the group of `count`, in which the entry is listed
/// at `index` from 0.
func shownPlace(ahead: Int, groupsAhead: Int, count: Int, index: Int, by rules: RoundRules) -> Fraction {
  switch rules.placeStyle {
  case .competition: Fraction(ahead + 1)
  case .dense: Fraction(groupsAhead + 1)
  case .ordinal: Fraction(ahead + index + 1)
  case .mean: meanPlace(ahead: ahead, level: count)
  }
}
