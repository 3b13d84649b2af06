import ContestCore
import XMLKit

/// From rules to the elements that `ElementDecoder` reads; every value is written out, defaults too.
enum RuleWriter {
  static let namespace = Schema.contest.namespace

  static func text(_ text: LocalizedText, _ name: String, to writer: inout XMLWriter) throws {
    try writer.element(name, text: text.vi)
    if !text.en.utf8.elementsEqual(text.vi.utf8) {
      try writer.element(name, ["xml:lang": "en"], text: text.en)
    }
  }

  /// Nothing where both languages are empty.
  static func optionalText(_ text: LocalizedText, _ name: String, to writer: inout XMLWriter) throws {
    if !text.vi.isEmpty || !text.en.isEmpty { try self.text(text, name, to: &writer) }
  }

  static func organiser(_ organiser: Organiser, to writer: inout XMLWriter) throws {
    try writer.element("organiser", ["place": organiser.place]) { writer in
      try text(organiser.name, "name", to: &writer)
      if let parent = organiser.parent { try text(parent, "parent", to: &writer) }
    }
  }

  static func round(_ round: RoundRules, to writer: inout XMLWriter) throws {
    try writer.element(
      "round",
      [
        "xmlns": namespace, "id": round.id.rawValue, "kind": round.kind.rawValue,
        "secrecy": round.secrecy.rawValue, "from": round.takesFrom?.rawValue,
        "opens": round.opens?.isoDescription, "closes": round.closes?.isoDescription,
      ]
    ) { writer in
      try text(round.title, "title", to: &writer)
      try panel(round.panel, to: &writer)
      try tabulation(round.tabulation, to: &writer)
      try figures(round.figures, to: &writer)
      try deductions(round.deductions, to: &writer)
      if !round.tieChain.isEmpty {
        try writer.element("ties") { writer in
          for step in round.tieChain { try tie(step, to: &writer) }
        }
      }
      if let advancement = round.advancement {
        try writer.element(
          "advance", ["first": "\(advancement.first)", "ties": advancement.tiesAtCut.rawValue])
      }
      try prizes(round, to: &writer)
    }
  }

  private static func panel(_ panel: Panel, to writer: inout XMLWriter) throws {
    let sameUnit = panel.recusesSameUnit ? "recuse" : "allow"
    try writer.element("panel", ["quorum": "\(panel.quorum)", "same-unit": sameUnit]) { writer in
      for member in panel.members {
        try writer.element("member", ["judge": member.judge.rawValue, "role": member.role.rawValue])
      }
    }
  }

  private static func tabulation(_ rule: Tabulation, to writer: inout XMLWriter) throws {
    try writer.element(
      "tabulation",
      [
        "level": rule.level.rawValue, "combine": rule.combination.rawValue,
        "missing": rule.missingCells.rawValue, "weight": rule.weightPosition.rawValue,
        "rank-by": rule.rankBasis.rawValue,
      ]
    ) { writer in
      switch rule.method {
      case .mean: try writer.element("mean")
      case .trimmedMean(let high, let low, let from):
        try writer.element("trimmed-mean", ["high": "\(high)", "low": "\(low)", "from": "\(from)"])
      default: break
      }
      for step in RoundingStep.allCases {
        guard let rounding = rule.rounding[step] else { continue }
        try writer.element(
          "rounding",
          ["step": step.rawValue, "decimals": "\(rounding.decimals)", "mode": rounding.mode.rawValue])
      }
    }
  }

  private static func figures(_ figures: [FigureRule], to writer: inout XMLWriter) throws {
    guard !figures.isEmpty else { return }
    try writer.element("figures") { writer in
      for figure in figures {
        try writer.element(
          "figure",
          [
            "id": figure.id.rawValue, "weight": figure.weight.description,
            "min": figure.minimum?.description, "max": figure.maximum?.description,
            "required": "\(figure.isRequired)",
          ]
        ) { try text(figure.title, "title", to: &$0) }
      }
    }
  }

  private static func deductions(_ rules: DeductionRules, to writer: inout XMLWriter) throws {
    guard rules != DeductionRules() else { return }
    try writer.element("deductions", ["cap": rules.cap?.description]) { writer in
      if let overtime = rules.overtime {
        try writer.element("overtime", ["limit": seconds(overtime.limitMilliseconds)]) { writer in
          for step in overtime.steps {
            try writer.element(
              "step", ["from": seconds(step.fromMilliseconds), "points": step.points.description])
          }
        }
      }
      for penalty in rules.penalties {
        try writer.element(
          "penalty",
          ["id": penalty.id.rawValue, "points": penalty.points?.description, "clause": penalty.clause]
        ) { try text(penalty.title, "title", to: &$0) }
      }
    }
  }

  /// 60500 → `60.5`.
  private static func seconds(_ milliseconds: Int) -> String {
    Points(micros: Int64(milliseconds).multipliedReportingOverflow(by: 1000).partialValue).description
  }

  private static func tie(_ step: TieStep, to writer: inout XMLWriter) throws {
    let id = step.id.rawValue
    switch step.kind {
    case .criterion(let criterion): try writer.element("criterion", ["id": id, "ref": criterion.rawValue])
    case .figure(let figure): try writer.element("figure", ["id": id, "ref": figure.rawValue])
    case .judgedTotal: try writer.element("judged-total", ["id": id])
    case .fewerDeductions: try writer.element("fewer-deductions", ["id": id])
    case .decision: try writer.element("decision", ["id": id])
    case .shared: try writer.element("shared", ["id": id])
    default: break
    }
  }

  private static func prizes(_ round: RoundRules, to writer: inout XMLWriter) throws {
    guard !round.prizes.isEmpty || round.prizeFloor != nil else { return }
    try writer.element("prizes", ["floor": round.prizeFloor?.description]) { writer in
      for prize in round.prizes {
        try writer.element(
          "prize",
          ["id": prize.id.rawValue, "count": "\(prize.count)", "money": prize.money.map { "\($0)" }]
        ) { try text(prize.title, "title", to: &$0) }
      }
    }
  }

  static func rubric(_ rubric: Rubric, to writer: inout XMLWriter) throws {
    try writer.element("rubric", ["xmlns": namespace, "id": rubric.id.rawValue]) { writer in
      try text(rubric.title, "title", to: &writer)
      for criterion in rubric.criteria { try self.criterion(criterion, to: &writer) }
    }
  }

  private static func criterion(_ criterion: Criterion, to writer: inout XMLWriter) throws {
    try writer.element(
      "criterion",
      [
        "id": criterion.id.rawValue, "min": criterion.minimum.description,
        "max": criterion.maximum.description, "step": criterion.step.description,
        "weight": criterion.weight.description,
      ]
    ) { writer in
      try text(criterion.title, "title", to: &writer)
      try optionalText(criterion.guidance, "guidance", to: &writer)
      for level in criterion.levels {
        try writer.element(
          "level",
          ["id": level.id.rawValue, "from": level.from.description, "to": level.to.description]
        ) { writer in
          try text(level.title, "title", to: &writer)
          try optionalText(level.descriptor, "descriptor", to: &writer)
        }
      }
    }
  }
}
