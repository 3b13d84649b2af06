/// How marks become a result: each step named, none implied (rules.md; methods.md §0–3).
///
/// At level `total` each judge's sheet is added up first and the panel method joins the totals:
/// sheet total → panel → judged total. At level `part` the same is done for each part, at level
/// `criterion` for each criterion, and their weighted values are added up. Then earlier rounds and figures
/// are added, deductions taken, and the result is rounded.
public struct Tabulation: Sendable, Hashable {
  public enum Level: String, Sendable, Hashable, CaseIterable {
    case criterion
    case part
    case total
  }

  /// What becomes of the values that count.
  public enum Joining: String, Sendable, Hashable, CaseIterable {
    /// Σ ÷ n (÷ Σ weights, where judges have weights)
    case mean
    /// Σ
    case sum
  }

  /// How the values of parts or performances become one number.
  public enum PartCombination: String, Sendable, Hashable, CaseIterable {
    case sum
    /// Σ ÷ Σ of the parts' weights
    case mean
    /// The best one alone.
    case best
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
    /// An open cell takes the mean of the marks given for that criterion on the entry's other sheets
    /// (FIG aerobic gymnastics, methods.md §1 c).
    case impute
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
  /// For the methods that end in a mean or a sum.
  public var joining: Joining
  public var partCombination: PartCombination
  /// Where not empty, the judged total is replaced by points for its place in the round, the first place's
  /// first (Eurovision's 12, 10, 8, 7 … 1, methods.md §6); places beyond the list get nothing.
  public var placePoints: [Points]
  /// Steps not named are not rounded.
  ///
  /// `result` always is, if only to be shown.
  public var rounding: [RoundingStep: Rounding]
  public var rankBasis: RankBasis

  public init(
    level: Level = .total, combination: Combination = .sum, missingCells: MissingCells = .refuse,
    weightPosition: WeightPosition = .beforePanel, method: PanelMethod = .mean,
    joining: Joining = .mean, partCombination: PartCombination = .sum, placePoints: [Points] = [],
    rounding: [RoundingStep: Rounding] = [:], rankBasis: RankBasis = .rounded
  ) {
    self.joining = joining
    self.partCombination = partCombination
    self.placePoints = placePoints
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
  /// One judge's total; levels `total` and `part`.
  case judgeTotal = "judge-total"
  /// The mean that `clamp` measures its band from.
  case clampMean = "clamp-mean"
  /// What the panel method gives: per criterion at level `criterion`, else of the totals.
  case panel
  /// weight × a criterion's panel value; where the weight comes after the panel.
  case weighted
  /// weight × multiplier × a part's value.
  case performance
  /// The judged total: before figures and deductions.
  case judged
  /// weight × one earlier round's result.
  case carryOver = "carry-over"
  /// weight × one outside figure.
  case figure
  case result
}
