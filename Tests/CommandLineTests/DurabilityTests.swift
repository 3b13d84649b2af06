import Foundation
import Testing

@Suite("what is acknowledged is on the disk")
struct DurabilityTests {
  private static let strace = URL(fileURLWithPath: "/usr/bin/strace")

  /// How often the program has the write-ahead log brought to the disk while it does its work.
  private func syncs(_ arguments: String..., in scratch: Scratch) async throws -> Int {
    let trace = scratch.url("trace-\(UUID().uuidString)")
    let run = try await ChildProcess.run(
      Self.strace,
      ["-f", "-y", "-e", "trace=fdatasync,fsync", "-o", trace.path, Scratch.program.path] + arguments
        + ["--workspace", scratch.folder.path], in: scratch.folder)
    try #require(run.status == 0, "\(run.everything)")
    let lines = try String(contentsOf: trace, encoding: .utf8).split(separator: "\n")
    return lines.count { $0.contains("sync(") && $0.contains("contest.sqlite-wal>") }
  }

  @Test(
    "marks are synchronised to the disk before the program says that it has them (a kill cannot tell this)",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")))
  func marks() async throws {
    let scratch = try await Stage.open()
    // Opening the log costs some; what marks add to that is their own.
    _ = try await syncs("status", in: scratch)
    let opening = try await syncs("status", in: scratch)
    let due = try await scratch.done("marks", "export", "--round", "vong-1").split(separator: "\n")
    let row = try #require(due.dropFirst().first { $0.hasSuffix(",") })
    let sheet = due.filter { $0.split(separator: ",").prefix(2) == row.split(separator: ",").prefix(2) }
    try scratch.write("m.csv", "entry,judge,criterion,mark\n" + sheet.map { $0 + "5\n" }.joined())
    let marked = try await syncs(
      "marks", "import", scratch.url("m.csv").path, "--round", "vong-1", in: scratch)
    #expect(marked > opening)
  }
}
