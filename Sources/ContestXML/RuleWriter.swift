import ContestCore
import XMLKit

/// From rules to the elements that `ElementDecoder` reads.
///
/// What the first version of the format knew is written out, defaults too; what came later only where it
/// differs from the default, so that rules which do not use it keep their hash.
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
      try field(of: round, to: &writer)
      try panel(round.panel, to: &writer)
      try tabulation(round.tabulation, to: &writer)
      try figures(round.figures, to: &writer)
      if let carryOver = round.carryOver { try self.carryOver(carryOver, to: &writer) }
      try deductions(round.deductions, to: &writer)
      if !round.tieChain.isEmpty {
        try writer.element("ties") { writer in
          for step in round.tieChain { try tie(step, to: &writer) }
        }
      }
      if round.placeStyle != .competition {
        try writer.element("places", ["style": round.placeStyle.rawValue])
      }
      if let advancement = round.advancement { try self.advancement(advancement, to: &writer) }
      try prizes(round, to: &writer)
      if round.publicity != Publicity() { try publicity(round.publicity, to: &writer) }
      if !round.showsOutOfCompetition { try writer.element("out-of-competition", ["show": "false"]) }
      if round.recordings != RecordingRules() { try recordings(round.recordings, to: &writer) }
    }
  }

  private static func recordings(_ rules: RecordingRules, to writer: inout XMLWriter) throws {
    let usual = RecordingRules()
    func seconds(_ milliseconds: Int, unless usual: Int) -> String? {
      milliseconds == usual ? nil : Points(micros: Int64(milliseconds) * 1000).description
    }
    try writer.element(
      "recordings",
      [
        "shortest": seconds(rules.shortestMilliseconds, unless: usual.shortestMilliseconds),
        "longest": seconds(rules.longestMilliseconds, unless: usual.longestMilliseconds),
        "listened": rules.listenedPercent.map(String.init),
      ])
  }

  /// Ballot, performances and groups.
  private static func field(of round: RoundRules, to writer: inout XMLWriter) throws {
    switch round.ballot {
    case .marks: break
    case .places: try writer.element("ballot", ["kind": "places"])
    case .top(let count): try writer.element("ballot", ["kind": "top", "top": "\(count)"])
    case .recall(let count): try writer.element("ballot", ["kind": "recall", "top": "\(count)"])
    case .joint: try writer.element("ballot", ["kind": "joint"])
    }
    if round.tabulation.partCombination != .sum {
      try writer.element("performances", ["combine": round.tabulation.partCombination.rawValue])
    }
    guard !round.groups.isEmpty else { return }
    try writer.element("groups") { writer in
      for group in round.groups {
        try writer.element("group", ["id": group.id.rawValue]) {
          try optionalText(group.title, "title", to: &$0)
        }
      }
    }
  }

  private static func panel(_ panel: Panel, to writer: inout XMLWriter) throws {
    let sameUnit = panel.recusesSameUnit ? "recuse" : "allow"
    try writer.element(
      "panel",
      [
        "quorum": "\(panel.quorum)", "same-unit": sameUnit,
        "below-quorum": panel.belowQuorum == .refuse ? nil : panel.belowQuorum.rawValue,
      ]
    ) { writer in
      for member in panel.members {
        try writer.element(
          "member",
          [
            "judge": member.judge.rawValue, "role": member.role.rawValue,
            "weight": member.weight == Points(1) ? nil : member.weight.description,
          ])
      }
    }
  }

  private static func publicity(_ publicity: Publicity, to writer: inout XMLWriter) throws {
    try writer.element(
      "publicity",
      [
        "names": "\(publicity.names)", "marks": publicity.marks.rawValue,
        "recordings": "\(publicity.recordings)",
      ])
  }
}

// MARK: - Rubric

extension RuleWriter {
  static func rubric(_ rubric: Rubric, to writer: inout XMLWriter) throws {
    try writer.element("rubric", ["xmlns": namespace, "id": rubric.id.rawValue]) { writer in
      try text(rubric.title, "title", to: &writer)
      guard !rubric.parts.isEmpty else {
        for criterion in rubric.criteria { try self.criterion(criterion, to: &writer) }
        return
      }
      for part in rubric.parts {
        try writer.element(
          "part", ["id": part.id.rawValue, "weight": part.weight.description]
        ) { writer in
          try text(part.title, "title", to: &writer)
          for id in part.criteria {
            if let criterion = rubric.criterion(id) { try self.criterion(criterion, to: &writer) }
          }
        }
      }
    }
  }

  private static func criterion(_ criterion: Criterion, to writer: inout XMLWriter) throws {
    try writer.element(
      "criterion",
      [
        "id": criterion.id.rawValue, "min": criterion.minimum.description,
        "max": criterion.maximum.description, "step": criterion.step.description,
        "weight": criterion.weight.description, "floor": criterion.floor?.description,
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
