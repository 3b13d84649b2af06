public import ContestCore

/// How one judge marked beside the others of the panel (methods.md §14).
///
/// In points, or in places where judges give places.
public struct JudgeProfile: Sendable, Hashable {
  public var judge: JudgeID
  /// How many entries with at least two other judges' sheets went in.
  public var entries: Int
  /// Mean of (own value − mean of the others): above zero gives more than the others.
  public var severity: Double
  /// Standard deviation (n − 1) of the judge's own values: small keeps the entries close together.
  public var spread: Double
  /// Spearman's correlation with the mean of the others; nil where one of the two does not vary.
  public var agreement: Double?
  /// Mean of |own value − mean of the others|.
  public var meanDeviation: Double
}

/// A value that lies far from the panel's: to be looked at by people, never taken away by a program.
public struct OutlyingMark: Sendable, Hashable {
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// |value − mean of the others| reaches the threshold.
    case deviation
    /// 0.6745 × |value − median| ÷ MAD is above 3.5.
    case robustZ = "robust-z"
  }

  public var entry: EntryID
  public var judge: JudgeID
  /// Nil: the whole sheet's total.
  public var criterion: CriterionID?
  /// In points, as `JudgeProfile`.
  public var value: Double
  public var othersMean: Double
  public var deviation: Double { value - othersMean }
  /// 0.6745 × (value − median) ÷ MAD; nil under five values or where more than half are the same.
  public var robustZ: Double?
  public var reasons: [Reason]
}

/// Every judge who counts beside the others.
///
/// - Throws: `AnalysisRefusal.jointSheet`, `.notOfMarks` for choices, `.tooFewJudges` under three judges,
///   `.tooFewEntries` where a judge has fewer than three entries to compare.
public func judgeProfiles(facts: RoundFacts, rules: RoundRules) throws(AnalysisRefusal) -> [JudgeProfile] {
  let totals = try comparableTotals(facts, rules)
  let deviations = totals.deviations(others: 2)
  let byJudge = Dictionary(grouping: deviations, by: \.judge)
  var profiles: [JudgeProfile] = []
  for (index, judge) in totals.judges.enumerated() {
    let own = byJudge[index] ?? []
    guard own.count >= 3 else { throw .tooFewEntries(found: own.count, needed: 3) }
    let values = own.map { Double(totals.values[$0.entry][index] ?? 0) }
    // The sum of the others, over their number: the same fraction gives the same binary number.
    let others = own.map { deviation in
      Double((totals.values[deviation.entry][index] ?? 0) * deviation.others - deviation.numerator)
        / Double(deviation.others)
    }
    profiles.append(
      JudgeProfile(
        judge: judge, entries: own.count, severity: own.map(\.value).mean * totals.unit,
        spread: values.sampleVariance.squareRoot() * totals.unit, agreement: try? spearman(values, others),
        meanDeviation: own.map { abs($0.value) }.mean * totals.unit))
  }
  return profiles
}

/// Whole sheets and single marks that lie far from the panel's, by entry number, then in panel order.
///
/// - Parameter threshold: as a share of what a judge could give: 0.15 is ISU's 1.5 of ten (Communication
///   2098, methods.md §3).
/// - Throws: as `judgeProfiles`, but for the number of entries.
public func outlyingMarks(facts: RoundFacts, rules: RoundRules, threshold: Double = 0.15)
  throws(AnalysisRefusal) -> [OutlyingMark]
{
  var found = outlying(in: try comparableTotals(facts, rules), criterion: nil, threshold: threshold)
  guard rules.rubric.criteria.count > 1 else { return found }
  for (index, criterion) in rules.rubric.criteria.enumerated() {
    let marks = try JudgeTotals(facts, by: rules, criterion: index)
    found += outlying(in: marks, criterion: criterion.id, threshold: threshold)
  }
  return found
}

/// The totals of a panel of three judges or more: of two, nobody can say who is the one apart.
func comparableTotals(_ facts: RoundFacts, _ rules: RoundRules) throws(AnalysisRefusal) -> JudgeTotals {
  guard !rules.ballot.isChoice else { throw .notOfMarks }
  let totals = try JudgeTotals(facts, by: rules)
  guard totals.judges.count >= 3 else { throw .tooFewJudges(found: totals.judges.count, needed: 3) }
  return totals
}

private func outlying(in totals: JudgeTotals, criterion: CriterionID?, threshold: Double) -> [OutlyingMark] {
  let limit = threshold * totals.range
  return totals.deviations(others: 2).compactMap { deviation in
    guard let value = totals.values[deviation.entry][deviation.judge] else { return nil }
    let z = robustZ(
      of: Double(value), among: totals.values[deviation.entry].compactMap { $0.map(Double.init) })
    var reasons: [OutlyingMark.Reason] = []
    if limit > 0, abs(deviation.value) >= limit - 1e-9 * limit { reasons.append(.deviation) }
    if let z, abs(z) > 3.5 { reasons.append(.robustZ) }
    guard !reasons.isEmpty else { return nil }
    return OutlyingMark(
      entry: totals.entries[deviation.entry], judge: totals.judges[deviation.judge], criterion: criterion,
      value: Double(value) * totals.unit, othersMean: (Double(value) - deviation.value) * totals.unit,
      robustZ: z, reasons: reasons)
  }
}

/// Under five values, or where the median deviation is zero, there is no scale to measure by.
private func robustZ(of value: Double, among values: [Double]) -> Double? {
  guard values.count >= 5 else { return nil }
  let median = values.median
  let scale = values.map { abs($0 - median) }.median
  return scale > 0 ? 0.6745 * (value - median) / scale : nil
}
