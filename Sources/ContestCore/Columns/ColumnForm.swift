extension RoundRules {
  /// Whether a round by these rules can be counted in columns.
  ///
  /// The rules are held against a copy that says nothing but what columns can carry; whatever else a rule
  /// file may come to say makes the two differ, and the general way counts the round.
  public var hasColumnForm: Bool {
    self == plain && !rubric.criteria.isEmpty && rubric.criteria.allSatisfy { $0.weight >= .zero }
      && tieChain.count <= Int(Int8.max) && prizes.count <= Int(Int8.max)
      && tieChain.allSatisfy(\.isCarriedByColumns)
  }

  /// These rules, with everything at its default that columns do not carry.
  private var plain: RoundRules {
    RoundRules(
      id: id, title: title, kind: kind, secrecy: secrecy, takesFrom: takesFrom, opens: opens, closes: closes,
      rubric: Rubric(id: rubric.id, title: rubric.title, criteria: rubric.criteria.map(\.plain)),
      panel: Panel(
        quorum: panel.quorum, recusesSameUnit: panel.recusesSameUnit, members: panel.members.map(\.plain)),
      tabulation: tabulation.plain, figures: figures.map(\.plain), deductions: deductions.plain,
      tieChain: tieChain, advancement: advancement?.plain, prizes: prizes.map(\.plain),
      prizeFloor: prizeFloor, publicity: publicity, showsOutOfCompetition: showsOutOfCompetition,
      recordings: recordings)
  }
}

extension Criterion {
  fileprivate var plain: Criterion {
    Criterion(
      id: id, title: title, guidance: guidance, minimum: minimum, maximum: maximum, step: step,
      weight: weight, levels: levels)
  }
}

extension PanelMember {
  fileprivate var plain: PanelMember {
    PanelMember(judge: judge, role: role == .tieBreaker ? .shadow : role)
  }
}

extension FigureRule {
  fileprivate var plain: FigureRule {
    FigureRule(
      id: id, title: title, weight: weight, minimum: minimum, maximum: maximum, isRequired: isRequired)
  }
}

extension Prize {
  fileprivate var plain: Prize { Prize(id: id, title: title, count: count, money: money) }
}

extension Tabulation {
  fileprivate var plain: Tabulation {
    let isOfColumns =
      switch method {
      case .mean, .trimmedMean: true
      default: false
      }
    let hasForm: Bool =
      switch (level, missingCells) {
      case (.criterion, .refuse), (.criterion, .dropSheet), (.criterion, .present): true
      case (.total, .refuse), (.total, .dropSheet): true
      default: false
      }
    // The last three have no number to round in these rules.
    let steps: Set<RoundingStep> = [
      .weightedMark, .judgeTotal, .panel, .weighted, .judged, .result, .clampMean, .performance, .carryOver,
    ]
    return Tabulation(
      level: hasForm ? level : .total, combination: combination,
      missingCells: hasForm ? missingCells : .refuse, weightPosition: weightPosition,
      method: isOfColumns ? method : .mean, rounding: rounding.filter { steps.contains($0.key) },
      rankBasis: rankBasis)
  }
}

extension DeductionRules {
  fileprivate var plain: DeductionRules {
    DeductionRules(
      overtime: overtime.map { OvertimeTable(limitMilliseconds: $0.limitMilliseconds, steps: $0.steps) },
      penalties: penalties.map {
        PenaltyRule(id: $0.id, title: $0.title, points: $0.points, clause: $0.clause)
      }, cap: cap, hardStopMilliseconds: hardStopMilliseconds)
  }
}

extension Advancement {
  /// Without a number nobody is left out, which the general way knows.
  fileprivate var plain: Advancement { Advancement(first: first ?? 0, tiesAtCut: tiesAtCut) }
}

extension TieStep {
  fileprivate var isCarriedByColumns: Bool {
    switch kind {
    case .criterion, .figure, .judgedTotal, .fewerDeductions, .decision, .shared: true
    default: false
    }
  }
}

extension RoundTable {
  /// Whether the table was built for rules with the same judges, criteria and figures, and says nothing
  /// that only the general way understands.
  func fits(_ rules: RoundRules) -> Bool {
    RoundTable.Shape(rules) == shape && !statuses.contains(.outOfCompetition)
      && decisions.allSatisfy { [.order, .share, .note].contains($0.kind) }
  }
}
