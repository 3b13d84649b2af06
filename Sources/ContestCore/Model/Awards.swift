/// What earlier rounds add to a result (methods.md §5: .1/.2/.7 on rounded results).
public struct CarryOver: Sendable, Hashable {
  /// One earlier round's part.
  public struct Share: Sendable, Hashable {
    public enum Basis: String, Sendable, Hashable, CaseIterable {
      case rounded
      case exact
    }

    /// Which of the earlier round's numbers.
    public enum Source: String, Sendable, Hashable, CaseIterable {
      /// The result, which may itself carry earlier ones.
      case result
      /// The judged total of that round alone.
      case judged
    }

    public var round: RoundID
    public var weight: Points
    public var basis: Basis
    public var source: Source

    public init(round: RoundID, weight: Points, basis: Basis = .rounded, source: Source = .result) {
      self.round = round
      self.weight = weight
      self.basis = basis
      self.source = source
    }
  }

  /// What this round's judged total is multiplied by.
  public var ownWeight: Points
  /// At least one.
  public var shares: [Share]

  public init(ownWeight: Points = Points(1), shares: [Share]) {
    self.ownWeight = ownWeight
    self.shares = shares
  }
}

/// How level entries are numbered (methods.md §0).
public enum PlaceStyle: String, Sendable, Hashable, CaseIterable {
  case competition = "1-2-2-4"
  case dense = "1-2-2-3"
  /// 1, 2, 3, 4: level ones by entrant number, and said to be level.
  case ordinal
  /// 1, 2.5, 2.5, 4
  case mean
}

/// Who goes on to the next round (docs/tabulation.md §5).
public struct Advancement: Sendable, Hashable {
  public enum TiesAtCut: String, Sendable, Hashable, CaseIterable {
    /// Everyone level with the last one in goes on.
    case advance
    /// A recorded decision must separate them before the round is certified.
    case decision
  }

  /// How many go on; nil: as many as the other conditions let.
  public var first: Int?
  /// The worst result that may go on.
  public var atLeast: Points?
  /// At most so many of one unit, the best first.
  public var perUnit: Int?
  /// At most so many of one group, the best first.
  public var perGroup: Int?
  public var tiesAtCut: TiesAtCut
  /// How many may be added by a recorded decision.
  public var wildCards: Int
  /// How many of the next stand by.
  public var reserves: Int

  public init(
    first: Int?, tiesAtCut: TiesAtCut = .advance, atLeast: Points? = nil, perUnit: Int? = nil,
    perGroup: Int? = nil, wildCards: Int = 0, reserves: Int = 0
  ) {
    self.first = first
    self.tiesAtCut = tiesAtCut
    self.atLeast = atLeast
    self.perUnit = perUnit
    self.perGroup = perGroup
    self.wildCards = wildCards
    self.reserves = reserves
  }
}

/// A prize that places earn.
public struct Prize: Sendable, Hashable {
  public var id: PrizeID
  public var title: LocalizedText
  /// How many places it covers.
  public var count: Int
  /// In whole đồng, where the plan says so.
  public var money: Int?
  /// Whether nobody may get it: the floor, or a recorded decision, can withhold it.
  public var mayBeVacant: Bool
  /// Whether level entries may share it; if not, a recorded decision must order them.
  public var mayBeShared: Bool

  public init(
    id: PrizeID, title: LocalizedText, count: Int, money: Int? = nil, mayBeVacant: Bool = true,
    mayBeShared: Bool = true
  ) {
    self.id = id
    self.title = title
    self.count = count
    self.money = money
    self.mayBeVacant = mayBeVacant
    self.mayBeShared = mayBeShared
  }
}

/// A prize for units (giải tập thể).
public struct UnitPrize: Sendable, Hashable {
  /// How a unit's entries become one number.
  public enum Joining: String, Sendable, Hashable, CaseIterable {
    case sum
    case mean
  }

  public var id: PrizeID
  public var title: LocalizedText
  /// The rule in words, for the papers.
  public var rule: LocalizedText
  /// How many units get it.
  public var count: Int
  public var money: Int?
  public var joining: Joining
  /// Only a unit's so many best ranked entries count, and a unit with fewer is not in the running; nil: all.
  public var best: Int?

  public init(
    id: PrizeID, title: LocalizedText, rule: LocalizedText = LocalizedText(""), count: Int = 1,
    money: Int? = nil, joining: Joining = .mean, best: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.rule = rule
    self.count = count
    self.money = money
    self.joining = joining
    self.best = best
  }
}

/// A prize beside the places (giải phụ).
public struct SidePrize: Sendable, Hashable {
  public enum Basis: Sendable, Hashable {
    /// The best own value of a criterion.
    case criterion(CriterionID)
    /// The highest outside figure.
    case figure(FigureID)
    /// The entries that a recorded decision names.
    case decision
  }

  public var id: PrizeID
  public var title: LocalizedText
  /// The rule in words, for the papers.
  public var rule: LocalizedText
  public var count: Int
  public var money: Int?
  public var basis: Basis

  public init(
    id: PrizeID, title: LocalizedText, rule: LocalizedText = LocalizedText(""), count: Int = 1,
    money: Int? = nil, basis: Basis
  ) {
    self.id = id
    self.title = title
    self.rule = rule
    self.count = count
    self.money = money
    self.basis = basis
  }
}

/// What the public learns of a round.
public struct Publicity: Sendable, Hashable {
  public enum Marks: String, Sendable, Hashable, CaseIterable {
    /// No judge's marks on the published page.
    case none
    /// By the judges' codes.
    case coded
    /// By codes that are shuffled anew for each entry.
    case shuffled
  }

  /// Names, of those who consent.
  public var names: Bool
  public var marks: Marks
  /// Recordings, of those who consent.
  public var recordings: Bool

  public init(names: Bool = true, marks: Marks = .none, recordings: Bool = false) {
    self.names = names
    self.marks = marks
    self.recordings = recordings
  }
}
