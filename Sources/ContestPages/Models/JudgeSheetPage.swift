public import ContestCore

/// One judge's sheet for one entry: the form, or the sheet to be read.
public struct JudgeSheetPage: Page {
  public static let template = "sheet"

  public enum Status: Sendable, Hashable {
    /// Nothing was saved yet.
    case fresh
    case draft(saved: Moment)
    /// `revision` counts from 1; the form stays while the round is open, and asks for a reason.
    case received(at: Moment, revision: Int)
    /// While this form was open, somebody sent another revision with this judge's link.
    case conflict(OtherRevision)
    /// Read only. `received`: when the sheet was sent, where it was.
    case closed(received: Moment?, revision: Int?)
    /// The round is closed, and marks came that are not sent: the form stays, and what goes out is a late
    /// sheet. `revision`: the one that counts, 0 for none.
    case late(revision: Int)
    /// This judge does not mark the entry.
    case recused(reason: LocalizedText?)
    /// The jury marks together, and the chair sends the sheet.
    case joint
  }

  public var visit: Visit
  public var heard: SheetEntry
  public var status: Status
  /// In rubric order.
  public var criteria: [SheetCriterion]
  /// The revision this form is based on, 0 where none was sent (hidden field `revision`).
  public var revision: Int
  /// The client's own name for this submission (hidden field `client_id`).
  public var clientID: String
  /// Of the marks saved so far; nil where there is none.
  public var total: Ratio?
  public var maximumTotal: Ratio
  /// What was typed as the reason of a correction (field `reason`).
  public var reason: String
  public var isReasonMissing: Bool
  /// Codes of the sheets beside this one.
  public var previous: String?
  public var next: String?
  /// Sheets sent and due in the round.
  public var done: Int
  public var due: Int
  /// Parts or performances, in rubric order; empty where the rubric has none.
  public var parts: [SheetPart]
  /// The figures that multiply the whole.
  public var figures: [SheetFigure]
  /// Whether the ballot is sealed: opened for ties alone.
  public var isSealed: Bool
  /// What the hall's secretary says, and why the sheet was returned.
  public var hallLines: [LocalizedText] = []
  /// Whether the marks come from a form that did not say its round, of which nothing was stored.
  public var isBrought = false

  public init(
    visit: Visit, heard: SheetEntry, status: Status, criteria: [SheetCriterion], revision: Int,
    clientID: String, total: Ratio? = nil, maximumTotal: Ratio, reason: String = "",
    isReasonMissing: Bool = false, previous: String? = nil, next: String? = nil, done: Int, due: Int,
    parts: [SheetPart] = [], figures: [SheetFigure] = [], isSealed: Bool = false
  ) {
    self.parts = parts
    self.figures = figures
    self.isSealed = isSealed
    self.visit = visit
    self.heard = heard
    self.status = status
    self.criteria = criteria
    self.revision = revision
    self.clientID = clientID
    self.total = total
    self.maximumTotal = maximumTotal
    self.reason = reason
    self.isReasonMissing = isReasonMissing
    self.previous = previous
    self.next = next
    self.done = done
    self.due = due
  }

  /// The newest sheet that came too late, and what became of it.
  public struct Late: Sendable, Hashable {
    public var at: Moment
    public var state: LateSheet.State
    /// Why it was admitted or refused; empty while it waits.
    public var reason: String
    /// Whether the organisers decide about it, not the chair.
    public var isForOrganisers: Bool

    public init(at: Moment, state: LateSheet.State, reason: String, isForOrganisers: Bool = false) {
      self.isForOrganisers = isForOrganisers
      self.at = at
      self.state = state
      self.reason = reason
    }
  }

  /// Nil where none came too late.
  public var late: Late?

  public var script: String? { "app" }
  public var heading: LocalizedText { heard.label }
  public var crumbs: [Crumb] { [.home, .judge] }
}

/// The entry that a sheet is about, as far as its judge may know it.
public struct SheetEntry: Sendable, Hashable {
  public var round: RoundID
  public var roundTitle: LocalizedText
  /// The anonymous code, or the entrant number where the round is named.
  public var code: String
  /// Position in the running order, from 1.
  public var order: Int
  /// Nil in an anonymous round.
  public var entrant: NamedEntrant?
  /// The work's title; empty where the judge is not to know it.
  public var title: String
  public var hasRecording: Bool
  /// The script's text; empty where there is none.
  public var script: String

  public init(
    round: RoundID, roundTitle: LocalizedText, code: String, order: Int, entrant: NamedEntrant? = nil,
    title: String = "", hasRecording: Bool = false, script: String = ""
  ) {
    self.round = round
    self.roundTitle = roundTitle
    self.code = code
    self.order = order
    self.entrant = entrant
    self.title = title
    self.hasRecording = hasRecording
    self.script = script
  }

  var address: String { SitePath.sheet(round, code) }

  /// `Phiếu 07`, or `SBD 07` where the round is named.
  var label: LocalizedText {
    Catalogue.text(entrant == nil ? "sheet.code" : "sheet.number", ["code": LocalizedText(code)])
  }
}

/// The revision that stands in the way of a submission based on an older one.
public struct OtherRevision: Sendable, Hashable {
  public var revision: Int
  public var at: Moment
  /// A criterion without a key was left open.
  public var marks: [CriterionID: Points]

  public init(revision: Int, at: Moment, marks: [CriterionID: Points]) {
    self.revision = revision
    self.at = at
    self.marks = marks
  }
}
