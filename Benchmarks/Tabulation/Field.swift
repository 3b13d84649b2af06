import ContestCore
import ContestTestSupport

/// A round of the size that is asked for: marks from 0 to 10 by quarters, drawn from a seed.
///
/// Each entry has a level of its own about which the judges scatter, so that there are ties to break.
struct Field {
  let entries: Int
  let judges: Int
  let criteria: Int

  /// Marks as indices on their grid, 0…40: `[(judge × criteria + criterion) × entries + entry]`.
  let marks: [Int16]

  static let seed: UInt64 = 20_230_915

  init(entries: Int, judges: Int, criteria: Int) {
    self.entries = entries
    self.judges = judges
    self.criteria = criteria
    var random = SplitMix64(seed: Self.seed)
    let levels = (0..<entries).map { _ in Int(random.next() >> 59) + 4 }
    var marks: [Int16] = []
    marks.reserveCapacity(entries * judges * criteria)
    for _ in 0..<judges * criteria {
      for level in levels {
        marks.append(Int16(clamping: min(40, max(0, level + Int(random.next() >> 60) - 8))))
      }
    }
    self.marks = marks
  }

  /// Trimmed mean of each criterion, weights 2, 1½, 1, 1 …, two decimals; ties by one criterion after the
  /// other.
  var rules: RoundRules {
    let rubric = Rubric(
      id: "rubric", title: LocalizedText("Rubric"),
      criteria: (0..<criteria).map { index in
        Criterion(
          id: CriterionID("c\(index + 1)"), title: LocalizedText("c\(index + 1)"),
          maximum: Points(10), step: Points(micros: 250_000), weight: weight(index))
      })
    return RoundRules(
      id: "round", title: LocalizedText("Round"), rubric: rubric,
      panel: Panel(members: (0..<judges).map { PanelMember(judge: JudgeID("j\($0 + 1)")) }),
      tabulation: Tabulation(
        level: .criterion, weightPosition: .afterPanel,
        method: .trimmedMean(high: 1, low: 1, from: 3)),
      tieChain: rubric.criteria.map { TieStep(id: TieStepID($0.id.rawValue), kind: .criterion($0.id)) },
      prizes: [Prize(id: "first", title: LocalizedText("First"), count: 3)])
  }

  private func weight(_ criterion: Int) -> Points {
    switch criterion {
    case 0: Points(2)
    case 1: Points(micros: 1_500_000)
    default: Points(1)
    }
  }

  /// The table as the store fills it, mark by mark.
  func table() -> RoundTable? {
    let heads = (0..<entries).map {
      RoundTableBuilder.Head(id: EntryID("e\($0)"), unit: "unit", number: $0 + 1)
    }
    guard var builder = RoundTableBuilder(rules: rules, entries: heads) else { return nil }
    var position = 0
    for judge in 0..<judges {
      for entry in 0..<entries { builder.setGiven(entry: entry, judge: judge) }
      for criterion in 0..<criteria {
        for entry in 0..<entries {
          let mark = Points(micros: Int64(marks[position]) * 250_000)
          builder.setMark(entry: entry, judge: judge, criterion: criterion, mark)
          position += 1
        }
      }
    }
    return builder.finished()
  }
}
