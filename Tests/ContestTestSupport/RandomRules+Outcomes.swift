import ContestCore

extension RandomRules {
  /// Steps of every kind in any order, with whatever stands after a `shared` left untried.
  static func tieChain(of rules: RoundRules, _ random: inout SplitMix64) -> [TieStep] {
    var kinds = rules.rubric.criteria.map { TieStep.Kind.criterion($0.id) }
    kinds += rules.rubric.parts.map { TieStep.Kind.part($0.id) }
    for figure in rules.figures where figure.use == .added {
      kinds += [.figure(figure.id), .shorterAnswer(figure.id), .extraQuestion(figure.id), .vote(figure.id)]
    }
    if rules.deductions.overtime != nil { kinds.append(.nearestLimit) }
    if rules.panel.members.contains(where: { $0.role == .chair }) { kinds.append(.chair) }
    if rules.panel.members.contains(where: { $0.role == .tieBreaker }) {
      kinds += [.sealedBallot, .sealedBallot]
    }
    kinds += [
      .judgedTotal, .judgedTotal, .fewerDeductions, .mostFirstPlaces, .highestMark, .median,
      .earlierRound("before"), .lot(seed: nil), .lot(seed: "ba mươi"), .decision, .decision, .shared,
    ]
    kinds.shuffle(using: &random)
    return kinds.prefix(random.whole(0...5)).enumerated().map {
      TieStep(id: TieStepID("t\($0.offset + 1)"), kind: $0.element)
    }
  }

  static func addOutcomes(to rules: inout RoundRules, _ random: inout SplitMix64) {
    rules.advancement = advancement(rules, &random)
    rules.prizes = (0..<random.whole(0...3)).map { index in
      Prize(
        id: PrizeID("p\(index + 1)"), title: LocalizedText("Prize \(index + 1)"),
        count: random.whole(1...2), mayBeVacant: !random.chance(15), mayBeShared: !random.chance(30))
    }
    if random.chance(40) { rules.prizeFloor = random.pick([0, 1, 3, "4.5", 8]) }
    rules.onePrizePerPerson = random.chance(30)
    if random.chance(30) { rules.sidePrizes = sidePrizes(rules, &random) }
    if random.chance(30) {
      rules.unitPrizes = [
        UnitPrize(
          id: "unit", title: LocalizedText("Unit prize"), count: random.whole(1...2),
          joining: random.pick(UnitPrize.Joining.allCases), best: random.pick([nil, 1, 2]))
      ]
    }
  }

  private static func advancement(_ rules: RoundRules, _ random: inout SplitMix64) -> Advancement? {
    guard random.chance(65) else { return nil }
    var advancement = Advancement(
      first: random.pick([1, 1, 2, 2, 3, 4, 5]), tiesAtCut: random.pick([.advance, .decision, .decision]))
    if random.chance(20) { advancement.atLeast = random.pick([0, 1, 3, "4.5"]) }
    if random.chance(25) { advancement.perUnit = random.whole(1...2) }
    if !rules.groups.isEmpty, random.chance(70) { advancement.perGroup = random.whole(1...2) }
    let isLimited = advancement.atLeast != nil || advancement.perUnit != nil || advancement.perGroup != nil
    if isLimited, random.chance(40) { advancement.first = nil }
    if random.chance(25) { advancement.wildCards = random.whole(1...2) }
    if random.chance(25) { advancement.reserves = random.whole(1...2) }
    return advancement
  }

  private static func sidePrizes(_ rules: RoundRules, _ random: inout SplitMix64) -> [SidePrize] {
    var bases: [SidePrize.Basis] = rules.rubric.criteria.map { .criterion($0.id) }
    bases += rules.figures.map { .figure($0.id) }
    bases.append(.decision)
    bases.shuffle(using: &random)
    return bases.prefix(2).enumerated().map { index, basis in
      SidePrize(
        id: PrizeID("side\(index + 1)"), title: LocalizedText("Side prize"), count: random.whole(1...2),
        basis: basis)
    }
  }
}
