/// What judges mark and what their marks mean (biểu điểm).
public struct Rubric: Sendable, Hashable {
  public var id: RubricID
  public var title: LocalizedText
  /// In the order in which a judge meets them; at least one.
  public var criteria: [Criterion]

  public init(id: RubricID, title: LocalizedText, criteria: [Criterion]) {
    self.id = id
    self.title = title
    self.criteria = criteria
  }

  public func criterion(_ id: CriterionID) -> Criterion? { criteria.first { $0.id == id } }

  /// The highest weighted total one sheet can reach.
  public var maximumTotal: Ratio {
    criteria.reduce(Ratio.zero) { sum, criterion in
      (try? sum.adding(Ratio(criterion.maximum).multiplied(by: Ratio(criterion.weight)))) ?? sum
    }
  }
}

/// One thing that is marked (tiêu chí).
public struct Criterion: Sendable, Hashable {
  public var id: CriterionID
  public var title: LocalizedText
  /// What to listen for, in a sentence; may be empty.
  public var guidance: LocalizedText
  public var minimum: Points
  public var maximum: Points
  /// Marks are `minimum`, `minimum + step`, … up to `maximum`.
  public var step: Points
  /// Not negative.
  public var weight: Points
  /// Level descriptors, best first; may be empty.
  public var levels: [Level]

  public init(
    id: CriterionID, title: LocalizedText, guidance: LocalizedText = LocalizedText(""),
    minimum: Points = .zero, maximum: Points, step: Points, weight: Points = Points(1),
    levels: [Level] = []
  ) {
    self.id = id
    self.title = title
    self.guidance = guidance
    self.minimum = minimum
    self.maximum = maximum
    self.step = step
    self.weight = weight
    self.levels = levels
  }

  /// Ids that no criterion may have: the sheet's form names its other fields so.
  public static let reservedIDs: Set<CriterionID> = [
    "action", "client_id", "confirmed", "csrf", "reason", "revision",
  ]

  /// Why `mark` may not be given, or nil where it may.
  public func refusal(of mark: Points) -> MarkRefusal? {
    if mark < minimum || mark > maximum { return .outOfRange }
    return mark.isOnGrid(of: step, from: minimum) ? nil : .offStep
  }

  /// The level whose range holds `mark`.
  public func level(of mark: Points) -> Level? { levels.first { $0.from <= mark && mark <= $0.to } }
}

/// Why a mark is not accepted.
public enum MarkRefusal: Sendable, Hashable {
  case outOfRange
  case offStep
}

/// What marks of a range mean ("what a 5 means").
public struct Level: Sendable, Hashable {
  public var id: LevelID
  public var title: LocalizedText
  public var descriptor: LocalizedText
  public var from: Points
  public var to: Points

  public init(id: LevelID, title: LocalizedText, descriptor: LocalizedText, from: Points, to: Points) {
    self.id = id
    self.title = title
    self.descriptor = descriptor
    self.from = from
    self.to = to
  }
}
