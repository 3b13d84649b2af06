import Foundation
import Testing

@Suite("round close, certify, reopen; decide; standings")
struct RoundTests {
  private func standings(_ scratch: Scratch, _ round: String = "vong-1") async throws -> [String] {
    try await scratch.done("standings", "--round", round, "--format", "csv")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func load(_ marks: String, into scratch: Scratch) async throws {
    try scratch.write("marks.csv", marks)
    try await scratch.done("marks", "import", scratch.url("marks.csv").path, "--round", "vong-1")
  }

  @Test("standings as CSV: these columns, a row per entry, LF, no BOM, nothing else on stdout")
  func standingsColumns() async throws {
    let scratch = try await Stage.marked()
    let run = try await scratch.run("standings", "--round", "vong-1", "--format", "csv")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        place,tied,entry,unit,result,deductions,decided_by
        1,false,bac-1,bac,18.00,0,
        2,false,bac-2,bac,16.00,0,
        3,false,nam-x,nam,14.00,0,
        4,false,nam-y,nam,12.00,0,

        """)
  }

  @Test("standings as JSON say the same; as a table in Vietnamese and English, for people")
  func standingsForms() async throws {
    let scratch = try await Stage.marked()
    let json = try await scratch.done("standings", "--round", "vong-1", "--format", "json")
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let rows = try #require(parsed["standings"] as? [[String: Any]])
    #expect(rows.map { $0["entry"] as? String } == ["bac-1", "bac-2", "nam-x", "nam-y"])
    #expect(rows.map { $0["result"] as? String } == ["18.00", "16.00", "14.00", "12.00"])
    #expect(parsed["round"] as? String == "vong-1")
    let english = try await scratch.run("standings", "--round", "vong-1")
    #expect(english.output.hasPrefix("Place"))
    #expect(english.output.contains("Trần Văn A"))
    #expect(english.errors.contains("computed from journal row"))
    let vietnamese = try await scratch.run(["standings", "--round", "vong-1"], lang: "vi")
    #expect(vietnamese.output.hasPrefix("Hạng"))
    #expect(vietnamese.output.contains("18,00"))
  }

  @Test("--explain tells how one entry came to its place, and knows no stranger")
  func explanation() async throws {
    let scratch = try await Stage.marked()
    let told = try await scratch.done("standings", "--round", "vong-1", "--explain", "nam-x")
    #expect(told.contains("14.00"))
    #expect(told.contains("Giám khảo Một"))
    try await scratch.refused("standings", "--round", "vong-1", "--explain", "tay-1", saying: "tay-1")
  }

  @Test("--explain alone tells how every entry came to its place, each under its name")
  func explainAll() async throws {
    let scratch = try await Stage.marked()
    let told = try await scratch.done("standings", "--round", "vong-1", "--explain")
    let one = try await scratch.done("standings", "--round", "vong-1", "--explain", "nam-x")
    #expect(told.split(separator: "\n").count { $0.hasPrefix("== ") } == 4)
    #expect(told.contains("(nam-x)\n\(one)"))
    #expect(try await scratch.run("standings", "--round", "vong-1", "nam-x").status == 64)
  }

  @Test(
    "compare tells why one entry is above the other, by id or by number, and what the difference is made of")
  func compare() async throws {
    let scratch = try await Stage.marked()
    let rows = try await standings(scratch)
    let ids = rows.dropFirst().prefix(2).map { String($0.split(separator: ",")[2]) }
    let told = try await scratch.done("compare", ids[1], ids[0], "--round", "vong-1")
    #expect(told.hasPrefix("\(ids[0]) has place 1, \(ids[1]) place 2."))
    #expect(told.contains("so it stands above"))
    #expect(told.contains("Giám khảo Một"))
    let json = try await scratch.done("standings", "--round", "vong-1", "--format", "json")
    let numbers = json.split(separator: "\n").filter { $0.contains("\"number\"") }
      .compactMap { Int($0.filter(\.isNumber)) }
    #expect(
      try await scratch.done("compare", "\(numbers[0])", "\(numbers[1])", "--round", "vong-1") == told)
    try await scratch.refused("compare", ids[0], ids[0], "--round", "vong-1", saying: "two different entries")
    try await scratch.refused("compare", ids[0], "tay-1", "--round", "vong-1", saying: "tay-1")
  }

  @Test(
    "analyse says how firm the result is, as text in both languages and as JSON, and what is too small a panel"
  )
  func analyse() async throws {
    let scratch = try await Stage.marked()
    let english = try await scratch.run("analyse", "--round", "vong-1")
    #expect(english.status == 0)
    #expect(english.output.hasPrefix("Without each judge\n"))
    #expect(english.output.contains("bac-1 is ahead of the next, bac-2, by 2.00 points."))
    #expect(english.output.contains("Not made. No judge has marked entries of their own unit"))
    #expect(english.errors.contains("advice only, it changes no place; computed from journal row"))
    let vietnamese = try await scratch.run(["analyse", "--round", "vong-1"], lang: "vi")
    #expect(vietnamese.output.hasPrefix("Bỏ từng giám khảo\n"))
    #expect(vietnamese.errors.contains("chỉ để tham khảo, không đổi thứ hạng nào"))
    let json = try await scratch.done("analyse", "--round", "vong-1", "--format", "json")
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let pairs = try #require((parsed["margins"] as? [String: Any])?["pairs"] as? [[String: String]])
    #expect(pairs.first == ["upper": "bac-1", "lower": "bac-2", "points": "2"])
    try await scratch.refused("analyse", "--round", "vong-9", saying: "vong-9")
  }

  @Test("certify refuses with the whole list: missing sheets, quorum, undecided ties")
  func certifyList() async throws {
    let scratch = try await Stage.open()
    try await load(
      SmallContest.marks(["bac-1": "8", "bac-2": "8"])
        + SmallContest.marks(["nam-x": "7"], judges: ["gk1"]).split(separator: "\n").dropFirst().joined(
          separator: "\n")
        + "\n", into: scratch)
    let closing = try await scratch.run("round", "close", "vong-1")
    #expect(closing.status == 0)
    let told = try await scratch.refused("round", "certify", "vong-1", saying: "cannot be certified")
    for line in [
      "entry “nam-x”: no sheet yet from Giám khảo Hai (gk2)",
      "entry “nam-y”: no sheet yet from Giám khảo Một (gk1), Giám khảo Hai (gk2)",
      "entry “nam-x”: 1 sheets count, at least 2 are needed", "entries «bac-1», «bac-2» are level",
    ] {
      #expect(told.contains("  - \(line)"), "\(told)")
      #expect(closing.errors.contains("  - \(line)"))
    }
    let status = try await scratch.done("status")
    #expect(status.contains("cannot be certified because:"))
  }

  @Test("a sheet with an open criterion stops the closing and is named")
  func incompleteSheet() async throws {
    let scratch = try await Stage.open()
    let marks = SmallContest.distinctMarks.replacing("bac-2,gk1,noi-dung,8", with: "bac-2,gk1,noi-dung,")
    try await load(marks, into: scratch)
    let told = try await scratch.refused("round", "close", "vong-1", saying: "cannot be closed")
    #expect(told.contains("Giám khảo Một (gk1)"))
    #expect(told.contains("“bac-2”"))
  }

  @Test("a tie that the chain leaves to the jury waits for decide; --order parts it as named")
  func decideOrder() async throws {
    let scratch = try await Stage.level()
    #expect(
      try await standings(scratch)[2...3].sorted() == [
        "2,true,bac-1,bac,16.00,0,", "2,true,bac-2,bac,16.00,0,",
      ])
    try await scratch.done("round", "close", "vong-1")
    try await scratch.refused("round", "certify", "vong-1", saying: "«bac-1», «bac-2» are level")
    let run = try await scratch.run(
      "decide", "--round", "vong-1", "--subject", "bac-2,bac-1", "--order", "--reason", "bỏ phiếu kín")
    #expect(run.status == 0, "\(run.everything)")
    #expect(run.output == "")
    #expect(
      try await standings(scratch)[2...3] == [
        "2,false,bac-2,bac,16.00,0,bgk", "3,false,bac-1,bac,16.00,0,bgk",
      ])
    try await scratch.done("round", "certify", "vong-1")
  }

  @Test("decide --share lets them share the place; places then go on as 1-2-2-4")
  func decideShare() async throws {
    let scratch = try await Stage.level()
    try await scratch.done(
      "decide", "--round", "vong-1", "--subject", "bac-1,bac-2", "--share", "--reason", "đồng hạng")
    let rows = try await standings(scratch)
    #expect(rows[1] == "1,false,nam-x,nam,18.00,0,")
    #expect(rows[2...3].sorted() == ["2,true,bac-1,bac,16.00,0,bgk", "2,true,bac-2,bac,16.00,0,bgk"])
    #expect(rows[4] == "4,false,nam-y,nam,14.00,0,")
    try await scratch.done("round", "close", "vong-1")
    try await scratch.done("round", "certify", "vong-1")
  }

  @Test("an earlier step of the chain that parts the tie is named in decided_by")
  func decidedByCriterion() async throws {
    let scratch = try await Stage.open()
    let marks = SmallContest.marks(["bac-1": "8", "bac-2": "8", "nam-x": "7", "nam-y": "6"])
      .replacing("bac-2,gk1,giong,8", with: "bac-2,gk1,giong,9")
      .replacing("bac-2,gk1,noi-dung,8", with: "bac-2,gk1,noi-dung,7")
    try await load(marks, into: scratch)
    #expect(
      try await standings(scratch)[1...2]
        == ["1,false,bac-2,bac,16.00,0,hon-giong", "2,false,bac-1,bac,16.00,0,hon-giong"])
    // For people the table says what was looked at, as the proof does.
    for (lang, words) in [("vi", "tiêu chí Giọng"), ("en", "the criterion Giọng")] {
      let table = try await scratch.run(["standings", "--round", "vong-1"], lang: lang).output
      #expect(table.contains(words) && !table.contains("hon-giong"), "\(table)")
    }
  }

  @Test("a decision needs two known entries, each once, and a reason; a note needs one entry")
  func decisionsRefused() async throws {
    let scratch = try await Stage.level()
    for subject in ["bac-1", "bac-1,bac-1", "bac-1,tay-1"] {
      try await scratch.refused(
        "decide", "--round", "vong-1", "--subject", subject, "--order", "--reason", "x")
    }
    try await scratch.refused(
      "decide", "--round", "vong-1", "--subject", "bac-1,bac-2", "--order", "--reason", "  ", saying: "reason"
    )
    try await scratch.done(
      "decide", "--round", "vong-1", "--subject", "bac-1", "--note", "--reason", "mất điện 5 phút")
  }

  @Test("phases go one way: nothing certifies an open round, closes a draft, publishes what is not certified")
  func phases() async throws {
    let draft = try await Stage.imported()
    for step in ["close", "certify"] {
      try await draft.refused("round", step, "vong-1", saying: "only while it is")
    }
    let open = try await Stage.marked()
    try await open.refused("round", "certify", "vong-1", saying: "only while it is")
    try await open.refused("publish", "--round", "vong-1", saying: "not certified")
    try await open.refused("round", "open", "vong-2", saying: "certify that round first")
    #expect(!FileManager.default.fileExists(atPath: open.url("exports").path))
  }

  @Test("reopening needs a reason, and withdraws the certificate: publishing waits for a new one")
  func reopening() async throws {
    let scratch = try await Stage.published()
    let before = try scratch.text("exports/vong-1/results.xml")
    try await scratch.refused("round", "reopen", "vong-1", "--reason", "", saying: "reason")
    try await scratch.done("round", "reopen", "vong-1", "--reason", "gk2 nhập nhầm bài bac-2")
    try await scratch.refused("publish", "--round", "vong-1", saying: "not certified")
    try await load(
      SmallContest.distinctMarks.replacing("bac-2,gk2,giong,8", with: "bac-2,gk2,giong,9.5"), into: scratch)
    try await scratch.done("round", "close", "vong-1")
    try await scratch.done("round", "certify", "vong-1")
    try await scratch.done("publish", "--round", "vong-1")
    let after = try scratch.text("exports/vong-1/results.xml")
    #expect(before.contains(" version=\"1\" "))
    #expect(after.contains(" version=\"2\" "))
    #expect(after.contains("value=\"9.5\""))
    try await scratch.done("verify", scratch.url("exports/vong-1/results.xml").path)
    try await scratch.done("journal", "verify")
  }

  @Test("the second round takes those who advance; then an upheld appeal alone reopens the first")
  func secondRound() async throws {
    let scratch = try await Stage.certified()
    try await scratch.done("round", "open", "vong-2")
    let export = try await scratch.done("marks", "export", "--round", "vong-2")
    let entries = Set(export.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } })
    #expect(entries == ["bac-1", "bac-2"])
    try await scratch.refused("round", "reopen", "vong-1", "--reason", "x", saying: "after an upheld appeal")
    try await scratch.done("publish", "--round", "vong-1")
    try await scratch.done(
      "decide", "--round", "vong-1", "--appeal", "--subject", "bac-2", "--reason", "nhập nhầm điểm")
    try await scratch.done("round", "reopen", "vong-1", "--reason", "nhập nhầm điểm")
  }

  @Test("status tells the phase, the sheets given and due, and the next step")
  func status() async throws {
    let scratch = try await Stage.marked()
    let run = try await scratch.run("status")
    #expect(run.errors == "")
    #expect(run.output.contains("; 4 entries, 10/10 sheets given\n"))
    #expect(run.output.contains("next: contest round close vong-1"))
    #expect(run.output.contains("vong-2: "))
  }
}
