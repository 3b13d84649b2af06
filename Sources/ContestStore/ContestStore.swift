import ContestCore
import Foundation
import GRDB
import Synchronization

/// The state of one contest: one SQLite file, its facts and their journal.
///
/// Every verb is one immediate transaction that checks the phase and its own invariants, writes the facts
/// and appends the journal; when it returns, the change lies on the disk. It holds neither a clock nor a
/// source of randomness.
public struct ContestStore: Sendable {
  let writer: any DatabaseWriter
  let path: String
  /// How waiting verbs are brought to the disk.
  public let policy: CommitPolicy
  private let salt: @Sendable () -> [UInt8]
  private let closing: Closing
  private let commits: SharedCommits

  /// Opens the contest's file, making it where there is none.
  ///
  /// - Parameters:
  ///   - path: Of `contest.sqlite`; a file of another kind is refused and left as it is.
  ///   - create: False where a missing file is an error (`StoreError.missing`).
  ///   - busyTimeout: Seconds to wait for another process that is writing.
  ///   - policy: How waiting submissions are brought to the disk.
  ///   - salt: Gives at least 16 fresh random bytes at each call.
  /// - Throws: `notAContest`, `damaged`, `newerProgram`, `locked`, `readOnly`, `diskFull`, `inputOutput`.
  public init(
    path: String, create: Bool = true, busyTimeout: Double = 5, policy: CommitPolicy = CommitPolicy(),
    salt: @escaping @Sendable () -> [UInt8]
  ) throws(StoreError) {
    do {
      try DatabaseFile.prepare(path, create: create, busyTimeout: busyTimeout)
      let pool = try DatabaseFile.openPool(path, busyTimeout: busyTimeout)
      self.init(writer: pool, path: path, policy: policy, salt: salt)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// A contest that lives in memory, for tests.
  ///
  /// `salt` gives at least 16 bytes at each call.
  public init(inMemory salt: @escaping @Sendable () -> [UInt8]) throws(StoreError) {
    do {
      let queue = try DatabaseQueue()
      try Migrations.migrator.migrate(queue)
      self.init(writer: queue, path: ":memory:", policy: CommitPolicy(), salt: salt)
    } catch {
      throw StoreError(error, path: ":memory:")
    }
  }

  private init(
    writer: any DatabaseWriter, path: String, policy: CommitPolicy, salt: @escaping @Sendable () -> [UInt8]
  ) {
    let closing = Closing()
    self.writer = writer
    self.path = path
    self.policy = policy
    self.salt = salt
    self.closing = closing
    self.commits = SharedCommits(writer: writer, path: path, policy: policy, closing: closing)
  }

  /// Closes the file; whoever uses the store after is refused.
  public func close() throws(StoreError) {
    let isFirst = closing.isDone.withLock { isDone in
      defer { isDone = true }
      return !isDone
    }
    // GRDB does not refuse every use of a closed connection: a checkpoint of one ends the program.
    guard isFirst else { return }
    // GRDB closes its read-only connections last, and those leave the log behind; where another process
    // is still reading, the log simply stays.
    if let pool = writer as? DatabasePool {
      _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }
    do { try writer.close() } catch { throw StoreError(error, path: path) }
  }

  private func requireOpen() throws(StoreError) {
    if closing.isDone.withLock({ $0 }) { throw .closed }
  }
}

extension ContestStore {
  /// Runs a verb: one immediate transaction, committed to the disk when this returns.
  func write<Value: Sendable>(
    by actor: Actor, at instant: Instant, _ verb: @escaping @Sendable (Transaction) throws -> Value
  ) async throws(StoreError) -> Value {
    try requireOpen()
    let salt = salt
    do {
      return try await writer.write { db in
        try verb(Transaction(db: db, actor: actor, instant: instant, salt: salt))
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Runs a verb in a transaction that others who wait at the same moment may share.
  ///
  /// It is committed to the disk when this returns; where it throws, nothing of it is written, whatever
  /// becomes of the others.
  func share<Value: Sendable>(
    by actor: Actor, at instant: Instant, _ verb: @escaping @Sendable (Transaction) throws -> Value
  ) async throws(StoreError) -> Value {
    try requireOpen()
    let salt = salt
    return try await commits.run { db in
      try verb(Transaction(db: db, actor: actor, instant: instant, salt: salt))
    }
  }

  /// Changes what the journal does not know: drafts and sessions.
  func writeUnjournalled<Value: Sendable>(
    _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    try requireOpen()
    do { return try await writer.write(change) } catch { throw StoreError(error, path: path) }
  }

  /// Reads from one snapshot.
  func read<Value: Sendable>(
    _ query: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    try requireOpen()
    do { return try await writer.read(query) } catch { throw StoreError(error, path: path) }
  }
}

/// Whether the store has been closed; shared by all copies of it.
final class Closing: Sendable {
  let isDone = Mutex(false)
}

/// The transaction of one verb.
struct Transaction {
  let db: Database
  let actor: Actor
  let instant: Instant
  let salt: @Sendable () -> [UInt8]

  /// Journals the event and applies it.
  func record(_ event: some Event) throws {
    try Journal.append(event, by: actor, at: instant, salt: salt(), to: db)
  }

  /// The round, where it is in one of `phases`.
  @discardableResult
  func require(_ round: RoundID, in phases: [RoundPhase]) throws -> RoundState {
    let state = try db.round(round)
    guard phases.contains(state.phase) else {
      throw StoreError.phaseForbids(round, is: state.phase, needs: phases)
    }
    return state
  }

  func require(text: String, _ what: LocalizedText) throws {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw StoreError.refused(
        LocalizedText(vi: "Cần ghi \(what.vi).", en: "Please state \(what.en)."))
    }
  }
}
