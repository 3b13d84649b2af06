import Foundation
import Testing

@Suite("journal verify, dump, backup, restore, link")
struct KeepingTests {
  @Test("journal verify prints the head and finds it again; another head is a fault")
  func journalHead() async throws {
    let scratch = try await Stage.published()
    let head = try await scratch.head()
    let parts = head.dropLast().split(separator: " ")
    #expect(head.wholeMatch(of: /\d+ [0-9a-f]{64}\n/) != nil)
    try await scratch.done("journal", "verify", "--head", String(parts[1]))
    let other = try await scratch.run("journal", "verify", "--head", String(repeating: "0", count: 64))
    #expect(other.status == 1)
    #expect(other.errors.contains("the given head does not stand in the journal"))
    // A head noted earlier still stands in a journal that has grown since.
    try await scratch.done("round", "reopen", "vong-1", "--reason", "xem lại")
    try await scratch.done("journal", "verify", "--head", String(parts[1]))
  }

  @Test("a tail that was cut off is found by the head alone, as the minutes have it")
  func cutTail() async throws {
    let scratch = try await Stage.published()
    let before = try await Stage.certified()
    let head = try await scratch.head().dropLast().split(separator: " ")[1]
    let run = try await before.run("journal", "verify", "--head", String(head))
    #expect(run.status == 1)
    #expect(run.errors.contains("cut or rewritten"))
  }

  @Test(
    "what another program changed in contest.sqlite is found and named",
    arguments: [
      (
        "UPDATE mark SET micros = 9500000 WHERE entry = 'bac-2' AND judge = 'gk1' AND criterion = 'giong'",
        "mark of judge gk1, entry bac-2, criterion giong"
      ),
      ("DELETE FROM mark WHERE entry = 'bac-2' AND judge = 'gk1'", "bac-2"),
      ("UPDATE entrant SET fullName = 'Người khác' WHERE entry = 'bac-1'", "bac-1"),
      ("UPDATE lot SET code = 'ZZZ' WHERE entry = 'nam-x'", "nam-x"),
      ("UPDATE journal SET actor = 'judge:gk2' WHERE sequence = 5", "5"),
      ("UPDATE journalPayload SET payload = '{}' WHERE sequence = 5", "5"),
      ("DELETE FROM certificate", "vong-1"),
      ("UPDATE round SET rulesHash = replace(hex(zeroblob(32)), 'X', '') WHERE id = 'vong-1'", "vong-1"),
    ])
  func changedFromOutside(_ statement: String, _ words: String) async throws {
    let scratch = try await Stage.certified()
    try await scratch.python(
      """
      import sqlite3
      db = sqlite3.connect("contest.sqlite")
      assert db.execute(\"\"\"\(statement)\"\"\").rowcount > 0
      db.commit()
      """)
    let run = try await scratch.run("journal", "verify")
    #expect(run.status == 1, "\(statement): \(run.everything)")
    #expect(run.errors.contains("contest.sqlite: error: "), "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test("dump writes a workspace back; imported into a new one it gives the same dump, draw and rules")
  func dump() async throws {
    let scratch = try await Stage.imported()
    try await scratch.done("dump", scratch.url("out").path)
    let copy = try Scratch(
      try scratch.files().filter { $0.key.hasPrefix("out/") }.reduce(into: [:]) {
        $0[String($1.key.dropFirst(4))] = $1.value
      })
    try await copy.done("import")
    try await copy.done("dump", copy.url("out").path)
    let first = try scratch.files().filter { $0.key.hasPrefix("out/") }
    let second = try copy.files().filter { $0.key.hasPrefix("out/") }
    #expect(first == second)
    #expect(
      first.keys.sorted() == [
        "out/contest.xml", "out/entries/bac.xml", "out/entries/nam.xml", "out/rubrics/nho.xml",
      ])
    var exports: [String] = []
    for workspace in [scratch, copy] {
      try await workspace.done("draw", "vong-1", "--seed", "2023a1b2")
      try await workspace.done("round", "open", "vong-1")
      exports.append(try await workspace.done("marks", "export", "--round", "vong-1"))
    }
    #expect(exports[0] == exports[1])
    try await scratch.refused("dump", scratch.url("out").path, saying: "not empty")
  }

  @Test("a backup is one file for its owner alone; restored elsewhere it is the same contest")
  func backup() async throws {
    let scratch = try await Stage.published()
    let file = scratch.url("lưu.contest")
    let run = try await scratch.run("backup", file.path)
    #expect(run.status == 0, "\(run.everything)")
    #expect(run.output == "")
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try await scratch.refused("backup", file.path, saying: "already exists")
    let copy = try Scratch()
    try await copy.done("restore", file.path)
    let (ours, theirs) = (try await scratch.head(), try await copy.head())
    #expect(ours == theirs)
    for path in SmallContest.files.keys {
      #expect(try copy.text(path) == (try scratch.text(path)))
    }
    let standings = try await copy.done("standings", "--round", "vong-1", "--format", "csv")
    #expect(try scratch.text("exports/vong-1/results.csv") == standings)
  }

  @Test("a backup brings every rule file that contest.xml names back, wherever it is below the workspace")
  func ruleFilesAnywhere() async throws {
    let preset = Scratch.repository.appending(path: "rubrics/presets/toastmasters")
    var files: [String: Data] = [:]
    for name in ["contest.xml", "rubric.xml"] {
      files[name] = try Data(contentsOf: preset.appending(path: name))
    }
    let deep = try Scratch(SmallContest.files)
    try deep.edit("contest.xml", "rubrics/nho.xml", "bieu-diem/2023/so-khao.xml")
    try deep.write("bieu-diem/2023/so-khao.xml", SmallContest.rubric)
    for scratch in [try Scratch(files), deep] {
      try await scratch.done("import")
      try await scratch.done("backup", scratch.url("b.contest").path)
      let copy = try Scratch()
      try await copy.done("restore", scratch.url("b.contest").path)
      try await copy.done("check")
      try await scratch.done("dump", scratch.url("out").path)
      for (path, bytes) in try scratch.files() where path.hasSuffix(".xml") && !path.hasPrefix("out/") {
        #expect(try copy.files()[path] == bytes, "\(path)")
        if !path.hasPrefix("entries/") { #expect(try scratch.files()["out/" + path] == bytes, "\(path)") }
      }
    }
  }

  @Test("a backup takes the rubrics as imported where contest.xml is being edited, and nothing from outside")
  func ruleFilesHalfEdited() async throws {
    let scratch = try Scratch(SmallContest.files)
    try scratch.edit("contest.xml", "rubrics/nho.xml", "nho.xml")
    try scratch.write("nho.xml", SmallContest.rubric)
    try await scratch.done("import")
    try scratch.write("contest.xml", "<contest><rounds><round rubric=\"../ngoai.xml\"")
    try await scratch.done("backup", scratch.url("b.contest").path)
    let copy = try Scratch()
    try await copy.done("restore", scratch.url("b.contest").path)
    #expect(try copy.text("nho.xml") == SmallContest.rubric)
    #expect(try copy.text("contest.xml") == (try scratch.text("contest.xml")))
  }

  @Test("restoring over a contest keeps what stood there under another name")
  func restoreOver() async throws {
    let scratch = try await Stage.marked()
    let backup = try Scratch()
    let file = backup.url("b.contest").path
    try await scratch.done("backup", file)
    let head = try await scratch.head()
    try await scratch.done("round", "close", "vong-1")
    try await scratch.done("restore", file)
    let now = try await scratch.head()
    #expect(now == head)
    let kept = try Scratch([
      "contest.sqlite": try Data(contentsOf: scratch.url("contest.sqlite.before-restore"))
    ])
    let status = try await kept.done("status")
    #expect(status.contains("next: contest round certify vong-1"))
  }

  @Test("what is no backup, or is cut short, is refused and changes nothing")
  func badBackup() async throws {
    let scratch = try await Stage.marked()
    let backup = try Scratch()
    try await scratch.done("backup", backup.url("whole").path)
    let whole = try Data(contentsOf: backup.url("whole"))
    try backup.write("cut", whole.prefix(whole.count / 2))
    try backup.write("text", "đây không phải bản sao lưu\n")
    try backup.write("empty", "")
    try backup.write("database", try Data(contentsOf: scratch.url("contest.sqlite")))
    for name in ["cut", "text", "empty", "none", "database"] {
      try await scratch.refused("restore", backup.url(name).path)
    }
  }

  @Test("a link is a URL with at least 128 bits, alone on stdout, and stands nowhere in the database")
  func links() async throws {
    let scratch = try await Stage.imported()
    let judge = try await scratch.done("link", "--judge", "gk1", "--public-url", "https://cham.example.vn")
    let organiser = try await scratch.done("link", "--organiser", "--public-url", "https://cham.example.vn")
    for url in [judge, organiser] {
      #expect(url.wholeMatch(of: /https:\/\/cham\.example\.vn\/k\/[A-Za-z0-9_-]{22,}\n/) != nil, "\(url)")
      let token = Data(try #require(url.dropLast().split(separator: "/").last).utf8)
      for (path, bytes) in try scratch.files() {
        #expect(bytes.range(of: token) == nil, "\(path) holds the token")
      }
    }
    #expect(judge != organiser)
    try await scratch.refused("link", "--judge", "gk9", saying: "gk9")
    let revoked = try await scratch.run("link", "--judge", "gk1", "--revoke")
    #expect(revoked.errors == "1 links revoked\n")
    #expect(revoked.output == "")
  }
}
