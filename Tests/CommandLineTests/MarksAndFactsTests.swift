import Foundation
import Testing

@Suite("marks import, marks export, facts import")
struct MarksAndFactsTests {
  private func load(_ marks: String, into scratch: Scratch) async throws -> Run {
    try scratch.write("marks.csv", marks)
    return try await scratch.run(["marks", "import", scratch.url("marks.csv").path, "--round", "vong-1"])
  }

  private func state(_ facts: String, in scratch: Scratch) async throws -> Run {
    try scratch.write("facts.csv", "entry,kind,id,value,source\n" + facts)
    return try await scratch.run(["facts", "import", scratch.url("facts.csv").path, "--round", "vong-1"])
  }

  private func standings(_ scratch: Scratch) async throws -> [String] {
    try await scratch.done("standings", "--round", "vong-1", "--format", "csv")
      .split(separator: "\n").map(String.init)
  }

  @Test("the export has a row for every mark due: empty where not given, recused where the rules say so")
  func export() async throws {
    let scratch = try await Stage.open()
    let csv = try await scratch.done("marks", "export", "--round", "vong-1")
    let rows = csv.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.first == "entry,judge,criterion,mark")
    #expect(rows.count == 26, "a header, 24 cells, the end of the last line")
    #expect(rows.last == "")
    for entry in SmallContest.entries {
      for judge in ["gk1", "gk2", "gk3"] {
        let cell = judge == "gk3" && entry.hasPrefix("nam") ? "recused" : ""
        #expect(rows.contains("\(entry),\(judge),giong,\(cell)"))
        #expect(rows.contains("\(entry),\(judge),noi-dung,\(cell)"))
      }
    }
    #expect(!csv.contains("\r"))
    #expect(csv.utf8.first == UInt8(ascii: "e"))
  }

  @Test("what is exported can be filled in and imported; imported again it changes nothing")
  func roundTrip() async throws {
    let scratch = try await Stage.open()
    let filled = try await scratch.done("marks", "export", "--round", "vong-1")
      .replacing(",\n", with: ",\"7,5\"\n")
    let first = try await load(filled, into: scratch)
    #expect(first.errors == "10 sheets taken; 0 unchanged\n", "\(first.everything)")
    #expect(first.output == "")
    let head = try await scratch.head()
    let again = try await load(filled, into: scratch)
    #expect(again.errors == "0 sheets taken; 10 unchanged\n")
    let now = try await scratch.head()
    #expect(now == head)
    let exported = try await scratch.done("marks", "export", "--round", "vong-1")
    #expect(exported == filled.replacing("\"7,5\"", with: "7.5"))
    let changed = try await load(
      exported.replacing("bac-1,gk1,giong,7.5", with: "bac-1,gk1,giong,8.25"), into: scratch)
    #expect(
      changed.errors == "1 sheets taken; 9 unchanged\n1 sheets of an earlier import replaced\n")
  }

  @Test(
    "a file for a round that is not open is refused in one line: which round, where it stands, what to do")
  func notOpen() async throws {
    let facts = "bac-1,duration,,280,máy đo\nbac-2,duration,,281,máy đo\n"
    for (scratch, phase, remedy) in [
      (try await Stage.imported(), "“draft”", "contest round open vong-1"),
      (try await Stage.certified(), "“certified”", "contest round reopen vong-1"),
    ] {
      for run in [
        try await load(SmallContest.distinctMarks, into: scratch), try await state(facts, in: scratch),
      ] {
        #expect(run.status == 1 && run.output == "")
        #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        #expect(run.errors.contains("vong-1") && run.errors.contains(phase) && run.errors.contains(remedy))
      }
    }
    let closed = try await Stage.marked()
    try await closed.done("round", "close", "vong-1")
    #expect(try await load(SmallContest.distinctMarks, into: closed).errors.contains("“closed”"))
    #expect(try await state(facts, in: closed).status == 0)
  }

  @Test("absent in any cell means this judge for this whole entry; an absent judge is not missed")
  func absentJudge() async throws {
    let scratch = try await Stage.open()
    let marks = SmallContest.distinctMarks
      .replacing("bac-1,gk2,giong,9", with: "bac-1,gk2,giong,absent")
      .replacing("bac-1,gk2,noi-dung,9", with: "bac-1,gk2,noi-dung,")
    let loaded = try await load(marks, into: scratch)
    #expect(loaded.status == 0, "\(loaded.everything)")
    let csv = try await scratch.done("marks", "export", "--round", "vong-1")
    #expect(csv.contains("bac-1,gk2,giong,absent\nbac-1,gk2,noi-dung,absent\n"))
    try await scratch.done("round", "close", "vong-1")
    try await scratch.done("round", "certify", "vong-1")
  }

  @Test("recused in a cell takes the judge out of this entry, and the mean is of those who stay")
  func recusedJudge() async throws {
    let scratch = try await Stage.marked()
    let run = try await load(
      "entry,judge,criterion,mark\nbac-1,gk1,giong,6\nbac-1,gk1,noi-dung,6\nbac-1,gk2,noi-dung,recused\n",
      into: scratch)
    #expect(run.status == 0, "\(run.everything)")
    let rows = try await standings(scratch)
    #expect(rows[2] == "2,false,bac-1,bac,15.00,0,")
  }

  @Test(
    "a marks file with a fault changes nothing and names the cell",
    arguments: [
      ("tay-1,gk1,giong,8", "marks.csv:2:", "no entry “tay-1”"),
      ("bac-1,gk9,giong,8", "marks.csv:2:", "no judge “gk9”"),
      ("bac-1,gk1,hat,8", "marks.csv:2:", "no criterion “hat”"),
      ("bac-1,gk1,giong,8.3", "marks.csv:2:17: ", "8.3 is refused"),
      ("bac-1,gk1,noi-dung,8.25", "marks.csv:2:20: ", "8.25 is refused"),
      ("bac-1,gk1,giong,10.25", "marks.csv:2:17: ", "10.25 is refused"),
      ("bac-1,gk1,giong,-1", "marks.csv:2:17: ", "-1 is refused"),
      ("bac-1,gk1,giong,tám", "marks.csv:2:17: ", "“tám” is not a mark"),
      ("bac-1,gk1,giong,1e1", "marks.csv:2:17: ", "“1e1” is not a mark"),
      ("bac-1,gk1,giong,8,75", "marks.csv:2:", "5 cells"),
      ("bac-1,gk1,giong,8\nbac-1,gk1,giong,8", "marks.csv:3:", "stands already at"),
      ("nam-x,gk3,giong,8", "marks.csv:2:", "must recuse"),
      ("bac-1,gk1,giong,8\nbac-1,gk1,noi-dung,recused", "marks.csv:3:", "holds marks and says recused"),
    ])
  func badMarks(_ rows: String, _ place: String, _ words: String) async throws {
    let scratch = try await Stage.open()
    try scratch.write("marks.csv", "entry,judge,criterion,mark\n\(rows)\n")
    let told = try await scratch.refused(
      "marks", "import", scratch.url("marks.csv").path, "--round", "vong-1")
    #expect(told.contains(place), "\(told)")
    #expect(told.contains(words), "\(told)")
    #expect(told.contains("nothing was changed"))
  }

  @Test("marks are refused before the round opens and after it has closed")
  func phases() async throws {
    for scratch in [try await Stage.imported(), try await Stage.certified()] {
      try scratch.write("marks.csv", SmallContest.distinctMarks.replacing(",9\n", with: ",5\n"))
      let file = scratch.url("marks.csv").path
      _ = try await scratch.refused("marks", "import", file, "--round", "vong-1")
    }
  }

  @Test(
    "the overtime table takes its points off the result",
    arguments: [
      ("4:59.9", "0"), ("300", "0"), ("5:00.001", "0.25"), ("5:59", "0.25"), ("6:00", "0.5"), ("9:00", "0.5"),
    ])
  func overtime(_ duration: String, _ points: String) async throws {
    let scratch = try await Stage.marked()
    let run = try await state("bac-1,duration,,\(duration),đồng hồ\n", in: scratch)
    #expect(run.errors == "1 facts recorded\n", "\(run.everything)")
    let result = ["0": "18.00", "0.25": "17.75", "0.5": "17.50"][points] ?? ""
    let rows = try await standings(scratch)
    #expect(rows[1] == "1,false,bac-1,bac,\(result),\(points),")
  }

  @Test("penalties of fixed points are stated once or several times, and add up with overtime")
  func penalties() async throws {
    let scratch = try await Stage.marked()
    let run = try await state(
      "bac-1,duration,,301,đồng hồ\nbac-1,penalty,muon,,biên bản\nbac-1,penalty,muon,2,biên bản\n",
      in: scratch)
    #expect(run.status == 0, "\(run.everything)")
    let rows = try await standings(scratch)
    #expect(rows[2] == "2,false,bac-1,bac,14.75,3.25,")
    let refused = try await state("bac-1,penalty,muon,\"0,5\",biên bản\n", in: scratch)
    #expect(refused.status == 1 && refused.errors.contains(":2:"), "\(refused.everything)")
  }

  @Test("withdrawn and disqualified stand last with an empty place, and are not waited for")
  func outOfTheRanking() async throws {
    let scratch = try await Stage.open()
    let marks = SmallContest.marks(["bac-1": "8", "bac-2": "7"])
    let loaded = try await load(marks, into: scratch)
    #expect(loaded.status == 0, "\(loaded.everything)")
    let facts = "nam-y,disqualified,,,biên bản\nnam-x,withdrawn,,,đơn\n"
    let stated = try await state(facts, in: scratch)
    #expect(stated.status == 0, "\(stated.everything)")
    let rows = try await standings(scratch)
    #expect(
      rows == [
        "place,tied,entry,unit,result,deductions,decided_by", "1,false,bac-1,bac,16.00,0,",
        "2,false,bac-2,bac,14.00,0,", ",false,nam-x,nam,,0,", ",false,nam-y,nam,,0,",
      ])
    try await scratch.done("round", "close", "vong-1")
    try await scratch.done("round", "certify", "vong-1")
  }

  @Test(
    "a facts file with a fault changes nothing and names the row",
    arguments: [
      ("tay-1,duration,,5:00,", "no entry “tay-1”"), ("bac-1,speed,,5,", "“speed” is not known"),
      ("bac-1,duration,,năm phút,", "is no clear duration"),
      ("bac-1,duration,,5:75,", "is no clear duration"),
      ("bac-1,penalty,khac,1,", "no penalty “khac”"), ("bac-1,penalty,muon,-1,", "at least 0"),
      ("bac-1,figure,khac,1,", "no outside figure “khac”"), ("bac-1,recused,gk9,,", "no judge “gk9”"),
      ("bac-1,duration,,300,\nbac-1,duration,,301,", "already at"),
    ])
  func badFacts(_ rows: String, _ words: String) async throws {
    let scratch = try await Stage.open()
    try scratch.write("facts.csv", "entry,kind,id,value,source\n\(rows)\n")
    let told = try await scratch.refused(
      "facts", "import", scratch.url("facts.csv").path, "--round", "vong-1")
    #expect(told.contains("facts.csv:\(rows.split(separator: "\n").count + 1):"), "\(told)")
    #expect(told.contains(words), "\(told)")
  }
}
