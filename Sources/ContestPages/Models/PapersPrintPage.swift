public import ContestCore

/// The papers of a round as a page that is printed as it stands.
public struct PapersPrintPage: Page {
  public static let template = "print"

  public var visit: Visit
  public var printed: PrintedPapers
  /// Whether the page is a file of its own.
  public var isFile: Bool

  public init(visit: Visit, printed: PrintedPapers, isFile: Bool = false) {
    self.visit = visit
    self.printed = printed
    self.isFile = isFile
  }

  public var heading: LocalizedText {
    Catalogue.text(printed.isFilled ? "print.filledOf" : "print.of", ["round": printed.rules.title])
  }
  public var crumbs: [Crumb] {
    let round = printed.rules.id
    return [
      .home, .desk, Crumb(href: SitePath.round(round), label: printed.rules.title),
      Crumb(href: SitePath.papers(round), label: Catalogue.text("papers")),
    ]
  }
}

extension PapersPrintPage: PageFields {
  var fields: [String: Any] {
    let head = PaperHead(printed)
    return [
      "sheets": printed.papers.map { PaperForm(paper: $0, head: head, rules: printed.rules) },
      "lists": printed.ballots.map { BallotForm(ballot: $0, head: head, rules: printed.rules) },
      "countText": Catalogue.text("print.count", ["count": LocalizedText("\(printed.count)")]),
      "isDraft": printed.phase == .draft, "isEmpty": printed.count == 0, "leftOut": printed.leftOut,
      "hasLeftOut": !printed.leftOut.isEmpty,
      "lacksPicture": printed.papers.contains { $0.picture == nil },
    ]
  }
}

/// What stands at the head and foot of every paper of a round.
struct PaperHead {
  let issuer: LocalizedText
  let roundTitle: LocalizedText
  let dateLine: LocalizedText

  init(_ printed: PrintedPapers) {
    issuer = LocalizedText(
      vi: Self.issuer(printed.contestTitle.vi, before: "Ban Tổ chức", word: "Cuộc thi"),
      en: Self.issuer(printed.contestTitle.en, before: "Organising committee:", word: ""))
    roundTitle = printed.rules.title
    let place = printed.place.isEmpty ? "" : "\(printed.place), "
    dateLine = LocalizedText(
      vi: "\(place)ngày …… tháng …… năm 20……", en: "\(place)day …… month …… year 20……")
  }

  /// `BAN TỔ CHỨC CUỘC THI …`: titles mostly begin with the word themselves.
  private static func issuer(_ title: String, before: String, word: String) -> String {
    let begins = word.isEmpty || title.lowercased().hasPrefix(word.lowercased())
    let whole = begins ? "\(before) \(title)" : "\(before) \(word) \(title)"
    return whole.uppercased()
  }
}

/// One paper of marks.
struct PaperForm: PageFields {
  let paper: PrintedPaper
  let head: PaperHead
  let rules: RoundRules

  private var total: LocalizedText? {
    guard let total = paper.filled?.total else { return nil }
    return Points(parsing: total.exactDescription)?.text ?? total.plainText
  }

  /// In words, where six decimals can tell it exactly.
  private var words: LocalizedText? {
    guard let total = paper.filled?.total, let points = Points(parsing: total.exactDescription) else {
      return nil
    }
    let text = NumberWords.text(of: points)
    return LocalizedText(vi: text.vi.capitalisedFirst, en: text.en.capitalisedFirst)
  }

  var fields: [String: Any] {
    let weights = rules.rubric.criteria.contains { $0.weight != Points(1) }
    let parts = rules.rubric.parts.contains { $0.weight != Points(1) }
    return [
      "issuer": head.issuer, "roundTitle": head.roundTitle, "dateLine": head.dateLine,
      "label": "\(Catalogue.text("print.title").vi) \(paper.code)", "code": paper.code,
      "picture": paper.picture as Any, "judge": paper.judge, "entry": paper.entry,
      "entryWord": rules.entryWord, "order": "\(paper.order)", "entrant": paper.entrant as Any,
      "rows": PaperRow.rows(of: rules.rubric, filled: paper.filled?.marks),
      "maximum": rules.rubric.maximumTotal.plainText, "total": total as Any, "words": words as Any,
      "isWeighted": weights || parts, "isDense": rules.rubric.criteria.count + rules.rubric.parts.count > 8,
      "isFilled": paper.filled != nil,
      "sentText": paper.filled.map {
        Catalogue.text("print.sent", ["at": $0.at.text, "revision": LocalizedText("\($0.revision)")])
      } as Any,
    ]
  }
}

/// A line of a paper: a criterion, or the head of a part.
struct PaperRow {
  let number: String
  let title: LocalizedText
  let note: LocalizedText
  let maximum: LocalizedText
  let mark: LocalizedText
  let isPart: Bool

  static func rows(of rubric: Rubric, filled marks: [CriterionID: Points]?) -> [PaperRow] {
    var rows: [PaperRow] = []
    for (index, criterion) in rubric.criteria.enumerated() {
      if let part = rubric.parts.first(where: { $0.criteria.first == criterion.id }) {
        rows.append(
          PaperRow(
            number: "", title: part.title, note: weight(part.weight), maximum: LocalizedText(""),
            mark: LocalizedText(""), isPart: true))
      }
      rows.append(
        PaperRow(
          number: "\(index + 1)", title: criterion.title, note: note(of: criterion),
          maximum: criterion.maximum.text, mark: marks?[criterion.id]?.text ?? LocalizedText(""),
          isPart: false))
    }
    return rows
  }

  private static func note(of criterion: Criterion) -> LocalizedText {
    let grid = Catalogue.text(
      "print.grid",
      ["from": criterion.minimum.text, "to": criterion.maximum.text, "step": criterion.step.text])
    let weight = weight(criterion.weight)
    guard !weight.vi.isEmpty else { return grid }
    return LocalizedText(vi: "\(grid.vi); \(weight.vi)", en: "\(grid.en); \(weight.en)")
  }

  private static func weight(_ weight: Points) -> LocalizedText {
    weight == Points(1) ? LocalizedText("") : Catalogue.text("print.weight", ["weight": weight.text])
  }
}

/// One judge's paper of places or choices.
struct BallotForm: PageFields {
  struct Column {
    let title: LocalizedText
  }

  struct Line {
    let order: Int
    let entry: String
    let entrant: NamedEntrant?
    let cells: [Cell]
    let code: String
  }

  struct Cell {
    let mark: LocalizedText
  }

  let ballot: PrintedBallot
  let head: PaperHead
  let rules: RoundRules

  private var title: LocalizedText {
    if case .recall = rules.ballot { return Catalogue.text("print.choices") }
    return Catalogue.text("print.places")
  }

  var fields: [String: Any] {
    let criteria = rules.rubric.criteria
    let isRecall = if case .recall = rules.ballot { true } else { false }
    return [
      "issuer": head.issuer, "roundTitle": head.roundTitle, "dateLine": head.dateLine, "title": title,
      "label": "\(title.vi) \(ballot.judge)", "judge": ballot.judge, "hint": ballot.hint,
      "entryWord": rules.entryWord,
      "picture": ballot.papers.first?.picture as Any,
      "columns": criteria.map { criterion in
        Column(
          title: criteria.count > 1
            ? criterion.title : Catalogue.text(isRecall ? "print.chosen" : "ballot.number"))
      },
      "lines": ballot.papers.map { paper in
        Line(
          order: paper.order, entry: paper.entry, entrant: paper.entrant,
          cells: criteria.map { Cell(mark: paper.filled?.marks[$0.id]?.text ?? LocalizedText("")) },
          code: paper.code)
      },
    ]
  }
}

extension RoundRules {
  /// What judges call an entry by.
  var entryWord: LocalizedText {
    Catalogue.text(secrecy == .anonymous ? "print.anonymous" : "print.number")
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
