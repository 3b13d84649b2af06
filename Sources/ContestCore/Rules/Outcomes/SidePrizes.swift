/// Prizes beside the places (giải phụ; docs/tabulation.md §5), in the order of the rules.
struct SidePrizes {
  let rules: RoundRules
  let decisions: Decisions
  private let persons: [EntryID: String]
  private let figures: [EntryID: [FigureID: Points]]

  init(rules: RoundRules, facts: RoundFacts, decisions: Decisions) {
    self.rules = rules
    self.decisions = decisions
    let pairs = facts.entries.map { ($0.id, $0) }
    persons = Dictionary(pairs) { first, _ in first }.compactMapValues(\.person)
    figures = Dictionary(pairs) { first, _ in first }.mapValues(\.figures)
  }

  /// - Parameter rows: everyone, ranked ones first, as listed.
  func award(to rows: inout [Standing]) {
    for prize in rules.sidePrizes {
      let winners =
        if case .decision = prize.basis { named(for: prize, in: rows) } else { best(for: prize, in: rows) }
      for row in winners { rows[row].sidePrizes.append(prize.id) }
    }
  }

  private func named(for prize: SidePrize, in rows: [Standing]) -> [Int] {
    let subjects = Set(decisions.all(.award).filter { $0.prize == prize.id }.flatMap(\.subjects))
    return rows.indices.filter { rows[$0].status == .competing && subjects.contains(rows[$0].entry) }
  }

  /// The first `count`, and all level with the last of them.
  private func best(for prize: SidePrize, in rows: [Standing]) -> [Int] {
    let direction =
      if case .criterion = prize.basis { rules.criterionDirection } else { Direction.higher }
    let inTheRunning = rows.indices.filter { rows[$0].place != nil && value(of: rows[$0], for: prize) != nil }
    var holders = holders(in: rows)
    var winners: [Int] = []
    for level in inTheRunning.parted(by: { value(of: rows[$0], for: prize) }, direction.isBetter)
    where winners.count < prize.count {
      winners += level.filter { row in
        let isFirst = holders.insert(holder(of: rows[row])).inserted
        return isFirst || !rules.onePrizePerPerson
      }
    }
    return winners
  }

  private func value(of row: Standing, for prize: SidePrize) -> Ratio? {
    switch prize.basis {
    case .criterion(let id): row.derivation.criteria.first { $0.criterion == id }?.value?.rounded
    case .figure(let id): figures[row.entry]?[id].map { Ratio($0) }
    case .decision: nil
    }
  }

  /// Whoever a prize goes to: a person, or an entry of its own.
  private enum Holder: Hashable {
    case person(String)
    case entry(EntryID)
  }

  private func holder(of row: Standing) -> Holder {
    persons[row.entry].map { .person($0) } ?? .entry(row.entry)
  }

  private func holders(in rows: [Standing]) -> Set<Holder> {
    Set(rows.filter { $0.prize != nil || !$0.sidePrizes.isEmpty }.map(holder))
  }
}
