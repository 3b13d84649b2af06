import ContestCore

/// Draws the rules of a small round.
///
/// Every option of `RoundRules` that bears on a result can come up, and only rules that can be carried out.
enum RandomRules {
  static func draw(_ random: inout SplitMix64) -> RoundRules {
    let ballot = ballot(&random)
    var rubric = rubric(for: ballot, &random)
    let method = method(for: ballot, &random)
    if ballot == .marks, rubric.criteria.count > 1, method != .skating, random.chance(35) {
      addParts(to: &rubric, &random)
    }
    let tabulation = tabulation(method, ballot, rubric, &random)
    let isPlain = !method.isOrdinal && method != .sumOfPlaces
    let figures = figures(rubric, tabulation, mayAdd: isPlain, &random)
    var rules = RoundRules(
      id: "round", title: LocalizedText("Round"), rubric: rubric, ballot: ballot, groups: groups(&random),
      panel: panel(ballot, method, &random), tabulation: tabulation, figures: figures,
      carryOver: isPlain ? carryOver(&random) : nil,
      deductions: isPlain ? deductions(tabulation, &random) : DeductionRules(),
      placeStyle: random.pick([.competition, .competition, .dense, .ordinal, .mean]))
    if random.chance(10) {
      rules.recordings = RecordingRules(
        shortestMilliseconds: 1000 * random.whole(0...9), longestMilliseconds: 1000 * random.whole(10...99),
        listenedPercent: random.chance(50) ? random.whole(1...100) : nil)
    }
    rules.tieChain = tieChain(of: rules, &random)
    addOutcomes(to: &rules, &random)
    return rules
  }

  private static func ballot(_ random: inout SplitMix64) -> Ballot {
    switch random.whole(1...100) {
    case 1...64: .marks
    case 65...82: .places
    case 83...88: .top(random.whole(1...3))
    case 89...94: .recall(random.whole(1...3))
    default: .joint
    }
  }

  // MARK: Rubric

  private static func rubric(for ballot: Ballot, _ random: inout SplitMix64) -> Rubric {
    var criteria: [Criterion] = []
    for index in 1...random.whole(1...(ballot == .marks ? 4 : 3)) {
      let id = CriterionID("c\(index)")
      let title = LocalizedText("Criterion \(index)")
      switch ballot {
      case .marks, .joint: criteria.append(marked(id, title, &random))
      case .places: criteria.append(Criterion(id: id, title: title, minimum: 1, maximum: 9, step: 1))
      case .top: criteria.append(Criterion(id: id, title: title, minimum: 0, maximum: 9, step: 1))
      case .recall: criteria.append(Criterion(id: id, title: title, minimum: 0, maximum: 1, step: 1))
      }
    }
    if criteria.allSatisfy({ $0.weight == .zero }) { criteria[0].weight = 1 }
    return Rubric(id: "rubric", title: LocalizedText("Rubric"), criteria: criteria)
  }

  /// Grids of two to five marks, so that ties are likely.
  private static func marked(_ id: CriterionID, _ title: LocalizedText, _ random: inout SplitMix64)
    -> Criterion
  {
    let step: Points = random.pick([1, 1, "0.5", "0.25", "0.1"])
    let minimum: Points = random.pick([0, 0, 0, 1, -1, -2])
    let maximum = Points(micros: minimum.micros + step.micros * Int64(random.whole(1...4)))
    return Criterion(
      id: id, title: title, minimum: minimum, maximum: maximum, step: step,
      weight: random.pick([0, 1, 1, 2, "0.5", "0.333333", "1.33"]),
      floor: random.chance(20) ? random.pick([minimum, minimum + step, maximum]) : nil)
  }

  /// Cuts the criteria into parts of which each has a weight.
  private static func addParts(to rubric: inout Rubric, _ random: inout SplitMix64) {
    var rest = rubric.criteria.map(\.id)[...]
    while !rest.isEmpty {
      let size = random.whole(1...rest.count)
      rubric.parts.append(
        RubricPart(
          id: PartID("p\(rubric.parts.count + 1)"), title: LocalizedText("Part"),
          weight: random.pick([1, 1, 2, "0.5", "0.6"]), criteria: Array(rest.prefix(size))))
      rest = rest.dropFirst(size)
    }
    // A mean of a part's criteria needs a weight there.
    for part in rubric.parts {
      guard let first = rubric.criteria.firstIndex(where: { $0.id == part.criteria.first }) else { continue }
      rubric.criteria[first].weight = max(rubric.criteria[first].weight, "0.5")
    }
  }

  private static func groups(_ random: inout SplitMix64) -> [EntryGroup] {
    guard random.chance(15) else { return [] }
    return ["a", "b"].map { EntryGroup(id: GroupID($0), title: LocalizedText($0)) }
  }

  // MARK: Panel and tabulation

  private static func panel(_ ballot: Ballot, _ method: PanelMethod, _ random: inout SplitMix64) -> Panel {
    let count = random.whole(1...7)
    var members = (1...count).map { PanelMember(judge: JudgeID("j\($0)")) }
    for index in members.indices.dropFirst() {
      if random.chance(12) { members[index].role = .shadow }
      if method.takesWeights, ballot != .joint, random.chance(12) {
        members[index].weight = random.pick([2, 2, "0.5"])
      }
    }
    if count > 2, random.chance(25) { members[count - 1].role = .tieBreaker }
    members[0].role = ballot == .joint ? .chair : random.pick([.chair, .member])
    members.shuffle(using: &random)
    return Panel(
      quorum: ballot == .joint ? 1 : random.whole(1...max(1, min(3, count))),
      belowQuorum: random.pick([.refuse, .refuse, .unranked, .decision]), members: members)
  }

  private static func method(for ballot: Ballot, _ random: inout SplitMix64) -> PanelMethod {
    let points = PanelMethod.pointsByPlace(random.pick([[3, 2, 1], [12, 10, 8, 7], [1], ["2.5", 0, -1]]))
    let exponential = PanelMethod.exponential(
      scale: random.pick([12, 1]), decay: random.pick(["0.19", 1, "0.000001", 5]))
    switch ballot {
    case .joint, .recall: return .mean
    case .top: return random.pick([points, exponential, .borda])
    case .places:
      return random.pick([
        .mean, .median, .sumOfPlaces, .borda, points, exponential, .skating, .skating, .bucklin, .schulze,
      ])
    case .marks:
      let (high, low) = (random.whole(0...2), random.whole(0...2))
      let trimmed = PanelMethod.trimmedMean(high: high, low: low, from: high + low + random.whole(1...2))
      return random.pick([
        .mean, .mean, trimmed, trimmed, trimmed, .median, .middle(count: random.whole(1...4)),
        .middle(
          count: 2, tolerance: [ToleranceBand(from: 0, within: 1), ToleranceBand(from: 2, within: "0.5")]),
        .clamp(band: random.pick(["0.5", 1, "0.25"])), .sumOfPlaces, .borda, points, exponential, .skating,
        .bucklin, .schulze, .majority, .zScore, .judgeEffect,
      ])
    }
  }

  private static func tabulation(
    _ method: PanelMethod, _ ballot: Ballot, _ rubric: Rubric, _ random: inout SplitMix64
  ) -> Tabulation {
    var tabulation = Tabulation(
      level: level(method, ballot, rubric, &random),
      combination: random.pick(Tabulation.Combination.allCases),
      weightPosition: random.pick(Tabulation.WeightPosition.allCases), method: method,
      partCombination: random.pick(Tabulation.PartCombination.allCases),
      rankBasis: random.pick(Tabulation.RankBasis.allCases))
    if method != .judgeEffect, !method.isOrdinal {
      tabulation.joining = random.pick([.mean, .mean, .sum])
    }
    tabulation.missingCells =
      tabulation.level == .criterion
      ? random.pick([.refuse, .dropSheet, .present, .present, .impute])
      : random.pick([.refuse, .dropSheet, .impute])
    if !method.isOrdinal, random.chance(12) { tabulation.placePoints = [12, 10, 8, 1] }
    for step in RoundingStep.allCases where random.chance(step == .result ? 60 : 30) {
      tabulation.rounding[step] = Rounding(
        decimals: random.whole(0...3), mode: random.pick(Rounding.Mode.allCases))
    }
    // Coarse results make ties of unequal judged totals.
    if random.chance(25) { tabulation.rounding[.result]?.decimals = 0 }
    return tabulation
  }

  private static func level(
    _ method: PanelMethod, _ ballot: Ballot, _ rubric: Rubric, _ random: inout SplitMix64
  ) -> Tabulation.Level {
    switch ballot {
    case .places, .top, .recall:
      return rubric.criteria.count == 1 ? random.pick([.criterion, .total]) : .criterion
    case .marks, .joint:
      if method == .skating { return random.pick([.criterion, .total]) }
      return random.pick(
        rubric.parts.isEmpty ? [.criterion, .total, .total] : [.criterion, .part, .part, .total])
    }
  }

  // MARK: Figures, earlier rounds, deductions

  private static func figures(
    _ rubric: Rubric, _ tabulation: Tabulation, mayAdd: Bool, _ random: inout SplitMix64
  ) -> [FigureRule] {
    var figures = (0..<random.pick([0, 0, 1, 2])).map { index in
      FigureRule(
        id: FigureID("f\(index + 1)"), title: LocalizedText("Figure \(index + 1)"),
        weight: mayAdd ? random.pick([0, 1, "0.3", "0.333333"]) : 0, isRequired: random.chance(50))
    }
    guard mayAdd, random.chance(20) else { return figures }
    let part = tabulation.level == .total ? nil : rubric.parts.randomElement(using: &random)?.id
    figures.append(
      FigureRule(id: "dd", title: LocalizedText("Difficulty"), isRequired: false, use: .multiplies(part)))
    return figures
  }

  private static func carryOver(_ random: inout SplitMix64) -> CarryOver? {
    guard random.chance(15) else { return nil }
    let share = CarryOver.Share(
      round: "before", weight: random.pick([1, "0.3", "0.1"]),
      basis: random.pick(CarryOver.Share.Basis.allCases), source: random.pick(CarryOver.Share.Source.allCases)
    )
    var other = share
    other.round = "first"
    return CarryOver(
      ownWeight: random.pick([1, "0.7"]), shares: random.chance(30) ? [other, share] : [share])
  }

  private static func deductions(_ tabulation: Tabulation, _ random: inout SplitMix64) -> DeductionRules {
    var rules = DeductionRules()
    if random.chance(50) { rules.overtime = overtime(&random) }
    if random.chance(15) { rules.minimumDuration = MinimumDuration(milliseconds: 200_000, points: "0.5") }
    if random.chance(50) {
      rules.penalties = [
        PenaltyRule(id: "late", title: LocalizedText("Late"), points: 1),
        PenaltyRule(id: "other", title: LocalizedText("Other")),
      ]
    }
    if random.chance(40) { rules.cap = random.pick([0, "0.25", 1, 2]) }
    if tabulation.level == .total, random.chance(25) { rules.taken = .eachJudge }
    return rules
  }

  private static func overtime(_ random: inout SplitMix64) -> OvertimeTable {
    let limit = random.pick([0, 1, 300_000])
    if random.chance(35) {
      return OvertimeTable(
        limitMilliseconds: limit,
        perMinute: OvertimeTable.PerMinute(
          points: "0.5", counting: random.pick(OvertimeTable.PerMinute.Counting.allCases)))
    }
    return OvertimeTable(
      limitMilliseconds: limit,
      steps: random.pick([
        [OvertimeTable.Step(fromMilliseconds: 0, points: "0.25")],
        [
          OvertimeTable.Step(fromMilliseconds: 0, points: "0.25"),
          OvertimeTable.Step(fromMilliseconds: 60_000, points: "0.5"),
        ],
        [OvertimeTable.Step(fromMilliseconds: 1_000, points: 1)],
      ]))
  }
}
