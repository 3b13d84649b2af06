import ContestCore
import XMLKit

extension ElementDecoder {
  mutating func round(_ element: XMLElement, rubric: Rubric) -> RoundRules {
    let id: RoundID = id(element)
    locations[.round(id)] = location(of: element)
    refuseRoom(of: element)
    return RoundRules(
      id: id, title: title(element), kind: choice(element, "kind") ?? .recording,
      secrecy: choice(element, "secrecy") ?? .anonymous,
      takesFrom: element["from"].map { RoundID($0) }, opens: date(element, "opens"),
      closes: date(element, "closes"), rubric: rubric, panel: panel(element.child("panel"), id),
      tabulation: tabulation(element.child("tabulation"), id), figures: figures(element.child("figures"), id),
      deductions: deductions(element.child("deductions"), id), tieChain: ties(element.child("ties"), id),
      advancement: advancement(element.child("advance"), id), prizes: prizes(element.child("prizes"), id),
      prizeFloor: element.child("prizes").flatMap { points($0, "floor") })
  }

  private mutating func refuseRoom(of round: XMLElement) {
    for name in ["performances", "groups", "carry-over", "publicity", "out-of-competition"] {
      if let element = round.child(name) { refuse(element) }
    }
    if let ballot = round.child("ballot") { refuse(ballot, attributes: ["kind": "marks", "top": nil]) }
    if let places = round.child("places") { refuse(places, attributes: ["style": "1-2-2-4"]) }
  }

  private mutating func panel(_ element: XMLElement?, _ round: RoundID) -> Panel {
    guard let element else { return Panel(members: []) }
    locations[.panel(round)] = location(of: element)
    refuse(element, attributes: ["below-quorum": "refuse"])
    let seats = element.children("member")
    requireUnique(seats, by: "judge")
    var members: [PanelMember] = []
    for seat in seats {
      refuse(seat, attributes: ["weight": "1"])
      let judge: JudgeID = id(seat, "judge")
      locations[.member(round, judge)] = location(of: seat)
      members.append(PanelMember(judge: judge, role: choice(seat, "role") ?? .member))
    }
    return Panel(
      quorum: integer(element, "quorum") ?? 3, recusesSameUnit: element["same-unit"] != "allow",
      members: members)
  }

  private mutating func tabulation(_ element: XMLElement?, _ round: RoundID) -> Tabulation {
    guard let element else { return Tabulation() }
    locations[.tabulation(round)] = location(of: element)
    var method = PanelMethod.mean
    for child in element.children where child.name != "rounding" {
      locations[.method(round)] = location(of: child)
      switch child.name {
      case "mean": break
      case "trimmed-mean":
        method = .trimmedMean(
          high: integer(child, "high") ?? 0, low: integer(child, "low") ?? 0,
          from: integer(child, "from") ?? 1)
      default: refuse(child)
      }
    }
    return Tabulation(
      level: choice(element, "level") ?? .total, combination: choice(element, "combine") ?? .sum,
      missingCells: choice(element, "missing") ?? .refuse,
      weightPosition: choice(element, "weight") ?? .beforePanel, method: method,
      rounding: rounding(element.children("rounding"), round),
      rankBasis: choice(element, "rank-by") ?? .rounded)
  }

  private mutating func rounding(_ elements: [XMLElement], _ round: RoundID) -> [RoundingStep: Rounding] {
    requireUnique(elements, by: "step")
    var rounding: [RoundingStep: Rounding] = [:]
    for element in elements {
      guard let step: RoundingStep = choice(element, "step") else {
        refuse(element, attribute: "step")
        continue
      }
      locations[.rounding(round, step)] = location(of: element)
      rounding[step] = Rounding(
        decimals: integer(element, "decimals") ?? 2, mode: choice(element, "mode") ?? .halfUp)
    }
    return rounding
  }

  private mutating func figures(_ element: XMLElement?, _ round: RoundID) -> [FigureRule] {
    let elements = element?.children("figure") ?? []
    requireUnique(elements)
    return elements.map { element in
      let id: FigureID = id(element)
      locations[.figure(round, id)] = location(of: element)
      return FigureRule(
        id: id, title: title(element), weight: points(element, "weight") ?? Points(1),
        minimum: points(element, "min"), maximum: points(element, "max"),
        isRequired: boolean(element, "required") ?? true)
    }
  }

  private mutating func deductions(_ element: XMLElement?, _ round: RoundID) -> DeductionRules {
    guard let element else { return DeductionRules() }
    refuse(element, attributes: ["taken": "once"])
    for name in ["minimum-duration", "hard-stop"] {
      if let child = element.child(name) { refuse(child) }
    }
    let penalties = element.children("penalty")
    requireUnique(penalties)
    return DeductionRules(
      overtime: element.child("overtime").map { overtime($0, round) },
      penalties: penalties.map { penalty in
        PenaltyRule(
          id: id(penalty), title: title(penalty), points: points(penalty, "points"),
          clause: string(penalty, "clause"))
      },
      cap: points(element, "cap"))
  }

  private mutating func overtime(_ element: XMLElement, _ round: RoundID) -> OvertimeTable {
    if let rate = element.child("per-minute") { refuse(rate) }
    var steps: [OvertimeTable.Step] = []
    for step in element.children("step") {
      locations[.overtimeStep(round, steps.count)] = location(of: step)
      steps.append(
        OvertimeTable.Step(
          fromMilliseconds: milliseconds(step, "from"), points: points(step, "points") ?? .zero))
    }
    return OvertimeTable(limitMilliseconds: milliseconds(element, "limit"), steps: steps)
  }
}

extension ElementDecoder {
  private mutating func ties(_ element: XMLElement?, _ round: RoundID) -> [TieStep] {
    let elements = element?.children ?? []
    requireUnique(elements)
    return elements.compactMap { element in
      let id: TieStepID = id(element)
      locations[.tie(round, id)] = location(of: element)
      switch element.name {
      case "criterion": return TieStep(id: id, kind: .criterion(self.id(element, "ref")))
      case "figure": return TieStep(id: id, kind: .figure(self.id(element, "ref")))
      case "judged-total": return TieStep(id: id, kind: .judgedTotal)
      case "fewer-deductions": return TieStep(id: id, kind: .fewerDeductions)
      case "decision": return TieStep(id: id, kind: .decision)
      case "shared": return TieStep(id: id, kind: .shared)
      default:
        refuse(element)
        return nil
      }
    }
  }

  private mutating func advancement(_ element: XMLElement?, _ round: RoundID) -> Advancement? {
    guard let element else { return nil }
    locations[.advance(round)] = location(of: element)
    refuse(element, attributes: ["at-least": nil, "per-unit": nil])
    for child in element.children { refuse(child) }
    guard let first = integer(element, "first") else {
      report(
        element,
        LocalizedText(
          vi: "<advance> thiếu first: số bài vào vòng sau",
          en: "<advance> lacks first: how many entries go on"))
      return nil
    }
    return Advancement(first: first, tiesAtCut: choice(element, "ties") ?? .advance)
  }

  private mutating func prizes(_ element: XMLElement?, _ round: RoundID) -> [Prize] {
    guard let element else { return [] }
    refuse(element, attributes: ["one-per-person": nil])
    for child in element.children where child.name != "prize" { refuse(child) }
    let prizes = element.children("prize")
    requireUnique(element.children)
    return prizes.map { element in
      let id: PrizeID = id(element)
      locations[.prize(round, id)] = location(of: element)
      // The floor can leave a prize vacant and a tie shares it: the rule cannot yet say otherwise.
      refuse(element, attributes: ["may-be-vacant": "true", "may-be-shared": "true"])
      return Prize(
        id: id, title: title(element), count: integer(element, "count") ?? 1,
        money: integer(element, "money"))
    }
  }
}
