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
