/// What a judge's device is told of the judge's rounds, from one moment of the contest.
public struct JudgeSnapshot: Sendable {
  /// A round in which the judge has a seat.
  public struct Round: Sendable {
    public var state: RoundState
    /// In running order.
    public var sheets: [HeardSheet]
    /// What the hall's secretary says of it; nil: nothing, or it is not open.
    public var notice: HallNotice?

    public init(state: RoundState, sheets: [HeardSheet], notice: HallNotice? = nil) {
      self.notice = notice
      self.state = state
      self.sheets = sheets
    }
  }

  /// The last journal row of that moment.
  public var head: JournalHead
  /// How far news had been told of at that moment: what comes after it is not in here.
  public var mark: LiveNews.Mark
  /// Rounds that have been opened, in the order in which they are held.
  public var rounds: [Round]

  public init(head: JournalHead, mark: LiveNews.Mark, rounds: [Round]) {
    self.head = head
    self.mark = mark
    self.rounds = rounds
  }
}

/// A judge's sheet with what its state follows from.
public struct HeardSheet: Sendable, Hashable {
  public var sheet: JudgeSheet
  /// The entrant's; not for the judge's eyes.
  public var unit: UnitID
  public var hasRecording: Bool
  /// The newest that came too late; nil where none did.
  public var late: LateSheet?
  /// That the revision which counts is to be corrected.
  public var returned: SheetReturn?
  /// That the organisers have put something else in its place.
  public var replaced: SheetReplacement?

  public init(
    sheet: JudgeSheet, unit: UnitID, hasRecording: Bool, late: LateSheet? = nil,
    returned: SheetReturn? = nil, replaced: SheetReplacement? = nil
  ) {
    self.replaced = replaced
    self.returned = returned
    self.sheet = sheet
    self.unit = unit
    self.hasRecording = hasRecording
    self.late = late
  }
}
