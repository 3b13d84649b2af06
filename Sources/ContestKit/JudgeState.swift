public import ContestCore

/// Everything that changes of a judge's work, from one moment: what the judge's page shows.
///
/// Nothing in it tells who an entrant of an anonymous round is.
public struct JudgeState: Sendable {
  public var judge: JudgeID
  public var name: String
  /// The last journal row of that moment.
  public var head: JournalHead
  /// What news of the contest this knows already.
  public var mark: LiveNews.Mark
  /// Open ones first.
  public var rounds: [JudgeStateRound]
}

/// A round as one judge works in it.
public struct JudgeStateRound: Sendable {
  public var rules: RoundRules
  public var phase: RoundPhase
  /// The judge's seat.
  public var member: PanelMember
  /// In running order.
  public var entries: [JudgeStateEntry]
  /// What the hall's secretary says of it; nil: nothing, or it is not open.
  public var notice: HallNotice?
}

/// One sheet of a judge's, with all that the judge has said on it.
public struct JudgeStateEntry: Sendable, Hashable {
  public enum Standing: String, Sendable, Hashable {
    case due
    case received
    case recused
    /// The secretary has recorded that the judge was not there.
    case absent
    /// The jury marks together, and the chair sends the sheet.
    case joint
  }

  /// The anonymous code, or the entrant number in a named round.
  public var code: String
  /// From 1.
  public var position: Int
  public var standing: Standing
  /// Whether the rules, and not the judge, keep the judge from it.
  public var isRecusedByRule: Bool
  /// The revision that counts; nil before the first.
  public var newest: SheetRevision?
  /// The newest draft of any device; nil where the sheet is newer than all of them.
  public var draft: SheetDraft?
  /// The newest sheet that came too late.
  public var late: LateSheet?
  /// That the revision which counts is to be corrected, while that can be done.
  public var returned: SheetReturn?
  /// That the organisers have put something else in the place of what the judge gave.
  public var replaced: SheetReplacement?
  public var hasRecording: Bool

  /// 0 before the first.
  public var revision: Int { newest?.number ?? 0 }
}
