import ContestCore

/// Draws the rules of a small round.
///
/// Every option of `RoundRules` that bears on a result can come up.
enum RandomRules {
  static func draw(_ random: inout SplitMix64) -> RoundRules {
    let rubric = rubric(&random)
    let figures = figures(&random)
    return RoundRules(
      id: "round", title: LocalizedText("Round"), rubric: rubric, panel: panel(&random),
      tabulation: tabulation(&random), figures: figures, deductions: deductions(&random),
      tieChain: tieChain(rubric, figures, &random), advancement: advancement(&random),
      prizes: prizes(&random), prizeFloor: random.chance(40) ? random.pick([0, 1, 3, "4.5", 8]) : nil)
  }

  /// Grids of two to five marks, so that ties are likely.
  private static func rubric(_ random: inout SplitMix64) -> Rubric {
    var criteria: [Criterion] = []
    for index in 1...random.whole(1...4) {
      let step: Points = random.pick([1, 1, "0.5", "0.25", "0.1"])
      let minimum: Points = random.pick([0, 0, 0, 1, -1, -2])
      criteria.append(
        Criterion(
          id: CriterionID("c\(index)"), title: LocalizedText("Criterion \(index)"), minimum: minimum,
          maximum: Points(micros: minimum.micros + step.micros * Int64(random.whole(1...4))), step: step,
          weight: random.pick([0, 1, 1, 2, "0.5", "0.333333", "1.33"])))
    }
    if criteria.allSatisfy({ $0.weight == .zero }) { criteria[0].weight = 1 }
    return Rubric(id: "rubric", title: LocalizedText("Rubric"), criteria: criteria)
  }

  private static func panel(_ random: inout SplitMix64) -> Panel {
    let count = random.whole(1...7)
    var members = (1...count).map { PanelMember(judge: JudgeID("j\($0)")) }
    for index in members.indices.dropFirst() where random.chance(15) { members[index].role = .shadow }
    members[0].role = random.pick([.chair, .member])
    members.shuffle(using: &random)
    return Panel(quorum: random.whole(1...max(1, min(3, count))), members: members)
  }

  private static func tabulation(_ random: inout SplitMix64) -> Tabulation {
    var tabulation = Tabulation(
      level: random.pick([.criterion, .total]),
      combination: random.pick(Tabulation.Combination.allCases),
      weightPosition: random.pick(Tabulation.WeightPosition.allCases),
      rankBasis: random.pick(Tabulation.RankBasis.allCases))
    tabulation.missingCells =
      tabulation.level == .criterion
      ? random.pick([.refuse, .dropSheet, .present, .present]) : random.pick([.refuse, .dropSheet])
    if random.chance(60) {
      let (high, low) = (random.whole(0...2), random.whole(0...2))
      tabulation.method = .trimmedMean(high: high, low: low, from: high + low + random.whole(1...2))
    }
    for step in RoundingStep.allCases where step != .figure && random.chance(step == .result ? 60 : 35) {
      tabulation.rounding[step] = Rounding(
        decimals: random.whole(0...3), mode: random.pick(Rounding.Mode.allCases))
    }
    // Coarse results make ties of unequal judged totals.
    if random.chance(25) { tabulation.rounding[.result]?.decimals = 0 }
    return tabulation
  }

  private static func figures(_ random: inout SplitMix64) -> [FigureRule] {
    (0..<random.pick([0, 0, 1, 2])).map { index in
      FigureRule(
        id: FigureID("f\(index + 1)"), title: LocalizedText("Figure \(index + 1)"),
        weight: random.pick([0, 1, "0.3", "0.333333"]), isRequired: random.chance(50))
    }
  }

  private static func deductions(_ random: inout SplitMix64) -> DeductionRules {
    var rules = DeductionRules()
    if random.chance(50) {
      rules.overtime = OvertimeTable(
        limitMilliseconds: random.pick([0, 1, 300_000]),
        steps: random.pick([
          [OvertimeTable.Step(fromMilliseconds: 0, points: "0.25")],
          [
            OvertimeTable.Step(fromMilliseconds: 0, points: "0.25"),
            OvertimeTable.Step(fromMilliseconds: 60_000, points: "0.5"),
          ],
          [OvertimeTable.Step(fromMilliseconds: 1_000, points: 1)],
        ]))
    }
    if random.chance(50) {
      rules.penalties = [
        PenaltyRule(id: "late", title: LocalizedText("Late"), points: 1),
        PenaltyRule(id: "other", title: LocalizedText("Other")),
      ]
    }
    if random.chance(40) { rules.cap = random.pick([0, "0.25", 1, 2]) }
    return rules
  }

  /// Steps of every kind in any order, with whatever stands after a `shared` left untried.
  private static func tieChain(
    _ rubric: Rubric, _ figures: [FigureRule], _ random: inout SplitMix64
  ) -> [TieStep] {
    var kinds = rubric.criteria.map { TieStep.Kind.criterion($0.id) }
    kinds += figures.map { TieStep.Kind.figure($0.id) }
    kinds += [.judgedTotal, .judgedTotal, .fewerDeductions, .decision, .decision, .shared]
    kinds.shuffle(using: &random)
    return kinds.prefix(random.whole(0...5)).enumerated().map {
      TieStep(id: TieStepID("t\($0.offset + 1)"), kind: $0.element)
    }
  }

  private static func advancement(_ random: inout SplitMix64) -> Advancement? {
    guard random.chance(65) else { return nil }
    return Advancement(
      first: random.pick([1, 1, 2, 2, 3, 4, 5]), tiesAtCut: random.pick([.advance, .decision, .decision]))
  }

  private static func prizes(_ random: inout SplitMix64) -> [Prize] {
    (0..<random.whole(0...3)).map { index in
      Prize(
        id: PrizeID("p\(index + 1)"), title: LocalizedText("Prize \(index + 1)"), count: random.whole(1...2))
    }
  }
}
