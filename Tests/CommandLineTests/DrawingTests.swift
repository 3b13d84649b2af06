import Foundation
import Testing

@Suite("draw and round open")
struct DrawingTests {
  private func lots(_ scratch: Scratch) async throws -> String {
    try await scratch.python(
      """
      import sqlite3
      db = sqlite3.connect("contest.sqlite")
      for row in db.execute("SELECT l.entry, l.position, l.code, e.number FROM lot l JOIN entry e "
                            "ON e.id = l.entry WHERE round = 'vong-1' ORDER BY l.entry"):
          print(*row)
      """)
  }

  @Test("the same seed gives the same draw, another seed another one; the seed is the data on stdout")
  func seeds() async throws {
    var draws: [String: Set<String>] = [:]
    for seed in ["2023a1b2", "2023a1b2", "2023A1B2", "0f"] {
      let scratch = try await Stage.imported()
      let run = try await scratch.run(["draw", "vong-1", "--seed", seed])
      #expect(run.status == 0, "\(run.everything)")
      #expect(run.output == seed.lowercased() + "\n")
      draws[seed.lowercased(), default: []].insert(try await lots(scratch))
    }
    #expect(draws["2023a1b2"]?.count == 1)
    #expect(draws["0f"]?.count == 1)
    #expect(draws["0f"] != draws["2023a1b2"])
  }

  @Test("without a seed a fresh one of 128 bits is drawn and printed, and gives that draw again")
  func freshSeed() async throws {
    let scratch = try await Stage.imported()
    let seed = try await scratch.done("draw", "vong-1")
    #expect(seed.wholeMatch(of: /[0-9a-f]{32}\n/) != nil)
    let again = try await Stage.imported()
    try await again.done("draw", "vong-1", "--seed", String(seed.dropLast()))
    let (first, second) = (try await lots(scratch), try await lots(again))
    #expect(first == second)
    let other = try await Stage.imported()
    let otherSeed = try await other.done("draw", "vong-1")
    #expect(otherSeed != seed)
  }

  @Test("no code tells the unit or the id")
  func codes() async throws {
    let scratch = try await Stage.open()
    let rows = try await lots(scratch).split(separator: "\n").map { $0.split(separator: " ") }
    #expect(rows.count == 4)
    for row in rows {
      #expect(!row[0].contains(row[2]))
      #expect(!row[2].lowercased().contains("bac"))
      #expect(!row[2].lowercased().contains("nam"))
    }
    let codes = rows.map { String($0[2]) }
    #expect(Set(codes).count == 4)
  }

  @Test("a seed that is not hexadecimal is refused", arguments: ["xyz", "abc", "", "0x12"])
  func badSeed(_ seed: String) async throws {
    let scratch = try await Stage.imported()
    try await scratch.refused("draw", "vong-1", "--seed", seed, saying: "must be hexadecimal")
  }

  @Test("opening draws lots where that has not been done, and freezes the rules under their hash")
  func opening() async throws {
    let scratch = try await Stage.imported()
    let run = try await scratch.run(["round", "open", "vong-1"])
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors.contains(/rules are frozen, SHA-256 [0-9a-f]{64}\n/))
    let drawn = try await lots(scratch).split(separator: "\n")
    #expect(drawn.count == 4)
    try await scratch.refused("draw", "vong-1", saying: "only while it is")
    try await scratch.refused("round", "open", "vong-1", saying: "only while it is")
  }

  @Test("rules that change in the file after opening are warned about and do not apply")
  func frozenRules() async throws {
    let scratch = try await Stage.marked()
    try scratch.edit("contest.xml", "<mean/>", "<trimmed-mean high=\"1\" low=\"1\" from=\"3\"/>")
    try scratch.edit("rubrics/nho.xml", "max=\"10\" step=\"0.25\"", "max=\"10\" step=\"0.25\" weight=\"3\"")
    let run = try await scratch.run(["import"])
    #expect(run.status == 0, "\(run.everything)")
    #expect(run.errors.contains("contest.xml: warning: round “vong-1” has opened and keeps its frozen rules"))
    let standings = try await scratch.done("standings", "--round", "vong-1", "--format", "csv")
    #expect(standings.contains("\n1,false,bac-1,bac,18.00,0,\n"))
  }

  @Test("an entry that comes after the draw stops the opening until lots are drawn again")
  func lateEntry() async throws {
    let scratch = try await Stage.imported()
    try await scratch.done("draw", "vong-1", "--seed", "00")
    try await scratch.done("entry", "add", "--unit", "nam", "--full-name", "Đỗ Thị E", "--consent-register")
    try await scratch.refused("round", "open", "vong-1", saying: "draw again")
    try await scratch.done("draw", "vong-1", "--seed", "00")
    try await scratch.done("round", "open", "vong-1")
  }
}
