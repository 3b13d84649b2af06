import ContestCore
import Crypto
import Foundation
import Synchronization

/// Slows failed tries of one link, by what was tried: never by where it came from, for a whole hall of
/// judges shares one address.
///
/// Remembers hashes alone, and no more than `capacity` of them.
final class LinkThrottle: Sendable {
  /// So many failures are nobody's concern: a link cut short by a messenger is opened a few times.
  static let freeTries = 4
  static let longestWait = 60

  private struct Failures {
    var count: Int
    var last: Instant
  }

  private let capacity: Int
  private let failures = Mutex<[SHA256Digest: Failures]>([:])

  init(capacity: Int = 10_000) {
    self.capacity = capacity
  }

  /// How many whole seconds until this link may be tried again; nil: now.
  func wait(for token: String, at now: Instant) -> Int? {
    guard let known = failures.withLock({ $0[Self.key(token)] }) else { return nil }
    let passed = (now.milliseconds - known.last.milliseconds) / 1000
    let left = Int64(Self.delay(after: known.count)) - max(0, passed)
    return left > 0 ? Int(left) : nil
  }

  /// Records a failed try.
  func failed(_ token: String, at now: Instant) {
    failures.withLock { failures in
      let key = Self.key(token)
      if failures[key] == nil, failures.count >= capacity { Self.makeRoom(in: &failures, at: now) }
      failures[key, default: Failures(count: 0, last: now)].count += 1
      failures[key]?.last = now
    }
  }

  /// Forgets a link that has worked.
  func succeeded(_ token: String) {
    failures.withLock { _ = $0.removeValue(forKey: Self.key(token)) }
  }

  var count: Int { failures.withLock { $0.count } }

  /// 0 for the free tries, then 1, 2, 4 … seconds.
  private static func delay(after count: Int) -> Int {
    count < freeTries ? 0 : min(longestWait, 1 << min(count - freeTries, 10))
  }

  private static func key(_ token: String) -> SHA256Digest { SHA256.hash(data: Data(token.utf8)) }

  /// Drops what no longer waits; where that is nothing, the older half.
  private static func makeRoom(in failures: inout [SHA256Digest: Failures], at now: Instant) {
    let before = failures.count
    failures = failures.filter { now.milliseconds - $0.value.last.milliseconds < Int64(longestWait) * 1000 }
    guard failures.count == before else { return }
    let middle = failures.values.map(\.last).sorted()[before / 2]
    failures = failures.filter { $0.value.last > middle }
    if failures.count == before { failures.removeAll() }
  }
}
