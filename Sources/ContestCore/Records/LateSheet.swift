/// A sheet that arrived after its round was closed: kept, and counted only where it is admitted (`LateDecider`).
public struct LateSheet: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Nobody has decided yet; the round cannot be certified.
    case waiting
    /// It counts, as a revision of its sheet.
    case admitted
    case refused
  }

  /// What was decided, by whom and why.
  public struct Decision: Sendable, Hashable {
    public var reason: String
    public var actor: Actor
    public var instant: Instant
    /// The revision that it was admitted as; nil where it was refused.
    public var revision: Int?

    public init(reason: String, actor: Actor, instant: Instant, revision: Int?) {
      self.reason = reason
      self.actor = actor
      self.instant = instant
      self.revision = revision
    }
  }

  /// Counts from 1 within the contest, in order of arrival.
  public var number: Int
  public var round: RoundID
  public var entry: EntryID
  public var judge: JudgeID
  /// The client's own id: sending it again changes nothing.
  public var clientID: String
  /// The revision that the judge had seen.
  public var basedOn: Int
  /// Marks, or a recusal.
  public var content: SheetContent
  /// Why the sheet was changed, in the judge's words; may be empty.
  public var reason: String
  /// When it arrived.
  public var instant: Instant
  public var state: State
  /// Nil while it waits.
  public var decision: Decision?

  public init(
    number: Int, round: RoundID, entry: EntryID, judge: JudgeID, clientID: String, basedOn: Int,
    content: SheetContent, reason: String = "", instant: Instant, state: State = .waiting,
    decision: Decision? = nil
  ) {
    self.number = number
    self.round = round
    self.entry = entry
    self.judge = judge
    self.clientID = clientID
    self.basedOn = basedOn
    self.content = content
    self.reason = reason
    self.instant = instant
    self.state = state
    self.decision = decision
  }
}
