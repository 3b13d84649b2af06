public import ContestCore
import ContestTables
import ContestXML
import Foundation

/// A file that a backup does not hold.
public struct LeftOut: Sendable, Hashable {
  /// From the workspace.
  public var path: String
  public var reason: LocalizedText
}

extension Workspace {
  /// The files that a backup holds besides the database, and those that it does not, by path from the workspace.
  ///
  /// It takes rule files, entry lists and what entries name: whatever else lies there may be anything.
  ///
  /// - Parameters:
  ///   - ruleFiles: taken besides what contest.xml names, which may be half edited at the moment.
  ///   - named: the files that the contest's entries name, below `entries/`.
  func backedUp(ruleFiles: [String], named: Set<String>) -> (paths: [String], leftOut: [LeftOut]) {
    let ruleFiles = rulePaths(also: ruleFiles)
    let lists = (try? entryLists()) ?? []
    let named = named.union(namedFiles(in: lists)).map { "entries/\($0)" }
    var wanted = ruleFiles.union(["contest.xml"]).union(lists).union(named)
    let inside = content(of: ["rubrics", "entries"])
    wanted.formUnion(inside.filter { $0.hasPrefix("rubrics/") && $0.lowercased().hasSuffix(".xml") })
    var paths: [String] = []
    var leftOut: [LeftOut] = []
    for path in wanted {
      guard Self.holds(path, ruleFiles: ruleFiles) else {
        leftOut.append(LeftOut(path: path, reason: Self.strangeName))
        continue
      }
      switch state(of: path) {
      case .there: paths.append(path)
      // Nobody has handed it in: `check` tells that.
      case .missing: continue
      case let state: if let fault = state.fault { leftOut.append(LeftOut(path: path, reason: fault)) }
      }
    }
    for path in inside where !wanted.contains(path) {
      let state = state(of: path)
      let reason = state == .there || state == .missing ? Self.namedByNobody : state.fault
      if let reason { leftOut.append(LeftOut(path: path, reason: reason)) }
    }
    return (paths.sorted(), leftOut.sorted { $0.path < $1.path })
  }

  /// What the rows of the lists name, as far as they can be read.
  private func namedFiles(in lists: [String]) -> Set<String> {
    var named: Set<String> = []
    for path in lists {
      guard let data = try? read(path) else { continue }
      let rows =
        path.lowercased().hasSuffix(".xml")
        ? EntryListXML.read(data, file: path).rows : EntryTable.read(data, file: path).rows
      for row in rows { named.formUnion([row[.script], row[.recording]]) }
    }
    return named.filter { EntryListCheck.isInside($0) }
  }

  /// All that lies below the folders, without folders that are none but links among them; links are not followed.
  private func content(of folders: [String]) -> [String] {
    var content: [String] = []
    var open = folders
    while let folder = open.popLast() {
      let url = root.appending(path: folder)
      var kind = stat()
      guard lstat(url.path, &kind) == 0 else { continue }
      guard kind.st_mode & S_IFMT == S_IFDIR else {
        content.append(folder)
        continue
      }
      for name in (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? [] {
        open.append("\(folder)/\(name)")
      }
    }
    return content
  }

  static let namedByNobody = LocalizedText(vi: "không hồ sơ nào nêu tệp này", en: "no entry names it")
  private static let strangeName = LocalizedText(
    vi: "tên hoặc chỗ của tệp này không phải của một cuộc thi", en: "its name or place is no contest's")
}
