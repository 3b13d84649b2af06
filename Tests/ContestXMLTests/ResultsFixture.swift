import ContestCore
import ContestTestSupport
import ContestXML
import Foundation

/// A published result that uses every kind of fact, line and outcome at least once.
///
/// Its numbers need not follow from one another: reading and writing do not count.
enum ResultsFixture {
  static func results() throws -> PublishedResults {
    var rules = try RuleFixture.round()
    rules.panel.members = ["J1", "J2", "J3", "J4"].map { PanelMember(judge: $0) }
    rules.prizes = [Prize(id: "nhat", title: LocalizedText(vi: "Giải Nhất", en: "First"), count: 1, money: 5)]
    rules.unitPrizes = [UnitPrize(id: "tap-the", title: LocalizedText("Tập thể"), best: 2)]
    rules.sidePrizes = [
      SidePrize(id: "giong", title: LocalizedText("Giọng"), basis: .criterion("giong")),
      SidePrize(id: "khan-gia", title: LocalizedText("Khán giả"), basis: .decision),
    ]
    rules.groups = [EntryGroup(id: "a", title: LocalizedText("Bảng A"))]
    return PublishedResults(
      contest: "thu", contestTitle: LocalizedText(vi: "Cuộc thi & <thử>", en: "Test"),
      organiser: Organiser(
        name: LocalizedText("Sở"), parent: LocalizedText(vi: "UBND", en: "PC"), place: "Hải Phòng"),
      timeZone: "Asia/Ho_Chi_Minh", rules: rules,
      rulesHash: try FrozenRules.hash(ofDocument: FrozenRules.document(for: rules)), version: 2,
      certified: Instant(milliseconds: 1_694_757_600_123),
      published: Instant(milliseconds: 1_694_757_661_007),
      entries: entries, facts: facts, standings: try standings(), journalSequence: 41,
      journalHead: String(repeating: "0f", count: 32),
      journalRows: PublishedResults.JournalRows(certified: 42, published: 57),
      correction: ResultCorrection(
        of: 1, reason: "sửa tên & đơn vị",
        changes: [
          ResultChange(entry: "b1", field: .name, now: "Đỗ Thị Ánh"),
          ResultChange(entry: "b2", field: .result, was: "259/3", now: "86.5"),
          ResultChange(entry: "b3", field: .prize, was: "nhat"), ResultChange(entry: nil, field: .decisions),
        ]))
  }

  static let entries = [
    PublishedEntry(
      id: "b1", number: 7, unit: "hong-bang", unitName: LocalizedText(vi: "quận Hồng Bàng", en: "Hồng Bàng"),
      name: "Nguyễn Thị Ánh", title: "Một cửa \"điện tử\""),
    PublishedEntry(
      id: "b2", number: 3, unit: "thuy-nguyen", unitName: LocalizedText("huyện Thủy Nguyên"), name: nil,
      title: ""),
    PublishedEntry(id: "b3", number: 9, unit: "x", unitName: LocalizedText("x"), name: "", title: "t"),
    PublishedEntry(id: "b4", number: 11, unit: "x", unitName: LocalizedText("x"), name: nil, title: "t"),
    PublishedEntry(id: "b5", number: 12, unit: "x", unitName: LocalizedText("x"), name: nil, title: "t"),
  ]

  static let facts = RoundFacts(
    entries: [
      EntryFacts(
        id: "b1", unit: "hong-bang", number: 7, group: "a", person: "b1 & b2",
        sheets: [
          "J1": .given(["noi-dung": Points(micros: 26_500_000), "giong": Points(0)]),
          "J2": .recused(.sameUnit), "J3": .recused(.recorded("người nhà\n dòng 2")),
          "J4": .given(["giong": Points(9)]),
        ], figures: ["khan-gia": Points(micros: 71_250_000)], durationMilliseconds: 301_250,
        penalties: [
          PenaltyFact(penalty: "muon", points: Points(1)), PenaltyFact(penalty: "muon", points: Points(2)),
        ],
        earlier: [
          "vong-1": EarlierResult(
            judged: StepValue(exact: Ratio(8), rounded: Ratio(8)),
            result: StepValue(exact: Ratio(-7), rounded: Ratio(9)), isLowerBetter: true)
        ]),
      EntryFacts(
        id: "b2", unit: "thuy-nguyen", number: 3, sheets: ["J1": .given([:]), "J2": .absent],
        earlier: [
          "vong-1": EarlierResult(
            judged: StepValue(exact: Ratio(2), rounded: Ratio(2)),
            result: StepValue(exact: Ratio(2), rounded: Ratio(2)), isLowerBetter: true)
        ]),
      EntryFacts(id: "b3", unit: "x", number: 9, status: .withdrawn),
      EntryFacts(id: "b4", unit: "x", number: 11, status: .disqualified),
      EntryFacts(id: "b5", unit: "x", number: 12, status: .outOfCompetition),
    ],
    decisions: [
      Decision(sequence: 1, kind: .order, subjects: ["b2", "b1"], reason: "Giọng tốt hơn & rõ hơn"),
      Decision(sequence: 2, kind: .note, subjects: [], reason: ""),
      Decision(sequence: 3, kind: .share, subjects: ["b1"], reason: " x "),
    ]
      + Decision.Kind.allCases.enumerated().map { index, kind in
        Decision(
          sequence: 4 + index, kind: kind, subjects: ["b2"], reason: kind.rawValue,
          prize: kind == .award ? "khan-gia" : nil, seed: kind == .lot ? " hạt  giống\n" : nil)
      })

  static func standings() throws -> Standings {
    Standings(
      rows: [
        Standing(
          entry: "b1", unit: "hong-bang", number: 7, status: .competing, place: 1, isTied: true,
          result: try Ratio(863, over: 10), deductions: Points(micros: 3_250_000), decidedBy: "t5",
          advances: true, isWildCard: true, reserve: 2, prize: "nhat", sidePrizes: ["giong", "khan-gia"],
          shownPlace: try Ratio(3, over: 2), derivation: try derivation()),
        Standing(
          entry: "b2", unit: "thuy-nguyen", number: 3, status: .competing,
          derivation: Derivation(overruledBy: 4, withheld: .floor)),
        Standing(
          entry: "b3", unit: "x", number: 9, status: .withdrawn,
          derivation: Derivation(withheld: .failedCriterion("giong"))),
        Standing(
          entry: "b4", unit: "x", number: 11, status: .disqualified,
          derivation: Derivation(withheld: .decision(7))),
        Standing(
          entry: "b5", unit: "x", number: 12, status: .outOfCompetition,
          derivation: Derivation(withheld: .onePerPerson("b1"))),
      ],
      unitPrizes: [UnitPrizeWon(prize: "tap-the", unit: "x", place: 1, value: try Ratio(100, over: 3))],
      blockers: [
        .missingSheets(entry: "b2", judges: ["J3", "J4"]), .belowQuorum(entry: "b2", counted: 0, quorum: 2),
        .missingFigure(entry: "b2", figure: "khan-gia"), .undecidedTie(entries: ["b1", "b2"], step: "t5"),
        .undecidedCut(entries: ["b1", "b2"]), .missingEarlier(entry: "b2", round: "vong-1"),
        .invalidBallot(judge: "J1", criterion: "giong"), .disconnectedPanel,
        .undecidedPrize(entries: ["b1", "b2"], prize: "nhat"), .vacantPrize(prize: "nhat"),
      ])
  }

  static func derivation() throws -> Derivation {
    let third = StepValue(exact: try Ratio(259, over: 3), rounded: try Ratio(8633, over: 100))
    let negative = StepValue(exact: try Ratio(-1, over: 7), rounded: try Ratio(-14, over: 100))
    let panel = PanelLine(
      votes: [
        PanelVote(judge: "J1", value: try Ratio(2, over: 3), fate: .droppedHigh),
        PanelVote(judge: "J3", value: Ratio(0), fate: .droppedLow),
        PanelVote(judge: "J4", value: Ratio(9), fate: .counted),
        PanelVote(
          judge: "J5", value: Ratio(9), place: try Ratio(5, over: 2), used: try Ratio(25, over: 3),
          fate: .clamped),
      ], isTrimmed: true, centre: negative,
      steps: [
        RankingStep(rule: "7a", column: 2, count: 3, value: try Ratio(9, over: 2), group: ["b1", "b2"]),
        RankingStep(rule: "duels"),
      ], value: third)
    return Derivation(
      sheets: [
        SheetLine(judge: "J1", state: .counted, total: third),
        SheetLine(judge: "J2", state: .recused(.sameUnit)),
        SheetLine(judge: "J3", state: .recused(.recorded("người nhà"))),
        SheetLine(judge: "J4", state: .shadow),
        SheetLine(judge: "J5", state: .incomplete), SheetLine(judge: "J6", state: .notGiven),
        SheetLine(judge: "J7", state: .absent), SheetLine(judge: "J8", state: .recused(.recorded(""))),
        SheetLine(judge: "J9", state: .sealed), SheetLine(judge: "J10", state: .joint),
      ],
      criteria: [
        CriterionLine(criterion: "noi-dung", value: third, panel: panel, weighted: negative),
        CriterionLine(criterion: "giong", isFailed: true),
      ], panel: panel,
      parts: [
        PartLine(
          part: "p1", panel: panel, value: try Ratio(1, over: 3), multiplier: Points(micros: 2_700_000),
          performance: third, counts: false),
        PartLine(part: "p2", value: Ratio(5), performance: negative),
      ], multiDance: [RankingStep(rule: "11", column: 1)], multiplier: Points(3), judged: third,
      placePoints: PlacePointsLine(place: try Ratio(3, over: 2), points: Ratio(11)), own: negative,
      carried: [CarriedLine(round: "vong-1", value: Ratio(9), added: third)],
      figures: [FigureLine(figure: "khan-gia", value: Points(71), added: try Ratio(213, over: 10))],
      deductions: [
        DeductionLine(kind: .penalty("muon"), points: Points(1)),
        DeductionLine(kind: .overtime(milliseconds: 1250), points: Points(micros: 250_000)),
        DeductionLine(kind: .undertime(milliseconds: 7), points: Points(1)),
      ], deductionsBeforeCap: Points(7), result: negative,
      tieSteps: [
        TieLine(step: "t1", group: ["b1", "b2"], value: try Ratio(1, over: 3), outcome: .stillTied),
        TieLine(step: "t5", group: ["b1", "b2"], decision: 1, outcome: .separated),
        TieLine(step: "t5", group: ["b1"], outcome: .undecided),
        TieLine(step: "t5", group: ["b1"], outcome: .skipped),
        TieLine(step: "t6", group: [], outcome: .shared),
      ])
  }
}
