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

  @Test(
    "the log is synchronised between a judge's submission and its receipt",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")))
  func submission() async throws {
    let scratch = try await Stage.open()
    let trace = scratch.url("trace")
    let calls = "read,recvfrom,recvmsg,write,writev,sendto,sendmsg,fdatasync,fsync"
    // The program stays this test's child (-D), so that it can be told to stop.
    let server = try await Server(
      scratch,
      under: [Self.strace.path, "-D", "-f", "-y", "-s", "64", "-e", "trace=\(calls)", "-o", trace.path])
    let device = try await JudgesDevice("gk1", of: scratch, at: server)
    let said = try await device.send("a1", marks: ["giong": "9", "noi-dung": "8,5"])
    #expect(said.hasPrefix("200 "), "\(said)")
    _ = try await server.stop()
    let lines = try String(contentsOf: trace, encoding: .utf8).split(separator: "\n").map(Trace.init)
    let asked = try #require(lines.firstIndex { $0.text.contains("POST /cham/api/phieu") })
    let later = lines[asked...]
    let answered = try #require(later.firstIndex { $0.isWriting && $0.text.contains("HTTP/1.1 200") })
    let synced = Trace.firstSync(of: "contest.sqlite-wal>", in: later)
    #expect(try #require(synced) < answered)
  }

  /// A line that strace wrote: `PID call(…`, in the order in which it happened.
  private struct Trace {
    let process: Substring
    let text: Substring

    init(_ line: Substring) {
      process = line.prefix { !$0.isWhitespace }
      text = line.dropFirst(process.count).drop { $0.isWhitespace }
    }

    var isWriting: Bool { ["write", "send"].contains { text.hasPrefix($0) } }

    /// Where a synchronisation of `file` that was begun in `lines` had come to its end with success.
    static func firstSync(of file: String, in lines: ArraySlice<Trace>) -> Int? {
      var begun: Set<Substring> = []
      for (index, line) in zip(lines.indices, lines) {
        if line.text.contains("sync("), line.text.contains(file) {
          if line.text.hasSuffix("= 0") { return index }
          begun.insert(line.process)
        } else if line.text.contains("sync resumed>"), begun.contains(line.process),
          line.text.hasSuffix("= 0")
        {
          return index
        }
      }
      return nil
    }
  }
}
