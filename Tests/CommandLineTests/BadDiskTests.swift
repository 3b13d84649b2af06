import Foundation
import Testing

/// Small file systems of their own: tests may run as root, for whom file permissions prove nothing.
@Suite("what a full or read-only file system gets: a sentence, and everything stays as it was", .serialized)
struct BadDiskTests {
  @Test(
    "read-only: reading goes on, writing is refused",
    arguments: [
      ["import"], ["round", "close", "vong-1"], ["entry", "withdraw", "bac-1", "--reason", "x"],
      ["dump", "out"], ["backup", "b.contest"], ["init", "new"], ["draw", "vong-2"],
    ])
  func readOnly(_ command: [String]) async throws {
    guard let disk = try await SmallDisk(files: try await Stage.marked().files(), size: "8m") else { return }
    try await disk.mount(options: "remount,ro")
    let before = try disk.scratch.files()
    let run = try await disk.scratch.run(command)
    let after = try disk.scratch.files()
    try await disk.unmount()
    #expect(run.status == 1, "\(command): \(run.everything)")
    #expect(run.output == "")
    #expect(run.errors.contains("error: "), "\(run.everything)")
    #expect(run.errors.contains("read-only"), "\(run.everything)")
    #expect(before == after)
  }

  @Test(
    "full: writing is refused and nothing is half done",
    arguments: [
      ["import"], ["round", "certify", "vong-1"], ["round", "reopen", "vong-1", "--reason", "x"],
      ["publish", "--round", "vong-1"], ["dump", "out"], ["backup", "b.contest"],
    ])
  func full(_ command: [String]) async throws {
    let stage = command[0] == "publish" ? try await Stage.certified() : try await closed()
    if command[0] == "import" { try stage.edit("entries/bac.csv", "Bài một", "Bài khác") }
    guard let disk = try await SmallDisk(files: try stage.files(), size: "8m") else { return }
    let scratch = disk.scratch
    let head = try await scratch.head()
    let before = try scratch.files()
    try await scratch.python(
      """
      import errno, os
      with open("filler", "wb", buffering=0) as file:
          try:
              while True: file.write(bytes(4096))
          except OSError as error:
              assert error.errno == errno.ENOSPC
      """)
    let run = try await scratch.run(command)
    try FileManager.default.removeItem(at: scratch.url("filler"))
    let after = try scratch.files().filter { !$0.key.hasPrefix("contest.sqlite-") }
    #expect(run.status == 1, "\(command): \(run.everything)")
    #expect(run.output == "")
    #expect(run.errors.contains("full"), "\(command): \(run.everything)")
    #expect(after.keys.sorted() == before.keys.sorted(), "left behind by \(command)")
    for (path, data) in before where path != "contest.sqlite" { #expect(after[path] == data, "\(path)") }
    let now = try await scratch.head()
    #expect(now == head)
    try await disk.unmount()
  }

  @Test("a disk that fills up while publishing leaves the publication that stood there whole")
  func fullWhilePublishing() async throws {
    let stage = try await Stage.published()
    guard let disk = try await SmallDisk(files: try stage.files(), size: "8m") else { return }
    let scratch = disk.scratch
    try await scratch.done("round", "reopen", "vong-1", "--reason", "xem lại")
    try await scratch.done("round", "close", "vong-1")
    try await scratch.done("round", "certify", "vong-1")
    let before = try scratch.files().filter { $0.key.hasPrefix("exports/") }
    var refusals = 0
    for room in stride(from: 40, through: 160, by: 8) {
      try await scratch.python(
        """
        import os
        disk = os.statvfs(".")
        open("filler", "wb").write(bytes(disk.f_bavail * disk.f_bsize - \(room) * 1024))
        """)
      let run = try await scratch.run("publish", "--round", "vong-1")
      try FileManager.default.removeItem(at: scratch.url("filler"))
      guard run.status != 0 else { break }
      refusals += 1
      let after = try scratch.files().filter { $0.key.hasPrefix("exports/") }
      #expect(run.status == 1, "\(run.everything)")
      #expect(run.errors.contains("full"), "\(run.everything)")
      #expect(before == after, "half a publication stands there with \(room) KB of room")
    }
    #expect(refusals >= 2)
    let last = try await scratch.run("verify", scratch.url("exports/vong-1/results.xml").path)
    #expect(last.status == 0, "\(last.everything)")
    try await disk.unmount()
  }

  private func closed() async throws -> Scratch {
    let scratch = try await Stage.marked()
    try await scratch.done("round", "close", "vong-1")
    return scratch
  }
}

/// A small file system in memory, mounted over a workspace's folder.
private struct SmallDisk {
  let scratch: Scratch

  /// Nil, said on stderr, where this user or this machine may not mount.
  init?(files: [String: Data], size: String) async throws {
    scratch = try Scratch()
    let run = try await Self.system(
      "mount", ["-t", "tmpfs", "-o", "size=\(size)", "tmpfs", scratch.folder.path], in: scratch.folder)
    guard run.status == 0 else {
      let sentence = "skipped: mounting a small file system is not permitted here: \(run.errors)"
      FileHandle.standardError.write(Data(sentence.utf8))
      return nil
    }
    for (path, data) in files { try scratch.write(path, data) }
  }

  func mount(options: String) async throws {
    let run = try await Self.system(
      "mount", ["-o", options, scratch.folder.path], in: URL(fileURLWithPath: "/"))
    try #require(run.status == 0, "\(run.everything)")
  }

  func unmount() async throws {
    let run = try await Self.system("umount", [scratch.folder.path], in: URL(fileURLWithPath: "/"))
    try #require(run.status == 0, "\(run.everything)")
  }

  private static func system(_ name: String, _ arguments: [String], in folder: URL) async throws -> Run {
    try await ChildProcess.run(URL(fileURLWithPath: "/usr/bin/env"), [name] + arguments, in: folder)
  }
}
