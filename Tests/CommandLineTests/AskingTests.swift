import Foundation
import Testing

@Suite("round open, close, certify, reopen and publish: asked before it happens")
struct AskingTests {
  /// Runs a command with a terminal for standard input and standard error, types a line and prints the status
  /// and what was said.
  private static let terminal = """
    import os, pty, subprocess, sys
    typed, *command = sys.argv[1].split("|")
    master, slave = pty.openpty()
    child = subprocess.Popen(command, stdin=slave, stdout=subprocess.DEVNULL, stderr=slave)
    os.close(slave)
    os.write(master, typed.encode() + b"\\n")
    said = b""
    while True:
        try:
            part = os.read(master, 4096)
        except OSError:
            break
        if not part:
            break
        said += part
    print(child.wait())
    print(said.decode())
    """

  private func atTerminal(_ scratch: Scratch, _ typed: String, _ arguments: String...) async throws -> String
  {
    let command = [Scratch.program.path] + arguments + ["--workspace", scratch.folder.path, "--lang", "vi"]
    return try await scratch.python(Self.terminal, ([typed] + command).joined(separator: "|"))
  }

  private func phase(_ scratch: Scratch) async throws -> String {
    String(try await scratch.done("status").prefix { $0 != "\n" })
  }

  @Test("without a terminal the figures are told and the command goes on; --yes is taken everywhere")
  func figures() async throws {
    let scratch = try await Stage.imported()
    func told(_ arguments: String...) async throws -> String {
      let run = try await scratch.run(arguments)
      #expect(run.status == 0, "\(run.everything)")
      return run.errors
    }
    #expect(try await told("round", "open", "vong-1", "--yes").contains("4 entries, 3 judges, 2 criteria"))
    let closing = try await told("round", "close", "vong-1")
    #expect(closing.contains("0 of 10 sheets received") && closing.contains("Giám khảo Ba (2 sheets)"))
    #expect(
      try await told("round", "reopen", "vong-1", "--reason", "thiếu phiếu", "--yes").contains(
        "change marks again"))
    try scratch.write("m.csv", SmallContest.distinctMarks)
    try await scratch.done("marks", "import", scratch.url("m.csv").path, "--round", "vong-1")
    #expect(try await told("round", "close", "vong-1", "--yes").contains("10 of 10 sheets received"))
    #expect(try await told("round", "certify", "vong-1").contains("4 entries, 4 of them with a place"))
    #expect(try await told("publish", "--round", "vong-1", "--yes").contains("1 with the entrant's name"))
  }

  @Test("at a terminal a no, and anything that is no yes, changes nothing and ends with 1; a yes does it")
  func answers() async throws {
    let scratch = try await Stage.marked()
    for answer in ["k", "không", "", "đóng"] {
      let said = try await atTerminal(scratch, answer, "round", "close", "vong-1")
      #expect(
        said.hasPrefix("1\n") && said.contains("đã nhận 10/10 phiếu") && said.contains("(c/k)"), "\(said)")
      #expect(try await phase(scratch).contains("open"))
    }
    let said = try await atTerminal(scratch, "Có", "round", "close", "vong-1")
    #expect(said.hasPrefix("0\n"), "\(said)")
    #expect(try await phase(scratch).contains("closed"))
    #expect(try await atTerminal(scratch, "c", "round", "certify", "vong-1").hasPrefix("0\n"))
  }

  @Test("before the announced day publishing needs --yes where nobody can be asked, and names the day")
  func early() async throws {
    for id in ["announcement", "vong-1-result"] {
      let scratch = try await Stage.files()
      let dates = "<dates><date id=\"\(id)\" on=\"2099-01-02\"><title>Công bố</title></date></dates><units>"
      try scratch.write("contest.xml", SmallContest.contest.replacing("<units>", with: dates))
      try await scratch.done("import")
      try await scratch.done("round", "open", "vong-1")
      try scratch.write("m.csv", SmallContest.distinctMarks)
      try await scratch.done("marks", "import", scratch.url("m.csv").path, "--round", "vong-1")
      try await scratch.done("round", "close", "vong-1")
      try await scratch.done("round", "certify", "vong-1")
      try await scratch.refused("publish", "--round", "vong-1", saying: "02/01/2099")
      #expect(try await phase(scratch).contains("certified"))
      #expect(try await atTerminal(scratch, "k", "publish", "--round", "vong-1").hasPrefix("1\n"))
      let done = try await scratch.run("publish", "--round", "vong-1", "--yes")
      #expect(done.status == 0 && done.errors.contains("02/01/2099"), "\(done.everything)")
    }
  }
}
