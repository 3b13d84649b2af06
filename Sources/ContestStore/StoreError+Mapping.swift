import ContestCore
import Foundation
import GRDB

/// A value in the database that no version of this program writes.
struct UnreadableValue: Error {
  var what: String
}

extension StoreError {
  /// What a failure of SQLite, of the file system or of Swift means to the person at the keyboard.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(error, path: path)
    case is CancellationError: self = .cancelled
    case is UnreadableValue, is DecodingError: self = .damaged(path: path)
    case let error as CocoaError where error.code == .fileWriteOutOfSpace: self = .diskFull
    case let error as CocoaError where error.code == .fileWriteVolumeReadOnly: self = .readOnly(path: path)
    default: self = .unexpected(detail: String(describing: type(of: error)))
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let text = error.message ?? "SQLite \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_NOTADB: self = .notAContest(path: path)
    case .SQLITE_CORRUPT, .SQLITE_FORMAT: self = .damaged(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG: self = .constraint(detail: text)
    case .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .cancelled
    case .SQLITE_CANTOPEN, .SQLITE_IOERR:
      let folder = (path as NSString).deletingLastPathComponent
      self = Self.cause(in: folder.isEmpty ? "." : folder, path: path) ?? .inputOutput(detail: text)
    case .SQLITE_ERROR where text.hasPrefix("no such"): self = .damaged(path: path)
    default: self = .unexpected(detail: text)
    }
  }

  /// SQLite says "unable to open" and "disk I/O error" for a full and for a read-only file system too.
  private static func cause(in folder: String, path: String) -> StoreError? {
    if access(folder, W_OK) != 0, errno == EROFS || errno == EACCES { return .readOnly(path: path) }
    var system = statvfs()
    if statvfs(folder, &system) == 0, system.f_bavail == 0 { return .diskFull }
    return nil
  }
}
