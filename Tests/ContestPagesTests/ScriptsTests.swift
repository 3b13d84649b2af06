import ContestCore
import Foundation
import Testing

@testable import ContestPages

@Suite("Scripts")
struct ScriptsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/ContestPages/Scripts")

  private static func sources() throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".js") }.reduce(into: [:]) { files, name in
      files[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
  }

  @Test("every file of the folder is served, each line of code as it stands there")
  func complete() throws {
    let sources = try Self.sources()
    var served = Scripts.files.filter { !$0.key.hasPrefix("words-") }
    served["sw.js"] = Scripts.worker
    #expect(served.keys.sorted() == sources.keys.sorted())
    for (name, bytes) in served {
      var left = try #require(sources[name]).split(separator: "\n").map { $0.drop { $0 == " " } }[...]
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        let skipped = left.prefix { $0 != line }
        #expect(skipped.allSatisfy { $0.wholeMatch(of: #/(//|/\*|\*).*/#) != nil }, "\(name): \(line)")
        left = left.dropFirst(skipped.count + 1)
      }
      #expect(left.isEmpty, "\(name)")
    }
  }

  @Test("a comment has its lines to itself, and no text goes over several lines")
  func lines() throws {
    for (name, source) in try Self.sources() {
      for line in source.split(separator: "\n") {
        #expect(line.count { $0 == "`" }.isMultiple(of: 2), "\(name): \(line)")
        #expect(!line.contains("*/") || line.hasSuffix("*/"), "\(name): \(line)")
        #expect(!line.contains("/*") || line.wholeMatch(of: #/ */\*.*/#) != nil, "\(name): \(line)")
      }
    }
  }

  @Test(
    "comments and indentation stay behind",
    arguments: [
      ("// a\n\nlet b = 1; // c\n", "let b = 1; // c\n"),
      ("/** a */\n  b();\n/**\n * c\n */\nd(`//`);\n", "b();\nd(`//`);\n"),
    ])
  func condenses(source: String, code: String) {
    #expect(String(decoding: Scripts.condensed(Array(source.utf8)), as: UTF8.self) == code)
  }

  @Test("every module that is asked for is there, and fetched ahead")
  func imports() throws {
    for (name, source) in try Self.sources() {
      for match in source.matches(of: #/from '\./([a-z-]+)\.js'/#) {
        #expect(Scripts.files["\(match.1).js"] != nil, "\(name): \(match.1)")
      }
    }
    for name in Scripts.preloaded { #expect(Scripts.files["\(name).js"] != nil, "\(name)") }
  }

  @Test("every word that a script shows is in the catalogue")
  func words() throws {
    let words = try #require(Scripts.files["words-vi.js"].map { String(decoding: $0, as: UTF8.self) })
    for (name, source) in try Self.sources() {
      for match in source.matches(of: #/\bt\('([\w.]+)'/#) {
        #expect(words.contains("\"\(match.1)\":"), "\(name): \(match.1)")
      }
    }
  }

  @Test("no script makes HTML of a text, runs a text, or asks another site")
  func habits() throws {
    for (name, source) in try Self.sources() {
      for forbidden in ["eval(", "new Function", "document.write", "http://", "https://", "Date.now"] {
        #expect(!source.contains(forbidden), "\(name): \(forbidden)")
      }
    }
  }

  @Test("a sheet of the server has every part that a script looks for")
  func hooks() throws {
    let html = try PageRenderer().sheetContent(
      .blank(
        round: "so-khao", roundTitle: LocalizedText("Vòng"), criteria: Samples.lines(["", "", ""]), parts: [],
        figures: [],
        maximumTotal: Ratio(100), isNamed: false, hasRecording: true, isSealed: false),
      language: .vi)
    for hook in ["lead", "progress", "receipt", "note", "recording", "script", "marks", "reason", "total"] {
      #expect(html.contains("data-at=\"\(hook)\""), "\(hook)")
    }
    for address in [
      "href=\"/cham\"", "action=\"/cham/so-khao/~\"", "src=\"/cham/so-khao/~/ban-thu\"", "rel=\"prev\"",
      "rel=\"next\"",
    ] {
      #expect(html.contains(address), "\(address)")
    }
    #expect(!html.contains("<main") && !html.contains("<script"))
  }
}
