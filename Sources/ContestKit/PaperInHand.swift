public import ContestCore

/// A judge's paper for one entry, found by its code.
public struct PaperInHand: Sendable {
  public var rules: RoundRules
  /// `SK-GK2-07-M`.
  public var code: String
  public var judge: Judge
  /// What the round calls the entry by.
  public var heard: HeardEntry
  /// What may be written on it.
  public var check: PaperCheck
  var entry: EntryID
}

/// What came of typing a paper.
public enum PaperEntryOutcome: Sendable {
  /// Not stored: something is missing or does not fit.
  case incomplete(PaperCheck.Outcome)
  case taken(PaperOutcome)
}

/// A paper that was entered, as the desk lists it.
public struct ListedPaper: Sendable {
  public var code: String
  public var judge: Judge
  /// What the round calls the entry by.
  public var entryCode: String
  public var position: Int
  public var onFile: PaperOnFile
  /// Criterion by criterion; told only once a second person has read the paper.
  public var differences: [PaperDifference]
}
