/// A sheet that a judge gave and a file says something else about.
public struct ReplacedSheet: Sendable, Hashable {
  public var entry: EntryID
  public var judge: JudgeID
  /// What the judge gave.
  public var was: SheetContent
  /// What the file says.
  public var now: SheetContent

  public init(entry: EntryID, judge: JudgeID, was: SheetContent, now: SheetContent) {
    self.entry = entry
    self.judge = judge
    self.was = was
    self.now = now
  }
}

/// What a file may do to sheets that judges gave: by phone, on a confirmed paper, or too late and admitted.
public enum JudgesSheets: Sendable, Hashable {
  /// They stand; a file that says something else is refused whole.
  case kept
  /// What the file says counts from then on, for this reason.
  case replaced(reason: String)
}

/// That the organisers have put something else in the place of what a judge gave.
///
/// It holds until the judge sends the sheet again.
public struct SheetReplacement: Sendable, Hashable {
  public var entry: EntryID
  /// What the judge gave last, and when.
  public var was: SheetContent
  public var sent: Instant
  /// What counts now, since when and why.
  public var now: SheetContent
  public var instant: Instant
  public var reason: String

  public init(
    entry: EntryID, was: SheetContent, sent: Instant, now: SheetContent, instant: Instant, reason: String
  ) {
    self.entry = entry
    self.was = was
    self.sent = sent
    self.now = now
    self.instant = instant
    self.reason = reason
  }
}

extension SheetContent {
  /// Whether a file that says `self` says nothing new of a sheet that says `current`: a file gives no reason for a
  /// recusal, and takes none away.
  public func adds(nothingTo current: SheetContent) -> Bool {
    if case .recused("") = self, case .recused = current { return true }
    return self == current
  }
}
