/// What a round asks of the recordings that its judges hear, and of the judges.
///
/// None of it bears on a result.
public struct RecordingRules: Sendable, Hashable {
  /// The shortest recording that is taken, in milliseconds.
  public var shortestMilliseconds: Int
  /// The longest recording that is taken, in milliseconds.
  ///
  /// What more than the allowed time costs is said by `DeductionRules.overtime`.
  public var longestMilliseconds: Int
  /// How much of a recording a judge must have played before the sheet can be sent, 1…100; nil: as much as
  /// the judge likes.
  public var listenedPercent: Int?

  /// Five seconds to half an hour, and no listening required.
  public init(
    shortestMilliseconds: Int = 5000, longestMilliseconds: Int = 1_800_000, listenedPercent: Int? = nil
  ) {
    self.shortestMilliseconds = shortestMilliseconds
    self.longestMilliseconds = longestMilliseconds
    self.listenedPercent = listenedPercent
  }
}
