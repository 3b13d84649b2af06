public import ContestCore

/// What counting a round reads of the contest, at one moment: from the tables, or from the journal alone.
public protocol CountedFacts {
  /// In the order in which they are held.
  func rounds() throws -> [RoundState]
  /// By path.
  func ruleFiles() throws -> [RuleFile]
  /// `SHA-256 path` of each, by path.
  func ruleFileDigests() throws -> [String]
  /// Nil before the round opens.
  func frozenRules(_ round: RoundID) throws -> FrozenDocument?
  /// By code; empty in draft.
  func seats(_ round: RoundID) throws -> [Seat]
  /// The last draw's seed; nil before any.
  func drawSeed(_ round: RoundID) throws -> String?
  /// By position.
  func lots(_ round: RoundID) throws -> [Lot]
  func entryIndex() throws -> [EntryID: Entry]
  /// Of every subject the newest word, entries by position.
  func roundFacts(_ round: RoundID) throws -> RoundFacts
  func lateSheets(_ round: RoundID) throws -> [LateSheet]
  /// Oldest first.
  func certificates(_ round: RoundID) throws -> [Certificate]
  /// Oldest first.
  func publications(_ round: RoundID) throws -> [Publication]
  /// Oldest first.
  func corrections(_ round: RoundID) throws -> [Correction]
  /// The last row of the journal that they follow from.
  func head() throws -> JournalHead
}
