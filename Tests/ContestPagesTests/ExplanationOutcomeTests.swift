import ContestCore
import Testing

@testable import ContestPages

@Suite("Explanations: ties, decisions and what a place brings")
struct ExplanationOutcomeTests {
  @Test("each way to a place and each prize has its sentences", arguments: ties + outcomes)
  func told(_ case: Told) {
    for language in Language.allCases {
      #expect(
        `case`.wanting(language).isEmpty,
        "\(`case`.wanting(language)) not in \(`case`.sentences(language))")
    }
  }

  private static func tied(_ line: TieLine) -> Standing {
    Standing(
      entry: "b", unit: "u", number: 2, status: .competing, place: 2, result: Ratio(8),
      derivation: Derivation(judged: Told.step(8), result: Told.step(8), tieSteps: [line]))
  }

  private static func line(_ value: String?, _ outcome: TieLine.Outcome = .separated, decision: Int? = nil)
    -> TieLine
  {
    TieLine(
      step: "s", group: ["a", "b"], value: value.map(Told.number), decision: decision, outcome: outcome)
  }

  private static func tie(
    _ name: String, _ kind: TieStep.Kind, mine: String?, theirs: String?,
    outcome: TieLine.Outcome = .separated, facts: RoundFacts = RoundFacts(entries: []), decision: Int? = nil,
    namesJudges: Bool = true, vi: [String], en: [String]
  ) -> Told {
    Told(
      name,
      rules: {
        $0.tieChain = [TieStep(id: "s", kind: kind)]
        $0.figures = [
          FigureRule(id: "f", title: LocalizedText(vi: "Thời gian trả lời", en: "Answer time"), weight: .zero)
        ]
        $0.deductions.overtime = OvertimeTable(limitMilliseconds: 300_000)
        $0.rubric.parts = [
          RubricPart(id: "p", title: LocalizedText(vi: "Hùng biện", en: "Speech"), criteria: ["giong"])
        ]
      },
      standing: { $0.derivation.tieSteps = [line(mine, outcome, decision: decision)] }, facts: facts,
      others: [tied(line(theirs, outcome, decision: decision))], namesJudges: namesJudges,
      vi: ["Bằng điểm với SBD b."] + vi, en: ["Level with SBD b."] + en)
  }

  static let ties: [Told] = [
    tie(
      "a criterion", .criterion("giong"), mine: "9", theirs: "8.5",
      vi: ["Xét tiêu chí Giọng đọc: bài này 9,00; SBD b 8,50 – phân định được thứ hạng."],
      en: ["By the criterion Voice: 9.00 here; SBD b 8.50 – this settles the place."]),
    tie(
      "a part", .part("p"), mine: "9", theirs: "8",
      vi: ["Xét phần thi Hùng biện: bài này 9,00; SBD b 8,00 – phân định được thứ hạng."],
      en: ["By the part Speech: 9.00 here; SBD b 8.00 – this settles the place."]),
    tie(
      "the shorter answer, one of them without", .shorterAnswer("f"), mine: "12.5", theirs: nil,
      vi: [
        "Xét Thời gian trả lời (ngắn hơn đứng trên): bài này 12,50; SBD b chưa có – phân định được thứ hạng."
      ],
      en: ["By Answer time (shorter first): 12.50 here; SBD b none – this settles the place."]),
    tie(
      "most first places", .mostFirstPlaces, mine: "3", theirs: "1",
      vi: [
        "Xét số giám khảo chấm cao nhất cho bài: bài này 3 giám khảo; SBD b 1 giám khảo – phân định được thứ hạng."
      ],
      en: [
        "By the number of judges who gave it their best total: 3 judges here; SBD b 1 judge – this settles the place."
      ]),
    tie(
      "still level", .median, mine: "8", theirs: "8", outcome: .stillTied,
      vi: ["Xét trung vị các phiếu điểm: bài này 8,00; SBD b 8,00 – vẫn còn bằng."],
      en: ["By the median of the sheets: 8.00 here; SBD b 8.00 – still level."]),
    tie(
      "the highest sheet", .highestMark, mine: "10", theirs: "9",
      vi: ["Xét phiếu điểm cao nhất: bài này 10,00; SBD b 9,00 – phân định được thứ hạng."],
      en: ["By the highest single sheet: 10.00 here; SBD b 9.00 – this settles the place."]),
    tie(
      "the time nearest the limit", .nearestLimit, mine: "2000", theirs: "61000",
      facts: RoundFacts(entries: [
        EntryFacts(id: "a", durationMilliseconds: 298_000),
        EntryFacts(id: "b", durationMilliseconds: 361_000),
      ]),
      vi: [
        "Xét thời lượng gần mức tối đa hơn: bài này 2 giây; SBD b 1 phút 1 giây – phân định được thứ hạng."
      ],
      en: ["By the time nearer to the limit: 2 s here; SBD b 1 min 1 s – this settles the place."]),
    tie(
      "an earlier round", .earlierRound("so-khao"), mine: "9", theirs: "8",
      vi: ["Xét kết quả vòng sơ khảo: bài này 9,00; SBD b 8,00 – phân định được thứ hạng."],
      en: ["By the result of Preliminary round: 9.00 here; SBD b 8.00 – this settles the place."]),
    tie(
      "the chair did not mark both", .chair, mine: nil, theirs: "8", outcome: .skipped,
      vi: ["Xét điểm của Trưởng Ban Giám khảo – không xét được cho cả nhóm."],
      en: ["By the chair's total – it cannot be tried for all of them."]),
    tie(
      "the public does not learn the chair's totals", .chair, mine: "9", theirs: "8", namesJudges: false,
      vi: ["Xét điểm của Trưởng Ban Giám khảo – phân định được thứ hạng."],
      en: ["By the chair's total – this settles the place."]),
    tie(
      "the sealed ballot is opened", .sealedBallot, mine: "9", theirs: "8",
      vi: [
        "Mở phiếu kín của giám khảo phân định.",
        "Xét phiếu kín của giám khảo phân định: bài này 9,00; SBD b 8,00 – phân định được thứ hạng.",
      ],
      en: [
        "The tie-breaking judge's sealed ballot is opened.",
        "By the tie-breaking judge's sealed ballot: 9.00 here; SBD b 8.00 – this settles the place.",
      ]),
    tie(
      "an extra question that waits", .extraQuestion("f"), mine: nil, theirs: nil, outcome: .undecided,
      vi: ["Xét câu hỏi phụ: Thời gian trả lời – chưa có cho cả nhóm nên chưa phân định được."],
      en: ["By the extra question: Answer time – not there for all of them, so it is not decided yet."]),
    tie(
      "a vote", .vote("f"), mine: "5", theirs: "2",
      vi: ["Xét biểu quyết: Thời gian trả lời: bài này 5,00; SBD b 2,00 – phân định được thứ hạng."],
      en: ["By the vote: Answer time: 5.00 here; SBD b 2.00 – this settles the place."]),
    tie(
      "a lot with its seed", .lot(seed: nil), mine: nil, theirs: nil,
      facts: RoundFacts(
        entries: [],
        decisions: [
          Decision(
            sequence: 3, kind: .lot, subjects: ["c", "b", "a"], reason: "", seed: "Hải Phòng 15-9")
        ]), decision: 3,
      vi: [
        "Bốc thăm, quyết định số 3, theo thứ tự SBD b, SBD a – phân định được thứ hạng.",
        "Hạt giống đã công bố là “Hải Phòng 15-9”; ai cũng bốc lại được bằng lệnh contest redraw, bước “s”.",
      ],
      en: [
        "By lot, decision no. 3, in the order SBD b, SBD a – this settles the place.",
        "The published seed is “Hải Phòng 15-9”; anyone can draw again with the command contest redraw, step “s”.",
      ]),
    tie(
      "a lot that waits", .lot(seed: nil), mine: nil, theirs: nil, outcome: .undecided,
      vi: ["Chưa bốc thăm."], en: ["The lot is not drawn yet."]),
    tie(
      "a decision with its reason", .decision, mine: nil, theirs: nil,
      facts: RoundFacts(
        entries: [],
        decisions: [Decision(sequence: 2, kind: .order, subjects: ["a", "b"], reason: "Phong thái tốt hơn.")]),
      decision: 2,
      vi: [
        "Theo quyết định số 2 của Ban Giám khảo – phân định được thứ hạng.", "Lý do: Phong thái tốt hơn.",
      ],
      en: ["By the jury's decision no. 2 – this settles the place.", "Reason: Phong thái tốt hơn."]),
    tie(
      "the place is shared", .shared, mine: nil, theirs: nil, outcome: .shared,
      vi: ["Theo thể lệ thì cùng thứ hạng."], en: ["By the rules they share the place."]),
  ]

  private static func outcome(
    _ name: String, rules: (inout RoundRules) -> Void = { _ in }, standing: (inout Standing) -> Void,
    decisions: [Decision] = [], vi: String..., en: String...
  ) -> Told {
    Told(
      name, rules: rules, standing: standing, facts: RoundFacts(entries: [], decisions: decisions), vi: vi,
      en: en)
  }

  static let outcomes: [Told] = [
    outcome(
      "the mean of tied places",
      standing: {
        $0.shownPlace = Told.number("2.5")
        $0.isTied = true
      }, vi: "Xếp thứ 2,5, đồng hạng.", en: "Place 2.5, shared."),
    outcome(
      "level entries listed by number", rules: { $0.placeStyle = .ordinal },
      standing: {
        $0.shownPlace = Ratio(3)
        $0.isTied = true
      }, vi: "Ghi thứ 3, đồng hạng; bài đồng hạng ghi theo số báo danh.",
      en: "Listed at place 3, shared; level entries are listed by entrant number."),
    outcome(
      "a decision that overrules", standing: { $0.derivation.overruledBy = 5 },
      decisions: [Decision(sequence: 5, kind: .overrule, subjects: ["a", "b"], reason: "Khiếu nại đúng.")],
      vi: "Quyết định số 5 của Ban Giám khảo đổi thứ hạng đã tính.", "Lý do: Khiếu nại đúng.",
      en: "The jury's decision no. 5 changes the place that was counted.", "Reason: Khiếu nại đúng."),
    outcome(
      "a decision that makes equal", standing: { $0.derivation.overruledBy = 5 },
      decisions: [Decision(sequence: 5, kind: .equal, subjects: ["a", "b"], reason: "")],
      vi: "Quyết định số 5 của Ban Giám khảo xếp bài này cùng hạng với SBD b.",
      en: "The jury's decision no. 5 gives it the same place as SBD b."),
    outcome(
      "a wild card",
      standing: {
        $0.advances = true
        $0.isWildCard = true
      }, decisions: [Decision(sequence: 2, kind: .wildCard, subjects: ["a"], reason: "")],
      vi: "Được đặc cách vào vòng sau theo quyết định số 2.",
      en: "Goes on with a wild card by decision no. 2."),
    outcome(
      "a reserve", standing: { $0.reserve = 2 }, vi: "Dự bị thứ 2 cho vòng sau.",
      en: "Reserve no. 2 for the next round."),
    outcome(
      "a failed criterion, and no prize for it",
      rules: { $0.rubric.criteria[0].floor = Points(5) },
      standing: {
        $0.derivation.criteria = [
          CriterionLine(criterion: "giong", value: Told.step("4.5"), isFailed: true)
        ]
        $0.derivation.withheld = .failedCriterion("giong")
      },
      vi: "Giọng đọc được 4,50, dưới mức điểm liệt 5.",
      "Không trao giải vì bị điểm liệt ở tiêu chí Giọng đọc.",
      en: "Voice is 4.50, below the 5 under which it fails.", "No prize is given: it failed at Voice."),
    outcome(
      "below the prize floor", rules: { $0.prizeFloor = Points(50) },
      standing: { $0.derivation.withheld = .floor }, vi: "Không trao giải vì kết quả dưới mức 50.",
      en: "No prize is given: the result is below 50."),
    outcome(
      "withheld by a decision", standing: { $0.derivation.withheld = .decision(7) },
      decisions: [Decision(sequence: 7, kind: .withhold, subjects: ["a"], reason: "Sao chép bài.")],
      vi: "Không trao giải theo quyết định số 7. Lý do: Sao chép bài.",
      en: "No prize is given, by decision no. 7. Reason: Sao chép bài."),
    outcome(
      "one person, one prize", standing: { $0.derivation.withheld = .onePerPerson("b") },
      vi: "Không trao thêm giải: người dự thi đã được xét giải với SBD b.",
      en: "No further prize: the entrant is in line for one with SBD b."),
    outcome(
      "a side prize",
      rules: {
        $0.sidePrizes = [
          SidePrize(
            id: "g", title: LocalizedText(vi: "Giọng đọc hay nhất", en: "Best voice"), basis: .decision)
        ]
      }, standing: { $0.sidePrizes = ["g"] }, vi: "Đạt giải phụ: Giọng đọc hay nhất.",
      en: "Wins the side prize: Best voice."),
    outcome(
      "marked, but out of competition", standing: { $0.status = .outOfCompetition },
      vi: "Kết quả: 8,00.", "Ngoài dự thi, không xếp hạng.", en: "Result: 8.00.",
      "Out of competition; not ranked."),
  ]

  @Test(
    "a unit prize says what the unit's entries come to",
    arguments: [
      (UnitPrize.Joining.sum, 3, "Giải tập thể: quận Hồng Bàng, thứ nhất; tổng 3 kết quả tốt nhất là 24,50."),
      (.mean, nil, "Giải tập thể: quận Hồng Bàng, thứ nhất; trung bình các kết quả là 24,50."),
    ] as [(UnitPrize.Joining, Int?, String)])
  func unitPrize(joining: UnitPrize.Joining, best: Int?, text: String) {
    var rules = Samples.plainRules
    rules.unitPrizes = [
      UnitPrize(
        id: "t", title: LocalizedText(vi: "Giải tập thể", en: "Unit prize"), joining: joining, best: best)
    ]
    let round = ExplainedRound(
      rules: rules, standings: Standings(rows: [], blockers: []), facts: RoundFacts(entries: []),
      names: \.rawValue, judges: nil)
    let won = UnitPrizeWon(prize: "t", unit: "hong-bang", place: 1, value: Told.number("24.5"))
    #expect(Explanation.sentence(for: won, in: round, unit: LocalizedText("quận Hồng Bàng")).vi == text)
  }
}
