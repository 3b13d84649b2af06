import Foundation
import Testing

@Suite("corrections of a result that was certified or published")
struct CorrectingTests {
  private static let xml = "exports/vong-1/results.xml"
  private static let html = "exports/vong-1/results.html"

  private func importCorrectedName(_ scratch: Scratch) async throws {
    try scratch.edit("entries/bac.csv", "Trần Văn A", "Trần Văn Anh")
    try await scratch.done("import")
  }

  /// Vòng một published; vòng hai counts its result too, at 30 per cent.
  private func carrying() async throws -> Scratch {
    let scratch = try Stage.files()
    try scratch.edit(
      "contest.xml", #"<panel quorum="2"><member judge="gk1" role="chair"/><member judge="gk2"/></panel>"#,
      #"""
      <panel quorum="2"><member judge="gk1" role="chair"/><member judge="gk2"/></panel>
      <tabulation level="total" combine="sum"><mean/></tabulation>
      <carry-over own="0.7"><result round="vong-1" weight="0.3"/></carry-over>
      """#)
    try scratch.write("m.csv", SmallContest.distinctMarks)
    try await scratch.done("import")
    try await scratch.done("draw", "vong-1", "--seed", "2023a1b2")
    try await scratch.done("round", "open", "vong-1")
    try await scratch.done("marks", "import", scratch.url("m.csv").path, "--round", "vong-1")
    try await scratch.done("round", "close", "vong-1")
    try await scratch.done("round", "certify", "vong-1")
    try await scratch.done("publish", "--round", "vong-1")
    return scratch
  }

  @Test("a name corrected in a list is published as version 2, which says what it changes and by which list")
  func correctedName() async throws {
    let scratch = try await Stage.published()
    let first = try scratch.text(Self.xml)
    try await importCorrectedName(scratch)
    let run = try await scratch.run("publish", "--round", "vong-1")
    #expect(run.status == 0 && run.errors.contains("version 2"), "\(run.everything)")
    let second = try scratch.text(Self.xml)
    #expect(first.contains(#" version="1" "#) && !first.contains("<correction"))
    #expect(second.contains(#" version="2" "#) && second.contains(#"<correction of="1">"#))
    #expect(second.contains(/<reason>[^<]*entries\/bac\.csv<\/reason>/), "\(second)")
    #expect(second.contains(#"field="name" now="Trần Văn Anh""#), "\(second)")
    #expect(!second.contains(#""Trần Văn A""#), "a name that was wrong is not told again")
    let page = try scratch.text(Self.html)
    let top = try #require(page.range(of: "Bản số 2 thay bản số 1")?.lowerBound)
    let table = try #require(page.range(of: "<table")?.lowerBound)
    #expect(top < table && page.contains("họ tên nay ghi là Trần Văn Anh"))
    try await scratch.done("verify", scratch.url(Self.xml).path)
    let versions = try await scratch.done("versions", "vong-1").split(separator: "\n")
    #expect(versions.count == 2 && versions[1].hasSuffix("entries/bac.csv"), "\(versions)")
    try await scratch.done("journal", "verify")
  }

  @Test("what was published is written out byte for byte, after a correction and from a restored backup")
  func keptBytes() async throws {
    let scratch = try await Stage.published()
    let first = try scratch.files().filter { $0.key.hasPrefix("exports/vong-1/") }
    try await importCorrectedName(scratch)
    try await scratch.done("publish", "--round", "vong-1")
    let away = try Scratch()
    try await scratch.done("backup", away.url("b").path)
    let restored = try Scratch()
    try await restored.done("restore", away.url("b").path)
    for workspace in [scratch, restored] {
      let out = try Scratch()
      let run = try await workspace.run(
        "versions", "vong-1", "--version", "1", "--output", out.url("ban-1").path)
      #expect(run.status == 0, "\(run.everything)")
      for (path, data) in first {
        let name = try #require(path.split(separator: "/").last)
        #expect(try Data(contentsOf: out.url("ban-1/\(name)")) == data, "\(name)")
      }
      let none = try await workspace.run(
        "versions", "vong-1", "--version", "3", "--output", out.url("x").path)
      #expect(none.status == 1 && none.errors.contains("no published version 3"))
      try await workspace.done("journal", "verify")
    }
  }

  @Test("a unit renamed in the rules, a title changed by a list: version 2 again, in which no figure changes")
  func otherWords() async throws {
    let scratch = try await Stage.published()
    try scratch.edit("entries/bac.csv", "Bài một", "Bài thứ nhất")
    try scratch.edit("contest.xml", "<name>Đội Nam</name>", "<name>Đội miền Nam</name>")
    try await scratch.done("import")
    try await scratch.done("publish", "--round", "vong-1", "--reason", "soát lại danh sách")
    let second = try scratch.text(Self.xml)
    #expect(second.contains("<reason>soát lại danh sách</reason>") && second.contains("Bài thứ nhất"))
    #expect(second.contains("Đội miền Nam"))
    try await scratch.done("verify", scratch.url(Self.xml).path)
    #expect(
      try await scratch.run("publish", "--round", "vong-1").errors.contains(
        "nothing has changed since version 2"))
    try await scratch.done("journal", "verify")
  }

  @Test("where nothing changed publish says so and writes the same bytes")
  func unchanged() async throws {
    let scratch = try await Stage.published()
    let before = try scratch.files().filter { $0.key.hasPrefix("exports/") }
    try scratch.write(Self.xml, "hỏng")
    let run = try await scratch.run("publish", "--round", "vong-1", "--reason", "thử")
    #expect(
      run.status == 0 && run.errors.contains("nothing has changed since version 1"), "\(run.everything)")
    #expect(try scratch.files().filter { $0.key.hasPrefix("exports/") } == before)
    #expect(try await scratch.done("versions", "vong-1").split(separator: "\n").count == 1)
  }

  @Test("facts, a status and a decision change a certified round only with --correct and a reason")
  func withoutCorrect() async throws {
    let scratch = try await Stage.published()
    try scratch.write("f.csv", "entry,kind,id,value,source\nbac-1,penalty,muon,1,biên bản 3\n")
    let facts = ["facts", "import", scratch.url("f.csv").path, "--round", "vong-1"]
    let status = ["entry", "status", "bac-2", "disqualified", "--round", "vong-1", "--source", "biên bản 4"]
    let decision = [
      "decide", "--round", "vong-1", "--subject", "nam-x,bac-1", "--overrule", "--reason", "hội ý",
    ]
    for command in [facts, status, decision] {
      let told = try await scratch.refused(command)
      #expect(told.contains("--correct"), "says what to do: \(told)")
    }
    for command in [facts + ["--correct"], status + ["--correct"]] {
      try await scratch.refused(command, saying: "a reason must be given")
    }
    #expect(try await scratch.done("status").contains("vong-1: published"))
  }

  @Test(
    "a corrected figure waits for its certificate: version 1 stands until then, version 2 tells the change",
    arguments: [
      ["facts", "import", "f.csv", "--round", "vong-1", "--correct", "--reason", "đến muộn, sót biên bản"],
      [
        "entry", "status", "bac-1", "disqualified", "--round", "vong-1", "--source", "biên bản 4",
        "--correct",
        "--reason", "đến muộn, sót biên bản",
      ],
      [
        "decide", "--round", "vong-1", "--subject", "bac-2,bac-1", "--overrule", "--correct", "--reason",
        "đến muộn, sót biên bản",
      ],
    ])
  func correctedFigure(_ command: [String]) async throws {
    let scratch = try await Stage.published()
    try scratch.write("f.csv", "entry,kind,id,value,source\nbac-1,penalty,muon,3,biên bản 3\n")
    let first = try scratch.files().filter { $0.key.hasPrefix("exports/") }
    let run = try await scratch.run(command.map { $0 == "f.csv" ? scratch.url($0).path : $0 })
    #expect(run.status == 0, "\(run.everything)")
    try await scratch.refused("publish", "--round", "vong-1", saying: "certify it again first")
    let status = try await scratch.done("status")
    #expect(status.contains("next: contest round certify vong-1") && status.contains("being corrected"))
    #expect(try scratch.files().filter { $0.key.hasPrefix("exports/") } == first)
    let asked = try await scratch.run("round", "certify", "vong-1", "--by", "Chị Hoa")
    #expect(asked.status == 0 && asked.errors.contains("sót biên bản"), "\(asked.everything)")
    #expect(try scratch.files().filter { $0.key.hasPrefix("exports/") } == first)
    try await scratch.done("publish", "--round", "vong-1")
    let second = try scratch.text(Self.xml)
    #expect(
      second.contains(#"<correction of="1">"#) && second.contains("<reason>đến muộn, sót biên bản</reason>"))
    let place = try await scratch.done("standings", "--round", "vong-1", "--format", "csv")
    #expect(place.contains("1,false,bac-2,"), "\(place)")
    try await scratch.done("verify", scratch.url(Self.xml).path)
    try await scratch.done("journal", "verify")
  }

  @Test("what forbids certifying forbids certifying a correction, and version 1 stands")
  func blockers() async throws {
    let scratch = try await Stage.open()
    func record(_ status: String, _ more: String...) async throws {
      let command = ["entry", "status", "nam-y", status, "--round", "vong-1", "--source", "biên bản"]
      let run = try await scratch.run(command + more)
      #expect(run.status == 0, "\(run.everything)")
    }
    try await record("absent")
    try scratch.write("m.csv", SmallContest.marks(["bac-1": "9", "bac-2": "8", "nam-x": "7"]))
    try await scratch.done("marks", "import", scratch.url("m.csv").path, "--round", "vong-1")
    try await scratch.done("round", "close", "vong-1")
    try await scratch.done("round", "certify", "vong-1")
    try await scratch.done("publish", "--round", "vong-1")
    let first = try scratch.text(Self.xml)
    try await record("competing", "--correct", "--reason", "có mặt")
    try await scratch.refused("round", "certify", "vong-1", saying: "“nam-y”: no sheet yet from")
    #expect(try await scratch.done("status").contains("“nam-y”: no sheet yet from"))
    try await scratch.refused("publish", "--round", "vong-1", saying: "certify it again first")
    #expect(try scratch.text(Self.xml) == first)
    try await record("absent", "--correct", "--reason", "vắng thật")
    try await scratch.done("round", "certify", "vong-1")
    try await scratch.done("publish", "--round", "vong-1")
    #expect(try scratch.text(Self.xml).contains("<reason>có mặt; vắng thật</reason>"))
    try await scratch.done("journal", "verify")
  }

  @Test("an entry withdrawn after certification changes nothing of that round's result")
  func withdrawn() async throws {
    let scratch = try await Stage.published()
    let before = try scratch.files().filter { $0.key.hasPrefix("exports/") }
    let standings = try await scratch.done("standings", "--round", "vong-1", "--format", "csv")
    try await scratch.done("entry", "withdraw", "bac-1", "--reason", "ốm")
    #expect(try await scratch.done("standings", "--round", "vong-1", "--format", "csv") == standings)
    #expect(
      try await scratch.run("publish", "--round", "vong-1").errors.contains(
        "nothing has changed since version 1"))
    #expect(try scratch.files().filter { $0.key.hasPrefix("exports/") } == before)
    try await scratch.done("journal", "verify")
    try await scratch.done("round", "open", "vong-2")
    let next = try await scratch.done("marks", "export", "--round", "vong-2")
    #expect(!next.contains("bac-1,") && next.contains("bac-2,"))
  }

  @Test("the result that a certified later round counts is corrected only after that one is opened again")
  func counted() async throws {
    let scratch = try await carrying()
    try await scratch.done("round", "open", "vong-2")
    try scratch.write("m2.csv", SmallContest.marks(["bac-1": "6", "bac-2": "7"], judges: ["gk1", "gk2"]))
    try await scratch.done("marks", "import", scratch.url("m2.csv").path, "--round", "vong-2")
    try await scratch.done("round", "close", "vong-2")
    try await scratch.done("round", "certify", "vong-2")
    let status = [
      "entry", "status", "nam-x", "disqualified", "--round", "vong-1", "--source", "biên bản", "--correct",
      "--reason", "sót",
    ]
    try await scratch.refused(status, saying: "reopen Vòng hai first")
    try await scratch.done(
      "decide", "--round", "vong-1", "--subject", "nam-x", "--appeal", "--reason", "đúng")
    try await scratch.refused(
      "marks", "import", scratch.url("m.csv").path, "--round", "vong-1", saying: "has to be reopened first")
    try await scratch.refused("round", "reopen", "vong-1", "--reason", "x", saying: "reopen Vòng hai first")
    try await scratch.done("round", "reopen", "vong-2", "--reason", "vòng một phải sửa")
    #expect(try await scratch.run(status).status == 0)
    try await scratch.done("round", "close", "vong-2")
    try await scratch.refused("round", "certify", "vong-2", saying: "certify that round again first")
    try await scratch.done("round", "certify", "vong-1")
    try await scratch.done("round", "certify", "vong-2")
    try await scratch.done("publish", "--round", "vong-1")
    try await scratch.done("publish", "--round", "vong-2")
    for round in ["vong-1", "vong-2"] {
      try await scratch.done("verify", scratch.url("exports/\(round)/results.xml").path)
    }
    try await scratch.done("journal", "verify")
  }

  @Test("who certifies and publishes by the command line is named where --by names them")
  func named() async throws {
    let scratch = try await Stage.marked()
    try await scratch.done("round", "close", "vong-1")
    try await scratch.done("round", "certify", "vong-1", "--by", "Chị Hoa")
    try await scratch.done("publish", "--round", "vong-1")
    try await importCorrectedName(scratch)
    try await scratch.done("publish", "--round", "vong-1", "--by", "Anh Nam")
    let by = try await scratch.done("versions", "vong-1").split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)[3]
    }
    #expect(by == ["organiser (command line)", "Anh Nam"])
    let payload = try await scratch.python(
      """
      import sqlite3
      for row in sqlite3.connect("contest.sqlite").execute(
          "SELECT actor, verb, payload FROM journal JOIN journalPayload USING (sequence) "
          "WHERE verb IN ('round.certify', 'round.publish') ORDER BY sequence"):
          print(*row)
      """)
    let rows = payload.split(separator: "\n")
    #expect(rows.count == 4 && rows.allSatisfy { $0.hasPrefix("organiser round.") })
    #expect(rows[0].contains(#""name":"Chị Hoa""#) && rows[3].contains(#""name":"Anh Nam""#))
  }
}
