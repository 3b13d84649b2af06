import ContestCore
import ContestTestSupport
import Foundation
import Testing

@testable import ContestXML

@Suite struct ResultsXMLTests {
  @Test("What is written is read back, whole")
  func roundTrip() throws {
    let results = try ResultsFixture.results()
    let data = try ResultsXML.write(results)
    let (back, findings) = ResultsXML.read(data, file: "results.xml")
    #expect(findings.isEmpty, "\(findings)")
    #expect(back == results)
    #expect(try ResultsXML.write(#require(back)) == data)
  }

  @Test("A file of format 1.0, without corrections and journal rows, is read as it was")
  func firstFormat() throws {
    var text = String(decoding: try ResultsXML.write(ResultsFixture.results()), as: UTF8.self)
    text = text.replacing(#/(?s)\s*<correction .*<\/correction>/#, with: "")
      .replacing(" certified=\"42\" published=\"57\"", with: "")
    let (missing, faults) = ResultsXML.read(Data(text.utf8), file: "results.xml")
    #expect(missing == nil && faults.first?.message.en.contains("journal rows") == true)
    let first = text.replacing("schema=\"1.1\"", with: "schema=\"1.0\"")
    let (back, findings) = ResultsXML.read(Data(first.utf8), file: "results.xml")
    #expect(findings.isEmpty)
    var expected = try ResultsFixture.results()
    (expected.journalRows, expected.correction) = (nil, nil)
    #expect(back == expected)
  }

  @Test("What the program has written is read again whatever its size; what comes from anywhere is not")
  func size() throws {
    let text = String(decoding: try ResultsXML.write(ResultsFixture.results()), as: UTF8.self)
    let comment = "<!--" + String(repeating: "x", count: 1_000_000) + "-->"
    let padding = String(repeating: comment, count: 21)
    let large = Data(text.replacing("</results>", with: padding + "</results>").utf8)
    #expect(ResultsXML.read(large, file: "results.xml").0 == nil)
    #expect(ResultsXML.read(large, file: "results.xml", isOwn: true).0 != nil)
  }

  @Test("The facts are there as anyone would look for them")
  func text() throws {
    let text = String(decoding: try ResultsXML.write(ResultsFixture.results()), as: UTF8.self)
    #expect(
      text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<results xmlns=\"urn:contest:results:1\" "))
    #expect(text.contains("\n      <mark judge=\"J1\" criterion=\"noi-dung\" value=\"26.5\"/>\n"))
    #expect(text.contains("\n      <absent judge=\"J2\"/>\n"))
    #expect(text.contains("\n      <recused judge=\"J2\" cause=\"same-unit\"/>\n"))
    #expect(text.contains(" certified=\"2023-09-15T13:00:00.123+07:00\""))
    #expect(text.contains(" published=\"2023-09-15T13:01:01.007+07:00\""))
    #expect(text.contains("exact=\"259/3\" rounded=\"86.33\""))
    #expect(text.contains("<winner entry=\"b1\"/>"))
    #expect(!text.contains("\r") && text.hasSuffix("</results>\n"))
    #expect(!text.contains("<name></name>"))
  }

  @Test("The rules' hash is that of the element as it stands in the file")
  func hash() throws {
    let results = try ResultsFixture.results()
    let text = String(decoding: try ResultsXML.write(results), as: UTF8.self)
    #expect(try FrozenRules.hash(ofDocument: text) == results.rulesHash)
  }

  @Test("Rules that do not match their hash are neither written nor read")
  func tampered() throws {
    var results = try ResultsFixture.results()
    let text = String(decoding: try ResultsXML.write(results), as: UTF8.self)
    let forged = text.replacingOccurrences(of: "quorum=\"2\"", with: "quorum=\"1\"")
    #expect(forged != text)
    let (back, findings) = ResultsXML.read(Data(forged.utf8), file: "results.xml")
    #expect(back == nil)
    #expect(findings.first?.message.vi.contains("không khớp mã băm") == true)
    results.rules.panel.quorum = 1
    #expect(throws: ContestXMLError.self) { try ResultsXML.write(results) }
  }

  static let contradictions: [(String, String, String)] = [
    (
      "<standing tied=\"false\" entry=\"b2\"", "<standing tied=\"false\" entry=\"b9\"",
      "không có trong <entries>"
    ),
    ("<standing tied=\"false\" entry=\"b2\"", "<standing tied=\"false\" entry=\"b3\"", "entry=“b3” đã dùng"),
    ("<entry id=\"b2\"", "<entry id=\"b1\"", "id=“b1” đã dùng"),
    ("mark judge=\"J4\"", "mark judge=\"J9\"", "judge=“J9” không có trong quy định"),
    ("mark judge=\"J4\"", "mark judge=\"J2\"", "judge=“J2” không có trong quy định hoặc bị ghi trùng"),
    ("mark judge=\"J4\"", "mark judge=\"J1\"", "bị ghi trùng"),
    ("criterion=\"noi-dung\" value", "criterion=\"khac\" value", "criterion=“khac” không có"),
    ("<figure id=\"khan-gia\" value=\"71.25\"", "<figure id=\"x\" value=\"71.25\"", "id=“x” không có"),
    ("<winner entry=\"b1\"/>", "<winner entry=\"b2\"/>", "không khớp bảng xếp hạng"),
    ("prize=\"nhat\"", "prize=\"nhi\"", "không khớp bảng xếp hạng"),
    ("round=\"so-khao\"", "round=\"khac\"", "không phải vòng trong <rules>"),
    ("sequence=\"2\" kind", "sequence=\"1\" kind", "sequence=“1” đã dùng"),
    ("subjects=\"b2 b1\"", "subjects=\"b2 b7\"", "subjects=“b2 b7” không có"),
    ("exact=\"259/3\"", "exact=\"259/\(String(repeating: "9", count: 39))\"", "không phải số hoặc quá lớn"),
    (" better=\"lower\"", "", "better phải ghi giống nhau ở mọi bài"),
    (" better=\"lower\"", " better=\"higher\"", "better=“higher” không được nhận"),
    ("value=\"26.5\"", "value=\"26,5\"", "value=“26,5” viết chưa đúng"),
    ("status=\"withdrawn\"", "status=\"gone\"", "status=“gone” không được nhận"),
    ("<journal sequence=\"41\"", "<journal sequence=\"-1\"", "quá nhỏ"),
    ("<decisions>", "<decision>", "<decision> mở ở dòng"),
    ("<results ", "<!DOCTYPE results><results ", "<!DOCTYPE"),
  ]

  @Test("A file that contradicts itself or its schema is told where", arguments: contradictions)
  func contradiction(_ old: String, _ new: String, _ message: String) throws {
    let text = String(decoding: try ResultsXML.write(ResultsFixture.results()), as: UTF8.self)
    let range = try #require(text.range(of: old))
    let changed = text.replacingCharacters(in: range, with: new)
    let (back, findings) = ResultsXML.read(Data(changed.utf8), file: "results.xml")
    #expect(back == nil)
    #expect(findings.contains { $0.message.vi.contains(message) && $0.location?.line != nil }, "\(findings)")
  }

  @Test("Rules that cannot be carried out are refused where they stand, though their hash is right")
  func impossibleRules() throws {
    var results = try ResultsFixture.results()
    results.rules.panel.quorum = 99
    results.rules.rubric.criteria[1].maximum = Points(0)
    results.rulesHash = try FrozenRules.hash(ofDocument: FrozenRules.document(for: results.rules))
    let data = try ResultsXML.write(results)
    let (back, findings) = ResultsXML.read(data, file: "results.xml")
    #expect(back == nil)
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (message, element) in [("quorum=“99” lớn hơn", "<panel "), ("max phải lớn hơn min", "<criterion ")] {
      let finding = try #require(findings.first { $0.message.vi.contains(message) }, "\(findings)")
      let line = try #require(finding.location?.line)
      #expect(lines[line - 1].contains(element))
    }
    // What was frozen here opens all the same: it was looked at before it froze.
    let document = try FrozenRules.document(for: results.rules)
    #expect(try FrozenRules.rules(fromDocument: document) == results.rules)
  }

  @Test("Any other file is refused")
  func other() {
    for text in ["", "place,entry\n1,b1", RuleFixture.contest, "<results xmlns='urn:contest:results:1'/>"] {
      let (back, findings) = ResultsXML.read(Data(text.utf8), file: "x")
      #expect(back == nil && findings.hasErrors)
    }
  }

  @Test("Parts that disagree about an entry are not written")
  func inconsistent() throws {
    let changes: [(inout PublishedResults) -> Void] = [
      { $0.facts.entries.removeLast() }, { $0.entries.removeLast() }, { $0.entries[1].number = 4 },
      { $0.facts.entries[0].unit = "x" }, { $0.standings.rows[2].status = .absent },
      { $0.standings.rows[0].entry = "b0" }, { $0.entries[1] = $0.entries[0] },
    ]
    for change in changes {
      var results = try ResultsFixture.results()
      change(&results)
      let error = try #require(throws: ContestXMLError.self) { try ResultsXML.write(results) }
      guard case .inconsistentEntry = error else {
        Issue.record("\(error)")
        continue
      }
    }
  }

  @Test(
    "Instants keep their milliseconds in every zone and year",
    arguments: [
      (0, "UTC", "1970-01-01T00:00:00.000+00:00"), (-1, "Asia/Ho_Chi_Minh", "1970-01-01T07:59:59.999+08:00"),
      (1_694_757_600_123, "Asia/Ho_Chi_Minh", "2023-09-15T13:00:00.123+07:00"),
      (1_709_164_799_999, "America/St_Johns", "2024-02-28T20:29:59.999-03:30"),
      (951_782_400_000, "UTC", "2000-02-29T00:00:00.000+00:00"),
      (1_700_000_000_001, "No/Where", "2023-11-14T22:13:20.001+00:00"),
      (-62_135_510_400_000, "UTC", "0001-01-02T00:00:00.000+00:00"),
    ])
  func instants(_ milliseconds: Int64, _ zone: String, _ text: String) throws {
    let instant = Instant(milliseconds: milliseconds)
    #expect(instant.xml(in: zone) == text)
    #expect(Instant(xml: text) == instant)
  }

  @Test("Times out of range or badly written are refused")
  func badInstants() {
    for milliseconds in [Int64.min, .max, 253_402_300_800_000] {
      #expect(Instant(milliseconds: milliseconds).xml(in: "UTC") == nil)
    }
    for text in ["", "2023", "2023-13-01T00:00:00+07:00", "2023-01-01T24:00:00Z", "2023-01-01T00:00:00"] {
      #expect(Instant(xml: text) == nil)
    }
  }

  @Test(
    "Exact numbers read what they write",
    arguments: [
      ("86.5", 173, 2), ("259/3", 259, 3), ("-1/7", -1, 7), ("0", 0, 1), ("-0.000001", -1, 1_000_000),
    ])
  func ratios(_ text: String, _ numerator: Int128, _ denominator: Int128) throws {
    let ratio = try Ratio(numerator, over: denominator)
    #expect(Ratio(exactDescription: text) == ratio)
    #expect(ratio.exactDescription == text)
  }

  @Test(
    "What is no number is none",
    arguments: [
      "", "-", "1/0", "1/2/3", "1.5/2", "1/-2", "--1", ".5", "5.", "1e3", "1.0000001", "٣",
      String(repeating: "9", count: 40), "170141183460469231731687303715884105728",
    ])
  func badRatios(_ text: String) {
    #expect(Ratio(exactDescription: text) == nil)
  }
}

@Suite struct ForeignToolTests {
  /// Runs a tool and gives its exit status and output; nil where the machine does not have it.
  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  static func has(_ arguments: String...) -> Bool { (try? run(arguments).status) == 0 }

  /// Every kind of document with its schema, in a folder of its own.
  static func withFiles(_ body: (URL, [(schema: String, document: String)]) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("xml-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for schema in Schema.allCases {
      try Data(schema.text.utf8).write(to: folder.appendingPathComponent(schema.fileName))
    }
    let documents: [Schema: Data] = [
      .contest: Data(RuleFixture.contest.utf8), .rubric: Data(RuleFixture.rubric.utf8),
      .results: try ResultsXML.write(ResultsFixture.results()),
      .entries: try EntryListXML.write([Entry(id: "b", unit: "u", entrant: Entrant(fullName: "Ánh"))]),
    ]
    for (schema, data) in documents {
      try data.write(to: folder.appendingPathComponent("\(schema.rawValue).xml"))
    }
    try body(folder, documents.keys.map { ($0.fileName, "\($0.rawValue).xml") })
  }

  @Test("xmllint accepts each document by its schema", .enabled(if: has("xmllint", "--version")))
  func xmllint() throws {
    try Self.withFiles { folder, pairs in
      for pair in pairs {
        let result = try Self.run([
          "xmllint", "--nonet", "--noout", "--schema", folder.appendingPathComponent(pair.schema).path,
          folder.appendingPathComponent(pair.document).path,
        ])
        #expect(result.status == 0, "\(result.output)")
      }
    }
  }

  @Test(
    "PyPI's xmlschema, another implementation, accepts each document by its schema",
    .enabled(if: has("python3", "-c", "import xmlschema")))
  func xmlschema() throws {
    try Self.withFiles { folder, pairs in
      let script =
        "import sys, xmlschema\nfor i in range(1, len(sys.argv), 2): "
        + "xmlschema.XMLSchema10(sys.argv[i]).validate(sys.argv[i + 1])"
      let paths = pairs.flatMap { [$0.schema, $0.document] }.map { folder.appendingPathComponent($0).path }
      let result = try Self.run(["python3", "-c", script] + paths)
      #expect(result.status == 0, "\(result.output)")
    }
  }
}
