import Foundation
import Testing

@Suite("what a database that cannot be used gets: a sentence, and it stays as it is")
struct BadDatabaseTests {
  /// Some that read, some that write; each must say the same.
  static let commands = [["status"], ["import"], ["round", "close", "vong-1"], ["journal", "verify"]]

  @Test("one that another program holds", .timeLimit(.minutes(15)))
  func locked() async throws {
    let scratch = try await Stage.marked()
    let head = try await scratch.head()
    let holder = try LockHolder(database: scratch.url("contest.sqlite"))
    let run = try await scratch.run("round", "close", "vong-1")
    holder.release()
    #expect(run.status == 1, "\(run.everything)")
    #expect(run.output == "")
    #expect(run.errors == "error: Another program is holding the database; close it and try again.\n")
    let now = try await scratch.head()
    #expect(now == head)
    try await scratch.done("round", "close", "vong-1")
  }

  @Test("one that is cut short", arguments: [50, 100, 5000, 40_000])
  func truncated(_ length: Int) async throws {
    let scratch = try await Stage.marked()
    let whole = try Data(contentsOf: scratch.url("contest.sqlite"))
    try #require(whole.count > length)
    try scratch.write("contest.sqlite", whole.prefix(length))
    for command in Self.commands {
      try await expectRefused(command, in: scratch, saying: "cut short or damaged")
    }
  }

  @Test("another program's database", arguments: commands)
  func foreign(_ command: [String]) async throws {
    let scratch = try await Stage.marked()
    try await scratch.python(
      """
      import os, sqlite3
      os.remove("contest.sqlite")
      db = sqlite3.connect("contest.sqlite")
      db.execute("CREATE TABLE mark (a)")
      db.execute("INSERT INTO mark VALUES (1)")
      db.commit()
      """)
    try await expectRefused(command, in: scratch, saying: "is not a database of this program")
  }

  @Test("a text under that name", arguments: commands)
  func text(_ command: [String]) async throws {
    let scratch = try await Stage.marked()
    try scratch.write("contest.sqlite", String(repeating: "Biên bản họp Ban Tổ chức. ", count: 50))
    try await expectRefused(command, in: scratch, saying: "is not a database of this program")
  }

  @Test("a folder under that name")
  func folder() async throws {
    let scratch = try Stage.files()
    try FileManager.default.createDirectory(
      at: scratch.url("contest.sqlite"), withIntermediateDirectories: true)
    for command in [["status"], ["import"]] {
      try await expectRefused(command, in: scratch, saying: "is not a database of this program")
    }
  }

  private func expectRefused(_ command: [String], in scratch: Scratch, saying words: String) async throws {
    let before = try scratch.files()
    let run = try await scratch.run(command)
    #expect(run.status == 1, "\(command): \(run.everything)")
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error: "), "\(run.everything)")
    #expect(run.errors.contains(words), "\(command): \(run.everything)")
    let after = try scratch.files()
    #expect(before == after, "changed by \(command): \(Set(after.keys).symmetricDifference(before.keys))")
  }
}

/// A process that holds a database exclusively until it is told to let go.
private final class LockHolder {
  private let process = Process()
  private let input = Pipe()

  init(database: URL) throws {
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1], isolation_level=None)
      db.execute("BEGIN EXCLUSIVE")
      db.execute("UPDATE entry SET title = 'chưa ghi'")
      print("held", flush=True)
      sys.stdin.read()
      """, database.path,
    ]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    _ = output.fileHandleForReading.availableData
  }

  func release() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
