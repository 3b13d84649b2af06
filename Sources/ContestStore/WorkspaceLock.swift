import Foundation

/// Holds a workspace for one serving or restoring process; the system lets it go when the process dies.
public final class WorkspaceLock: Sendable {
  /// The database that is held.
  public let databasePath: String
  private let descriptor: Int32

  /// Takes the lock beside the database (`contest.sqlite.lock`), without waiting.
  ///
  /// - Throws: `StoreError.workspaceInUse` where another holds it; `readOnly`, `inputOutput`.
  public init(databasePath: String) throws(StoreError) {
    self.databasePath = databasePath
    let path = databasePath + ".lock"
    // Children (ffprobe, a browser) must not inherit the lock.
    let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EROFS || errno == EACCES { throw StoreError.readOnly(path: path) }
      if errno == ENOSPC { throw StoreError.diskFull }
      throw StoreError.inputOutput(detail: "\(path): \(String(cString: strerror(errno)))")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      Foundation.close(descriptor)
      if reason == EWOULDBLOCK { throw StoreError.workspaceInUse(path: databasePath) }
      throw StoreError.inputOutput(detail: "\(path): \(String(cString: strerror(reason)))")
    }
    self.descriptor = descriptor
  }

  deinit { Foundation.close(descriptor) }
}
