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

/// Who signs for something: by which link, or at the command line, and the name they gave.
public struct Signer: Sendable, Hashable {
  public var actor: Actor
  /// Stands in the journal's payload, where it can be erased; nil: nobody was named.
  public var name: String?

  public init(actor: Actor, name: String? = nil) {
    self.actor = actor
    self.name = name
  }

  /// Somebody at the organisers' command line who gave no name.
  public static let organiser = Signer(actor: .organiser)
}

/// That somebody has signed for the standings of a round.
public struct Certificate: Sendable, Hashable {
  public var round: RoundID
  /// Counts from 1 within the round.
  public var number: Int
  /// Its own row in the journal; nil where the journal does not tell.
  public var journal: Int64?
  public var instant: Instant
  public var by: Signer
  /// The journal row from which the certified standings were computed.
  public var journalSequence: Int64
  public var journalHead: String
  /// SHA-256 of the counted facts (docs/journal.md); nil for a certificate of a program that kept none.
  public var factsHash: String?
  /// Entries of one person by the first one's id, as they were counted; nil as `factsHash`.
  public var persons: [EntryID: String]?
  /// Set where the round was reopened after, or another certificate took its place.
  public var withdrawnAt: Instant?
  public var withdrawalReason: String?

  public init(
    round: RoundID, number: Int, journal: Int64? = nil, instant: Instant, by signer: Signer,
    journalSequence: Int64, journalHead: String, factsHash: String? = nil,
    persons: [EntryID: String]? = nil, withdrawnAt: Instant? = nil, withdrawalReason: String? = nil
  ) {
    self.round = round
    self.number = number
    self.journal = journal
    self.instant = instant
    self.by = signer
    self.journalSequence = journalSequence
    self.journalHead = journalHead
    self.factsHash = factsHash
    self.persons = persons
    self.withdrawnAt = withdrawnAt
    self.withdrawalReason = withdrawalReason
  }
}

/// One publication of a round's results.
public struct Publication: Sendable, Hashable {
  public var round: RoundID
  /// Counts from 1 within the round.
  public var version: Int
  /// Its own row in the journal; nil where the journal does not tell.
  public var journal: Int64?
  public var instant: Instant
  public var by: Signer
  /// Of results.xml, hexadecimal.
  public var sha256: String
  /// The number of the certificate that it publishes; nil for one of a program that did not note it.
  public var certificate: Int?
  /// Why there is this version; nil for the first.
  public var reason: String?

  public init(
    round: RoundID, version: Int, journal: Int64? = nil, instant: Instant, by signer: Signer,
    sha256: String, certificate: Int? = nil, reason: String? = nil
  ) {
    self.round = round
    self.version = version
    self.journal = journal
    self.instant = instant
    self.by = signer
    self.sha256 = sha256
    self.certificate = certificate
    self.reason = reason
  }
}

/// Why facts of a certified round are changed on purpose.
public struct CorrectionReason: Sendable, Hashable {
  public var reason: String
  /// Of whoever corrects; nil: nobody was named.
  public var name: String?

  public init(_ reason: String, name: String? = nil) {
    self.reason = reason
    self.name = name
  }
}

/// That facts of a certified round were changed on purpose; the next certificate and version carry it out.
public struct Correction: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case facts
    case decision
    /// An upheld appeal: it permits opening the round again while a later one is open.
    case appeal
  }

  public var round: RoundID
  public var kind: Kind
  /// The row of the journal that changed them.
  public var journal: Int64
  public var reason: String
  public var by: Signer
  public var instant: Instant

  public init(
    round: RoundID, kind: Kind, journal: Int64, reason: String, by signer: Signer, instant: Instant
  ) {
    self.round = round
    self.kind = kind
    self.journal = journal
    self.reason = reason
    self.by = signer
    self.instant = instant
  }
}
