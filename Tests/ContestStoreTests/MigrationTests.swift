import ContestCore
import Foundation
import GRDB
import Testing

@testable import ContestStore

/// A small contest as the program wrote it when it had one migration: a certified round with marks, facts
/// and decisions (`Golden/contest-m001.sql`, a dump of that file).
@Suite struct MigrationTests {
  private func oldContest(_ folder: TemporaryFolder) throws -> String {
    let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/contest-m001.sql")
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: folder.database, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
      try db.execute(sql: try String(contentsOf: dump, encoding: .utf8))
    }
    try queue.close()
    return folder.database
  }

  private func schema(_ store: ContestStore) async throws -> [String] {
    try await store.read { db in
      try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
      ).sorted()
    }
  }

  @Test("a contest of the first version opens with all that it holds, and its journal is still whole")
  func opens() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: oldContest(folder), salt: Fixture.salt)
    let head = "73aba3f6c26b78e8e2a32a44c7371d4e2a5151eaa3eec2f66fe3f3018b998f22"
    #expect(try await store.journalHead() == JournalHead(sequence: 19, hash: head))
    #expect(try await store.verifyJournal(expectedHead: head) == [])
    #expect(try await store.checkIntegrity() == [])
    #expect(try await store.round("r").phase == .certified)
    let facts = try await store.roundFacts("r")
    #expect(
      facts.decisions == [
        Decision(sequence: 1, kind: .order, subjects: ["a-2", "a-1"], reason: "hội ý"),
        Decision(sequence: 2, kind: .note, subjects: ["a-1"], reason: "mất điện"),
      ])
    let absent = facts.entries.first { $0.id == "b-1" }
    #expect(absent?.status == .absent)
    #expect(absent?.durationMilliseconds == 275_000)
    let fresh = try ContestStore(inMemory: Fixture.salt)
    #expect(try await schema(store) == schema(fresh))
  }

  @Test("it takes what only the second version can say, and its journal replays both")
  func goesOn() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: oldContest(folder), salt: Fixture.salt)
    try await store.reopenRound("r", reason: "thêm quyết định", by: .organiser, at: Fixture.at(1))
    try await store.recordFacts(
      [NewFact(entry: "b-1", value: .status(.outOfCompetition), source: "biên bản")], round: "r",
      by: .organiser, at: Fixture.at(2))
    let award = try await store.recordDecision(
      .award, subjects: ["a-1"], reason: "giọng đọc", prize: "giong-hay", round: "r", by: .organiser,
      at: Fixture.at(3))
    let lot = try await store.recordDecision(
      .lot, subjects: ["a-2", "a-1"], reason: "bốc thăm", seed: "14/8/2023", round: "r", by: .organiser,
      at: Fixture.at(4))
    #expect(award.prize == "giong-hay" && lot.seed == "14/8/2023" && lot.sequence == 4)
    #expect(try await store.decisions("r").suffix(2) == [award, lot])
    #expect(try await store.roundFacts("r").entries.contains { $0.status == .outOfCompetition })
    #expect(try await store.verifyJournal() == [])
    try store.close()
    let again = try ContestStore(path: folder.database, salt: Fixture.salt)
    #expect(try await again.verifyJournal() == [])
  }

  @Test("the seed and the prize of a decision that another program changes are named")
  func tampered() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: oldContest(folder), salt: Fixture.salt)
    try await store.reopenRound("r", reason: "bốc thăm", by: .organiser, at: Fixture.at(1))
    _ = try await store.recordDecision(
      .lot, subjects: ["a-2", "a-1"], reason: "bốc thăm", seed: "14/8/2023", round: "r", by: .organiser,
      at: Fixture.at(2))
    try await store.writer.write { db in
      try db.execute(sql: "UPDATE decision SET seed = '15/8/2023' WHERE sequence = 3")
    }
    let faults = try await store.verifyJournal()
    #expect(faults.map(\.kind) == [.changed])
    #expect(
      faults.first?.message.vi
        == "hạt giống bốc thăm của quyết định số 3 của vòng r là 15/8/2023, nhật ký ghi 14/8/2023")
  }
}
