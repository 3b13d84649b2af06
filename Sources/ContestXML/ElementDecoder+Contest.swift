import ContestCore
import XMLKit

extension ElementDecoder {
  /// The contest with the rounds given, which are decoded apart for they need their rubrics.
  mutating func contest(_ root: XMLElement, rounds: [RoundRules]) -> Contest {
    locations[.contest] = location(of: root)
    let title = title(root)
    let organiser = root.child("organiser").map { self.organiser($0) } ?? Organiser(name: LocalizedText(""))
    let dates = list(root, "dates", "date") { decoder, element in
      decoder.contestDate(element)
    }
    let units = list(root, "units", "unit") { decoder, element in decoder.unit(element) }
    let themes = list(root, "themes", "theme") { decoder, element in
      Theme(id: decoder.id(element), letter: decoder.string(element, "letter"), title: decoder.title(element))
    }
    let judges = list(root, "judges", "judge") { decoder, element in decoder.judge(element) }
    if let papers = root.child("papers") { refuse(papers) }
    return Contest(
      id: id(root), title: title, organiser: organiser,
      timeZone: root["timezone"] ?? "Asia/Ho_Chi_Minh", dates: dates.compactMap(\.self), units: units,
      themes: themes, judges: judges, rounds: rounds)
  }

  /// The items of a list element, whose ids must differ.
  private mutating func list<Value>(
    _ root: XMLElement, _ list: String, _ item: String,
    _ decode: (inout ElementDecoder, XMLElement) -> Value
  ) -> [Value] {
    let elements = root.child(list)?.children(item) ?? []
    requireUnique(elements)
    return elements.map { decode(&self, $0) }
  }

  mutating func organiser(_ element: XMLElement) -> Organiser {
    Organiser(
      name: title(element, "name"), parent: text(element, "parent"), place: string(element, "place"))
  }

  private mutating func contestDate(_ element: XMLElement) -> ContestDate? {
    let title = title(element)
    return date(element, "on").map { ContestDate(id: element["id"] ?? "", title: title, date: $0) }
  }

  private mutating func unit(_ element: XMLElement) -> EnteringUnit {
    let id: UnitID = id(element)
    locations[.unit(id)] = location(of: element)
    return EnteringUnit(
      id: id, code: string(element, "code"), kind: choice(element, "kind") ?? .other,
      name: title(element, "name"), abbreviation: string(element, "abbreviation"),
      centre: tidy(element.child("centre")?.text ?? ""),
      aliases: element.children("alias").map { tidy($0.text) },
      takesPart: boolean(element, "takes-part") ?? true)
  }

  private mutating func judge(_ element: XMLElement) -> Judge {
    let id: JudgeID = id(element)
    locations[.judge(id)] = location(of: element)
    let related: [UnitID] = element.children("related").map { self.id($0, "unit") }
    let unit: UnitID? = element["unit"].map { UnitID($0) }
    return Judge(
      id: id, name: string(element, "name"), post: string(element, "post"), unit: unit,
      relatedUnits: related)
  }
}
