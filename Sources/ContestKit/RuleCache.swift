import ContestCore
import Synchronization

/// Parsed rules by the hash of their text, so that a page does not parse XML for every visitor.
final class RuleCache: Sendable {
  private struct State {
    var key: [String] = []
    var contest: Contest?
    var rules: [String: RoundRules] = [:]
    var writing: [RoundID: WritingRules] = [:]
    var results: [(digest: String, results: PublishedResults)] = []

    var entriesKept: Int { results.reduce(0) { $0 + $1.results.entries.count } }
  }

  private let state = Mutex(State())

  func contest(for key: [String]) -> Contest? {
    state.withLock { $0.key == key ? $0.contest : nil }
  }

  func keep(_ contest: Contest, for key: [String]) {
    state.withLock {
      $0.key = key
      $0.contest = contest
    }
  }

  func writing(_ round: RoundID) -> WritingRules? { state.withLock { $0.writing[round] } }

  func keep(_ writing: WritingRules, for round: RoundID) {
    state.withLock { $0.writing[round] = writing }
  }

  func forgetWriting() { state.withLock { $0.writing = [:] } }

  func rules(for hash: String, round: RoundID) -> RoundRules? {
    state.withLock { $0.rules["\(round)/\(hash)"] }
  }

  func keep(_ rules: RoundRules, for hash: String, round: RoundID) {
    state.withLock { $0.rules["\(round)/\(hash)"] = rules }
  }

  /// Published results by the digest of their file; the last few, for a national one is large.
  func results(_ digest: String) -> PublishedResults? {
    state.withLock { $0.results.first { $0.digest == digest }?.results }
  }

  func keep(_ results: PublishedResults, for digest: String) {
    state.withLock {
      $0.results.append((digest, results))
      while $0.results.count > 1, $0.results.count > 8 || $0.entriesKept > 10_000 {
        $0.results.removeFirst()
      }
    }
  }
}
