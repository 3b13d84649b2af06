/// What is taken once from an entry's result (điểm trừ).
public struct DeductionRules: Sendable, Hashable {
  public var overtime: OvertimeTable?
  public var penalties: [PenaltyRule]
  /// The most that all deductions of an entry may take together.
  public var cap: Points?

  public init(overtime: OvertimeTable? = nil, penalties: [PenaltyRule] = [], cap: Points? = nil) {
    self.overtime = overtime
    self.penalties = penalties
    self.cap = cap
  }

  public func penalty(_ id: PenaltyID) -> PenaltyRule? { penalties.first { $0.id == id } }
}

/// A step table by overtime (domain.md §1.2 R1: under a minute over −0.25, a minute or more −0.5).
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

  public init(limitMilliseconds: Int, steps: [Step]) {
    self.limitMilliseconds = limitMilliseconds
    self.steps = steps
  }

  /// What a performance of this length loses.
  public func deduction(forMilliseconds duration: Int) -> Points {
    let overtime = duration - limitMilliseconds
    guard overtime > 0 else { return .zero }
    return steps.last { $0.fromMilliseconds <= overtime }?.points ?? .zero
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
