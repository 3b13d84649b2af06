import Foundation
import Testing

/// A file that somebody broke, and what must be said about it.
struct BadFile: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var path: String
  var place: String
  var words: String
  var content: @Sendable () throws -> Data

  init(
    _ description: String, _ path: String, _ place: String, _ words: String,
    _ content: @escaping @Sendable () throws -> Data
  ) {
    self.testDescription = description
    self.path = path
    self.place = place
    self.words = words
    self.content = content
  }

  /// The small contest's file with every `old` replaced.
  init(_ description: String, _ path: String, _ place: String, _ words: String, _ old: String, _ new: String)
  {
    self.init(description, path, place, words) {
      let text = String(decoding: SmallContest.files[path] ?? Data(), as: UTF8.self)
      try #require(text.contains(old), "\(path) does not hold \(old)")
      return Data(text.replacing(old, with: new).utf8)
    }
  }
}

@Suite("what a broken file gets: a sentence with the place, and nothing changes")
struct BadFilesTests {
  private static let laughs: String = {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
    let entities = zip(names.dropFirst(), names).map { name, other in
      "<!ENTITY \(name) \"\(String(repeating: "&\(other);", count: 10))\">"
    }
    return "<!DOCTYPE contest [<!ENTITY a \"ha\">\(entities.joined())]>"
  }()

  private static let refusedDoctype = "has a <!DOCTYPE …> declaration, which is refused"

  static let xml: [BadFile] = [
    BadFile(
      "malformed XML", "contest.xml", "contest.xml:3:", "is closed by", "<title>Cuộc thi nhỏ</title>",
      "<title>Cuộc thi nhỏ</titel>"),
    BadFile(
      "an end that is missing", "rubrics/nho.xml", "rubrics/nho.xml:7:1: ", "ends too early", "</rubric>", ""),
    BadFile("an empty file", "contest.xml", "contest.xml: error: ", "empty") { Data() },
    BadFile(
      "a value against the schema", "contest.xml", "contest.xml:17:", "quorum=“hai”", "quorum=\"2\">\n",
      "quorum=\"hai\">\n"),
    BadFile(
      "weights that sum to 0", "rubrics/nho.xml", "rubrics/nho.xml:2:/rubric", "sum to 0", " max=\"10\"",
      " max=\"10\" weight=\"0\""),
    BadFile(
      "a tie chain that names no criterion", "contest.xml", "contest.xml:30:/contest/rounds/round[1]/ties/",
      "no criterion “khong-co”", "ref=\"giong\"", "ref=\"khong-co\""),
    BadFile(
      "a trim that leaves no mark", "contest.xml", "contest.xml:23:", "may leave none", "<mean/>",
      "<trimmed-mean high=\"2\" low=\"1\" from=\"3\"/>"),
    BadFile(
      "a doctype", "contest.xml", "contest.xml:2: error: ", refusedDoctype, "<contest ",
      "<!DOCTYPE contest>\n<contest "),
    BadFile("an external entity", "contest.xml", "contest.xml:2: error: ", refusedDoctype) {
      let text = SmallContest.contest
        .replacing("<contest ", with: "<!DOCTYPE c [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<contest ")
      return Data(text.replacing("Cuộc thi nhỏ", with: "&x;").utf8)
    },
    BadFile("an entity of nowhere", "contest.xml", "contest.xml:3:13: ", "&x;", "Cuộc thi nhỏ", "&x;"),
    BadFile("a billion laughs", "contest.xml", "contest.xml:2: error: ", refusedDoctype) {
      let text = SmallContest.contest.replacing("<contest ", with: "\(laughs)\n<contest ")
      return Data(text.replacing("Cuộc thi nhỏ", with: "&j;").utf8)
    },
    BadFile(
      "a doctype in an entry list", "entries/nam.xml", "entries/nam.xml:2: error: ", refusedDoctype,
      "<entries ", "<!DOCTYPE entries SYSTEM \"http://127.0.0.1:9/x.dtd\">\n<entries "),
    BadFile("300-deep nesting", "contest.xml", "contest.xml:2:", "nested too deep") {
      let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
      return Data("<?xml version=\"1.0\"?>\n\(deep)\n".utf8)
    },
    BadFile("50 MB of rules", "contest.xml", "contest.xml: error: ", "a rule file may have 1000000 bytes") {
      Data(SmallContest.contest.utf8) + Data(repeating: 0x20, count: 50_000_000)
    },
    BadFile("UTF-16", "contest.xml", "contest.xml:1:1: error: ", "save it again as UTF-8") {
      Data([0xFF, 0xFE]) + Data(SmallContest.contest.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    },
    BadFile(
      "a rubric outside the workspace", "contest.xml", "contest.xml:15:", "must be a path inside",
      "rubrics/nho.xml", "../../etc/nho.xml"),
    BadFile(
      "a rubric that is not there", "contest.xml", "contest.xml:15:", "there is no file “rubrics/khac.xml”",
      "rubrics/nho.xml", "rubrics/khac.xml"),
  ]

  static let tables: [BadFile] = [
    BadFile(
      "a missing column", "entries/bac.csv", "entries/bac.csv:1:", "lacks the column “full_name”",
      "full_name",
      "nguoi_thi"),
    BadFile(
      "a comma in a name", "entries/bac.csv", "entries/bac.csv:2:", "must stand in quotes", "Trần Văn A",
      "Trần Văn A, Bí thư"),
    BadFile("Windows-1258", "entries/bac.csv", "entries/bac.csv:2:", "Windows-1258") {
      // “Trần” as that code page writes it: t, r, â (E2), combining grave (CC), n.
      let parts = SmallContest.north.replacing("Trần", with: "Tr\u{1}\u{2}n").utf8
      return Data(parts.map { $0 == 1 ? 0xE2 : $0 == 2 ? 0xCC : $0 })
    },
    BadFile("an XLSX under the name of a CSV", "entries/bac.csv", "entries/bac.csv", "not CSV") {
      Data([0x50, 0x4B, 0x03, 0x04]) + Data(repeating: 7, count: 200)
    },
    BadFile("50 MB of entries", "entries/bac.csv", "entries/bac.csv", "larger than 20 MB") {
      Data(SmallContest.north.utf8) + Data(repeating: 0x78, count: 50_000_000)
    },
    BadFile(
      "a duplicate entry", "entries/bac.csv", "entries/bac.csv:3:", "stands already at entries/bac.csv:2",
      "bac,Lê Thị B,03/04/1991,,0900000002,Bài hai", "bac,TRẦN VĂN A,01/02/1990,,,Bài một"),
    BadFile(
      "an id twice", "entries/nam.xml", "entries/nam.xml:7:", "“nam-x”", "id=\"nam-y\"", "id=\"nam-x\""),
    BadFile(
      "an unknown unit", "entries/bac.csv", "entries/bac.csv:3:1: ", "no unit “đông”", "bac,Lê", "đông,Lê"),
    BadFile(
      "an impossible date", "entries/bac.csv", "entries/bac.csv:2:16: ", "31/02/1990", "01/02/1990",
      "31/02/1990"),
    BadFile(
      "no consent to register", "entries/bac.csv", "entries/bac.csv:2:", "consent", "Bài một,,,,có",
      "Bài một,,,,không"),
    BadFile(
      "a recording that is not there", "entries/bac.csv", "entries/bac.csv:2:", "there is no file",
      "Bài một,,,,",
      "Bài một,,,a.mp3,"),
    BadFile(
      "a path out of the workspace", "entries/bac.csv", "entries/bac.csv:2:", "inside the folder entries/",
      "Bài một,,,,", "Bài một,,,../../../etc/passwd,"),
    BadFile("a NUL", "entries/bac.csv", "entries/bac.csv:", "NUL", "Trần Văn A", "Trần\0 Văn A"),
    BadFile(
      "a control character", "entries/bac.csv", "entries/bac.csv:2:", "U+001B", "Trần Văn A",
      "Trần \u{1B}[31m A"),
    BadFile(
      "a quote without end", "entries/bac.csv", "entries/bac.csv:2:", "never closed", "Trần Văn A", "\"Trần"),
  ]

  @Test("a rule file", arguments: xml)
  func brokenXML(_ file: BadFile) async throws { try await expectRefused(file) }

  @Test("an entry list", arguments: tables)
  func brokenTable(_ file: BadFile) async throws { try await expectRefused(file) }

  private func expectRefused(_ file: BadFile) async throws {
    let scratch = try await Stage.imported()
    try scratch.write(file.path, try file.content())
    let told = try await scratch.refused("import", saying: file.words)
    #expect(told.contains(file.place), "\(told)")
    #expect(told.utf8.count < 4000, "a sentence, not a flood")
    let checked = try await scratch.run("check")
    #expect(checked.status == 1)
    #expect(checked.output == "")
    #expect(checked.errors.contains(file.place))
  }

  @Test("a clash between the list and an edit at the desk is a finding at the cell")
  func clash() async throws {
    let scratch = try await Stage.imported()
    // The desk has no command of its own for an edit: what it writes is an entry without a list's row.
    try await scratch.python(
      """
      import sqlite3
      db = sqlite3.connect("contest.sqlite")
      db.execute("UPDATE entry SET title = 'Tên do bàn tổ chức sửa' WHERE id = 'bac-1'")
      db.commit()
      """)
    try scratch.edit("entries/bac.csv", "Bài một", "Bài một, tên mới của đơn vị")
    try scratch.edit("entries/bac.csv", "Bài một, tên mới của đơn vị", "\"Bài một, tên mới\"")
    let told = try await scratch.refused("import", saying: "was changed at the desk")
    #expect(told.contains("entries/bac.csv:2:"))
    #expect(told.contains("Tên do bàn tổ chức sửa"))
    #expect(told.contains("Bài một, tên mới"))
  }

  @Test(
    "a marks or facts file that is no such file is refused whole",
    arguments: [
      ("marks", "entry,judge,mark\nbac-1,gk1,8\n", "lacks the column “criterion”"),
      ("marks", "", "empty"),
      ("marks", "entry|judge|criterion|mark\nbac-1|gk1|giong|8\n", "lacks the column “judge”"),
      ("facts", "entry,kind,value,source\nbac-1,duration,300,\n", "lacks the column “id”"),
    ])
  func brokenLists(_ command: String, _ text: String, _ words: String) async throws {
    let scratch = try await Stage.open()
    try scratch.write("list.csv", text)
    let told = try await scratch.refused(
      command, "import", scratch.url("list.csv").path, "--round", "vong-1", saying: words)
    #expect(told.contains("list.csv"))
  }
}
