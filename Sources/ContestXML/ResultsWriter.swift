import ContestCore
import XMLKit

/// The inside of a `results` element.
struct ResultsWriter {
  let results: PublishedResults

  func body(rules: String, to writer: inout XMLWriter) throws {
    if let correction = results.correction { try self.correction(correction, to: &writer) }
    try RuleWriter.text(results.contestTitle, "title", to: &writer)
    try RuleWriter.organiser(results.organiser, to: &writer)
    writer.verbatim("  \(rules)\n")
    let facts = Dictionary(results.facts.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    try writer.element("entries") { writer in
      for entry in results.entries {
        if let fact = facts[entry.id] { try self.entry(entry, fact, to: &writer) }
      }
    }
    try writer.element("decisions") { writer in
      for decision in results.facts.decisions {
        try writer.element(
          "decision",
          [
            "sequence": "\(decision.sequence)", "kind": decision.kind.rawValue,
            "subjects": list(decision.subjects), "prize": decision.prize?.rawValue, "seed": decision.seed,
          ], text: decision.reason)
      }
    }
    try writer.element("standings") { writer in
      for row in results.standings.rows { try standing(row, to: &writer) }
      for won in results.standings.unitPrizes {
        try writer.element(
          "unit-prize",
          [
            "prize": won.prize.rawValue, "unit": won.unit.rawValue, "place": "\(won.place)",
            "value": won.value.exactDescription,
          ])
      }
      try blockers(to: &writer)
    }
    try writer.element("prizes") { try prizes(to: &$0) }
    try writer.element(
      "journal",
      [
        "sequence": "\(results.journalSequence)", "head": results.journalHead,
        "certified": results.journalRows.map { "\($0.certified)" },
        "published": results.journalRows.map { "\($0.published)" },
      ])
  }

  /// At the top, for whoever opens the file.
  private func correction(_ correction: ResultCorrection, to writer: inout XMLWriter) throws {
    try writer.element("correction", ["of": "\(correction.of)"]) { writer in
      try writer.element("reason", text: correction.reason)
      for change in correction.changes {
        try writer.element(
          "change",
          [
            "entry": change.entry?.rawValue, "field": change.field.rawValue, "was": change.was,
            "now": change.now,
          ])
      }
    }
  }

  func list<Entity>(_ ids: [Identifier<Entity>]) -> String {
    ids.map(\.rawValue).joined(separator: " ")
  }

  // MARK: Facts

  private func entry(_ entry: PublishedEntry, _ fact: EntryFacts, to writer: inout XMLWriter) throws {
    try writer.element(
      "entry",
      [
        "id": entry.id.rawValue, "number": "\(entry.number)", "unit": entry.unit.rawValue,
        "status": fact.status.rawValue, "duration-ms": fact.durationMilliseconds.map { "\($0)" },
        "group": fact.group?.rawValue, "person": fact.person,
      ]
    ) { writer in
      try RuleWriter.text(entry.unitName, "unit-name", to: &writer)
      if let name = entry.name { try writer.element("name", text: name) }
      if !entry.title.isEmpty { try writer.element("title", text: entry.title) }
      for (judge, sheet) in sorted(fact.sheets, as: results.rules.panel.members.map(\.judge)) {
        try self.sheet(sheet, of: judge, to: &writer)
      }
      for (figure, value) in sorted(fact.figures, as: results.rules.figures.map(\.id)) {
        try writer.element("figure", ["id": figure.rawValue, "value": value.description])
      }
      for penalty in fact.penalties {
        try writer.element(
          "penalty", ["id": penalty.penalty.rawValue, "points": penalty.points.description])
      }
      for (round, reached) in sorted(fact.earlier, as: []) {
        let better = reached.isLowerBetter ? "lower" : nil
        try writer.element("earlier", ["round": round.rawValue, "better": better]) { writer in
          try step(reached.judged, "judged", to: &writer)
          try step(reached.result, "result", to: &writer)
        }
      }
    }
  }

  /// In the order of the rules, what they do not name after it by id.
  private func sorted<Entity, Value>(
    _ values: [Identifier<Entity>: Value], as order: [Identifier<Entity>]
  ) -> [(Identifier<Entity>, Value)] {
    let named = order.filter { values[$0] != nil }
    let others = Set(values.keys).subtracting(named).sorted()
    return (named + others).compactMap { id in values[id].map { (id, $0) } }
  }

  private func sheet(_ sheet: SheetFact, of judge: JudgeID, to writer: inout XMLWriter) throws {
    switch sheet {
    case .given(let marks):
      if marks.isEmpty { try writer.element("empty-sheet", ["judge": judge.rawValue]) }
      for (criterion, mark) in sorted(marks, as: results.rules.rubric.criteria.map(\.id)) {
        try writer.element(
          "mark",
          ["judge": judge.rawValue, "criterion": criterion.rawValue, "value": mark.description])
      }
    case .absent: try writer.element("absent", ["judge": judge.rawValue])
    case .recused(let reason):
      try writer.element(
        "recused", ["judge": judge.rawValue, "cause": reason.cause], text: reason.words ?? "")
    }
  }

  // MARK: Prizes

  private func prizes(to writer: inout XMLWriter) throws {
    let rules = results.rules
    for prize in rules.prizes {
      try given("prize", prize.id, prize.title, prize.money, to: &writer) { writer in
        for row in results.standings.rows where row.prize == prize.id {
          try writer.element("winner", ["entry": row.entry.rawValue])
        }
      }
    }
    for prize in rules.unitPrizes {
      try given("unit-prize", prize.id, prize.title, prize.money, to: &writer) { writer in
        for won in results.standings.unitPrizes where won.prize == prize.id {
          try writer.element("winner", ["unit": won.unit.rawValue])
        }
      }
    }
    for prize in rules.sidePrizes {
      try given("side-prize", prize.id, prize.title, prize.money, to: &writer) { writer in
        for row in results.standings.rows where row.sidePrizes.contains(prize.id) {
          try writer.element("winner", ["entry": row.entry.rawValue])
        }
      }
    }
  }

  private func given(
    _ name: String, _ id: PrizeID, _ title: LocalizedText, _ money: Int?, to writer: inout XMLWriter,
    winners: (inout XMLWriter) throws -> Void
  ) throws {
    try writer.element(name, ["id": id.rawValue, "money": money.map { "\($0)" }]) { writer in
      try RuleWriter.text(title, "title", to: &writer)
      try winners(&writer)
    }
  }
}

extension RecusalReason {
  var cause: String {
    switch self {
    case .sameUnit: "same-unit"
    case .recorded: "recorded"
    }
  }

  var words: String? {
    if case .recorded(let words) = self { words } else { nil }
  }
}

extension SheetLine.State {
  var name: String {
    switch self {
    case .counted: "counted"
    case .shadow: "shadow"
    case .sealed: "sealed"
    case .joint: "joint"
    case .incomplete: "incomplete"
    case .notGiven: "not-given"
    case .absent: "absent"
    case .recused: "recused"
    }
  }
}
