public import ContestCore

/// How firm a round's result is: every statistic that its panel can bear, each other one with the reason why
/// not (methods.md §13–15).
///
/// Advice only: nothing of it enters a place.
public struct Analysis: Sendable {
  /// Either what a statistic says, or why it says nothing.
  public typealias Outcome<Value> = Result<Value, AnalysisRefusal>

  public var leaveOneOut: Outcome<LeaveOneJudgeOut>
  public var margins: Outcome<[Margin]>
  public var bootstrap: Outcome<Bootstrap>
  public var methods: Outcome<MethodComparison>
  public var intraclass: Outcome<IntraclassCorrelation>
  public var cronbachAlpha: Outcome<Double>
  public var kendallW: Outcome<KendallW>
  /// Of places and of marks: `ordinal` for a ballot of places, else `interval`.
  public var krippendorffAlpha: Outcome<Double>
  public var judges: Outcome<[JudgeProfile]>
  public var outliers: Outcome<[OutlyingMark]>
  public var sameUnit: Outcome<SameUnitEffect>
}

/// The whole analysis of a round.
///
/// Reliability is of whole sheets' weighted totals; entries that not every judge has marked are left out of the
/// tables that need all (ICC, W, Cronbach's α). Fewer panels are drawn for the bootstrap than `replicates` where the round
/// is too large for the way in which it is counted; how many were drawn stands in the answer.
///
/// - Parameter units: each judge's own unit and those the judge is related to.
public func analyse(
  facts: RoundFacts, rules: RoundRules, units: [JudgeID: Set<UnitID>] = [:], replicates: Int = 10_000,
  seed: UInt64 = 1
) -> Analysis {
  let ratings = outcome { () throws(AnalysisRefusal) in try reliabilityRatings(facts, rules) }
  let drawn = affordableReplicates(replicates, facts: facts, rules: rules)
  let level: MeasurementLevel = rules.ballot.isOfPlaces ? .ordinal : .interval
  return Analysis(
    leaveOneOut: outcome { () throws(AnalysisRefusal) in try leaveOneJudgeOut(facts: facts, rules: rules) },
    margins: outcome { () throws(AnalysisRefusal) in try margins(facts: facts, rules: rules) },
    bootstrap: outcome { () throws(AnalysisRefusal) in
      try bootstrap(facts: facts, rules: rules, replicates: drawn, seed: seed)
    },
    methods: outcome { () throws(AnalysisRefusal) in try methodComparison(facts: facts, rules: rules) },
    intraclass: outcome { () throws(AnalysisRefusal) in
      try intraclassCorrelation(marks(ratings, rules))
    },
    cronbachAlpha: outcome { () throws(AnalysisRefusal) in try cronbachAlpha(marks(ratings, rules)) },
    kendallW: outcome { () throws(AnalysisRefusal) in try kendallW(ratings.get()) },
    krippendorffAlpha: outcome { () throws(AnalysisRefusal) in
      try krippendorffAlpha(ratings.get(), level: level)
    },
    judges: outcome { () throws(AnalysisRefusal) in try judgeProfiles(facts: facts, rules: rules) },
    outliers: outcome { () throws(AnalysisRefusal) in try outlyingMarks(facts: facts, rules: rules) },
    sameUnit: outcome { () throws(AnalysisRefusal) in
      try sameUnitEffect(facts: facts, rules: rules, units: units)
    })
}

private func outcome<Value>(_ make: () throws(AnalysisRefusal) -> Value) -> Result<Value, AnalysisRefusal> {
  do { return .success(try make()) } catch { return .failure(error) }
}

private func reliabilityRatings(_ facts: RoundFacts, _ rules: RoundRules) throws(AnalysisRefusal) -> Ratings {
  guard !rules.ballot.isChoice else { throw .notOfMarks }
  return try JudgeTotals(facts, by: rules).ratings
}

/// Variances of places say nothing: every judge hands out the same ones.
private func marks(_ ratings: Result<Ratings, AnalysisRefusal>, _ rules: RoundRules) throws(AnalysisRefusal)
  -> Ratings
{
  guard !rules.ballot.isOfPlaces else { throw .notOfMarks }
  return try ratings.get()
}
