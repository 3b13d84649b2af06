import Foundation
import Testing

@Suite("pages that are told what happens, over real connections")
struct LiveTests {
  /// Logs in by the link in `argv[1]`, listens to `argv[2]`, and writes every event as `name data`, until the
  /// stream ends or `argv[3]` has come.
  private static let listener = """
    import http.client, re, sys, urllib.parse
    link, path, wanted = sys.argv[1:4]
    site = urllib.parse.urlsplit(link)
    def ask(method, path, body=None, **headers):
        wire = http.client.HTTPConnection(site.hostname, site.port, timeout=30)
        wire.request(method, path, body, headers)
        return wire.getresponse()
    page = ask("GET", site.path)
    cookie = page.getheader("set-cookie").split(";")[0]
    csrf = re.search('name="csrf" value="([^"]*)"', page.read().decode())[1]
    answer = ask("POST", site.path, urllib.parse.urlencode({"csrf": csrf}), **{
        "Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"})
    answer.read()
    cookie = answer.getheader("set-cookie").split(";")[0]
    headers = {"Cookie": cookie}
    if len(sys.argv) > 4: headers["Last-Event-ID"] = sys.argv[4]
    stream = ask("GET", path, **headers)
    print(stream.status, stream.getheader("content-type"), flush=True)
    name = ""
    while line := stream.readline():
        line = line.decode().rstrip()
        if line.startswith("event: "): name = line[7:]
        if line.startswith("data: "):
            print(name, line[6:], flush=True)
            if wanted and wanted in name + " " + line[6:]: break
    print("end", flush=True)
    """

  /// A listener at work; its words go to a file.
  private final class Listener {
    private let process = Process()
    private let streams: Scratch

    init(_ link: String, _ path: String, until wanted: String = "", known: String? = nil) throws {
      streams = try Scratch(["out": Data(), "listen.py": Data(LiveTests.listener.utf8)])
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments =
        ["python3", streams.url("listen.py").path, link, path, wanted] + (known.map { [$0] } ?? [])
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: streams.url("out"))
      try process.run()
    }

    deinit { if process.isRunning { process.terminate() } }

    func said() throws -> String { try streams.text("out") }

    /// Comes back when it has said so, or after five seconds.
    func hears(_ words: String) async throws -> Bool {
      for _ in 0..<250 {
        if try said().contains(words) { return true }
        try await Task.sleep(for: .milliseconds(20))
      }
      return false
    }
  }

  private func link(_ scratch: Scratch, _ who: String...) async throws -> String {
    try await scratch.run(["link"] + who).output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test(
    "what another process does is told to judges and organisers within a second, and the stream ends with the session"
  )
  func acrossProcesses() async throws {
    let scratch = try await Stage.open()
    let server = try await Server(scratch)
    let judge = try Listener(try await link(scratch, "--judge", "gk1"), "/cham/api/su-kien")
    let desk = try Listener(try await link(scratch, "--organiser"), "/ban-to-chuc/su-kien")
    #expect(try await judge.hears("200 text/event-stream; charset=utf-8"))
    #expect(try await judge.hears("hall "))
    #expect(try await desk.hears("hall "))
    try await scratch.done("call", "bac-1", "--round", "vong-1")
    let start = ContinuousClock.now
    #expect(try await judge.hears("\"called\":\""))
    #expect(ContinuousClock.now - start < .seconds(1))
    try scratch.write("m.csv", SmallContest.distinctMarks)
    try await scratch.done("marks", "import", scratch.url("m.csv").path, "--round", "vong-1")
    let sent = ContinuousClock.now
    #expect(try await judge.hears("sheet {"))
    #expect(try await desk.hears("cells {"))
    #expect(ContinuousClock.now - sent < .seconds(1))
    let devices = try await scratch.done("device", "list", "--judge", "gk1")
    let device = try #require(devices.split(separator: "\t").first)
    try await scratch.done("device", "cut", String(device))
    #expect(try await judge.hears("bye {\"why\":\"session\"}\nend"))
    let end = try await server.stop()
    #expect(end.status == 0, "\(end.everything)")
    #expect(try await desk.hears("bye {\"why\":\"shutdown\"}\nend"))
  }

  @Test("a page that comes back with its last event is told to look again only where it missed something")
  func catchingUp() async throws {
    let scratch = try await Stage.open()
    let server = try await Server(scratch)
    let address = try await link(scratch, "--organiser")
    let stale = try Listener(address, "/ban-to-chuc/su-kien", until: "everything", known: "1.0")
    #expect(try await stale.hears("everything {}"))
    _ = try await server.stop()
  }

  @Test("calls, closings, returns, devices and the switch: what they say, and what they refuse")
  func commands() async throws {
    let scratch = try await Stage.marked()
    try await scratch.done("call", "1", "--round", "vong-1")
    try await scratch.refused("call", "khong-co", "--round", "vong-1", saying: "has no entry “khong-co”")
    try await scratch.done("call", "--none", "--round", "vong-1")
    try await scratch.done("round", "closing", "vong-1", "--in", "90s")
    try await scratch.done("round", "closing", "vong-1", "--cancel")
    let bad = try await scratch.run("round", "closing", "vong-1", "--in", "soon")
    #expect(bad.status == 64)
    try await scratch.done(
      "sheet", "return", "bac-1", "--judge", "gk1", "--round", "vong-1", "--reason", "lệch")
    try await scratch.refused(
      "sheet", "return", "bac-1", "--judge", "gk1", "--round", "vong-1", "--reason", "lệch",
      saying: "returned already")
    #expect(try await scratch.done("access") == "new-logins on\n")
    #expect(try await scratch.done("access", "--new-logins", "off") == "new-logins off\n")
    #expect(try await scratch.done("device", "list") == "")
    try await scratch.refused("device", "cut", "00000000", saying: "No device “00000000” is logged in")
    try await scratch.done("journal", "verify")
  }

  @Test("serve says in which way it stands, and what is missing")
  func ways() async throws {
    let scratch = try await Stage.open()
    let alone = try await Server(scratch)
    try await Task.sleep(for: .milliseconds(500))
    #expect(try await alone.stop().errors.contains("This machine alone can reach it"))
    let hall = try await Server(scratch, "--public-url", "http://192.168.77.7:8080")
    try await Task.sleep(for: .milliseconds(500))
    let said = try await hall.stop().errors
    #expect(said.contains("Way 3: in the hall, plain http"))
    #expect(said.contains("WPA2"))
    let open = try await Server(scratch, "--public-url", "https://203.0.113.9")
    try await Task.sleep(for: .milliseconds(500))
    let missing = try await open.stop().errors
    #expect(missing.contains("Way 1: over the internet, https"))
    #expect(missing.contains("--trusted-proxy"))
  }
}
