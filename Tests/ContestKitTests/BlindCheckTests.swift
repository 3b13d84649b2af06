import ContestCore
import ContestKit
import ContestStore
import Foundation
import Testing

@Suite struct BlindCheckTests {
  /// The sample contest in a folder whose files a test may change, its lots drawn.
  private func drawn(_ test: (SampleContest, URL) async throws -> Void) async throws {
    let folder = try TemporaryFolder()
    let root = folder.url.appending(path: "contest")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for name in ["contest.xml", "rubrics", "entries"] {
      try FileManager.default.copyItem(
        at: SampleContest.packageRoot.appending(path: name), to: root.appending(path: name))
    }
    let contest = try SampleContest(folder: root)
    try await contest.service.importWorkspace()
    try await contest.service.draw("so-khao", seed: "2023a1b2")
    try await test(contest, root)
  }

  @Test("An anonymous round opens only when every entry was looked through, and names those that were not")
  func opening() async throws {
    try await drawn { contest, _ in
      let service = contest.service
      #expect(try await service.status(of: "so-khao").blockers.count == 18)
      await #expect(throws: KitError.self) { try await service.open("so-khao") }
      try await service.recordBlindCheck(of: ["le-chan-1", "hai-an-1"], by: "Thư ký", round: "so-khao")
      #expect(try await service.status(of: "so-khao").blockers.count == 16)
      try await service.recordBlindCheck(of: ["le-chan-1"], passed: false, by: "Thư ký", round: "so-khao")
      let blockers = try await service.status(of: "so-khao").blockers
      #expect(blockers.count == 17 && blockers.contains { $0.vi.contains("le-chan-1") })
      await #expect(throws: (any Error).self) {
        try await service.recordBlindCheck(of: nil, by: " ", round: "so-khao")
      }
      await #expect(throws: KitError.self) {
        try await service.recordBlindCheck(of: nil, by: "Thư ký", round: "chung-khao")
      }
      try await service.recordBlindCheck(of: nil, by: "Thư ký", round: "so-khao")
      try await service.open("so-khao")
      #expect(try await service.verifyJournal().faults.isEmpty)
    }
  }

  @Test("A file changed after its tick wants a new one, and until then judges neither read nor hear it")
  func changing() async throws {
    try await drawn { contest, root in
      let service = contest.service
      try await service.recordBlindCheck(of: nil, by: "Thư ký", round: "so-khao")
      let entry = try #require(try await service.entries().first { $0.id == "le-chan-1" })
      let script = root.appending(path: "entries/\(entry.script)")
      let sound = root.appending(path: "entries/\(entry.recording)")
      let (oldScript, oldSound) = (try Data(contentsOf: script), try Data(contentsOf: sound))
      try Data("Tôi là phát thanh viên Quận Lê Chân".utf8).write(to: script)
      #expect(
        try await service.status(of: "so-khao").blockers.map(\.vi).contains { $0.contains("đã thay đổi") })
      let state = try #require(
        try await service.blindChecks(of: "so-khao").first { $0.entry.id == "le-chan-1" })
      #expect(state.standing == .changed)
      #expect(state.mentions(of: try await service.contest()).contains("Quận Lê Chân"))
      await #expect(throws: KitError.self) {
        try await service.recordBlindCheck(
          of: ["le-chan-1"], seen: ["le-chan-1": "another"], by: "Thư ký", round: "so-khao")
      }
      try oldScript.write(to: script)
      try await service.open("so-khao")

      let code = try #require(try await service.store.lots("so-khao").first { $0.entry == "le-chan-1" }).code
      let before = try #require(try await service.sheet(SampleContest.key(code, "gk1")))
      #expect(before.script?.isEmpty == false)
      let heard = try #require(try await service.recording(SampleContest.key(code, "gk1")))
      let other = try #require(try await service.entries().first { $0.id == "hai-an-1" })
      try Data(contentsOf: root.appending(path: "entries/\(other.recording)")).write(to: sound)
      try Data("Tôi là ai?".utf8).write(to: script)
      #expect(try #require(try await service.sheet(SampleContest.key(code, "gk1"))).script == nil)
      #expect(try await service.recording(SampleContest.key(code, "gk1")) == heard)
      try FileManager.default.removeItem(at: heard.file)
      #expect(try await service.recording(SampleContest.key(code, "gk1")) == nil)
      try oldSound.write(to: sound)
      #expect(try await service.recording(SampleContest.key(code, "gk1"))?.sha256 == heard.sha256)
    }
  }
}
