import ContestCore
import Foundation
import GRDB
import Synchronization

/// Lets verbs that wait at the same moment share one commit.
///
/// A disk answers to a few thousand flushes a second, and each commit takes one: what arrives while a commit
/// is on its way goes into the next one together. A verb's outcome comes back after that commit alone, so
/// that whoever has it has it on the disk.
final class SharedCommits: Sendable {
  private struct State {
    var waiting: [any CommitJob] = []
    /// Whether the writer has been asked to look here.
    var isExpected = false
  }

  private let writer: any DatabaseWriter
  private let path: String
  private let policy: CommitPolicy
  private let closing: Closing
  private let state = Mutex(State())

  init(writer: any DatabaseWriter, path: String, policy: CommitPolicy, closing: Closing) {
    self.writer = writer
    self.path = path
    self.policy = policy
    self.closing = closing
  }

  /// Does `verb` inside a transaction that others may share, and comes back when it is committed.
  ///
  /// Where the task is cancelled before the verb was begun, nothing is written (`cancelled`); after that its
  /// true outcome is waited for.
  func run<Value: Sendable>(
    _ verb: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    let job = VerbJob(path: path, verb)
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if job.waits(continuation) { add(job) }
      }
    } onCancel: {
      job.withdraw()
    }
    return try outcome.get()
  }

  private func add(_ job: any CommitJob) {
    let isFirst = state.withLock { state in
      state.waiting.append(job)
      defer { state.isExpected = true }
      return !state.isExpected
    }
    if isFirst { askForWriter() }
  }

  private func askForWriter() {
    writer.asyncWriteWithoutTransaction { db in self.commitWaiting(db) }
  }

  private func commitWaiting(_ db: Database) {
    let jobs = state.withLock { state in
      let jobs = Array(state.waiting.prefix(policy.mostTogether))
      state.waiting.removeFirst(jobs.count)
      return jobs
    }
    commit(jobs, db)
    // Asked for anew each time, so that whoever writes alone has a turn in between.
    let isMore = state.withLock { state in
      state.isExpected = !state.waiting.isEmpty
      return state.isExpected
    }
    if isMore { askForWriter() }
  }

  private func commit(_ jobs: [any CommitJob], _ db: Database) {
    do {
      // A closed connection must not be touched: SQLite would end the program.
      guard !closing.isDone.withLock({ $0 }) else { throw StoreError.closed }
      let begun = jobs.filter { $0.begin() }
      guard !begun.isEmpty else { return }
      try db.inTransaction(.immediate) {
        for job in begun { try job.perform(in: db) }
        if policy.isSabotaged { Self.answerTooEarly(begun) }
        return .commit
      }
      for job in begun { job.answer() }
    } catch {
      let error = StoreError(error, path: path)
      for job in jobs { job.fail(error) }
    }
  }

  /// The fault that the harness must find: a server killed within this pause has told what it never kept.
  private static func answerTooEarly(_ jobs: [any CommitJob]) {
    for job in jobs { job.answer() }
    Thread.sleep(forTimeInterval: 0.05)
  }
}

extension StoreError {
  static let closed = StoreError.unexpected(detail: "the database is closed")
}

/// A verb that waits for a commit.
private protocol CommitJob: Sendable {
  /// False where the verb was withdrawn; after true it cannot be any more.
  func begin() -> Bool
  /// Does the verb in a part of the transaction; what it throws itself is its own outcome.
  ///
  /// - Throws: where the transaction as a whole is lost.
  func perform(in db: Database) throws
  /// Tells what came of it.
  func answer()
  /// Tells that nothing came of it, unless something has been told already.
  func fail(_ error: StoreError)
}

private final class VerbJob<Value: Sendable>: CommitJob {
  typealias Outcome = Result<Value, StoreError>

  private struct State {
    var continuation: CheckedContinuation<Outcome, Never>?
    var hasBegun = false
    var isWithdrawn = false
    var outcome: Outcome?
  }

  private let path: String
  private let verb: @Sendable (Database) throws -> Value
  private let state = Mutex(State())

  init(path: String, _ verb: @escaping @Sendable (Database) throws -> Value) {
    self.path = path
    self.verb = verb
  }

  /// False where the task was cancelled before it came to wait; it has its answer then.
  func waits(_ continuation: CheckedContinuation<Outcome, Never>) -> Bool {
    let isWithdrawn = state.withLock { state in
      if !state.isWithdrawn { state.continuation = continuation }
      return state.isWithdrawn
    }
    if isWithdrawn { continuation.resume(returning: .failure(.cancelled)) }
    return !isWithdrawn
  }

  func withdraw() {
    let continuation = state.withLock { state -> CheckedContinuation<Outcome, Never>? in
      guard !state.hasBegun else { return nil }
      state.isWithdrawn = true
      defer { state.continuation = nil }
      return state.continuation
    }
    continuation?.resume(returning: .failure(.cancelled))
  }

  func begin() -> Bool {
    state.withLock { state in
      state.hasBegun = !state.isWithdrawn
      return state.hasBegun
    }
  }

  func perform(in db: Database) throws {
    let outcome: Outcome
    do {
      var value: Value?
      try db.inSavepoint {
        value = try verb(db)
        return .commit
      }
      guard let value else { throw StoreError.unexpected(detail: "a verb without a value") }
      outcome = .success(value)
    } catch {
      // A full disk ends the whole transaction, and with it what the others have written.
      guard db.isInsideTransaction else { throw error }
      outcome = .failure(StoreError(error, path: path))
    }
    state.withLock { $0.outcome = outcome }
  }

  func answer() {
    let (continuation, outcome) = state.withLock { state in
      defer { state.continuation = nil }
      return (state.continuation, state.outcome)
    }
    continuation?.resume(
      returning: outcome ?? .failure(.unexpected(detail: "a verb without an outcome")))
  }

  func fail(_ error: StoreError) {
    let continuation = state.withLock { state in
      defer { state.continuation = nil }
      return state.continuation
    }
    continuation?.resume(returning: .failure(error))
  }
}
