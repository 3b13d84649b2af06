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

    public init(
      round: RoundID, entry: EntryID, judge: JudgeID, code: String, revision: Int, isReturned: Bool
    ) {
      self.round = round
      self.entry = entry
      self.judge = judge
      self.code = code
      self.revision = revision
      self.isReturned = isReturned
    }
  }

  /// The journal's last row.
  public var head: Int64
  public var sheets: [SheetNews]
  /// Whether the journal has a row that is about no single sheet and no link: phases, facts, decisions.
  public var hasMore: Bool
  /// Rounds that are or have been open, with their phase.
  public var phases: [RoundID: RoundPhase]
  public var notices: [RoundID: HallNotice]
  /// Hashes of the secrets of those sessions that are still good.
  public var sessions: Set<String>

  public init(
    head: Int64, sheets: [SheetNews], hasMore: Bool, phases: [RoundID: RoundPhase],
    notices: [RoundID: HallNotice], sessions: Set<String>
  ) {
    self.head = head
    self.sheets = sheets
    self.hasMore = hasMore
    self.phases = phases
    self.notices = notices
    self.sessions = sessions
  }
}
