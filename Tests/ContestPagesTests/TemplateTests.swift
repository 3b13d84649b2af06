import ContestCore
import Foundation
import Testing

@testable import ContestPages

@Suite("Templates")
struct TemplateTests {
  static let names = Templates.all.keys.sorted()

  private func template(_ name: String) throws -> String { try #require(Templates.all[name]) }

  @Test("nothing is shown unescaped", arguments: names)
  func noTripleBraces(name: String) throws {
    let source = try template(name)
    #expect(!source.contains("{{{") && !source.contains("{{&") && !source.contains("{{%"))
  }

  @Test("no style, script or address of another site stands in a template", arguments: names)
  func contentSecurity(name: String) throws {
    let source = try template(name)
    for forbidden in ["style=", "<script", "<style", "onclick", "onsubmit", "javascript:", "http:", "https:"]
    {
      #expect(!source.contains(forbidden), "\(forbidden)")
    }
  }

  @Test("every word comes from the catalogue", arguments: names)
  func noProse(name: String) throws {
    let source = try template(name).replacing(#/{{.*?}}/#, with: "")
    // File names and the command's own text are no prose.
    let text = source.replacing(#/<[^>]*>/#, with: "").replacing(
      #/results\.(xml|csv)|contest import/#, with: "")
    #expect(text.firstMatch(of: #/\p{L}/#) == nil, "\(text.filter { !$0.isNewline })")
    for match in source.matches(of: #/(?:title|aria-label|placeholder|alt)="([^"]*)"/#) {
      #expect(match.1.isEmpty, "\(match.0)")
    }
  }

  @Test("every key of a template is in the catalogue, in both languages", arguments: names)
  func keys(name: String) throws {
    for match in try template(name).matches(of: #/{{t\.([^}]+)}}/#) {
      let text = Catalogue.all[String(match.1)]
      #expect(text != nil, "\(match.1)")
      #expect(text?.vi.isEmpty == false && text?.en.isEmpty == false, "\(match.1)")
    }
  }

  @Test("no key of the catalogue stands in two parts of it")
  func keysAreUnique() {
    let parts = [
      Catalogue.common, Catalogue.judge, Catalogue.app, Catalogue.ballots, Catalogue.desk, Catalogue.deciding,
      Catalogue.entrantTexts, Catalogue.messages, Catalogue.results, Catalogue.corrections,
      Catalogue.decisions,
      Catalogue.comparison, Catalogue.recordings, Catalogue.analysis, Catalogue.analysisSections,
      Catalogue.papers, Catalogue.printed, Catalogue.late, Catalogue.hall, Catalogue.devices,
      Catalogue.roundChoice,
    ]
    #expect(parts.map(\.count).reduce(0, +) == Catalogue.all.count)
  }

  @Test("every name in a template is a property of some page: a renamed one would show nothing")
  func namesExist() throws {
    var known: Set = [
      "t", "lang", "otherLang", "heading", "crumbs", "isWide", "isSite", "hasCrumbs", "titleSuffix", ".",
      "script",
    ]
    for (_, page) in Samples.pages { collect(page, into: &known) }
    collect(ResultsPage(Samples.results, fileDigest: "ab", place: .file), into: &known)
    var site = ResultsPage(Samples.results, fileDigest: "ab", place: .site(Samples.visitor))
    site.version = Samples.version(1, of: 2)
    collect(site, into: &known)
    let full = try PublishedTests.results { rules, _ in rules.publicity.marks = .coded }
    collect(ResultsPage(full, fileDigest: "ab", place: .file), into: &known)
    for name in Self.names {
      for match in try template(name).matches(of: #/{{[#^]?([A-Za-z.]+)}}/#) {
        for part in match.1 == "." ? ["."] : match.1.split(separator: ".") where !match.1.hasPrefix("t.") {
          #expect(known.contains(String(part)), "\(name): \(match.1)")
        }
      }
    }
  }

  private func collect(_ value: Any, into known: inout Set<String>) {
    for (name, field) in (value as? any PageFields)?.fields ?? [:] {
      known.insert(name)
      collect(field, into: &known)
    }
    for child in Mirror(reflecting: value).children {
      if let label = child.label { known.insert(label) }
      collect(child.value, into: &known)
    }
  }

  @Test("a broken template is refused when the renderer is made, not when a page is shown")
  func brokenTemplate() {
    #expect(throws: PageError.brokenTemplate("home")) {
      try PageRenderer(templates: ["home": "{{#open}}"])
    }
  }

  @Test("a text that looks like a placeholder is left as it is")
  func placeholders() {
    let text = Catalogue.text(
      "mark.unreadable",
      ["value": LocalizedText("{from}"), "from": LocalizedText("0"), "to": LocalizedText("30")])
    #expect(text.vi.hasPrefix("“{from}” không phải là điểm. Hãy gõ một số từ 0 đến 30"))
  }
}
