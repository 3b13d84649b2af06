/// Why one of two entries of a round stands above the other, and where the difference comes from.
///
/// Advice for people; nothing follows from it.
public struct Comparison: Sendable, Hashable {
  /// What set the two apart.
  public enum Ground: Sendable, Hashable {
    /// One of them, or neither, has a place.
    case unranked
    /// Their results, by the rule's basis.
    case result
    /// Level results, and this step of the tie chain.
    case tieStep(TieStepID)
    /// A recorded decision gave places against, or beyond, results and tie chain.
    case decision(Int)
    /// They share the place.
    case level
  }

  /// The one that stands above; where neither does, the one asked for first.
  public var upper: EntryID
  public var lower: EntryID
  public var ground: Ground
  /// The upper entry's number that places are compared by, less the lower one's; nil where either has none.
  public var difference: Ratio?
  /// Criterion by criterion, with all else that bears on the result; the shares' differences add up to
  /// `difference` exactly.
  ///
  /// Empty where the method does not let a result be told apart by criteria, or there is no difference to tell.
  public var byCriterion: [ComparedShare]
  /// Likewise, judge by judge.
  public var byJudge: [ComparedShare]

  /// Compares two entries of one round; nil where one is unknown to it, or they are the same.
  public init?(
    _ first: EntryID, with second: EntryID, in standings: Standings, facts: RoundFacts, rules: RoundRules
  ) {
    guard first != second, let one = standings.row(of: first), let other = standings.row(of: second) else {
      return nil
    }
    let isTurned = (other.place ?? .max) < (one.place ?? .max)
    let (upper, lower) = isTurned ? (other, one) : (one, other)
    self.upper = upper.entry
    self.lower = lower.entry
    self.ground = Self.ground(upper, lower, rules: rules)
    self.difference = nil
    self.byCriterion = []
    self.byJudge = []
    guard let above = upper.compared(by: rules), let below = lower.compared(by: rules),
      let difference = try? above.subtracting(below)
    else { return }
    self.difference = difference
    let shares = [upper, lower].map { row in
      let entry = facts.entries.first { $0.id == row.entry }
      return try? ResultShares(of: row, facts: entry, rules: rules)
    }
    guard let top = shares[0], let bottom = shares[1] else { return }
    self.byCriterion = (try? ResultShares.table(\.criteria, top, bottom, total: difference)) ?? []
    self.byJudge = (try? ResultShares.table(\.judges, top, bottom, total: difference)) ?? []
  }

  private static func ground(_ upper: Standing, _ lower: Standing, rules: RoundRules) -> Ground {
    guard let above = upper.place, let below = lower.place else { return .unranked }
    let overruling = [upper, lower].compactMap(\.derivation.overruledBy).max()
    if let one = upper.compared(by: rules), let other = lower.compared(by: rules), one != other {
      let isBetter = rules.lowerIsBetter ? one < other : other < one
      if above != below, isBetter { return .result }
      return overruling.map { .decision($0) } ?? (above == below ? .level : .result)
    }
    if above == below { return .level }
    if let step = separatingStep(upper, lower) { return .tieStep(step) }
    return overruling.map { .decision($0) } ?? .level
  }

  /// The last step of the tie chain that both went through together, where it parted them.
  private static func separatingStep(_ upper: Standing, _ lower: Standing) -> TieStepID? {
    let shared = upper.derivation.tieSteps.compactMap { line -> (TieLine, TieLine)? in
      lower.derivation.tieSteps.first { $0.step == line.step && $0.group == line.group }.map { (line, $0) }
    }
    guard let (one, other) = shared.last else { return nil }
    let remainedTogether = one.value == other.value && one.decision == nil
    return remainedTogether ? nil : one.step
  }
}

/// What one thing adds to the results of two entries.
public struct ComparedShare: Sendable, Hashable {
  public enum Source: Sendable, Hashable {
    case criterion(CriterionID)
    case judge(JudgeID)
    /// The judged total as one number: methods of the round, which make places of marks.
    case judged
    /// Points for the judged total's place.
    case placePoints
    case carried(RoundID)
    case figure(FigureID)
    case deductions
    /// What rounding, and pulling marks to the band, leave over.
    case remainder
  }

  public var source: Source
  /// What it adds to the upper entry's result; nil where it has no part in it (a dropped or absent sheet).
  public var upper: Ratio?
  public var lower: Ratio?
  /// `upper` less `lower`, nil counting as nothing.
  public var difference: Ratio

  public init(source: Source, upper: Ratio?, lower: Ratio?, difference: Ratio) {
    self.source = source
    self.upper = upper
    self.lower = lower
    self.difference = difference
  }
}

extension Standing {
  /// The number that places are compared by.
  func compared(by rules: RoundRules) -> Ratio? {
    switch rules.tabulation.rankBasis {
    case .exact: derivation.result?.exact
    case .rounded: result
    }
  }
}
