import ContestCore
import ContestTestSupport
import ContestXML
import Foundation
import Testing

@Suite struct RuleReaderTests {
  @Test("Good files give the contest and no finding")
  func good() throws {
    let reading = RuleFixture.read()
    #expect(reading.findings.isEmpty, "\(reading.findings)")
    let contest = try #require(reading.contest)
    #expect(contest.title == LocalizedText(vi: "Cuộc thi thử", en: "Test contest"))
    #expect(contest.organiser.name == LocalizedText("Sở TTTT"))
    #expect(contest.dates.first?.date == CalendarDate(year: 2023, month: 6, day: 1))
    #expect(contest.units.map(\.takesPart) == [true, false])
    #expect(contest.units.map(\.kind) == [.urbanDistrict, .ruralDistrict])
    #expect(contest.units.last?.aliases == ["BLV"])
    #expect(contest.judges.map(\.unit) == ["hong-bang", nil, nil])
    #expect(contest.judges.map(\.relatedUnits) == [[], ["bach-long-vi"], []])
    #expect(contest.rounds.map(\.takesFrom) == [nil, "so-khao"])
  }

  @Test("The shipped contest, its rubrics and its lists are without a finding")
  func shipped() throws {
    let reading = RuleReader.read(files: FolderRuleFiles(folder: SchemaTests.root))
    #expect(reading.findings == [])
    #expect(try #require(reading.contest).rounds.map(\.id) == ["so-khao", "chung-khao"])
    let folder = SchemaTests.root.appendingPathComponent("entries")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".xml")
    {
      let data = try Data(contentsOf: folder.appendingPathComponent(name))
      let (rows, findings) = EntryListXML.read(data, file: name)
      #expect(findings == [] && !rows.isEmpty)
    }
  }

  @Test("Every preset is without a finding")
  func presets() throws {
    let folder = SchemaTests.root.appendingPathComponent("rubrics/presets")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count >= 11)
    for name in names {
      let reading = RuleReader.read(files: FolderRuleFiles(folder: folder.appendingPathComponent(name)))
      #expect(reading.findings == [], "\(name): \(reading.findings.map { $0.rendered(in: .en) })")
      for round in reading.contest?.rounds ?? [] {
        #expect(try FrozenRules.rules(fromDocument: FrozenRules.document(for: round)) == round)
      }
    }
  }

  @Test("A round's rules are read whole")
  func round() throws {
    let round = try RuleFixture.round()
    #expect(round.panel.members.map(\.role) == [.chair, .member, .shadow])
    #expect(round.tabulation == Tabulation(rounding: [.result: Rounding(decimals: 2)]))
    #expect(round.figures.first?.weight == Points(parsing: "0.3"))
    #expect(round.deductions.cap == Points(5))
    #expect(round.deductions.overtime?.limitMilliseconds == 300_000)
    #expect(round.deductions.overtime?.steps.map(\.fromMilliseconds) == [0, 60_500])
    #expect(round.deductions.penalties.first?.clause == "Điều 5")
    #expect(
      round.tieChain.map(\.kind)
        == [.criterion("giong"), .figure("khan-gia"), .judgedTotal, .fewerDeductions, .decision, .shared])
    #expect(round.advancement == Advancement(first: 10))
    #expect(round.opens == CalendarDate(year: 2023, month: 8, day: 1))
    #expect(round.rubric.criteria.map(\.minimum) == [.zero, .zero])
    #expect(round.rubric.criteria[0].levels.map(\.id) == ["tot", "dat"])
    #expect(round.rubric.criteria[1].step == Points(parsing: "0.25"))
  }

  @Test("Defaults stand where the file is silent")
  func defaults() throws {
    let contest = try #require(RuleFixture.read().contest)
    let final = contest.rounds[1]
    #expect(final.tabulation == Tabulation())
    #expect(final.panel.recusesSameUnit)
    #expect(final.prizeFloor == Points(50))
    #expect(final.prizes.first?.money == 5_000_000)
  }

  @Test("Every method and option that works is read")
  func options() throws {
    let reading = RuleFixture.read(
      "level=\"total\" combine=\"sum\" missing=\"refuse\" weight=\"before\" rank-by=\"rounded\">\n        <mean/>",
      as: """
        level="criterion" combine="mean" missing="present" weight="after" rank-by="exact">
          <trimmed-mean high="1" low="0" from="2"/>
          <rounding step="panel" decimals="3" mode="truncate"/><rounding step="weighted" decimals="1" mode="half-even"/>
        """)
    #expect(reading.findings.isEmpty, "\(reading.findings)")
    let rule = try #require(reading.contest).rounds[0].tabulation
    #expect(rule.method == .trimmedMean(high: 1, low: 0, from: 2))
    #expect(rule.level == .criterion && rule.combination == .mean && rule.missingCells == .present)
    #expect(rule.weightPosition == .afterPanel && rule.rankBasis == .exact)
    #expect(rule.rounding[.panel] == Rounding(decimals: 3, mode: .truncate))
    #expect(rule.rounding[.weighted] == Rounding(decimals: 1, mode: .halfEven))
  }

  @Test("Decomposed letters are composed")
  func normalisation() throws {
    let contest = RuleFixture.contest.decomposedStringWithCanonicalMapping
    let name = try #require(RuleFixture.read(contest: contest).contest).units[0].name.vi
    #expect(Array(name.utf8) == Array("quận Hồng Bàng".precomposedStringWithCanonicalMapping.utf8))
  }

  @Test("A wrong text is told with file, line and path")
  func place() {
    let reading = RuleFixture.read("ref=\"giong\"", as: "ref=\"gjong\"")
    #expect(
      reading.findings.map { $0.rendered(in: .vi) }
        == [
          "contest.xml:38:/contest/rounds/round[1]/ties/criterion: error: biểu điểm không có tiêu chí “gjong”"
        ])
  }

  @Test(
    "Files that the contest names must be there and be inside the folder",
    arguments: [
      ("rubrics/b.xml", "không có tệp “rubrics/b.xml”"),
      ("../a.xml", "phải là đường dẫn trong thư mục"),
      ("/etc/passwd", "phải là đường dẫn trong thư mục"),
      ("rubrics//a.xml", "phải là đường dẫn trong thư mục"),
      ("rubrics/./a.xml", "phải là đường dẫn trong thư mục"),
      ("C:\\a.xml", "phải là đường dẫn trong thư mục"),
      ("", "phải là đường dẫn trong thư mục"),
    ])
  func rubricPath(_ path: String, _ message: String) throws {
    let reading = RuleFixture.read("rubric=\"rubrics/a.xml\"", as: "rubric=\"\(path)\"")
    #expect(reading.contest == nil)
    let finding = try #require(reading.findings.first)
    #expect(finding.message.vi.contains(message), "\(finding)")
    #expect(finding.location?.file == "contest.xml")
    #expect(finding.location?.line == 19)
  }

  @Test("No contest.xml is a finding")
  func nothing() {
    let reading = RuleReader.read(files: MemoryRuleFiles([:]))
    #expect(reading.contest == nil)
    #expect(reading.findings.map { $0.location?.file } == ["contest.xml"])
  }

  @Test("Faults of the contest and of its rubric are told together")
  func together() {
    let contest = RuleFixture.contest.replacingOccurrences(of: " letter=\"đ\"", with: "")
    let rubric = RuleFixture.rubric.replacingOccurrences(of: "max=\"10\"", with: "max=\"mười\"")
    let findings = RuleFixture.read(contest: contest, rubric: rubric).findings
    #expect(findings.map { $0.location?.file } == ["contest.xml", "rubrics/a.xml"])
    #expect(findings.first?.message.vi == "thuộc tính letter thiếu ở phần tử <theme>")
    #expect(findings.last?.message.vi.hasPrefix("max=“mười” viết chưa đúng; cần số") == true)
    #expect(findings.last?.location?.line == 10)
  }

  @Test("A contest file in a rubric's place, or the other way, is refused")
  func swapped() {
    let asRubric = RuleFixture.read(rubric: RuleFixture.contest)
    #expect(asRubric.contest == nil && asRubric.findings.hasErrors)
    let asContest = RuleFixture.read(contest: RuleFixture.rubric)
    #expect(asContest.contest == nil && asContest.findings.hasErrors)
  }

  @Test("A folder serves its own files only")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rules-\(UUID().uuidString)")
    let workspace = folder.appendingPathComponent("workspace")
    try FileManager.default.createDirectory(at: workspace, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(RuleFixture.rubric.utf8).write(to: folder.appendingPathComponent("secret.xml"))
    let contest = RuleFixture.contest.replacingOccurrences(of: "rubrics/a.xml", with: "link.xml")
    try Data(contest.utf8).write(to: workspace.appendingPathComponent("contest.xml"))
    try FileManager.default.createSymbolicLink(
      at: workspace.appendingPathComponent("link.xml"),
      withDestinationURL: folder.appendingPathComponent("secret.xml"))
    let files = FolderRuleFiles(folder: workspace)
    let escaped = RuleReader.read(files: files)
    #expect(escaped.contest == nil)
    #expect(escaped.findings.first?.message.vi.contains("không có tệp “link.xml”") == true)
    try FileManager.default.removeItem(at: workspace.appendingPathComponent("link.xml"))
    try Data(RuleFixture.rubric.utf8).write(to: workspace.appendingPathComponent("link.xml"))
    #expect(RuleReader.read(files: files).contest != nil)
    try FileManager.default.createDirectory(
      at: workspace.appendingPathComponent("rubrics"), withIntermediateDirectories: false)
    #expect(throws: RuleFileFault.unreadable("not a file")) { try files.data(at: "rubrics") }
  }
}
