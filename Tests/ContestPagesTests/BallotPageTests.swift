import ContestCore
import Testing

@testable import ContestPages

@Suite struct BallotPageTests {
  private func page(_ name: String, _ language: Language = .vi) throws -> String {
    let page = try #require(Samples.pages.first { $0.0 == name }).1
    return try PageRenderer().render(page, language: language)
  }

  @Test("a ballot of places says which is the best, which are free, and whose place is given twice; no total")
  func places() throws {
    let html = try page("sheet-places")
    #expect(html.contains("Hạng 1 là tốt nhất"))
    #expect(html.contains("<b data-at=\"ballot\">Hạng còn trống: 2, 4.</b>"))
    #expect(html.contains("Hạng 3 bạn đã cho phiếu T4RD, W9AC."))
    #expect(html.contains(#"inputmode="numeric""#))
    #expect(!html.contains("/ 99") && !html.contains("Tổng"))
  }

  @Test("the first k and yes or no are chosen by buttons; what was chosen is ticked")
  func buttons() throws {
    let top = try page("sheet-top")
    #expect(top.ranges(of: #"type="radio""#).count == 4)
    #expect(top.contains(#"value="0" checked> <span>Không xếp</span>"#))
    #expect(top.ranges(of: " checked").count == 1)
    let recall = try page("sheet-recall")
    #expect(recall.contains("<b data-at=\"ballot\">Đã chọn 6/6.</b>"))
    #expect(recall.contains(#"value="1" checked> <span>Chọn</span>"#))
    #expect(recall.contains("bạn chọn 7 bài; chỉ được chọn 6"))
  }

  @Test("who does not send a jury's joint sheet gets no form and is told who does")
  func joint() throws {
    let html = try page("sheet-joint")
    #expect(html.contains("Hội đồng chấm chung, Trưởng ban gửi phiếu."))
    #expect(!html.contains(#"class="marks""#))
    #expect(try page("sheet-joint", .en).contains("the chair sends the sheet"))
  }

  @Test("parts are sections with their weights; figures that multiply them are shown and cannot be typed")
  func parts() throws {
    let html = try page("sheet-parts")
    #expect(html.contains(#"<h3>Phần đọc <span class="max">hệ số 2</span></h3>"#))
    #expect(html.contains("Độ khó: 2,8 (nhân vào điểm, do thư ký nhập)"))
    #expect(html.contains("Hệ số chung: thư ký chưa nhập"))
    #expect(html.ranges(of: "<fieldset").count == 3)
    let reading = try #require(html.firstRange(of: "Phần đọc"))
    let questions = try #require(html.firstRange(of: "Phần ứng xử"))
    let voice = try #require(html.firstRange(of: #"name="chat-giong""#))
    #expect(reading.lowerBound < questions.lowerBound && questions.lowerBound < voice.lowerBound)
    #expect(html.contains("Phiếu kín của bạn"))
  }

  @Test(
    "places that follow one another are read as a run",
    arguments: [
      ([], ""), ([3], "3"), ([3, 4], "3, 4"), ([1, 3, 4, 5, 8, 9], "1, 3–5, 8, 9"), (Array(2...18), "2–18"),
    ])
  func runs(places: [Int], text: String) {
    #expect(PlaceRuns.text(places) == text)
  }
}
