import ContestCore
import ContestKit
import ContestPages

/// A round's sheet with nothing on it, for the page that fills it in without asking the server again.
struct BlankSheet: Sendable {
  let page: JudgeSheetPage

  init(_ source: JudgeContentSource, rules: RoundRules, contest: Contest) {
    page = JudgeSheetPage(
      visit: Visit(contestTitle: contest.title),
      heard: SheetEntry(roundTitle: rules.title, code: "", order: 0), status: .fresh,
      criteria: rules.rubric.criteria.enumerated().map { index, criterion in
        SheetCriterion(
          criterion: criterion, position: index + 1,
          ballot: source.ballot.field(at: criterion, others: [:]))
      },
      revision: 0, clientID: "", maximumTotal: rules.rubric.maximumTotal, done: 0, due: 0,
      parts: rules.rubric.parts.map { part in
        SheetPart(title: part.title, weight: part.weight, criteria: part.criteria, figures: [])
      }, isSealed: source.member.role == .tieBreaker)
  }
}
