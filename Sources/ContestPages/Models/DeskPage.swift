public import ContestCore

/// The organisers' desk: where the contest stands, what blocks the next step, what just happened.
public struct DeskPage: Page {
  public static let template = "desk"

  public var visit: Visit
  /// Registration → draw → rounds → publication.
  public var path: [PathStep]
  public var tasks: [DeskTask]
  public var rounds: [DeskRound]
  /// Newest first.
  public var journal: [JournalLine]

  public init(
    visit: Visit, path: [PathStep], tasks: [DeskTask], rounds: [DeskRound], journal: [JournalLine]
  ) {
    self.visit = visit
    self.path = path
    self.tasks = tasks
    self.rounds = rounds
    self.journal = journal
  }

  public var heading: LocalizedText { Catalogue.text("desk") }
  public var crumbs: [Crumb] { [.home] }
  public var isWide: Bool { true }
  public var script: String? { "desk" }
}

extension DeskPage: PageFields {
  var fields: [String: Any] { ["hasTasks": !tasks.isEmpty, "hasJournal": !journal.isEmpty] }
}

/// A station of the contest's way.
public struct PathStep: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, CaseIterable {
    case done
    case current
    case ahead
  }

  public var title: LocalizedText
  public var state: State
  /// What there is to say of it: `12 thí sinh`.
  public var detail: LocalizedText
  public var href: String?

  public init(
    title: LocalizedText, state: State, detail: LocalizedText = LocalizedText(""), href: String? = nil
  ) {
    self.title = title
    self.state = state
    self.detail = detail
    self.href = href
  }
}

extension PathStep: PageFields {
  var fields: [String: Any] {
    let symbol =
      switch state {
      case .done: "●"
      case .current: "▶"
      case .ahead: "○"
      }
    return [
      "symbol": symbol, "word": Catalogue.text("path.\(state.rawValue)"), "style": state.rawValue,
      "isCurrent": state == .current,
    ]
  }
}

/// Something that has to be done before the next step, with what does it.
public struct DeskTask: Sendable, Hashable {
  public enum Action: Sendable, Hashable {
    case link(Link)
    /// A button that posts to the address with the session's csrf token.
    case post(Link)
  }

  public var text: LocalizedText
  public var action: Action?

  public init(text: LocalizedText, action: Action? = nil) {
    self.text = text
    self.action = action
  }
}

extension DeskTask: PageFields {
  var fields: [String: Any] {
    switch action {
    case .link(let link): ["link": link]
    case .post(let link): ["post": link]
    case nil: [:]
    }
  }
}

/// One round on the desk.
public struct DeskRound: Sendable, Hashable {
  public var id: RoundID
  public var title: LocalizedText
  public var phase: RoundPhase
  /// Sheets sent and due.
  public var done: Int
  public var due: Int
  /// Nil before the round opens.
  public var grid: SheetGrid?

  public init(
    id: RoundID, title: LocalizedText, phase: RoundPhase, done: Int, due: Int, grid: SheetGrid? = nil
  ) {
    self.id = id
    self.title = title
    self.phase = phase
    self.done = done
    self.due = due
    self.grid = grid
  }
}

extension DeskRound: PageFields {
  var fields: [String: Any] {
    [
      "href": SitePath.round(id),
      "progress": Catalogue.text(
        "grid.progress", ["done": LocalizedText("\(done)"), "due": LocalizedText("\(due)")]),
    ]
  }
}

/// One line of the journal.
public struct JournalLine: Sendable, Hashable {
  public var sequence: Int
  public var at: Moment
  public var actor: LocalizedText
  /// What happened, in a few words.
  public var text: LocalizedText

  public init(sequence: Int, at: Moment, actor: LocalizedText, text: LocalizedText) {
    self.sequence = sequence
    self.at = at
    self.actor = actor
    self.text = text
  }
}
