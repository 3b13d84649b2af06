/// One step of the tie chain (docs/tabulation.md §4).
public struct TieStep: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// The better value of a criterion: the panel method over that criterion's marks, all judges that
    /// count (at level `criterion` with its `panel` rounding, else exact).
    case criterion(CriterionID)
    /// The higher value of a part: its criteria's own values, weighted and added up.
    case part(PartID)
    /// The higher figure; an entry without it stands below.
    case figure(FigureID)
    /// The better judged total, as rounded by the rule.
    case judgedTotal
    /// The chair's higher sheet total; tried only where the chair marked every one of the group.
    case chair
    /// The shorter time in an outside figure; an entry without it stands below.
    case shorterAnswer(FigureID)
    /// More judges whose best sheet it is.
    case mostFirstPlaces
    /// The highest single sheet total.
    case highestMark
    /// The higher median of the sheet totals.
    case median
    /// The smaller sum of deductions.
    case fewerDeductions
    /// The time nearer to the limit of the overtime rule, over or under; an unmeasured one stands below.
    case nearestLimit
    /// The better result of an earlier round.
    case earlierRound(RoundID)
    /// The ballot of the judge whose role is `tie-breaker`, opened only for this.
    case sealedBallot
    /// The higher mark of an extra question, an outside figure that all of the group must have.
    case extraQuestion(FigureID)
    /// More votes, an outside figure that all of the group must have.
    case vote(FigureID)
    /// A drawn lot, recorded with its published seed.
    ///
    /// `seed` is the seed announced beforehand, if any.
    case lot(seed: String?)
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
