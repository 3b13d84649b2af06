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

  public var id: RoundID
  public var title: LocalizedText
  public var kind: Kind
  public var secrecy: Secrecy
  /// The round whose advancing entries take part; nil: every entry of the contest does.
  public var takesFrom: RoundID?
  public var opens: CalendarDate?
  public var closes: CalendarDate?
  public var rubric: Rubric
  public var panel: Panel
  public var tabulation: Tabulation
  public var figures: [FigureRule]
  public var deductions: DeductionRules
  /// In the order in which they are tried; what is left tied at the end shares the place.
  public var tieChain: [TieStep]
  /// Nil where nobody goes on from this round.
  public var advancement: Advancement?
  /// From the highest to the lowest.
  public var prizes: [Prize]
  /// A prize is not given to a result below this.
  public var prizeFloor: Points?

  public init(
    id: RoundID, title: LocalizedText, kind: Kind = .recording, secrecy: Secrecy = .anonymous,
    takesFrom: RoundID? = nil, opens: CalendarDate? = nil, closes: CalendarDate? = nil,
    rubric: Rubric, panel: Panel, tabulation: Tabulation = Tabulation(),
    figures: [FigureRule] = [], deductions: DeductionRules = DeductionRules(),
    tieChain: [TieStep] = [], advancement: Advancement? = nil, prizes: [Prize] = [],
    prizeFloor: Points? = nil
  ) {
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
}

/// The judges of a round (hội đồng giám khảo).
public struct Panel: Sendable, Hashable {
  /// The fewest sheets that must count for an entry before its result may be certified; at least 1.
  public var quorum: Int
  /// A judge of the entrant's own unit, or related to it, must recuse (hồi tỵ).
  public var recusesSameUnit: Bool
  /// In the order of the file.
  public var members: [PanelMember]

  public init(quorum: Int = 3, recusesSameUnit: Bool = true, members: [PanelMember]) {
    self.quorum = quorum
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
  }

  public var judge: JudgeID
  public var role: Role

  public init(judge: JudgeID, role: Role = .member) {
    self.judge = judge
    self.role = role
  }

  public var counts: Bool { role != .shadow }
}

/// A figure from outside the panel that the secretary enters with its source (audience vote, test,
/// technical score); `weight` × the figure is added to the result.
public struct FigureRule: Sendable, Hashable {
  public var id: FigureID
  public var title: LocalizedText
  public var weight: Points
  public var minimum: Points?
  public var maximum: Points?
  /// Whether every ranked entry must have it before the round may be certified.
  public var isRequired: Bool

  public init(
    id: FigureID, title: LocalizedText, weight: Points = Points(1), minimum: Points? = nil,
    maximum: Points? = nil, isRequired: Bool = true
  ) {
    self.id = id
    self.title = title
    self.weight = weight
    self.minimum = minimum
    self.maximum = maximum
    self.isRequired = isRequired
  }
}

/// Who goes on to the next round.
public struct Advancement: Sendable, Hashable {
  public enum TiesAtCut: String, Sendable, Hashable, CaseIterable {
    /// Everyone level with the last one in goes on.
    case advance
    /// A recorded decision must separate them before the round is certified.
    case decision
  }

  public var first: Int
  public var tiesAtCut: TiesAtCut

  public init(first: Int, tiesAtCut: TiesAtCut = .advance) {
    self.first = first
    self.tiesAtCut = tiesAtCut
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

  public init(id: PrizeID, title: LocalizedText, count: Int, money: Int? = nil) {
    self.id = id
    self.title = title
    self.count = count
    self.money = money
  }
}
