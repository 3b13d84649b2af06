public import ContestCore

/// What a judge has to mark: one's own sheets, nobody else's.
public struct JudgeListPage: Page {
  public static let template = "list"

  public var visit: Visit
  /// The rounds open for this judge; closed ones may follow, without links to forms.
  public var rounds: [JudgeRound]
  /// The code that an address named without saying which of several rounds it means; nil: none did.
  public var wanted: String?

  public init(visit: Visit, rounds: [JudgeRound], wanted: String? = nil) {
    self.visit = visit
    self.rounds = rounds
    self.wanted = wanted
  }

  public var script: String? { "app" }
  public var heading: LocalizedText { Catalogue.text("list") }
  public var crumbs: [Crumb] { [.home] }
}

extension JudgeListPage: PageFields {
  var fields: [String: Any] {
    ["wantedText": wanted.map { Catalogue.text("list.wanted", ["code": LocalizedText($0)]) } as Any]
  }
}

/// One round on a judge's list.
public struct JudgeRound: Sendable, Hashable {
  public var id: RoundID
  public var title: LocalizedText
  public var phase: RoundPhase
  /// In running order.
  public var entries: [JudgeEntry]
  /// What the judge has to know of the ballot.
  public var notes: [BallotNote]
  /// Whether this judge has the chair, who may read how places came about once the round is closed.
  public var isChair: Bool
  /// Whether judges hear recordings.
  public var hasRecordings = false
  /// Whether sheets came after the round was closed; it may have been opened again since.
  public var hasLateSheets = false
  /// What the hall's secretary says of it.
  public var hallLines: [LocalizedText] = []

  public init(
    id: RoundID, title: LocalizedText, phase: RoundPhase, entries: [JudgeEntry], notes: [BallotNote] = [],
    isChair: Bool = false
  ) {
    self.notes = notes
    self.isChair = isChair
    self.id = id
    self.title = title
    self.phase = phase
    self.entries = entries
  }
}

extension JudgeRound: PageFields {
  private var due: [JudgeEntry] {
    entries.filter { $0.state != .recused && $0.state != .absent && $0.state != .joint }
  }
  /// The first that still wants marks.
  private var next: JudgeEntry? {
    guard phase == .open else { return nil }
    return entries.first { [.notMarked, .draft, .needsReview].contains($0.state) }
  }

  var fields: [String: Any] {
    let done = due.filter { $0.state == .received }.count
    return [
      "progress": Catalogue.text(
        "list.progress", ["done": LocalizedText("\(done)"), "due": LocalizedText("\(due.count)")]),
      "doneCount": "\(done)", "dueCount": "\(due.count)",
      "next": next as Any, "allDone": !due.isEmpty && done == due.count && phase == .open,
      "listeningHref": (isChair && hasRecordings ? SitePath.listening(id) : nil) as Any,
      "comparisonHref": (isChair && phase >= .closed ? SitePath.comparison(id) : nil) as Any,
      "analysisHref": (isChair && phase >= .closed ? SitePath.analysis(id) : nil) as Any,
      "lateHref": (isChair && (phase >= .closed || hasLateSheets) ? SitePath.lateSheets(id) : nil) as Any,
      "noteLines": notes.filter { !$0.isWarning }.map(\.text),
      "warnings": notes.filter(\.isWarning).map(\.text), "hasDue": !due.isEmpty, "isClosed": phase != .open,
      "isEmpty": entries.isEmpty, "phaseKey": phase.rawValue,
    ]
  }
}

/// One entry on a judge's list.
public struct JudgeEntry: Sendable, Hashable {
  public var round: RoundID
  /// The anonymous code, or the entrant number where the round is named.
  public var code: String
  /// Position in the running order, from 1.
  public var order: Int
  /// Nil in an anonymous round: the judge learns the code alone.
  public var entrant: NamedEntrant?
  public var state: SheetState
  /// This judge's total where the sheet was sent.
  public var total: Ratio?
  /// The place or the choice sent, on a ballot of one criterion.
  public var given: LocalizedText?

  public init(
    round: RoundID, code: String, order: Int, entrant: NamedEntrant? = nil, state: SheetState,
    total: Ratio? = nil, given: LocalizedText? = nil
  ) {
    self.given = given
    self.round = round
    self.code = code
    self.order = order
    self.entrant = entrant
    self.state = state
    self.total = total
  }
}

extension JudgeEntry: PageFields {
  var fields: [String: Any] {
    let opens = state != .recused && state != .absent
    return ["href": (opens ? SitePath.sheet(round, code) : nil) as Any]
  }
}

/// Who performs, in a named round.
public struct NamedEntrant: Sendable, Hashable {
  public var name: String
  public var unit: LocalizedText

  public init(name: String, unit: LocalizedText) {
    self.name = name
    self.unit = unit
  }
}
