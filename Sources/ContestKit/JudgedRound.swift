public import ContestCore

/// What a judge sees of one entry in a list.
///
/// In an anonymous round nothing here tells who it is: `entrant` and `number` are nil (invariant 9).
public struct HeardEntry: Sendable, Hashable {
  public struct Performer: Sendable, Hashable {
    public var number: Int
    public var name: String
    public var unitName: LocalizedText
  }

  public enum State: Sendable, Hashable {
    case notGiven
    case draft
    case sent(SheetReceipt)
    case absent
    case recused
    /// The jury marks together, and the chair sends the sheet.
    case joint
  }

  public var round: RoundID
  /// The anonymous code; in a named round the entrant number.
  public var code: String
  public var position: Int
  public var performer: Performer?
  public var state: State
  /// Of the newest sheet sent; nil on a ballot of places or choices.
  public var total: Ratio?
  /// The newest sheet's; empty where none was sent.
  public var sent: [CriterionID: Points]
  /// Why the sheet is to be corrected; nil where it is not, or no longer can be.
  public var returnReason: String?
}

/// A round as one judge works in it.
public struct JudgedRound: Sendable {
  public var rules: RoundRules
  public var phase: RoundPhase
  /// The judge's seat.
  public var member: PanelMember
  /// In running order.
  public var entries: [HeardEntry]
  /// On a ballot of places or choices what the judge has written by now, drafts included, by code.
  ///
  /// Entries that are not marked are left out.
  public var numbers: [String: [CriterionID: Points]]
  /// What the hall's secretary says of it; nil: nothing, or it is not open.
  public var notice: HallNotice?
  /// How many entries of an anonymous round the rules keep from this judge: of the judge's own unit, so that
  /// even their codes would tell whose they are.
  public var kept = 0
  /// Whether a sheet came after the round was closed; false for whoever has not the chair.
  public var hasLateSheets = false

  /// Whether the judge has the chair.
  public var isChair: Bool { member.role == .chair }

  /// What the judge's ballot takes.
  public var ballot: BallotGuide {
    BallotGuide(rules: rules, judge: member.judge, heard: entries.count { $0.state != .recused })
  }
}

/// One sheet, for the judge whose it is.
public struct JudgeSheetView: Sendable {
  public var rules: RoundRules
  public var phase: RoundPhase
  public var heard: HeardEntry
  /// Text per criterion: the draft's where one was saved after the newest sheet, else the sheet's marks.
  public var typed: [CriterionID: String]
  /// The newest sheet's marks; nil before the first.
  public var sent: [CriterionID: Points]?
  /// The newest revision's number; 0 before the first.
  public var revision: Int
  public var isDraft: Bool
  public var script: String?
  public var hasRecording: Bool
  public var previousCode: String?
  public var nextCode: String?
  /// How many of this judge's sheets are in, of how many that are due.
  public var done: Int
  public var due: Int
  public var member: PanelMember
  public var ballot: BallotGuide
  /// What the judge's other sheets say by now, by code: empty unless the ballot is of places or choices.
  public var others: [String: [CriterionID: Points]]
  /// The figures that multiply a part or the whole, as far as they are known.
  public var multipliers: [FigureID: Points]
  /// What the hall's secretary says of the round; nil: nothing, or it is not open.
  public var notice: HallNotice?

  /// The newest sheet that came too late; nil where none did.
  public var late: LateSheet?
  /// Whose word decides about this judge's late sheets.
  public var lateDecider = LateDecider.chair

  /// That the organisers have put something else in the place of what the judge gave.
  public var replaced: SheetReplacement?

  public var key: SheetKey { SheetKey(round: rules.id, code: heard.code, judge: member.judge) }
  /// What may be typed.
  public var check: SheetCheck { SheetCheck(rubric: rules.rubric, ballot: ballot) }
}

/// What came of sending a sheet.
public enum SendOutcome: Sendable, Hashable {
  /// Stored and on the disk; the total is for display, and nil for a recusal.
  case received(SheetReceipt, total: Ratio?)
  /// The round is closed: on the disk, and waits to be decided about.
  case late(LateSheet)
  /// Not stored: what is wrong, at its field, and what is left open.
  case incomplete(SheetCheck.Outcome)
  /// Not stored: this revision is there, or none is any more, and the judge has not seen it.
  case conflict(SheetRevision?)
  /// Not stored, and nothing that the judge could send would be.
  case refused(LocalizedText)
  /// Not stored: a correction needs a reason.
  case reasonMissing
  /// Not stored: the rules want more of the recording heard first.
  case notHeard(NotHeard)
}

extension RoundRules {
  /// Whether a judge sees which entries the rules keep from them; in an anonymous round the code of an entry
  /// of the judge's own unit would tell whose it is (invariant 8).
  var showsForcedRecusals: Bool { secrecy == .named }
}

extension HallNotice {
  /// The same, without an entry that is not among those the judge may see.
  func calling(among codes: [String]) -> HallNotice {
    var notice = self
    if let code = called?.code, !codes.contains(code) { notice.called = nil }
    return notice
  }
}

extension HeardEntry {
  /// Whether the judge's sheet is in.
  public var isIn: Bool {
    switch state {
    case .sent, .absent: true
    case .notGiven, .draft, .recused, .joint: false
    }
  }

  /// Whether this judge has to give a sheet.
  public var isDue: Bool { state != .recused && state != .joint }
}
