import ContestCore
import Foundation
import ReaderProbes
import Testing

/// Files too large for the corpus: each would take minutes, much memory or a trap without its limit.
@Suite struct FloodTests {
  struct Flood: Sendable, CustomTestStringConvertible {
    var probe: ReaderProbe
    var text: @Sendable () -> String
    /// Part of what the reader must say.
    var answer: String

    init(_ probe: ReaderProbe, _ answer: String, _ text: @escaping @Sendable () -> String) {
      self.probe = probe
      self.text = text
      self.answer = answer
    }

    var testDescription: String { "\(probe.rawValue): \(answer)" }
  }

  private static func many(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined()
  }

  private static func entries(_ inside: String) -> String {
    "<entries xmlns=\"urn:contest:entries:1\" unit=\"HB\">\(inside)</entries>"
  }

  private static func rules(rounds: Int = 1, criteria: Int = 1) -> String {
    let round = "<title>V</title><panel><member judge=\"g\"/></panel>"
    return
      "<contest xmlns=\"urn:contest:rules:1\" id=\"t\"><title>T</title><organiser><name>S</name></organiser>"
      + "<judges><judge id=\"g\" name=\"G\"/></judges><rounds>"
      + many(rounds) { "<round id=\"v\($0)\" rubric=\"r.xml\">\(round)</round>" }
      + "</rounds></contest>\u{0C}"
      + "<rubric xmlns=\"urn:contest:rules:1\" id=\"r\"><title>B</title>"
      + many(criteria) {
        "<criterion id=\"c\($0)\" max=\"9\" step=\"1\" weight=\"1\"><title>C</title></criterion>"
      }
      + "</rubric>"
  }

  private static let columns = EntryColumn.allCases.map(\.rawValue).joined(separator: ",")

  static let floods: [Flood] = [
    Flood(.marks, "too many cells") {
      "entry,judge,criterion,mark\n" + many(8000) { _ in "e1" + String(repeating: ",", count: 200) + "\n" }
    },
    Flood(.marks, "the cell is too long") {
      "entry,judge,criterion,mark\ne1,j1,c1,a" + String(repeating: "\u{301}", count: 500_000)
    },
    Flood(.facts, "add up to too much") {
      "entry,kind,id,value,source\n" + many(9300) { _ in "e1,penalty,other,1000000000,\n" }
    },
    Flood(.entriesCSV, "too many rows") { columns + "\n" + many(20_001) { _ in "HB\n" } },
    Flood(.entriesXML, "too many attributes") { entries("<entry \(many(100_000) { "a\($0)=\"\" " })/>") },
    Flood(.entriesXML, "lacks") { entries(many(30_000) { _ in "<entry/>" }) },
    Flood(.entriesXML, "too many XML elements") { entries(many(300_000) { _ in "a<!---->b<!---->" }) },
    Flood(.entriesXML, "too many entries") { entries(many(20_001) { _ in "<entry><full_name/></entry>" }) },
    Flood(.entriesXML, "the text here is too long") {
      entries("<entry><full_name>\(String(repeating: "ậ ", count: 500_000))</full_name></entry>")
    },
    Flood(.rules, "is too large") { rules(criteria: 20_000) },
    Flood(.rules, "too many <criterion>") { rules(criteria: 201) },
    Flood(.rules, "too many <round>") { rules(rounds: 51, criteria: 200) },
  ]

  @Test("what is too much is refused, soon and in words", arguments: floods)
  func flood(_ flood: Flood) {
    let data = Data(flood.text().utf8)
    let start = ContinuousClock.now
    let findings = flood.probe.findings(in: data)
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(findings.contains { $0.message.en.contains(flood.answer) }, "\(findings.prefix(3))")
    #expect(findings.hasErrors)
  }
}
