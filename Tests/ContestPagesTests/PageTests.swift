import ContestCore
import Testing

@testable import ContestPages

@Suite("Pages")
struct PageTests {
  let renderer: PageRenderer

  init() throws {
    self.renderer = try PageRenderer()
  }

  @Test(
    "each page is rendered as recorded, in both languages", arguments: Samples.pages.map(\.0),
    Language.allCases)
  func golden(name: String, language: Language) throws {
    let page = try #require(Samples.pages.first { $0.0 == name }).1
    try Golden.check(render(page, language), "\(name)-\(language.rawValue)")
  }

  @Test("the published result is rendered as recorded", arguments: Language.allCases)
  func results(language: Language) throws {
    let digest = String(repeating: "ef", count: 32)
    let html = renderer.resultsHTML(Samples.results, fileDigest: digest, language: language)
    try Golden.check(html, "results-file-\(language.rawValue)")
    var page = ResultsPage(Samples.results, fileDigest: nil, place: .site(Samples.visitor))
    page.version = Samples.version(2, of: 2)
    try Golden.check(render(page, language), "results-site-\(language.rawValue)")
  }

  private func render(_ page: any Page, _ language: Language) -> String {
    renderer.render(page, language: language)
  }

  @Test("a criterion that was not marked has an empty field, never a 0")
  func missingIsNotZero() throws {
    let html = render(Samples.sheets[0].1, .vi)
    #expect(html.contains(#"name="noi-dung" type="text""#))
    #expect(html.ranges(of: #"placeholder="chưa chấm""#).count == 3)
    #expect(html.ranges(of: #"aria-describedby="h-noi-dung" value="""#).count == 1)
    #expect(html.contains("<i>chưa có điểm</i>"))
    let draft = render(Samples.sheets[1].1, .vi)
    #expect(draft.ranges(of: #"aria-describedby="h-dien-cam" value="0""#).count == 1)
    #expect(draft.ranges(of: #"aria-describedby="h-chat-giong" value="""#).count == 1)
  }

  @Test("what was typed is kept and cannot become markup")
  func typedTextIsEscaped() {
    let html = render(Samples.sheets[2].1, .vi)
    #expect(html.contains("value=\"8,3&quot;&gt;&lt;script&gt;\""))
    #expect(!html.contains("<script>"))
    #expect(html.contains(#"aria-describedby="h-noi-dung e-noi-dung" aria-invalid="true" value="31""#))
    #expect(html.contains(##"<a href="#c-noi-dung">Nội dung: Điểm từ 0 đến 30, bước 0,5.</a>"##))
  }

  @Test("an anonymous sheet and list carry no name and no unit")
  func blind() {
    for page in [Samples.sheets[0].1 as any Page, Samples.sheets[3].1] {
      let html = render(page, .vi)
      #expect(!html.contains("Nguyễn Thị Hòa") && !html.contains("Hồng Bàng"))
    }
  }

  @Test("an entry without a name shows nothing of the page around it")
  func absentDoesNotClimb() {
    let page = JudgeListPage(
      visit: Samples.judge,
      rounds: [
        JudgeRound(
          id: "r", title: LocalizedText("R"), phase: .open,
          entries: [JudgeEntry(round: "so-khao", code: "A", order: 1, state: .notMarked, total: nil)])
      ])
    #expect(render(page, .vi).contains(#"<span class="person"></span>"#))
  }

  @Test("who did not agree to be named is published by number", arguments: Language.allCases)
  func consent(language: Language) {
    let html = renderer.resultsHTML(Samples.results, fileDigest: nil, language: language)
    #expect(html.contains("<b>SBD 03</b>"))
    #expect(html.contains("Đỗ &lt;b&gt;Văn&lt;/b&gt; Đức &amp; con"))
  }

  @Test("the exported file asks for nothing outside itself and tells no judge's mark")
  func standsAlone() {
    let html = renderer.resultsHTML(Samples.results, fileDigest: nil, language: .vi)
    for outside in ["http:", "https:", "src=", "<link", "url(", "@import", "<script"] {
      #expect(!html.contains(outside), "\(outside)")
    }
    #expect(html.contains("<style>"))
    #expect(!html.contains("99,00") && !html.contains("80,00") && !html.contains("gk1"))
  }

  @Test("list, sheet and style sheet together stay far below 60 KB")
  func weight() {
    let bytes =
      StyleSheet.css.utf8.count + render(Samples.list, .vi).utf8.count
      + render(Samples.sheets[0].1, .vi).utf8.count
    #expect(StyleSheet.css.utf8.count < 16_000)
    #expect(bytes < 30_000)
  }

  @Test(
    "every status of an error has its own words",
    arguments: [400, 401, 403, 404, 405, 409, 413, 429, 500, 503, 418, 502])
  func errors(status: Int) {
    let html = render(MessagePage.error(status: status, visit: Samples.visitor), .vi)
    #expect(html.contains("<h1>") && !html.contains("error."))
  }
}
