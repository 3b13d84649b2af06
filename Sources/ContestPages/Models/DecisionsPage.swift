public import ContestCore

/// The decisions of a round: what has been recorded, and the form of one more.
public struct DecisionsPage: Page {
  public static let template = "decisions"

  public var visit: Visit
  public var round: RoundID
  public var roundTitle: LocalizedText
  /// Oldest first.
  public var recorded: [DecisionLine]
  /// The kinds that make sense now; empty where nothing can be recorded.
  public var choices: [DecisionKindLink]
  /// The form of the kind chosen; nil where none is.
  public var form: DecisionForm?

  public init(
    visit: Visit, round: RoundID, roundTitle: LocalizedText, recorded: [DecisionLine],
    choices: [DecisionKindLink], form: DecisionForm? = nil
  ) {
    self.visit = visit
    self.round = round
    self.roundTitle = roundTitle
    self.recorded = recorded
    self.choices = choices
    self.form = form
  }

  public var heading: LocalizedText {
    Catalogue.text("decisions.of", ["round": roundTitle])
  }
  public var crumbs: [Crumb] { [.home, .desk, Crumb(href: SitePath.round(round), label: roundTitle)] }
}

extension DecisionsPage: PageFields {
  var fields: [String: Any] {
    [
      "hasRecorded": !recorded.isEmpty, "isShut": choices.isEmpty && form == nil,
      "hasChoices": !choices.isEmpty, "postHref": SitePath.decisions(round),
      "allHref": SitePath.decisions(round),
    ]
  }
}

/// A decision as recorded.
public struct DecisionLine: Sendable, Hashable {
  public var sequence: Int
  public var kind: LocalizedText
  /// How the entries are called, in the order in which the decision names them.
  public var entries: [String]
  public var reason: String
  public var prize: LocalizedText?
  public var seed: String?

  public init(
    sequence: Int, kind: LocalizedText, entries: [String], reason: String, prize: LocalizedText? = nil,
    seed: String? = nil
  ) {
    self.sequence = sequence
    self.kind = kind
    self.entries = entries
    self.reason = reason
    self.prize = prize
    self.seed = seed
  }
}

extension DecisionLine: PageFields {
  var fields: [String: Any] {
    [
      "number": Catalogue.text("decisions.number", ["number": LocalizedText("\(sequence)")]),
      "entryList": LocalizedText(entries.joined(separator: ", ")),
    ]
  }
}

/// The way to the form of one kind of decision.
public struct DecisionKindLink: Sendable, Hashable {
  public var kind: Decision.Kind
  public var href: String
  public var isChosen: Bool

  public init(kind: Decision.Kind, href: String, isChosen: Bool = false) {
    self.kind = kind
    self.href = href
    self.isChosen = isChosen
  }
}

extension DecisionKindLink: PageFields {
  var fields: [String: Any] { ["label": kind.title.capitalised, "effect": kind.effect] }
}

/// The form of a decision of one kind.
///
/// Its fields: `kind`, `after`, `reason`, `prize`, `step`, `seed`; per entry `n-ENTRY`, a place in the order,
/// or `e-ENTRY`, a tick.
public struct DecisionForm: Sendable, Hashable {
  public var kind: Decision.Kind
  /// The number of the last decision recorded when the form was made.
  public var after: Int
  public var entries: [DecisionEntry]
  /// Whether entries were preselected, so that others may be wanted too.
  public var isNarrow: Bool
  /// Side prizes to choose from; kind `award`.
  public var prizes: [DecisionOption]
  /// Steps to choose from; kind `lot`.
  public var steps: [DecisionOption]
  public var seed: String
  /// Announced by the rules: it cannot be typed.
  public var announcedSeed: String?
  public var reason: String
  public var isReasonMissing: Bool
  /// Why the decision was not recorded, about no field in particular.
  public var refusal: LocalizedText?

  public init(
    kind: Decision.Kind, after: Int, entries: [DecisionEntry] = [], isNarrow: Bool = false,
    prizes: [DecisionOption] = [], steps: [DecisionOption] = [], seed: String = "",
    announcedSeed: String? = nil, reason: String = "", isReasonMissing: Bool = false,
    refusal: LocalizedText? = nil
  ) {
    self.kind = kind
    self.after = after
    self.entries = entries
    self.isNarrow = isNarrow
    self.prizes = prizes
    self.steps = steps
    self.seed = seed
    self.announcedSeed = announcedSeed
    self.reason = reason
    self.isReasonMissing = isReasonMissing
    self.refusal = refusal
  }
}

extension DecisionForm: PageFields {
  var fields: [String: Any] {
    let bad = entries.first { $0.problem != nil }
    return [
      "kindKey": kind.rawValue, "kindTitle": kind.title.capitalised, "effect": kind.effect,
      "asksOrder": kind.isOrdered && kind != .lot, "asksTicks": !kind.isOrdered, "isLot": kind == .lot,
      "isAward": kind == .award, "hasRefusal": refusal != nil || isReasonMissing || bad != nil,
      "firstBad": bad.map { "n-\($0.id)" } as Any, "firstBadText": bad?.problem as Any,
      "asksStep": steps.count > 1,
    ]
  }
}

/// An entry that a decision can name.
public struct DecisionEntry: Sendable, Hashable {
  public var id: EntryID
  /// `SBD 07`.
  public var label: String
  public var name: String
  /// Empty where it is not ranked.
  public var place: String
  /// With the rule's decimals; empty where there is none.
  public var result: LocalizedText
  /// As typed: the position in the order.
  public var order: String
  public var isTicked: Bool
  public var problem: LocalizedText?

  public init(
    id: EntryID, label: String, name: String, place: String, result: LocalizedText, order: String = "",
    isTicked: Bool = false, problem: LocalizedText? = nil
  ) {
    self.id = id
    self.label = label
    self.name = name
    self.place = place
    self.result = result
    self.order = order
    self.isTicked = isTicked
    self.problem = problem
  }
}

extension DecisionEntry: PageFields {
  var fields: [String: Any] {
    ["inputLabel": Catalogue.text("decisions.orderOf", ["entry": LocalizedText("\(label) \(name)")])]
  }
}

/// A prize or a step to choose.
public struct DecisionOption: Sendable, Hashable {
  public var key: String
  public var label: LocalizedText
  public var isChosen: Bool

  public init(key: String, label: LocalizedText, isChosen: Bool = false) {
    self.key = key
    self.label = label
    self.isChosen = isChosen
  }
}

extension LocalizedText {
  /// With a capital at the beginning, for a heading.
  var capitalised: LocalizedText {
    LocalizedText(
      vi: vi.prefix(1).uppercased() + vi.dropFirst(), en: en.prefix(1).uppercased() + en.dropFirst())
  }
}
