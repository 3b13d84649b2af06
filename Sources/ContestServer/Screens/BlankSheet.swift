import ContestCore
import ContestKit
import ContestPages

/// A round's sheet with nothing on it, for the page that fills it in without asking the server again.
struct BlankSheet: Sendable {
  let page: JudgeSheetPage

  init(_ source: JudgeContentSource, rules: RoundRules) {
    page = .blank(
      round: rules.id, roundTitle: rules.title,
      criteria: rules.rubric.criteria.enumerated().map { index, criterion in
        SheetCriterion(
          criterion: criterion, position: index + 1,
          ballot: source.ballot.field(at: criterion, others: [:]))
      },
      parts: rules.rubric.parts.map { part in
        SheetPart(
          title: part.title, weight: part.weight, criteria: part.criteria,
          figures: SheetScreen.figures(of: part.id, rules: rules, values: [:]))
      },
      figures: SheetScreen.figures(of: nil, rules: rules, values: [:]),
      maximumTotal: rules.rubric.maximumTotal, isNamed: rules.secrecy != .anonymous,
      hasRecording: rules.kind == .recording, isSealed: source.member.role == .tieBreaker)
  }
}
