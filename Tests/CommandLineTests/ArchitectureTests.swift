import Foundation
import Testing

/// The one direction of imports.
///
/// The compiler does not hold it: an import that no manifest declares builds as long as something else has
/// built the module.
@Suite("which module may import which")
struct ArchitectureTests {
  /// What each target may import besides `system`.
  ///
  /// A new module takes a line here and one in ARCHITECTURE.md.
  private static let allowed: [String: Set<String>] = [
    "ContestCore": [],
    "ContestRecount": ["ContestCore", "BigInt"],
    "ContestAnalysis": ["ContestCore"],
    "CLibXML2": [],
    "CZlib": [],
    "XMLKit": ["CLibXML2"],
    "ContestXML": ["XMLKit", "ContestCore", "Crypto"],
    "ContestTables": ["ContestCore"],
    "ContestStore": ["GRDB", "GRDBSQLite", "ContestCore", "Crypto"],
    "ContestPages": ["Mustache", "ContestAnalysis", "ContestCore"],
    "ContestKit": [
      "ContestStore", "ContestXML", "ContestTables", "ContestPages", "ContestRecount", "ContestAnalysis",
      "ContestCore", "Crypto",
    ],
    "ContestServer": [
      "ContestKit", "ContestPages", "ContestCore", "CZlib", "Crypto", "HTTPTypes", "Hummingbird",
      "HummingbirdCore",
      "HummingbirdTLS", "Logging", "NIOCore", "NIOHTTPTypes", "NIOSSL", "ServiceLifecycle", "UnixSignals",
    ],
    "contest": ["ContestServer", "ContestKit", "ContestCore", "ArgumentParser", "Logging"],
  ]

  /// What comes with the toolchain and the system; Glibc for the names of a socket's options.
  private static let system: Set<String> = ["Foundation", "Glibc", "Synchronization"]

  private static let sources = Scratch.repository.appending(path: "Sources")

  private static var targets: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: sources.path).filter { !$0.hasPrefix(".") }.sorted()
    }
  }

  /// The target's Swift files by path from `Sources`, with their text.
  private static func files(of target: String) throws -> [String: String] {
    var files: [String: String] = [:]
    let inside = FileManager.default.enumerator(atPath: sources.appending(path: target).path)
    while let path = inside?.nextObject() as? String {
      guard path.hasSuffix(".swift") else { continue }
      let url = sources.appending(path: target).appending(path: path)
      files["\(target)/\(path)"] = try String(contentsOf: url, encoding: .utf8)
    }
    return files
  }

  static func imports(in text: String) -> [String] {
    let attribute = /@\w+(?:\([^)]*\))?\s+/
    let access = /(?:public|package|internal|fileprivate|private)\s+/
    let kind = /(?:typealias|struct|class|enum|protocol|let|var|func|actor)\s+/
    return text.split(separator: "\n").compactMap { line in
      var rest = line.drop { $0 == " " || $0 == "\t" }
      while let match = rest.prefixMatch(of: attribute) { rest = rest[match.range.upperBound...] }
      if let match = rest.prefixMatch(of: access) { rest = rest[match.range.upperBound...] }
      guard let match = rest.prefixMatch(of: /import\s+/) else { return nil }
      rest = rest[match.range.upperBound...]
      if let match = rest.prefixMatch(of: kind) { rest = rest[match.range.upperBound...] }
      return String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    }
  }

  @Test(
    "imports are read in every form they are written in",
    arguments: [
      ("import GRDB", "GRDB"), ("  public import ContestCore", "ContestCore"),
      ("@testable import ContestKit", "ContestKit"),
      ("@_exported public import struct ContestStore.JournalRow", "ContestStore"),
      ("@preconcurrency internal import NIOCore  // why", "NIOCore"), ("private import CLibXML2", "CLibXML2"),
    ])
  func reading(_ line: String, _ module: String) {
    #expect(Self.imports(in: "// import Nothing\n\(line)\nlet important = 1\n") == [module])
  }

  @Test("every folder below Sources has its line in the table, and every line its folder")
  func complete() throws {
    #expect(try Self.targets == Self.allowed.keys.sorted())
  }

  @Test("no file imports what its module may not", arguments: allowed.keys.sorted())
  func direction(_ target: String) throws {
    let allowed = (Self.allowed[target] ?? []).union(Self.system)
    let files = try Self.files(of: target)
    #expect(!files.isEmpty || target == "CLibXML2" || target == "CZlib")
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      for module in Self.imports(in: text) where !allowed.contains(module) {
        Issue.record("\(path) imports \(module)")
      }
    }
  }

  @Test("the recount carries out the rules itself: it names nothing of the core's tabulation")
  func independentRecount() throws {
    let tabulation = [
      "Tabulate", "Voting", "JudgedTotal", "RoundResult", "TieBreaking", "PlaceList", "GoingOn",
    ]
    var names: Set<String> = []
    for (path, text) in try Self.files(of: "ContestCore") {
      guard let file = path.split(separator: "/").last, tabulation.contains(String(file.dropLast(6))) else {
        continue
      }
      let declared = text.matches(of: /\n(?:public )?(?:struct|enum|func|final class) (\w+)/)
      names.formUnion(declared.map { String($0.1) })
    }
    #expect(names.contains("tabulate"), "the core's tabulation has moved: name its files here")
    for (path, text) in try Self.files(of: "ContestRecount") {
      let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      let words = Set(
        code.flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != "_" } }.map(String.init))
      #expect(words.isDisjoint(with: names), "\(path) uses \(words.intersection(names))")
    }
  }

  @Test("SQL stands in the store alone")
  func sqlInTheStore() throws {
    for target in try Self.targets where target != "ContestStore" {
      for (path, text) in try Self.files(of: target) {
        #expect(
          !text.contains(/\b(?:SELECT|INSERT INTO|DELETE FROM|UPDATE) \w+ (?:FROM|SET|VALUES|WHERE)\b/),
          "\(path)")
      }
    }
  }
}
