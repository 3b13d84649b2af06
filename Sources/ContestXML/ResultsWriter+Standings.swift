import ContestCore
import XMLKit

extension ResultsWriter {
  func standing(_ row: Standing, to writer: inout XMLWriter) throws {
    try writer.element(
      "standing",
      [
        "place": row.place.map { "\($0)" }, "shown-place": row.shownPlace?.exactDescription,
        "tied": "\(row.isTied)", "entry": row.entry.rawValue,
        "result": row.result?.exactDescription, "deductions": row.deductions.description,
        "decided-by": row.decidedBy?.rawValue, "advances": "\(row.advances)",
        "wild-card": row.isWildCard ? "true" : nil, "reserve": row.reserve.map { "\($0)" },
        "prize": row.prize?.rawValue,
        "side-prizes": row.sidePrizes.isEmpty ? nil : list(row.sidePrizes),
      ]
    ) { try derivation(row.derivation, to: &$0) }
  }

  func blockers(to writer: inout XMLWriter) throws {
    guard !results.standings.blockers.isEmpty else { return }
    try writer.element("blockers") { writer in
      for blocker in results.standings.blockers { try self.blocker(blocker, to: &writer) }
    }
  }

  private func blocker(_ blocker: Blocker, to writer: inout XMLWriter) throws {
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
    case .undecidedCut(let entries): try writer.element("undecided-cut", ["entries": list(entries)])
    case .missingEarlier(let entry, let round):
      try writer.element("missing-earlier", ["entry": entry.rawValue, "round": round.rawValue])
    case .invalidBallot(let judge, let criterion):
      try writer.element("invalid-ballot", ["judge": judge.rawValue, "criterion": criterion.rawValue])
    case .disconnectedPanel: try writer.element("disconnected-panel")
    case .undecidedPrize(let entries, let prize):
      try writer.element("undecided-prize", ["entries": list(entries), "prize": prize.rawValue])
    case .vacantPrize(let prize): try writer.element("vacant-prize", ["prize": prize.rawValue])
    }
  }
}

// MARK: - Derivation

extension ResultsWriter {
  private func derivation(_ proof: Derivation, to writer: inout XMLWriter) throws {
    try writer.element(
      "derivation",
      [
        "deductions-before-cap": proof.deductionsBeforeCap.description,
        "multiplier": proof.multiplier?.description, "overruled-by": proof.overruledBy.map { "\($0)" },
      ]
    ) { writer in
      try judged(proof, to: &writer)
      try addedAndTaken(proof, to: &writer)
      try step(proof.result, "result", to: &writer)
      for tie in proof.tieSteps { try self.tie(tie, to: &writer) }
      if let withheld = proof.withheld { try self.withheld(withheld, to: &writer) }
    }
  }

  /// From the sheets to the judged total.
  private func judged(_ proof: Derivation, to writer: inout XMLWriter) throws {
    for sheet in proof.sheets { try self.sheet(sheet, to: &writer) }
    for criterion in proof.criteria {
      try writer.element(
        "criterion", ["id": criterion.criterion.rawValue, "failed": criterion.isFailed ? "true" : nil]
      ) { writer in
        try step(criterion.value, "value", to: &writer)
        try panel(criterion.panel, to: &writer)
        try step(criterion.weighted, "weighted", to: &writer)
      }
    }
    try panel(proof.panel, to: &writer)
    for part in proof.parts {
      try writer.element(
        "part",
        [
          "id": part.part.rawValue, "value": part.value.exactDescription,
          "multiplier": part.multiplier?.description, "counts": "\(part.counts)",
        ]
      ) { writer in
        try panel(part.panel, to: &writer)
        try step(part.performance, "performance", to: &writer)
      }
    }
    if !proof.multiDance.isEmpty {
      try writer.element("dances") { writer in
        for step in proof.multiDance { try ranking(step, to: &writer) }
      }
    }
    try step(proof.judged, "judged", to: &writer)
  }

  /// From the judged total to the result.
  private func addedAndTaken(_ proof: Derivation, to writer: inout XMLWriter) throws {
    if let brought = proof.placePoints {
      try writer.element(
        "place-points",
        ["place": brought.place.exactDescription, "points": brought.points.exactDescription])
    }
    try step(proof.own, "own", to: &writer)
    for carried in proof.carried {
      try writer.element(
        "carried", ["round": carried.round.rawValue, "value": carried.value.exactDescription]
      ) { try step(carried.added, "added", to: &$0) }
    }
    for figure in proof.figures {
      try writer.element(
        "figure",
        [
          "id": figure.figure.rawValue, "value": figure.value.description,
          "added": figure.added.exactDescription,
        ])
    }
    for deduction in proof.deductions { try self.deduction(deduction, to: &writer) }
  }

  private func tie(_ tie: TieLine, to writer: inout XMLWriter) throws {
    try writer.element(
      "tie",
      [
        "step": tie.step.rawValue, "group": list(tie.group), "value": tie.value?.exactDescription,
        "decision": tie.decision.map { "\($0)" }, "outcome": tie.outcome.rawValue,
      ])
  }

  private func withheld(_ withheld: PrizeWithheld, to writer: inout XMLWriter) throws {
    switch withheld {
    case .floor: try writer.element("withheld", ["cause": "floor"])
    case .failedCriterion(let criterion):
      try writer.element("withheld", ["cause": "failed-criterion", "criterion": criterion.rawValue])
    case .decision(let decision):
      try writer.element("withheld", ["cause": "decision", "decision": "\(decision)"])
    case .onePerPerson(let entry):
      try writer.element("withheld", ["cause": "one-per-person", "entry": entry.rawValue])
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

  func step(_ value: StepValue?, _ name: String, to writer: inout XMLWriter) throws {
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
            "judge": vote.judge.rawValue, "value": vote.value.exactDescription,
            "place": vote.place?.exactDescription, "used": vote.used?.exactDescription,
            "fate": vote.fate.rawValue,
          ])
      }
      try step(panel.centre, "centre", to: &writer)
      for step in panel.steps { try ranking(step, to: &writer) }
    }
  }

  private func ranking(_ step: RankingStep, to writer: inout XMLWriter) throws {
    try writer.element(
      "step",
      [
        "rule": step.rule, "column": step.column.map { "\($0)" }, "count": step.count.map { "\($0)" },
        "value": step.value?.exactDescription, "group": step.group.isEmpty ? nil : list(step.group),
      ])
  }

  private func deduction(_ deduction: DeductionLine, to writer: inout XMLWriter) throws {
    let points = deduction.points.description
    switch deduction.kind {
    case .overtime(let over): try writer.element("overtime", ["over-ms": "\(over)", "points": points])
    case .undertime(let under): try writer.element("undertime", ["under-ms": "\(under)", "points": points])
    case .penalty(let id): try writer.element("penalty", ["id": id.rawValue, "points": points])
    }
  }
}
