import ContestCore
import ContestKit
import Foundation
import ServiceLifecycle
import Synchronization

/// Tells every open page what happens, as soon as it has been committed by whichever process.
///
/// It reads the database once for all pages; a page's connection holds none. Signs of life are told by the
/// handlers that see them.
final class LiveFeed: Service, Sendable {
  /// A browser needs one; the others are tabs whose leader has just gone.
  static let mostPagesOfDevice = 3
  /// Further commits within this time are told together.
  private static let spacing = Duration.milliseconds(100)
  private static let tick = Duration.seconds(5)
  private static let ticksPerBeat = 3
  private static let ticksPerNote = 6

  /// An open page.
  struct Reader: Sendable {
    let role: LinkRole
    /// Whose page it is; no secret.
    let device: String
    let mailbox: LiveMailbox
  }

  private struct State {
    var readers: [Int: Reader] = [:]
    var nextReader = 0
    /// How far pages have been told; nil while there is no page.
    var mark: LiveNews.Mark?
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
      if ticks.isMultiple(of: Self.ticksPerNote) { await noteSigns() }
    }
  }
}

// MARK: - Signs of life

extension LiveFeed {
  /// Somebody's device has asked for something.
  func saw(_ role: LinkRole, device: String) {
    presence.saw(device: device, at: now())
    guard case .judge(let judge) = role, presence.saw(judge, at: now()) else { return }
    tell(.organisers) { $0.people.insert(judge) }
  }

  /// Notes the devices' last signs of life, so that they outlive this process.
  ///
  /// Where the disk refuses, the next ones will do.
  private func noteSigns() async { try? await service.touchDevices(presence.takeSigns()) }
}

// MARK: - Pages

extension LiveFeed {
  /// Takes a page in; it is told how the hall stands, and to look again unless it has been told all.
  ///
  /// - Returns: what `leave` takes.
  func join(_ reader: Reader, known: LiveNews.Mark?) async -> Int {
    let id = state.withLock { state in
      state.nextReader += 1
      state.readers[state.nextReader] = reader
      let mine = state.readers.filter { $0.value.device == reader.device }.keys.sorted()
      for old in mine.dropLast(Self.mostPagesOfDevice) {
        state.readers[old]?.mailbox.add { $0.end = .elsewhere }
      }
      return state.nextReader
    }
    if case .judge(let judge) = reader.role, presence.opened(judge, at: now()) {
      tell(.organisers) { $0.people.insert(judge) }
    }
    await look()
    let isCurrent = known != nil && known == state.withLock { $0.mark }
    reader.mailbox.add { news in
      news.hall = true
      news.everything = news.everything || !isCurrent
    }
    return id
  }

  func leave(_ id: Int) {
    let reader = state.withLock { state in
      defer { if state.readers.isEmpty { state.mark = nil } }
      return state.readers.removeValue(forKey: id)
    }
    if case .judge(let judge)? = reader?.role {
      presence.closed(judge, at: now())
      tell(.organisers) { $0.people.insert(judge) }
    }
  }

  /// How far pages have been told.
  var mark: LiveNews.Mark { state.withLock { $0.mark } ?? LiveNews.Mark(head: 0, draft: 0) }

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
    let (hasReaders, mark) = state.withLock { (!$0.readers.isEmpty, $0.mark) }
    guard hasReaders, let news = try? await service.liveNews(after: mark) else { return }
    for round in news.phases.keys where state.withLock({ $0.seats[round] == nil }) {
      guard let seated = try? await service.judges(seatedIn: round) else { return }
      state.withLock { $0.seats[round] = seated }
    }
    let isHallNew = state.withLock { state in
      let isNew = state.phases != news.phases || state.notices != news.notices
      state.phases = news.phases
      state.notices = news.notices
      guard !state.readers.isEmpty else { return isNew }
      let told = state.mark ?? news.mark
      state.mark = LiveNews.Mark(
        head: max(told.head, news.mark.head), draft: max(told.draft, news.mark.draft))
      return isNew
    }
    endSessions(besides: news.devices)
    if isHallNew { tell(.everyone) { $0.hall = true } }
    tellJudges(news)
    // The first page brings its own state along; only what comes after is news.
    guard let mark else { return }
    tellOrganisers(news, isEverythingNew: mark.head < news.mark.head || isHallNew)
  }

  private func tellJudges(_ news: LiveNews) {
    if news.hasMore { tell(.everyone) { $0.everything = true } }
    for sheet in news.sheets {
      tell(.judge(sheet.judge)) { $0.sheets["\(sheet.round)/\(sheet.code)"] = sheet }
    }
    for draft in news.drafts {
      tell(.judge(draft.judge)) { $0.drafts["\(draft.round)/\(draft.code)"] = draft }
    }
  }

  /// The journal's last lines, what is to do and the counts follow from any row of the journal.
  private func tellOrganisers(_ news: LiveNews, isEverythingNew: Bool) {
    let sheets = news.sheets.map { LiveMailbox.Cell(round: $0.round, entry: $0.entry, judge: $0.judge) }
    let drafts = news.drafts.map { LiveMailbox.Cell(round: $0.round, entry: $0.entry, judge: $0.judge) }
    guard isEverythingNew || !drafts.isEmpty else { return }
    tell(.organisers) { told in
      told.cells.formUnion(sheets + drafts)
      told.people.formUnion(news.drafts.map(\.judge))
      told.everything = told.everything || isEverythingNew
    }
  }

  private func endSessions(besides good: Set<String>) {
    let ended = state.withLock { state in
      state.readers.values.filter { !good.contains($0.device) }
    }
    for reader in ended { reader.mailbox.add { $0.end = $0.end ?? .session } }
  }
}
