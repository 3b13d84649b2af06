import Foundation
import Testing

@Suite("late list, late admit, late refuse")
struct LateSheetTests {
  /// Every sheet is in and the round closed; then gk1's and gk2's devices bring another one each.
  private func stage() async throws -> Scratch {
    let scratch = try await Stage.marked()
    let server = try await Server(scratch)
    let devices = [
      try await JudgesDevice("gk1", of: scratch, at: server),
      try await JudgesDevice("gk2", of: scratch, at: server),
    ]
    try await scratch.done("round", "close", "vong-1")
    for (index, device) in devices.enumerated() {
      let said = try await device.send(
        "late\(index)", marks: ["giong": "1,25", "noi-dung": "2"], basedOn: 1, reason: "nghe lại")
      #expect(said.hasPrefix("202 "), "\(said)")
    }
    _ = try await server.stop()
    return scratch
  }

  private func numbers(_ scratch: Scratch) async throws -> [String] {
    try await scratch.done("late", "list", "--round", "vong-1").split(separator: "\n")
      .compactMap { $0.split(separator: "\t").first.map(String.init) }
  }

  private func sheets(_ scratch: Scratch) async throws -> String {
    try await scratch.done("marks", "export", "--round", "vong-1")
  }

  @Test("a late sheet changes nothing until the chair admits it; then it counts, and is not decided again")
  func admitting() async throws {
    let scratch = try await stage()
    let before = try await sheets(scratch)
    let listed = try await numbers(scratch)
    #expect(listed.count == 2)
    #expect(!before.contains("1.25"))
    let number = try #require(listed.first)
    try await scratch.refused(
      "late", "admit", number, "--round", "vong-1", "--reason", "  ", saying: "reason")
    #expect(try await sheets(scratch) == before)
    try await scratch.done(
      "late", "admit", number, "--round", "vong-1", "--reason", "mất mạng trước giờ đóng")
    let after = try await sheets(scratch)
    #expect(after.ranges(of: "1.25").count == 1)
    let list = try await scratch.done("late", "list", "--round", "vong-1")
    #expect(list.contains("admitted") && list.contains("waiting"), "\(list)")
    let again = try await scratch.run(
      "late", "refuse", number, "--round", "vong-1", "--reason", "thôi")
    #expect(again.status == 1, "\(again.everything)")
    #expect(try await sheets(scratch) == after)
    try await scratch.done("journal", "verify")
  }

  @Test("several late sheets are decided by one command, all of them or none")
  func several() async throws {
    let scratch = try await stage()
    let before = try await sheets(scratch)
    let listed = try await numbers(scratch)
    try #require(listed.count == 2)
    let decision = ["--round", "vong-1", "--reason", "mất mạng trước giờ đóng"]
    let refused = try await scratch.run(["late", "admit"] + listed + ["99"] + decision)
    #expect(refused.status == 1 && refused.everything.contains("99"), "\(refused.everything)")
    #expect(try await sheets(scratch) == before)
    let admitted = try await scratch.run(["late", "admit"] + listed + decision)
    #expect(admitted.status == 0, "\(admitted.everything)")
    #expect(try await sheets(scratch).ranges(of: "1.25").count == 2)
    try await scratch.done("journal", "verify")
  }

  @Test("a late sheet that is refused stays on record and counts nowhere; an unknown number is named")
  func refusing() async throws {
    let scratch = try await stage()
    let before = try await sheets(scratch)
    for number in try await numbers(scratch) {
      try await scratch.done("late", "refuse", number, "--round", "vong-1", "--reason", "gửi sau giờ")
    }
    #expect(try await sheets(scratch) == before)
    let list = try await scratch.done("late", "list", "--round", "vong-1")
    #expect(list.ranges(of: "refused").count == 2, "\(list)")
    #expect(list.split(separator: "\n").allSatisfy { $0.hasSuffix("\torganiser") }, "\(list)")
    let status = try await scratch.done("status")
    #expect(status.ranges(of: "gửi sau giờ").count == 2, "\(status)")
    try await scratch.refused(
      "late", "admit", "99", "--round", "vong-1", "--reason", "x", saying: "99")
    let standings = try await scratch.done("standings", "--round", "vong-1")
    #expect(!standings.isEmpty)
    let certified = try await scratch.run("round", "certify", "vong-1")
    #expect(certified.everything.ranges(of: "gửi sau giờ").count == 2, "\(certified.everything)")
    try await scratch.done("journal", "verify")
  }
}
