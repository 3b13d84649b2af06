/// One of the organisers' people, known by the link that logged them in.
public struct Clerk: Sendable, Hashable {
  public var link: Int64
  /// As the link names its holder; nil where it names nobody.
  public var name: String?

  public init(link: Int64, name: String? = nil) {
    self.link = link
    self.name = name
  }

  /// Whether both are one person as far as anybody can tell: one link, or two links of one name.
  public func isSamePerson(as other: Clerk) -> Bool {
    if link == other.link { return true }
    guard let name, let second = other.name else { return false }
    return VietnameseText.foldedKey(name) == VietnameseText.foldedKey(second)
  }

  /// How the person is called.
  public var called: LocalizedText {
    name.map { LocalizedText($0) }
      ?? LocalizedText(vi: "Ban Tổ chức (đường dẫn số \(link))", en: "Organisers (link \(link))")
  }
}

/// A judge's sheet on paper as the secretary has typed it, and what has become of it.
///
/// Two people read every paper: nothing of it counts before the second one has typed the same.
public struct PaperSheet: Sendable, Hashable {
  /// That a person did something to it.
  public struct Signature: Sendable, Hashable {
    public var clerk: Clerk
    public var instant: Instant

    public init(clerk: Clerk, instant: Instant) {
      self.clerk = clerk
      self.instant = instant
    }
  }

  public var entry: EntryID
  public var judge: JudgeID
  /// Counts the readings of this judge's paper for this entry from 1; the highest counts.
  public var number: Int
  public var marks: [CriterionID: Points]
  /// The total as it stands on the paper; nil where the paper has none.
  public var total: Points?
  public var entered: Signature
  public var confirmed: Signature?
  /// The sheet's revision that the confirmation made; nil where the judge had sent a sheet already.
  public var revision: Int?
  /// The newest decision between this reading and the sheet sent; nil where there was none to make.
  public var settlement: PaperSettlement?

  public init(
    entry: EntryID, judge: JudgeID, number: Int, marks: [CriterionID: Points], total: Points? = nil,
    entered: Signature, confirmed: Signature? = nil, revision: Int? = nil,
    settlement: PaperSettlement? = nil
  ) {
    self.entry = entry
    self.judge = judge
    self.number = number
    self.marks = marks
    self.total = total
    self.entered = entered
    self.confirmed = confirmed
    self.revision = revision
    self.settlement = settlement
  }
}

/// Which of a judge's two sheets counts.
public enum PaperChoice: String, Sendable, Hashable, CaseIterable {
  /// The one that was sent.
  case sent
  case paper
}

/// The recorded decision between a paper and a sheet that was sent, made with the judge.
public struct PaperSettlement: Sendable, Hashable {
  public var choice: PaperChoice
  /// The revision of the sheet that the paper was held against.
  public var revision: Int
  public var reason: String
  public var by: PaperSheet.Signature

  public init(choice: PaperChoice, revision: Int, reason: String, by: PaperSheet.Signature) {
    self.choice = choice
    self.revision = revision
    self.reason = reason
    self.by = by
  }
}

/// A paper together with the sheet that counts for the same judge and entry.
public struct PaperOnFile: Sendable, Hashable {
  public var paper: PaperSheet
  /// Nil where the judge has sent nothing and the paper does not count yet.
  public var current: SheetRevision?

  public init(paper: PaperSheet, current: SheetRevision?) {
    self.paper = paper
    self.current = current
  }
}

/// A paper as one person reads it.
public struct PaperReading: Sendable, Hashable {
  public var round: RoundID
  public var entry: EntryID
  public var judge: JudgeID
  public var marks: [CriterionID: Points]
  /// As it stands on the paper; nil where the paper has none.
  public var total: Points?
  /// Whether this reading takes the place of one that differs from it; else the difference is told.
  public var replaces: Bool

  public init(
    round: RoundID, entry: EntryID, judge: JudgeID, marks: [CriterionID: Points], total: Points?,
    replaces: Bool = false
  ) {
    self.round = round
    self.entry = entry
    self.judge = judge
    self.marks = marks
    self.total = total
    self.replaces = replaces
  }
}

/// What came of a reading.
public enum PaperOutcome: Sendable, Hashable {
  /// Stored; another person has to read the paper too.
  case waiting
  /// Two people have read the same.
  case confirmed(PaperOnFile)
  /// Not stored: the reading on file says something else.
  case differs(PaperSheet)
}
