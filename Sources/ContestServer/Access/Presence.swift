import ContestCore
import Synchronization

/// When each judge last gave a sign of life, since the site was started: asked for a page, or has one open
/// that is told what happens.
///
/// As many as there are judges.
final class Presence: Sendable {
  /// A page without a live connection counts for two minutes: long enough for a recording's opening, short
  /// enough to be news.
  static let onlineMilliseconds: Int64 = 120_000

  private struct Sign {
    var last: Instant
    /// Live pages that are open.
    var pages = 0

    func isFresh(at now: Instant) -> Bool {
      pages > 0 || now.milliseconds - last.milliseconds < Presence.onlineMilliseconds
    }
  }

  private let signs = Mutex<[JudgeID: Sign]>([:])
  /// By device; as many as are logged in.
  private let devices = Mutex<[String: (last: Instant, isNoted: Bool)]>([:])

  /// A device has asked for something.
  func saw(device: String, at now: Instant) {
    devices.withLock { $0[device] = (now, false) }
  }

  func lastSeen(device: String) -> Instant? { devices.withLock { $0[device]?.last } }

  /// The devices' last signs of life that nobody has noted yet.
  func takeSigns() -> [String: Instant] {
    devices.withLock { devices in
      let fresh = devices.filter { !$0.value.isNoted }
      for device in fresh.keys { devices[device]?.isNoted = true }
      return fresh.mapValues(\.last)
    }
  }

  /// - Returns: whether the judge was not on line before.
  @discardableResult
  func saw(_ judge: JudgeID, at now: Instant) -> Bool { note(judge, at: now, pages: 0) }

  /// A live page was opened.
  ///
  /// - Returns: whether the judge was not on line before.
  @discardableResult
  func opened(_ judge: JudgeID, at now: Instant) -> Bool { note(judge, at: now, pages: 1) }

  /// A live page was closed, hidden, or is out of reach.
  func closed(_ judge: JudgeID, at now: Instant) { note(judge, at: now, pages: -1) }

  func lastSeen(_ judge: JudgeID) -> Instant? { signs.withLock { $0[judge]?.last } }

  func isOnline(_ judge: JudgeID, at now: Instant) -> Bool {
    signs.withLock { $0[judge]?.isFresh(at: now) ?? false }
  }

  /// Everybody who is on line.
  func online(at now: Instant) -> Set<JudgeID> {
    signs.withLock { signs in Set(signs.filter { $0.value.isFresh(at: now) }.keys) }
  }

  @discardableResult
  private func note(_ judge: JudgeID, at now: Instant, pages: Int) -> Bool {
    signs.withLock { signs in
      let wasOffline = !(signs[judge]?.isFresh(at: now) ?? false)
      var sign = signs[judge] ?? Sign(last: now)
      sign.last = now
      sign.pages = max(0, sign.pages + pages)
      signs[judge] = sign
      return wasOffline
    }
  }
}
