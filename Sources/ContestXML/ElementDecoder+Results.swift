import ContestCore
import XMLKit

extension ElementDecoder {
  mutating func results(_ root: XMLElement, actualHash: String, isOwn: Bool) -> PublishedResults? {
    let hash = root["rules-hash"] ?? ""
    if hash != actualHash {
      report(root, ContestXMLError.rulesChanged(recorded: hash, actual: actualHash).message)
    }
    guard let rulesRoot = root.child("rules") else { return nil }
    let (frozen, faults) = FrozenRules.rules(from: rulesRoot, file: file, areStrange: true)
    findings += faults
    guard let rules = frozen else { return nil }
    if let round = root["round"], round != rules.id.rawValue {
      report(
        root,
        LocalizedText(
          vi: "round=“\(round)” không phải vòng trong <rules> (“\(rules.id)”)",
          en: "round=“\(round)” is not the round in <rules> (“\(rules.id)”)"))
    }
    for list in ["entries", "decisions", "standings", "prizes"].compactMap(root.child) {
      guard isOwn || hasModestChildren(list) else { return nil }
    }
    let elements = root.child("entries")?.children("entry") ?? []
    requireUnique(elements)
    let facts = elements.map { entryFacts($0, rules) }
    requireOneSense(of: elements, facts)
    let rows = standings(root.child("standings"), of: facts)
    checkPrizes(root.child("prizes"), rules, rows)
    let journal = root.child("journal")
    return PublishedResults(
      contest: id(root, "contest"), contestTitle: title(root),
      organiser: root.child("organiser").map { self.organiser($0) } ?? Organiser(name: LocalizedText("")),
      timeZone: root["timezone"] ?? "", rules: rules, rulesHash: hash,
      version: integer(root, "version") ?? 1, certified: instant(root, "certified"),
      published: instant(root, "published"), entries: elements.map { publishedEntry($0) },
      facts: RoundFacts(entries: facts, decisions: decisions(root.child("decisions"), of: facts)),
      standings: rows, journalSequence: journal.flatMap { integer($0, "sequence") } ?? 0,
      journalHead: journal?["head"] ?? "", journalRows: journalRows(journal, in: root),
      correction: root.child("correction").map { correction($0) })
  }

  private mutating func journalRows(
    _ journal: XMLElement?, in root: XMLElement
  ) -> PublishedResults.JournalRows? {
    if let journal, let certified = integer(journal, "certified"),
      let published = integer(journal, "published")
    {
      return PublishedResults.JournalRows(certified: certified, published: published)
    }
    if root["schema"] != ResultsXML.firstVersion {
      report(
        journal ?? root,
        LocalizedText(
          vi: "thiếu certified và published: số dòng nhật ký của lần xác nhận và lần công bố",
          en: "certified and published are missing: the journal rows of certificate and publication"))
    }
    return nil
  }

  private mutating func correction(_ element: XMLElement) -> ResultCorrection {
    let changes = element.children("change").compactMap { change -> ResultChange? in
      guard let field: ResultChange.Field = choice(change, "field") else { return nil }
      return ResultChange(
        entry: change["entry"].map { EntryID($0) }, field: field, was: change["was"], now: change["now"])
    }
    return ResultCorrection(
      of: integer(element, "of") ?? 1, reason: element.child("reason")?.text ?? "", changes: changes)
  }

  private mutating func instant(_ element: XMLElement, _ attribute: String) -> Instant {
    if let instant = Instant(xml: element[attribute] ?? "") { return instant }
    report(
      element,
      LocalizedText(
        vi: "\(attribute)=“\(element[attribute] ?? "")” không phải thời điểm",
        en: "\(attribute) is no instant"))
    return Instant(milliseconds: 0)
  }

  func ids<Entity>(_ element: XMLElement, _ attribute: String) -> [Identifier<Entity>] {
    (element[attribute] ?? "").split(whereSeparator: \.isWhitespace).map { Identifier(String($0)) }
  }

  /// Reads `86.5` or `259/3`.
  mutating func ratio(_ element: XMLElement, _ attribute: String) -> Ratio? {
    guard let text = element[attribute] else { return nil }
    if let ratio = Ratio(exactDescription: text) { return ratio }
    report(
      element,
      LocalizedText(
        vi: "\(attribute)=“\(text)” không phải số hoặc quá lớn",
        en: "\(attribute)=“\(text)” is no number or too large"))
    return nil
  }
}

// MARK: - Facts

extension ElementDecoder {
  private mutating func publishedEntry(_ element: XMLElement) -> PublishedEntry {
    PublishedEntry(
      id: id(element), number: integer(element, "number") ?? 0, unit: id(element, "unit"),
      unitName: title(element, "unit-name"), name: element.child("name")?.text,
      title: element.child("title")?.text ?? "")
  }

  private mutating func entryFacts(_ element: XMLElement, _ rules: RoundRules) -> EntryFacts {
    var facts = EntryFacts(
      id: id(element), unit: id(element, "unit"), number: integer(element, "number") ?? 0,
      status: choice(element, "status") ?? .competing, group: element["group"].map { GroupID($0) },
      person: element["person"],
      durationMilliseconds: integer(element, "duration-ms"))
    for child in element.children {
      switch child.name {
      case "mark", "empty-sheet", "absent", "recused": sheet(child, into: &facts, rules)
      case "figure":
        let figure: FigureID = id(child)
        if rules.figure(figure) == nil || facts.figures[figure] != nil { reportMisplaced(child, "id") }
        facts.figures[figure] = points(child, "value")
      case "penalty":
        facts.penalties.append(PenaltyFact(penalty: id(child), points: points(child, "points") ?? .zero))
      case "earlier":
        let round: RoundID = id(child, "round")
        if facts.earlier[round] != nil { reportMisplaced(child, "round") }
        if let judged = step(child, "judged"), let result = step(child, "result") {
          facts.earlier[round] = EarlierResult(
            judged: judged, result: result, isLowerBetter: child["better"] == "lower")
        }
      default: break
      }
    }
    return facts
  }

  /// An earlier round's results are better the one way or the other for everybody.
  private mutating func requireOneSense(of elements: [XMLElement], _ facts: [EntryFacts]) {
    var senses: [RoundID: Bool] = [:]
    for (element, entry) in zip(elements, facts) {
      for (round, reached) in entry.earlier {
        let sense = senses[round] ?? reached.isLowerBetter
        senses[round] = sense
        guard sense != reached.isLowerBetter else { continue }
        report(
          element,
          LocalizedText(
            vi: "<earlier round=“\(round)”>: better phải ghi giống nhau ở mọi bài",
            en: "<earlier round=“\(round)”>: better must be the same for every entry"))
      }
    }
  }

  private mutating func sheet(_ element: XMLElement, into facts: inout EntryFacts, _ rules: RoundRules) {
    let judge: JudgeID = id(element, "judge")
    if rules.panel.member(judge) == nil { reportMisplaced(element, "judge") }
    guard element.name == "mark" else {
      if facts.sheets[judge] != nil { reportMisplaced(element, "judge") }
      facts.sheets[judge] =
        switch element.name {
        case "absent": .absent
        case "recused": .recused(reason(element["cause"], element.text))
        default: .given([:])
        }
      return
    }
    let criterion: CriterionID = id(element, "criterion")
    if rules.rubric.criterion(criterion) == nil { reportMisplaced(element, "criterion") }
    var marks: [CriterionID: Points] = [:]
    switch facts.sheets[judge] {
    case .given(let given) where !given.isEmpty && given[criterion] == nil: marks = given
    case nil: break
    default: reportMisplaced(element, "judge")
    }
    marks[criterion] = points(element, "value")
    facts.sheets[judge] = .given(marks)
  }

  private mutating func reportMisplaced(_ element: XMLElement, _ attribute: String) {
    let value = element[attribute] ?? ""
    report(
      element,
      LocalizedText(
        vi: "<\(element.name)>: \(attribute)=“\(value)” không có trong quy định hoặc bị ghi trùng",
        en: "<\(element.name)>: \(attribute)=“\(value)” is not in the rules or is recorded twice"))
  }

  private func reason(_ cause: String?, _ words: String) -> RecusalReason {
    cause == "same-unit" ? .sameUnit : .recorded(words)
  }

  private mutating func decisions(_ element: XMLElement?, of facts: [EntryFacts]) -> [Decision] {
    let elements = element?.children ?? []
    requireUnique(elements, by: "sequence")
    let known = Set(facts.map(\.id))
    return elements.map { element in
      let subjects: [EntryID] = ids(element, "subjects")
      if !known.isSuperset(of: subjects) { reportMisplaced(element, "subjects") }
      return Decision(
        sequence: integer(element, "sequence") ?? 0, kind: choice(element, "kind") ?? .note,
        subjects: subjects, reason: element.text, prize: element["prize"].map { PrizeID($0) },
        seed: element["seed"])
    }
  }
}
