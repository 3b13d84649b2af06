import ContestCore
public import Foundation
import GRDB

extension ContestStore {
  /// Writes a copy of the contest as one file that only its owner may read (mode 0600).
  ///
  /// The copy is one snapshot, whoever writes meanwhile; it appears under its name only when it is whole.
  ///
  /// - Parameters:
  ///   - path: Where nothing may stand yet.
  ///   - files: Names of further files to put into the copy: recordings, scripts, rules.
  ///   - open: Opens one of them; called once per name. They are read piece by piece.
  /// - Returns: Those that could not be opened or read to their end, and are not in the copy.
  /// - Throws: `exists`, `diskFull`, `readOnly`, `inputOutput`.
  @discardableResult
  public func backup(
    to path: String, files: [String] = [],
    open: @escaping @Sendable (String) throws -> FileHandle = { _ in .nullDevice }
  ) async throws(StoreError) -> [String] {
    guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.exists(path: path) }
    let partial = path + ".partial"
    do {
      try NewFile.make(partial)
      try await writer.vacuum(into: partial)
      let unread = try BackupFiles.add(files, open: open, to: partial)
      try NewFile.publish(partial, as: path)
      return unread
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      throw StoreError(error, path: path)
    }
  }
}
