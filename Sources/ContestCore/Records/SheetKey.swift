/// Names one sheet of the contest: in which round, of which entry, by which judge.
///
/// The same code means another sheet in another round: where a round is named, it is the entrant number.
public struct SheetKey: Sendable, Hashable {
  public var round: RoundID
  /// The anonymous code, or the entrant number in a named round.
  public var code: String
  public var judge: JudgeID

  public init(round: RoundID, code: String, judge: JudgeID) {
    self.round = round
    self.code = code
    self.judge = judge
  }
}
