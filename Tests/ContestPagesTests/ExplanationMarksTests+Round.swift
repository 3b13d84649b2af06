import ContestCore

@testable import ContestPages

/// How a round's panel, its parts and sums are told.
extension ExplanationMarksTests {
  static let roundMethods: [Told] = [
    Told(
      "places are added up",
      rules: {
        $0.tabulation.method = .sumOfPlaces
        $0.tabulation.joining = .sum
      },
      standing: {
        $0.derivation.panel = PanelLine(
          votes: Told.votes("9", "8.5", "7", places: ["1", "2.5", "4"]), isTrimmed: false,
          value: Told.step("7.5"))
      },
      vi: [
        "Giám khảo gk1: 9,00, xếp thứ nhất.", "Giám khảo gk2: 8,50, xếp thứ 2,5.",
        "Cộng thứ hạng của 3 giám khảo được 7,5.",
      ],
      en: [
        "Giám khảo gk1: 9.00, place 1.", "Giám khảo gk2: 8.50, place 2.5.",
        "The places of 3 judges add up to 7.5.",
      ]),
    Told(
      "places that moved up when another left",
      rules: {
        $0.ballot = .places
        $0.tabulation.method = .sumOfPlaces
        $0.tabulation.joining = .sum
      },
      standing: {
        $0.derivation.panel = PanelLine(
          votes: Told.votes("1", "3", places: ["1", "2"]), isTrimmed: false, value: Told.step(3))
      },
      vi: ["Giám khảo gk1: xếp thứ nhất.", "Giám khảo gk2: xếp thứ 2 (trên phiếu ghi 3)."],
      en: ["Giám khảo gk1: place 1.", "Giám khảo gk2: place 2 (3 on the ballot)."]),
    Told(
      "points by place",
      rules: {
        $0.ballot = .top(3)
        $0.tabulation.method = .pointsByPlace([Points(3), Points(2), Points(1)])
        $0.tabulation.joining = .sum
      },
      standing: {
        $0.derivation.panel = PanelLine(
          votes: Told.votes("1", "0", used: ["3", "0"], places: ["1"]), isTrimmed: false, value: Told.step(3))
      },
      vi: [
        "Giám khảo gk1: xếp thứ nhất, được 3 điểm.", "Giám khảo gk2: không xếp, được 0 điểm.",
        "Cộng điểm thứ hạng của 2 giám khảo được 3,00.",
      ],
      en: [
        "Giám khảo gk1: place 1, which brings 3.", "Giám khảo gk2: not placed, which brings 0.",
        "The points for the places of 2 judges add up to 3.00.",
      ]),
    Told(
      "z-scores", rules: { $0.tabulation.method = .zScore },
      standing: {
        $0.derivation.panel = PanelLine(
          votes: Told.votes("9", used: ["8.25"]), isTrimmed: false, value: Told.step("8.25"))
      },
      vi: [
        "Giám khảo gk1: 9,00, quy đổi thành 8,25.",
        "Sau khi quy điểm của mỗi giám khảo về cùng mức và cùng độ phân tán, trung bình là 8,25.",
      ],
      en: [
        "Giám khảo gk1: 9.00, which becomes 8.25.",
        "With each judge's marks brought to the same mean and spread, the mean is 8.25.",
      ]),
    Told(
      "severity taken off", rules: { $0.tabulation.method = .judgeEffect },
      standing: {
        $0.derivation.panel = PanelLine(
          votes: Told.votes("9", "7", used: ["8.5", "7.5"]), isTrimmed: false, value: Told.step(8))
      },
      vi: [
        "Giám khảo gk1: 9,00, chấm rộng nên tính là 8,50.",
        "Giám khảo gk2: 7,00, chấm chặt nên tính là 7,50.",
        "Sau khi trừ phần chấm rộng hay chặt của từng giám khảo, trung bình là 8,00.",
      ],
      en: [
        "Giám khảo gk1: 9.00, a lenient judge, so it counts as 8.50.",
        "Giám khảo gk2: 7.00, a severe judge, so it counts as 7.50.",
        "With each judge's severity taken off, the mean is 8.00.",
      ]),
    Told(
      "the Skating System, rules 5 to 7", rules: { $0.tabulation.method = .skating },
      standing: {
        $0.derivation.panel = PanelLine(
          votes: Told.votes("1", "2", "2", places: ["1", "2", "2"]), isTrimmed: false,
          steps: [
            RankingStep(rule: "5", column: 2, count: 3),
            RankingStep(rule: "6", column: 2, count: 3, group: ["a", "b"]),
            RankingStep(rule: "7a", column: 2, count: 3, value: Ratio(5), group: ["a", "b"]),
            RankingStep(rule: "7b", column: 3, count: 4, value: Ratio(8), group: ["a", "b"]),
            RankingStep(rule: "7c", group: ["a", "b"]),
            RankingStep(rule: "8", column: 9, count: 3, value: Ratio(14), group: ["a", "b"]),
          ], value: Told.step("1.5"))
      },
      vi: [
        "Quy tắc 5: 3 giám khảo xếp từ thứ 2 trở lên, đủ quá bán.",
        "Quy tắc 6: cùng đủ quá bán với SBD b; có 3 giám khảo xếp từ thứ 2 trở lên, nhiều hơn đứng trên.",
        "Quy tắc 7a: số giám khảo bằng nhau với SBD b; các thứ hạng từ thứ 2 trở lên cộng lại được 5, tổng nhỏ hơn đứng trên.",
        "Quy tắc 7b: vẫn bằng nhau với SBD b nên xét thêm thứ 3: có 4 giám khảo xếp từ thứ 3 trở lên, cộng lại được 8.",
        "Quy tắc 7c: xét hết các thứ hạng vẫn bằng nhau với SBD b nên chia đều thứ hạng.",
        "Quy tắc 8: không đạt quá bán ở thứ hạng nào; so tiếp với SBD b: có 3 giám khảo xếp hạng bài này, cộng lại được 14.",
        "Theo phiếu của các giám khảo, xếp thứ 1,5.",
      ],
      en: [
        "Rule 5: 3 judges placed it 2 or better, a majority.",
        "Rule 6: a majority together with SBD b; 3 judges placed it 2 or better, more comes first.",
        "Rule 7a: as many judges, level with SBD b; the places 2 or better add up to 5, the lower sum comes first.",
        "Rule 7b: still level with SBD b, so place 3 is looked at too: 4 judges placed it there or better, which add up to 8.",
        "Rule 7c: level with SBD b in every column, so the places are shared.",
        "Rule 8: no place has a majority; compared with SBD b: 3 judges placed it, which add up to 14.",
        "By the judges' ballots: place 1.5.",
      ]),
    Told(
      "the Skating System, rules 9 to 11",
      rules: {
        $0.tabulation.method = .skating
        $0.tabulation.level = .criterion
      },
      standing: {
        $0.derivation.judged = Told.step(2)
        $0.derivation.multiDance = [
          RankingStep(rule: "9", value: Told.number("7.5")),
          RankingStep(rule: "10", column: 2, count: 3, value: Ratio(5), group: ["a", "b"]),
          RankingStep(rule: "11", column: 2, count: 11, group: ["a", "b"]),
        ]
      },
      vi: [
        "Quy tắc 9: cộng thứ hạng ở các phần được 7,5, tổng nhỏ hơn đứng trên.",
        "Quy tắc 10: bằng tổng với SBD b; xét thứ 2: có 3 phần xếp từ thứ ấy trở lên, cộng lại được 5.",
        "Quy tắc 11: vẫn bằng nhau với SBD b; gộp mọi thứ hạng ở mọi phần: có 11 lần xếp từ thứ 2 trở lên.",
        "Chung các phần, xếp thứ 2.",
      ],
      en: [
        "Rule 9: the places of all parts add up to 7.5, the lower sum comes first.",
        "Rule 10: equal sums with SBD b; for place 2: 3 parts placed it there or better, which add up to 5.",
        "Rule 11: still level with SBD b; of all places in all parts, 11 are 2 or better.",
        "Over all parts: place 2.",
      ]),
    Told(
      "a majority of places (Bucklin)", rules: { $0.tabulation.method = .bucklin },
      standing: {
        $0.derivation.panel = PanelLine(
          votes: [], isTrimmed: false,
          steps: [
            RankingStep(rule: "majority", column: 2, count: 2),
            RankingStep(rule: "count", column: 2, count: 2, group: ["a", "c"]),
            RankingStep(rule: "majority", column: 1, count: 3),
            RankingStep(rule: "count", column: 1, count: 3, group: ["a", "c"]),
          ], value: Told.step(1))
      },
      vi: [
        "Đạt quá bán ở thứ 2: 2 giám khảo xếp từ thứ 2 trở lên.",
        "Xét thứ 2 với SBD c: có 2 giám khảo xếp từ thứ 2 trở lên, nhiều hơn đứng trên.",
        "Đạt quá bán ở thứ nhất: 3 giám khảo xếp thứ nhất.",
        "Xét thứ nhất với SBD c: có 3 giám khảo xếp thứ nhất, nhiều hơn đứng trên.",
        "Theo phiếu của các giám khảo, xếp thứ nhất.",
      ],
      en: [
        "A majority at place 2: 2 judges placed it 2 or better.",
        "At place 2 with SBD c: 2 judges placed it 2 or better, more comes first.",
        "A majority at place 1: 3 judges placed it first.",
        "At place 1 with SBD c: 3 judges placed it first, more comes first.",
        "By the judges' ballots: place 1.",
      ]),
    Told(
      "duels (Schulze)", rules: { $0.tabulation.method = .schulze },
      standing: {
        $0.derivation.panel = PanelLine(
          votes: [], isTrimmed: false, steps: [RankingStep(rule: "duels", count: 4)], value: Told.step(1))
      },
      vi: ["So từng cặp bài theo phiếu của các giám khảo: hơn 4 bài khác."],
      en: ["Compared pair by pair on the judges' ballots, it is ahead of 4."]),
    Told(
      "medians taken away (majority judgment)", rules: { $0.tabulation.method = .majority },
      standing: {
        $0.derivation.panel = PanelLine(
          votes: [], isTrimmed: false,
          steps: [
            RankingStep(rule: "median", column: 1, value: Ratio(8)),
            RankingStep(rule: "median", column: 3, value: Ratio(7), group: ["a", "b"]),
            RankingStep(rule: "median", column: 4, group: ["a", "b"]),
          ], value: Told.step(1))
      },
      vi: [
        "Điểm ở giữa (trung vị) là 8,00.",
        "Còn bằng nhau với SBD b nên bỏ bớt điểm ở giữa, lần 2; điểm ở giữa còn lại là 7,00.",
        "Còn bằng nhau với SBD b nhưng không còn điểm nào để so.",
      ],
      en: [
        "The mark in the middle (the median) is 8.00.",
        "Still level with SBD b, so medians are taken away, 2 so far; the next is 7.00.",
        "Still level with SBD b, with no mark left to compare.",
      ]),
  ]

  static let parts: [Told] = [
    Told(
      "performances with weight, difficulty and the best one",
      rules: {
        $0.tabulation.level = .part
        $0.tabulation.partCombination = .best
        $0.rubric.parts = [
          RubricPart(
            id: "p1", title: LocalizedText(vi: "Lượt 1", en: "Run 1"), weight: Points(2), criteria: ["giong"]),
          RubricPart(id: "p2", title: LocalizedText(vi: "Lượt 2", en: "Run 2"), criteria: ["giong"]),
        ]
        $0.figures = [
          FigureRule(id: "kho", title: LocalizedText(vi: "Độ khó", en: "Difficulty"), use: .multiplies("p1"))
        ]
      },
      standing: {
        $0.derivation.judged = Told.step(48)
        $0.derivation.parts = [
          PartLine(
            part: "p1",
            panel: PanelLine(votes: Told.votes("8"), isTrimmed: false, value: Told.step(8)), value: Ratio(8),
            multiplier: Points(3), performance: Told.step(48)),
          PartLine(
            part: "p2", panel: PanelLine(votes: Told.votes("9"), isTrimmed: false, value: Told.step(9)),
            value: Ratio(9), performance: Told.step(9), counts: false),
        ]
      },
      vi: [
        "Giám khảo gk1, Lượt 1: 8,00.", "Lượt 1: trung bình cộng của 1 điểm là 8,00.",
        "Nhân với hệ số 2 và “độ khó” = 3 được 48,00.", "Lượt 2: trung bình cộng của 1 điểm là 9,00.",
        "Lượt 2 không phải phần thi cao nhất nên không tính.", "Lấy phần thi cao nhất, điểm chấm là 48,00.",
      ],
      en: [
        "Giám khảo gk1, Run 1: 8.00.", "Run 1: the mean of 1 mark is 8.00.",
        "Times the weight 2 and “Difficulty” = 3: 48.00.", "Run 2: the mean of 1 mark is 9.00.",
        "Run 2 is not the best one, so it does not count.",
        "The best part alone counts: the judged total is 48.00.",
      ]),
    Told(
      "a figure that multiplies the whole",
      rules: {
        $0.figures = [
          FigureRule(id: "kho", title: LocalizedText(vi: "Độ khó", en: "Difficulty"), use: .multiplies(nil))
        ]
        $0.tabulation.rounding[.judged] = Rounding(decimals: 1)
      },
      standing: {
        $0.derivation.panel = PanelLine(votes: [], isTrimmed: false, value: Told.step(8))
        $0.derivation.multiplier = Points(parsing: "3.17")
        $0.derivation.judged = Told.step("25.36", "25.4")
      },
      vi: ["Nhân với “độ khó” = 3,17.", "Điểm chấm là 25,36, làm tròn thành 25,4."],
      en: ["Times “Difficulty” = 3.17.", "The judged total is 25.36, rounded to 25.4."]),
    Told(
      "the judged total replaced by points for its place",
      rules: { $0.tabulation.placePoints = [Points(12)] },
      standing: { $0.derivation.placePoints = PlacePointsLine(place: Ratio(1), points: Ratio(12)) },
      vi: ["Điểm chấm này đứng thứ nhất trong vòng, được 12 điểm."],
      en: ["That is place 1 in the round, which brings 12 points."]),
  ]

  static let sums: [Told] = [
    Told(
      "earlier rounds carried over",
      rules: {
        $0.carryOver = CarryOver(
          ownWeight: Points(micros: 700_000),
          shares: [CarryOver.Share(round: "so-khao", weight: Points(micros: 300_000))])
        $0.tabulation.rounding[.carryOver] = Rounding(decimals: 1)
      },
      standing: {
        $0.derivation.own = Told.step("5.6")
        $0.derivation.carried = [
          CarriedLine(round: "so-khao", value: Told.number("8.5"), added: Told.step("2.55", "2.6"))
        ]
      },
      vi: [
        "Điểm vòng này nhân hệ số 0,7 được 5,60.",
        "Cộng kết quả vòng sơ khảo: 8,50 × 0,3 = 2,55, làm tròn thành 2,6.",
      ],
      en: [
        "This round's number times 0.7: 5.60.",
        "Plus the result of Preliminary round: 8.50 × 0.3 = 2.55, rounded to 2.6.",
      ]),
    Told(
      "a figure that only settles ties",
      rules: {
        $0.figures = [FigureRule(id: "v", title: LocalizedText(vi: "Bình chọn", en: "Votes"), weight: .zero)]
      },
      standing: {
        $0.derivation.figures = [FigureLine(figure: "v", value: Points(82), added: .zero)]
      },
      vi: ["Bình chọn: 82, không cộng vào kết quả."], en: ["Votes: 82, which is not added to the result."]),
    Told(
      "overtime by the minute, and too short",
      rules: {
        $0.deductions.overtime = OvertimeTable(
          limitMilliseconds: 300_000, perMinute: .init(points: Points(1), counting: .started))
      },
      standing: {
        $0.deductions = Points(4)
        $0.derivation.deductions = [
          DeductionLine(kind: .overtime(milliseconds: 61_000), points: Points(2)),
          DeductionLine(kind: .undertime(milliseconds: 30_000), points: Points(2)),
        ]
      },
      vi: [
        "Trừ 2 điểm: quá thời lượng 1 phút 1 giây, tính 2 phút (phút lẻ tính tròn).",
        "Trừ 2 điểm: thiếu thời lượng 30 giây.",
      ],
      en: ["Minus 2: 1 min 1 s over time, 2 min started.", "Minus 2: 30 s too short."]),
    Told(
      "overtime by the full minute, taken from each judge",
      rules: {
        $0.deductions.overtime = OvertimeTable(
          limitMilliseconds: 300_000, perMinute: .init(points: Points(1), counting: .completed))
        $0.deductions.taken = .eachJudge
      },
      standing: {
        $0.deductions = Points(1)
        $0.derivation.deductions = [
          DeductionLine(kind: .overtime(milliseconds: 119_000), points: Points(1))
        ]
        $0.derivation.panel = PanelLine(votes: Told.votes("8"), isTrimmed: false, value: Told.step(8))
      },
      vi: [
        "Trừ 1 điểm: quá thời lượng 1 phút 59 giây, tính 1 phút trọn.",
        "Số điểm trừ này đã trừ vào điểm tổng của từng giám khảo.", "Giám khảo gk1: 8,00.",
      ],
      en: [
        "Minus 1: 1 min 59 s over time, 1 full min.", "This is taken from each judge's total.",
        "Giám khảo gk1: 8.00.",
      ]),
    Told(
      "places by the exact result", rules: { $0.tabulation.rankBasis = .exact },
      standing: { $0.derivation.result = Told.step("8.125", "8.13") },
      vi: ["Kết quả: 8,125, làm tròn thành 8,13.", "Xếp hạng theo số chưa làm tròn."],
      en: ["Result: 8.125, rounded to 8.13.", "Places go by the number before it is rounded."]),
  ]
}
