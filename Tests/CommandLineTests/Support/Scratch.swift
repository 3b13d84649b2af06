import Foundation
import Testing

/// A workspace in a temporary folder, gone with its last reference.
final class Scratch: Sendable {
  /// The built program, beside this test's own executable.
  static let program: URL = {
    let own = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return own.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "contest")
  }()

  /// The repository's root.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  let folder: URL

  /// - Parameter files: by path from the workspace.
  init(_ files: [String: Data] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "contest-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, data) in files { try write(path, data) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  // MARK: Files

  func url(_ path: String) -> URL { folder.appending(path: path) }

  func write(_ path: String, _ data: Data) throws {
    try FileManager.default.createDirectory(
      at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url(path))
  }

  func write(_ path: String, _ text: String) throws { try write(path, Data(text.utf8)) }

  func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

  /// Replaces the first `old` in a file.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    let before = try text(path)
    let place = try #require(before.range(of: old), "\(path) does not hold \(old)")
    try write(path, before.replacingCharacters(in: place, with: new))
  }

  /// Every file below the workspace with its bytes.
  func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    let inside = FileManager.default.enumerator(atPath: folder.path)
    while let path = inside?.nextObject() as? String {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: url(path).path, isDirectory: &isFolder)
      if exists, !isFolder.boolValue { files[path] = try Data(contentsOf: url(path)) }
    }
    return files
  }

  // MARK: Running

  /// Runs `contest ARGUMENTS --workspace … --lang en`.
  func run(_ arguments: String...) async throws -> Run { try await run(arguments) }

  func run(_ arguments: [String], lang: String = "en") async throws -> Run {
    try await ChildProcess.run(
      Self.program, arguments + ["--workspace", folder.path, "--lang", lang], in: folder)
  }

  /// Runs and expects success; the data on stdout.
  @discardableResult
  func done(_ arguments: String..., location: SourceLocation = #_sourceLocation) async throws -> String {
    let run = try await run(arguments)
    try #require(run.status == 0, "contest \(arguments): \(run.everything)", sourceLocation: location)
    return run.output
  }

  /// Runs, expects status 1, nothing on stdout, and every file as it was; what was said on stderr.
  @discardableResult
  func refused(
    _ arguments: String..., saying words: String? = nil, location: SourceLocation = #_sourceLocation
  ) async throws -> String {
    try await refused(arguments, saying: words, location: location)
  }

  @discardableResult
  func refused(
    _ arguments: [String], saying words: String? = nil, location: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let before = try files()
    let run = try await run(arguments)
    #expect(run.status == 1, "contest \(arguments): \(run.everything)", sourceLocation: location)
    #expect(run.output == "", sourceLocation: location)
    #expect(run.errors.contains("error: "), "no sentence: \(run.errors)", sourceLocation: location)
    let after = try files()
    var changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    let name = "contest.sqlite"
    if let old = before[name], let new = after[name], old != new, try await Self.holdTheSame(old, new) {
      changed.remove(name)
    }
    // An empty log holds nothing; one that a server left behind goes into the database, compared above, when
    // the next process closes it.
    if after["\(name)-wal"]?.isEmpty ?? true { changed.subtract(["\(name)-wal", "\(name)-shm"]) }
    #expect(changed.isEmpty, "changed by contest \(arguments)", sourceLocation: location)
    if let words { #expect(run.errors.contains(words), "said: \(run.errors)", sourceLocation: location) }
    return run.errors
  }

  /// Whether two databases hold the same, row for row: opening one in WAL mode rewrites the change counter
  /// in its first page.
  private static func holdTheSame(_ old: Data, _ new: Data) async throws -> Bool {
    let copies = try Scratch(["old": old, "new": new])
    let answer = try await copies.python(
      """
      import sqlite3
      old, new = (list(sqlite3.connect(name).iterdump()) for name in ("old", "new"))
      print(old == new)
      """)
    return answer == "True\n"
  }

  /// The journal's head as `journal verify` prints it; the contest has not changed where it has not.
  func head() async throws -> String { try await done("journal", "verify") }

  /// Another program at work on the workspace's files: a few lines of Python.
  @discardableResult
  func python(_ script: String, _ arguments: String..., location: SourceLocation = #_sourceLocation)
    async throws -> String
  {
    let run = try await ChildProcess.run(
      URL(fileURLWithPath: "/usr/bin/env"), ["python3", "-c", script] + arguments, in: folder)
    try #require(run.status == 0, "python3: \(run.everything)", sourceLocation: location)
    return run.output
  }
}
