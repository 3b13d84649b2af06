import Foundation
import Testing

@Suite("serve, as a process")
struct ServingTests {
  @Test("serve prints its address alone on stdout, answers, and ends with 0 when it is told to")
  func serving() async throws {
    let server = try await Server(try await Stage.open())
    #expect(server.address.wholeMatch(of: /http:\/\/127\.0\.0\.1:\d+/) != nil)
    let health = try await server.status(of: "/healthz")
    #expect(health == "200")
    let end = try await server.stop()
    #expect(end.status == 0, "\(end.everything)")
    #expect(end.output == server.address + "\n")
    #expect(end.errors.contains("the site runs at \(server.address)"))
  }

  @Test("a second serve on the same workspace is refused, and the first goes on")
  func secondServe() async throws {
    let scratch = try await Stage.open()
    let server = try await Server(scratch)
    let second = try await scratch.run("serve", "--port", "0")
    #expect(second.status == 1, "\(second.everything)")
    #expect(second.output == "")
    #expect(second.errors.contains("Another program is serving this contest"), "\(second.errors)")
    let health = try await server.status(of: "/healthz")
    #expect(health == "200")
    _ = try await server.stop()
    // The lock goes with the process: the next one may serve.
    let next = try await Server(scratch)
    _ = try await next.stop()
  }

  @Test("a port in use is named, and whoever has it keeps it")
  func portInUse() async throws {
    let server = try await Server(try await Stage.open())
    let port = try #require(server.address.split(separator: ":").last)
    let other = try await Stage.open()
    let head = try await other.head()
    let run = try await other.run("serve", "--port", String(port))
    #expect(run.status == 1, "\(run.everything)")
    #expect(run.output == "")
    #expect(run.errors.contains("error: "), "\(run.errors)")
    #expect(run.errors.contains(port), "\(run.errors)")
    let now = try await other.head()
    #expect(now == head)
    let health = try await server.status(of: "/healthz")
    #expect(health == "200")
    _ = try await server.stop()
  }

  @Test("an address that is not this machine's, and nothing imported yet: a sentence each")
  func cannotServe() async throws {
    let scratch = try await Stage.open()
    let away = try await scratch.run("serve", "--host", "192.0.2.1", "--port", "0")
    #expect(away.status == 1, "\(away.everything)")
    #expect(away.errors.contains("192.0.2.1"), "\(away.errors)")
    let nowhere = try await scratch.run("serve", "--host", "nonexist.invalid", "--port", "0")
    #expect(nowhere.status == 1, "\(nowhere.everything)")
    #expect(nowhere.errors.contains("no address “nonexist.invalid”"), "\(nowhere.errors)")
    try await Stage.files().refused("serve", "--port", "0", saying: "run “contest import” first")
    for port in ["65536", "-1", "tám"] {
      let run = try await scratch.run("serve", "--port", port)
      #expect(run.status == 64, "\(run.everything)")
    }
  }

  @Test("while it is served a contest can be looked at, marked and backed up, but not restored over")
  func besideTheServer() async throws {
    let scratch = try await Stage.open()
    let server = try await Server(scratch)
    try scratch.write("m.csv", SmallContest.distinctMarks)
    try await scratch.done("marks", "import", scratch.url("m.csv").path, "--round", "vong-1")
    let status = try await scratch.done("status")
    #expect(status.contains("10/10 sheets given"))
    let outside = try Scratch()
    try await scratch.done("backup", outside.url("b").path)
    let refusal = try await scratch.run("restore", outside.url("b").path)
    #expect(refusal.status == 1)
    #expect(refusal.errors.contains("Another program is serving this contest"), "\(refusal.errors)")
    let link = try await scratch.done("link", "--judge", "gk1")
    #expect(link.hasPrefix(server.address + "/k/"))
    let end = try await server.stop()
    #expect(end.status == 0)
    #expect(!end.errors.contains(link.dropLast().split(separator: "/").last ?? "/k/"), "a token in the log")
    let after = try await scratch.done("status")
    #expect(after.contains("10/10 sheets given"))
  }

  @Test("a server that was killed leaves a contest that opens again, whole")
  func killed() async throws {
    let scratch = try await Stage.open()
    let server = try await Server(scratch)
    server.kill()
    try await scratch.done("journal", "verify")
    let next = try await Server(scratch)
    _ = try await next.stop()
  }
}

/// `contest serve` at work on a free port.
final class Server {
  let address: String
  private let scratch: Scratch
  private let streams: Scratch
  private let process = Process()

  /// Comes back when it has said where it serves.
  ///
  /// - Parameter wrapper: a program that starts it and its arguments; empty: none.
  init(_ scratch: Scratch, _ more: String..., under wrapper: [String] = []) async throws {
    self.scratch = scratch
    streams = try Scratch(["out": Data(), "err": Data()])
    let command =
      wrapper + [Scratch.program.path, "serve", "--port", "0", "--workspace", scratch.folder.path]
      + ["--lang", "en"] + more
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: streams.url("out"))
    process.standardError = try FileHandle(forWritingTo: streams.url("err"))
    try process.run()
    var said = ""
    for _ in 0..<1500 where !said.hasSuffix("\n") {
      guard process.isRunning else { break }
      try await Task.sleep(for: .milliseconds(20))
      said = try streams.text("out")
    }
    address = String(said.dropLast())
    if !said.hasSuffix("\n") { process.terminate() }
    let complaint = try streams.text("err")
    try #require(said.hasSuffix("\n"), "contest serve: \(complaint)")
  }

  deinit { if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) } }

  func status(of path: String) async throws -> String {
    try await scratch.python(
      "import urllib.request; print(urllib.request.urlopen('\(address)\(path)').status, end='')")
  }

  func stop() async throws -> Run {
    process.terminate()
    for _ in 0..<1500 where process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
    if process.isRunning { kill() }
    return Run(
      status: process.terminationStatus, output: try streams.text("out"), errors: try streams.text("err"))
  }

  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
