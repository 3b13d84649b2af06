/// What an import really changed.
public struct ImportSummary: Sendable, Hashable {
  public var ruleFiles: [String] = []
  public var rounds: [RoundID] = []
  public var added: [EntryID] = []
  public var changed: [EntryID] = []

  public init(
    ruleFiles: [String] = [], rounds: [RoundID] = [], added: [EntryID] = [], changed: [EntryID] = []
  ) {
    self.ruleFiles = ruleFiles
    self.rounds = rounds
    self.added = added
    self.changed = changed
  }

  public var isEmpty: Bool { ruleFiles.isEmpty && rounds.isEmpty && added.isEmpty && changed.isEmpty }
}
