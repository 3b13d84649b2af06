/// A revision somebody sends.
public struct SheetSubmission: Sendable, Hashable {
  public var round: RoundID
  public var entry: EntryID
  public var judge: JudgeID
  public var content: SheetContent
  /// The revision the sender had before the eyes; 0 where there was none.
  public var basedOn: Int
  /// The client's own id: sending it again changes nothing and gives the same receipt.
  public var clientID: String
  /// Why the sheet is changed; for a recusal its words stand in `content`.
  public var reason: String
  /// The device whose draft this revision was made of; that draft is dropped.
  public var device: String?
  /// Per cent of the recording that the judge had played; nil where the rules do not ask for it.
  public var heard: Int?

  public init(
    round: RoundID, entry: EntryID, judge: JudgeID, content: SheetContent, basedOn: Int, clientID: String,
    reason: String = "", device: String? = nil, heard: Int? = nil
  ) {
    self.heard = heard
    self.round = round
    self.entry = entry
    self.judge = judge
    self.content = content
    self.basedOn = basedOn
    self.clientID = clientID
    self.reason = reason
    self.device = device
  }
}

/// The proof that a revision lies on the disk.
public struct SheetReceipt: Sendable, Hashable {
  /// Counts from 1 within the sheet.
  public var revision: Int
  public var instant: Instant

  public init(revision: Int, instant: Instant) {
    self.revision = revision
    self.instant = instant
  }
}

/// One link of a score sheet's chain of revisions.
public struct SheetRevision: Sendable, Hashable {
  /// Counts from 1 within the sheet; the highest counts.
  public var number: Int
  public var clientID: String
  public var basedOn: Int
  public var content: SheetContent
  public var author: Actor
  public var instant: Instant
  public var reason: String

  public init(
    number: Int, clientID: String, basedOn: Int, content: SheetContent, author: Actor, instant: Instant,
    reason: String
  ) {
    self.number = number
    self.clientID = clientID
    self.basedOn = basedOn
    self.content = content
    self.author = author
    self.instant = instant
    self.reason = reason
  }
}

/// A sheet as a file states it, to be imported on top of whatever revision counts.
public struct SheetStatement: Sendable, Hashable {
  public var entry: EntryID
  public var judge: JudgeID
  public var content: SheetContent
  /// Unique among all revisions of the contest.
  public var clientID: String
  public var reason: String

  public init(entry: EntryID, judge: JudgeID, content: SheetContent, clientID: String, reason: String = "") {
    self.entry = entry
    self.judge = judge
    self.content = content
    self.clientID = clientID
    self.reason = reason
  }
}

/// How many sheets an import wrote, and how many already stood as it says.
public struct SheetImportSummary: Sendable, Hashable {
  public var written: Int
  public var unchanged: Int
  /// Of those written, how many stand in the place of one that another file or the secretary had stated.
  public var replacedImports: Int
  /// Of those written, how many stand in the place of one that a judge had given.
  public var replacedJudges: Int

  public init(written: Int = 0, unchanged: Int = 0, replacedImports: Int = 0, replacedJudges: Int = 0) {
    self.replacedImports = replacedImports
    self.replacedJudges = replacedJudges
    self.written = written
    self.unchanged = unchanged
  }
}

/// A sheet with the revision that counts.
public struct Sheet: Sendable, Hashable {
  public var entry: EntryID
  public var judge: JudgeID
  public var newest: SheetRevision

  public init(entry: EntryID, judge: JudgeID, newest: SheetRevision) {
    self.entry = entry
    self.judge = judge
    self.newest = newest
  }
}

/// One line of a judge's list.
public struct JudgeSheet: Sendable, Hashable {
  public var lot: Lot
  /// Nil where the judge has given nothing yet.
  public var newest: SheetRevision?
  /// Newest first, one per device.
  public var drafts: [SheetDraft]

  public init(lot: Lot, newest: SheetRevision? = nil, drafts: [SheetDraft] = []) {
    self.lot = lot
    self.newest = newest
    self.drafts = drafts
  }
}

/// What a judge has typed and not sent: no fact, no rule counts it, the journal does not know it.
public struct SheetDraft: Sendable, Hashable {
  public var round: RoundID
  public var entry: EntryID
  public var judge: JudgeID
  /// Tells one device of the judge from another.
  public var device: String
  /// The revision that counted when the draft was begun.
  public var basedOn: Int
  /// As typed, well formed or not.
  public var cells: [CriterionID: String]
  public var savedAt: Instant
  /// The server's own counter: of two drafts of a sheet the one with the higher number was saved later.
  ///
  /// 0 until it is stored. Devices' clocks order nothing.
  public var version: Int64

  public init(
    round: RoundID, entry: EntryID, judge: JudgeID, device: String, basedOn: Int,
    cells: [CriterionID: String], savedAt: Instant, version: Int64 = 0
  ) {
    self.version = version
    self.round = round
    self.entry = entry
    self.judge = judge
    self.device = device
    self.basedOn = basedOn
    self.cells = cells
    self.savedAt = savedAt
  }
}
