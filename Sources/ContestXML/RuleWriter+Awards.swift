import ContestCore
import XMLKit

extension RuleWriter {
  static func tie(_ step: TieStep, to writer: inout XMLWriter) throws {
    let id = step.id.rawValue
    func refer(_ name: String, _ reference: String) throws {
      try writer.element(name, ["id": id, "ref": reference])
    }
    switch step.kind {
    case .criterion(let criterion): try refer("criterion", criterion.rawValue)
    case .part(let part): try refer("part", part.rawValue)
    case .figure(let figure): try refer("figure", figure.rawValue)
    case .shorterAnswer(let figure): try refer("shorter-answer", figure.rawValue)
    case .extraQuestion(let figure): try refer("extra-question", figure.rawValue)
    case .vote(let figure): try refer("vote", figure.rawValue)
    case .earlierRound(let round): try refer("earlier-round", round.rawValue)
    case .lot(let seed): try writer.element("lot", ["id": id, "seed": seed])
    case .judgedTotal: try writer.element("judged-total", ["id": id])
    case .chair: try writer.element("chair", ["id": id])
    case .mostFirstPlaces: try writer.element("most-first-places", ["id": id])
    case .highestMark: try writer.element("highest-mark", ["id": id])
    case .median: try writer.element("median", ["id": id])
    case .fewerDeductions: try writer.element("fewer-deductions", ["id": id])
    case .nearestLimit: try writer.element("time-nearest-limit", ["id": id])
    case .sealedBallot: try writer.element("sealed-ballot", ["id": id])
    case .decision: try writer.element("decision", ["id": id])
    case .shared: try writer.element("shared", ["id": id])
    }
  }

  static func advancement(_ rule: Advancement, to writer: inout XMLWriter) throws {
    try writer.element(
      "advance",
      [
        "first": rule.first.map { "\($0)" }, "at-least": rule.atLeast?.description,
        "per-unit": rule.perUnit.map { "\($0)" }, "per-group": rule.perGroup.map { "\($0)" },
        "ties": rule.tiesAtCut.rawValue,
      ]
    ) { writer in
      if rule.wildCards > 0 { try writer.element("wild-cards", ["count": "\(rule.wildCards)"]) }
      if rule.reserves > 0 { try writer.element("reserves", ["count": "\(rule.reserves)"]) }
    }
  }

  static func prizes(_ round: RoundRules, to writer: inout XMLWriter) throws {
    let none = round.prizes.isEmpty && round.unitPrizes.isEmpty && round.sidePrizes.isEmpty
    guard !none || round.prizeFloor != nil || round.onePrizePerPerson else { return }
    try writer.element(
      "prizes",
      [
        "floor": round.prizeFloor?.description, "one-per-person": round.onePrizePerPerson ? "true" : nil,
      ]
    ) { writer in
      for prize in round.prizes { try self.prize(prize, to: &writer) }
      for prize in round.unitPrizes { try unitPrize(prize, to: &writer) }
      for prize in round.sidePrizes { try sidePrize(prize, to: &writer) }
    }
  }

  private static func prize(_ prize: Prize, to writer: inout XMLWriter) throws {
    try writer.element(
      "prize",
      [
        "id": prize.id.rawValue, "count": "\(prize.count)", "money": prize.money.map { "\($0)" },
        "may-be-vacant": prize.mayBeVacant ? nil : "false",
        "may-be-shared": prize.mayBeShared ? nil : "false",
      ]
    ) { try text(prize.title, "title", to: &$0) }
  }

  private static func unitPrize(_ prize: UnitPrize, to writer: inout XMLWriter) throws {
    try writer.element(
      "unit-prize",
      [
        "id": prize.id.rawValue, "count": "\(prize.count)", "money": prize.money.map { "\($0)" },
        "join": prize.joining.rawValue, "best": prize.best.map { "\($0)" },
      ]
    ) { writer in
      try text(prize.title, "title", to: &writer)
      try optionalText(prize.rule, "rule", to: &writer)
    }
  }

  private static func sidePrize(_ prize: SidePrize, to writer: inout XMLWriter) throws {
    let criterion: CriterionID? = if case .criterion(let id) = prize.basis { id } else { nil }
    let figure: FigureID? = if case .figure(let id) = prize.basis { id } else { nil }
    try writer.element(
      "side-prize",
      [
        "id": prize.id.rawValue, "count": "\(prize.count)", "money": prize.money.map { "\($0)" },
        "criterion": criterion?.rawValue, "figure": figure?.rawValue,
      ]
    ) { writer in
      try text(prize.title, "title", to: &writer)
      try optionalText(prize.rule, "rule", to: &writer)
    }
  }
}
