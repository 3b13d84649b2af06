/// How the values of several judges become one (methods.md §1–13; docs/tabulation.md §2).
///
/// Methods of an entry look at its own values. Methods of the round look at every competing entry's: they
/// turn a judge's values into places first, or hold judges against one another.
public enum PanelMethod: Sendable, Hashable {
  // Of an entry

  /// The values present, each with its judge's weight (methods.md §1).
  case mean
  /// `high` highest and `low` lowest values are dropped where at least `from` are present, else none
  /// (methods.md §2). `from` > `high` + `low`.
  case trimmedMean(high: Int, low: Int, from: Int)
  /// The middle value, or the mean of the two in the middle.
  case median
  /// The `count` values in the middle; where they lie further apart than `tolerance` allows, all of them
  /// (FIG aerobic gymnastics, methods.md §4).
  case middle(count: Int, tolerance: [ToleranceBand] = [])
  /// Values further than `band` from the mean are pulled to the band's edge (Chopin Competition,
  /// methods.md §5).
  case clamp(band: Points)

  // Of the round, by judges' places

  /// Lowest first (methods.md §6, Eurovision to 2017).
  case sumOfPlaces
  /// A place brings the number of entries that the judge placed behind (methods.md §12).
  case borda
  /// The first place brings the first number, and so on; places beyond the list bring nothing
  /// (methods.md §6, §10).
  case pointsByPlace([Points])
  /// Place r brings scale × e^(−decay × (r − 1)) (methods.md §6, Eurovision since 2018).
  case exponential(scale: Points, decay: Points)
  /// Majority of places, rules 5–8; over several dances rules 9–11 (methods.md §7).
  case skating
  /// The place with a majority of judges at it or better; of equal ones the larger majority (methods.md §12).
  case bucklin
  /// The widest paths of the pairwise duels (methods.md §12).
  case schulze

  // Of the round, by judges' values

  /// The highest median; of equal ones medians are taken away until they differ (methods.md §12).
  case majority
  /// Each judge's values brought to the panel's mean and spread (methods.md §13).
  case zScore
  /// Each judge's severity taken off, by least squares (methods.md §13).
  case judgeEffect

  /// Whether it turns each judge's values into places among the competing entries first.
  public var usesPlaces: Bool {
    switch self {
    case .sumOfPlaces, .borda, .pointsByPlace, .exponential, .skating, .bucklin, .schulze: true
    case .mean, .trimmedMean, .median, .middle, .clamp, .majority, .zScore, .judgeEffect: false
    }
  }

  /// Whether what it gives is the entry's place, ties as their mean: nothing is added to that or taken from it.
  public var isOrdinal: Bool {
    switch self {
    case .skating, .bucklin, .schulze, .majority: true
    default: false
    }
  }

  /// Whether an entry's value follows from its own marks alone.
  public var isOfEntry: Bool {
    switch self {
    case .mean, .trimmedMean, .median, .middle, .clamp: true
    default: false
    }
  }

  /// Whether judges' weights have a meaning for it.
  public var takesWeights: Bool {
    switch self {
    case .mean, .trimmedMean, .clamp, .sumOfPlaces, .borda, .pointsByPlace, .exponential, .zScore: true
    default: false
    }
  }
}

/// How far apart the middle values may lie, by their mean (methods.md §4: 8–10 within 0.3, 7–7.99 within 0.4 …).
public struct ToleranceBand: Sendable, Hashable {
  /// Applies to a mean of the middle values of at least this; of several the highest that applies.
  public var from: Points
  /// The most by which the highest may exceed the lowest.
  public var within: Points

  public init(from: Points, within: Points) {
    self.from = from
    self.within = within
  }
}
