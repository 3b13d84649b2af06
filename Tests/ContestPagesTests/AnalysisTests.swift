import ContestAnalysis
import ContestCore
import Testing

@testable import ContestPages

@Suite("How firm a result is, in words and pictures")
struct AnalysisTests {
  @Test(
    "an estimate is written with two decimals and a true minus sign",
    arguments: [
      (0.005, "0,01", "0.01"), (-0.301, "−0,30", "−0.30"), (12.0, "12,00", "12.00"), (-0.001, "0,00", "0.00"),
      (1e300, "–", "–"), (Double.nan, "–", "–"), (-.infinity, "–", "–"),
    ])
  func figures(_ value: Double, _ vi: String, _ en: String) {
    #expect(Figure.text(value) == LocalizedText(vi: vi, en: en))
  }

  @Test("a share that is not all or nothing does not read so; numbers are grouped as the language does")
  func shares() {
    #expect([0, 0.001, 0.5, 0.999, 1].map { Figure.percent($0).vi } == ["0%", "<1%", "50%", ">99%", "100%"])
    #expect([0.0001, 0.0449, 1].map { Figure.probability($0).en } == ["below 0.1%", "4.5%", "100.0%"])
    #expect([7, 1000, 1_234_567].map { Figure.count($0).vi } == ["7", "1.000", "1.234.567"])
    #expect(Figure.count(10_000).en == "10,000")
    #expect([1.5, -1.5, 0.001].map { Figure.signed($0).vi } == ["+1,50", "−1,50", "0,00"])
  }

  @Test(
    "an axis reaches every value in few round steps",
    arguments: [0, 0.004, 0.3, 1, 1.7, 9.99, 10, 73, 12_345])
  func axis(_ most: Double) throws {
    for isSigned in [false, true] {
      let axis = ChartAxis(to: most, isSigned: isSigned)
      #expect(axis.high >= most)
      #expect((2...6).contains(axis.ticks.count), "\(axis.ticks.map(\.label.en))")
      #expect(axis.ticks.first?.at == 0)
      #expect(abs((axis.ticks.last?.at ?? 0) - 100) < 1e-6)
      #expect((0...100).contains(axis.position(most)))
    }
  }

  @Test("an axis of places starts with the first and has no more numbers than a phone can show")
  func places() {
    #expect(ChartAxis(placesTo: 4).ticks.map(\.label.en) == ["1", "2", "3", "4"])
    #expect(ChartAxis(placesTo: 18).ticks.map(\.label.en) == ["1", "5", "10", "15"])
    #expect(ChartAxis(placesTo: 1).ticks.map(\.at) == [0, 100])
    #expect(ChartAxis(placesTo: 1000).ticks.count <= 10)
  }

  @Test("the reason stands where a panel is too small for a figure, in both languages")
  func refusals() throws {
    let words = Samples.analysisPage(judges: 2, blind: true).words
    let bootstrap = try #require(words.sections.first { $0.key == "bootstrap" })
    #expect(bootstrap.judgement == .notMade)
    #expect(bootstrap.findings.first?.vi.hasPrefix("Không tính. Chỉ có 2 giám khảo") == true)
    #expect(bootstrap.findings.first?.en.hasPrefix("Not made. Only 2 judges") == true)
    #expect(bootstrap.table == nil && bootstrap.charts.isEmpty)
  }

  @Test("every statistic has a name, a meaning and a reading, and its place on the page")
  func complete() {
    let sections = Samples.analysisPage(judges: 3, blind: false).words.sections
    #expect(sections.count == 11)
    #expect(Set(sections.map(\.key)).count == 11)
    for section in sections {
      for text in [section.title, section.meaning, section.reading] {
        #expect(!text.vi.hasPrefix("analysis.") && !text.en.hasPrefix("analysis."), "\(section.key)")
      }
      #expect(section.findings.first?.vi.isEmpty == false)
      for column in section.table?.columns ?? [] { #expect(!column.title.vi.hasPrefix("analysis.")) }
      for row in section.table?.rows ?? [] { #expect(row.count == section.table?.columns.count) }
    }
    #expect(sections.flatMap(\.charts).map(\.key) == ["margins", "bootstrap", "severity", "spread"])
  }

  @Test("a long table is cut, and says by how much")
  func omission() {
    let rows = (1...70).map { [LocalizedText("\($0)")] }
    let section = AnalysisSection("margins", .firm, [], table: AnalysisTable(["entry"], rows))
    #expect(section.table?.rows.count == 60)
    #expect(section.omission?.vi.contains("còn 10 dòng") == true)
  }
}
