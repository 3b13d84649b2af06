import ContestCore
import XMLKit

extension ElementDecoder {
  /// The round, with its rubric as it stands in the rubric's file.
  mutating func round(_ element: XMLElement, rubric: Rubric) -> RoundRules {
    let id: RoundID = id(element)
    locations[.round(id)] = location(of: element)
    let performances = element.child("performances")
    let prizes = element.child("prizes")
    locations[.prizes(id)] = prizes.map { location(of: $0) }
    var rules = RoundRules(
      id: id, title: title(element), kind: choice(element, "kind") ?? .recording,
      secrecy: choice(element, "secrecy") ?? .anonymous,
      takesFrom: element["from"].map { RoundID($0) }, opens: date(element, "opens"),
      closes: date(element, "closes"),
      rubric: performances.map { repeated(rubric, for: $0, of: id) } ?? rubric,
      ballot: ballot(element.child("ballot"), id), groups: groups(element.child("groups"), id),
      panel: panel(element.child("panel"), id), tabulation: tabulation(element.child("tabulation"), id),
      figures: figures(element.child("figures"), id),
      carryOver: element.child("carry-over").map { carryOver($0, id) },
      deductions: deductions(element.child("deductions"), id), tieChain: ties(element.child("ties"), id),
      placeStyle: element.child("places").flatMap { choice($0, "style") } ?? .competition,
      advancement: advancement(of: element, id), prizes: self.prizes(prizes, id),
      prizeFloor: prizes.flatMap { points($0, "floor") }, unitPrizes: unitPrizes(prizes, id),
      sidePrizes: sidePrizes(prizes, id),
      onePrizePerPerson: prizes.flatMap { boolean($0, "one-per-person") } ?? false,
      publicity: publicity(element.child("publicity")),
      showsOutOfCompetition: element.child("out-of-competition").flatMap { boolean($0, "show") } ?? true,
      recordings: recordings(element.child("recordings"), id))
    rules.tabulation.partCombination = performances.flatMap { choice($0, "combine") } ?? .sum
    return rules
  }

  private mutating func ballot(_ element: XMLElement?, _ round: RoundID) -> Ballot {
    guard let element else { return .marks }
    locations[.ballot(round)] = location(of: element)
    let top = integer(element, "top")
    switch (element["kind"], top) {
    case ("top", let top?): return .top(top)
    case ("recall", let top?): return .recall(top)
    case ("top", nil), ("recall", nil):
      report(
        element,
        LocalizedText(
          vi: "<ballot kind=“\(element["kind"] ?? "")”> thiếu top: số bài được chọn",
          en: "<ballot kind=“\(element["kind"] ?? "")”> lacks top: how many entries are chosen"))
    case (_, .some):
      report(
        element,
        LocalizedText(
          vi: "<ballot>: top chỉ dùng với kind=“top” hoặc kind=“recall”",
          en: "<ballot>: top goes with kind=“top” or kind=“recall” only"))
    default: break
    }
    return switch element["kind"] {
    case "places": .places
    case "joint": .joint
    case "top": .top(1)
    case "recall": .recall(1)
    default: .marks
    }
  }

  private mutating func recordings(_ element: XMLElement?, _ round: RoundID) -> RecordingRules {
    guard let element else { return RecordingRules() }
    locations[.recordings(round)] = location(of: element)
    var rules = RecordingRules(listenedPercent: integer(element, "listened"))
    if element["shortest"] != nil { rules.shortestMilliseconds = milliseconds(element, "shortest") }
    if element["longest"] != nil { rules.longestMilliseconds = milliseconds(element, "longest") }
    return rules
  }

  private mutating func groups(_ element: XMLElement?, _ round: RoundID) -> [EntryGroup] {
    let elements = element?.children("group") ?? []
    requireUnique(elements)
    return elements.map { element in
      EntryGroup(id: id(element), title: text(element, "title") ?? LocalizedText(""))
    }
  }

  private mutating func panel(_ element: XMLElement?, _ round: RoundID) -> Panel {
    guard let element else { return Panel(members: []) }
    locations[.panel(round)] = location(of: element)
    let seats = element.children("member")
    requireUnique(seats, by: "judge")
    var members: [PanelMember] = []
    for seat in seats {
      let judge: JudgeID = id(seat, "judge")
      locations[.member(round, judge)] = location(of: seat)
      members.append(
        PanelMember(
          judge: judge, role: choice(seat, "role") ?? .member, weight: points(seat, "weight") ?? Points(1)))
    }
    return Panel(
      quorum: integer(element, "quorum") ?? 3, belowQuorum: choice(element, "below-quorum") ?? .refuse,
      recusesSameUnit: element["same-unit"] != "allow", members: members)
  }

  private func publicity(_ element: XMLElement?) -> Publicity {
    guard let element else { return Publicity() }
    return Publicity(
      names: boolean(element, "names") ?? true, marks: choice(element, "marks") ?? .none,
      recordings: boolean(element, "recordings") ?? false)
  }
}
