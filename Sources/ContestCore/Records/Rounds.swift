/// One entry's place in the running order of a round.
public struct Lot: Sendable, Hashable {
  public var entry: EntryID
  /// Counts from 1; unique within the round.
  public var position: Int
  /// The anonymous code (mã phách), unique within the round.
  public var code: String

  public init(entry: EntryID, position: Int, code: String) {
    self.entry = entry
    self.position = position
    self.code = code
  }
}

/// The outcome of a draw, to be recorded.
public struct Draw: Sendable, Hashable {
  public var round: RoundID
  /// Hexadecimal; the same seed gives the same draw.
  public var seed: String
  /// Entrant numbers for entries that have none yet; a number once given is never changed or reused.
  public var numbers: [EntryID: Int]
  public var lots: [Lot]

  public init(round: RoundID, seed: String, numbers: [EntryID: Int], lots: [Lot]) {
    self.round = round
    self.seed = seed
    self.numbers = numbers
    self.lots = lots
  }
}

/// That and when a draw was made.
public struct DrawRecord: Sendable, Hashable {
  public var round: RoundID
  /// Counts from 1 within the round; the last one's lots count.
  public var sequence: Int
  public var seed: String
  public var instant: Instant

  public init(round: RoundID, sequence: Int, seed: String, instant: Instant) {
    self.round = round
    self.sequence = sequence
    self.seed = seed
    self.instant = instant
  }
}

/// A judge's seat in a round, with the code under which results are published.
public struct Seat: Sendable, Hashable {
  public var judge: JudgeID
  /// As published: `J1`, `J2`.
  public var code: String

  public init(judge: JudgeID, code: String) {
    self.judge = judge
    self.code = code
  }
}

/// The rules of a round as they stood when it was opened.
public struct FrozenDocument: Sendable, Hashable {
  public var document: String
  /// SHA-256 of the document's exclusive C14N form, hexadecimal; the caller computes it.
  public var hash: String

  public init(document: String, hash: String) {
    self.document = document
    self.hash = hash
  }
}

/// Where a round stands.
public struct RoundState: Sendable, Hashable {
  public var id: RoundID
  /// Counts from 1, in the order in which the rounds are held.
  public var position: Int
  public var phase: RoundPhase
  /// When the round came into its phase.
  public var since: Instant
  /// When the round was first opened; nil in draft.
  public var openedAt: Instant?
  public var rulesHash: String?

  public init(
    id: RoundID, position: Int, phase: RoundPhase, since: Instant, openedAt: Instant? = nil,
    rulesHash: String? = nil
  ) {
    self.id = id
    self.position = position
    self.phase = phase
    self.since = since
    self.openedAt = openedAt
    self.rulesHash = rulesHash
  }
}

/// That somebody has signed for the standings of a round.
public struct Certificate: Sendable, Hashable {
  public var round: RoundID
  /// Counts from 1 within the round.
  public var number: Int
  public var instant: Instant
  public var actor: Actor
  /// The journal row from which the certified standings were computed.
  public var journalSequence: Int64
  public var journalHead: String
  /// Set where the round was reopened after.
  public var withdrawnAt: Instant?
  public var withdrawalReason: String?

  public init(
    round: RoundID, number: Int, instant: Instant, actor: Actor, journalSequence: Int64,
    journalHead: String, withdrawnAt: Instant? = nil, withdrawalReason: String? = nil
  ) {
    self.round = round
    self.number = number
    self.instant = instant
    self.actor = actor
    self.journalSequence = journalSequence
    self.journalHead = journalHead
    self.withdrawnAt = withdrawnAt
    self.withdrawalReason = withdrawalReason
  }
}

/// One publication of a round's results.
public struct Publication: Sendable, Hashable {
  public var round: RoundID
  /// Counts from 1 within the round.
  public var version: Int
  public var instant: Instant
  public var actor: Actor
  /// Of results.xml, hexadecimal.
  public var sha256: String

  public init(round: RoundID, version: Int, instant: Instant, actor: Actor, sha256: String) {
    self.round = round
    self.version = version
    self.instant = instant
    self.actor = actor
    self.sha256 = sha256
  }
}

/// A round and its facts, read in one transaction, with the journal row they stand at.
public struct RoundSnapshot: Sendable, Hashable {
  public var state: RoundState
  public var facts: RoundFacts
  public var head: JournalHead

  public init(state: RoundState, facts: RoundFacts, head: JournalHead) {
    self.state = state
    self.facts = facts
    self.head = head
  }
}
