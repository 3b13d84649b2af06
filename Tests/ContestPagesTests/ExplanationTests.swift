import ContestCore
import ContestPages
import Testing

@Suite("Explanations")
struct ExplanationTests {
  private func sentences(_ standing: Standing, judges: ((JudgeID) -> String)? = nil) -> [String] {
    Explanation.sentences(for: standing, in: Samples.round(judges: judges)).map(\.vi)
  }

  @Test("a trimmed mean, a figure and a deduction are told without any judge's mark")
  func publicSentences() {
    #expect(
      sentences(Samples.winner) == [
        "Có 5 phiếu điểm được tính.",
        "Bỏ 1 điểm cao nhất và 1 điểm thấp nhất; trung bình cộng của 3 điểm tổng còn lại là 87,00.",
        "Cộng Bình chọn của khán giả: 82,5 × 0,1 = 8,25.",
        "Trừ 0,25 điểm: quá thời lượng 12,5 giây.",
        "Kết quả: 95,00.", "Xếp thứ nhất.", "Đạt Giải Nhất.",
      ])
  }

  @Test("the organiser reads each judge's total and which were dropped")
  func withJudges() {
    let text = sentences(Samples.winner) { "Giám khảo \($0)" }
    #expect(text.contains("Giám khảo gk1: 80,00 (thấp, bị bỏ)."))
    #expect(text.contains("Giám khảo gk5: 99,00 (cao, bị bỏ)."))
    #expect(text.contains("Giám khảo gk3: 87,00."))
  }

  @Test("a recusal, an endless decimal, its rounding and a tie are told")
  func tie() {
    #expect(
      sentences(Samples.tied("e2", number: 3, place: 2, voice: 38)) == [
        "Có 4 phiếu điểm được tính.", "1 giám khảo: hồi tỵ, không chấm.",
        "Trung bình cộng của 3 điểm tổng là 86,6666…",
        "Chỉ có 3 phiếu, dưới mức 5 phiếu, nên không bỏ điểm nào.",
        "Kết quả: 86,6666…, làm tròn thành 86,67.",
        "Bằng điểm với SBD e3.",
        "Xét tiêu chí Chất giọng, phát âm: bài này 38,00; SBD e3 36,00 – phân định được thứ hạng.",
        "Xếp thứ 2.", "Đạt Giải Nhì.",
      ])
  }

  @Test(
    "who is not ranked is told why",
    arguments: [
      (EntryStatus.absent, "Vắng thi, không xếp hạng."), (.withdrawn, "Đã rút, không xếp hạng."),
      (.disqualified, "Bị truất quyền thi, không xếp hạng."),
    ])
  func unranked(status: EntryStatus, text: String) {
    #expect(sentences(Standing(entry: "e", unit: "u", number: 1, status: status)) == [text])
  }

  @Test("an entry without marks has no number at all")
  func withoutResult() {
    let text = sentences(Standing(entry: "e", unit: "u", number: 1, status: .competing))
    #expect(text == ["Có 0 phiếu điểm được tính.", "Chưa có đủ điểm để tính kết quả."])
  }

  @Test("marks joined criterion by criterion are told so, with weights and roundings")
  func byCriterion() {
    var rules = Samples.rules
    rules.tabulation = Tabulation(
      level: .criterion, weightPosition: .afterPanel, rounding: [.panel: Rounding(decimals: 1)])
    rules.rubric.criteria[0].weight = Points(2)
    let standing = Standing(
      entry: "e", unit: "u", number: 1, status: .competing, place: 1, isTied: true, result: Ratio(50),
      advances: true,
      derivation: Derivation(
        sheets: Samples.five,
        criteria: [
          CriterionLine(
            criterion: "noi-dung",
            panel: PanelLine(
              votes: [Samples.vote("gk1", 24), Samples.vote("gk2", 26)], isTrimmed: false,
              value: StepValue(exact: Ratio(25), rounded: Ratio(25))),
            weighted: StepValue(exact: Ratio(50), rounded: Ratio(50)))
        ], judged: StepValue(exact: Ratio(50), rounded: Ratio(50)),
        result: StepValue(exact: Ratio(50), rounded: Ratio(50))))
    let round = ExplainedRound(
      rules: rules, standings: Standings(rows: [standing], blockers: []), facts: RoundFacts(entries: []),
      names: \.rawValue, judges: nil)
    let text = Explanation.sentences(for: standing, in: round).map(\.vi)
    #expect(
      text == [
        "Có 5 phiếu điểm được tính.", "Nội dung: trung bình cộng của 2 điểm là 25,00.",
        "Nhân hệ số 2 được 50,00.", "Cộng các tiêu chí, điểm chấm là 50,00.", "Kết quả: 50,00.",
        "Xếp thứ nhất, đồng hạng.", "Được vào vòng sau.",
      ])
  }

  @Test("deductions over the cap say what was really taken")
  func cap() {
    var standing = Samples.winner
    standing.deductions = Points(5)
    standing.derivation.deductions = [DeductionLine(kind: .penalty("nop-muon"), points: Points(7))]
    standing.derivation.deductionsBeforeCap = Points(7)
    let text = sentences(standing)
    #expect(text.contains("Trừ 7 điểm: Nộp sau hạn (Điều 5)."))
    #expect(text.contains("Điểm trừ cộng lại là 7, vượt mức tối đa nên chỉ trừ 5."))
  }

  // Until 1975 the south kept UTC+8: the zone is more than an offset.
  @Test(
    "an instant is shown on the contest's clock",
    arguments: [
      (0, "08:00:00 ngày 01/01/1970"), (951_782_400, "07:00:00 ngày 29/02/2000"),
      (1_703_955_599, "23:59:59 ngày 30/12/2023"), (1_704_042_000, "00:00:00 ngày 01/01/2024"),
    ] as [(Int64, String)])
  func moments(seconds: Int64, text: String) throws {
    let page = MessagePage(
      visit: Samples.visitor, heading: LocalizedText("x"), text: LocalizedText("x"), next: nil)
    let receipt = JudgeSheetPage(
      visit: page.visit, heard: Samples.live,
      status: .closed(
        received: Moment(Instant(milliseconds: seconds * 1000), timeZone: Samples.zone), revision: 1),
      criteria: [], revision: 1, clientID: "", maximumTotal: Ratio(100), done: 0, due: 0)
    #expect(try PageRenderer().render(receipt, language: .vi).contains("Đã nhận lúc \(text), bản 1."))
  }
}
