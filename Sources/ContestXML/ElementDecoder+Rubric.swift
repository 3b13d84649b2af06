import ContestCore
import XMLKit

extension ElementDecoder {
  /// The rubric as `round` uses it; where two rounds share a file it is decoded for each.
  mutating func rubric(_ root: XMLElement, of round: RoundID) -> Rubric {
    locations[.rubric(round)] = location(of: root)
    let partElements = root.children("part")
    requireUnique(partElements)
    let elements = root.children.flatMap { $0.name == "part" ? $0.children("criterion") : [$0] }
      .filter { $0.name == "criterion" }
    requireUnique(elements)
    return Rubric(
      id: id(root), title: title(root), criteria: elements.map { criterion($0, of: round) },
      parts: partElements.map { part($0, of: round) })
  }

  private mutating func part(_ element: XMLElement, of round: RoundID) -> RubricPart {
    let id: PartID = id(element)
    locations[.part(round, id)] = location(of: element)
    return RubricPart(
      id: id, title: title(element), weight: points(element, "weight") ?? Points(1),
      criteria: element.children("criterion").map { self.id($0) })
  }

  private mutating func criterion(_ element: XMLElement, of round: RoundID) -> Criterion {
    let id: CriterionID = id(element)
    locations[.criterion(round, id)] = location(of: element)
    let levels = element.children("level")
    requireUnique(levels)
    return Criterion(
      id: id, title: title(element), guidance: text(element, "guidance") ?? LocalizedText(""),
      minimum: points(element, "min") ?? .zero, maximum: points(element, "max") ?? .zero,
      step: points(element, "step") ?? Points(1), weight: points(element, "weight") ?? Points(1),
      levels: levels.map { level($0, of: id, in: round) }, floor: points(element, "floor"))
  }

  private mutating func level(
    _ element: XMLElement, of criterion: CriterionID, in round: RoundID
  ) -> Level {
    let id: LevelID = id(element)
    locations[.level(round, criterion, id)] = location(of: element)
    return Level(
      id: id, title: title(element), descriptor: text(element, "descriptor") ?? LocalizedText(""),
      from: points(element, "from") ?? .zero, to: points(element, "to") ?? .zero)
  }
}

// MARK: - Performances

extension ElementDecoder {
  /// The rubric repeated for each performance, as a part of its own; as it is where none is named.
  ///
  /// The criterion C of the performance P is named P.C.
  mutating func repeated(_ rubric: Rubric, for element: XMLElement, of round: RoundID) -> Rubric {
    let performances = element.children("performance")
    guard !performances.isEmpty else { return rubric }
    requireUnique(performances)
    if !rubric.parts.isEmpty {
      report(
        element,
        LocalizedText(
          vi: "biểu điểm đã chia phần thi nên không lặp lại được cho từng lần thi; hãy bỏ <performance>",
          en: "the rubric is in parts already, so it cannot be repeated for performances; "
            + "remove <performance>"))
      return rubric
    }
    var repeated = Rubric(id: rubric.id, title: rubric.title, criteria: [])
    for performance in performances {
      let id: PartID = id(performance)
      locations[.part(round, id)] = location(of: performance)
      let title = text(performance, "title") ?? LocalizedText(id.rawValue)
      let criteria = rubric.criteria.map { criterion in
        self.criterion(criterion, in: performance, titled: title, of: round)
      }
      repeated.criteria += criteria
      repeated.parts.append(
        RubricPart(
          id: id, title: title, weight: points(performance, "multiplier") ?? Points(1),
          criteria: criteria.map(\.id)))
    }
    return repeated
  }

  private mutating func criterion(
    _ criterion: Criterion, in performance: XMLElement, titled title: LocalizedText, of round: RoundID
  ) -> Criterion {
    let name = "\(performance["id"] ?? "").\(criterion.id)"
    if CriterionID(validating: name) == nil {
      report(
        performance,
        LocalizedText(
          vi: "mã “\(name)” (lần thi và tiêu chí) dài quá 64 ký tự; hãy đặt mã ngắn hơn",
          en: "the id “\(name)” (performance and criterion) has more than 64 characters; choose a shorter one"
        ))
    }
    var copy = criterion
    copy.id = CriterionID(name)
    copy.title = LocalizedText(
      vi: "\(title.vi) – \(criterion.title.vi)", en: "\(title.en) – \(criterion.title.en)")
    locations[.criterion(round, copy.id)] = locations[.criterion(round, criterion.id)]
    for level in criterion.levels {
      locations[.level(round, copy.id, level.id)] = locations[.level(round, criterion.id, level.id)]
    }
    return copy
  }
}
