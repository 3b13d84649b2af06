import ContestCore
import ContestKit
import Foundation
import ServiceLifecycle
import Synchronization

/// Tells every open page what happens, as soon as it has been committed by whichever process.
///
/// It reads the database once for all pages; a page's connection holds none. Drafts and signs of life are told
/// by the handlers that see them, for no other process makes any.
final class LiveFeed: Service, Sendable {
  /// A browser needs one; the others are tabs whose leader has just gone.
  static let mostPagesOfSession = 3
  /// Further commits within this time are told together.
  private static let spacing = Duration.milliseconds(100)
  private static let tick = Duration.seconds(5)
  private static let ticksPerBeat = 3

  /// An open page.
  struct Reader: Sendable {
    let role: LinkRole
    /// `ContestService.sessionKey` of its session.
    let session: String
    let mailbox: LiveMailbox
  }

  private struct State {
    var readers: [Int: Reader] = [:]
    var nextReader = 0
    /// The journal row up to which pages have been told; nil while there is no page.
    var head: Int64?
    var phases: [RoundID: RoundPhase] = [:]
    var notices: [RoundID: HallNotice] = [:]
    var seats: [RoundID: Set<JudgeID>] = [:]
    var online: Set<JudgeID> = []
  }

  private let service: ContestService
  private let presence: Presence
  private let now: @Sendable () -> Instant
  private let state = Mutex(State())

  init(service: ContestService, presence: Presence, now: @escaping @Sendable () -> Instant) {
    self.service = service
    self.presence = presence
    self.now = now
  }

  /// Works until the site is stopped.
  func run() async throws {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.followStore() }
      group.addTask { await self.followClock() }
      await group.next()
      group.cancelAll()
    }
  }

  private func followStore() async {
    for await _ in service.changes().cancelOnGracefulShutdown() {
      await look()
      try? await Task.sleep(for: Self.spacing)
    }
  }

  private func followClock() async {
    var ticks = 0
    while !Task.isCancelled, !Task.isShuttingDownGracefully {
      guard (try? await Task.sleep(for: Self.tick)) != nil else { return }
      ticks += 1
      let online = presence.online(at: now())
      let changed = state.withLock { state in
        defer { state.online = online }
        return state.online.symmetricDifference(online)
      }
      tell(.organisers) { $0.people.formUnion(changed) }
      if ticks.isMultiple(of: Self.ticksPerBeat) {
        tell(.everyone) { $0.beat = true }
        // Also where a look has failed, and nothing has been committed since.
        await look()
      }
    }
  }
}

// MARK: - Pages

extension LiveFeed {
  /// Takes a page in; it is told how the hall stands, and to look again unless it knows row `known`.
  ///
  /// - Returns: what `leave` takes.
  func join(_ reader: Reader, known: Int64?) async -> Int {
    let id = state.withLock { state in
      state.nextReader += 1
      state.readers[state.nextReader] = reader
      let mine = state.readers.filter { $0.value.session == reader.session }.keys.sorted()
      for old in mine.dropLast(Self.mostPagesOfSession) {
        state.readers[old]?.mailbox.add { $0.end = .elsewhere }
      }
      return state.nextReader
    }
    if case .judge(let judge) = reader.role, presence.opened(judge, at: now()) {
      tell(.organisers) { $0.people.insert(judge) }
    }
    await look()
    let isCurrent = known != nil && known == state.withLock { $0.head }
    reader.mailbox.add { news in
      news.hall = true
      news.everything = news.everything || !isCurrent
    }
    return id
  }

  func leave(_ id: Int) {
    let reader = state.withLock { state in
      defer { if state.readers.isEmpty { state.head = nil } }
      return state.readers.removeValue(forKey: id)
    }
    if case .judge(let judge)? = reader?.role {
      presence.closed(judge, at: now())
      tell(.organisers) { $0.people.insert(judge) }
    }
  }

  /// The journal row up to which pages have been told.
  var head: Int64 { state.withLock { $0.head ?? 0 } }

  /// The rounds on which a judge sits, as they stand; every round for the organisers.
  func rounds(of role: LinkRole) -> [(round: RoundID, phase: RoundPhase, notice: HallNotice?)] {
    state.withLock { state in
      state.phases.keys.sorted().compactMap { round in
        if case .judge(let judge) = role, state.seats[round]?.contains(judge) != true { return nil }
        return state.phases[round].map { (round, $0, state.notices[round]) }
      }
    }
  }
}

// MARK: - News

extension LiveFeed {
  /// A draft was saved: told to the judge's other devices and to the organisers.
  func drafted(_ draft: LiveMailbox.Draft, entry: EntryID, by judge: JudgeID) {
    tell(.judge(judge)) { $0.drafts[draft.code] = draft }
    let cell = LiveMailbox.Cell(round: draft.round, entry: entry, judge: judge)
    tell(.organisers) { news in
      news.cells.insert(cell)
      news.people.insert(judge)
    }
  }

  /// A judge has asked for something.
  func saw(_ judge: JudgeID) {
    if presence.saw(judge, at: now()) { tell(.organisers) { $0.people.insert(judge) } }
  }

  private enum Audience {
    case everyone
    case organisers
    case judge(JudgeID)

    func includes(_ role: LinkRole) -> Bool {
      switch self {
      case .everyone: true
      case .organisers: role == .organiser
      case .judge(let judge): role == .judge(judge)
      }
    }
  }

  private func tell(_ audience: Audience, _ change: (inout LiveMailbox.News) -> Void) {
    let readers = state.withLock { state in state.readers.values.filter { audience.includes($0.role) } }
    for reader in readers { reader.mailbox.add(change) }
  }

  /// Reads what is new and puts it into the mailboxes; nothing is read while no page is open.
  private func look() async {
    let (hasReaders, head) = state.withLock { (!$0.readers.isEmpty, $0.head) }
    guard hasReaders, let news = try? await service.liveNews(after: head ?? .max) else { return }
    for round in news.phases.keys where state.withLock({ $0.seats[round] == nil }) {
      guard let seated = try? await service.judges(seatedIn: round) else { return }
      state.withLock { $0.seats[round] = seated }
    }
    let isHallNew = state.withLock { state in
      let isNew = state.phases != news.phases || state.notices != news.notices
      state.phases = news.phases
      state.notices = news.notices
      if !state.readers.isEmpty { state.head = max(state.head ?? 0, news.head) }
      return isNew
    }
    endSessions(besides: news.sessions)
    if isHallNew { tell(.everyone) { $0.hall = true } }
    if news.hasMore { tell(.everyone) { $0.everything = true } }
    for sheet in news.sheets {
      tell(.judge(sheet.judge)) { $0.sheets["\(sheet.round)/\(sheet.code)"] = sheet }
    }
    guard head.map({ $0 < news.head }) == true || isHallNew else { return }
    let cells = news.sheets.map {
      LiveMailbox.Cell(round: $0.round, entry: $0.entry, judge: $0.judge)
    }
    tell(.organisers) { told in
      told.cells.formUnion(cells)
      // The journal's last lines, what is to do and the counts follow from any row.
      told.everything = true
    }
  }

  private func endSessions(besides good: Set<String>) {
    let ended = state.withLock { state in
      state.readers.values.filter { !good.contains($0.session) }
    }
    for reader in ended { reader.mailbox.add { $0.end = .session } }
  }
}
