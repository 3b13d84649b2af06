/// The last row of the journal: whoever knows it notices a cut or rewritten journal.
public struct JournalHead: Sendable, Hashable {
  /// What the first row has as its previous hash.
  public static let empty = JournalHead(sequence: 0, hash: String(repeating: "0", count: 64))

  /// Counts from 1; 0 where the journal is empty.
  public var sequence: Int64
  /// Hexadecimal.
  public var hash: String

  public init(sequence: Int64, hash: String) {
    self.sequence = sequence
    self.hash = hash
  }
}

/// One row of the journal without its payload.
public struct JournalRow: Sendable, Hashable {
  public var sequence: Int64
  public var instant: Instant
  public var actor: Actor
  /// `sheet.revise`, `round.open`, …: docs/journal.md lists them.
  public var verb: String
  /// The ids it is about.
  public var subjects: [String]
  public var hash: String

  public init(
    sequence: Int64, instant: Instant, actor: Actor, verb: String, subjects: [String], hash: String
  ) {
    self.sequence = sequence
    self.instant = instant
    self.actor = actor
    self.verb = verb
    self.subjects = subjects
    self.hash = hash
  }
}

/// Something that does not fit between the journal and itself, or the journal and the facts.
public struct JournalFault: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Rows are missing: the numbers do not run on.
    case gap
    /// A row does not carry the hash of the row before it.
    case link
    /// A row's own hash does not follow from what it says.
    case hash
    /// The payload is not the one the row was made for.
    case digest
    case payloadMissing
    /// The row cannot be read or cannot be replayed.
    case unreadable
    /// A stored fact differs from what the journal says.
    case changed
    /// A stored fact that the journal does not know.
    case added
    /// A fact of the journal that is no longer stored.
    case deleted
    /// The database holds a table, index, trigger or view that the program does not make, or lacks one.
    case schema
    /// A certificate or publication that the journal, counted again, does not give.
    case count
    /// The bytes of a published file are gone or are others.
    case published
    /// The expected head stands in the journal, but rows follow it.
    case headIsEarlier
    /// The expected head does not stand in the journal: it was cut or rewritten.
    case headUnknown
  }

  public var kind: Kind
  /// The journal row it is about; nil for a fault of a stored fact.
  public var sequence: Int64?
  public var message: LocalizedText

  public init(kind: Kind, sequence: Int64? = nil, message: LocalizedText) {
    self.kind = kind
    self.sequence = sequence
    self.message = message
  }
}
