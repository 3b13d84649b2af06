/// The raw facts of one round: what people gave, measured and decided.
///
/// Everything else follows.
public struct RoundFacts: Sendable, Hashable {
  /// Every entry of the round; the order does not matter to the result.
  public var entries: [EntryFacts]
  /// Oldest first.
  public var decisions: [Decision]

  public init(entries: [EntryFacts], decisions: [Decision] = []) {
    self.entries = entries
    self.decisions = decisions
  }
}

/// The facts of one entry in one round.
public struct EntryFacts: Sendable, Hashable {
  public var id: EntryID
  public var unit: UnitID
  /// Entrant number; shown, and the order in which level entries are listed.
  public var number: Int
  public var status: EntryStatus
  /// The group the draw put it into, where the round has groups.
  public var group: GroupID?
  /// The same for entries of the same person, so that one person gets one prize; nil: nobody else's.
  public var person: String?
  /// By judge; a judge without a key has given nothing yet.
  public var sheets: [JudgeID: SheetFact]
  public var figures: [FigureID: Points]
  /// The performance's length in milliseconds, as measured.
  public var durationMilliseconds: Int?
  public var penalties: [PenaltyFact]
  /// The entry's numbers in rounds certified before.
  public var earlier: [RoundID: EarlierResult]

  public init(
    id: EntryID, unit: UnitID = "unit", number: Int = 0, status: EntryStatus = .competing,
    group: GroupID? = nil, person: String? = nil, sheets: [JudgeID: SheetFact] = [:],
    figures: [FigureID: Points] = [:], durationMilliseconds: Int? = nil, penalties: [PenaltyFact] = [],
    earlier: [RoundID: EarlierResult] = [:]
  ) {
    self.group = group
    self.person = person
    self.earlier = earlier
    self.id = id
    self.unit = unit
    self.number = number
    self.status = status
    self.sheets = sheets
    self.figures = figures
    self.durationMilliseconds = durationMilliseconds
    self.penalties = penalties
  }
}

/// Whether an entry is ranked.
public enum EntryStatus: String, Sendable, Hashable, CaseIterable {
  case competing
  /// The entrant did not appear (vắng thi).
  case absent
  case withdrawn
  case disqualified
  /// Performs and is marked, but is never ranked (ngoài dự thi).
  case outOfCompetition = "out-of-competition"

  /// Whether its sheets are expected and its result is computed.
  public var isMarked: Bool { self == .competing || self == .outOfCompetition }
}

/// What an entry reached in an earlier round.
public struct EarlierResult: Sendable, Hashable {
  /// Before figures, deductions and what that round itself carried over.
  public var judged: StepValue
  public var result: StepValue
  /// Whether the lower result was the better one in that round: places, and sums of them.
  public var isLowerBetter: Bool

  public init(judged: StepValue, result: StepValue, isLowerBetter: Bool = false) {
    self.judged = judged
    self.result = result
    self.isLowerBetter = isLowerBetter
  }
}

/// What is known of one judge's sheet for one entry.
///
/// Missing is not zero.
public enum SheetFact: Sendable, Hashable {
  /// Sent, with the marks given; a criterion without a key was left open.
  case given([CriterionID: Points])
  /// The judge was not there for this entry.
  case absent
  /// The judge does not mark this entry.
  case recused(RecusalReason)
}

/// Why a judge does not mark an entry.
public enum RecusalReason: Sendable, Hashable {
  /// The rules demand it: the judge belongs or is related to the entrant's unit.
  case sameUnit
  /// Recorded, in the words given.
  case recorded(String)
}

/// A penalty recorded against an entry.
public struct PenaltyFact: Sendable, Hashable {
  public var penalty: PenaltyID
  /// Taken from the result; not negative.
  public var points: Points

  public init(penalty: PenaltyID, points: Points) {
    self.penalty = penalty
    self.points = points
  }
}

/// A decision of the jury or the organiser that is printed in the minutes.
public struct Decision: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Level subjects stand in the order in which they are named, the best first.
    case order
    /// Level subjects share the place.
    case share
    /// For the minutes; changes nothing.
    case note
    /// The places that the subjects hold together go to them in the order in which they are named,
    /// whatever their results (domain.md §1.2 R7).
    case overrule
    /// The subjects, who stand next to one another, share the best of their places.
    case equal
    /// The subjects go on to the next round beside those who earned it.
    case wildCard = "wild-card"
    /// The subjects, who have fewer sheets than the quorum, are ranked all the same.
    case admit
    /// The subjects get no prize for their place.
    case withhold
    /// The subjects get the side prize `prize`.
    case award
    /// The order in which a lot drew the subjects, from `seed`.
    case lot
    /// An appeal about the subjects was upheld; changes nothing by itself, and is what permits putting the
    /// result right (docs/tabulation.md §5).
    case appeal
  }

  /// Counts from 1 within the round.
  public var sequence: Int
  public var kind: Kind
  public var subjects: [EntryID]
  public var reason: String
  /// Kind `award` only.
  public var prize: PrizeID?
  /// Kind `lot` only: the published words or figures that anyone can draw from again.
  public var seed: String?

  public init(
    sequence: Int, kind: Kind, subjects: [EntryID], reason: String, prize: PrizeID? = nil,
    seed: String? = nil
  ) {
    self.prize = prize
    self.seed = seed
    self.sequence = sequence
    self.kind = kind
    self.subjects = subjects
    self.reason = reason
  }
}
