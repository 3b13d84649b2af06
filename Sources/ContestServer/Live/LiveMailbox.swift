import ContestCore
import ContestKit
import Synchronization

/// What one open page has not been told yet.
///
/// News that come while the page's connection is slow are merged, so that a mailbox cannot grow: what is told
/// is how things stand, not every step on the way.
final class LiveMailbox: Sendable {
  /// One sheet on the organisers' grid.
  struct Cell: Sendable, Hashable {
    var round: RoundID
    var entry: EntryID
    var judge: JudgeID
  }

  /// Why a page is told nothing more.
  enum End: String, Sendable {
    /// The session is over: logged out, cut off, link revoked.
    case session
    /// The site is being stopped.
    case shutdown
    /// The same browser has opened more pages than are told.
    case elsewhere
  }

  struct News: Sendable {
    var hall = false
    /// Something that is told in no other way: look at everything again.
    var everything = false
    var sheets: [String: LiveNews.SheetNews] = [:]
    var drafts: [String: LiveNews.DraftNews] = [:]
    var cells: Set<Cell> = []
    var people: Set<JudgeID> = []
    var beat = false
    var end: End?

    /// More single sheets than this are told as `everything`.
    static let mostSheets = 300

    mutating func settle() {
      guard cells.count + sheets.count + drafts.count > Self.mostSheets else { return }
      everything = true
      (cells, sheets, drafts) = ([], [:], [:])
    }
  }

  /// Comes back when there is news; the reader then takes all there is.
  let wakeUps: AsyncStream<Void>
  private let news = Mutex(News())
  private let waker: AsyncStream<Void>.Continuation

  init() {
    (wakeUps, waker) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  func add(_ change: (inout News) -> Void) {
    news.withLock { news in
      change(&news)
      news.settle()
    }
    waker.yield()
  }

  /// Takes what there is and leaves nothing.
  func take() -> News {
    news.withLock { news in
      defer { news = News() }
      return news
    }
  }
}
