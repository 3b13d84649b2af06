import ContestCore
import Foundation
import GRDB

extension ContestStore {
  /// Writes a copy of the contest as one file that only its owner may read (mode 0600).
  ///
  /// The copy is one snapshot, whoever writes meanwhile; it appears under its name only when it is whole.
  ///
  /// - Parameters:
  ///   - path: Where nothing may stand yet.
  ///   - files: Names of further files to put into the copy: recordings, scripts, rules.
  ///   - content: The bytes of one of them; called once per name.
  /// - Throws: `exists`, `diskFull`, `readOnly`, `inputOutput`; what `content` throws as `inputOutput`.
  public func backup(
    to path: String, files: [String] = [],
    content: @escaping @Sendable (String) throws -> [UInt8] = { _ in [] }
  ) async throws(StoreError) {
    guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.exists(path: path) }
    let partial = path + ".partial"
    do {
      try NewFile.make(partial)
      try await writer.vacuum(into: partial)
      try BackupArchive.add(files, content: content, to: partial)
      try NewFile.publish(partial, as: path)
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      throw StoreError(error, path: path)
    }
  }
}

/// Writing a file that appears whole or not at all.
enum NewFile {
  /// An empty file with mode 0600 from its first moment; a leftover of an earlier try is replaced.
  static func make(_ path: String) throws {
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    close(descriptor)
  }

  /// Brings the file to the disk and gives it its name.
  static func publish(_ partial: String, as path: String) throws {
    try synchronise(partial)
    guard rename(partial, path) == 0 else { throw failure(path) }
    let folder = (path as NSString).deletingLastPathComponent
    try synchronise(folder.isEmpty ? "." : folder)
  }

  private static func synchronise(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  private static func failure(_ path: String) -> StoreError {
    switch errno {
    case EROFS, EACCES, EPERM: .readOnly(path: path)
    case ENOSPC, EDQUOT: .diskFull
    default: .inputOutput(detail: "\(path): \(String(cString: strerror(errno)))")
    }
  }
}
