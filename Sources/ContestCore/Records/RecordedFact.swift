/// What somebody measured or stated about an entry, apart from the judges' sheets.
public enum FactValue: Sendable, Hashable {
  case figure(FigureID, Points)
  /// The performance's length; not negative.
  case duration(milliseconds: Int)
  /// All that is taken for this penalty, not negative: a later statement replaces an earlier one.
  case penalty(PenaltyID, Points)
  /// Whether the entry is ranked; `competing` takes an earlier status back.
  case status(EntryStatus)
}

/// A fact to be recorded.
public struct NewFact: Sendable, Hashable {
  public var entry: EntryID
  public var value: FactValue
  /// Who says so: a minute, a stopwatch, a protocol.
  public var source: String

  public init(entry: EntryID, value: FactValue, source: String) {
    self.entry = entry
    self.value = value
    self.source = source
  }
}

/// A fact as recorded; the newest for its subject counts.
public struct RecordedFact: Sendable, Hashable {
  public var entry: EntryID
  public var value: FactValue
  public var source: String
  public var actor: Actor
  public var instant: Instant

  public init(entry: EntryID, value: FactValue, source: String, actor: Actor, instant: Instant) {
    self.entry = entry
    self.value = value
    self.source = source
    self.actor = actor
    self.instant = instant
  }
}
