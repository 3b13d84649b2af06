import ContestCore
import XMLKit

extension ElementDecoder {
  mutating func standings(_ element: XMLElement?, of facts: [EntryFacts]) -> Standings {
    let elements = element?.children("standing") ?? []
    requireUnique(elements, by: "entry")
    let byEntry = Dictionary(facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = elements.compactMap { standing($0, byEntry) }
    return Standings(
      rows: rows, blockers: (element?.child("blockers")?.children ?? []).compactMap { blocker($0) })
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
      prize: element["prize"].map { PrizeID($0) },
      derivation: element.child("derivation").map { derivation($0) } ?? Derivation())
  }

  private mutating func derivation(_ element: XMLElement) -> Derivation {
    var proof = Derivation(
      panel: element.child("panel").flatMap { panel($0) }, judged: step(element, "judged"),
      deductionsBeforeCap: points(element, "deductions-before-cap") ?? .zero, result: step(element, "result"))
    for child in element.children {
      switch child.name {
      case "sheet": proof.sheets.append(sheetLine(child))
      case "criterion":
        proof.criteria.append(
          CriterionLine(
            criterion: id(child), value: step(child, "value"),
            panel: child.child("panel").flatMap { panel($0) }, weighted: step(child, "weighted")))
      case "figure":
        proof.figures.append(
          FigureLine(
            figure: id(child), value: points(child, "value") ?? .zero, added: ratio(child, "added") ?? .zero))
      case "overtime":
        let kind = DeductionLine.Kind.overtime(milliseconds: integer(child, "over-ms") ?? 0)
        proof.deductions.append(DeductionLine(kind: kind, points: points(child, "points") ?? .zero))
      case "penalty":
        proof.deductions.append(
          DeductionLine(kind: .penalty(id(child)), points: points(child, "points") ?? .zero))
      case "tie": proof.tieSteps.append(tie(child))
      default: break
      }
    }
    return proof
  }

  private mutating func step(_ parent: XMLElement, _ name: String) -> StepValue? {
    parent.child(name).flatMap { stepValue($0) }
  }

  private mutating func stepValue(_ element: XMLElement) -> StepValue? {
    guard let exact = ratio(element, "exact"), let rounded = ratio(element, "rounded") else { return nil }
    return StepValue(exact: exact, rounded: rounded)
  }

  private mutating func panel(_ element: XMLElement) -> PanelLine? {
    guard let value = stepValue(element) else { return nil }
    let votes = element.children.map { vote in
      PanelVote(
        judge: id(vote, "judge"), value: ratio(vote, "value") ?? .zero,
        fate: choice(vote, "fate") ?? .counted)
    }
    return PanelLine(votes: votes, isTrimmed: boolean(element, "trimmed") ?? false, value: value)
  }

  private mutating func sheetLine(_ element: XMLElement) -> SheetLine {
    let state: SheetLine.State =
      switch element["state"] {
      case "shadow": .shadow
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
    default: nil
    }
  }

  /// The list of prizes repeats what the standings say, for whoever reads the file; it may not differ.
  mutating func checkPrizes(_ element: XMLElement?, _ rules: RoundRules, _ standings: Standings) {
    guard let element else { return }
    let listed = element.children.flatMap { prize in
      prize.children("winner").map { [prize["id"] ?? "", $0["entry"] ?? ""] }
    }
    let earned = rules.prizes.flatMap { prize in
      standings.rows.filter { $0.prize == prize.id }.map { [prize.id.rawValue, $0.entry.rawValue] }
    }
    let known = Set(rules.prizes.map(\.id))
    let isKnown = standings.rows.allSatisfy { $0.prize.map(known.contains) ?? true }
    guard Set(listed) == Set(earned), listed.count == earned.count, isKnown else {
      report(
        element,
        LocalizedText(
          vi: "danh sách giải trong <prizes> không khớp bảng xếp hạng",
          en: "the prizes in <prizes> do not match the standings"))
      return
    }
  }
}

extension Ratio {
  /// Reads what `exactDescription` writes: `86.5` or `259/3`; nil for anything else or too large a number.
  init?(exactDescription text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text[...]).split(
      separator: "/", omittingEmptySubsequences: false)
    let decimals = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, decimals.count <= 2, parts.count == 1 || decimals.count == 1,
      (parts + decimals).allSatisfy({ part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
      }),
      let magnitude = Int128(decimals.joined())
    else { return nil }
    let fraction = decimals.count == 2 ? decimals[1].utf8.count : 0
    guard fraction <= Points.maximumDecimals,
      let denominator = parts.count == 2
        ? Int128(parts[1]) : (0..<fraction).reduce(Int128(1), { power, _ in power * 10 }),
      let ratio = try? Ratio(isNegative ? -magnitude : magnitude, over: denominator)
    else { return nil }
    self = ratio
  }
}
