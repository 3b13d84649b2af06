/// How marks become a result: each step named, none implied (rules.md; methods.md §0–3).
///
/// At level `total` each judge's sheet is added up first and the panel method joins the totals:
/// sheet total → panel → judged total. At level `criterion` the panel method joins the marks of one
/// criterion after the other, and their weighted values are added up. Then figures are added,
/// deductions taken, and the result is rounded.
public struct Tabulation: Sendable, Hashable {
  public enum Level: String, Sendable, Hashable, CaseIterable {
    case criterion
    case total
  }

  /// How several criteria become one number.
  public enum Combination: String, Sendable, Hashable, CaseIterable {
    /// Σ weight × mark
    case sum
    /// Σ weight × mark ÷ Σ weight
    case mean
  }

  /// What a sheet with holes means.
  public enum MissingCells: String, Sendable, Hashable, CaseIterable {
    /// The round does not close before the sheet is whole; until then it counts as not given.
    case refuse
    /// The sheet does not count.
    case dropSheet = "drop-sheet"
    /// Each criterion is joined over the marks present. Level `criterion` only.
    case present
  }

  /// Where the criterion's weight is applied.
  ///
  /// At level `total` it is always before the panel.
  public enum WeightPosition: String, Sendable, Hashable, CaseIterable {
    /// Marks are weighted, then joined.
    case beforePanel = "before"
    /// Marks are joined (and rounded, where the rule says so), then weighted.
    case afterPanel = "after"
  }

  /// What places are compared by.
  public enum RankBasis: String, Sendable, Hashable, CaseIterable {
    case rounded
    case exact
  }

  public var level: Level
  public var combination: Combination
  public var missingCells: MissingCells
  public var weightPosition: WeightPosition
  public var method: PanelMethod
  /// Steps not named are not rounded.
  ///
  /// `result` always is, if only to be shown.
  public var rounding: [RoundingStep: Rounding]
  public var rankBasis: RankBasis

  public init(
    level: Level = .total, combination: Combination = .sum, missingCells: MissingCells = .refuse,
    weightPosition: WeightPosition = .beforePanel, method: PanelMethod = .mean,
    rounding: [RoundingStep: Rounding] = [:], rankBasis: RankBasis = .rounded
  ) {
    self.level = level
    self.combination = combination
    self.missingCells = missingCells
    self.weightPosition = weightPosition
    self.method = method
    self.rounding = rounding
    self.rankBasis = rankBasis
  }

  /// The rounding of the result: two decimals half-up unless the rule says otherwise.
  public var resultRounding: Rounding { rounding[.result] ?? Rounding(decimals: 2) }
}

/// A step of the tabulation at which a rule may round.
public enum RoundingStep: String, Sendable, Hashable, CaseIterable {
  /// weight × one judge's mark; where marks are weighted before the panel.
  case weightedMark = "weighted-mark"
  /// One judge's total; level `total` only.
  case judgeTotal = "judge-total"
  /// What the panel method gives: per criterion at level `criterion`, else of the totals.
  case panel
  /// weight × a criterion's panel value; where the weight comes after the panel.
  case weighted
  /// The judged total: before figures and deductions.
  case judged
  case result
}

/// How the values of several judges become one.
public enum PanelMethod: Sendable, Hashable {
  /// The arithmetic mean of the values present (methods.md §1).
  case mean
  /// `high` highest and `low` lowest values are dropped where at least `from` are present, else none;
  /// the mean of the rest (methods.md §2). `from` > `high` + `low`.
  case trimmedMean(high: Int, low: Int, from: Int)
}

/// One step of the tie chain.
public struct TieStep: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// The higher value of a criterion: the panel method over that criterion's marks, all judges that
    /// count (at level `criterion` with its `panel` rounding, else exact).
    case criterion(CriterionID)
    /// The higher figure; an entry without it stands below.
    case figure(FigureID)
    /// The higher judged total, as rounded by the rule.
    case judgedTotal
    /// The smaller sum of deductions.
    case fewerDeductions
    /// The jury's recorded decision; the round is not certified while one is wanting.
    case decision
    /// The place is shared; nothing after it is tried.
    case shared
  }

  public var id: TieStepID
  public var kind: Kind

  public init(id: TieStepID, kind: Kind) {
    self.id = id
    self.kind = kind
  }
}
