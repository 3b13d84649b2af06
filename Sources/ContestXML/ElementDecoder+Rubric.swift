import ContestCore
import XMLKit

extension ElementDecoder {
  /// The rubric as `round` uses it; where two rounds share a file it is decoded for each.
  mutating func rubric(_ root: XMLElement, of round: RoundID) -> Rubric {
    locations[.rubric(round)] = location(of: root)
    for part in root.children("part") { refuse(part) }
    let elements = root.children.flatMap { $0.name == "part" ? $0.children("criterion") : [$0] }
      .filter { $0.name == "criterion" }
    requireUnique(elements)
    return Rubric(
      id: id(root), title: title(root), criteria: elements.map { criterion($0, of: round) })
  }

  private mutating func criterion(_ element: XMLElement, of round: RoundID) -> Criterion {
    let id: CriterionID = id(element)
    locations[.criterion(round, id)] = location(of: element)
    refuse(element, attributes: ["floor": nil])
    let levels = element.children("level")
    requireUnique(levels)
    return Criterion(
      id: id, title: title(element), guidance: text(element, "guidance") ?? LocalizedText(""),
      minimum: points(element, "min") ?? .zero, maximum: points(element, "max") ?? .zero,
      step: points(element, "step") ?? Points(1), weight: points(element, "weight") ?? Points(1),
      levels: levels.map { level($0, of: id, in: round) })
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
