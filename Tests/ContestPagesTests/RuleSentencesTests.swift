import ContestCore
import Testing

@testable import ContestPages

@Suite("The rules of a round in words")
struct RuleSentencesTests {
  /// A rule set otherwise, and the sentence it must be told in.
  struct Said: Sendable, CustomStringConvertible {
    let vi: String
    let en: String
    let rules: RoundRules
    var description: String { vi }

    init(_ vi: String, _ en: String, _ change: (inout RoundRules) -> Void) {
      self.vi = vi
      self.en = en
      var rules = Samples.plainRules
      change(&rules)
      self.rules = rules
    }
  }

  @Test("each rule that can be set is one sentence", arguments: ballots + panels + numbers + outcomes)
  func said(_ said: Said) {
    let sentences = Explanation.rules(said.rules) { _ in
      LocalizedText(vi: "Vòng sơ khảo", en: "Preliminary round")
    }
    #expect(sentences.contains { $0.vi == said.vi }, "\(sentences.map(\.vi))")
    #expect(sentences.contains { $0.en == said.en }, "\(sentences.map(\.en))")
  }

  @Test(
    "no sentence is empty, whatever the method",
    arguments: [
      PanelMethod.mean, .median, .middle(count: 2), .clamp(band: Points(1)), .sumOfPlaces, .borda,
      .pointsByPlace([Points(1)]), .exponential(scale: Points(12), decay: Points(micros: 190_000)), .skating,
      .bucklin, .schulze, .majority, .zScore, .judgeEffect,
    ])
  func nothingIsEmpty(method: PanelMethod) {
    var rules = Samples.plainRules
    rules.tabulation.method = method
    for sentence in Explanation.rules(rules) {
      for language in Language.allCases {
        let text = sentence[language]
        #expect(text.hasSuffix(".") && !text.contains("  ") && !text.hasPrefix(" "), "\(text)")
      }
    }
  }

  static let ballots: [Said] = [
    Said(
      "Vòng này gồm các bài được vào tiếp từ vòng sơ khảo. Giám khảo nghe bản ghi âm theo mã phách, không biết bài của ai.",
      "The entries that went on from Preliminary round take part. Judges hear recordings by code and do not know whose they are."
    ) { $0.takesFrom = "so-khao" },
    Said("Các bài được bốc thăm chia vào: Bảng A.", "Entries are drawn into: Group A.") {
      $0.groups = [EntryGroup(id: "a", title: LocalizedText(vi: "Bảng A", en: "Group A"))]
    },
    Said(
      "Mỗi giám khảo chấm độc lập theo các tiêu chí, trong ngoặc là điểm tối đa: Giọng đọc (1 đến 10 × 2).",
      "Each judge marks alone by these criteria, the maximum in brackets: Voice (1 to 10 × 2)."
    ) {
      $0.rubric.criteria[0].minimum = Points(1)
      $0.rubric.criteria[0].weight = Points(2)
    },
    Said(
      "Mỗi giám khảo xếp hạng các bài từ thứ nhất trở đi, không bài nào trùng hạng, ở: Giọng đọc.",
      "Each judge places the entries from the first on, no place twice, for: Voice."
    ) { $0.ballot = .places },
    Said(
      "Mỗi giám khảo xếp hạng 3 bài tốt nhất, không bài nào trùng hạng, ở: Giọng đọc.",
      "Each judge places the best 3, no place twice, for: Voice."
    ) { $0.ballot = .top(3) },
    Said("Mỗi giám khảo chọn đúng 6 bài ở: Giọng đọc.", "Each judge picks exactly 6, for: Voice.") {
      $0.ballot = .recall(6)
    },
    Said("Lấy điểm của phiếu chấm chung.", "The joint sheet's marks are taken.") { $0.ballot = .joint },
    Said("Điểm cho theo bước 0,25.", "Marks go by steps of 0.25.") {
      $0.rubric.criteria[0].step = Points(micros: 250_000)
    },
    Said(
      "Điểm liệt: bài có Giọng đọc dưới 5 thì không được xét giải và không vào vòng sau.",
      "An entry whose Voice is below 5 gets no prize and does not go on."
    ) { $0.rubric.criteria[0].floor = Points(5) },
    Said("Các phần thi: Lượt 1, hệ số 2 (Giọng đọc).", "Parts: Run 1, weight 2 (Voice).") {
      $0.rubric.parts = [
        RubricPart(
          id: "p", title: LocalizedText(vi: "Lượt 1", en: "Run 1"), weight: Points(2), criteria: ["giong"])
      ]
    },
    Said(
      "Phiếu bỏ trống tiêu chí nào thì cả phiếu không tính.",
      "A sheet with a criterion left open does not count."
    ) { $0.tabulation.missingCells = .dropSheet },
    Said(
      "Ô bỏ trống thì không tính; mỗi tiêu chí chỉ lấy các điểm đã cho.",
      "A criterion left open is passed over; each is joined over the marks given."
    ) { $0.tabulation.missingCells = .present },
    Said(
      "Ô bỏ trống lấy trung bình điểm của các giám khảo khác ở tiêu chí đó.",
      "A criterion left open takes the mean of the other judges' marks for it."
    ) { $0.tabulation.missingCells = .impute },
  ]

  private static func method(_ method: PanelMethod, _ vi: String, _ en: String) -> Said {
    Said(vi, en) { $0.tabulation.method = method }
  }

  static let panels: [Said] = [
    method(
      .mean, "Lấy trung bình cộng điểm tổng của các giám khảo.", "The mean of the judges' totals is taken."),
    method(
      .trimmedMean(high: 2, low: 1, from: 6),
      "Lấy trung bình cộng điểm tổng của các giám khảo sau khi bỏ 2 điểm cao nhất và 1 điểm thấp nhất; nếu có dưới 6 phiếu thì không bỏ.",
      "The mean of the judges' totals is taken without the 2 highest and the 1 lowest; below 6 sheets none is dropped."
    ),
    method(
      .median, "Lấy trung vị điểm tổng của các giám khảo.", "The median of the judges' totals is taken."),
    method(
      .middle(count: 2, tolerance: [ToleranceBand(from: Points(8), within: Points(micros: 300_000))]),
      "Lấy trung bình cộng 2 giá trị ở giữa trong điểm tổng của các giám khảo. Nếu chúng chênh nhau quá mức cho phép (0,3 khi trung bình từ 8) thì lấy tất cả.",
      "The mean of the 2 in the middle of the judges' totals is taken. Where they lie further apart than allowed (0.3 from a mean of 8), all of them count."
    ),
    method(
      .clamp(band: Points(3)),
      "Điểm lệch quá 3 so với trung bình thì kéo về mép khung, rồi lấy trung bình cộng điểm tổng của các giám khảo.",
      "A value further than 3 from the mean counts as the band's edge. The mean of the judges' totals is then taken."
    ),
    method(
      .sumOfPlaces, "Lấy trung bình các thứ hạng mà giám khảo xếp cho mỗi bài.",
      "The mean of the places that the judges give an entry is taken."),
    method(
      .pointsByPlace([Points(3), Points(2), Points(1)]),
      "Thứ hạng của mỗi giám khảo, từ thứ nhất, được 3, 2, 1 điểm; lấy trung bình cộng các điểm ấy.",
      "Each judge's places bring, from the first on, 3, 2, 1. The mean of these is taken."),
    method(
      .skating, "Xếp hạng theo Skating System: xét quá bán các thứ hạng của giám khảo, quy tắc 5 đến 11.",
      "Places follow from the judges' places by the Skating System, rules 5 to 11."),
    Said(
      "Lấy trung bình có hệ số của điểm tổng của các giám khảo.",
      "The weighted mean of the judges' totals is taken."
    ) { $0.panel.members[0].weight = Points(2) },
    Said("Phiếu của Trưởng Ban Giám khảo có hệ số 2.", "The sheet of the chair has the weight 2.") {
      $0.panel.members[0].weight = Points(2)
    },
    Said("Lấy tổng điểm tổng của các giám khảo.", "The sum of the judges' totals is taken.") {
      $0.tabulation.joining = .sum
    },
    Said("1 giám khảo chấm thử, phiếu không tính.", "1 judge on trial: the sheets do not count.") {
      $0.panel.members[2].role = .shadow
    },
    Said(
      "Một giám khảo phân định nộp phiếu kín, chỉ mở khi có bài bằng nhau.",
      "A tie-breaking judge hands in a sealed ballot, opened only for ties."
    ) { $0.panel.members[2].role = .tieBreaker },
    Said(
      "Mỗi bài cần ít nhất 3 phiếu được tính, nếu không thì không xếp hạng.",
      "At least 3 sheets must count for each entry, else it is not ranked."
    ) { $0.panel.belowQuorum = .unranked },
    Said(
      "Mỗi bài cần ít nhất 3 phiếu được tính, nếu không thì phải có quyết định cho xếp hạng.",
      "At least 3 sheets must count for each entry, else a decision must admit it."
    ) { $0.panel.belowQuorum = .decision },
  ]

  static let numbers: [Said] = [
    Said(
      "Trung bình để tính khung làm tròn đến 2 chữ số thập phân, nửa đơn vị làm tròn lên.",
      "The mean that the band is measured from is rounded to 2 decimals, halves up."
    ) { $0.tabulation.rounding[.clampMean] = Rounding(decimals: 2) },
    Said(
      "Kết quả lấy 3 chữ số thập phân, cắt bỏ phần sau.", "The result has 3 decimals, cut off."
    ) { $0.tabulation.rounding[.result] = Rounding(decimals: 3, mode: .truncate) },
    Said("Xếp hạng theo kết quả chưa làm tròn.", "Places go by the result before it is rounded.") {
      $0.tabulation.rankBasis = .exact
    },
    Said(
      "Điểm chấm được đổi thành điểm theo thứ hạng, từ thứ nhất: 12, 10.",
      "The judged total is replaced by points for its place, from the first on: 12, 10."
    ) { $0.tabulation.placePoints = [Points(12), Points(10)] },
    Said(
      "Kết quả gồm 0,7 × điểm vòng này, cộng 0,3 × kết quả vòng sơ khảo.",
      "The result is 0.7 × this round's number, plus 0.3 × the result of Preliminary round."
    ) {
      $0.carryOver = CarryOver(
        ownWeight: Points(micros: 700_000),
        shares: [CarryOver.Share(round: "so-khao", weight: Points(micros: 300_000))])
    },
    Said("Độ khó (1 đến 4) nhân với điểm chấm.", "Difficulty (1 to 4) multiplies the judged total.") {
      $0.figures = [
        FigureRule(
          id: "kho", title: LocalizedText(vi: "Độ khó", en: "Difficulty"), minimum: Points(1),
          maximum: Points(4), use: .multiplies(nil))
      ]
    },
    Said(
      "Thời lượng tối đa 5 phút: quá mỗi phút trừ 1, phút lẻ tính là một phút.",
      "At most 5 min: minus 1 for each minute started over it."
    ) {
      $0.deductions.overtime = OvertimeTable(
        limitMilliseconds: 300_000, perMinute: .init(points: Points(1), counting: .started))
    },
    Said("Thời lượng tối thiểu 3 phút; ngắn hơn trừ 2.", "At least 3 min; shorter than that, minus 2.") {
      $0.deductions.minimumDuration = MinimumDuration(milliseconds: 180_000, points: Points(2))
    },
    Said(
      "Quá 6 phút thì dừng phần thi, phần sau không chấm.",
      "After 6 min the performance is stopped; nothing after it is marked."
    ) { $0.deductions.hardStopMilliseconds = 360_000 },
    Said(
      "Điểm trừ được trừ vào điểm tổng của từng giám khảo.", "Deductions are taken from each judge's total."
    ) { $0.deductions.taken = .eachJudge },
  ]

  static let outcomes: [Said] = [
    Said("Kết quả nhỏ hơn đứng trên.", "The lower result comes first.") { $0.tabulation.method = .skating },
    Said(
      "Bằng điểm thì xét lần lượt: điểm của Trưởng Ban Giám khảo; bốc thăm từ hạt giống “abc”.",
      "Level results are settled in turn by: the chair's total; lot, drawn from “abc”."
    ) {
      $0.tieChain = [
        TieStep(id: "c", kind: .chair), TieStep(id: "l", kind: .lot(seed: "abc")),
      ]
    },
    Said("Hai bài cùng hạng nhì thì bài sau xếp hạng ba.", "After two second places comes the third.") {
      $0.placeStyle = .dense
    },
    Said(
      "10 thí sinh đầu được vào vòng sau, kết quả từ 60, mỗi đơn vị nhiều nhất 2; bằng nhau ở suất cuối thì Ban Giám khảo quyết định.",
      "The first 10 go on to the next round, with a result of 60 or more, at most 2 of a unit; the jury decides between those level at the cut."
    ) {
      $0.advancement = Advancement(first: 10, tiesAtCut: .decision, atLeast: Points(60), perUnit: 2)
    },
    Said(
      "Thí sinh được vào vòng sau, kết quả từ 60, mỗi bảng nhiều nhất 2.",
      "Entrants go on to the next round, with a result of 60 or more, at most 2 of a group."
    ) { $0.advancement = Advancement(first: nil, atLeast: Points(60), perGroup: 2) },
    Said(
      "Có thể đặc cách thêm 2 thí sinh bằng quyết định ghi lý do.",
      "Up to 2 more may go on by a decision with its reason."
    ) { $0.advancement = Advancement(first: 1, wildCards: 2) },
    Said("1 thí sinh kế tiếp là dự bị.", "The next one stands by as a reserve.") {
      $0.advancement = Advancement(first: 1, reserves: 1)
    },
    Said(
      "Cơ cấu giải: 1 Giải Nhất (5.000.000 đồng).", "Prizes: 1 First prize (5,000,000 đồng)."
    ) { $0.prizes = [first] },
    Said(
      "Không chia Giải Nhất cho các bài đồng hạng; Ban Giám khảo quyết định thứ tự.",
      "Not to be shared by level entries, which the jury then orders: First prize."
    ) { $0.prizes = [first] },
    Said("Không để trống Giải Nhất.", "Not to stay vacant: First prize.") { $0.prizes = [first] },
    Said(
      "Giải tập thể: 1 Cờ toàn đoàn, theo tổng 3 kết quả tốt nhất của đơn vị.",
      "For units: 1 Banner, by the sum of a unit's best 3 results."
    ) {
      $0.unitPrizes = [
        UnitPrize(
          id: "u", title: LocalizedText(vi: "Cờ toàn đoàn", en: "Banner"), joining: .sum, best: 3)
      ]
    },
    Said(
      "Giải phụ: 1 Giọng vàng, theo tiêu chí Giọng đọc.",
      "Side prize: 1 Golden voice, by the criterion Voice."
    ) {
      $0.sidePrizes = [
        SidePrize(
          id: "s", title: LocalizedText(vi: "Giọng vàng", en: "Golden voice"), basis: .criterion("giong"))
      ]
    },
    Said("Mỗi người chỉ nhận một giải, là giải cao nhất.", "One person gets one prize, the highest.") {
      $0.onePrizePerPerson = true
    },
    Said(
      "Không công bố họ tên; điểm của từng giám khảo công bố theo mã xáo lại ở mỗi bài.",
      "Names are not published; single judges' totals appear by codes shuffled for each entry."
    ) { $0.publicity = Publicity(names: false, marks: .shuffled) },
  ]

  private static let first = Prize(
    id: "nhat", title: LocalizedText(vi: "Giải Nhất", en: "First prize"), count: 1, money: 5_000_000,
    mayBeVacant: false, mayBeShared: false)
}
