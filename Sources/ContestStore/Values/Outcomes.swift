public import ContestCore

/// What a round is certified by.
public struct NewCertificate: Sendable, Hashable {
  /// The journal's last row when the round was counted.
  public var countedAt: JournalHead
  /// SHA-256 of the counted facts, hexadecimal (docs/journal.md).
  public var factsHash: String
  /// Entries of one person, by the first one's id.
  public var persons: [EntryID: String]
  /// Why another certificate is withdrawn for this one; nil where none is in force.
  public var reason: String?

  public init(
    countedAt head: JournalHead, factsHash: String, persons: [EntryID: String], reason: String? = nil
  ) {
    self.countedAt = head
    self.factsHash = factsHash
    self.persons = persons
    self.reason = reason
  }
}

/// What is published.
public struct NewPublication: Sendable, Hashable {
  public var version: Int
  /// The journal's last row before it: the files name the rows that follow.
  public var head: JournalHead
  /// The last row when the round was counted: nothing since may bear on it.
  public var countedAt: JournalHead
  /// `results.xml` among them.
  public var files: [PublishedFile]
  /// Why there is another version; nil for the first.
  public var reason: String?

  public init(
    version: Int, head: JournalHead, countedAt: JournalHead, files: [PublishedFile], reason: String? = nil
  ) {
    self.version = version
    self.head = head
    self.countedAt = countedAt
    self.files = files
    self.reason = reason
  }
}
