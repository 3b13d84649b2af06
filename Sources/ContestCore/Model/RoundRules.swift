/// Everything that decides the result of one round, complete in itself.
///
/// This is what freezes when the round opens, what stands in a published result, and what a re-count
/// starts from.
public struct RoundRules: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Judges hear a recording.
    case recording
    /// Judges see the entrant perform.
    case live
  }

  public enum Secrecy: String, Sendable, Hashable, CaseIterable {
    /// Judges know an entry by its anonymous code alone (mã phách).
    case anonymous
    /// Judges know who performs.
    case named
  }

  /// Ids that no round may have, in any letter case: `/cham/…` and `exports/` hold something else there, or
  /// are going to, and not every disk tells `API` from `api`.
  public static let reservedNames: Set<String> = ["api", "papers", "schemas", "site", "vo"]

  public var id: RoundID
  public var title: LocalizedText
  public var kind: Kind
  public var secrecy: Secrecy
  /// The round whose advancing entries take part; nil: every entry of the contest does.
  public var takesFrom: RoundID?
  public var opens: CalendarDate?
  public var closes: CalendarDate?
  public var rubric: Rubric
  public var ballot: Ballot
  /// The groups that entries are drawn into; empty: one field.
  public var groups: [EntryGroup]
  public var panel: Panel
  public var tabulation: Tabulation
  public var figures: [FigureRule]
  /// What earlier rounds add; nil: nothing.
  public var carryOver: CarryOver?
  public var deductions: DeductionRules
  /// In the order in which they are tried; what is left tied at the end shares the place.
  public var tieChain: [TieStep]
  public var placeStyle: PlaceStyle
  /// Nil where nobody goes on from this round.
  public var advancement: Advancement?
  /// From the highest to the lowest.
  public var prizes: [Prize]
  /// A prize is not given to a result below this.
  public var prizeFloor: Points?
  /// For units, by their entries' results (giải tập thể).
  public var unitPrizes: [UnitPrize]
  /// Beside the places (giải phụ).
  public var sidePrizes: [SidePrize]
  /// A person with several entries keeps the highest prize; the others pass to the next in line.
  public var onePrizePerPerson: Bool
  public var publicity: Publicity
  /// Whether entries out of competition appear in what is published; they are never ranked.
  public var showsOutOfCompetition: Bool
  /// What is asked of recordings; rounds in which entrants perform live have none.
  public var recordings: RecordingRules

  public init(
    id: RoundID, title: LocalizedText, kind: Kind = .recording, secrecy: Secrecy = .anonymous,
    takesFrom: RoundID? = nil, opens: CalendarDate? = nil, closes: CalendarDate? = nil,
    rubric: Rubric, ballot: Ballot = .marks, groups: [EntryGroup] = [], panel: Panel,
    tabulation: Tabulation = Tabulation(), figures: [FigureRule] = [], carryOver: CarryOver? = nil,
    deductions: DeductionRules = DeductionRules(), tieChain: [TieStep] = [],
    placeStyle: PlaceStyle = .competition, advancement: Advancement? = nil, prizes: [Prize] = [],
    prizeFloor: Points? = nil, unitPrizes: [UnitPrize] = [], sidePrizes: [SidePrize] = [],
    onePrizePerPerson: Bool = false, publicity: Publicity = Publicity(), showsOutOfCompetition: Bool = true,
    recordings: RecordingRules = RecordingRules()
  ) {
    self.recordings = recordings
    self.ballot = ballot
    self.groups = groups
    self.carryOver = carryOver
    self.placeStyle = placeStyle
    self.unitPrizes = unitPrizes
    self.sidePrizes = sidePrizes
    self.onePrizePerPerson = onePrizePerPerson
    self.publicity = publicity
    self.showsOutOfCompetition = showsOutOfCompetition
    self.id = id
    self.title = title
    self.kind = kind
    self.secrecy = secrecy
    self.takesFrom = takesFrom
    self.opens = opens
    self.closes = closes
    self.rubric = rubric
    self.panel = panel
    self.tabulation = tabulation
    self.figures = figures
    self.deductions = deductions
    self.tieChain = tieChain
    self.advancement = advancement
    self.prizes = prizes
    self.prizeFloor = prizeFloor
  }

  public func figure(_ id: FigureID) -> FigureRule? { figures.first { $0.id == id } }

  /// Whether a lower judged total, and so a lower result, is the better one: places, and sums of them.
  public var lowerIsBetter: Bool {
    tabulation.placePoints.isEmpty && isLowerJudgedBetter
  }

  /// Whether a lower judged total is the better one, before points for places replace it.
  public var isLowerJudgedBetter: Bool {
    if tabulation.method.isOrdinal || tabulation.method == .sumOfPlaces { return true }
    return ballot == .places && !tabulation.method.usesPlaces
  }
}

/// What a judge hands in (rules.md, ballot).
///
/// Whatever it is, a sheet holds one number per criterion: marks, or the place given, or 1 for yes.
public enum Ballot: Sendable, Hashable {
  /// Marks on each criterion's own grid.
  case marks
  /// Places 1, 2, 3 … among the entries the judge heard, each once; lower is better.
  case places
  /// Places 1…k, each once; 0 for every other entry.
  ///
  /// The tie-breaking judge places them all.
  case top(Int)
  /// 1 for exactly k entries, 0 for the others.
  case recall(Int)
  /// One sheet by the whole jury, handed in by the chair (domain.md §1.2 R7).
  case joint

  /// Whether the numbers on a sheet are places: lower is better.
  public var isOfPlaces: Bool {
    switch self {
    case .places, .top: true
    case .marks, .recall, .joint: false
    }
  }
}

/// A group of entries (bảng), filled by the draw.
public struct EntryGroup: Sendable, Hashable {
  public var id: GroupID
  public var title: LocalizedText

  public init(id: GroupID, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

/// The judges of a round (hội đồng giám khảo).
public struct Panel: Sendable, Hashable {
  /// The fewest sheets that must count for an entry before its result may be certified; at least 1.
  public var quorum: Int
  public var belowQuorum: BelowQuorum
  /// A judge of the entrant's own unit, or related to it, must recuse (hồi tỵ).
  public var recusesSameUnit: Bool
  /// In the order of the file.
  public var members: [PanelMember]

  /// What happens to an entry with fewer sheets.
  public enum BelowQuorum: String, Sendable, Hashable, CaseIterable {
    /// The round cannot be certified.
    case refuse
    /// The entry is not ranked.
    case unranked
    /// The round cannot be certified before a recorded decision admits the entry.
    case decision
  }

  public init(
    quorum: Int = 3, belowQuorum: BelowQuorum = .refuse, recusesSameUnit: Bool = true,
    members: [PanelMember]
  ) {
    self.quorum = quorum
    self.belowQuorum = belowQuorum
    self.recusesSameUnit = recusesSameUnit
    self.members = members
  }

  public func member(_ judge: JudgeID) -> PanelMember? { members.first { $0.judge == judge } }
}

/// One judge's seat on a panel.
public struct PanelMember: Sendable, Hashable {
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case chair
    case member
    /// Marks like the others; the marks never count.
    case shadow
    /// Gives a sealed ballot, opened only to break ties (methods.md §10); it never counts otherwise.
    case tieBreaker = "tie-breaker"
  }

  public var judge: JudgeID
  public var role: Role
  /// How much the judge's value weighs (the chair's doubled: 2); greater than zero.
  public var weight: Points

  public init(judge: JudgeID, role: Role = .member, weight: Points = Points(1)) {
    self.judge = judge
    self.role = role
    self.weight = weight
  }

  public var counts: Bool { role == .chair || role == .member }
}

/// A figure from outside the panel that the secretary enters with its source (audience vote, test,
/// technical score): `weight` × the figure is added to the result, or it multiplies a part.
public struct FigureRule: Sendable, Hashable {
  public enum Use: Sendable, Hashable {
    /// weight × figure is added to the result.
    case added
    /// The figure multiplies a part's value (a dive's degree of difficulty), or the judged total (nil).
    ///
    /// An entry without it has no result.
    case multiplies(PartID?)
  }

  public var id: FigureID
  public var use: Use
  public var title: LocalizedText
  public var weight: Points
  public var minimum: Points?
  public var maximum: Points?
  /// Whether every ranked entry must have it before the round may be certified.
  public var isRequired: Bool

  public init(
    id: FigureID, title: LocalizedText, weight: Points = Points(1), minimum: Points? = nil,
    maximum: Points? = nil, isRequired: Bool = true, use: Use = .added
  ) {
    self.use = use
    self.id = id
    self.title = title
    self.weight = weight
    self.minimum = minimum
    self.maximum = maximum
    self.isRequired = isRequired
  }
}
