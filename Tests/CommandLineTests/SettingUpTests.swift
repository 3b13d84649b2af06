import Foundation
import Testing

@Suite("init, check, import: from files to a contest")
struct SettingUpTests {
  @Test("--version is data; an unknown command, a missing option and a bad value are usage, status 64")
  func usage() async throws {
    let scratch = try Scratch()
    let version = try await ChildProcess.run(Scratch.program, ["--version"], in: scratch.folder)
    #expect(version.status == 0)
    #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(version.errors == "")
    for arguments in [
      ["bogus"], ["standings"], ["marks", "import", "m.csv"], ["round", "open"], ["link"],
      ["link", "--judge", "gk1", "--organiser"], ["standings", "--round", "r", "--format", "pdf"],
      ["decide", "--round", "r", "--subject", "a,b", "--reason", "x"], ["round", "reopen", "vong-1"],
      ["entry", "add", "--unit", "bac"],
    ] {
      let run = try await scratch.run(arguments)
      #expect(run.status == 64, "\(arguments): \(run.everything)")
      #expect(run.output == "")
      #expect(run.errors.contains("Usage: contest"))
    }
    let files = try scratch.files()
    #expect(files.isEmpty)
  }

  @Test("every command of the contract answers --help on stdout")
  func help() async throws {
    let scratch = try Scratch()
    let commands = [
      "init", "check", "import", "entry add", "entry withdraw", "draw", "link", "round open", "round close",
      "round certify", "round reopen", "marks import", "marks export", "facts import", "decide", "standings",
      "publish", "verify", "journal verify", "dump", "backup", "restore", "status",
    ]
    for command in commands {
      let words = command.split(separator: " ").map(String.init)
      let run = try await ChildProcess.run(Scratch.program, words + ["--help"], in: scratch.folder)
      #expect(run.status == 0, "\(command): \(run.everything)")
      #expect(run.output.contains("USAGE: contest \(command)"))
    }
  }

  @Test("check says nothing on stdout and how much it read on stderr, in either language")
  func check() async throws {
    let scratch = try Stage.files()
    let english = try await scratch.run(["check"], lang: "en")
    let vietnamese = try await scratch.run(["check"], lang: "vi")
    #expect(english.status == 0)
    #expect(english.output == "")
    #expect(english.errors == "no faults: 2 rounds, 4 entries\n")
    #expect(vietnamese.errors == "không có lỗi: 2 vòng thi, 4 hồ sơ dự thi\n")
    let files = try scratch.files().keys.sorted()
    #expect(files == SmallContest.files.keys.sorted())
  }

  @Test("every fault of every file is told in one go")
  func allFaults() async throws {
    let scratch = try Stage.files()
    try scratch.edit("contest.xml", "ref=\"giong\"", "ref=\"khac\"")
    try scratch.edit("rubrics/nho.xml", "step=\"0.5\"", "step=\"0.3\"")
    try scratch.edit("entries/bac.csv", "01/02/1990", "31/02/1990")
    try scratch.edit("entries/bac.csv", "bac,Lê", "tây,Lê")
    for command in ["check", "import"] {
      let told = try await scratch.refused(command)
      #expect(told.contains("contest.xml:30:/contest/rounds/round[1]/ties/criterion: error: "))
      #expect(told.contains("rubrics/nho.xml:5:/rubric/criterion[2]: error: "))
      #expect(told.contains("entries/bac.csv:2:16: error: “31/02/1990” is not a date of birth"))
      #expect(told.contains("entries/bac.csv:3:1: error: no unit “tây”"))
    }
  }

  @Test("import takes files once: again it changes nothing, and a changed row changes that row alone")
  func importing() async throws {
    let scratch = try Stage.files()
    let first = try await scratch.run(["import"])
    #expect(first.errors == "imported: 4 new entries, 0 changed, 2 rule files new or changed\n")
    #expect(first.output == "")
    let before = try await scratch.head()
    let again = try await scratch.run(["import"])
    #expect(again.errors == "imported: 0 new entries, 0 changed, 0 rule files new or changed\n")
    let now = try await scratch.head()
    #expect(now == before)
    try scratch.edit("entries/bac.csv", "Bài hai", "Bài hai, chữa lại")
    try scratch.edit("entries/bac.csv", "Bài hai, chữa lại", "\"Bài hai, chữa lại\"")
    let changed = try await scratch.run(["import"])
    #expect(changed.errors == "imported: 0 new entries, 1 changed, 0 rule files new or changed\n")
    try await scratch.done("dump", scratch.url("out").path)
    let list = try scratch.text("out/entries/bac.xml")
    #expect(list.contains("<title>Bài hai, chữa lại</title>"))
    #expect(list.contains("<title>Bài một</title>"))
  }

  @Test("a row that leaves its file deletes nothing")
  func vanishedRow() async throws {
    let scratch = try await Stage.imported()
    try scratch.write("entries/bac.csv", SmallContest.columns)
    try await scratch.done("import")
    try await scratch.done("draw", "vong-1", "--seed", "00")
    let export = try await scratch.done("marks", "export", "--round", "vong-1")
    #expect(export.contains("\nbac-2,gk1,giong,"))
  }

  @Test("the same list in NFD, with a BOM, semicolons and CRLF is the same list")
  func otherSpelling() async throws {
    let scratch = try await Stage.imported()
    let head = try await scratch.head()
    let other = SmallContest.north.replacing(",", with: ";").replacing("\n", with: "\r\n")
    let bytes = Data([0xEF, 0xBB, 0xBF]) + Data(other.decomposedStringWithCanonicalMapping.utf8)
    try scratch.write("entries/bac.csv", bytes)
    let run = try await scratch.run(["import"])
    #expect(
      run.errors == "imported: 0 new entries, 0 changed, 0 rule files new or changed\n", "\(run.everything)")
    let now = try await scratch.head()
    #expect(now == head)
  }

  @Test("entry add prints the new id alone; entry withdraw wants a reason and a known entry")
  func byHand() async throws {
    let scratch = try await Stage.imported()
    let run = try await scratch.run([
      "entry", "add", "--unit", "nam", "--full-name", "Đỗ Thị E", "--consent-register",
    ])
    #expect(run.status == 0, "\(run.everything)")
    #expect(run.output == "nam-1\n")
    try await scratch.done("entry", "withdraw", "nam-1", "--reason", "đơn xin rút")
    let unknown = try await scratch.refused("entry", "withdraw", "tay-9", "--reason", "x")
    #expect(unknown.contains("“tay-9”"))
    let stranger = try await scratch.refused(
      "entry", "add", "--unit", "tay", "--full-name", "F", "--consent-register")
    #expect(stranger.contains("no unit “tay”"))
    #expect(stranger.hasPrefix("--unit: error: "), "\(stranger)")
    let silent = try await scratch.refused("entry", "add", "--unit", "nam", "--full-name", "G")
    #expect(silent.hasPrefix("--consent-register: error: "), "\(silent)")
    let again = try await scratch.refused(
      "entry", "add", "--unit", "bac", "--full-name", "Trần Văn A", "--birth-date", "01/02/1990", "--title",
      "Bài một", "--consent-register", "--phone", "0900000001")
    #expect(again.hasPrefix("--full-name: error: "), "\(again)")
    try await scratch.done("draw", "vong-1", "--seed", "00")
    let export = try await scratch.done("marks", "export", "--round", "vong-1")
    #expect(!export.contains("nam-1,"))
  }

  @Test("no workspace, no database, no round: a sentence each, and no file is made")
  func nothingThere() async throws {
    let empty = try Scratch()
    try await empty.refused("check", saying: "contest.xml: error: there is no file")
    try await empty.refused("import", saying: "there is no file “contest.xml”")
    try await empty.refused("status", saying: "run “contest import” first")
    let scratch = try await Stage.imported()
    for command in [["draw"], ["round", "open"], ["round", "close"], ["round", "certify"]] {
      let run = try await scratch.run(command + ["vong-9"])
      #expect(run.status == 1)
      #expect(run.errors.contains("there is no round “vong-9”"), "\(command): \(run.everything)")
    }
    let elsewhere = try await ChildProcess.run(
      Scratch.program, ["status", "--workspace", empty.url("none").path, "--lang", "en"], in: empty.folder)
    #expect(elsewhere.status == 1)
    let files = try empty.files()
    #expect(files.isEmpty)
  }
}
