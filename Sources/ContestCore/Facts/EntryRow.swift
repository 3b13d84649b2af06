/// A column of an entry list; the raw value is the CSV column's name and the XML element's.
public enum EntryColumn: String, Sendable, Hashable, CaseIterable {
  case unit
  case fullName = "full_name"
  case birthDate = "birth_date"
  case post
  case phone
  case title
  case theme
  case script
  case recording
  case consentRegister = "consent_register"
  case consentPublishName = "consent_publish_name"
  case consentBroadcast = "consent_broadcast"
}

/// One entry as a list states it, before it is held against the contest: text, and where it stood.
public struct EntryRow: Sendable, Hashable {
  /// Stated by an XML list alone.
  public var id: EntryID?
  /// NFC, trimmed.
  ///
  /// A column without a key was not in the list.
  public var values: [EntryColumn: String]
  public var locations: [EntryColumn: SourceLocation]
  /// Of the row as a whole.
  public var location: SourceLocation

  public init(
    id: EntryID? = nil, values: [EntryColumn: String], locations: [EntryColumn: SourceLocation] = [:],
    location: SourceLocation
  ) {
    self.id = id
    self.values = values
    self.locations = locations
    self.location = location
  }

  public subscript(column: EntryColumn) -> String { values[column] ?? "" }
  public func location(of column: EntryColumn) -> SourceLocation { locations[column] ?? location }
}

/// One cell of a marks file.
public struct MarkRow: Sendable, Hashable {
  public enum Value: Sendable, Hashable {
    /// Empty: not given.
    case empty
    case mark(Points)
    /// This judge, for this whole entry.
    case recused
    /// This judge, for this whole entry.
    case absent
  }

  public var entry: String
  public var judge: String
  public var criterion: String
  public var value: Value
  /// Of the row; the column is the mark's.
  public var location: SourceLocation

  public init(entry: String, judge: String, criterion: String, value: Value, location: SourceLocation) {
    self.entry = entry
    self.judge = judge
    self.criterion = criterion
    self.value = value
    self.location = location
  }
}

/// One row of a facts file: `entry,kind,id,value,source`.
public struct FactRow: Sendable, Hashable {
  public var entry: String
  public var kind: FactKind
  /// Of the figure, the penalty or the judge; empty where the kind needs none.
  public var id: String
  /// As written.
  public var value: String
  /// Who says so: a minute, a stopwatch, a protocol.
  public var source: String
  public var location: SourceLocation

  public init(
    entry: String, kind: FactKind, id: String, value: String, source: String, location: SourceLocation
  ) {
    self.entry = entry
    self.kind = kind
    self.id = id
    self.value = value
    self.source = source
    self.location = location
  }
}

/// What a recorded fact is about.
public enum FactKind: String, Sendable, Hashable, CaseIterable {
  /// An outside figure; `id` names it.
  case figure
  /// The performance's length.
  case duration
  /// `id` names the penalty; several records of one penalty add up.
  case penalty
  /// With `id`, that judge was not there for the entry; without, the entrant did not appear.
  case absent
  case withdrawn
  case disqualified
  /// Marked, but never ranked (ngoài dự thi).
  case outOfCompetition = "out-of-competition"
  /// `id` names the judge who does not mark the entry.
  case recused
}
