import ContestCore

/// What §2 gives for every entry of the round.
struct JudgedRound {
  /// The panel method's values, as rounded at `panel`.
  var panel: [Unit: [EntryID: Fraction]] = [:]
  /// Skating System over several dances: the place.
  var severalDances: [EntryID: Fraction]?
  /// Units in which the judges are not connected.
  var isDisconnected = false
}

/// §2, the panel method in every unit.
func judgedRound(_ entries: [EntryFacts], _ sheets: [EntryID: [CountedSheet]], by rules: RoundRules)
  -> JudgedRound
{
  var judged = JudgedRound()
  var dances: [Dance] = []
  for unit in units(of: rules) {
    let votes = entries.filter(isMarked).compactMap { entry -> (facts: EntryFacts, votes: [Vote])? in
      let taken = deductions(of: entry, by: rules)
      let own = (sheets[entry.id] ?? []).compactMap { sheet in
        judgesValue(sheet, in: unit, deductions: taken, by: rules).map { Vote(seat: sheet.seat, value: $0) }
      }
      return own.isEmpty ? nil : (entry, own)
    }
    var values: [EntryID: Fraction] = [:]
    if isMethodOfAnEntry(rules.tabulation.method) {
      for (entry, own) in votes { values[entry.id] = entryMethod(own, by: rules) }
    } else {
      let competing = UnitVotes(
        entries: votes.filter { $0.facts.status == .competing }.map { ($0.facts.id, $0.votes) })
      if let given = roundMethod(competing, by: rules) {
        values = given
      } else {
        judged.isDisconnected = true
      }
      if rules.tabulation.method == .skating { dances.append(dancePlaces(competing, by: rules)) }
    }
    judged.panel[unit] = values.mapValues { round($0, .panel, by: rules) }
  }
  if rules.tabulation.method == .skating, dances.count > 1 {
    judged.severalDances = meanPlaces(SeveralDances(dances).order)
  }
  return judged
}

/// §2, the methods of the round; nil where the judges are not connected.
private func roundMethod(_ unit: UnitVotes, by rules: RoundRules) -> [EntryID: Fraction]? {
  switch rules.tabulation.method {
  case .sumOfPlaces, .borda, .pointsByPlace, .exponential: placeMethod(unit, by: rules)
  case .zScore: zScores(unit, by: rules)
  case .judgeEffect: judgeEffects(unit, by: rules)
  case .majority, .bucklin, .schulze, .skating: meanPlaces(ordinalOrder(unit, by: rules))
  case .mean, .trimmedMean, .median, .middle, .clamp: [:]
  }
}

/// §2, the judged total; nil where the entry has no result.
func judgedTotal(of entry: EntryFacts, _ round: JudgedRound, by rules: RoundRules) -> StepNumber? {
  guard var exact = wholeValue(of: entry, round, by: rules) else { return nil }
  if round.severalDances == nil {
    for figure in rules.figures where figure.use == .multiplies(nil) {
      guard let given = entry.figures[figure.id] else { return nil }
      exact = exact * Fraction(given)
    }
  }
  return StepNumber(exact: exact, rounded: ContestRecount.round(exact, .judged, by: rules))
}

/// §2: what the units come to together.
private func wholeValue(of entry: EntryFacts, _ round: JudgedRound, by rules: RoundRules) -> Fraction? {
  if let places = round.severalDances { return places[entry.id] }
  if rules.tabulation.level == .total { return round.panel[.total]?[entry.id] }
  if !rules.rubric.parts.isEmpty {
    var values: [Fraction] = []
    for part in rules.rubric.parts {
      guard let value = performance(of: entry, in: part, round, by: rules) else { return nil }
      values.append(value)
    }
    switch rules.tabulation.partCombination {
    case .sum: return values.sum
    case .mean: return values.sum / rules.rubric.parts.map { Fraction($0.weight) }.sum
    case .best: return betterJudged(rules).best(of: values)
    }
  }
  return weightedCriteria(of: entry, rules.rubric.criteria, round, by: rules)
}

/// §2: the weighted values of criteria added (÷ Σ of their weights).
private func weightedCriteria(
  of entry: EntryFacts, _ criteria: [Criterion], _ round: JudgedRound, by rules: RoundRules
) -> Fraction? {
  var parts: [Fraction] = []
  for criterion in criteria {
    guard let value = round.panel[.criterion(criterion.id)]?[entry.id] else { return nil }
    switch rules.tabulation.weightPosition {
    case .beforePanel: parts.append(value)
    case .afterPanel:
      parts.append(ContestRecount.round(Fraction(criterion.weight) * value, .weighted, by: rules))
    }
  }
  return combined(parts, weights: criteria.map { Fraction($0.weight) }, by: rules)
}

/// §2: weight × multiplier × part value, rounded at `performance`.
func performance(
  of entry: EntryFacts, in part: RubricPart, _ round: JudgedRound, by rules: RoundRules
) -> Fraction? {
  let value =
    rules.tabulation.level == .part
    ? round.panel[.part(part.id)]?[entry.id]
    : weightedCriteria(
      of: entry, rules.rubric.criteria.filter { part.criteria.contains($0.id) }, round, by: rules)
  guard var product = value else { return nil }
  for figure in rules.figures where figure.use == .multiplies(part.id) {
    guard let given = entry.figures[figure.id] else { return nil }
    product = product * Fraction(given)
  }
  return ContestRecount.round(Fraction(part.weight) * product, .performance, by: rules)
}

/// §3: whether the judged total is a place or a sum of places.
func isJudgedLowerBetter(_ rules: RoundRules) -> Bool {
  switch rules.tabulation.method {
  case .skating, .bucklin, .schulze, .majority, .sumOfPlaces: true
  case .borda, .pointsByPlace, .exponential: false
  case .mean, .trimmedMean, .median, .middle, .clamp, .zScore, .judgeEffect: rules.ballot == .places
  }
}

/// §2: a criterion's own value.
func ownValue(
  of criterion: Criterion, for entry: EntryID, _ sheets: [CountedSheet], _ round: JudgedRound,
  by rules: RoundRules
) -> Fraction? {
  if rules.tabulation.level == .criterion { return round.panel[.criterion(criterion.id)]?[entry] }
  let votes = sheets.compactMap { sheet in
    sheet.marks[criterion.id].map { Vote(seat: sheet.seat, value: $0) }
  }
  return isMethodOfAnEntry(rules.tabulation.method)
    ? entryMethod(votes, rounding: false, by: rules) : weightedMean(votes)
}

/// §2: a part's own value.
func ownValue(
  of part: RubricPart, for entry: EntryID, _ sheets: [CountedSheet], _ round: JudgedRound,
  by rules: RoundRules
) -> Fraction? {
  if rules.tabulation.level == .part { return round.panel[.part(part.id)]?[entry] }
  var sum = Fraction.zero
  for criterion in rules.rubric.criteria where part.criteria.contains(criterion.id) {
    guard let own = ownValue(of: criterion, for: entry, sheets, round, by: rules) else { return nil }
    sum = sum + Fraction(criterion.weight) * own
  }
  return sum
}

/// §3: which judged totals are the better ones.
func betterJudged(_ rules: RoundRules) -> Better { isJudgedLowerBetter(rules) ? .lower : .higher }

/// §2: which own values of a criterion are the better ones.
func betterCriterion(_ rules: RoundRules) -> Better {
  rules.tabulation.level == .criterion ? betterJudged(rules) : .mark(rules)
}

/// §2: which own values of a part are the better ones.
func betterPart(_ rules: RoundRules) -> Better {
  rules.tabulation.level == .total ? .mark(rules) : betterJudged(rules)
}
