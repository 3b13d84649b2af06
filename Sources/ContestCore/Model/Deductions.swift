/// What is taken from an entry's result (điểm trừ).
public struct DeductionRules: Sendable, Hashable {
  /// Where deductions are taken.
  public enum Taken: String, Sendable, Hashable, CaseIterable {
    /// Once, from the result.
    case once
    /// From each judge's total, before the panel method; level `total` only.
    case eachJudge = "each-judge"
  }

  public var overtime: OvertimeTable?
  /// What a performance loses that is shorter than it may be.
  public var minimumDuration: MinimumDuration?
  /// The time after which nothing is heard and nothing marked: a rule for the hall, which takes no points.
  ///
  /// Milliseconds.
  public var hardStopMilliseconds: Int?
  public var penalties: [PenaltyRule]
  /// The most that all deductions of an entry may take together.
  public var cap: Points?
  public var taken: Taken

  public init(
    overtime: OvertimeTable? = nil, penalties: [PenaltyRule] = [], cap: Points? = nil,
    minimumDuration: MinimumDuration? = nil, hardStopMilliseconds: Int? = nil, taken: Taken = .once
  ) {
    self.overtime = overtime
    self.penalties = penalties
    self.cap = cap
    self.minimumDuration = minimumDuration
    self.hardStopMilliseconds = hardStopMilliseconds
    self.taken = taken
  }

  public func penalty(_ id: PenaltyID) -> PenaltyRule? { penalties.first { $0.id == id } }
}

/// The shortest time that costs nothing, and what less of it costs (domain.md §1.2 R9).
public struct MinimumDuration: Sendable, Hashable {
  /// Milliseconds.
  public var milliseconds: Int
  public var points: Points

  public init(milliseconds: Int, points: Points) {
    self.milliseconds = milliseconds
    self.points = points
  }
}

/// What overtime costs: by a step table (Cần Thơ 2023: under a minute over −0.25, a minute or more −0.5)
/// or by the minute (Vĩnh Phúc 2023: −1 for each full minute over).
public struct OvertimeTable: Sendable, Hashable {
  public struct Step: Sendable, Hashable {
    /// Applies where the overtime is greater than zero and at least this.
    ///
    /// Milliseconds.
    public var fromMilliseconds: Int
    public var points: Points

    public init(fromMilliseconds: Int, points: Points) {
      self.fromMilliseconds = fromMilliseconds
      self.points = points
    }
  }

  /// The longest time that costs nothing.
  ///
  /// Milliseconds.
  public var limitMilliseconds: Int
  /// By rising `fromMilliseconds`; the last one that applies is taken, alone.
  public var steps: [Step]
  /// In place of `steps`: points for each minute over.
  public var perMinute: PerMinute?

  public init(limitMilliseconds: Int, steps: [Step] = [], perMinute: PerMinute? = nil) {
    self.limitMilliseconds = limitMilliseconds
    self.steps = steps
    self.perMinute = perMinute
  }

  /// Points for each minute of overtime.
  public struct PerMinute: Sendable, Hashable {
    public enum Counting: String, Sendable, Hashable, CaseIterable {
      /// A minute counts from its first instant.
      case started
      /// A minute counts when it is full.
      case completed
    }

    public var points: Points
    public var counting: Counting

    public init(points: Points, counting: Counting) {
      self.points = points
      self.counting = counting
    }
  }
}

/// A penalty that the secretary may record against an entry.
public struct PenaltyRule: Sendable, Hashable {
  public var id: PenaltyID
  public var title: LocalizedText
  /// What one costs; nil where each record says it.
  public var points: Points?
  /// The clause of the regulations it comes from.
  public var clause: String

  public init(id: PenaltyID, title: LocalizedText, points: Points? = nil, clause: String = "") {
    self.id = id
    self.title = title
    self.points = points
    self.clause = clause
  }
}
