/// What somebody says of one judge's whole sheet for one entry: the content of a revision.
public enum SheetContent: Sendable, Hashable {
  /// The marks given; a criterion without a key is left open.
  case marks([CriterionID: Points])
  /// The judge was not there for this entry.
  case absent
  /// The judge does not mark this entry; the words are the reason.
  case recused(String)

  /// As a fact of the tabulation.
  public var fact: SheetFact {
    switch self {
    case .marks(let marks): .given(marks)
    case .absent: .absent
    case .recused(let reason): .recused(.recorded(reason))
    }
  }
}

/// One sheet of a marks file.
public struct StatedSheet: Sendable, Hashable {
  public var entry: EntryID
  public var judge: JudgeID
  public var content: SheetContent

  public init(entry: EntryID, judge: JudgeID, content: SheetContent) {
    self.entry = entry
    self.judge = judge
    self.content = content
  }
}

/// One fact about an entry, with who says so.
///
/// The newest statement about a subject counts.
public struct FactStatement: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    case figure(FigureID, Points)
    case duration(milliseconds: Int)
    /// All points of this penalty for this entry.
    case penalty(PenaltyID, Points)
    case status(EntryStatus)
    case sheet(JudgeID, SheetContent)
  }

  public var entry: EntryID
  public var content: Content
  public var source: String

  public init(entry: EntryID, content: Content, source: String) {
    self.entry = entry
    self.content = content
    self.source = source
  }
}
