public import ContestCore

/// A small contest drawn from a seed: rules that can be carried out, every option of them likely, and
/// facts with holes and many ties.
///
/// The same seed gives the same contest.
public struct RandomContest: Sendable {
  public let seed: UInt64
  public var rules: RoundRules
  public var facts: RoundFacts

  public init(seed: UInt64) {
    self.seed = seed
    var random = SplitMix64(seed: seed)
    let rules = RandomRules.draw(&random)
    self.rules = rules
    self.facts = RandomFacts.draw(for: rules, &random)
  }
}

enum RandomFacts {
  static func draw(for rules: RoundRules, _ random: inout SplitMix64) -> RoundFacts {
    let count = random.whole(1...8)
    // Ids that do not sort as they are drawn, numbers of which some are shared.
    var ids = (1...count).map { EntryID("e\($0)") }
    ids.shuffle(using: &random)
    let holes = random.pick([0, 0, 0, 15, 40])
    var entries: [EntryFacts] = []
    for id in ids {
      var entry = EntryFacts(id: id, number: random.whole(1...(count + 2)))
      if random.chance(20) { entry.status = random.pick([.competing, .absent, .withdrawn, .disqualified]) }
      if let twin = entries.last, random.chance(35) {
        entry.sheets = twin.sheets
        entry.figures = twin.figures
        entry.durationMilliseconds = twin.durationMilliseconds
        entry.penalties = twin.penalties
        if random.chance(40) { swapTwoSheets(of: &entry, rules, &random) }
      } else {
        for seat in rules.panel.members {
          entry.sheets[seat.judge] = sheet(for: rules.rubric, holes: holes, &random)
        }
        measure(&entry, by: rules, &random)
      }
      entries.append(entry)
    }
    return RoundFacts(entries: entries, decisions: decisions(about: ids, &random))
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
    for figure in rules.figures where random.chance(85) {
      entry.figures[figure.id] = random.pick([0, 1, 2, "0.5", "33.333333"])
    }
    if let table = rules.deductions.overtime, random.chance(90) {
      let limit = table.limitMilliseconds
      entry.durationMilliseconds = random.pick([
        limit - 1, limit, limit + 1, limit + 999, limit + 1_000, limit + 59_999, limit + 60_000,
        limit + 90_000,
      ])
    }
    for rule in rules.deductions.penalties where random.chance(30) {
      for _ in 0..<random.whole(1...2) {
        let points = rule.points ?? random.pick([0, "0.25", 1])
        entry.penalties.append(PenaltyFact(penalty: rule.id, points: points))
      }
    }
  }

  private static func decisions(about ids: [EntryID], _ random: inout SplitMix64) -> [Decision] {
    (0..<random.pick([0, 1, 1, 2, 4])).map { index in
      let subjects = ids.shuffled(using: &random)
      let isPartial = random.chance(50)
      return Decision(
        sequence: index + 1, kind: random.pick([.order, .order, .share, .note]),
        subjects: isPartial ? Array(subjects.prefix(random.whole(1...subjects.count))) : subjects,
        reason: "drawn")
    }
  }
}
