import ContestCore
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
    return PublishedResults(
      contest: "thu", contestTitle: LocalizedText(vi: "Cuộc thi & <thử>", en: "Test"),
      organiser: Organiser(
        name: LocalizedText("Sở"), parent: LocalizedText(vi: "UBND", en: "PC"), place: "Hải Phòng"),
      timeZone: "Asia/Ho_Chi_Minh", rules: rules,
      rulesHash: try FrozenRules.hash(ofDocument: FrozenRules.document(for: rules)), version: 2,
      certified: Instant(milliseconds: 1_694_757_600_123),
      published: Instant(milliseconds: 1_694_757_661_007),
      entries: entries, facts: facts, standings: try standings(), journalSequence: 41,
      journalHead: String(repeating: "0f", count: 32))
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
  ]

  static let facts = RoundFacts(
    entries: [
      EntryFacts(
        id: "b1", unit: "hong-bang", number: 7,
        sheets: [
          "J1": .given(["noi-dung": Points(micros: 26_500_000), "giong": Points(0)]),
          "J2": .recused(.sameUnit), "J3": .recused(.recorded("người nhà\n dòng 2")),
          "J4": .given(["giong": Points(9)]),
        ], figures: ["khan-gia": Points(micros: 71_250_000)], durationMilliseconds: 301_250,
        penalties: [
          PenaltyFact(penalty: "muon", points: Points(1)), PenaltyFact(penalty: "muon", points: Points(2)),
        ]),
      EntryFacts(id: "b2", unit: "thuy-nguyen", number: 3, sheets: ["J1": .given([:]), "J2": .absent]),
      EntryFacts(id: "b3", unit: "x", number: 9, status: .withdrawn),
      EntryFacts(id: "b4", unit: "x", number: 11, status: .disqualified),
    ],
    decisions: [
      Decision(sequence: 1, kind: .order, subjects: ["b2", "b1"], reason: "Giọng tốt hơn & rõ hơn"),
      Decision(sequence: 2, kind: .note, subjects: [], reason: ""),
      Decision(sequence: 3, kind: .share, subjects: ["b1"], reason: " x "),
    ])

  static func standings() throws -> Standings {
    Standings(
      rows: [
        Standing(
          entry: "b1", unit: "hong-bang", number: 7, status: .competing, place: 1, isTied: true,
          result: try Ratio(863, over: 10), deductions: Points(micros: 3_250_000), decidedBy: "t5",
          advances: true,
          prize: "nhat", derivation: try derivation()),
        Standing(entry: "b2", unit: "thuy-nguyen", number: 3, status: .competing),
        Standing(entry: "b3", unit: "x", number: 9, status: .withdrawn),
        Standing(entry: "b4", unit: "x", number: 11, status: .disqualified),
      ],
      blockers: [
        .missingSheets(entry: "b2", judges: ["J3", "J4"]), .belowQuorum(entry: "b2", counted: 0, quorum: 2),
        .missingFigure(entry: "b2", figure: "khan-gia"), .undecidedTie(entries: ["b1", "b2"], step: "t5"),
        .undecidedCut(entries: ["b1", "b2"]),
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
      ], isTrimmed: true, value: third)
    return Derivation(
      sheets: [
        SheetLine(judge: "J1", state: .counted, total: third),
        SheetLine(judge: "J2", state: .recused(.sameUnit)),
        SheetLine(judge: "J3", state: .recused(.recorded("người nhà"))),
        SheetLine(judge: "J4", state: .shadow),
        SheetLine(judge: "J5", state: .incomplete), SheetLine(judge: "J6", state: .notGiven),
        SheetLine(judge: "J7", state: .absent), SheetLine(judge: "J8", state: .recused(.recorded(""))),
      ],
      criteria: [
        CriterionLine(criterion: "noi-dung", value: third, panel: panel, weighted: negative),
        CriterionLine(criterion: "giong"),
      ], panel: panel, judged: third,
      figures: [FigureLine(figure: "khan-gia", value: Points(71), added: try Ratio(213, over: 10))],
      deductions: [
        DeductionLine(kind: .penalty("muon"), points: Points(1)),
        DeductionLine(kind: .overtime(milliseconds: 1250), points: Points(micros: 250_000)),
      ], deductionsBeforeCap: Points(7), result: negative,
      tieSteps: [
        TieLine(step: "t1", group: ["b1", "b2"], value: try Ratio(1, over: 3), outcome: .stillTied),
        TieLine(step: "t5", group: ["b1", "b2"], decision: 1, outcome: .separated),
        TieLine(step: "t5", group: ["b1"], outcome: .undecided),
        TieLine(step: "t6", group: [], outcome: .shared),
      ])
  }
}
