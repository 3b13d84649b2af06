public import ContestCore

/// How much more judges gave to entries of their own unit than to others, each measured against the other
/// judges' mean (methods.md §14).
public struct SameUnitEffect: Sendable, Hashable {
  /// mean(deviation | own) − mean(deviation | others), in points.
  public var effect: Double
  /// How many sheets were for entries of the judge's own unit, and how many for others.
  public var own: Int
  public var others: Int
  /// The share of all ways to call as many of each judge's entries "own" in which the effect is at least
  /// as large: exact.
  public var probability: Double
  /// The judges who marked entries of both kinds, in panel order.
  public var judges: [JudgeID]
}

/// The same-unit effect of the judges who marked both own and other entries, with its exact permutation
/// test (one-sided, within each judge).
///
/// The test counts subsets by size and sum in whole numbers; nothing is drawn.
///
/// - Parameter units: each judge's own unit and those the judge is related to.
/// - Throws: `AnalysisRefusal.noOwnUnit`, `.tooManyArrangements`, and as `judgeProfiles`.
public func sameUnitEffect(facts: RoundFacts, rules: RoundRules, units: [JudgeID: Set<UnitID>])
  throws(AnalysisRefusal) -> SameUnitEffect
{
  let totals = try comparableTotals(facts, rules)
  let deviations = totals.deviations(others: 2)
  let common = try commonMultiple(Set(deviations.map(\.others)))
  var judges: [JudgeID] = []
  var strata: [Stratum] = []
  for (index, judge) in totals.judges.enumerated() {
    let own = units[judge] ?? []
    var stratum = Stratum()
    for deviation in deviations where deviation.judge == index {
      let (value, overflow) = deviation.numerator.multipliedReportingOverflow(by: common / deviation.others)
      guard !overflow, abs(value) < 1 << 50 else { throw .numbersTooLarge }
      stratum.values.append(value)
      stratum.isOwn.append(own.contains(totals.units[deviation.entry]))
    }
    guard stratum.isOwn.contains(true), stratum.isOwn.contains(false) else { continue }
    judges.append(judge)
    strata.append(stratum)
  }
  guard !judges.isEmpty else { throw .noOwnUnit }
  let own = strata.reduce(0) { $0 + $1.ownCount }
  let others = strata.reduce(0) { $0 + $1.values.count } - own
  let ownSum = strata.reduce(0) { $0 + $1.ownSum }
  let allSum = strata.reduce(0) { $0 + $1.values.reduce(0, +) }
  let scale = totals.unit / Double(common)
  return SameUnitEffect(
    effect: (Double(ownSum) / Double(own) - Double(allSum - ownSum) / Double(others)) * scale, own: own,
    others: others, probability: try shareAtLeast(ownSum, of: strata), judges: judges)
}

extension Ballot {
  /// Whether a sheet names the chosen only.
  var isChoice: Bool {
    switch self {
    case .top, .recall: true
    case .marks, .places, .joint: false
    }
  }
}

/// The deviations of one judge, and which are of entries of the judge's own unit.
private struct Stratum {
  var values: [Int] = []
  var isOwn: [Bool] = []

  var ownCount: Int { isOwn.count { $0 } }
  var ownSum: Int { zip(values, isOwn).reduce(0) { $0 + ($1.1 ? $1.0 : 0) } }
}

/// Sums of subsets and in how many ways each comes about.
private typealias Distribution = [Int: UInt128]

/// The most sums that are kept apart at once: beyond, an exact count would take too long.
private let largestDistribution = 400_000

private func shareAtLeast(_ observed: Int, of strata: [Stratum]) throws(AnalysisRefusal) -> Double {
  var joint: Distribution = [0: 1]
  for stratum in strata {
    let own = try subsetSums(of: stratum.values, size: stratum.ownCount)
    guard joint.count * own.count <= 50 * largestDistribution else { throw .tooManyArrangements }
    var next: Distribution = [:]
    for (sum, ways) in joint {
      for (more, times) in own {
        let (product, overflow) = ways.multipliedReportingOverflow(by: times)
        guard !overflow else { throw .tooManyArrangements }
        try next.add(product, at: sum + more)
      }
    }
    joint = next
  }
  var (all, least): (UInt128, UInt128) = (0, 0)
  for (sum, ways) in joint {
    let (total, overflow) = all.addingReportingOverflow(ways)
    guard !overflow else { throw .tooManyArrangements }
    all = total
    if sum >= observed { least += ways }
  }
  return Double(least) / Double(all)
}

/// By sum, how many subsets of `size` of the values have it.
private func subsetSums(of values: [Int], size: Int) throws(AnalysisRefusal) -> Distribution {
  var bySize = [Distribution](repeating: [:], count: size + 1)
  bySize[0][0] = 1
  for (index, value) in values.enumerated() {
    // A subset too small to be filled up by what is left is of no use.
    let least = max(1, size - (values.count - index - 1))
    guard least <= size else { continue }
    for count in stride(from: min(size, index + 1), through: least, by: -1) {
      for (sum, ways) in bySize[count - 1] { try bySize[count].add(ways, at: sum + value) }
      guard bySize[count].count <= largestDistribution else { throw .tooManyArrangements }
    }
  }
  return bySize[size]
}

extension Distribution {
  fileprivate mutating func add(_ ways: UInt128, at sum: Int) throws(AnalysisRefusal) {
    let (total, overflow) = self[sum, default: 0].addingReportingOverflow(ways)
    guard !overflow else { throw .tooManyArrangements }
    self[sum] = total
  }
}

private func commonMultiple(_ numbers: Set<Int>) throws(AnalysisRefusal) -> Int {
  var multiple = 1
  for number in numbers {
    var (a, b) = (multiple, number)
    while b != 0 { (a, b) = (b, a % b) }
    let (product, overflow) = multiple.multipliedReportingOverflow(by: number / a)
    guard !overflow, product < 1 << 40 else { throw .tooManyArrangements }
    multiple = product
  }
  return multiple
}
