/// The proof of one result: each number a jury chair would read aloud, in order.
public struct Derivation: Sendable, Hashable {
  /// In panel order.
  public var sheets: [SheetLine]
  /// In rubric order.
  public var criteria: [CriterionLine]
  /// The panel method over the totals; level `total` only.
  public var panel: PanelLine?
  /// Before figures and deductions; nil where no marks count.
  public var judged: StepValue?
  public var figures: [FigureLine]
  public var deductions: [DeductionLine]
  /// Before the cap.
  public var deductionsBeforeCap: Points
  /// judged + figures − deductions, and as rounded by the rule.
  public var result: StepValue?
  /// The steps of the tie chain that were tried for this entry, in order.
  public var tieSteps: [TieLine]

  public init(
    sheets: [SheetLine] = [], criteria: [CriterionLine] = [], panel: PanelLine? = nil,
    judged: StepValue? = nil, figures: [FigureLine] = [], deductions: [DeductionLine] = [],
    deductionsBeforeCap: Points = .zero, result: StepValue? = nil, tieSteps: [TieLine] = []
  ) {
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
}

/// One value that the panel method joined.
public struct PanelVote: Sendable, Hashable {
  public var judge: JudgeID
  public var value: Ratio
  public var fate: Fate

  public init(judge: JudgeID, value: Ratio, fate: Fate) {
    self.judge = judge
    self.value = value
    self.fate = fate
  }
}

/// What the panel method made of the values present.
public struct PanelLine: Sendable, Hashable {
  /// In panel order.
  public var votes: [PanelVote]
  /// Whether the method dropped values; a trimmed mean does not where too few are present.
  public var isTrimmed: Bool
  public var value: StepValue

  public init(votes: [PanelVote], isTrimmed: Bool, value: StepValue) {
    self.votes = votes
    self.isTrimmed = isTrimmed
    self.value = value
  }
}

/// One judge's sheet as the tabulation saw it.
public struct SheetLine: Sendable, Hashable {
  public enum State: Sendable, Hashable {
    case counted
    /// A shadow judge's: it never counts.
    case shadow
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

  public init(
    criterion: CriterionID, value: StepValue? = nil, panel: PanelLine? = nil, weighted: StepValue? = nil
  ) {
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
