public import ContestCore
import Crypto

/// A rule file as last imported.
public struct RuleFile: Sendable, Hashable {
  /// Relative to the workspace: `rubrics/so-khao.xml`.
  public let path: String
  public let content: [UInt8]
  /// Of `content`, 64 lower-case hexadecimal digits.
  public let sha256: String

  public init(path: String, content: [UInt8]) {
    self.path = path
    self.content = content
    self.sha256 = SHA256.hash(data: content).hexadecimal
  }
}

/// Where an entry came from: the row as it stood in the file at its last import.
///
/// A later import compares the file with this, not with the entry, which the desk may have edited.
public struct EntrySource: Sendable, Hashable {
  /// Relative to the workspace: `entries/hong-bang.csv`.
  public var file: String
  public var row: [EntryColumn: String]

  public init(file: String, row: [EntryColumn: String]) {
    self.file = file
    self.row = row
  }
}

/// An entry and, where a file brought it, that file's row.
public struct StoredEntry: Sendable, Hashable {
  public var entry: Entry
  public var source: EntrySource?

  public init(entry: Entry, source: EntrySource? = nil) {
    self.entry = entry
    self.source = source
  }
}

/// What an import wants to stand in the store; what already stands there is left alone.
public struct ImportChanges: Sendable, Hashable {
  public var ruleFiles: [RuleFile]
  /// Every round of the rule files, in the order in which they are held.
  public var rounds: [RoundID]
  /// New and changed entries; an entry that is not named stays.
  public var entries: [StoredEntry]
  /// `changeToken()` as read before the changes were prepared.
  public var basedOn: Int64

  public init(
    ruleFiles: [RuleFile] = [], rounds: [RoundID] = [], entries: [StoredEntry] = [], basedOn: Int64
  ) {
    self.ruleFiles = ruleFiles
    self.rounds = rounds
    self.entries = entries
    self.basedOn = basedOn
  }
}
