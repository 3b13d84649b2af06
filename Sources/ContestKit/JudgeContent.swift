public import ContestCore

/// What a judge's page of a round is made from and what stays as it is while judges work.
///
/// Two judges whose sources are equal see the same.
public struct JudgeContentSource: Sendable, Hashable {
  /// One entry, as far as the judge may know it.
  public struct Entry: Sendable, Hashable {
    public var code: String
    public var position: Int
    /// Nil in an anonymous round.
    public var performer: HeardEntry.Performer?
    /// Of the script, from the workspace; nil where there is none to be shown.
    var script: FileStamp?
    /// Of the recording; nil where there is none to be heard.
    public var recording: Sound?

    public var hasScript: Bool { script != nil }
  }

  /// A recording as judges hear it.
  public struct Sound: Sendable, Hashable {
    public var bytes: Int
    /// Sixteen hexadecimal digits: another digest is another recording.
    public var digest: String
    /// Nil where its length is not known.
    public var milliseconds: Int?
  }

  /// A file as it lies there: another size or time is another file.
  struct FileStamp: Sendable, Hashable {
    var path: String
    var size: Int
    /// Milliseconds since 1970.
    var changed: Int64
  }

  public var round: RoundID
  public var rulesHash: String
  public var member: PanelMember
  /// What the judge's ballot takes.
  public var ballot: BallotGuide
  /// In running order.
  public var entries: [Entry]
}
