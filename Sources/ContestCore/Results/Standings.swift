/// The result of a round: every entry once, in the order in which it is read out.
public struct Standings: Sendable, Hashable {
  /// Ranked entries by place (level ones by entrant number, then id), then those without a result, the
  /// absent, the withdrawn, the disqualified.
  public var rows: [Standing]
  /// In the order of the rules, then by place.
  public var unitPrizes: [UnitPrizeWon]
  /// What forbids certifying; empty when the round may be certified.
  public var blockers: [Blocker]

  public init(rows: [Standing], unitPrizes: [UnitPrizeWon] = [], blockers: [Blocker]) {
    self.rows = rows
    self.unitPrizes = unitPrizes
    self.blockers = blockers
  }

  public func row(of entry: EntryID) -> Standing? { rows.first { $0.entry == entry } }
  /// The entries that go on to the next round, best first.
  public var advancing: [EntryID] { rows.filter(\.advances).map(\.entry) }
}

/// A unit that gets a unit prize.
public struct UnitPrizeWon: Sendable, Hashable {
  public var prize: PrizeID
  public var unit: UnitID
  /// 1-2-2-4 among the units in the running.
  public var place: Int
  /// What the unit's entries come to.
  public var value: Ratio

  public init(prize: PrizeID, unit: UnitID, place: Int, value: Ratio) {
    self.prize = prize
    self.unit = unit
    self.place = place
    self.value = value
  }
}

/// Where one entry stands, and why.
public struct Standing: Sendable, Hashable {
  public var entry: EntryID
  public var unit: UnitID
  public var number: Int
  public var status: EntryStatus
  /// 1-2-2-4; nil where the entry is not ranked.
  public var place: Int?
  /// The place in the rules' style, which may be a half; nil where the entry is not ranked.
  public var shownPlace: Ratio?
  /// Whether another entry has the same place.
  public var isTied: Bool
  /// As rounded by the rule; nil where no marks count yet.
  public var result: Ratio?
  /// All deductions together, after the cap; not negative.
  public var deductions: Points
  /// The step of the tie chain that settled the place; nil where none was needed.
  public var decidedBy: TieStepID?
  public var advances: Bool
  /// Whether it goes on by a recorded decision alone.
  public var isWildCard: Bool
  /// 1, 2 …: who stands by in which order; nil: not a reserve.
  public var reserve: Int?
  public var prize: PrizeID?
  public var sidePrizes: [PrizeID]
  public var derivation: Derivation

  public init(
    entry: EntryID, unit: UnitID, number: Int, status: EntryStatus, place: Int? = nil,
    isTied: Bool = false, result: Ratio? = nil, deductions: Points = .zero,
    decidedBy: TieStepID? = nil, advances: Bool = false, isWildCard: Bool = false, reserve: Int? = nil,
    prize: PrizeID? = nil, sidePrizes: [PrizeID] = [], shownPlace: Ratio? = nil,
    derivation: Derivation = Derivation()
  ) {
    self.isWildCard = isWildCard
    self.reserve = reserve
    self.sidePrizes = sidePrizes
    self.shownPlace = shownPlace
    self.entry = entry
    self.unit = unit
    self.number = number
    self.status = status
    self.place = place
    self.isTied = isTied
    self.result = result
    self.deductions = deductions
    self.decidedBy = decidedBy
    self.advances = advances
    self.prize = prize
    self.derivation = derivation
  }
}

/// Something that must be settled before a round may be certified.
public enum Blocker: Sendable, Hashable {
  /// These judges have not sent a (whole) sheet for the entry and are neither absent nor recused.
  case missingSheets(entry: EntryID, judges: [JudgeID])
  /// Fewer sheets count than the quorum asks for.
  case belowQuorum(entry: EntryID, counted: Int, quorum: Int)
  case missingFigure(entry: EntryID, figure: FigureID)
  /// The tie chain asks for a decision about these entries, in id order.
  case undecidedTie(entries: [EntryID], step: TieStepID)
  /// More entries are level at the cut than may go on, and the rules ask for a decision.
  case undecidedCut(entries: [EntryID])
  /// A round that is carried over has no certified result for the entry.
  case missingEarlier(entry: EntryID, round: RoundID)
  /// The judge's places, or recalls, are not each given once (or not as many as asked for).
  case invalidBallot(judge: JudgeID, criterion: CriterionID)
  /// Judges heard such different entries that their severity cannot be told apart; methods.md §13.
  case disconnectedPanel
  /// A prize that may not be shared is covered by level entries.
  case undecidedPrize(entries: [EntryID], prize: PrizeID)
  /// A prize that may not stay vacant would.
  case vacantPrize(prize: PrizeID)
}
