public import ContestCore
import GRDB

extension ContestStore {
  /// Says whether a link still logs a new device in; whoever is logged in stays.
  ///
  /// - Returns: whether that is a change.
  @discardableResult
  public func setNewLogIns(
    _ isAllowed: Bool, by actor: Actor, at instant: Instant
  ) async throws(StoreError) -> Bool {
    try await write(by: actor, at: instant) { transaction in
      guard try transaction.db.takesNewLogIns() != isAllowed else { return false }
      try transaction.record(LogInsSwitched(newLogIns: isAllowed))
      return true
    }
  }

  /// Whether a link logs a new device in; true until somebody has said otherwise.
  public func takesNewLogIns() async throws(StoreError) -> Bool {
    try await read { db in try db.takesNewLogIns() }
  }
}

extension Database {
  func takesNewLogIns() throws -> Bool {
    try row("SELECT newLogIns FROM logInSwitch WHERE id = 1")?["newLogIns"] ?? true
  }
}
