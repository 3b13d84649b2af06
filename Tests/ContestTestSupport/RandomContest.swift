public import ContestCore

/// A small contest drawn from a seed: rules that can be carried out, every option of them likely, and
/// facts with holes and many ties.
///
/// The same seed gives the same contest.
public struct RandomContest: Sendable {
  public let seed: UInt64
  public var rules: RoundRules
  public var facts: RoundFacts

  /// - Parameter entries: how many there may be.
  public init(seed: UInt64, entries: ClosedRange<Int> = 1...8) {
    self.seed = seed
    var random = SplitMix64(seed: seed)
    let rules = RandomRules.draw(&random)
    self.rules = rules
    self.facts = RandomFacts.draw(for: rules, entries: entries, &random)
  }
}

enum RandomFacts {
  static func draw(
    for rules: RoundRules, entries: ClosedRange<Int>, _ random: inout SplitMix64
  ) -> RoundFacts {
    let count = random.whole(entries)
    // Ids that do not sort as they are drawn, numbers of which some are shared.
    var ids = (1...count).map { EntryID("e\($0)") }
    ids.shuffle(using: &random)
    let holes = random.pick([0, 0, 0, 15, 40])
    var entries: [EntryFacts] = []
    for id in ids {
      var entry = EntryFacts(
        id: id, unit: random.pick(["u1", "u2", "u3"]), number: random.whole(1...(count + 2)))
      if random.chance(20) { entry.status = random.pick(EntryStatus.allCases) }
      if let twin = entries.last, random.chance(35) {
        entry.sheets = twin.sheets
        entry.figures = twin.figures
        entry.durationMilliseconds = twin.durationMilliseconds
        entry.penalties = twin.penalties
        entry.earlier = twin.earlier
        if random.chance(40) { swapTwoSheets(of: &entry, rules, &random) }
      } else {
        for seat in rules.panel.members {
          entry.sheets[seat.judge] = sheet(for: rules.rubric, holes: holes, &random)
        }
        measure(&entry, by: rules, &random)
      }
      place(&entry, by: rules, &random)
      entries.append(entry)
    }
    if rules.ballot != .marks, rules.ballot != .joint { fillBallots(of: &entries, by: rules, &random) }
    let decisions = decisions(about: ids, by: rules, &random)
    if random.chance(30) {
      for index in entries.indices { entries[index].earlier["before"]?.isLowerBetter = true }
    }
    return RoundFacts(entries: entries, decisions: decisions)
  }

  /// Group and person.
  private static func place(_ entry: inout EntryFacts, by rules: RoundRules, _ random: inout SplitMix64) {
    if !rules.groups.isEmpty { entry.group = random.pick(rules.groups).id }
    if random.chance(60) { entry.person = random.pick(["An", "Bình", "Chi"]) }
  }

  /// Places, or yes and no, over what sheets there are; mostly as the ballot asks for.
  private static func fillBallots(
    of entries: inout [EntryFacts], by rules: RoundRules, _ random: inout SplitMix64
  ) {
    for seat in rules.panel.members {
      for criterion in rules.rubric.criteria {
        let marked = entries.indices.filter { index in
          guard case .given(let marks)? = entries[index].sheets[seat.judge] else { return false }
          return marks[criterion.id] != nil
        }
        let isValid = random.chance(85)
        for (offset, index) in marked.shuffled(using: &random).enumerated() {
          guard case .given(var marks)? = entries[index].sheets[seat.judge] else { continue }
          marks[criterion.id] =
            isValid
            ? number(at: offset, on: rules.ballot, isSealed: seat.role == .tieBreaker)
            : mark(for: criterion, &random)
          entries[index].sheets[seat.judge] = .given(marks)
        }
      }
    }
  }

  private static func number(at offset: Int, on ballot: Ballot, isSealed: Bool) -> Points {
    switch ballot {
    case .top(let k) where !isSealed: offset < k ? Points(offset + 1) : 0
    case .recall(let k): offset < k ? 1 : 0
    default: Points(offset + 1)
    }
  }

  private static func swapTwoSheets(
    of entry: inout EntryFacts, _ rules: RoundRules, _ random: inout SplitMix64
  ) {
    let first = random.pick(rules.panel.members).judge
    let second = random.pick(rules.panel.members).judge
    (entry.sheets[first], entry.sheets[second]) = (entry.sheets[second], entry.sheets[first])
  }

  private static func sheet(for rubric: Rubric, holes: Int, _ random: inout SplitMix64) -> SheetFact? {
    switch random.whole(1...100) {
    case 1...5: return .absent
    case 6...9: return .recused(.sameUnit)
    case 10...12: return .recused(.recorded("related"))
    case 13...15: return holes > 0 ? nil : .absent
    case 16: return holes > 0 ? .given([:]) : .absent
    default: break
    }
    var marks: [CriterionID: Points] = [:]
    for criterion in rubric.criteria where !random.chance(holes) {
      marks[criterion.id] = mark(for: criterion, &random)
    }
    return .given(marks)
  }

  static func mark(for criterion: Criterion, _ random: inout SplitMix64) -> Points {
    let steps = (criterion.maximum.micros - criterion.minimum.micros) / criterion.step.micros
    return Points(
      micros: criterion.minimum.micros + Int64(random.whole(0...Int(steps))) * criterion.step.micros)
  }

  /// Figures, the length of the performance and penalties.
  private static func measure(_ entry: inout EntryFacts, by rules: RoundRules, _ random: inout SplitMix64) {
    for figure in rules.figures where random.chance(figure.use == .added ? 85 : 95) {
      entry.figures[figure.id] = random.pick([0, 1, 2, "0.5", "33.333333"])
    }
    for round: RoundID in ["before", "first"] where random.chance(90) {
      entry.earlier[round] = earlier(&random)
    }
    if let table = rules.deductions.overtime, random.chance(90) {
      let limit = table.limitMilliseconds
      entry.durationMilliseconds = random.pick([
        limit - 1, limit, limit + 1, limit + 999, limit + 1_000, limit + 59_999, limit + 60_000,
        limit + 90_000, limit + 120_000, 150_000,
      ])
    }
    for rule in rules.deductions.penalties where random.chance(30) {
      for _ in 0..<random.whole(1...2) {
        let points = rule.points ?? random.pick([0, "0.25", 1])
        entry.penalties.append(PenaltyFact(penalty: rule.id, points: points))
      }
    }
  }

  private static func earlier(_ random: inout SplitMix64) -> EarlierResult {
    func step() -> StepValue {
      let rounded = Ratio(random.pick([1, "2.5", 4, "7.25"] as [Points]))
      let third = random.chance(50) ? rounded : (try? rounded.divided(by: Ratio(3))) ?? rounded
      return StepValue(exact: third, rounded: rounded)
    }
    return EarlierResult(judged: step(), result: step())
  }

  private static func decisions(about ids: [EntryID], by rules: RoundRules, _ random: inout SplitMix64)
    -> [Decision]
  {
    (0..<random.pick([0, 1, 1, 2, 4, 6])).map { index in
      let subjects = ids.shuffled(using: &random)
      let kind = random.pick([.order, .order, .order, .share, .lot, .lot] + Decision.Kind.allCases)
      let some = random.whole(1...min(3, subjects.count))
      let isPartial = random.chance(kind == .lot ? 20 : 50)
      let awarded = rules.sidePrizes.map(\.id).randomElement(using: &random)
      return Decision(
        sequence: index + 1, kind: kind, subjects: isPartial ? Array(subjects.prefix(some)) : subjects,
        reason: "drawn", prize: kind == .award ? awarded : nil, seed: kind == .lot ? "seed" : nil)
    }
  }
}
