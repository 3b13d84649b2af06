import Foundation
import Testing

@Suite("what a backup takes and what a restore writes")
struct RestoringTests {
  /// A backed-up contest with a script, and where the backup lies.
  private func backedUp() async throws -> (scratch: Scratch, away: Scratch) {
    let scratch = try Stage.files()
    try scratch.edit("entries/bac.csv", "Bài một,,,", "Bài một,,loi/a.txt,")
    try scratch.write("entries/loi/a.txt", "Lời bình thứ nhất, đủ dài để hỏng một đoạn ở giữa.\n")
    try await scratch.done("import")
    let away = try Scratch()
    try await scratch.done("backup", away.url("b").path)
    return (scratch, away)
  }

  /// Runs statements of Python with the backup as `db` and `digest` at hand.
  private func change(_ away: Scratch, _ script: String) async throws {
    try await away.python(
      """
      import sqlite3, hashlib
      db = sqlite3.connect("b")
      def add(path, text):
          content = text.encode()
          db.execute("INSERT INTO backupFile VALUES (?, ?, ?)",
              (path, len(content), hashlib.sha256(content).hexdigest()))
          db.execute("INSERT INTO backupPiece VALUES (?, 0, ?)", (path, content))
      \(script)
      db.commit()
      """)
  }

  @Test(
    "a backup takes what entries name and names what it leaves: strays, pipes, links", .timeLimit(.minutes(5))
  )
  func strays() async throws {
    let (scratch, away) = try await backedUp()
    let stray = scratch.url("entries/all.zip")
    try scratch.write("entries/all.zip", "")
    let handle = try FileHandle(forWritingTo: stray)
    try handle.truncate(atOffset: 1_100_000_000)
    try handle.close()
    #expect(mkfifo(scratch.url("entries/loi/ong").path, 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      at: scratch.url("entries/loi/tat.txt"), withDestinationURL: scratch.url("contest.sqlite"))
    let run = try await scratch.run("backup", away.url("c").path)
    #expect(run.status == 0, "\(run.everything)")
    #expect(run.errors.contains("left out entries/all.zip: no entry names it"), "\(run.errors)")
    #expect(run.errors.contains("left out entries/loi/ong: is not an ordinary file"))
    #expect(run.errors.contains("left out entries/loi/tat.txt: is a link"))
    #expect(!run.errors.contains("a.txt:") && !run.errors.contains("rubrics/"))
    #expect(try Data(contentsOf: away.url("c")).count < 5_000_000)
    let copy = try Scratch()
    try await copy.done("restore", away.url("c").path)
    let files = try copy.files().keys.filter { !$0.hasPrefix("contest.sqlite") }.sorted()
    #expect(
      files == ["contest.xml", "entries/bac.csv", "entries/loi/a.txt", "entries/nam.xml", "rubrics/nho.xml"])
  }

  @Test("files that no workspace has are named and not written")
  func foreignFiles() async throws {
    let (_, away) = try await backedUp()
    let foreign = [
      ".ssh/authorized_keys", "../ngoai.xml", "/tmp/contest-ngoai.xml", "contest.sqlite-wal", "bin/x.xml",
      "exports/vong-1/results.xml", "entries/../x.csv", "ghi chú.txt",
    ]
    try await change(away, "for path in \(foreign): add(path, 'x')\nadd('entries/them.csv', 'y')")
    let copy = try Scratch()
    let run = try await copy.run("restore", away.url("b").path)
    #expect(run.status == 0, "\(run.everything)")
    for path in foreign { #expect(run.errors.contains("not written \(path): "), "\(path): \(run.errors)") }
    let written = try copy.files().keys.filter { !$0.hasPrefix("contest.sqlite") }.sorted()
    #expect(
      written == [
        "contest.xml", "entries/bac.csv", "entries/loi/a.txt", "entries/nam.xml", "entries/them.csv",
        "rubrics/nho.xml",
      ])
    #expect(!FileManager.default.fileExists(atPath: "/tmp/contest-ngoai.xml"))
  }

  @Test("no link in the workspace is followed: a folder that is one is refused, a file that is one replaced")
  func linksInTheWay() async throws {
    let (_, away) = try await backedUp()
    let outside = try Scratch(["bac.csv": Data("của người khác".utf8)])
    let copy = try Scratch()
    try FileManager.default.createSymbolicLink(
      at: copy.url("entries"), withDestinationURL: outside.folder)
    let run = try await copy.run("restore", away.url("b").path)
    #expect(run.status == 1)
    #expect(run.errors.contains("entries: is a link"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: copy.url("contest.sqlite").path))
    #expect(!FileManager.default.fileExists(atPath: copy.url("contest.xml").path))
    try FileManager.default.removeItem(at: copy.url("entries"))
    try FileManager.default.createDirectory(at: copy.url("entries"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      at: copy.url("entries/bac.csv"), withDestinationURL: outside.url("bac.csv"))
    try await copy.done("restore", away.url("b").path)
    #expect(try outside.text("bac.csv") == "của người khác")
    #expect(try copy.text("entries/bac.csv").contains("loi/a.txt"))
  }

  @Test("a file damaged inside a backup is named and nothing is written; what is whole is had on demand")
  func damagedFile() async throws {
    let (_, away) = try await backedUp()
    var bytes = try Data(contentsOf: away.url("b"))
    let place = try #require(bytes.range(of: Data("thứ nhất".utf8)))
    bytes.replaceSubrange(place, with: Data(repeating: 0x78, count: place.count))
    try bytes.write(to: away.url("b"))
    let copy = try Scratch()
    let said = try await copy.run("restore", away.url("b").path)
    #expect(said.status == 1)
    #expect(said.errors.contains("  - entries/loi/a.txt: not what was backed up"), "\(said.errors)")
    #expect(try copy.files().keys.filter { $0 != "contest.sqlite.lock" } == [])
    let accepted = try await copy.run("restore", away.url("b").path, "--accept-damage")
    #expect(accepted.status == 0, "\(accepted.everything)")
    #expect(accepted.errors.contains("not written entries/loi/a.txt: damaged"))
    #expect(!FileManager.default.fileExists(atPath: copy.url("entries/loi/a.txt").path))
    try await copy.done("journal", "verify")
  }

  @Test("a database that differs from its journal is refused with what differs; the old contest stays")
  func changedDatabase() async throws {
    let scratch = try await Stage.marked()
    let away = try Scratch()
    try await scratch.done("backup", away.url("b").path)
    try await change(away, "db.execute(\"UPDATE mark SET micros = 9500000 WHERE entry = 'bac-2'\")")
    let head = try await scratch.head()
    let run = try await scratch.run("restore", away.url("b").path)
    #expect(run.status == 1, "\(run.everything)")
    #expect(run.errors.contains("mark of judge gk1, entry bac-2"), "\(run.errors)")
    #expect(run.errors.contains("nothing was written"))
    let now = try await scratch.head()
    #expect(now == head)
    let accepted = try await Scratch().run("restore", away.url("b").path, "--accept-damage")
    #expect(accepted.status == 0, "\(accepted.everything)")
    #expect(accepted.errors.contains("still at fault: "))
  }

  @Test("a trigger inside a backup is removed and named")
  func trigger() async throws {
    let (_, away) = try await backedUp()
    try await change(
      away, "db.execute('CREATE TRIGGER doi AFTER INSERT ON mark BEGIN UPDATE mark SET micros = 0; END')")
    let copy = try Scratch()
    let run = try await copy.run("restore", away.url("b").path)
    #expect(run.status == 0, "\(run.everything)")
    #expect(run.errors.contains("removed doi from the database"), "\(run.errors)")
    let left = try await copy.python(
      "import sqlite3; print(*sqlite3.connect('contest.sqlite').execute(\"SELECT name FROM sqlite_schema WHERE type = 'trigger'\"))"
    )
    #expect(left == "\n")
  }

  @Test("a backup of an older version is restored with a word about its missing digests")
  func olderVersion() async throws {
    let (_, away) = try await backedUp()
    try await change(
      away,
      """
      old = db.execute("SELECT path, content FROM backupPiece").fetchall()
      db.execute("DROP TABLE backupFile")
      db.execute("DROP TABLE backupPiece")
      db.execute("CREATE TABLE backupFile (path TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL) STRICT")
      db.executemany("INSERT INTO backupFile VALUES (?, ?)", old)
      """)
    let copy = try Scratch()
    let run = try await copy.run("restore", away.url("b").path)
    #expect(run.status == 0, "\(run.everything)")
    #expect(run.errors.contains("has no digests"), "\(run.errors)")
    #expect(try copy.text("entries/loi/a.txt").contains("thứ nhất"))
  }

  @Test("what an interrupted restore left behind is in nobody's way")
  func interrupted() async throws {
    let (_, away) = try await backedUp()
    let copy = try Scratch(["contest.sqlite.restoring/entries/cu.csv": Data("x".utf8)])
    try await copy.done("restore", away.url("b").path)
    #expect(try copy.files().keys.filter { $0.contains("restoring") || $0.contains("cu.csv") } == [])
  }
}
