import ContestCore
import Foundation
import GRDB
import Testing

@testable import ContestStore

@Suite struct JournalTests {
  /// A round with a bit of everything in it, on disk.
  private func contest(_ folder: TemporaryFolder) async throws -> ContestStore {
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    _ = try await store.submit(Fixture.submission(clientID: "c1"), by: .judge("gk2"), at: Fixture.at(10))
    try await store.recordFacts(
      [
        NewFact(entry: "X", value: .figure("khan-gia", "80.5"), source: "phiếu"),
        NewFact(entry: "X", value: .duration(milliseconds: 301_000), source: "đồng hồ"),
        NewFact(entry: "Y", value: .status(.absent), source: "biên bản"),
      ], round: Fixture.round, by: .organiser, at: Fixture.at(20))
    _ = try await store.recordDecision(
      .order, subjects: ["X", "Y"], reason: "hội ý", round: Fixture.round, by: .organiser,
      at: Fixture.at(30))
    try await store.closeRound(Fixture.round, by: .organiser, at: Fixture.at(40))
    _ = try await store.certifyRound(
      Fixture.round, Fixture.certificate(store), by: .organiser, at: Fixture.at(50))
    _ = try await store.publishRound(
      Fixture.round, Fixture.publication(store, version: 1), by: .organiser, at: Fixture.at(60))
    _ = try await store.createLink(
      token: "t", role: .judge("gk2"), by: .organiser, at: Fixture.at(70))
    return store
  }

  /// Another program, with its own connection and none of our constraints.
  private func tamper(_ folder: TemporaryFolder, _ sql: String) async throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let other = try DatabaseQueue(path: folder.database, configuration: configuration)
    try await other.write { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: sql)
      let isSchema = ["CREATE", "DROP"].contains { sql.hasPrefix($0) }
      #expect(isSchema || db.totalChangesCount > 0, "nothing was tampered with")
    }
    try other.close()
  }

  @Test("an untouched journal has no fault")
  func clean() async throws {
    let folder = try TemporaryFolder()
    let store = try await contest(folder)
    let head = try await store.journalHead()
    #expect(head.sequence == 15)
    #expect(try await store.verifyJournal(expectedHead: head.hash) == [])
    let tail = try await store.journalTail(2)
    #expect(tail.map(\.verb) == ["link.create", "round.publish"])
    #expect(tail[0].hash == head.hash)
    #expect(tail[0].subjects == ["gk2"])
  }

  @Test("a mark changed by another program is named with both values")
  func changedMark() async throws {
    let folder = try TemporaryFolder()
    let store = try await contest(folder)
    try await tamper(folder, "UPDATE mark SET micros = 30000000")
    let faults = try await store.verifyJournal()
    #expect(faults.map(\.kind) == [.changed])
    #expect(
      faults.first?.message.vi == """
        điểm của giám khảo gk2, bài dự thi X, tiêu chí Y (vòng so-khao, bản số 1) là 30, nhật ký ghi 26,5
        """)
    #expect(
      faults.first?.message.en == """
        mark of judge gk2, entry X, criterion Y (round so-khao, revision 1) is 30, the journal says 26.5
        """)
  }

  @Test(
    "any fact changed, added or deleted from outside is found and named",
    arguments: [
      ("DELETE FROM mark", .deleted, "điểm của giám khảo gk2, bài dự thi X, tiêu chí Y"),
      (
        "INSERT INTO mark VALUES ('so-khao', 'X', 'gk2', 1, 'W', 5000000)", .added,
        "tiêu chí W (vòng so-khao, bản số 1) (5)"
      ),
      ("UPDATE sheetRevision SET kind = 'absent'", .changed, "loại của phiếu của giám khảo gk2"),
      ("UPDATE sheetRevision SET author = 'organiser'", .changed, "author của phiếu của giám khảo gk2"),
      ("UPDATE fact SET amount = 90000000 WHERE kind = 'figure'", .changed, "là 90, nhật ký ghi 80,5"),
      ("UPDATE fact SET amount = 1 WHERE kind = 'duration'", .changed, "là 1, nhật ký ghi 301000"),
      ("UPDATE fact SET status = 'competing' WHERE kind = 'status'", .changed, "tình trạng của bài dự thi Y"),
      ("DELETE FROM fact WHERE kind = 'status'", .deleted, "tình trạng của bài dự thi Y"),
      ("UPDATE decision SET subjects = '[\"Y\",\"X\"]'", .changed, "quyết định số 1"),
      ("DELETE FROM decision", .deleted, "quyết định số 1"),
      ("UPDATE round SET phase = 'open' WHERE id = 'so-khao'", .changed, "bước của vòng so-khao"),
      ("UPDATE round SET rulesDocument = '<x/>' WHERE id = 'so-khao'", .changed, "bản quy tắc đã chốt"),
      ("UPDATE seat SET code = 'J9' WHERE judge = 'gk1'", .changed, "mã giám khảo của ghế"),
      ("UPDATE lot SET code = 'ZZ' WHERE entry = 'X'", .changed, "mã phách của thăm của bài dự thi X"),
      ("UPDATE draw SET seed = '00'", .changed, "lần bốc thăm 1"),
      ("UPDATE entry SET number = 77 WHERE id = 'X'", .changed, "số báo danh của bài dự thi X là 77"),
      ("DELETE FROM entrant WHERE entry = 'Y'", .deleted, "thí sinh của bài dự thi Y"),
      ("UPDATE entrant SET fullName = 'Khác' WHERE entry = 'Y'", .changed, "họ tên của thí sinh"),
      ("UPDATE entrySource SET row = '{}' WHERE entry = 'Y'", .changed, "dòng nhập gốc"),
      ("UPDATE ruleFile SET content = x'00'", .changed, "nội dung của tệp quy tắc contest.xml"),
      ("UPDATE certificate SET journalHead = hex(randomblob(32))", .changed, "xác nhận số 1"),
      ("DELETE FROM publication", .deleted, "lần công bố 1"),
      ("UPDATE certificate SET factsHash = hex(randomblob(32))", .changed, "mã băm số liệu đã xác nhận"),
      ("UPDATE publishedFile SET content = x'00'", .published, "nội dung không đúng"),
      ("UPDATE publishedFile SET content = NULL", .published, "nội dung không còn"),
      ("DELETE FROM publishedFile", .deleted, "tệp đã công bố results.xml"),
      (
        "CREATE TRIGGER a AFTER UPDATE OF phase ON round BEGIN UPDATE mark SET micros = 0; END", .schema,
        "lệnh tự chạy (trigger) “a”"
      ),
      ("CREATE VIEW v AS SELECT * FROM mark", .schema, "khung nhìn (view) “v”"),
      ("CREATE TABLE t (x)", .schema, "bảng “t”"),
      ("DROP INDEX factOfEntry", .schema, "chỉ mục “factOfEntry” không còn"),
      (
        "INSERT INTO accessLink VALUES (9, 'organiser', NULL, hex(randomblob(32)), 1, NULL, NULL)", .added,
        "đường dẫn đăng nhập số 9"
      ),
    ] as [(String, JournalFault.Kind, String)])
  func tampering(sql: String, kind: JournalFault.Kind, text: String) async throws {
    let folder = try TemporaryFolder()
    let store = try await contest(folder)
    try await tamper(folder, sql)
    let faults = try await store.verifyJournal()
    #expect(faults.map(\.kind) == [kind])
    #expect(faults.first?.message.vi.contains(text) == true, "\(faults.map(\.message.vi))")
  }

  @Test("a name changed from composed to decomposed letters is a change")
  func decomposed() async throws {
    let folder = try TemporaryFolder()
    let store = try await contest(folder)
    try await tamper(
      folder, "UPDATE entrant SET fullName = '\u{0110}\u{1ED7} Thi\u{0323} A\u{0301}nh' WHERE entry = 'X'")
    #expect(try await store.verifyJournal().map(\.kind) == [.changed])
  }

  @Test(
    "a fault of the chain itself is found",
    arguments: [
      ("UPDATE journal SET instant = instant + 1 WHERE sequence = 5", [.hash]),
      ("UPDATE journal SET actor = 'judge:gk1' WHERE sequence = 5", [.hash]),
      ("UPDATE journalPayload SET payload = NULL WHERE sequence = 15", [.payloadMissing, .added]),
      ("DELETE FROM journalPayload WHERE sequence = 15", [.payloadMissing, .added]),
      (
        """
        UPDATE journalPayload SET payload = replace(payload, '26500000', '30000000') WHERE sequence = 9
        """, [.digest, .changed]
      ),
      ("UPDATE journalPayload SET payload = '{}' WHERE sequence = 15", [.digest, .unreadable, .added]),
      ("DELETE FROM journal WHERE sequence = 5", [.gap, .link]),
      ("UPDATE journal SET verb = 'x' WHERE sequence = 15", [.hash, .unreadable, .added]),
    ] as [(String, [JournalFault.Kind])])
  func chain(sql: String, kinds: [JournalFault.Kind]) async throws {
    let folder = try TemporaryFolder()
    let store = try await contest(folder)
    try await tamper(folder, sql)
    let found = try await store.verifyJournal().map(\.kind)
    #expect(Array(found.prefix(kinds.count)) == kinds, "\(found)")
  }

  @Test("a cut end is invisible to the chain and seen by the head that somebody wrote down")
  func cut() async throws {
    let folder = try TemporaryFolder()
    let store = try await contest(folder)
    let head = try await store.journalHead()
    try await tamper(
      folder,
      """
      DELETE FROM journalPayload WHERE sequence = 15; DELETE FROM journal WHERE sequence = 15;
      DELETE FROM accessLink
      """)
    #expect(try await store.verifyJournal() == [])
    #expect(try await store.verifyJournal(expectedHead: head.hash).map(\.kind) == [.headUnknown])
  }

  @Test("a clock that was set back is named, and no fault")
  func clockSetBack() async throws {
    let folder = try TemporaryFolder()
    let store = try await contest(folder)
    _ = try await store.createLink(token: "u", role: .judge("gk1"), by: .organiser, at: Fixture.at(-5000))
    let audit = try await store.auditJournal()
    #expect(audit.faults == [])
    #expect(audit.notes.last?.vi.contains("đồng hồ máy đã bị lùi") == true, "\(audit.notes)")
  }

  @Test("a head from before says how many rows follow it; its letters' case does not matter")
  func earlierHead() async throws {
    let folder = try TemporaryFolder()
    let store = try await contest(folder)
    let row = try #require(try await store.journalTail(3).last)
    let faults = try await store.verifyJournal(expectedHead: row.hash.uppercased())
    #expect(faults.map(\.kind) == [.headIsEarlier])
    #expect(faults.first?.sequence == 13)
    #expect(faults.first?.message.vi.contains("ghi thêm 2 dòng") == true)
  }

  @Test(
    "the script of docs/journal.md accepts an untouched database and refuses a changed one",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
  func python() async throws {
    let folder = try TemporaryFolder()
    let store = try await contest(folder)
    let head = try await store.journalHead()
    let document = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/journal.md")
    let parts = try String(contentsOf: document, encoding: .utf8).components(separatedBy: "```")
    let script = try #require(parts.first { $0.hasPrefix("python\n") }).dropFirst("python\n".count)
    try folder.write(Data(script.utf8), to: "check.py")
    let (clean, output) = try run("check.py", in: folder)
    #expect(clean == 0)
    #expect(output == "15 rows, 0 faults, head \(head.hash)\n")
    try await tamper(folder, "UPDATE journal SET actor = 'program' WHERE sequence = 5")
    let (changed, complaint) = try run("check.py", in: folder)
    #expect(changed == 1)
    #expect(complaint.hasPrefix("row 5 does not fit\n"))
  }

  private func run(_ script: String, in folder: TemporaryFolder) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [folder.path + "/" + script, folder.database]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  @Test("a sheet's row is written with the bytes that a general encoder gives, whatever stands in it")
  func plainJSON() throws {
    let words = "a \"b\" \\ / \n\r\t\u{8}\u{c}\u{1} – Đỗ Thị Ánh 🎙 </script>"
    var event = SheetRevised(
      round: "r", entry: "e", judge: "gk1", number: 3, clientID: "c-1", kind: .marks, reason: words,
      marks: ["noi-dung": 26_500_000, "bo-cuc": 0, "A": -1])
    #expect(try event.payload() == CanonicalJSON.encode(event))
    event.marks = [:]
    event.heard = 92
    event.kind = .absent
    #expect(try event.payload() == CanonicalJSON.encode(event))
    #expect(try PlainJSON.array([words, "", "x"]) == CanonicalJSON.encode([words, "", "x"]))
    #expect(PlainJSON.array([]) == "[]")
  }
}
