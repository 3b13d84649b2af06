import ContestCore

extension PanelMethod {
  /// What becomes of the values that count where a rule file does not say it.
  ///
  /// Places and what they bring are added up, as everyone does who counts by them.
  var usualJoining: Tabulation.Joining {
    switch self {
    case .sumOfPlaces, .borda, .pointsByPlace, .exponential: .sum
    default: .mean
    }
  }

  /// The element that names the method.
  var elementName: String {
    switch self {
    case .mean: "mean"
    case .trimmedMean: "trimmed-mean"
    case .median: "median"
    case .middle: "middle"
    case .clamp: "clamp"
    case .sumOfPlaces: "sum-of-places"
    case .borda: "borda"
    case .pointsByPlace: "points-by-place"
    case .exponential: "exponential"
    case .skating: "skating"
    case .bucklin: "bucklin"
    case .schulze: "schulze"
    case .majority: "majority"
    case .zScore: "z-score"
    case .judgeEffect: "judge-effect"
    }
  }
}
