import ContestCore

/// Each judge's total for each entry, as far as the rules make them public.
struct JudgeTotals {
  /// The judges' codes; empty where totals stand in no judge's order.
  let codes: [JudgeID]
  let columns: Int
  let rows: [Row]

  struct Row {
    let called: String
    let cells: [LocalizedText]
  }

  /// - Returns: nil where the rules keep single judges' marks to themselves, or there are none.
  init?(_ results: PublishedResults, called: (Standing) -> String) {
    let marks = results.rules.publicity.marks
    guard marks != .none else { return nil }
    let seats = results.rules.panel.members.filter(\.counts).map(\.judge).sorted(by: Self.byNumber)
    let facts = Dictionary(
      results.facts.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.codes = marks == .coded ? seats : []
    self.columns = seats.count
    self.rows = results.standings.rows.filter { $0.result != nil }.map { standing in
      let totals = seats.map { Self.total(of: $0, standing, facts[standing.entry], results.rules) }
      // In the order of the judges their places in the line would tell them apart: sorted, they tell nothing.
      let sorted: [Total?] = totals.compactMap(\.self).sorted(by: Self.byValue)
      let shown =
        marks == .coded ? totals : sorted + [Total?](repeating: nil, count: seats.count - sorted.count)
      return Row(called: called(standing), cells: shown.map { $0?.text ?? LocalizedText("–") })
    }
    if rows.isEmpty { return nil }
  }

  private struct Total {
    let value: Ratio
    let isDropped: Bool

    var text: LocalizedText {
      let value = Explanation.exactly(value)
      return isDropped ? LocalizedText(vi: "(\(value.vi))", en: "(\(value.en))") : value
    }
  }

  private static func byValue(_ lhs: Total, _ rhs: Total) -> Bool {
    lhs.value == rhs.value ? lhs.isDropped && !rhs.isDropped : lhs.value < rhs.value
  }

  /// `J2` before `J10`.
  private static func byNumber(_ lhs: JudgeID, _ rhs: JudgeID) -> Bool {
    let (left, right) = (lhs.rawValue, rhs.rawValue)
    return left.count == right.count ? left < right : left.count < right.count
  }

  private static func total(
    of judge: JudgeID, _ standing: Standing, _ facts: EntryFacts?, _ rules: RoundRules
  ) -> Total? {
    let derivation = standing.derivation
    guard let line = derivation.sheets.first(where: { $0.judge == judge }), line.state == .counted,
      let value = line.total?.rounded ?? facts.flatMap({ sum(of: judge, $0, rules) })
    else { return nil }
    let fate = derivation.panel?.votes.first { $0.judge == judge }?.fate
    return Total(value: value, isDropped: fate == .droppedHigh || fate == .droppedLow)
  }

  /// The weighted sum or mean of a whole sheet; nil where it has gaps (docs/tabulation.md §2, a sheet total).
  private static func sum(of judge: JudgeID, _ facts: EntryFacts, _ rules: RoundRules) -> Ratio? {
    guard case .given(let marks)? = facts.sheets[judge] else { return nil }
    var (sum, weights) = (Ratio.zero, Ratio.zero)
    do {
      for criterion in rules.rubric.criteria {
        guard let mark = marks[criterion.id] else { return nil }
        let part = rules.rubric.part(of: criterion.id).map { Ratio($0.weight) } ?? Ratio(1)
        let weight = try Ratio(criterion.weight).multiplied(by: part)
        sum = try sum.adding(weight.multiplied(by: Ratio(mark)))
        weights = try weights.adding(weight)
      }
      return rules.tabulation.combination == .mean ? try sum.divided(by: weights) : sum
    } catch {
      return nil
    }
  }
}
