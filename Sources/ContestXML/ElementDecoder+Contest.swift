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
    let papers = root.child("papers").map { self.papers($0) } ?? Papers()
    return Contest(
      id: id(root), title: title, organiser: organiser,
      timeZone: root["timezone"] ?? "Asia/Ho_Chi_Minh", dates: dates.compactMap(\.self), units: units,
      themes: themes, judges: judges, papers: papers, rounds: rounds)
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

  private mutating func papers(_ element: XMLElement) -> Papers {
    Papers(
      signatories: element.children("signatory").map { signatory in
        Signatory(
          name: string(signatory, "name"), authority: string(signatory, "authority"),
          post: string(signatory, "post"))
      },
      recipients: lines(element, "recipient"), legalBases: lines(element, "legal-basis"),
      appealDays: integer(element, "appeal-days"))
  }

  /// The lines that the children of this name hold: each Vietnamese one, with the English one that follows it.
  private mutating func lines(_ element: XMLElement, _ name: String) -> [LocalizedText] {
    var lines: [LocalizedText] = []
    var isOpen = false
    for child in element.children(name) {
      let text = tidy(child.text)
      guard let language = child.language.flatMap(Language.init), language != .vi else {
        lines.append(LocalizedText(text))
        isOpen = true
        continue
      }
      if isOpen {
        lines.append(LocalizedText(vi: lines.removeLast().vi, en: text))
      } else {
        report(
          child,
          LocalizedText(
            vi: "<\(name)> tiếng Anh phải đứng ngay sau bản tiếng Việt của nó",
            en: "an English <\(name)> must follow its Vietnamese text"))
      }
      isOpen = false
    }
    return lines
  }
}
