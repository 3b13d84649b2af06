import Foundation
import Testing

@Suite("marks import, facts import: what a judge sent stands")
struct ReplacingTests {
  /// The round is open, and gk1's phone has sent 8 and 7 for the first entry.
  private func stage() async throws -> (scratch: Scratch, entry: String) {
    let scratch = try await Stage.open()
    let server = try await Server(scratch)
    let phone = try await JudgesDevice("gk1", of: scratch, at: server)
    let said = try await phone.send("a1", marks: ["giong": "8", "noi-dung": "7"], basedOn: 0)
    #expect(said.hasPrefix("200 ") || said.hasPrefix("201 "), "\(said)")
    _ = try await server.stop()
    let row = try await marks(scratch).split(separator: "\n").first { $0.hasSuffix(",gk1,giong,8") }
    return (scratch, String(try #require(row).prefix { $0 != "," }))
  }

  private func marks(_ scratch: Scratch) async throws -> String {
    try await scratch.done("marks", "export", "--round", "vong-1")
  }

  private func load(_ scratch: Scratch, _ rows: String, _ more: String...) async throws -> Run {
    try scratch.write("m.csv", "entry,judge,criterion,mark\n\(rows)\n")
    return try await scratch.run(
      ["marks", "import", scratch.url("m.csv").path, "--round", "vong-1"] + more)
  }

  @Test("without --replace nothing is taken, and each such sheet is a line with judge, entry and both marks")
  func refused() async throws {
    let (scratch, entry) = try await stage()
    let before = try await marks(scratch)
    let other = try #require(SmallContest.entries.first { $0 != entry })
    let rows = [
      "\(other),gk1,giong,5", "\(other),gk1,noi-dung,5", "\(entry),gk1,giong,6", "\(entry),gk1,noi-dung,7",
    ].joined(separator: "\n")
    let run = try await load(scratch, rows)
    #expect(run.status == 1 && run.output == "", "\(run.everything)")
    let lines = run.errors.split(separator: "\n").filter { $0.hasPrefix("  - ") }
    #expect(lines == ["  - Giám khảo Một (gk1), entry “\(entry)”: Giọng: 8 to 6"], "\(run.errors)")
    #expect(run.errors.contains("--replace --reason"))
    #expect(try await marks(scratch) == before)
    try scratch.write("f.csv", "entry,kind,id,value,source\n\(entry),absent,gk1,,biên bản\n")
    let facts = try await scratch.refused(
      "facts", "import", scratch.url("f.csv").path, "--round", "vong-1", saying: "gk1")
    #expect(facts.contains("Giọng 8; Nội dung 7 to absent"), "\(facts)")
    #expect(try await marks(scratch) == before)
  }

  @Test("--replace wants a reason; then it is done and said; a second import over it is said and not asked")
  func replaced() async throws {
    let (scratch, entry) = try await stage()
    let before = try await marks(scratch)
    let rows = "\(entry),gk1,giong,6\n\(entry),gk1,noi-dung,7"
    for more in [["--replace"], ["--replace", "--reason", "  "], ["--reason", "đọc nhầm"]] {
      try scratch.write("m.csv", "entry,judge,criterion,mark\n\(rows)\n")
      let run = try await scratch.run(
        ["marks", "import", scratch.url("m.csv").path, "--round", "vong-1"] + more)
      #expect(run.status != 0 && run.errors.contains("reason"), "\(run.everything)")
      #expect(try await marks(scratch) == before)
    }
    let done = try await load(scratch, rows, "--replace", "--reason", "đọc nhầm")
    #expect(done.status == 0 && done.errors.contains("1 sheets that judges had sent replaced"))
    #expect(try await marks(scratch).contains("\(entry),gk1,giong,6\n"))
    let again = try await load(scratch, "\(entry),gk1,giong,5\n\(entry),gk1,noi-dung,7")
    #expect(again.status == 0 && again.errors.contains("1 sheets of an earlier import replaced"))
    try await scratch.done("journal", "verify")
  }

  @Test("a file that names some criteria of a sheet and not the others is refused at its line")
  func halfSheet() async throws {
    let scratch = try await Stage.open()
    let half = try await load(scratch, "bac-1,gk1,giong,8\nbac-2,gk1,giong,8\nbac-2,gk1,noi-dung,")
    #expect(half.status == 1 && half.errors.contains("m.csv:2:"), "\(half.everything)")
    #expect(half.errors.contains("Nội dung (noi-dung)") && !half.errors.contains("m.csv:3:"))
  }
}
