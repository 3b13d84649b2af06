import ContestCore
import ContestPages

/// Ballots of places and choices, joint marking, parts with figures that multiply them.
extension Samples {
  static func ballot(
    _ kind: BallotField.Kind, value: String, taken: [BallotField.Taken] = [], chosen: Int = 0
  )
    -> [SheetCriterion]
  {
    [
      SheetCriterion(
        criterion: Criterion(
          id: "hang", title: LocalizedText(vi: "Xếp hạng chung", en: "Ranking"), maximum: Points(99),
          step: Points(1)), position: 1, value: value,
        ballot: BallotField(kind: kind, taken: taken, chosen: chosen, wanted: 6))
    ]
  }

  private static let taken = [
    BallotField.Taken(place: 1, codes: ["B2MN"]), BallotField.Taken(place: 3, codes: ["T4RD", "W9AC"]),
  ]

  private static let partsSheet: JudgeSheetPage = {
    var page = sheet(.draft(saved: moment()), lines(["26,5", "", "0"]), total: Ratio(53))
    page.parts = [
      SheetPart(
        title: LocalizedText(vi: "Phần đọc", en: "Reading"), weight: Points(2), criteria: ["noi-dung"],
        figures: [
          SheetFigure(
            title: LocalizedText(vi: "Độ khó", en: "Difficulty"), value: Points(micros: 2_800_000))
        ]),
      SheetPart(
        title: LocalizedText(vi: "Phần ứng xử", en: "Questions"), criteria: ["chat-giong", "dien-cam"]),
    ]
    page.figures = [SheetFigure(title: LocalizedText(vi: "Hệ số chung", en: "Common factor"))]
    page.isSealed = true
    return page
  }()

  static let ballotPages: [(String, any Page)] = [
    ("sheet-places", sheet(.fresh, ballot(.place(highest: 4), value: "3", taken: taken))),
    ("sheet-top", sheet(.fresh, ballot(.top(highest: 3), value: "0", taken: taken))),
    (
      "sheet-recall",
      sheet(.received(at: moment(), revision: 1), ballot(.recall, value: "1", chosen: 6), revision: 1)
    ),
    ("sheet-joint", sheet(.joint, [])), ("sheet-parts", partsSheet),
    (
      "confirm-places",
      ConfirmSendPage(
        visit: judge, heard: recording, criteria: ballot(.place(highest: 4), value: "3", taken: taken),
        revision: 0, clientID: "c-0001", total: nil, maximumTotal: Ratio(99))
    ),
    (
      "list-places",
      JudgeListPage(
        visit: judge,
        rounds: [
          JudgeRound(
            id: "so-khao", title: recording.roundTitle, phase: .open,
            entries: [
              JudgeEntry(
                round: "so-khao", code: "B2MN", order: 1, state: .received,
                given: LocalizedText(vi: "Hạng 1", en: "Place 1")),
              JudgeEntry(round: "so-khao", code: "K7QX", order: 2, state: .notMarked),
            ],
            notes: [
              .sealed, .hint(.place(highest: 2), wanted: 0), .free([2], criterion: LocalizedText("")),
              .doubled([1], criterion: LocalizedText(vi: "Giọng", en: "Voice")),
              .chosen(3, of: 6, criterion: LocalizedText("")),
            ]),
          JudgeRound(
            id: "chung-khao", title: rules.title, phase: .open,
            entries: [JudgeEntry(round: "so-khao", code: "07", order: 1, state: .joint)], notes: [.joint]),
        ])
    ),
  ]
}
