public import ContestCore

/// `9` and `"8.75"` where a test asks for points. A literal that is no number is a fault of the test.
extension Points: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  public init(integerLiteral value: Int) {
    self.init(micros: Int64(value) * Points.scale)
  }

  public init(stringLiteral value: String) {
    guard let points = Points(parsing: value) else { preconditionFailure("\(value) is no number of points") }
    self = points
  }
}

extension Rubric {
  /// Criteria `c1`, `c2` … with these weights, each marked from 0 to 10 in steps of 0.25.
  public static func fixture(
    weights: [Points] = [1, 1], minimum: Points = 0, maximum: Points = 10, step: Points = "0.25"
  ) -> Rubric {
    Rubric(
      id: "rubric", title: LocalizedText("Rubric"),
      criteria: weights.indices.map { index in
        Criterion(
          id: CriterionID("c\(index + 1)"), title: LocalizedText("Criterion \(index + 1)"),
          minimum: minimum, maximum: maximum, step: step, weight: weights[index])
      })
  }
}

extension Panel {
  /// Judges `j1`, `j2` …, the last `shadows` of them shadow judges.
  public static func fixture(judges: Int = 2, shadows: Int = 0, quorum: Int = 1) -> Panel {
    let roles =
      [PanelMember.Role](repeating: .member, count: judges)
      + [PanelMember.Role](repeating: .shadow, count: shadows)
    return Panel(
      quorum: quorum,
      members: roles.enumerated().map { PanelMember(judge: JudgeID("j\($0.offset + 1)"), role: $0.element) })
  }
}

extension RoundRules {
  /// A round of two judges and two criteria, sums of marks, mean of the judges, two decimals half-up.
  public static func fixture(
    rubric: Rubric = .fixture(), panel: Panel = .fixture(), tabulation: Tabulation = Tabulation(),
    figures: [FigureRule] = [], deductions: DeductionRules = DeductionRules(), ties: [TieStep] = [],
    advancement: Advancement? = nil, prizes: [Prize] = [], prizeFloor: Points? = nil
  ) -> RoundRules {
    RoundRules(
      id: "round", title: LocalizedText("Round"), rubric: rubric, panel: panel, tabulation: tabulation,
      figures: figures, deductions: deductions, tieChain: ties, advancement: advancement, prizes: prizes,
      prizeFloor: prizeFloor)
  }
}

extension TieStep {
  /// A step whose id is `id`.
  public static func fixture(_ id: TieStepID, _ kind: Kind) -> TieStep { TieStep(id: id, kind: kind) }
}

extension Prize {
  public static func fixture(_ id: PrizeID, count: Int = 1) -> Prize {
    Prize(id: id, title: LocalizedText(id.rawValue), count: count)
  }
}

extension FigureRule {
  public static func fixture(_ id: FigureID, weight: Points = 1, isRequired: Bool = true) -> FigureRule {
    FigureRule(id: id, title: LocalizedText(id.rawValue), weight: weight, isRequired: isRequired)
  }
}

extension SheetFact {
  /// A sheet with these marks for `c1`, `c2` …; nil leaves the criterion open.
  public static func marks(_ marks: [Points?]) -> SheetFact {
    var given: [CriterionID: Points] = [:]
    for (index, mark) in marks.enumerated() {
      if let mark { given[CriterionID("c\(index + 1)")] = mark }
    }
    return .given(given)
  }
}

extension EntryFacts {
  /// An entry with one row of marks per judge: `[[9, 8], [9, "8.5"]]` is `j1`'s sheet, then `j2`'s.
  ///
  /// An empty row is a judge who has given nothing.
  public static func fixture(
    _ id: EntryID, number: Int = 0, status: EntryStatus = .competing, _ rows: [[Points?]] = [],
    sheets: [JudgeID: SheetFact] = [:], figures: [FigureID: Points] = [:], milliseconds: Int? = nil,
    penalties: [PenaltyFact] = []
  ) -> EntryFacts {
    var all: [JudgeID: SheetFact] = [:]
    for (index, row) in rows.enumerated() where !row.isEmpty {
      all[JudgeID("j\(index + 1)")] = .marks(row)
    }
    return EntryFacts(
      id: id, number: number, status: status, sheets: all.merging(sheets) { $1 }, figures: figures,
      durationMilliseconds: milliseconds, penalties: penalties)
  }
}

extension RoundFacts {
  /// Entries `e1`, `e2` … numbered from 1, one matrix of marks each.
  public static func fixture(_ matrices: [[[Points?]]], decisions: [Decision] = []) -> RoundFacts {
    RoundFacts(
      entries: matrices.enumerated().map { index, rows in
        .fixture(EntryID("e\(index + 1)"), number: index + 1, rows)
      },
      decisions: decisions)
  }
}

extension PublishedResults {
  /// A published result with these rules, facts and standings, every entry listed.
  public static func fixture(rules: RoundRules, facts: RoundFacts, standings: Standings) -> PublishedResults {
    PublishedResults(
      contest: "contest", contestTitle: LocalizedText("Contest"),
      organiser: Organiser(name: LocalizedText("Organiser")), timeZone: "Asia/Ho_Chi_Minh", rules: rules,
      rulesHash: String(repeating: "0", count: 64), version: 1, certified: Instant(milliseconds: 0),
      published: Instant(milliseconds: 0),
      entries: facts.entries.map {
        PublishedEntry(
          id: $0.id, number: $0.number, unit: $0.unit, unitName: LocalizedText($0.unit.rawValue), name: nil,
          title: "")
      },
      facts: facts, standings: standings, journalSequence: 1, journalHead: String(repeating: "0", count: 64))
  }
}
