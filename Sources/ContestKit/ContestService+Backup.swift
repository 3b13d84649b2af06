public import ContestCore
import ContestStore
import ContestXML
public import Foundation

extension ContestService {
  /// The latest rows of the journal, newest first.
  public func journalTail(_ count: Int) async throws -> [JournalRow] {
    try await store.journalTail(count)
  }

  /// Checks the journal's chain and replays it against the facts.
  ///
  /// - Parameter head: a hash noted earlier (on signed minutes, say): a chain alone does not notice that
  ///   its tail was cut. Where rows have followed it since, that is a note and no fault.
  public func verifyJournal(head: String? = nil) async throws -> (
    head: JournalHead, faults: [LocalizedText], notes: [LocalizedText]
  ) {
    let found = try await store.verifyJournal(expectedHead: head?.lowercased())
    let damage = try await store.checkIntegrity().map { LocalizedText($0) }
    let faults = found.filter { $0.kind != .headIsEarlier }.map(\.message)
    let notes = found.filter { $0.kind == .headIsEarlier }.map(\.message)
    return (try await store.journalHead(), damage + faults, notes)
  }

  // MARK: Dump

  /// Writes the contest back as a workspace: rule files as imported, one entry list per unit as the
  /// database has it, and the files handed in.
  ///
  /// Withdrawn entries are left out: a list has no place for a withdrawal, and importing it would bring
  /// them back.
  ///
  /// - Throws: `KitError` where the folder exists and is not empty.
  public func dump(to folder: URL) async throws {
    try Workspace.requireEmpty(folder)
    let target = Workspace(root: folder)
    for file in try await store.ruleFiles() {
      try Workspace.write(Data(file.content), to: target.root.appending(path: file.path), shownAs: file.path)
    }
    let entries = try await entries().filter { $0.withdrawal == nil }
    for (unit, members) in Dictionary(grouping: entries, by: \.unit) {
      let path = "entries/\(unit).xml"
      try Workspace.write(
        try EntryListXML.write(members), to: target.root.appending(path: path), shownAs: path)
      for path in members.flatMap({ [$0.script, $0.recording] }) where !path.isEmpty {
        guard let data = try workspace.read("entries/\(path)", limit: 500_000_000) else { continue }
        try Workspace.write(data, to: target.entries.appending(path: path), shownAs: "entries/\(path)")
      }
    }
    try FileManager.default.createDirectory(at: target.exports, withIntermediateDirectories: true)
  }

  // MARK: Backup

  /// Copies the contest into one file that only its owner can read: database, rules, entry lists, scripts
  /// and recordings.
  ///
  /// Safe while the contest is served.
  public func backup(to file: URL) async throws {
    let root = workspace.root
    // The files as imported are named too: contest.xml may be half edited and name nothing at the moment.
    let paths = try workspace.backupPaths(ruleFiles: try await store.ruleFiles().map(\.path))
    try await store.backup(to: file.path, files: paths) { path in
      [UInt8](try Data(contentsOf: root.appending(path: path)))
    }
  }

  /// Brings a backup back into a workspace that is not being served; the database that stands there is
  /// kept beside it under a name that ends in `.before-restore`.
  public static func restore(_ file: URL, into workspace: Workspace) throws {
    let archive = try BackupArchive(path: file.path)
    let lock = try WorkspaceLock(databasePath: workspace.database.path)
    for path in try archive.paths() {
      guard let content = try archive.content(of: path), EntryListCheck.isInside(path) else { continue }
      try Workspace.write(Data(content), to: workspace.root.appending(path: path), shownAs: path)
    }
    try archive.restoreDatabase(holding: lock)
  }
}

extension Workspace {
  /// Every file that a backup holds besides the database, by path from the workspace.
  ///
  /// - Parameter ruleFiles: paths that are taken besides what contest.xml names, where they are there.
  func backupPaths(ruleFiles: [String]) throws -> [String] {
    let manager = FileManager.default
    // A preset keeps its rubric beside contest.xml; a contest may keep its rubrics anywhere below.
    var paths = rulePaths(also: ruleFiles)
    if manager.fileExists(atPath: contestFile.path) { paths.insert("contest.xml") }
    for folder in ["rubrics", "entries"] {
      let inside = manager.enumerator(atPath: root.appending(path: folder).path)
      while let path = inside?.nextObject() as? String {
        var isFolder: ObjCBool = false
        let whole = root.appending(path: folder).appending(path: path).path
        guard manager.fileExists(atPath: whole, isDirectory: &isFolder), !isFolder.boolValue else { continue }
        paths.insert("\(folder)/\(path)")
      }
    }
    return paths.sorted()
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
