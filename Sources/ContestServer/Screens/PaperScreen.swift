import ContestCore
import ContestKit
import ContestPages

/// The papers of a round as pages.
struct PaperScreen: Sendable {
  let site: Site
  let visitor: Visitor
  let contest: Contest
  let rules: RoundRules
  let phase: RoundPhase

  /// - Throws: `SiteError.notFound` where there is no such round.
  init(site: Site, context: DeskContext) async throws {
    guard let id = RoundID(validating: try context.part("round")),
      try await site.service.contest().round(id) != nil
    else { throw SiteError.notFound(LocalizedText(vi: "Không có vòng này.", en: "There is no such round.")) }
    self.site = site
    self.visitor = context.visitor
    self.contest = try await site.service.contest()
    self.rules = try await site.service.rules(of: id)
    self.phase = try await site.service.phase(of: id)
  }

  var round: RoundID { rules.id }

  // MARK: What was entered

  /// - Parameters:
  ///   - refusal: why nothing was recorded.
  ///   - reason: what was typed at the paper `code`, where it came back.
  func overview(
    refusal: LocalizedText? = nil, at code: String? = nil, reason: String = ""
  ) async throws -> PapersPage {
    let judges = rules.panel.members.filter(rules.handsInSheets).map(\.judge)
    var lines = try await site.service.papers(of: round).map(line)
    for index in lines.indices where lines[index].code == code {
      lines[index].reason = reason
      lines[index].isReasonMissing = VietnameseText.normalised(reason).isEmpty
    }
    return PapersPage(
      visit: await site.visit(of: visitor), round: round, roundTitle: rules.title,
      isDrawn: try await !site.service.codes(of: round).isEmpty, isOpen: phase == .open,
      judges: contest.judges.filter { judges.contains($0.id) }.map { PaperJudge(id: $0.id, name: $0.name) },
      lines: lines, people: try await site.service.clerks().count, refusal: refusal)
  }

  private func line(_ listed: ListedPaper) -> PaperLine {
    let paper = listed.onFile.paper
    return PaperLine(
      code: listed.code, judge: listed.judge.name, entry: called(listed.entryCode),
      state: listed.onFile.state.shown, reading: paper.number, revision: listed.onFile.current?.number ?? 0,
      enteredBy: paper.entered.clerk.called,
      enteredAt: site.moment(paper.entered.instant, of: contest),
      confirmedBy: paper.confirmed?.clerk.called, differences: shown(listed.differences),
      decision: paper.settlement.map(Self.told))
  }

  private static func told(_ settlement: PaperSettlement) -> LocalizedText {
    PapersPage.decided(
      for: settlement.choice, by: settlement.by.clerk.called, reason: settlement.reason)
  }

  private func called(_ code: String) -> String {
    rules.secrecy == .anonymous ? code : "SBD \(code)"
  }

  private func shown(_ differences: [PaperDifference]) -> [PaperLine.Difference] {
    differences.map {
      PaperLine.Difference(
        criterion: rules.rubric.criterion($0.criterion)?.title ?? LocalizedText($0.criterion.rawValue),
        onPaper: $0.onPaper, other: $0.sent)
    }
  }

  // MARK: The form

  func entry(_ paper: PaperInForm?) async throws -> PaperEntryPage {
    PaperEntryPage(
      visit: await site.visit(of: visitor), round: round, roundTitle: rules.title, isOpen: phase == .open,
      paper: paper, people: try await site.service.clerks().count)
  }

  /// The form of a paper, blank or with what was typed.
  func form(_ paper: PaperInHand, typed: TypedPaper? = nil, checked: PaperCheck.Outcome? = nil) -> PaperInForm
  {
    let lines = rules.rubric.criteria.enumerated().map { index, criterion in
      PaperInForm.Line(
        criterion: criterion, position: index + 1, value: typed?.marks[criterion.id] ?? "",
        problem: checked?.sheet.errors[criterion.id],
        hint: paper.check.ballot.expectation(of: criterion))
    }
    return PaperInForm(
      code: paper.code, judge: paper.judge.name, entry: paper.heard.code, order: paper.heard.position,
      isAnonymous: rules.secrecy == .anonymous, lines: lines, hasTotal: paper.check.hasTotal,
      total: typed?.total ?? "", totalProblem: checked?.totalError, isSent: typed != nil)
  }

  /// The form again beside a reading that says something else.
  func form(
    _ paper: PaperInHand, typed: TypedPaper, differingFrom standing: PaperSheet, clerk: Clerk
  ) -> PaperInForm {
    var form = form(paper, typed: typed)
    let marks = paper.check.check(typed.marks, total: typed.total).sheet.marks
    form.differences = shown(standing.differences(from: marks, in: rules.rubric))
    form.isOwn = standing.entered.clerk.isSamePerson(as: clerk)
    form.isConfirmed = standing.confirmed != nil
    return form
  }

  /// What became of the paper typed before, as the list has it now.
  func result(of code: String) async throws -> PaperResult? {
    guard let listed = try await site.service.papers(of: round).first(where: { $0.code == code }) else {
      return nil
    }
    switch listed.onFile.state {
    case .waiting: return .waiting(code: code)
    case .matching: return .matching(code: code)
    case .differing, .settled: return .differing(code: code)
    }
  }
}

extension PaperState {
  var shown: PaperLine.State {
    switch self {
    case .waiting: .waiting
    case .matching: .matching
    case .differing: .differing
    case .settled: .settled
    }
  }
}

/// A paper as posted.
struct TypedPaper: Sendable {
  /// As typed, by criterion; a field that was not sent is empty.
  var marks: [CriterionID: String]
  var total: String
  var replaces: Bool

  init(_ form: Form, rubric: Rubric) {
    self.marks = Dictionary(
      rubric.criteria.map { ($0.id, VietnameseText.normalised(form.text("m-\($0.id)"))) },
      uniquingKeysWith: { first, _ in first })
    self.total = VietnameseText.normalised(form.text("total"))
    self.replaces = form["replaces"] == "yes"
  }
}
