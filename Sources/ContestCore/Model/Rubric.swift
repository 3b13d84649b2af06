/// What judges mark and what their marks mean (biểu điểm).
public struct Rubric: Sendable, Hashable {
  public var id: RubricID
  public var title: LocalizedText
  /// In the order in which a judge meets them; at least one.
  public var criteria: [Criterion]
  /// Parts or performances (phần thi); empty, or they hold every criterion once, in the order of `criteria`.
  public var parts: [RubricPart]

  public init(id: RubricID, title: LocalizedText, criteria: [Criterion], parts: [RubricPart] = []) {
    self.id = id
    self.title = title
    self.criteria = criteria
    self.parts = parts
  }

  public func criterion(_ id: CriterionID) -> Criterion? { criteria.first { $0.id == id } }
  public func part(_ id: PartID) -> RubricPart? { parts.first { $0.id == id } }
  /// The part that holds `criterion`, if any.
  public func part(of criterion: CriterionID) -> RubricPart? {
    parts.first { $0.criteria.contains(criterion) }
  }

  /// The highest weighted total one sheet can reach.
  public var maximumTotal: Ratio {
    criteria.reduce(Ratio.zero) { sum, criterion in
      let part = part(of: criterion.id)?.weight ?? Points(1)
      let highest = try? Ratio(criterion.maximum).multiplied(by: Ratio(criterion.weight))
        .multiplied(by: Ratio(part))
      return highest.flatMap { try? sum.adding($0) } ?? sum
    }
  }

  /// Σ part's weight × weight × mark over the marks given, exact; nil where one is missing.
  public func total(of marks: [CriterionID: Points]) -> Ratio? {
    criteria.allSatisfy { marks[$0.id] != nil } ? partialTotal(of: marks) : nil
  }

  /// The same over the marks that are there; nil where there is none.
  public func partialTotal(of marks: [CriterionID: Points]) -> Ratio? {
    var sum: Ratio?
    for criterion in criteria {
      guard let mark = marks[criterion.id] else { continue }
      let weight = part(of: criterion.id)?.weight ?? Points(1)
      guard
        let value = try? Ratio(mark).multiplied(by: Ratio(criterion.weight)).multiplied(by: Ratio(weight)),
        let next = try? (sum ?? .zero).adding(value)
      else { return nil }
      sum = next
    }
    return sum
  }
}

/// Criteria that belong together: a part of the contest, or one performance of several (phần thi).
public struct RubricPart: Sendable, Hashable {
  public var id: PartID
  public var title: LocalizedText
  /// Multiplies the part's value (a difficulty that is the same for everyone); not negative.
  public var weight: Points
  /// In rubric order; at least one.
  public var criteria: [CriterionID]

  public init(id: PartID, title: LocalizedText, weight: Points = Points(1), criteria: [CriterionID]) {
    self.id = id
    self.title = title
    self.weight = weight
    self.criteria = criteria
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
  /// An entry whose own value for the criterion is below this gets no prize and does not go on (điểm liệt).
  public var floor: Points?

  public init(
    id: CriterionID, title: LocalizedText, guidance: LocalizedText = LocalizedText(""),
    minimum: Points = .zero, maximum: Points, step: Points, weight: Points = Points(1),
    levels: [Level] = [], floor: Points? = nil
  ) {
    self.floor = floor
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
