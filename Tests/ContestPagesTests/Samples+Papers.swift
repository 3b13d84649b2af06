import ContestCore
import ContestPages

/// Papers at the desk and on paper.
extension Samples {
  private static func line(
    _ code: String, _ state: PaperLine.State, decision: LocalizedText? = nil
  ) -> PaperLine {
    PaperLine(
      code: code, judge: "Giám khảo mẫu 2", entry: "SBD 07", state: state, reading: 1, revision: 2,
      enteredBy: LocalizedText("Đỗ Thị Thu"), enteredAt: moment(),
      confirmedBy: state == .waiting ? nil : LocalizedText("Lê Văn <b>Hải</b>"),
      differences: state == .waiting || state == .matching ? [] : [difference], decision: decision,
      isReasonMissing: state == .differing)
  }

  private static let difference = PaperLine.Difference(
    criterion: LocalizedText(vi: "Nội dung", en: "Content"), onPaper: Points(26), other: nil)

  private static func overview(isOpen: Bool, people: Int) -> PapersPage {
    PapersPage(
      visit: desk, round: "chung-khao", roundTitle: rules.title, isDrawn: true, isOpen: isOpen,
      judges: [PaperJudge(id: "gk2", name: "Giám khảo mẫu 2")],
      lines: [
        line("CK-GK2-07-M", .differing), line("CK-GK2-08-A", .waiting), line("CK-GK2-09-B", .matching),
        line(
          "CK-GK2-10-C", .settled,
          decision: PapersPage.decided(for: .sent, by: LocalizedText("Đỗ Thị Thu"), reason: "bấm nhầm")),
      ], people: people, refusal: isOpen ? LocalizedText(vi: "Đã đổi.", en: "It changed.") : nil)
  }

  private static let fields = rules.rubric.criteria.enumerated().map { index, criterion in
    PaperInForm.Line(
      criterion: criterion, position: index + 1, value: ["26,5", "x\"", ""][min(index, 2)],
      problem: index == 1 ? SheetCheck.expectation(of: criterion) : nil,
      hint: SheetCheck.expectation(of: criterion))
  }

  private static func form(differences: [PaperLine.Difference] = []) -> PaperInForm {
    PaperInForm(
      code: "CK-GK2-07-M", judge: "Giám khảo mẫu 2", entry: "07", order: 3, isAnonymous: false,
      lines: fields, hasTotal: true, total: "9", totalProblem: LocalizedText(vi: "Sai tổng", en: "Wrong"),
      differences: differences, isSent: true)
  }

  private static func entry(
    _ paper: PaperInForm?, isOpen: Bool = true, problem: LocalizedText? = nil, result: PaperResult? = nil
  ) -> PaperEntryPage {
    PaperEntryPage(
      visit: desk, round: "chung-khao", roundTitle: rules.title, isOpen: isOpen, paper: paper,
      code: problem == nil ? "" : "CK<", codeProblem: problem, result: result, people: isOpen ? 1 : 2)
  }

  private static func printed(isFilled: Bool) -> PrintedPapers {
    let marks = Dictionary(
      rules.rubric.criteria.map { ($0.id, $0.maximum) }, uniquingKeysWith: { first, _ in first })
    let drawing = (0..<21).map { y in (0..<21).map { ($0 + y).isMultiple(of: 3) ? "##" : "  " }.joined() }
    return PrintedPapers(
      rules: rules, contestTitle: title, place: "Hải Phòng",
      papers: [
        PrintedPaper(
          code: "CK-GK2-07-M", picture: QRPicture(drawing: drawing.joined(separator: "\n")),
          judge: "Giám khảo mẫu 2", entry: "07", order: 3,
          entrant: NamedEntrant(name: "Đỗ <b>Văn</b> Đức", unit: LocalizedText("quận Hồng Bàng")),
          filled: isFilled
            ? PrintedPaper.Filled(
              marks: marks, total: rules.rubric.total(of: marks), at: moment(), revision: 2)
            : nil)
      ], leftOut: [LocalizedText(vi: "A hồi tỵ: 09", en: "A is recused: 09")], isFilled: isFilled,
      phase: .draft)
  }

  private static let ballot: PrintedPapers = {
    var list = printed(isFilled: false)
    list.rules.ballot = .places
    let papers = list.papers
    list.papers = []
    list.ballots = [
      PrintedBallot(
        judge: "Giám khảo mẫu 2", papers: papers, hint: LocalizedText(vi: "Hạng từ 1", en: "A place from 1"))
    ]
    return list
  }()

  static let paperPages: [(String, any Page)] = [
    ("papers", overview(isOpen: true, people: 1)), ("papers-shut", overview(isOpen: false, people: 2)),
    (
      "papers-none",
      PapersPage(
        visit: desk, round: "chung-khao", roundTitle: rules.title, isDrawn: false, isOpen: false, judges: [],
        lines: [], people: 1)
    ),
    ("paper-code", entry(nil, result: .waiting(code: "CK-GK2-06-D"))),
    (
      "paper-code-wrong",
      entry(nil, problem: PaperEntryPage.unknownCode, result: .differing(code: "CK-GK2-06-D"))
    ),
    ("paper-form", entry(form())), ("paper-differs", entry(form(differences: [difference]))),
    ("paper-shut", entry(nil, isOpen: false)),
    ("print-blank", PapersPrintPage(visit: desk, printed: printed(isFilled: false))),
    ("print-filled", PapersPrintPage(visit: desk, printed: printed(isFilled: true))),
    ("print-ballot", PapersPrintPage(visit: desk, printed: ballot)),
  ]
}
