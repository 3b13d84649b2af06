import ContestCore
import ContestStore
import Foundation

extension Workspace {
  /// Whether a file of this name may stand in a workspace: contest.xml, what lies below `rubrics/` and
  /// `entries/`, and the other rule files of the contest.
  ///
  /// - Parameter ruleFiles: those that the contest was imported from.
  static func holds(_ path: String, ruleFiles: Set<String>) -> Bool {
    guard EntryListCheck.isInside(path) else { return false }
    let parts = path.split(separator: "/")
    if path == "contest.xml" { return true }
    if parts.count > 1, ["rubrics", "entries"].contains(parts[0]) { return true }
    return ruleFiles.contains(path) && path.lowercased().hasSuffix(".xml")
      && !parts.contains { $0.hasPrefix(".") } && !["exports", "recordings.blind"].contains(parts[0])
  }

  /// Where a restored contest is put together and looked through before anything takes its place.
  var stagingFolder: URL { root.appending(path: "contest.sqlite.restoring") }

  /// An empty staging folder for its owner alone; what an interrupted restore left behind goes.
  func makeStagingFolder() throws {
    try? FileManager.default.removeItem(at: stagingFolder)
    guard mkdir(stagingFolder.path, 0o700) == 0 else { throw Self.refusal(stagingFolder.lastPathComponent) }
  }

  /// Makes sure that nothing stands in the way of files that are about to be placed: no link on the way or in
  /// place of a folder, no folder in place of a file.
  func requireRoom(for paths: [String]) throws {
    for path in paths {
      var place = root
      let parts = path.split(separator: "/")
      for (index, part) in parts.enumerated() {
        place.append(path: part)
        let isLast = index == parts.count - 1
        var found = stat()
        guard lstat(place.path, &found) == 0 else { break }
        let kind = found.st_mode & S_IFMT
        // A link in place of a file is replaced, not followed; the database is opened before that.
        let mayBeLink = isLast && path != database.lastPathComponent
        if kind == (isLast ? S_IFREG : S_IFDIR) || (kind == S_IFLNK && mayBeLink) { continue }
        throw KitError.file(
          path: parts.prefix(index + 1).joined(separator: "/"),
          LocalizedText(
            vi: "đang là liên kết hoặc không đúng loại, nên không ghi vào; hãy dời nó đi rồi phục hồi lại",
            en: "is a link or of another kind, and is not written to; move it away and restore again"))
      }
    }
  }

  /// Brings a staged file to its place, over what stands there.
  func place(_ path: String) throws {
    var parts = path.split(separator: "/").map(String.init)
    let name = parts.removeLast()
    var folder = Foundation.open(root.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw Self.refusal(path) }
    defer { close(folder) }
    for part in parts {
      if mkdirat(folder, part, 0o777) != 0, errno != EEXIST { throw Self.refusal(path) }
      let next = openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { throw Self.refusal(path) }
      close(folder)
      folder = next
    }
    guard renameat(AT_FDCWD, stagingFolder.appending(path: path).path, folder, name) == 0 else {
      throw Self.refusal(path)
    }
  }

  private static func refusal(_ path: String) -> KitError {
    .file(path: path, writeRefusal(CocoaError.of(errno)))
  }
}

extension CocoaError {
  /// What the system's number means.
  fileprivate static func of(_ number: Int32) -> CocoaError {
    switch number {
    case ENOSPC, EDQUOT: CocoaError(.fileWriteOutOfSpace)
    case EROFS: CocoaError(.fileWriteVolumeReadOnly)
    case EACCES, EPERM: CocoaError(.fileWriteNoPermission)
    default: CocoaError(.fileWriteUnknown)
    }
  }
}
