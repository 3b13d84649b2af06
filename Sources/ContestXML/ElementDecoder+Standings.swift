import ContestCore
import XMLKit

extension ElementDecoder {
  mutating func standings(_ element: XMLElement?, of facts: [EntryFacts]) -> Standings {
    let elements = element?.children("standing") ?? []
    requireUnique(elements, by: "entry")
    let byEntry = Dictionary(facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = elements.compactMap { standing($0, byEntry) }
    return Standings(
      rows: rows,
      unitPrizes: (element?.children("unit-prize") ?? []).map { won in
        UnitPrizeWon(
          prize: id(won, "prize"), unit: id(won, "unit"), place: integer(won, "place") ?? 1,
          value: ratio(won, "value") ?? .zero)
      },
      blockers: (element?.child("blockers")?.children ?? []).compactMap { blocker($0) })
  }

  private mutating func standing(_ element: XMLElement, _ facts: [EntryID: EntryFacts]) -> Standing? {
    let entry: EntryID = id(element, "entry")
    guard let fact = facts[entry] else {
      report(
        element,
        LocalizedText(
          vi: "bảng xếp hạng ghi bài “\(entry)” không có trong <entries>",
          en: "the standings name the entry “\(entry)”, which is not in <entries>"))
      return nil
    }
    return Standing(
      entry: entry, unit: fact.unit, number: fact.number, status: fact.status,
      place: integer(element, "place"), isTied: boolean(element, "tied") ?? false,
      result: ratio(element, "result"), deductions: points(element, "deductions") ?? .zero,
      decidedBy: element["decided-by"].map { TieStepID($0) }, advances: boolean(element, "advances") ?? false,
      isWildCard: boolean(element, "wild-card") ?? false, reserve: integer(element, "reserve"),
      prize: element["prize"].map { PrizeID($0) }, sidePrizes: ids(element, "side-prizes"),
      shownPlace: ratio(element, "shown-place"),
      derivation: element.child("derivation").map { derivation($0) } ?? Derivation())
  }

  private mutating func derivation(_ element: XMLElement) -> Derivation {
    var proof = Derivation(
      panel: element.child("panel").flatMap { panel($0) },
      multiDance: (element.child("dances")?.children ?? []).map { ranking($0) },
      multiplier: points(element, "multiplier"), judged: step(element, "judged"),
      own: step(element, "own"),
      deductionsBeforeCap: points(element, "deductions-before-cap") ?? .zero,
      result: step(element, "result"), overruledBy: integer(element, "overruled-by"),
      withheld: element.child("withheld").flatMap { withheld($0) })
    for child in element.children { line(child, of: &proof) }
    return proof
  }

  private mutating func line(_ child: XMLElement, of proof: inout Derivation) {
    switch child.name {
    case "sheet": proof.sheets.append(sheetLine(child))
    case "criterion":
      proof.criteria.append(
        CriterionLine(
          criterion: id(child), value: step(child, "value"),
          panel: child.child("panel").flatMap { panel($0) }, weighted: step(child, "weighted"),
          isFailed: boolean(child, "failed") ?? false))
    case "part":
      guard let performance = step(child, "performance") else { return }
      proof.parts.append(
        PartLine(
          part: id(child), panel: child.child("panel").flatMap { panel($0) },
          value: ratio(child, "value") ?? .zero, multiplier: points(child, "multiplier"),
          performance: performance, counts: boolean(child, "counts") ?? true))
    case "place-points":
      proof.placePoints = PlacePointsLine(
        place: ratio(child, "place") ?? .zero, points: ratio(child, "points") ?? .zero)
    case "carried":
      guard let added = step(child, "added") else { return }
      proof.carried.append(
        CarriedLine(round: id(child, "round"), value: ratio(child, "value") ?? .zero, added: added))
    case "figure":
      proof.figures.append(
        FigureLine(
          figure: id(child), value: points(child, "value") ?? .zero, added: ratio(child, "added") ?? .zero))
    case "tie": proof.tieSteps.append(tie(child))
    default:
      guard let kind = deduction(child) else { return }
      proof.deductions.append(DeductionLine(kind: kind, points: points(child, "points") ?? .zero))
    }
  }

  private func deduction(_ element: XMLElement) -> DeductionLine.Kind? {
    switch element.name {
    case "overtime": .overtime(milliseconds: integer(element, "over-ms") ?? 0)
    case "undertime": .undertime(milliseconds: integer(element, "under-ms") ?? 0)
    case "penalty": .penalty(id(element))
    default: nil
    }
  }

  private func withheld(_ element: XMLElement) -> PrizeWithheld? {
    switch element["cause"] {
    case "failed-criterion": .failedCriterion(id(element, "criterion"))
    case "decision": .decision(integer(element, "decision") ?? 0)
    case "one-per-person": .onePerPerson(id(element, "entry"))
    default: .floor
    }
  }

  private mutating func ranking(_ element: XMLElement) -> RankingStep {
    RankingStep(
      rule: element["rule"] ?? "", column: integer(element, "column"), count: integer(element, "count"),
      value: ratio(element, "value"), group: ids(element, "group"))
  }

  mutating func step(_ parent: XMLElement, _ name: String) -> StepValue? {
    parent.child(name).flatMap { stepValue($0) }
  }

  private mutating func stepValue(_ element: XMLElement) -> StepValue? {
    guard let exact = ratio(element, "exact"), let rounded = ratio(element, "rounded") else { return nil }
    return StepValue(exact: exact, rounded: rounded)
  }

  private mutating func panel(_ element: XMLElement) -> PanelLine? {
    guard let value = stepValue(element) else { return nil }
    let votes = element.children("vote").map { vote in
      PanelVote(
        judge: id(vote, "judge"), value: ratio(vote, "value") ?? .zero, place: ratio(vote, "place"),
        used: ratio(vote, "used"), fate: choice(vote, "fate") ?? .counted)
    }
    return PanelLine(
      votes: votes, isTrimmed: boolean(element, "trimmed") ?? false, centre: step(element, "centre"),
      steps: element.children("step").map { ranking($0) }, value: value)
  }

  private mutating func sheetLine(_ element: XMLElement) -> SheetLine {
    let state: SheetLine.State =
      switch element["state"] {
      case "shadow": .shadow
      case "sealed": .sealed
      case "joint": .joint
      case "incomplete": .incomplete
      case "not-given": .notGiven
      case "absent": .absent
      case "recused":
        .recused(
          element["cause"] == "same-unit" ? .sameUnit : .recorded(element.child("reason")?.text ?? ""))
      default: .counted
      }
    return SheetLine(judge: id(element, "judge"), state: state, total: step(element, "total"))
  }

  private mutating func tie(_ element: XMLElement) -> TieLine {
    TieLine(
      step: id(element, "step"), group: ids(element, "group"), value: ratio(element, "value"),
      decision: integer(element, "decision"), outcome: choice(element, "outcome") ?? .stillTied)
  }

  private func blocker(_ element: XMLElement) -> Blocker? {
    switch element.name {
    case "missing-sheets": .missingSheets(entry: id(element, "entry"), judges: ids(element, "judges"))
    case "below-quorum":
      .belowQuorum(
        entry: id(element, "entry"), counted: integer(element, "counted") ?? 0,
        quorum: integer(element, "quorum") ?? 0)
    case "missing-figure": .missingFigure(entry: id(element, "entry"), figure: id(element, "figure"))
    case "undecided-tie": .undecidedTie(entries: ids(element, "entries"), step: id(element, "step"))
    case "undecided-cut": .undecidedCut(entries: ids(element, "entries"))
    case "missing-earlier": .missingEarlier(entry: id(element, "entry"), round: id(element, "round"))
    case "invalid-ballot":
      .invalidBallot(judge: id(element, "judge"), criterion: id(element, "criterion"))
    case "disconnected-panel": .disconnectedPanel
    case "undecided-prize": .undecidedPrize(entries: ids(element, "entries"), prize: id(element, "prize"))
    case "vacant-prize": .vacantPrize(prize: id(element, "prize"))
    default: nil
    }
  }
}
