import Foundation
import Testing

@Suite("somebody at work on the database itself")
struct InsiderTests {
  struct Deed: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var sql: String
    /// Puts back what was changed; nil: it cannot be done without a trace.
    var undo: String?
    /// Part of what the journal's check says of it.
    var words: String
  }

  private static let deeds = [
    Deed(
      testDescription: "an entry's unit", sql: "UPDATE entry SET unit = 'nam' WHERE id = 'bac-1'",
      undo: "UPDATE entry SET unit = 'bac' WHERE id = 'bac-1'", words: "unit of entry bac-1"),
    Deed(
      testDescription: "whose entry a lot is",
      sql: "UPDATE lot SET code = CASE entry WHEN 'bac-1' THEN 'x' ELSE code END WHERE round = 'vong-1'",
      undo: nil, words: "bac-1"),
    Deed(
      testDescription: "the judges' codes",
      sql: """
        UPDATE seat SET code = 'X' WHERE code = 'J1'; UPDATE seat SET code = 'J1' WHERE code = 'J2';
        UPDATE seat SET code = 'J2' WHERE code = 'X'
        """,
      undo: """
        UPDATE seat SET code = 'X' WHERE code = 'J1'; UPDATE seat SET code = 'J1' WHERE code = 'J2';
        UPDATE seat SET code = 'J2' WHERE code = 'X'
        """, words: "J1"),
    Deed(
      testDescription: "a rule file",
      sql: """
        UPDATE ruleFile SET content = CAST(replace(CAST(content AS TEXT), 'unit="nam"', 'unit="bac"') AS BLOB)
        WHERE path = 'contest.xml'
        """,
      undo: """
        UPDATE ruleFile SET content = CAST(replace(CAST(content AS TEXT), 'unit="bac"', 'unit="nam"') AS BLOB)
        WHERE path = 'contest.xml'
        """, words: "rule file contest.xml"),
    Deed(
      testDescription: "the frozen rules",
      sql: "UPDATE round SET rulesDocument = replace(rulesDocument, 'quorum=\"2\"', 'quorum=\"1\"')",
      undo: "UPDATE round SET rulesDocument = replace(rulesDocument, 'quorum=\"1\"', 'quorum=\"2\"')",
      words: "vong-1"),
    Deed(
      testDescription: "a penalty that nobody recorded",
      sql: """
        INSERT INTO fact (journal, position, round, entry, kind, subject, amount, source, actor, instant)
        VALUES (3, 9, 'vong-1', 'bac-1', 'penalty', 'muon', 5000000, 'x', 'organiser', 1)
        """,
      undo: "DELETE FROM fact WHERE journal = 3", words: "the journal does not know it"),
    Deed(
      testDescription: "a sheet taken away",
      sql: "DELETE FROM currentSheet WHERE entry = 'bac-1' AND judge = 'gk1'", undo: nil,
      words: "was deleted from the database"),
    Deed(
      testDescription: "a trigger on the journal",
      sql: """
        CREATE TRIGGER quiet AFTER INSERT ON journal BEGIN
          UPDATE mark SET micros = 0 WHERE entry = 'bac-1'; END
        """, undo: "DROP TRIGGER quiet", words: "trigger “quiet”"),
    Deed(
      testDescription: "a trigger on the publication",
      sql: """
        CREATE TRIGGER quiet AFTER INSERT ON publication BEGIN
          UPDATE publication SET sha256 = 'x' WHERE version = new.version; END
        """, undo: "DROP TRIGGER quiet", words: "trigger “quiet”"),
    Deed(
      testDescription: "a view in a table's place",
      sql: "ALTER TABLE mark RENAME TO mark2; CREATE VIEW mark AS SELECT * FROM mark2", undo: nil,
      words: "mark"),
    Deed(
      testDescription: "a table's own definition",
      sql: """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'mark';
        UPDATE mark SET micros = 1 WHERE entry = 'bac-1'
        """, undo: nil, words: "mark"),
  ]

  private func change(_ scratch: Scratch, _ sql: String) async throws {
    try await scratch.python(
      """
      import sqlite3, sys
      db = sqlite3.connect("contest.sqlite")
      db.executescript(sys.argv[1])
      db.commit()
      """, sql)
  }

  @Test(
    "a change while a round is closed is named and nothing is certified; put back, the judges' marks are",
    arguments: deeds)
  func changed(_ deed: Deed) async throws {
    let scratch = try await Stage.marked()
    try await scratch.done("round", "close", "vong-1")
    try await change(scratch, deed.sql)
    for command in [
      ["round", "certify", "vong-1"], ["publish", "--round", "vong-1"], ["journal", "verify"],
    ] {
      let run = try await scratch.run(command)
      #expect(run.status == 1, "\(command): \(run.everything)")
      if command[0] != "publish" { #expect(run.errors.contains(deed.words), "\(command): \(run.everything)") }
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.url("exports").path))
    guard let undo = deed.undo else { return }
    try await change(scratch, undo)
    try await scratch.done("round", "certify", "vong-1")
    try await scratch.done("publish", "--round", "vong-1")
    let csv = try scratch.text("exports/vong-1/results.csv")
    #expect(csv.contains("1,false,bac-1,bac,18.00,0,") && csv.contains("4,false,nam-y,nam,12.00,0,"))
    try await scratch.done("journal", "verify")
  }

  @Test("a change between certificate and publication, or after it, keeps anything new from going out")
  func afterCertifying() async throws {
    let (up, down) = ("micros + 500000", "micros - 500000")
    func marks(_ change: String) -> String { "UPDATE mark SET micros = \(change) WHERE entry = 'nam-y'" }
    let scratch = try await Stage.certified()
    try await change(scratch, marks(up))
    #expect(
      try await scratch.run("publish", "--round", "vong-1").errors.contains("do not agree with the journal"))
    try await change(scratch, marks(down))
    try await scratch.done("publish", "--round", "vong-1")
    let first = try scratch.text("exports/vong-1/results.xml")
    try await change(scratch, marks(up))
    try scratch.edit("entries/bac.csv", "Trần Văn A", "Trần Văn Anh")
    try await scratch.done("import")
    #expect(try await scratch.run("publish", "--round", "vong-1").status == 1)
    #expect(try scratch.text("exports/vong-1/results.xml") == first)
  }

  @Test("nobody enters the next round by marks that were changed while its lots were drawn")
  func nextRound() async throws {
    let scratch = try await Stage.published()
    let marks = SmallContest.entries.map { entry in
      "UPDATE currentSheet SET marks = '{\"giong\":10000000,\"noi-dung\":10000000}' WHERE entry = '\(entry)'"
        + " AND kind = 'marks'"
    }
    let before = try await scratch.python(Self.dump)
    try await change(scratch, marks[2])
    for command in [["draw", "vong-2"], ["round", "open", "vong-2"]] {
      let run = try await scratch.run(command)
      #expect(run.status == 1 && run.errors.contains("do not agree with the journal"), "\(run.everything)")
    }
    try await change(
      scratch,
      "UPDATE currentSheet SET marks = '{\"giong\":7000000,\"noi-dung\":7000000}' WHERE entry = 'nam-x'"
        + " AND kind = 'marks'")
    #expect(try await scratch.python(Self.dump) == before)
    try await scratch.done("round", "open", "vong-2")
    let export = try await scratch.done("marks", "export", "--round", "vong-2")
    #expect(export.contains("bac-2,") && !export.contains("nam-x,"))
  }

  private static let dump = """
    import sqlite3
    print(*sqlite3.connect("contest.sqlite").execute(
        "SELECT * FROM currentSheet ORDER BY round, entry, judge"), sep="\\n")
    """

  @Test("a database changed for an older copy publishes nothing, and a head noted before tells of it")
  func olderCopy() async throws {
    let scratch = try await Stage.marked()
    try await scratch.done("round", "close", "vong-1")
    let older = try scratch.files().filter { $0.key.hasPrefix("contest.sqlite") }
    try await scratch.done("round", "certify", "vong-1")
    let head = try #require(try await scratch.head().split(separator: " ").last).trimmingCharacters(
      in: .whitespacesAndNewlines)
    for path in try scratch.files().keys where path.hasPrefix("contest.sqlite") {
      try FileManager.default.removeItem(at: scratch.url(path))
    }
    for (path, data) in older { try scratch.write(path, data) }
    #expect(try await scratch.run("publish", "--round", "vong-1").status == 1)
    #expect(!FileManager.default.fileExists(atPath: scratch.url("exports").path))
    let run = try await scratch.run("journal", "verify", "--head", head)
    #expect(run.status == 1 && run.errors.contains("cut or rewritten"), "\(run.everything)")
  }
}
