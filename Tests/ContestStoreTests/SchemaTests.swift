import ContestCore
import Foundation
import GRDB
import Testing

@testable import ContestStore

@Suite struct SchemaTests {
  @Test("the schema is the recorded one")
  func golden() async throws {
    let store = try ContestStore(inMemory: Fixture.salt)
    let schema = try await store.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
          ORDER BY type DESC, name
          """)
    }
    let text = schema.map { $0 + ";\n" }.joined()
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/schema.sql")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try text.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == text)
  }

  @Test("every table of ours is STRICT")
  func strict() async throws {
    let store = try ContestStore(inMemory: Fixture.salt)
    let loose = try await store.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
          """)
    }
    #expect(loose.isEmpty)
  }

  @Test("every table is either compared by the replay or known to be no fact")
  func everyTableIsCompared() async throws {
    let store = try ContestStore(inMemory: Fixture.salt)
    let tables = try await store.read { db in
      try String.fetchAll(
        db,
        sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
    }
    let noFacts = [
      "draft", "session", "hallNotice", "listening", "listeningNote", "journal", "journalPayload",
      "grdb_migrations",
    ]
    #expect(Set(tables) == Set(FactTable.all.map(\.name) + noFacts))
  }

  @Test("the writer waits for the disk: WAL, synchronous = FULL, foreign keys on")
  func durability() async throws {
    let folder = try TemporaryFolder()
    for _ in 1...2 {
      // Twice: a new file and an existing one are opened by different ways.
      let store = try ContestStore(path: folder.database, salt: Fixture.salt)
      let pragmas = try await store.writer.writeWithoutTransaction { db in
        try ["synchronous", "journal_mode", "foreign_keys"].map {
          try String.fetchOne(db, sql: "PRAGMA \($0)") ?? ""
        }
      }
      #expect(pragmas == ["2", "wal", "1"])
      try store.close()
    }
  }

  @Test("the file says that it is ours before anything else is in it")
  func applicationID() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .draft)
    let header = try folder.bytes("contest.sqlite").prefix(72)
    #expect(Array(header.suffix(4)) == Array("CTST".utf8))
  }
}
