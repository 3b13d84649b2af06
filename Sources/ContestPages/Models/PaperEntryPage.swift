public import ContestCore

/// The form at which a secretary types papers, one after another, without taking the hands off the keys.
///
/// Enter leads to the next field. Without script it sends the form from any field; as long as something is missing
/// the form comes back with the next field in focus.
public struct PaperEntryPage: Page {
  public static let template = "paperEntry"

  public var visit: Visit
  public var round: RoundID
  public var roundTitle: LocalizedText
  public var isOpen: Bool
  /// The paper in hand; nil where its code is asked for.
  public var paper: PaperInForm?
  /// As typed, where it names no paper.
  public var code: String
  public var codeProblem: LocalizedText?
  /// What came of the paper before.
  public var result: PaperResult?
  /// How many people of the organisers have a link of their own.
  public var people: Int

  public init(
    visit: Visit, round: RoundID, roundTitle: LocalizedText, isOpen: Bool, paper: PaperInForm? = nil,
    code: String = "", codeProblem: LocalizedText? = nil, result: PaperResult? = nil, people: Int = 2
  ) {
    self.visit = visit
    self.round = round
    self.roundTitle = roundTitle
    self.isOpen = isOpen
    self.paper = paper
    self.code = code
    self.codeProblem = codeProblem
    self.result = result
    self.people = people
  }

  public var script: String? { paper == nil ? nil : "papers" }

  /// What is said where no paper of the round has the code.
  public static var unknownCode: LocalizedText { Catalogue.text("entry.unknown") }

  public var heading: LocalizedText {
    guard let paper else { return Catalogue.text("entry.of", ["round": roundTitle]) }
    return Catalogue.text("entry.paper", ["code": LocalizedText(paper.code)])
  }
  public var crumbs: [Crumb] {
    [
      .home, .desk, Crumb(href: SitePath.round(round), label: roundTitle),
      Crumb(href: SitePath.papers(round), label: Catalogue.text("papers")),
    ]
  }
}

extension PaperEntryPage: PageFields {
  var fields: [String: Any] {
    [
      "action": SitePath.paperEntry(round), "field": PaperCode.field,
      "papersHref": SitePath.papers(round), "isAlone": people < 2,
      "resultText": result?.text as Any, "isGood": result?.isGood ?? false,
    ]
  }
}

/// What became of the paper typed before.
public enum PaperResult: Sendable, Hashable {
  case waiting(code: String)
  /// Confirmed; it says what the sheet says, or has become it.
  case matching(code: String)
  /// Confirmed; it differs from what was sent.
  case differing(code: String)

  var isGood: Bool { if case .differing = self { false } else { true } }

  var text: LocalizedText {
    switch self {
    case .waiting(let code): Catalogue.text("entry.waiting", ["code": LocalizedText(code)])
    case .matching(let code): Catalogue.text("entry.matching", ["code": LocalizedText(code)])
    case .differing(let code): Catalogue.text("entry.differing", ["code": LocalizedText(code)])
    }
  }
}

/// One paper as it is being typed.
public struct PaperInForm: Sendable, Hashable {
  public var code: String
  public var judge: String
  public var entry: String
  public var order: Int
  public var isAnonymous: Bool
  public var lines: [Line]
  /// Whether the paper has a total.
  public var hasTotal: Bool
  public var total: String
  public var totalProblem: LocalizedText?
  /// What the reading on file says, where it is not the same; empty otherwise.
  public var differences: [PaperLine.Difference]
  /// Whether that reading is this person's own.
  public var isOwn: Bool
  /// Whether that reading was confirmed by two people.
  public var isConfirmed: Bool
  /// Whether the form has been sent before.
  public var isSent: Bool

  /// One criterion's field.
  public struct Line: Sendable, Hashable {
    public var criterion: Criterion
    public var position: Int
    public var value: String
    public var problem: LocalizedText?
    /// What may be written, in a few words.
    public var hint: LocalizedText

    public init(
      criterion: Criterion, position: Int, value: String, problem: LocalizedText? = nil, hint: LocalizedText
    ) {
      self.criterion = criterion
      self.position = position
      self.value = value
      self.problem = problem
      self.hint = hint
    }
  }

  public init(
    code: String, judge: String, entry: String, order: Int, isAnonymous: Bool, lines: [Line],
    hasTotal: Bool, total: String = "", totalProblem: LocalizedText? = nil,
    differences: [PaperLine.Difference] = [], isOwn: Bool = false, isConfirmed: Bool = false,
    isSent: Bool = false
  ) {
    self.code = code
    self.judge = judge
    self.entry = entry
    self.order = order
    self.isAnonymous = isAnonymous
    self.lines = lines
    self.hasTotal = hasTotal
    self.total = total
    self.totalProblem = totalProblem
    self.differences = differences
    self.isOwn = isOwn
    self.isConfirmed = isConfirmed
    self.isSent = isSent
  }
}

extension PaperInForm: PageFields {
  /// The first field that has to be put right or is empty, else the first that was read otherwise before;
  /// nil where there is none.
  private var focus: String? {
    if let line = lines.first(where: { $0.problem != nil || $0.value.isEmpty }) { return line.id }
    if hasTotal, totalProblem != nil || total.isEmpty { return "total" }
    return lines.first { line in differences.contains { $0.criterion == line.criterion.title } }?.id
  }

  private var missing: Int {
    lines.count { $0.value.isEmpty } + (hasTotal && total.isEmpty ? 1 : 0)
  }

  private var differenceText: LocalizedText {
    Catalogue.text(isConfirmed ? "entry.differsConfirmed" : isOwn ? "entry.differsOwn" : "entry.differs")
  }

  var fields: [String: Any] {
    [
      "called": Catalogue.text(
        isAnonymous ? "sheet.code" : "sheet.number", ["code": LocalizedText(entry)]),
      "orderText": Catalogue.text("sheet.order", ["order": LocalizedText("\(order)")]),
      "rows": lines.map { PaperLineField(line: $0, isFocus: focus == $0.id) },
      "isTotalFocus": focus == "total", "hasDifferences": !differences.isEmpty,
      "differenceText": differenceText, "isFocusFree": focus == nil,
      "missingText":
        (isSent && missing > 0
        ? Catalogue.text("entry.missing", ["count": LocalizedText("\(missing)")]) : nil) as Any,
    ]
  }
}

extension PaperInForm.Line {
  var id: String { "m-\(criterion.id)" }
}

struct PaperLineField: PageFields {
  let line: PaperInForm.Line
  let isFocus: Bool

  var fields: [String: Any] {
    [
      "id": line.id, "title": line.criterion.title, "position": line.position, "value": line.value,
      "hint": line.hint, "problem": line.problem as Any,
    ]
  }
}
