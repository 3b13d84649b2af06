import Foundation
import Testing

@Suite("an appeal about a round after the next one has opened")
struct AppealTests {
  /// Vòng một is published, vòng hai has opened with bac-1 and bac-2.
  private func opened() async throws -> Scratch {
    let scratch = try await Stage.published()
    try await scratch.done("round", "open", "vong-2")
    return scratch
  }

  private func lots(_ scratch: Scratch) async throws -> String {
    try await scratch.python(
      """
      import sqlite3
      for row in sqlite3.connect("contest.sqlite").execute(
          "SELECT entry, position, code FROM lot WHERE round = 'vong-2' ORDER BY position"):
          print(*row)
      """)
  }

  /// What should have been given: nam-x is then second.
  private static let right = SmallContest.marks(["nam-x": "8.5"], judges: ["gk1", "gk2"])

  @Test("an upheld appeal tells what it would change and opens the way; round two keeps its lots")
  func upheld() async throws {
    let scratch = try await opened()
    let before = try await lots(scratch)
    let refusal = try await scratch.refused(
      "round", "reopen", "vong-1", "--reason", "sai điểm", saying: "after an upheld appeal")
    #expect(refusal.contains("Vòng một"))
    try scratch.write("right.csv", Self.right)
    let advice = try await scratch.refused(
      "marks", "import", scratch.url("right.csv").path, "--round", "vong-1", saying: "contest decide --appeal"
    )
    #expect(!advice.contains("round reopen vong-1"))
    let head = try await scratch.head()
    let appeal = try await scratch.run(
      "decide", "--round", "vong-1", "--appeal", "--subject", "nam-x", "--reason", "cộng sót điểm giọng",
      "--marks", scratch.url("right.csv").path)
    #expect(appeal.status == 0, "\(appeal.everything)")
    #expect(appeal.errors.contains("place 3 becomes 2") && appeal.errors.contains("would have gone on"))
    #expect(appeal.errors.contains("place 2 becomes 3") && appeal.errors.contains("would not have gone on"))
    #expect(try await scratch.head() != head)
    let standings = try await scratch.done("standings", "--round", "vong-1", "--format", "csv")
    #expect(standings.contains("3,false,nam-x,nam,14.00"), "an appeal records no mark: \(standings)")
    try await scratch.done("round", "reopen", "vong-1", "--reason", "theo khiếu nại")
    try await scratch.done(
      "marks", "import", scratch.url("right.csv").path, "--round", "vong-1")
    try await scratch.done("round", "close", "vong-1")
    try await scratch.done("round", "certify", "vong-1")
    try await scratch.done("publish", "--round", "vong-1")
    let xml = try scratch.text("exports/vong-1/results.xml")
    #expect(xml.contains(#"<correction of="1">"#) && xml.contains("theo khiếu nại"))
    #expect(try await lots(scratch) == before)
    try await scratch.done("verify", scratch.url("exports/vong-1/results.xml").path)
    try await scratch.done("journal", "verify")
    try await scratch.refused(
      "round", "reopen", "vong-1", "--reason", "nữa", saying: "after an upheld appeal")
  }

  @Test("with the marks as they are an appeal changes nothing and says so; a faulty file records no appeal")
  func effects() async throws {
    let scratch = try await opened()
    try scratch.write("same.csv", SmallContest.marks(["nam-x": "7"], judges: ["gk1", "gk2"]))
    let same = try await scratch.run(
      "decide", "--round", "vong-1", "--appeal", "--subject", "nam-x", "--reason", "xem lại", "--marks",
      scratch.url("same.csv").path)
    #expect(same.status == 0 && same.errors.contains("the result is the same"), "\(same.everything)")
    try scratch.write("wrong.csv", "entry,judge,criterion,mark\nnam-x,gk1,giong,11\n")
    try await scratch.refused(
      "decide", "--round", "vong-1", "--appeal", "--subject", "nam-x", "--reason", "xem lại", "--marks",
      scratch.url("wrong.csv").path)
    #expect(
      try await scratch.run(
        "decide", "--round", "vong-1", "--note", "--subject", "nam-x", "--reason", "x", "--marks",
        scratch.url("same.csv").path
      ).status == 64)
  }

  @Test("an appeal is about a certified round, and a note is taken there too")
  func when() async throws {
    let open = try await Stage.marked()
    let appeal = ["decide", "--round", "vong-1", "--appeal", "--subject", "nam-x", "--reason", "x"]
    try await open.refused(appeal)
    let scratch = try await opened()
    try await scratch.done(
      "decide", "--round", "vong-1", "--note", "--subject", "nam-x", "--reason", "đã trả lời")
    try await scratch.refused("round", "reopen", "vong-1", "--reason", "x", saying: "after an upheld appeal")
    try await scratch.done("round", "certify", "vong-1")
    try await scratch.done("publish", "--round", "vong-1")
    #expect(try scratch.text("exports/vong-1/results.xml").contains("đã trả lời"))
  }

  @Test("entry admit adds to an open round, last in its order; nobody else's lot changes, and it is marked")
  func admitted() async throws {
    let scratch = try await opened()
    let before = try await lots(scratch)
    try await scratch.refused(
      "entry", "admit", "nam-x", "--round", "vong-1", "--reason", "x")
    try await scratch.refused(
      "entry", "admit", "bac-1", "--round", "vong-2", "--reason", "x")
    try await scratch.refused(
      "entry", "admit", "nam-x", "--round", "vong-2", "--reason", "", saying: "reason")
    try await scratch.done("entry", "admit", "nam-x", "--round", "vong-2", "--reason", "khiếu nại đúng")
    let after = try await lots(scratch)
    #expect(after.hasPrefix(before) && after.dropFirst(before.count).hasPrefix("nam-x 3 "), "\(after)")
    try scratch.write(
      "m2.csv", SmallContest.marks(["bac-1": "6", "bac-2": "7", "nam-x": "9"], judges: ["gk1", "gk2"]))
    try await scratch.done("marks", "import", scratch.url("m2.csv").path, "--round", "vong-2")
    try await scratch.done("round", "close", "vong-2")
    try await scratch.refused("entry", "admit", "nam-y", "--round", "vong-2", "--reason", "x")
    try await scratch.done("round", "certify", "vong-2")
    try await scratch.done("publish", "--round", "vong-2")
    let xml = try scratch.text("exports/vong-2/results.xml")
    #expect(xml.contains("khiếu nại đúng"))
    try await scratch.done("verify", scratch.url("exports/vong-2/results.xml").path)
    try await scratch.done("journal", "verify")
  }
}
