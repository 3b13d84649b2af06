import ContestCore
import ContestTestSupport
import ContestXML
import Foundation
import Testing

/// One fault put into good files, and what must be said of it.
struct Spoiled: Sendable, CustomTestStringConvertible {
  var old: String
  var new: String
  var message: String
  var path: String
  var severity: Finding.Severity

  init(_ old: String, _ new: String, _ message: String, _ path: String, _ severity: Finding.Severity = .error)
  {
    self.old = old
    self.new = new
    self.message = message
    self.path = path
    self.severity = severity
  }

  var testDescription: String { new }
}

@Suite struct RuleFindingsTests {
  static let semantics: [Spoiled] = [
    Spoiled("Asia/Ho_Chi_Minh", "Asia/Hai_Phong", "không phải tên múi giờ", "/contest"),
    Spoiled(
      "unit=\"hong-bang\"/>", "unit=\"do-son\"/>", "đơn vị “do-son” không có trong <units>", "judge[1]"),
    Spoiled("<related unit=\"bach-long-vi\"/>", "<related unit=\"x\"/>", "đơn vị “x”", "judge[2]"),
    Spoiled(
      "judge=\"gk2\"/>", "judge=\"gk9\"/>", "giám khảo “gk9” không có trong <judges>", "panel/member[2]"),
    Spoiled("judge=\"gk2\"/>", "judge=\"gk2\" role=\"chair\"/>", "đã có một trưởng ban", "panel/member[2]"),
    Spoiled("quorum=\"2\"", "quorum=\"3\"", "quorum=“3” lớn hơn số giám khảo", "round[1]/panel"),
    Spoiled("from=\"so-khao\"", "from=\"khac\"", "không phải một vòng đứng trước", "round[2]"),
    Spoiled("from=\"so-khao\"", "from=\"chung-khao\"", "không phải một vòng đứng trước", "round[2]"),
    Spoiled("<advance first=\"10\" ties=\"advance\"/>", "", "không có <advance>", "round[2]"),
    Spoiled(" from=\"so-khao\"", "", "không có vòng nào lấy bài", "round[1]/advance", .warning),
    Spoiled(
      "closes=\"2023-09-15\"", "closes=\"2023-07-15\"", "ngày đóng 15/07/2023 trước ngày mở", "round[1]"),
    Spoiled(
      "<mean/>", "<trimmed-mean high=\"1\" low=\"1\" from=\"2\"/>", "có thể không còn điểm nào",
      "trimmed-mean"),
    Spoiled(
      "<mean/>", "<trimmed-mean high=\"1\" low=\"1\" from=\"5\"/>", "không bao giờ bỏ điểm", "trimmed-mean",
      .warning),
    Spoiled("missing=\"refuse\"", "missing=\"present\"", "missing=“present” chỉ dùng được", "tabulation"),
    Spoiled("weight=\"before\"", "weight=\"after\"", "không có tác dụng", "tabulation", .warning),
    Spoiled("step=\"result\"", "step=\"weighted\"", "không có tác dụng", "rounding", .warning),
    Spoiled("min=\"0\" max=\"100\"", "min=\"10\" max=\"1\"", "max phải không nhỏ hơn min", "figures/figure"),
    Spoiled("from=\"60.5\"", "from=\"0\"", "xếp theo from tăng dần", "overtime/step[2]"),
    Spoiled("ref=\"giong\"", "ref=\"gjong\"", "không có tiêu chí “gjong”", "ties/criterion"),
    Spoiled("ref=\"khan-gia\"", "ref=\"x\"", "không có số liệu “x”", "ties/figure"),
    Spoiled(
      "<shared id=\"t6\"/>", "<shared id=\"t6\"/><judged-total id=\"t7\"/>", "không bao giờ được xét",
      "judged-total[2]", .warning),
    Spoiled("count=\"1\"", "count=\"0\"", "count phải từ 1 trở lên", "prizes/prize"),
    Spoiled("max=\"30\"", "max=\"0\"", "max phải lớn hơn min", "/rubric/criterion[1]"),
    Spoiled(
      "criterion id=\"giong\"", "criterion id=\"reason\"", "tên ô dành riêng", "/rubric/criterion[2]"),
    Spoiled("step=\"0.5\"", "step=\"0.7\"", "không chia hết", "/rubric/criterion[1]"),
    Spoiled("to=\"30\"", "to=\"31\"", "nằm ngoài khoảng điểm", "level[1]"),
    Spoiled("from=\"20\" to=\"30\"", "from=\"30\" to=\"20\"", "from phải không lớn hơn to", "level[1]"),
    Spoiled("to=\"19.5\"", "to=\"20\"", "trùng khoảng điểm với mức “tot”", "level[2]"),
  ]

  @Test("Rules that cannot be carried out are told with their place", arguments: semantics)
  func impossible(_ spoiled: Spoiled) throws {
    let reading = RuleFixture.read(spoiled.old, as: spoiled.new)
    let finding = try #require(
      reading.findings.first { $0.message.vi.contains(spoiled.message) }, "\(reading)")
    #expect(finding.severity == spoiled.severity)
    let location = try #require(finding.location)
    #expect(location.path?.hasSuffix(spoiled.path) == true, "\(location)")
    #expect(location.line ?? 0 > 1)
    #expect(!finding.message.en.isEmpty && finding.message.en != finding.message.vi)
    #expect(reading.findings.hasErrors == (spoiled.severity == .error))
  }

  @Test(
    "No round may have the id of an address or folder of the program, in any letter case",
    arguments: ["api", "API", "Vo", "site", "Papers", "schemas"])
  func reservedNames(id: String) throws {
    let reading = RuleFixture.read("<round id=\"chung-khao\"", as: "<round id=\"\(id)\"")
    let finding = try #require(reading.findings.first { $0.message.en.contains("“\(id)” is the name of") })
    let location = try #require(finding.location)
    #expect(finding.severity == .error && location.file == "contest.xml")
    #expect(location.line ?? 0 > 1 && location.path?.hasSuffix("round[2]") == true)
    #expect(!RuleFixture.read("<round id=\"chung-khao\"", as: "<round id=\"\(id)-1\"").findings.hasErrors)
  }

  @Test("Weights that sum to 0 leave no result")
  func weights() throws {
    let rubric = RuleFixture.rubric.replacing(/weight="\d"/, with: "weight=\"0\"")
    let findings = RuleFixture.read(rubric: rubric).findings
    #expect(findings.map(\.message.vi) == ["tổng hệ số của các tiêu chí bằng 0 nên không tính được điểm"])
    #expect(findings.first?.location?.description == "rubrics/a.xml:2:/rubric")
  }

  static let duplicates: [Spoiled] = [
    Spoiled("id=\"bach-long-vi\"", "id=\"hong-bang\"", "id=“hong-bang” đã dùng ở dòng 9", "units/unit[2]"),
    Spoiled("id=\"gk2\"", "id=\"gk1\"", "id=“gk1” đã dùng ở dòng 14", "judge[2]"),
    Spoiled("judge=\"gk2\"/>", "judge=\"gk1\"/>", "judge=“gk1” đã dùng", "member[2]"),
    Spoiled("id=\"chung-khao\"", "id=\"so-khao\"", "id=“so-khao” đã dùng", "round[2]"),
    Spoiled("id=\"t2\"", "id=\"t1\"", "id=“t1” đã dùng", "ties/figure"),
    Spoiled("id=\"dat\"", "id=\"tot\"", "id=“tot” đã dùng", "level[2]"),
    Spoiled("criterion id=\"giong\"", "criterion id=\"noi-dung\"", "id=“noi-dung” đã dùng", "criterion[2]"),
    Spoiled(
      "<rounding ", "<rounding step=\"result\" decimals=\"1\"/><rounding ", "step=“result” đã dùng",
      "rounding[2]"),
    Spoiled(
      "<title xml:lang=\"en\">Test contest</title>", "<title>Hai</title>", "mỗi ngôn ngữ chỉ viết một lần",
      "title[2]"),
    Spoiled(
      "<title>Biểu điểm</title>", "<title xml:lang=\"en\">R</title>", "thiếu bản tiếng Việt", "/rubric/title"),
    Spoiled("<title>Biểu điểm</title>", "<title> </title>", "để trống", "/rubric/title"),
    Spoiled("on=\"2023-06-01\"", "on=\"1800-06-01\"", "không phải một ngày từ năm 1900", "dates/date"),
  ]

  @Test("What must stand once stands once", arguments: duplicates)
  func doubled(_ spoiled: Spoiled) throws {
    let findings = RuleFixture.read(spoiled.old, as: spoiled.new).findings
    let finding = try #require(findings.first { $0.message.vi.contains(spoiled.message) }, "\(findings)")
    #expect(finding.location?.path?.hasSuffix(spoiled.path) == true, "\(finding)")
    #expect(finding.severity == .error)
  }

  @Test(
    "The words for what holds anyway are accepted",
    arguments: [
      ("<panel quorum=\"2\"", "<ballot kind=\"marks\"/><panel quorum=\"2\" below-quorum=\"refuse\""),
      ("<advance", "<places style=\"1-2-2-4\"/><advance"),
      ("cap=\"5\"", "cap=\"5\" taken=\"once\""),
      ("judge=\"gk2\"/>", "judge=\"gk2\" weight=\"1\"/>"),
      ("count=\"1\"", "count=\"1\" may-be-shared=\"true\" may-be-vacant=\"true\""),
    ])
  func accepted(_ old: String, _ new: String) {
    #expect(RuleFixture.read(old, as: new).findings == [])
  }

  static let hostile: [(String, String, Int?)] = [
    ("<contest>\n<title>\n</contest>", "thẻ <title> mở ở dòng 2 lại được đóng bằng </contest>", 3),
    ("<contest", "thiếu dấu > ở cuối", 1),
    ("<contest>\n<title>", "tệp kết thúc giữa chừng", 2),
    ("<contest>A & B</contest>", "phải viết là &amp; hoặc &lt;", 1),
    ("<contest id=x/>", "giá trị nằm trong dấu ngoặc kép", 1),
    ("<!DOCTYPE contest [<!ENTITY a \"b\">]><contest>&a;</contest>", "<!DOCTYPE", 1),
    ("<?xml version=\"1.0\"?>\n<!DOCTYPE c SYSTEM \"file:///etc/passwd\"><c/>", "<!DOCTYPE", 2),
    ("<contest>&nbsp;</contest>", "ký hiệu &nbsp; không có trong XML", 1),
    (String(repeating: "<a>", count: 300), "lồng nhau quá sâu", 1),
    ("", "tệp trống", nil),
    ("unit,full_name\n1,2", "tệp không phải XML", 1),
    ("<other xmlns='urn:contest:rules:1'/>", "phần tử gốc <other> không phải loại tệp", 1),
    (
      RuleFixture.contest.replacingOccurrences(of: "urn:contest:rules:1", with: "urn:x"),
      "kiểm tra tên phần tử và xmlns", 2
    ),
  ]

  @Test("A file that is not XML, or hostile, gets a sentence with its place", arguments: hostile)
  func malformed(_ text: String, _ message: String, _ line: Int?) throws {
    for reading in [RuleFixture.read(contest: text), RuleFixture.read(rubric: text)] {
      #expect(reading.contest == nil)
      let finding = try #require(reading.findings.first)
      #expect(finding.message.vi.contains(message), "\(finding)")
      #expect(finding.location?.line == line)
    }
  }

  @Test("A file of 50 MB is refused unread, in memory and on disk")
  func huge() throws {
    let big = Data(repeating: 0x20, count: 50_000_000)
    let inMemory = RuleReader.read(files: MemoryRuleFiles(["contest.xml": big]))
    #expect(inMemory.findings.first?.message.vi.contains("quá lớn (50000000 byte)") == true)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("huge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try big.write(to: folder.appendingPathComponent("contest.xml"))
    let onDisk = RuleReader.read(files: FolderRuleFiles(folder: folder))
    #expect(onDisk.findings == inMemory.findings)
  }

  static let schema: [Spoiled] = [
    Spoiled(
      "<theme id=\"dd\" letter=\"đ\"><title>Đề án 06</title></theme>", "<them/>",
      "phần tử <them> không được phép ở đây; cần <theme>", "them"),
    Spoiled(
      "kind=\"live\"", "kind=\"life\"", "kind=“life” không được nhận; chọn một trong: recording, live",
      "round[2]"),
    Spoiled("quorum=\"2\"", "quorum=\"0\"", "quorum=“0” quá nhỏ; ít nhất là 1", "panel"),
    Spoiled("decimals=\"2\"", "decimals=\"7\"", "decimals=“7” quá lớn; nhiều nhất là 6", "rounding"),
    Spoiled(
      "id=\"gk2\"", "id=\"giám khảo\"", "id=“giám khảo” viết chưa đúng; cần mã gồm chữ không dấu", "judge[2]"),
    Spoiled(
      "on=\"2023-06-01\"", "on=\"01/06/2023\"", "on=“01/06/2023” viết chưa đúng; cần ngày viết yyyy-MM-dd",
      "date"),
    Spoiled("step=\"0.5\"", "step=\"0,5\"", "step=“0,5” viết chưa đúng; cần số", "criterion[1]"),
    Spoiled("step=\"0.5\"", "step=\"0\"", "step=“0” quá nhỏ", "criterion[1]"),
    Spoiled("weight=\"1\"", "weight=\"-1\"", "weight=“-1” quá nhỏ; ít nhất là 0", "criterion[1]"),
    Spoiled("<rounds>", "<rounds>chữ", "<rounds> không chứa chữ", "rounds"),
    Spoiled(
      "<title>Biểu điểm</title>", "", "phần tử <criterion> không được phép ở đây; cần <title>", "criterion[1]"
    ),
    Spoiled(
      "place=\"Hải Phòng\"", "plac=\"x\"", "thuộc tính plac không được phép ở phần tử <organiser>",
      "organiser"),
  ]

  @Test("An unknown method is answered with every method there is")
  func unknownMethod() throws {
    let finding = try #require(RuleFixture.read("<mean/>", as: "<average/>").findings.first)
    let names = [
      "mean", "trimmed-mean", "median", "middle", "clamp", "sum-of-places", "borda", "points-by-place",
      "exponential", "skating", "bucklin", "schulze", "majority", "z-score", "judge-effect",
    ]
    for name in names {
      #expect(finding.message.vi.contains("<\(name)>") && finding.message.en.contains("<\(name)>"), "\(name)")
    }
    #expect(finding.location?.line != nil)
  }

  @Test("A breach of the schema is a sentence, not libxml2's words", arguments: schema)
  func structure(_ spoiled: Spoiled) throws {
    let reading = RuleFixture.read(spoiled.old, as: spoiled.new)
    #expect(reading.contest == nil)
    let finding = try #require(reading.findings.first)
    #expect(finding.message.vi.contains(spoiled.message), "\(finding)")
    #expect(finding.location?.path?.hasSuffix(spoiled.path) == true, "\(finding)")
    #expect(!finding.message.vi.contains("Element '"))
  }
}
