import ContestCore
import XMLKit

extension ElementDecoder {
  mutating func ties(_ element: XMLElement?, _ round: RoundID) -> [TieStep] {
    let elements = element?.children ?? []
    requireUnique(elements)
    return elements.compactMap { element in
      let id: TieStepID = id(element)
      locations[.tie(round, id)] = location(of: element)
      return tieKind(element).map { TieStep(id: id, kind: $0) }
    }
  }

  private func tieKind(_ element: XMLElement) -> TieStep.Kind? {
    switch element.name {
    case "criterion": .criterion(id(element, "ref"))
    case "part": .part(id(element, "ref"))
    case "figure": .figure(id(element, "ref"))
    case "judged-total": .judgedTotal
    case "chair": .chair
    case "shorter-answer": .shorterAnswer(id(element, "ref"))
    case "most-first-places": .mostFirstPlaces
    case "highest-mark": .highestMark
    case "median": .median
    case "fewer-deductions": .fewerDeductions
    case "time-nearest-limit": .nearestLimit
    case "earlier-round": .earlierRound(id(element, "ref"))
    case "sealed-ballot": .sealedBallot
    case "extra-question": .extraQuestion(id(element, "ref"))
    case "vote": .vote(id(element, "ref"))
    case "lot": .lot(seed: element["seed"].map { tidy($0) })
    case "decision": .decision
    case "shared": .shared
    default: nil
    }
  }

  mutating func advancement(of round: XMLElement, _ id: RoundID) -> Advancement? {
    let groups = round.child("groups")
    let best = groups.flatMap { integer($0, "best") }
    guard let element = round.child("advance") else {
      if let groups, best != nil {
        report(
          groups,
          LocalizedText(
            vi: "<groups best> cần có <advance>: không có bài nào vào vòng sau",
            en: "<groups best> wants an <advance>: nobody goes on from this round"))
      }
      return nil
    }
    locations[.advance(id)] = location(of: element)
    let perGroup = integer(element, "per-group")
    if let groups, let best, let perGroup, best != perGroup {
      report(
        groups,
        LocalizedText(
          vi: "best=“\(best)” khác với per-group=“\(perGroup)” của <advance>; chỉ ghi một trong hai",
          en: "best=“\(best)” differs from per-group=“\(perGroup)” of <advance>; write one of them"))
    }
    return Advancement(
      first: integer(element, "first"), tiesAtCut: choice(element, "ties") ?? .advance,
      atLeast: points(element, "at-least"), perUnit: integer(element, "per-unit"),
      perGroup: perGroup ?? best,
      wildCards: element.child("wild-cards").flatMap { integer($0, "count") } ?? 0,
      reserves: element.child("reserves").flatMap { integer($0, "count") } ?? 0)
  }
}

// MARK: - Prizes

extension ElementDecoder {
  mutating func prizes(_ element: XMLElement?, _ round: RoundID) -> [Prize] {
    guard let element else { return [] }
    requireUnique(element.children)
    return element.children("prize").map { element in
      Prize(
        id: prizeID(element, round), title: title(element), count: integer(element, "count") ?? 1,
        money: integer(element, "money"), mayBeVacant: boolean(element, "may-be-vacant") ?? true,
        mayBeShared: boolean(element, "may-be-shared") ?? true)
    }
  }

  mutating func unitPrizes(_ element: XMLElement?, _ round: RoundID) -> [UnitPrize] {
    (element?.children("unit-prize") ?? []).map { element in
      UnitPrize(
        id: prizeID(element, round), title: title(element),
        rule: text(element, "rule") ?? LocalizedText(""), count: integer(element, "count") ?? 1,
        money: integer(element, "money"), joining: choice(element, "join") ?? .mean,
        best: integer(element, "best"))
    }
  }

  mutating func sidePrizes(_ element: XMLElement?, _ round: RoundID) -> [SidePrize] {
    (element?.children("side-prize") ?? []).map { element in
      SidePrize(
        id: prizeID(element, round), title: title(element),
        rule: text(element, "rule") ?? LocalizedText(""), count: integer(element, "count") ?? 1,
        money: integer(element, "money"), basis: sideBasis(element))
    }
  }

  private mutating func sideBasis(_ element: XMLElement) -> SidePrize.Basis {
    switch (element["criterion"], element["figure"]) {
    case (let criterion?, nil): return .criterion(CriterionID(criterion))
    case (nil, let figure?): return .figure(FigureID(figure))
    case (nil, nil): return .decision
    case (let criterion?, .some):
      report(
        element,
        LocalizedText(
          vi: "giải phụ chỉ xét theo criterion hoặc theo figure, không cả hai",
          en: "a side prize goes by criterion or by figure, not by both"))
      return .criterion(CriterionID(criterion))
    }
  }

  private mutating func prizeID(_ element: XMLElement, _ round: RoundID) -> PrizeID {
    let id: PrizeID = id(element)
    locations[.prize(round, id)] = location(of: element)
    return id
  }
}
