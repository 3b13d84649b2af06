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
  /// By judge; a judge without a key has given nothing yet.
  public var sheets: [JudgeID: SheetFact]
  public var figures: [FigureID: Points]
  /// The performance's length in milliseconds, as measured.
  public var durationMilliseconds: Int?
  public var penalties: [PenaltyFact]

  public init(
    id: EntryID, unit: UnitID = "unit", number: Int = 0, status: EntryStatus = .competing,
    sheets: [JudgeID: SheetFact] = [:], figures: [FigureID: Points] = [:],
    durationMilliseconds: Int? = nil, penalties: [PenaltyFact] = []
  ) {
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
    /// The subjects stand in the order in which they are named, the best first.
    case order
    /// The subjects share the place.
    case share
    /// For the minutes; changes nothing.
    case note
  }

  /// Counts from 1 within the round.
  public var sequence: Int
  public var kind: Kind
  public var subjects: [EntryID]
  public var reason: String

  public init(sequence: Int, kind: Kind, subjects: [EntryID], reason: String) {
    self.sequence = sequence
    self.kind = kind
    self.subjects = subjects
    self.reason = reason
  }
}
