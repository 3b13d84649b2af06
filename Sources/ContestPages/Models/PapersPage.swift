public import ContestCore

/// The papers of a round at the desk: what to print, what was entered, what differs from what was sent.
public struct PapersPage: Page {
  public static let template = "papers"

  public var visit: Visit
  public var round: RoundID
  public var roundTitle: LocalizedText
  /// Whether lots are drawn: only then there is something to print.
  public var isDrawn: Bool
  /// Whether papers may be entered.
  public var isOpen: Bool
  /// Whom papers can be printed for.
  public var judges: [PaperJudge]
  /// In the order of `PaperLine.State`, then by judge and running order.
  public var lines: [PaperLine]
  /// How many people of the organisers have a link of their own.
  public var people: Int
  /// Why nothing was recorded, and at which paper.
  public var refusal: LocalizedText?

  public init(
    visit: Visit, round: RoundID, roundTitle: LocalizedText, isDrawn: Bool, isOpen: Bool,
    judges: [PaperJudge], lines: [PaperLine], people: Int, refusal: LocalizedText? = nil
  ) {
    self.visit = visit
    self.round = round
    self.roundTitle = roundTitle
    self.isDrawn = isDrawn
    self.isOpen = isOpen
    self.judges = judges
    self.lines = lines
    self.people = people
    self.refusal = refusal
  }

  /// What was decided between two sheets, in a sentence.
  public static func decided(
    for choice: PaperChoice, by who: LocalizedText, reason: String
  ) -> LocalizedText {
    Catalogue.text(
      choice == .sent ? "papers.decidedSent" : "papers.decidedPaper",
      ["who": who, "reason": LocalizedText(reason)])
  }

  public var heading: LocalizedText { Catalogue.text("papers.of", ["round": roundTitle]) }
  public var crumbs: [Crumb] { [.home, .desk, Crumb(href: SitePath.round(round), label: roundTitle)] }
}

extension PapersPage: PageFields {
  private func group(_ state: PaperLine.State, _ forms: Bool = false) -> [PaperLineForm] {
    lines.filter { $0.state == state }.map { PaperLineForm(line: $0, round: round, isOpen: isOpen) }
  }

  var fields: [String: Any] {
    let (waiting, differing) = (group(.waiting), group(.differing))
    let (matching, settled) = (group(.matching), group(.settled))
    return [
      "allHref": SitePath.print(round), "filledHref": SitePath.print(round, isFilled: true),
      "links": judges.map { PaperJudgeLinks(judge: $0, round: round, isOpen: isOpen) },
      "entryHref": SitePath.paperEntry(round), "waiting": waiting, "differing": differing,
      "matching": matching, "settled": settled, "hasWaiting": !waiting.isEmpty,
      "hasDiffering": !differing.isEmpty, "hasMatching": !matching.isEmpty, "hasSettled": !settled.isEmpty,
      "hasLines": !lines.isEmpty, "isAlone": people < 2,
    ]
  }
}

/// A judge for whom papers are printed.
public struct PaperJudge: Sendable, Hashable {
  public var id: JudgeID
  public var name: String

  public init(id: JudgeID, name: String) {
    self.id = id
    self.name = name
  }
}

struct PaperJudgeLinks: PageFields {
  let judge: PaperJudge
  let round: RoundID
  let isOpen: Bool

  var fields: [String: Any] {
    [
      "name": judge.name, "blankHref": SitePath.print(round, judge: judge.id),
      "filledHref": SitePath.print(round, judge: judge.id, isFilled: true),
    ]
  }
}

/// One paper that was entered.
public struct PaperLine: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, CaseIterable {
    case differing
    case waiting
    case matching
    case settled
  }

  /// One criterion in which two readings differ.
  public struct Difference: Sendable, Hashable {
    public var criterion: LocalizedText
    /// Nil: left open.
    public var onPaper: Points?
    public var other: Points?

    public init(criterion: LocalizedText, onPaper: Points?, other: Points?) {
      self.criterion = criterion
      self.onPaper = onPaper
      self.other = other
    }
  }

  public var code: String
  public var judge: String
  /// As the round calls its entries.
  public var entry: String
  public var state: State
  /// The reading's number, and the sheet's revision that it is held against; 0: none.
  public var reading: Int
  public var revision: Int
  public var enteredBy: LocalizedText
  public var enteredAt: Moment
  public var confirmedBy: LocalizedText?
  /// Told only once a second person has read the paper.
  public var differences: [Difference]
  /// What was decided, and why.
  public var decision: LocalizedText?
  /// As typed where the form came back.
  public var reason: String
  public var isReasonMissing: Bool

  public init(
    code: String, judge: String, entry: String, state: State, reading: Int, revision: Int,
    enteredBy: LocalizedText, enteredAt: Moment, confirmedBy: LocalizedText? = nil,
    differences: [Difference] = [], decision: LocalizedText? = nil, reason: String = "",
    isReasonMissing: Bool = false
  ) {
    self.code = code
    self.judge = judge
    self.entry = entry
    self.state = state
    self.reading = reading
    self.revision = revision
    self.enteredBy = enteredBy
    self.enteredAt = enteredAt
    self.confirmedBy = confirmedBy
    self.differences = differences
    self.decision = decision
    self.reason = reason
    self.isReasonMissing = isReasonMissing
  }
}

extension PaperLine.Difference: PageFields {
  private func shown(_ mark: Points?) -> LocalizedText { mark?.text ?? Catalogue.text("papers.open") }
  var fields: [String: Any] { ["paperMark": shown(onPaper), "otherMark": shown(other)] }
}

/// A paper with what can be done about it.
struct PaperLineForm: PageFields {
  let line: PaperLine
  let round: RoundID
  let isOpen: Bool

  var fields: [String: Any] {
    [
      "code": line.code, "judge": line.judge, "entry": line.entry, "reading": line.reading,
      "revision": line.revision, "differences": line.differences,
      "hasDifferences": !line.differences.isEmpty, "decision": line.decision as Any, "reason": line.reason,
      "isReasonMissing": line.isReasonMissing, "field": PaperCode.field,
      "enteredText": Catalogue.text(
        "papers.enteredBy", ["who": line.enteredBy, "at": line.enteredAt.text]),
      "confirmedText": line.confirmedBy.map {
        Catalogue.text("papers.confirmedBy", ["first": line.enteredBy, "second": $0])
      } as Any,
      "settleHref": SitePath.settlePaper(round), "removeHref": SitePath.removePaper(round),
      "entryHref": SitePath.paperEntry(round, code: line.code),
    ]
  }
}
