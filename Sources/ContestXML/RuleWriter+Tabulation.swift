import ContestCore
import XMLKit

extension RuleWriter {
  static func tabulation(_ rule: Tabulation, to writer: inout XMLWriter) throws {
    try writer.element(
      "tabulation",
      [
        "level": rule.level.rawValue, "combine": rule.combination.rawValue,
        "join": rule.joining == rule.method.usualJoining ? nil : rule.joining.rawValue,
        "missing": rule.missingCells.rawValue, "weight": rule.weightPosition.rawValue,
        "rank-by": rule.rankBasis.rawValue,
      ]
    ) { writer in
      try method(rule.method, to: &writer)
      if !rule.placePoints.isEmpty {
        try writer.element("place-points", ["points": list(rule.placePoints)])
      }
      for step in RoundingStep.allCases {
        guard let rounding = rule.rounding[step] else { continue }
        try writer.element(
          "rounding",
          ["step": step.rawValue, "decimals": "\(rounding.decimals)", "mode": rounding.mode.rawValue])
      }
    }
  }

  private static func method(_ method: PanelMethod, to writer: inout XMLWriter) throws {
    let name = method.elementName
    switch method {
    case .trimmedMean(let high, let low, let from):
      try writer.element(name, ["high": "\(high)", "low": "\(low)", "from": "\(from)"])
    case .middle(let count, let tolerance):
      try writer.element(name, ["count": "\(count)"]) { writer in
        for band in tolerance {
          try writer.element(
            "tolerance", ["from": band.from.description, "within": band.within.description])
        }
      }
    case .clamp(let band): try writer.element(name, ["band": band.description])
    case .pointsByPlace(let points): try writer.element(name, ["points": list(points)])
    case .exponential(let scale, let decay):
      try writer.element(name, ["scale": scale.description, "decay": decay.description])
    case .mean, .median, .sumOfPlaces, .borda, .skating, .bucklin, .schulze, .majority, .zScore, .judgeEffect:
      try writer.element(name)
    }
  }

  private static func list(_ points: [Points]) -> String {
    points.map(\.description).joined(separator: " ")
  }

  static func figures(_ figures: [FigureRule], to writer: inout XMLWriter) throws {
    guard !figures.isEmpty else { return }
    try writer.element("figures") { writer in
      for figure in figures {
        let multiplied: String? =
          switch figure.use {
          case .added: nil
          case .multiplies(let part): part?.rawValue ?? "total"
          }
        try writer.element(
          "figure",
          [
            "id": figure.id.rawValue, "weight": figure.weight.description,
            "min": figure.minimum?.description, "max": figure.maximum?.description,
            "required": "\(figure.isRequired)", "multiplies": multiplied,
          ]
        ) { try text(figure.title, "title", to: &$0) }
      }
    }
  }

  static func carryOver(_ rule: CarryOver, to writer: inout XMLWriter) throws {
    try writer.element("carry-over", ["own": rule.ownWeight.description]) { writer in
      for share in rule.shares {
        try writer.element(
          "result",
          [
            "round": share.round.rawValue, "weight": share.weight.description,
            "basis": share.basis.rawValue, "of": share.source.rawValue,
          ])
      }
    }
  }

  static func deductions(_ rules: DeductionRules, to writer: inout XMLWriter) throws {
    guard rules != DeductionRules() else { return }
    try writer.element(
      "deductions",
      ["cap": rules.cap?.description, "taken": rules.taken == .once ? nil : rules.taken.rawValue]
    ) { writer in
      if let overtime = rules.overtime { try self.overtime(overtime, to: &writer) }
      if let minimum = rules.minimumDuration {
        try writer.element(
          "minimum-duration",
          ["seconds": seconds(minimum.milliseconds), "points": minimum.points.description])
      }
      if let stop = rules.hardStopMilliseconds {
        try writer.element("hard-stop", ["seconds": seconds(stop)])
      }
      for penalty in rules.penalties {
        try writer.element(
          "penalty",
          ["id": penalty.id.rawValue, "points": penalty.points?.description, "clause": penalty.clause]
        ) { try text(penalty.title, "title", to: &$0) }
      }
    }
  }

  private static func overtime(_ table: OvertimeTable, to writer: inout XMLWriter) throws {
    try writer.element("overtime", ["limit": seconds(table.limitMilliseconds)]) { writer in
      for step in table.steps {
        try writer.element(
          "step", ["from": seconds(step.fromMilliseconds), "points": step.points.description])
      }
      if let rate = table.perMinute {
        try writer.element(
          "per-minute", ["points": rate.points.description, "count": rate.counting.rawValue])
      }
    }
  }

  /// 60500 → `60.5`.
  private static func seconds(_ milliseconds: Int) -> String {
    Points(micros: Int64(milliseconds).multipliedReportingOverflow(by: 1000).partialValue).description
  }
}
