extension PanelMethod {
  /// How a method looks at the votes of a unit.
  enum Carrier {
    case entry(any EntryMethod)
    case round(any RoundMethod)
  }

  /// The type that carries the method out; ARCHITECTURE.md lists them.
  func carrier(rounding: [RoundingStep: Rounding]) -> Carrier {
    switch self {
    case .mean: .entry(Mean())
    case .trimmedMean(let high, let low, let from): .entry(TrimmedMean(high: high, low: low, from: from))
    case .median: .entry(Median())
    case .middle(let count, let tolerance): .entry(MiddleValues(count: count, tolerance: tolerance))
    case .clamp(let band): .entry(Clamp(band: Ratio(band), meanRounding: rounding[.clampMean]))
    case .sumOfPlaces: .round(SumOfPlaces())
    case .borda: .round(Borda())
    case .pointsByPlace(let points): .round(PointsByPlace(points: points.map { Ratio($0) }))
    case .exponential(let scale, let decay): .round(ExponentialPlaces(scale: scale, decay: decay))
    case .skating: .round(SkatingSystem())
    case .bucklin: .round(Bucklin())
    case .schulze: .round(Schulze())
    case .majority: .round(MajorityJudgment())
    case .zScore: .round(ZScore())
    case .judgeEffect: .round(JudgeEffect())
    }
  }
}
