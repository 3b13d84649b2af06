import ContestCore

/// What a step of the tie chain makes of a level group.
enum StepOutcome {
  /// Level parts, the better first; one part: nothing split.
  case parts([[CountedEntry]])
  case shared
  case undecided
}

/// §4: one step tried on a group of two or more.
///
/// `all`: the competing entries of the round.
func tried(
  _ step: TieStep, on group: [CountedEntry], among all: [CountedEntry], by rules: RoundRules,
  _ decisions: [Decision]
) -> StepOutcome {
  switch step.kind {
  case .criterion(let id):
    return .parts(split(group, betterCriterion(rules)) { $0.criteria[id] })
  case .part(let id):
    return .parts(split(group, betterPart(rules)) { $0.parts[id] })
  case .figure(let id): return .parts(split(group, .higher) { figure(id, of: $0) })
  case .judgedTotal:
    return .parts(split(group, betterJudged(rules)) { $0.judged?.rounded })
  case .fewerDeductions: return .parts(split(group, .lower) { $0.deductions })
  case .shorterAnswer(let id): return .parts(split(group, .lower) { figure(id, of: $0) })
  case .mostFirstPlaces:
    return .parts(split(group, .higher) { Fraction(firstPlaces(of: $0, among: all, by: rules)) })
  case .highestMark:
    return .parts(
      split(group, .mark(rules)) { entry in
        Better.mark(rules).best(of: totalsOfSheets(entry, by: rules).map(\.total))
      })
  case .median:
    return .parts(
      split(group, .mark(rules)) { entry in
        median(totalsOfSheets(entry, by: rules).map(\.total).sorted())
      })
  case .nearestLimit:
    return .parts(split(group, .lower) { distanceFromLimit(of: $0, by: rules) })
  case .earlierRound(let id):
    let isLowerBetter = group.contains { $0.facts.earlier[id]?.isLowerBetter == true }
    return .parts(
      split(group, isLowerBetter ? .lower : .higher) { entry in
        entry.facts.earlier[id].map { Fraction($0.result.rounded) }
      })
  case .chair:
    let value = { (entry: CountedEntry) in chairsTotal(of: entry, by: rules) }
    guard group.allSatisfy({ value($0) != nil }) else { return .parts([group]) }
    return .parts(split(group, .mark(rules), by: value))
  case .sealedBallot:
    return splitWhereAllHave(group, .mark(rules), decisions) { sealedTotal(of: $0, by: rules) }
  case .extraQuestion(let id), .vote(let id):
    return splitWhereAllHave(group, .higher, decisions) { figure(id, of: $0) }
  case .lot:
    let lot = newestDecision(among: decisions, of: [.lot], about: group.map(\.id))
    return lot == nil ? decidedByJury(group, decisions) : decided(group, by: lot)
  case .decision: return decidedByJury(group, decisions)
  case .shared: return .shared
  }
}

private func decided(_ group: [CountedEntry], by decision: Decision?) -> StepOutcome {
  guard let decision else { return .undecided }
  if decision.kind == .share { return .shared }
  return .parts(inOrder(of: decision, group).map { [$0] })
}

/// By the newest decision of kind order or share about the whole group.
private func decidedByJury(_ group: [CountedEntry], _ decisions: [Decision]) -> StepOutcome {
  decided(group, by: newestDecision(among: decisions, of: [.order, .share], about: group.map(\.id)))
}

private func splitWhereAllHave(
  _ group: [CountedEntry], _ better: Better, _ decisions: [Decision],
  by value: (CountedEntry) -> Fraction?
) -> StepOutcome {
  guard group.allSatisfy({ value($0) != nil }) else { return decidedByJury(group, decisions) }
  return .parts(split(group, better, by: value))
}

private func figure(_ id: FigureID, of entry: CountedEntry) -> Fraction? {
  entry.facts.figures[id].map { Fraction($0) }
}

/// The totals of the counted whole sheets, in panel order.
func totalsOfSheets(_ entry: CountedEntry, by rules: RoundRules) -> [(seat: PanelMember, total: Fraction)] {
  entry.sheets.compactMap { sheet in sheetTotal(sheet, by: rules).map { (sheet.seat, $0) } }
}

/// Judges whose best sheet total among all competing entries it has or shares.
private func firstPlaces(of entry: CountedEntry, among all: [CountedEntry], by rules: RoundRules) -> Int {
  totalsOfSheets(entry, by: rules).count { own in
    let totals = all.flatMap { totalsOfSheets($0, by: rules) }
      .filter { $0.seat.judge == own.seat.judge }.map(\.total)
    return own.total == Better.mark(rules).best(of: totals)
  }
}

private func chairsTotal(of entry: CountedEntry, by rules: RoundRules) -> Fraction? {
  totalsOfSheets(entry, by: rules).first { $0.seat.role == .chair }?.total
}

/// The total of the tie-breaker's whole sheet.
private func sealedTotal(of entry: CountedEntry, by rules: RoundRules) -> Fraction? {
  for seat in rules.panel.members where seat.role == .tieBreaker {
    if case .given(let given)? = entry.facts.sheets[seat.judge] {
      return total(of: marksGiven(given, by: rules).mapValues { Fraction($0) }, by: rules)
    }
  }
  return nil
}

private func distanceFromLimit(of entry: CountedEntry, by rules: RoundRules) -> Fraction? {
  guard let limit = rules.deductions.overtime?.limitMilliseconds,
    let duration = entry.facts.durationMilliseconds
  else { return nil }
  let over = Fraction(duration) - Fraction(limit)
  return over < .zero ? .zero - over : over
}

/// Entries of equal value together, the better value first, those without a value last.
func split(
  _ entries: [CountedEntry], _ better: Better, by value: (CountedEntry) -> Fraction?
) -> [[CountedEntry]] {
  var valued: [(entry: CountedEntry, value: Fraction)] = []
  var valueless: [CountedEntry] = []
  for entry in entries {
    if let value = value(entry) { valued.append((entry, value)) } else { valueless.append(entry) }
  }
  var parts: [[CountedEntry]] = []
  var last: Fraction?
  for (entry, value) in valued.sorted(by: { better($0.value, than: $1.value) }) {
    if value == last {
      parts[parts.count - 1].append(entry)
    } else {
      parts.append([entry])
    }
    last = value
  }
  return valueless.isEmpty ? parts : parts + [valueless]
}

/// The newest recorded decision of one of `kinds` whose subjects include all of `entries`.
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
