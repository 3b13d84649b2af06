import ContestCore

/// A spot in the rules that a finding can be about.
enum RulePlace: Sendable, Hashable {
  case contest
  case unit(UnitID)
  case judge(JudgeID)
  case round(RoundID)
  case ballot(RoundID)
  case recordings(RoundID)
  case panel(RoundID)
  case member(RoundID, JudgeID)
  case tabulation(RoundID)
  case method(RoundID)
  case tolerance(RoundID, Int)
  case placePoints(RoundID)
  case rounding(RoundID, RoundingStep)
  case figure(RoundID, FigureID)
  case carryOver(RoundID)
  case share(RoundID, RoundID)
  case deductions(RoundID)
  case overtime(RoundID)
  case overtimeStep(RoundID, Int)
  case minimumDuration(RoundID)
  case hardStop(RoundID)
  case tie(RoundID, TieStepID)
  case advance(RoundID)
  case prizes(RoundID)
  case prize(RoundID, PrizeID)
  case rubric(RoundID)
  case part(RoundID, PartID)
  case criterion(RoundID, CriterionID)
  case level(RoundID, CriterionID, LevelID)

  /// The place that holds this one, where an element was left to its default.
  var outer: RulePlace? {
    switch self {
    case .contest: nil
    case .unit, .judge, .round: .contest
    case .ballot(let round), .recordings(let round), .panel(let round), .tabulation(let round),
      .figure(let round, _),
      .carryOver(let round), .deductions(let round), .tie(let round, _), .advance(let round),
      .prizes(let round), .rubric(let round):
      .round(round)
    case .member(let round, _): .panel(round)
    case .method(let round), .placePoints(let round), .rounding(let round, _): .tabulation(round)
    case .tolerance(let round, _): .method(round)
    case .share(let round, _): .carryOver(round)
    case .overtime(let round), .minimumDuration(let round), .hardStop(let round): .deductions(round)
    case .overtimeStep(let round, _): .overtime(round)
    case .prize(let round, _): .prizes(round)
    case .part(let round, _), .criterion(let round, _): .rubric(round)
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
