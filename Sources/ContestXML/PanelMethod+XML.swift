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
  var elementName: String { name.rawValue }

  private var name: MethodName {
    switch self {
    case .mean: .mean
    case .trimmedMean: .trimmedMean
    case .median: .median
    case .middle: .middle
    case .clamp: .clamp
    case .sumOfPlaces: .sumOfPlaces
    case .borda: .borda
    case .pointsByPlace: .pointsByPlace
    case .exponential: .exponential
    case .skating: .skating
    case .bucklin: .bucklin
    case .schulze: .schulze
    case .majority: .majority
    case .zScore: .zScore
    case .judgeEffect: .judgeEffect
    }
  }
}

/// The elements that name a method, in the order in which they are told.
enum MethodName: String, CaseIterable {
  case mean
  case trimmedMean = "trimmed-mean"
  case median
  case middle
  case clamp
  case sumOfPlaces = "sum-of-places"
  case borda
  case pointsByPlace = "points-by-place"
  case exponential
  case skating
  case bucklin
  case schulze
  case majority
  case zScore = "z-score"
  case judgeEffect = "judge-effect"
}
