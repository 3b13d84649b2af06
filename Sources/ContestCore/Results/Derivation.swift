/// The proof of one result: each number a jury chair would read aloud, in order.
public struct Derivation: Sendable, Hashable {
  /// In panel order.
  public var sheets: [SheetLine]
  /// In rubric order.
  public var criteria: [CriterionLine]
  /// The panel method over the totals; level `total` only.
  public var panel: PanelLine?
  /// In rubric order; empty where the rubric has no parts.
  public var parts: [PartLine]
  /// Skating System over several dances, rules 9–11; Majority of the whole round otherwise has its steps in `panel`.
  public var multiDance: [RankingStep]
  /// What the figure that multiplies the whole is; nil where none does.
  public var multiplier: Points?
  /// Before earlier rounds, figures and deductions; nil where no marks count.
  public var judged: StepValue?
  /// The points that the judged total's place brought, where the rule replaces it by them.
  public var placePoints: PlacePointsLine?
  /// judged × own weight, where earlier rounds are carried over.
  public var own: StepValue?
  public var carried: [CarriedLine]
  public var figures: [FigureLine]
  public var deductions: [DeductionLine]
  /// Before the cap.
  public var deductionsBeforeCap: Points
  /// judged + figures − deductions, and as rounded by the rule.
  public var result: StepValue?
  /// The steps of the tie chain that were tried for this entry, in order.
  public var tieSteps: [TieLine]
  /// The decision that moved the entry from the place its result and the tie chain gave it.
  public var overruledBy: Int?
  /// Why the prize that covers the place was not given.
  public var withheld: PrizeWithheld?

  public init(
    sheets: [SheetLine] = [], criteria: [CriterionLine] = [], panel: PanelLine? = nil,
    parts: [PartLine] = [], multiDance: [RankingStep] = [], multiplier: Points? = nil,
    judged: StepValue? = nil, placePoints: PlacePointsLine? = nil, own: StepValue? = nil,
    carried: [CarriedLine] = [], figures: [FigureLine] = [], deductions: [DeductionLine] = [],
    deductionsBeforeCap: Points = .zero, result: StepValue? = nil, tieSteps: [TieLine] = [],
    overruledBy: Int? = nil, withheld: PrizeWithheld? = nil
  ) {
    self.parts = parts
    self.multiDance = multiDance
    self.multiplier = multiplier
    self.placePoints = placePoints
    self.own = own
    self.carried = carried
    self.overruledBy = overruledBy
    self.withheld = withheld
    self.sheets = sheets
    self.criteria = criteria
    self.panel = panel
    self.judged = judged
    self.figures = figures
    self.deductions = deductions
    self.deductionsBeforeCap = deductionsBeforeCap
    self.result = result
    self.tieSteps = tieSteps
  }
}

/// A value before and after the rounding that the rule asks for at its step (equal where it asks for none).
public struct StepValue: Sendable, Hashable {
  public var exact: Ratio
  public var rounded: Ratio

  public init(exact: Ratio, rounded: Ratio) {
    self.exact = exact
    self.rounded = rounded
  }
}

/// What became of one judge's value when the panel method joined them.
public enum Fate: String, Sendable, Hashable, CaseIterable {
  case counted
  case droppedHigh = "dropped-high"
  case droppedLow = "dropped-low"
  /// Pulled to the edge of the band; what counted is in `used`.
  case clamped
}

/// One value that the panel method joined.
public struct PanelVote: Sendable, Hashable {
  public var judge: JudgeID
  public var value: Ratio
  /// The judge's place for the entry, for methods that use places; ties as their mean.
  public var place: Ratio?
  /// What went into the mean or sum where it is not `value`: as clamped, the place, its points, the score.
  public var used: Ratio?
  public var fate: Fate

  public init(judge: JudgeID, value: Ratio, place: Ratio? = nil, used: Ratio? = nil, fate: Fate) {
    self.judge = judge
    self.value = value
    self.place = place
    self.used = used
    self.fate = fate
  }
}

/// What the panel method made of the values present.
public struct PanelLine: Sendable, Hashable {
  /// In panel order.
  public var votes: [PanelVote]
  /// Whether the method dropped values; a trimmed mean does not where too few are present.
  public var isTrimmed: Bool
  /// The mean that the band was measured from; `clamp` only.
  public var centre: StepValue?
  /// How the method came to the entry's place; ordinal methods only.
  public var steps: [RankingStep]
  public var value: StepValue

  public init(
    votes: [PanelVote], isTrimmed: Bool, centre: StepValue? = nil, steps: [RankingStep] = [],
    value: StepValue
  ) {
    self.votes = votes
    self.isTrimmed = isTrimmed
    self.centre = centre
    self.steps = steps
    self.value = value
  }
}

/// One step by which an ordinal method compared an entry with others it was level with.
public struct RankingStep: Sendable, Hashable {
  /// Which rule was applied: `5`, `6`, `7a`, `7b`, `7c`, `9`, `10`, `11` of the Skating System,
  /// `majority` and `count` (Bucklin), `duels` (Schulze), `median` (majority judgment).
  public var rule: String
  /// The place column looked at, or the place under review; nil where there is none.
  public var column: Int?
  /// How many places are at the column or better; duels won; nil where nothing is counted.
  public var count: Int?
  /// The sum of those places, or the median grade; nil where there is none.
  public var value: Ratio?
  /// Everyone the step compared, this entry included, in id order; empty: all.
  public var group: [EntryID]

  public init(
    rule: String, column: Int? = nil, count: Int? = nil, value: Ratio? = nil, group: [EntryID] = []
  ) {
    self.rule = rule
    self.column = column
    self.count = count
    self.value = value
    self.group = group
  }
}

/// One part's or performance's value.
public struct PartLine: Sendable, Hashable {
  public var part: PartID
  /// The panel method over the judges' totals for the part; level `part` only.
  public var panel: PanelLine?
  /// Before weight and multiplier.
  public var value: Ratio
  /// The figure that multiplies it; nil where none does.
  public var multiplier: Points?
  /// weight × multiplier × value.
  public var performance: StepValue
  /// False where only the best performance counts and this is another.
  public var counts: Bool

  public init(
    part: PartID, panel: PanelLine? = nil, value: Ratio, multiplier: Points? = nil, performance: StepValue,
    counts: Bool = true
  ) {
    self.part = part
    self.panel = panel
    self.value = value
    self.multiplier = multiplier
    self.performance = performance
    self.counts = counts
  }
}

/// The place of the judged total in the round and what it brought.
public struct PlacePointsLine: Sendable, Hashable {
  /// Ties as their mean.
  public var place: Ratio
  public var points: Ratio

  public init(place: Ratio, points: Ratio) {
    self.place = place
    self.points = points
  }
}

/// What one earlier round added.
public struct CarriedLine: Sendable, Hashable {
  public var round: RoundID
  public var value: Ratio
  /// weight × value.
  public var added: StepValue

  public init(round: RoundID, value: Ratio, added: StepValue) {
    self.round = round
    self.value = value
    self.added = added
  }
}

/// Why an entry does not get the prize that covers its place.
public enum PrizeWithheld: Sendable, Hashable {
  /// The result is below the rules' floor.
  case floor
  /// A criterion's value is below its floor (điểm liệt).
  case failedCriterion(CriterionID)
  /// A recorded decision withholds it.
  case decision(Int)
  /// The same person's better entry has a prize.
  case onePerPerson(EntryID)
}

/// One judge's sheet as the tabulation saw it.
public struct SheetLine: Sendable, Hashable {
  public enum State: Sendable, Hashable {
    case counted
    /// A shadow judge's: it never counts.
    case shadow
    /// The tie-breaking judge's: opened only for ties.
    case sealed
    /// The jury hands in one sheet together, by the chair.
    case joint
    /// It has holes, and the rule drops such sheets or waits for them.
    case incomplete
    case notGiven
    case absent
    case recused(RecusalReason)
  }

  public var judge: JudgeID
  public var state: State
  /// The sheet's total; level `total` and a whole sheet only.
  public var total: StepValue?

  public init(judge: JudgeID, state: State, total: StepValue? = nil) {
    self.judge = judge
    self.state = state
    self.total = total
  }
}

/// One criterion's part in the result.
public struct CriterionLine: Sendable, Hashable {
  public var criterion: CriterionID
  /// The criterion's own value by the panel method (see `TieStep.Kind.criterion`); nil without marks.
  public var value: StepValue?
  /// The votes joined, level `criterion` only.
  public var panel: PanelLine?
  /// What it adds to the judged total, level `criterion` only.
  public var weighted: StepValue?
  /// Whether `value` is below the criterion's floor (điểm liệt).
  public var isFailed: Bool

  public init(
    criterion: CriterionID, value: StepValue? = nil, panel: PanelLine? = nil, weighted: StepValue? = nil,
    isFailed: Bool = false
  ) {
    self.isFailed = isFailed
    self.criterion = criterion
    self.value = value
    self.panel = panel
    self.weighted = weighted
  }
}

/// A figure's part in the result.
public struct FigureLine: Sendable, Hashable {
  public var figure: FigureID
  public var value: Points
  /// weight × value.
  public var added: Ratio

  public init(figure: FigureID, value: Points, added: Ratio) {
    self.figure = figure
    self.value = value
    self.added = added
  }
}

/// One deduction.
public struct DeductionLine: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// By how much the time ran over, in milliseconds.
    case overtime(milliseconds: Int)
    /// By how much it fell short, in milliseconds.
    case undertime(milliseconds: Int)
    case penalty(PenaltyID)
  }

  public var kind: Kind
  public var points: Points

  public init(kind: Kind, points: Points) {
    self.kind = kind
    self.points = points
  }
}

/// One step of the tie chain as tried for one entry.
public struct TieLine: Sendable, Hashable {
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// The entry is still level with others of the group.
    case stillTied = "still-tied"
    /// The step could not be tried for the group (the chair did not mark every one of it).
    case skipped
    /// The step separated the entry from every other of the group.
    case separated
    /// The step wants a decision that has not been recorded.
    case undecided
    /// The place is shared.
    case shared
  }

  public var step: TieStepID
  /// Everyone level when the step was tried, this entry included, in id order.
  public var group: [EntryID]
  /// The entry's value at this step, where it has one.
  public var value: Ratio?
  /// The decision applied, where one was.
  public var decision: Int?
  public var outcome: Outcome

  public init(
    step: TieStepID, group: [EntryID], value: Ratio? = nil, decision: Int? = nil, outcome: Outcome
  ) {
    self.step = step
    self.group = group
    self.value = value
    self.decision = decision
    self.outcome = outcome
  }
}
