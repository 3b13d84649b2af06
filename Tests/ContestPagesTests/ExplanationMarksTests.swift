import ContestCore
import Testing

@testable import ContestPages

@Suite("Explanations: from marks to the result")
struct ExplanationMarksTests {
  @Test(
    "each rule of marks and panels has its sentences",
    arguments: sheets + entryMethods + roundMethods + parts + sums)
  func told(_ case: Told) {
    for language in Language.allCases {
      #expect(
        `case`.wanting(language).isEmpty,
        "\(`case`.wanting(language)) not in \(`case`.sentences(language))")
    }
  }

  static let sheets: [Told] = [
    Told(
      "sheets that do not count, and why",
      standing: {
        $0.derivation.sheets = [
          SheetLine(judge: "gk1", state: .counted), SheetLine(judge: "gk2", state: .counted),
          SheetLine(judge: "gk3", state: .sealed), SheetLine(judge: "gk4", state: .joint),
          SheetLine(judge: "gk5", state: .shadow), SheetLine(judge: "gk6", state: .incomplete),
        ]
      },
      vi: [
        "Có 2 phiếu điểm được tính.", "Giám khảo gk3: phiếu kín, chỉ mở khi bằng điểm.",
        "Giám khảo gk4: chấm chung trong phiếu của Trưởng Ban Giám khảo.",
        "Giám khảo gk5: chấm thử, phiếu không tính.", "Giám khảo gk6: phiếu chưa đủ điểm, không tính.",
      ],
      en: [
        "2 score sheets count.", "Giám khảo gk3: a sealed ballot, opened only for ties.",
        "Giám khảo gk4: marks jointly on the chair's sheet.",
        "Giám khảo gk5: marks on trial, the sheet does not count.",
        "Giám khảo gk6: the sheet has gaps and does not count.",
      ]),
    Told(
      "a gap that takes the mean of the others", rules: { $0.tabulation.missingCells = .impute },
      standing: {
        $0.derivation.sheets = ["gk1", "gk2", "gk3"].map { SheetLine(judge: $0, state: .counted) }
      },
      facts: RoundFacts(entries: [
        EntryFacts(
          id: "a",
          sheets: [
            "gk1": .given([:]), "gk2": .given(["giong": Points(7)]), "gk3": .given(["giong": Points(8)]),
          ])
      ]),
      vi: ["Giám khảo gk1 để trống Giọng đọc; ô trống lấy trung bình các điểm đã cho ở tiêu chí này, 7,50."],
      en: ["Giám khảo gk1 left Voice open; the gap takes the mean of the marks given for it, 7.50."]),
    Told(
      "below the quorum, admitted by a decision",
      rules: { $0.panel.belowQuorum = .decision }, standing: { _ in },
      facts: RoundFacts(
        entries: [], decisions: [Decision(sequence: 4, kind: .admit, subjects: ["a"], reason: "Mất điện")]),
      vi: ["Có 1 phiếu điểm được tính.", "Dưới mức 3 phiếu nhưng vẫn được xếp hạng theo quyết định số 4."],
      en: ["One score sheet counts.", "That is below 3, but decision no. 4 admits the entry."]),
    Told(
      "below the quorum, not ranked", rules: { $0.panel.belowQuorum = .unranked },
      standing: { $0.result = nil },
      vi: ["Thể lệ cần ít nhất 3 phiếu được tính nên bài không được xếp hạng."],
      en: ["At least 3 sheets must count, so the entry is not ranked."]),
    Told(
      "a figure that multiplies is wanting",
      rules: {
        $0.panel.quorum = 1
        $0.figures = [
          FigureRule(id: "kho", title: LocalizedText(vi: "Độ khó", en: "Difficulty"), use: .multiplies(nil))
        ]
      },
      standing: { standing in
        standing.result = nil
        standing.derivation.judged = nil
      }, facts: RoundFacts(entries: [EntryFacts(id: "a")]),
      vi: ["Chưa có độ khó nên chưa tính được kết quả."],
      en: ["There is no result yet: Difficulty is missing."]),
  ]

  static let entryMethods: [Told] = [
    Told(
      "too few marks to drop any",
      rules: { $0.tabulation.method = .trimmedMean(high: 1, low: 1, from: 5) },
      standing: {
        $0.derivation.panel = PanelLine(
          votes: Told.votes("7", "8", "9"), isTrimmed: false, value: Told.step(8))
      },
      vi: [
        "Trung bình cộng của 3 điểm tổng là 8,00.",
        "Chỉ có 3 phiếu, dưới mức 5 phiếu, nên không bỏ điểm nào.",
      ],
      en: ["The mean of 3 sheet totals is 8.00.", "Nothing is dropped: there are 3 sheets, fewer than 5."]),
    Told(
      "the chair's sheet counts double",
      rules: { $0.panel.members[0].weight = Points(2) },
      standing: {
        $0.derivation.panel = PanelLine(
          votes: Told.votes("9", "7", "7"), isTrimmed: false, value: Told.step(8))
      },
      vi: ["Giám khảo gk1: 9,00, hệ số 2.", "Trung bình có hệ số của 3 điểm tổng là 8,00."],
      en: ["Giám khảo gk1: 9.00, weight 2.", "The weighted mean of 3 sheet totals is 8.00."]),
    Told(
      "values are added up", rules: { $0.tabulation.joining = .sum },
      standing: {
        $0.derivation.panel = PanelLine(votes: Told.votes("3", "5"), isTrimmed: false, value: Told.step(8))
      },
      vi: ["Cộng 2 điểm tổng được 8,00."], en: ["The 2 sheet totals add up to 8.00."]),
    Told(
      "the median", rules: { $0.tabulation.method = .median },
      standing: {
        $0.derivation.panel = PanelLine(
          votes: Told.votes("7", "8", "9"), isTrimmed: false, value: Told.step(8))
      },
      vi: ["Trung vị của 3 điểm tổng là 8,00."], en: ["The median of 3 sheet totals is 8.00."]),
    Told(
      "the middle ones lie too far apart", rules: { $0.tabulation.method = .middle(count: 2) },
      standing: {
        $0.derivation.panel = PanelLine(
          votes: Told.votes("6", "7", "9", "10"), isTrimmed: false, value: Told.step(8))
      },
      vi: ["2 điểm ở giữa chênh nhau quá mức cho phép nên tính tất cả."],
      en: ["The 2 in the middle lie further apart than the rule allows, so all of them count."]),
    Told(
      "clamped to the band of the rounded mean",
      rules: {
        $0.tabulation.method = .clamp(band: Points(3))
        $0.tabulation.rounding[.clampMean] = Rounding(decimals: 2)
        $0.tabulation.rounding[.panel] = Rounding(decimals: 2)
      },
      standing: {
        var votes = Told.votes("25", "16", "12")
        votes[0].used = Told.number("20.67")
        votes[0].fate = .clamped
        votes[2].used = Told.number("14.67")
        votes[2].fate = .clamped
        $0.derivation.panel = PanelLine(
          votes: votes, isTrimmed: false,
          centre: StepValue(exact: Told.fraction(53, 3), rounded: Told.number("17.67")),
          value: StepValue(exact: Told.fraction(5134, 300), rounded: Told.number("17.11")))
      },
      vi: [
        "Trung bình của các điểm là 17,6666…, làm tròn thành 17,67; khung được tính là từ 14,67 đến 20,67.",
        "Giám khảo gk1: 25,00, cao hơn khung nên tính là 20,67.", "Giám khảo gk2: 16,00.",
        "Giám khảo gk3: 12,00, thấp hơn khung nên tính là 14,67.",
        "Trung bình cộng của 3 điểm tổng là 17,1133…, làm tròn thành 17,11.",
      ],
      en: [
        "The mean of the marks is 17.6666…, rounded to 17.67; the band goes from 14.67 to 20.67.",
        "Giám khảo gk1: 25.00, above the band, so it counts as 20.67.", "Giám khảo gk2: 16.00.",
        "Giám khảo gk3: 12.00, below the band, so it counts as 14.67.",
        "The mean of 3 sheet totals is 17.1133…, rounded to 17.11.",
      ]),
    Told(
      "the public hears how many were pulled to the band, and of whom nothing",
      rules: { $0.tabulation.method = .clamp(band: Points(3)) },
      standing: {
        var votes = Told.votes("25", "16", "16")
        votes[0].fate = .clamped
        votes[0].used = Ratio(22)
        $0.derivation.panel = PanelLine(
          votes: votes, isTrimmed: false, centre: Told.step(19), value: Told.step(18))
      }, namesJudges: false,
      vi: [
        "Trung bình của các điểm là 19,00; khung được tính là từ 16,00 đến 22,00.",
        "Có 1 điểm ngoài khung được kéo về mép khung.",
      ],
      en: [
        "The mean of the marks is 19.00; the band goes from 16.00 to 22.00.",
        "One mark outside it counts as its edge.",
      ]),
  ]
}
