import ContestCore
import Synchronization

/// When each judge last asked for a page, since the site was started.
///
/// As many as there are judges.
final class Presence: Sendable {
  /// A page counts for two minutes: long enough for a recording's opening, short enough to be news.
  static let onlineMilliseconds: Int64 = 120_000

  private let seen = Mutex<[JudgeID: Instant]>([:])

  func saw(_ judge: JudgeID, at instant: Instant) {
    seen.withLock { $0[judge] = instant }
  }

  func lastSeen(_ judge: JudgeID) -> Instant? { seen.withLock { $0[judge] } }

  func isOnline(_ judge: JudgeID, at now: Instant) -> Bool {
    lastSeen(judge).map { now.milliseconds - $0.milliseconds < Self.onlineMilliseconds } ?? false
  }
}
