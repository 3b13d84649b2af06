public import ContestCore

/// An organiser's page of one round: its next step, its sheets, its standings, its judges' links.
public struct RoundPage: Page {
  public static let template = "round"

  public var visit: Visit
  public var id: RoundID
  public var title: LocalizedText
  public var phase: RoundPhase
  /// What may be done now, the usual next step first.
  public var actions: [RoundActionForm]
  /// What stands in the way of the next step.
  public var blockers: [RoundBlocker]
  /// What became of the result since it was certified.
  public var notices: [LocalizedText] = []
  /// What can be said to the judges' pages; nil unless the round is open.
  public var hall: HallDesk?
  /// Nil before the round opens.
  public var grid: SheetGrid?
  /// Nil before the round closes.
  public var standings: StandingsTable?
  /// Files under `exports/`, once the round is published.
  public var exports: [Link]
  public var judges: [JudgeLinkRow]
  /// Shown once, right after it was made: the server keeps only a hash.
  public var newLink: NewLink?
  /// Whether judges hear anonymous recordings, which somebody looks through before.
  public var needsBlindChecks = false
  /// Whether judges hear recordings.
  public var hasRecordings = false

  public init(
    visit: Visit, id: RoundID, title: LocalizedText, phase: RoundPhase, actions: [RoundActionForm],
    blockers: [RoundBlocker], grid: SheetGrid? = nil, standings: StandingsTable? = nil,
    exports: [Link] = [], judges: [JudgeLinkRow], newLink: NewLink? = nil
  ) {
    self.visit = visit
    self.id = id
    self.title = title
    self.phase = phase
    self.actions = actions
    self.blockers = blockers
    self.grid = grid
    self.standings = standings
    self.exports = exports
    self.judges = judges
    self.newLink = newLink
  }

  public var heading: LocalizedText { title }
  public var crumbs: [Crumb] { [.home, .desk] }
  public var isWide: Bool { true }
  public var script: String? { "desk" }
}

extension RoundPage: PageFields {
  var fields: [String: Any] {
    [
      "steps": actions.enumerated().map { index, form in
        RoundStep(
          form: form, href: SitePath.round(id, form.action),
          isFirst: index == 0 && form.action != .reopen && (!form.isRepeated || !notices.isEmpty))
      },
      "comparisonHref": (standings == nil ? nil : SitePath.comparison(id)) as Any,
      "analysisHref": (standings == nil ? nil : SitePath.analysis(id)) as Any,
      "lateHref": (standings == nil ? nil : SitePath.lateSheets(id)) as Any,
      "decisionsHref": SitePath.decisions(id),
      "factsHref": SitePath.facts(id), "papersHref": SitePath.papers(id), "isDrawn": phase > .draft,
      "listeningHref": (hasRecordings && phase > .draft ? SitePath.listening(id) : nil) as Any,
      "blindHref": (needsBlindChecks && phase <= .open ? SitePath.blindChecks(id) : nil) as Any,
      "hasBlockers": !blockers.isEmpty, "hasExports": !exports.isEmpty,
      "hasJudges": !judges.isEmpty,
    ]
  }
}

/// What stands in the way of the next step, with what settles it.
public struct RoundBlocker: Sendable, Hashable {
  public var text: LocalizedText
  /// Nil where it can only be waited for.
  public var link: Link?

  public init(_ text: LocalizedText, link: Link? = nil) {
    self.text = text
    self.link = link
  }
}

/// Something an organiser may do to a round.
public struct RoundActionForm: Sendable, Hashable {
  public var action: RoundAction
  /// Whether it may be done now; else the button is off and the blockers say why.
  public var isPossible: Bool
  /// Whether it has been done before; publishing again makes another version.
  public var isRepeated: Bool

  public init(_ action: RoundAction, isPossible: Bool = true, isRepeated: Bool = false) {
    self.action = action
    self.isPossible = isPossible
    self.isRepeated = isRepeated
  }
}

extension RoundAction {
  /// Under which its words stand.
  func key(isRepeated: Bool) -> String { "action.\(rawValue)\(isRepeated ? ".again" : "")" }
}

/// An action with its address.
struct RoundStep: PageFields {
  let form: RoundActionForm
  let href: String
  let isFirst: Bool

  var fields: [String: Any] {
    let key = form.action.key(isRepeated: form.isRepeated)
    return [
      "label": Catalogue.text(key), "effect": Catalogue.text("\(key).text"),
      "isOff": !form.isPossible, "isPosted": form.action == .draw,
      "method": form.action == .draw ? "post" : "get", "slug": form.action.rawValue,
    ]
  }
}

/// The standings as they are now.
public struct StandingsTable: Sendable, Hashable {
  /// Whether the round is certified; else the table says that it is provisional.
  public var isFinal: Bool
  /// The journal's number from which it was computed.
  public var journalSequence: Int
  public var rows: [StandingRow]
  public var rules: RoundRules

  public init(isFinal: Bool, journalSequence: Int, rows: [StandingRow], rules: RoundRules) {
    self.isFinal = isFinal
    self.journalSequence = journalSequence
    self.rows = rows
    self.rules = rules
  }
}

extension StandingsTable: PageFields {
  var fields: [String: Any] {
    [
      "basis": Catalogue.text(
        isFinal ? "standings.final" : "standings.provisional",
        ["sequence": LocalizedText("\(journalSequence)")]),
      "sections": RankSection.sections(rows, groups: rules.groups), "resultTitle": rules.resultTitle,
      "directionNote": rules.directionNote,
    ]
  }
}

/// One line of the standings.
public struct StandingRow: Sendable, Hashable {
  /// In the rules' style, which may be a half; empty where the entry is not ranked.
  public var place: LocalizedText
  /// Entrant number.
  public var number: String
  public var name: String
  public var unit: LocalizedText
  /// With the rule's decimals; empty where there is none.
  public var result: LocalizedText
  /// What else there is to say: advances, a prize, withdrawn.
  public var remark: LocalizedText
  /// Why, sentence by sentence (`Explanation.sentences`).
  public var reasons: [LocalizedText]
  /// Where the entry can be compared with another; nil where it cannot.
  public var comparisonHref: String?
  /// The group that the draw put it into, where the round has groups.
  public var group: GroupID?

  public init(
    place: LocalizedText, number: String, name: String, unit: LocalizedText, result: LocalizedText,
    remark: LocalizedText = LocalizedText(""), reasons: [LocalizedText] = [], comparisonHref: String? = nil
  ) {
    self.place = place
    self.number = number
    self.name = name
    self.unit = unit
    self.result = result
    self.remark = remark
    self.reasons = reasons
    self.comparisonHref = comparisonHref
  }

  /// The line of a standing: the place in the rules' style, numbers at the rule's decimals, remarks and
  /// reasons in words.
  ///
  /// `code`: under which the entry can be compared with others; nil where it cannot.
  public init(
    _ standing: Standing, in round: ExplainedRound, name: String, unit: LocalizedText, code: String? = nil
  ) {
    self.init(
      place: Explanation.shownPlace(of: standing), number: EntrantNumber.shown(standing.number),
      name: name, unit: unit,
      result: standing.result.map { $0.text(decimals: round.rules.tabulation.resultRounding.decimals) }
        ?? LocalizedText(""),
      remark: Explanation.remark(for: standing, rules: round.rules),
      reasons: Explanation.sentences(for: standing, in: round),
      comparisonHref: code.map { SitePath.comparison(round.rules.id, with: $0) })
  }
}

extension StandingRow: PageFields {
  var fields: [String: Any] { ["hasReasons": !reasons.isEmpty] }
}

/// An entrant number as it is printed: `07`.
public enum EntrantNumber {
  public static func shown(_ number: Int) -> String { (0..<10).contains(number) ? "0\(number)" : "\(number)" }
}

/// The state of one judge's link.
public struct JudgeLinkRow: Sendable, Hashable {
  public var id: JudgeID
  public var name: String
  public var post: String
  /// When the link that works now was made; nil: there is none.
  public var created: Moment?
  public var lastSeen: Moment?

  public init(id: JudgeID, name: String, post: String = "", created: Moment? = nil, lastSeen: Moment? = nil) {
    self.id = id
    self.name = name
    self.post = post
    self.created = created
    self.lastSeen = lastSeen
  }
}

extension JudgeLinkRow: PageFields {
  var fields: [String: Any] {
    [
      "newHref": SitePath.newLink(id),
      "revokeHref": (created == nil ? nil : SitePath.revokeLink(id)) as Any,
    ]
  }
}

/// A link just made.
public struct NewLink: Sendable, Hashable {
  public var name: String
  /// The whole address, with the token.
  public var url: String

  public init(name: String, url: String) {
    self.name = name
    self.url = url
  }
}
