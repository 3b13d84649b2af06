import ContestCore

/// One entry with everything that §1 to §3 of docs/tabulation.md say about it.
struct CountedEntry {
  let facts: EntryFacts
  let sheets: [CountedSheet]
  let judged: StepNumber?
  /// What earlier rounds, figures and deductions are added to.
  let base: Fraction?
  /// After the cap.
  let deductions: Fraction
  /// Before and after the rounding of `result`; nil where the entry has none.
  let result: StepNumber?
  /// Own values of criteria and parts.
  let criteria: [CriterionID: Fraction]
  let parts: [PartID: Fraction]
  /// weight × multiplier × part value.
  let performances: [PartID: Fraction]

  var id: EntryID { facts.id }
}

/// §1 to §3 for every entry.
///
/// One that is not marked has neither result nor deductions.
func countedEntries(
  _ entries: [EntryFacts], _ round: JudgedRound, _ sheets: [EntryID: [CountedSheet]],
  by rules: RoundRules
) -> [CountedEntry] {
  var judged: [EntryID: StepNumber] = [:]
  for entry in entries where isMarked(entry) {
    judged[entry.id] = judgedTotal(of: entry, round, by: rules)
  }
  let bases = basesOfResults(entries, judged, by: rules)
  return entries.map { entry in
    let own = sheets[entry.id] ?? []
    let taken = deductions(of: entry, by: rules)
    var criteria: [CriterionID: Fraction] = [:]
    for criterion in rules.rubric.criteria {
      criteria[criterion.id] = ownValue(of: criterion, for: entry.id, own, round, by: rules)
    }
    var parts: [PartID: Fraction] = [:]
    var performances: [PartID: Fraction] = [:]
    for part in rules.rubric.parts where isMarked(entry) {
      parts[part.id] = ownValue(of: part, for: entry.id, own, round, by: rules)
      if rules.tabulation.level != .total, round.severalDances == nil {
        performances[part.id] = performance(of: entry, in: part, round, by: rules)
      }
    }
    let base = bases[entry.id]
    return CountedEntry(
      facts: entry, sheets: own, judged: judged[entry.id], base: base, deductions: taken,
      result: base.flatMap { result(of: entry, base: $0, deductions: taken, sheets: own.count, by: rules) },
      criteria: criteria, parts: parts, performances: performances)
  }
}

/// §2, `place-points`: what results are made from.
private func basesOfResults(
  _ entries: [EntryFacts], _ judged: [EntryID: StepNumber], by rules: RoundRules
) -> [EntryID: Fraction] {
  let list = rules.tabulation.placePoints
  guard !list.isEmpty else { return judged.mapValues(\.rounded) }
  let placed = entries.filter { $0.status == .competing && judged[$0.id] != nil }.map(\.id)
  let groups = grouped(placed) { one, other in
    guard let a = judged[one]?.rounded, let b = judged[other]?.rounded else { return false }
    return betterJudged(rules)(a, than: b)
  }
  var bases: [EntryID: Fraction] = [:]
  var ahead = 0
  for group in groups {
    for entry in group {
      bases[entry] = broughtByPlaces((ahead, group.count)) {
        list.indices.contains($0) ? Fraction(list[$0]) : .zero
      }
    }
    ahead += group.count
  }
  return bases
}

/// §3: from the base to the result.
private func result(
  of entry: EntryFacts, base: Fraction, deductions: Fraction, sheets: Int, by rules: RoundRules
) -> StepNumber? {
  if rules.panel.belowQuorum == .unranked, sheets < rules.panel.quorum {
    return nil
  }
  var exact = base
  if let carryOver = rules.carryOver {
    exact = exact * Fraction(carryOver.ownWeight)
    for share in carryOver.shares {
      guard let added = carried(share, for: entry, by: rules) else { return nil }
      exact = exact + added
    }
  }
  exact = exact + figuresAdded(to: entry, by: rules)
  if rules.deductions.taken == .once { exact = exact - deductions }
  return StepNumber(exact: exact, rounded: exact.rounded(resultRounding(rules)))
}

/// §3: one earlier round's part; nil where its number is wanting.
private func carried(_ share: CarryOver.Share, for entry: EntryFacts, by rules: RoundRules) -> Fraction? {
  guard let earlier = entry.earlier[share.round] else { return nil }
  let number =
    switch share.source {
    case .result: earlier.result
    case .judged: earlier.judged
    }
  let basis =
    switch share.basis {
    case .rounded: number.rounded
    case .exact: number.exact
    }
  return round(Fraction(share.weight) * Fraction(basis), .carryOver, by: rules)
}

/// §3: two decimals half-up unless the rule says otherwise.
func resultRounding(_ rules: RoundRules) -> Rounding {
  rules.tabulation.rounding[.result] ?? Rounding(decimals: 2, mode: .halfUp)
}

/// §3, figures: each figure given that is added gives weight × figure.
func figuresAdded(to entry: EntryFacts, by rules: RoundRules) -> Fraction {
  var sum = Fraction.zero
  for rule in rules.figures where rule.use == .added {
    if let figure = entry.figures[rule.id] {
      sum = sum + round(Fraction(rule.weight) * Fraction(figure), .figure, by: rules)
    }
  }
  return sum
}

/// §3, deductions: overtime, a duration below the minimum, and penalties, together at most the cap.
func deductions(of entry: EntryFacts, by rules: RoundRules) -> Fraction {
  guard isMarked(entry) else { return .zero }
  let penalties = entry.penalties.map { Fraction($0.points) }.sum
  let all = overtimeDeduction(of: entry, by: rules) + undertimeDeduction(of: entry, by: rules) + penalties
  guard let cap = rules.deductions.cap else { return all }
  return min(all, Fraction(cap))
}

/// §3, deductions: the table's points, or points for each minute; nothing while overtime ≤ 0.
func overtimeDeduction(of entry: EntryFacts, by rules: RoundRules) -> Fraction {
  guard let table = rules.deductions.overtime, let duration = entry.durationMilliseconds else { return .zero }
  let overtime = Fraction(duration) - Fraction(table.limitMilliseconds)
  guard overtime > .zero else { return .zero }
  if let rate = table.perMinute {
    let full = (overtime / Fraction(60_000))?.rounded(Rounding(decimals: 0, mode: .truncate)) ?? .zero
    let isBegun = rate.counting == .started && full * Fraction(60_000) != overtime
    return Fraction(rate.points) * (isBegun ? full + Fraction(1) : full)
  }
  var points = Fraction.zero
  for step in table.steps where Fraction(step.fromMilliseconds) <= overtime {
    points = Fraction(step.points)
  }
  return points
}

/// §3, deductions: the points for a duration below the minimum.
func undertimeDeduction(of entry: EntryFacts, by rules: RoundRules) -> Fraction {
  guard let minimum = rules.deductions.minimumDuration, let duration = entry.durationMilliseconds,
    duration < minimum.milliseconds
  else { return .zero }
  return Fraction(minimum.points)
}

/// §3: which results are the better ones.
func betterResult(_ rules: RoundRules) -> Better {
  rules.tabulation.placePoints.isEmpty ? betterJudged(rules) : .higher
}
