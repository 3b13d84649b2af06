public import ContestCore
import ContestStore
import ContestXML
public import Foundation

extension ContestService {
  /// The latest rows of the journal, newest first.
  public func journalTail(_ count: Int) async throws -> [JournalRow] {
    try await store.journalTail(count)
  }

  // MARK: Dump

  /// Writes the contest back as a workspace: rule files as imported, one entry list per unit as the
  /// database has it, and the files handed in.
  ///
  /// Withdrawn entries are left out: a list has no place for a withdrawal, and importing it would bring
  /// them back.
  ///
  /// - Returns: the files handed in that are not read: links, for one.
  /// - Throws: `KitError` where the folder exists and is not empty.
  public func dump(to folder: URL) async throws -> [LeftOut] {
    try Workspace.requireEmpty(folder)
    let target = Workspace(root: folder)
    for file in try await store.ruleFiles() {
      try Workspace.write(Data(file.content), to: target.root.appending(path: file.path), shownAs: file.path)
    }
    var leftOut: [LeftOut] = []
    let entries = try await entries().filter { $0.withdrawal == nil }
    for (unit, members) in Dictionary(grouping: entries, by: \.unit) {
      let path = "entries/\(unit).xml"
      try Workspace.write(
        try EntryListXML.write(members), to: target.root.appending(path: path), shownAs: path)
      for name in members.flatMap({ [$0.script, $0.recording] }) where !name.isEmpty {
        let path = "entries/\(name)"
        do throws(FileFault) {
          let file = try workspace.open(path)
          do {
            try Workspace.copy(file, to: target.root.appending(path: path))
          } catch {
            throw FileFault(.unreadable)
          }
        } catch {
          guard error.state != .missing, let fault = error.state.fault else { continue }
          leftOut.append(LeftOut(path: path, reason: fault))
        }
      }
    }
    try FileManager.default.createDirectory(at: target.exports, withIntermediateDirectories: true)
    return leftOut.sorted { $0.path < $1.path }
  }

  // MARK: Backup

  /// Copies the contest into one file that only its owner can read: database, rules, entry lists, and the
  /// scripts and recordings that entries name.
  ///
  /// Safe while the contest is served.
  ///
  /// - Returns: what lies among these files and is not in the copy.
  public func backup(to file: URL) async throws -> [LeftOut] {
    let workspace = workspace
    let named = Set(try await entries().flatMap { [$0.script, $0.recording] }.filter { !$0.isEmpty })
    let (paths, leftOut) = workspace.backedUp(
      ruleFiles: try await store.ruleFiles().map(\.path), named: named)
    let unread = try await store.backup(to: file.path, files: paths) { try workspace.open($0) }
    let more = unread.map { LeftOut(path: $0, reason: Workspace.unreadable) }
    return (leftOut + more).sorted { $0.path < $1.path }
  }
}

extension Workspace {
  /// Copies what an open file holds, piece by piece.
  static func copy(_ file: FileHandle, to url: URL) throws {
    let manager = FileManager.default
    try manager.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    guard manager.createFile(atPath: url.path, contents: nil) else { throw CocoaError(.fileWriteUnknown) }
    let copy = try FileHandle(forWritingTo: url)
    defer { try? copy.close() }
    while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { try copy.write(contentsOf: piece) }
  }

  static func requireEmpty(_ folder: URL) throws {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: folder.path, isDirectory: &isFolder) else { return }
    let content = isFolder.boolValue ? (try? manager.contentsOfDirectory(atPath: folder.path)) : nil
    guard let content, content.isEmpty else {
      throw KitError.file(
        path: folder.path,
        LocalizedText(
          vi: "thư mục đã có và không trống; chọn thư mục khác",
          en: "the folder exists and is not empty; choose another"))
    }
  }
}
