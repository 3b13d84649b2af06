import ContestCore

/// A spot in the rules that a finding can be about.
enum RulePlace: Sendable, Hashable {
  case contest
  case unit(UnitID)
  case judge(JudgeID)
  case round(RoundID)
  case panel(RoundID)
  case member(RoundID, JudgeID)
  case tabulation(RoundID)
  case method(RoundID)
  case rounding(RoundID, RoundingStep)
  case figure(RoundID, FigureID)
  case overtimeStep(RoundID, Int)
  case tie(RoundID, TieStepID)
  case advance(RoundID)
  case prize(RoundID, PrizeID)
  case rubric(RoundID)
  case criterion(RoundID, CriterionID)
  case level(RoundID, CriterionID, LevelID)

  /// The place that holds this one, where an element was left to its default.
  var outer: RulePlace? {
    switch self {
    case .contest: nil
    case .unit, .judge, .round: .contest
    case .panel(let round), .tabulation(let round), .figure(let round, _), .overtimeStep(let round, _),
      .tie(let round, _), .advance(let round), .prize(let round, _), .rubric(let round):
      .round(round)
    case .member(let round, _): .panel(round)
    case .method(let round), .rounding(let round, _): .tabulation(round)
    case .criterion(let round, _): .rubric(round)
    case .level(let round, let criterion, _): .criterion(round, criterion)
    }
  }
}

/// Where each part of the rules stands in its file.
struct RuleLocations {
  private var places: [RulePlace: SourceLocation] = [:]

  subscript(place: RulePlace) -> SourceLocation? {
    get { places[place] ?? place.outer.flatMap { self[$0] } }
    // The first of several with the same id keeps its place; the others are reported where they stand.
    set { if places[place] == nil { places[place] = newValue } }
  }
}
