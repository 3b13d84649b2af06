/// What the hall's secretary says of an open round to every judge's page: no fact, and nothing counts it.
public struct HallNotice: Sendable, Hashable {
  public var round: RoundID
  /// The entry that performs now.
  public var called: CalledEntry?
  /// When the round is going to be closed; a person closes it, the clock does not.
  public var closingAt: Instant?

  public init(round: RoundID, called: CalledEntry? = nil, closingAt: Instant? = nil) {
    self.round = round
    self.called = called
    self.closingAt = closingAt
  }
}

/// The entry that performs now.
public struct CalledEntry: Sendable, Hashable {
  public var entry: EntryID
  /// The anonymous code; in a named round the entrant number.
  public var code: String
  public var since: Instant

  public init(entry: EntryID, code: String, since: Instant) {
    self.entry = entry
    self.code = code
    self.since = since
  }
}

/// That a judge was asked to correct a sheet.
///
/// It is about one revision, and over with the next.
public struct SheetReturn: Sendable, Hashable {
  public var round: RoundID
  public var entry: EntryID
  public var judge: JudgeID
  /// The revision that is to be looked at again.
  public var revision: Int
  public var reason: String
  public var actor: Actor
  public var instant: Instant

  public init(
    round: RoundID, entry: EntryID, judge: JudgeID, revision: Int, reason: String, actor: Actor,
    instant: Instant
  ) {
    self.round = round
    self.entry = entry
    self.judge = judge
    self.revision = revision
    self.reason = reason
    self.actor = actor
    self.instant = instant
  }
}

/// What has happened since a row of the journal, read in one transaction: what live pages are told from.
public struct LiveNews: Sendable {
  /// A sheet that has a new revision, or was returned.
  public struct SheetNews: Sendable, Hashable {
    public var round: RoundID
    public var entry: EntryID
    public var judge: JudgeID
    /// As judges know the entry.
    public var code: String
    /// The revision that counts; 0 where there is none.
    public var revision: Int
    public var isReturned: Bool
    /// Whether a sheet came after the round was closed, and waits or has been decided on.
    public var isLate: Bool

    public init(
      round: RoundID, entry: EntryID, judge: JudgeID, code: String, revision: Int, isReturned: Bool = false,
      isLate: Bool = false
    ) {
      self.isLate = isLate
      self.round = round
      self.entry = entry
      self.judge = judge
      self.code = code
      self.revision = revision
      self.isReturned = isReturned
    }
  }

  /// A draft that was saved.
  public struct DraftNews: Sendable, Hashable {
    public var round: RoundID
    public var entry: EntryID
    public var judge: JudgeID
    public var code: String
    /// The server's counter, over all drafts.
    public var version: Int64
    public var device: String

    public init(
      round: RoundID, entry: EntryID, judge: JudgeID, code: String, version: Int64, device: String
    ) {
      self.round = round
      self.entry = entry
      self.judge = judge
      self.code = code
      self.version = version
      self.device = device
    }
  }

  /// How far somebody has been told.
  public struct Mark: Sendable, Hashable {
    /// The journal's last row.
    public var head: Int64
    /// The newest draft's version.
    public var draft: Int64

    public init(head: Int64, draft: Int64) {
      self.head = head
      self.draft = draft
    }
  }

  public var mark: Mark
  public var sheets: [SheetNews]
  public var drafts: [DraftNews]
  /// Whether the journal has a row that is about no single sheet and no link: phases, facts, decisions.
  public var hasMore: Bool
  /// Rounds that are or have been open, with their phase.
  public var phases: [RoundID: RoundPhase]
  public var notices: [RoundID: HallNotice]
  /// Those that are logged in.
  public var devices: Set<String>

  public init(
    mark: Mark, sheets: [SheetNews] = [], drafts: [DraftNews] = [], hasMore: Bool = false,
    phases: [RoundID: RoundPhase] = [:], notices: [RoundID: HallNotice], devices: Set<String>
  ) {
    self.mark = mark
    self.sheets = sheets
    self.drafts = drafts
    self.hasMore = hasMore
    self.phases = phases
    self.notices = notices
    self.devices = devices
  }
}
