import ContestCore
import ContestPages

extension Samples {
  static let units: [UnitID: LocalizedText] = [
    "hong-bang": LocalizedText(vi: "quận Hồng Bàng", en: "Hồng Bàng urban district"),
    "thuy-nguyen": LocalizedText(vi: "huyện Thủy Nguyên", en: "Thủy Nguyên rural district"),
  ]

  static func vote(_ judge: JudgeID, _ value: Int, _ fate: Fate = .counted) -> PanelVote {
    PanelVote(judge: judge, value: Ratio(value), fate: fate)
  }

  /// 260/3, which has no end as a decimal.
  static let third: Ratio = (try? Ratio(260, over: 3)) ?? .zero
  static let rounded: Ratio = (try? third.rounded(Rounding(decimals: 2))) ?? .zero

  static let five: [SheetLine] = ["gk1", "gk2", "gk3", "gk4", "gk5"].map {
    SheetLine(judge: $0, state: .counted)
  }

  static let winner = Standing(
    entry: "e1", unit: "hong-bang", number: 7, status: .competing, place: 1, result: Ratio(95),
    deductions: Points(micros: 250_000), prize: "nhat",
    derivation: Derivation(
      sheets: five,
      panel: PanelLine(
        votes: [
          vote("gk1", 80, .droppedLow), vote("gk2", 86), vote("gk3", 87), vote("gk4", 88),
          vote("gk5", 99, .droppedHigh),
        ],
        isTrimmed: true, value: StepValue(exact: Ratio(87), rounded: Ratio(87))),
      judged: StepValue(exact: Ratio(87), rounded: Ratio(87)),
      figures: [
        FigureLine(
          figure: "khan-gia", value: Points(micros: 82_500_000), added: Ratio(Points(micros: 8_250_000)))
      ],
      deductions: [DeductionLine(kind: .overtime(milliseconds: 12_500), points: Points(micros: 250_000))],
      deductionsBeforeCap: Points(micros: 250_000),
      result: StepValue(exact: Ratio(95), rounded: Ratio(95))))

  static func tied(_ id: EntryID, number: Int, place: Int, voice: Int) -> Standing {
    Standing(
      entry: id, unit: "thuy-nguyen", number: number, status: .competing, place: place, result: rounded,
      decidedBy: "hon-chat-giong", prize: "nhi",
      derivation: Derivation(
        sheets: [SheetLine(judge: "gk1", state: .recused(.sameUnit))] + five.dropFirst(),
        panel: PanelLine(
          votes: [vote("gk2", 86), vote("gk3", 87), vote("gk4", 87)], isTrimmed: false,
          value: StepValue(exact: third, rounded: third)),
        judged: StepValue(exact: third, rounded: third),
        result: StepValue(exact: third, rounded: rounded),
        tieSteps: [
          TieLine(
            step: "hon-chat-giong", group: ["e2", "e3"], value: Ratio(voice), outcome: .separated)
        ]))
  }

  static let results = PublishedResults(
    contest: "phat-thanh-vien", contestTitle: title, organiser: organiser, timeZone: zone, rules: rules,
    rulesHash: String(repeating: "ab", count: 32), version: 2, certified: instant(), published: instant(60),
    entries: [
      entry("e1", 7, "hong-bang", "Nguyễn Thị Hòa"), entry("e2", 3, "thuy-nguyen", nil),
      entry("e3", 12, "thuy-nguyen", "Đỗ <b>Văn</b> Đức & con"), entry("e4", 5, "hong-bang", "Trần Văn Ẩn"),
    ],
    facts: RoundFacts(
      entries: [],
      decisions: [Decision(sequence: 1, kind: .note, subjects: ["e4"], reason: "Thí sinh báo ốm")]),
    standings: Standings(
      rows: [
        winner, tied("e2", number: 3, place: 2, voice: 38), tied("e3", number: 12, place: 3, voice: 36),
        Standing(entry: "e4", unit: "hong-bang", number: 5, status: .absent),
      ], blockers: []),
    journalSequence: 412, journalHead: String(repeating: "cd", count: 32),
    journalRows: PublishedResults.JournalRows(certified: 413, published: 420),
    correction: ResultCorrection(
      of: 1, reason: "sửa hồ sơ theo danh sách entries/thuy-nguyen.csv & biên bản",
      changes: [
        ResultChange(entry: nil, field: .decisions), ResultChange(entry: "e1", field: .prize, now: "nhat"),
        ResultChange(entry: "e2", field: .name),
        ResultChange(entry: "e3", field: .name, now: "Đỗ <b>Văn</b>"),
        ResultChange(entry: "e3", field: .result, was: "259/3", now: "260/3"),
        ResultChange(entry: "e3", field: .place, was: "2", now: "3"),
        ResultChange(entry: "e4", field: .status, was: "competing", now: "absent"),
        ResultChange(entry: "e4", field: .goesOn, was: "1"),
      ]))

  /// A version among `count` that the round has published.
  static func version(_ number: Int, of count: Int) -> PublishedVersion {
    PublishedVersion(
      number: number,
      all: (1...count).map { .init(number: $0, published: Moment(instant(Int64(60 * $0)), timeZone: zone)) },
      isBeingCorrected: true, hasWithheldNames: true)
  }

  /// The round of `results` as its explanations see it.
  static func round(judges: ((JudgeID) -> String)? = nil) -> ExplainedRound {
    ExplainedRound(
      rules: rules, standings: results.standings, facts: results.facts, names: { "SBD \($0)" }, judges: judges
    )
  }

  static func entry(_ id: EntryID, _ number: Int, _ unit: UnitID, _ name: String?) -> PublishedEntry {
    PublishedEntry(
      id: id, number: number, unit: unit, unitName: units[unit] ?? LocalizedText(""), name: name,
      title: "Một cửa, một lòng")
  }
}
