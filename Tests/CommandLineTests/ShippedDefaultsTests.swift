import Foundation
import Testing

@Suite("init: the shipped defaults")
struct ShippedDefaultsTests {
  private static let files = ["contest.xml", "rubrics/chung-khao.xml", "rubrics/so-khao.xml"]

  private func repositoryFile(_ path: String) throws -> Data {
    try Data(contentsOf: Scratch.repository.appending(path: path))
  }

  @Test("init writes the repository's contest.xml and rubrics byte for byte, and nothing else")
  func exactly() async throws {
    let scratch = try Scratch()
    let run = try await scratch.run("init", scratch.url("moi").path)
    #expect(run.status == 0, "\(run.everything)")
    #expect(run.output == "")
    let written = try scratch.files()
    #expect(written.keys.sorted() == Self.files.map { "moi/\($0)" })
    for path in Self.files {
      let expected = try repositoryFile(path)
      #expect(written["moi/\(path)"] == expected, "\(path): run scripts/embed")
    }
    let rubrics = try FileManager.default.contentsOfDirectory(
      atPath: Scratch.repository.appending(path: "rubrics").path)
    #expect(rubrics.filter { $0.hasSuffix(".xml") }.count == Self.files.count - 1)
    let check = try await ChildProcess.run(
      Scratch.program, ["check", "--workspace", scratch.url("moi").path], in: scratch.folder)
    #expect(check.status == 0, "\(check.everything)")
  }

  @Test("init refuses a folder that is not empty")
  func notEmpty() async throws {
    let scratch = try Stage.files()
    try await scratch.refused("init", scratch.folder.path, saying: "not empty")
  }

  @Test("the shipped contest runs from its entries to the final's opening")
  func wholeContest() async throws {
    let scratch = try sample()
    try await scratch.done("check")
    try await scratch.done("import")
    try await scratch.done("draw", "so-khao", "--seed", "2023")
    try await scratch.done("blind-check", "so-khao", "--all", "--by", "Thư ký")
    try await scratch.done("round", "open", "so-khao")
    let due = try await scratch.done("marks", "export", "--round", "so-khao")
    // Kiến An's own judge may not mark the two entries of Kiến An.
    #expect(
      due.split(separator: "\n").filter { $0.hasSuffix(",recused") }.allSatisfy { $0.hasPrefix("kien-an-") })
    let entries = Set(due.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }).sorted()
    try scratch.write("marks.csv", filled(due, entries: entries))
    try await scratch.done("marks", "import", scratch.url("marks.csv").path, "--round", "so-khao")
    try scratch.write(
      "facts.csv", "entry,kind,id,value,source\n\(entries[0]),duration,,5:30,đồng hồ bấm giờ\n")
    try await scratch.done("facts", "import", scratch.url("facts.csv").path, "--round", "so-khao")
    try await scratch.done("round", "close", "so-khao")
    try await scratch.done("round", "certify", "so-khao")
    let standings = try await scratch.done("standings", "--round", "so-khao", "--format", "csv")
    let rows = standings.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.count == entries.count)
    #expect(rows.map { String($0[2]) } == entries.map(String.init))
    #expect(rows[0][4] == "92.75", "93 less a quarter for thirty seconds too many")
    try await scratch.done("publish", "--round", "so-khao")
    try await scratch.done("verify", scratch.url("exports/so-khao/results.xml").path)
    try await scratch.done("round", "open", "chung-khao")
    let final = try await scratch.done("marks", "export", "--round", "chung-khao")
    let finalists = Set(final.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } })
    #expect(finalists == Set(entries.prefix(10)))
    try await scratch.done("journal", "verify")
  }

  /// The repository's own workspace, as `contest init` and the sample entries make it.
  private func sample() throws -> Scratch {
    let scratch = try Scratch()
    for path in Self.files { try scratch.write(path, try repositoryFile(path)) }
    try FileManager.default.copyItem(
      at: Scratch.repository.appending(path: "entries"), to: scratch.url("entries"))
    return scratch
  }

  /// Every empty cell filled: the first entry gets 93, each after it half a point less in content, so
  /// that no two are level.
  private func filled(_ due: String, entries: [Substring]) -> String {
    let first = ["noi-dung": 28.0, "chat-giong": 24, "dien-cam": 18, "ky-thuat-thu-am": 9, "sang-tao": 4]
    let lines = due.split(separator: "\n").map { line -> String in
      guard line.hasSuffix(",") else { return String(line) }
      let cells = line.split(separator: ",")
      let index = Double(entries.firstIndex(of: cells[0]) ?? 0)
      let mark = (first[String(cells[2])] ?? 10) - (cells[2] == "noi-dung" ? index * 0.5 : 0)
      return "\(line)\(mark)"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
