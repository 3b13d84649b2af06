import ContestCore
import XMLKit

/// The inside of a `results` element.
struct ResultsWriter {
  let results: PublishedResults

  func body(rules: String, to writer: inout XMLWriter) throws {
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
            "subjects": list(decision.subjects),
          ], text: decision.reason)
      }
    }
    try writer.element("standings") { writer in
      for row in results.standings.rows { try standing(row, to: &writer) }
      try blockers(to: &writer)
    }
    try writer.element("prizes") { try prizes(to: &$0) }
    try writer.element(
      "journal", ["sequence": "\(results.journalSequence)", "head": results.journalHead])
  }

  private func list<Entity>(_ ids: [Identifier<Entity>]) -> String {
    ids.map(\.rawValue).joined(separator: " ")
  }

  // MARK: Facts

  private func entry(_ entry: PublishedEntry, _ fact: EntryFacts, to writer: inout XMLWriter) throws {
    try writer.element(
      "entry",
      [
        "id": entry.id.rawValue, "number": "\(entry.number)", "unit": entry.unit.rawValue,
        "status": fact.status.rawValue, "duration-ms": fact.durationMilliseconds.map { "\($0)" },
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

  // MARK: Standings

  private func standing(_ row: Standing, to writer: inout XMLWriter) throws {
    try writer.element(
      "standing",
      [
        "place": row.place.map { "\($0)" }, "tied": "\(row.isTied)", "entry": row.entry.rawValue,
        "result": row.result?.exactDescription, "deductions": row.deductions.description,
        "decided-by": row.decidedBy?.rawValue, "advances": "\(row.advances)", "prize": row.prize?.rawValue,
      ]
    ) { try derivation(row.derivation, to: &$0) }
  }

  private func derivation(_ proof: Derivation, to writer: inout XMLWriter) throws {
    try writer.element(
      "derivation", ["deductions-before-cap": proof.deductionsBeforeCap.description]
    ) { writer in
      for sheet in proof.sheets { try self.sheet(sheet, to: &writer) }
      for criterion in proof.criteria {
        try writer.element("criterion", ["id": criterion.criterion.rawValue]) { writer in
          try step(criterion.value, "value", to: &writer)
          try panel(criterion.panel, to: &writer)
          try step(criterion.weighted, "weighted", to: &writer)
        }
      }
      try panel(proof.panel, to: &writer)
      try step(proof.judged, "judged", to: &writer)
      for figure in proof.figures {
        try writer.element(
          "figure",
          [
            "id": figure.figure.rawValue, "value": figure.value.description,
            "added": figure.added.exactDescription,
          ])
      }
      for deduction in proof.deductions { try self.deduction(deduction, to: &writer) }
      try step(proof.result, "result", to: &writer)
      for tie in proof.tieSteps {
        try writer.element(
          "tie",
          [
            "step": tie.step.rawValue, "group": list(tie.group), "value": tie.value?.exactDescription,
            "decision": tie.decision.map { "\($0)" }, "outcome": tie.outcome.rawValue,
          ])
      }
    }
  }

  private func sheet(_ sheet: SheetLine, to writer: inout XMLWriter) throws {
    let reason: RecusalReason? = if case .recused(let reason) = sheet.state { reason } else { nil }
    try writer.element(
      "sheet", ["judge": sheet.judge.rawValue, "state": sheet.state.name, "cause": reason?.cause]
    ) { writer in
      if let words = reason?.words { try writer.element("reason", text: words) }
      try step(sheet.total, "total", to: &writer)
    }
  }

  private func step(_ value: StepValue?, _ name: String, to writer: inout XMLWriter) throws {
    guard let value else { return }
    try writer.element(
      name, ["exact": value.exact.exactDescription, "rounded": value.rounded.exactDescription])
  }

  private func panel(_ panel: PanelLine?, to writer: inout XMLWriter) throws {
    guard let panel else { return }
    try writer.element(
      "panel",
      [
        "trimmed": "\(panel.isTrimmed)", "exact": panel.value.exact.exactDescription,
        "rounded": panel.value.rounded.exactDescription,
      ]
    ) { writer in
      for vote in panel.votes {
        try writer.element(
          "vote",
          [
            "judge": vote.judge.rawValue, "value": vote.value.exactDescription, "fate": vote.fate.rawValue,
          ])
      }
    }
  }

  private func deduction(_ deduction: DeductionLine, to writer: inout XMLWriter) throws {
    let points = deduction.points.description
    switch deduction.kind {
    case .overtime(let over): try writer.element("overtime", ["over-ms": "\(over)", "points": points])
    case .penalty(let id): try writer.element("penalty", ["id": id.rawValue, "points": points])
    case .undertime(let under): try writer.element("undertime", ["under-ms": "\(under)", "points": points])
    }
  }

  private func blockers(to writer: inout XMLWriter) throws {
    guard !results.standings.blockers.isEmpty else { return }
    try writer.element("blockers") { writer in
      for blocker in results.standings.blockers {
        switch blocker {
        case .missingSheets(let entry, let judges):
          try writer.element("missing-sheets", ["entry": entry.rawValue, "judges": list(judges)])
        case .belowQuorum(let entry, let counted, let quorum):
          try writer.element(
            "below-quorum", ["entry": entry.rawValue, "counted": "\(counted)", "quorum": "\(quorum)"])
        case .missingFigure(let entry, let figure):
          try writer.element("missing-figure", ["entry": entry.rawValue, "figure": figure.rawValue])
        case .undecidedTie(let entries, let step):
          try writer.element("undecided-tie", ["entries": list(entries), "step": step.rawValue])
        case .undecidedCut(let entries):
          try writer.element("undecided-cut", ["entries": list(entries)])
        default: break
        }
      }
    }
  }

  private func prizes(to writer: inout XMLWriter) throws {
    for prize in results.rules.prizes {
      try writer.element(
        "prize", ["id": prize.id.rawValue, "money": prize.money.map { "\($0)" }]
      ) { writer in
        try RuleWriter.text(prize.title, "title", to: &writer)
        for row in results.standings.rows where row.prize == prize.id {
          try writer.element("winner", ["entry": row.entry.rawValue])
        }
      }
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
