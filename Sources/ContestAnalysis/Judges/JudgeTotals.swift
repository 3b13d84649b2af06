import ContestCore

/// What each judge who counts gave to each competing entry, in whole units: the weighted sum of the sheet
/// (methods.md §1, T[i,j]) or one criterion's marks.
///
/// Only whole sheets are in a table of totals: a sum with holes says nothing beside one without.
struct JudgeTotals {
  var judges: [JudgeID]
  var entries: [EntryID]
  var units: [UnitID]
  /// Entry by entry, then judge by judge.
  var values: [[Int?]]
  /// How many points one unit is.
  var unit: Double
  /// From the least to the greatest that a judge could give, in units.
  var range: Double

  /// In points.
  var ratings: Ratings { Ratings(rows: values.map { $0.map { $0.map { Double($0) * unit } } }) }

  /// Whole sheets, weighted.
  ///
  /// - Throws: `AnalysisRefusal.jointSheet`, `.numbersTooLarge`.
  init(_ facts: RoundFacts, by rules: RoundRules) throws(AnalysisRefusal) {
    let weights = rules.rubric.criteria.map { criterion -> Int128 in
      let part = rules.rubric.part(of: criterion.id)?.weight ?? Points(1)
      return Int128(criterion.weight.micros) * Int128(part.micros)
    }
    try self.init(facts, rules, weights: weights)
    let sum = weights.reduce(0, +)
    if rules.tabulation.combination == .mean, sum > 0 {
      unit *= Double(Points.scale) * Double(Points.scale) / Double(sum)
    }
  }

  /// One criterion's marks as they were given.
  ///
  /// - Throws: as the other.
  init(_ facts: RoundFacts, by rules: RoundRules, criterion: Int) throws(AnalysisRefusal) {
    let one = Int128(Points.scale) * Int128(Points.scale)
    try self.init(
      facts, rules, weights: rules.rubric.criteria.indices.map { $0 == criterion ? one : 0 }, only: criterion)
  }

  private init(_ facts: RoundFacts, _ rules: RoundRules, weights: [Int128], only: Int? = nil)
    throws(AnalysisRefusal)
  {
    guard rules.ballot != .joint else { throw .jointSheet }
    let criteria = rules.rubric.criteria
    let competing = facts.entries.filter { $0.status == .competing }.sorted {
      ($0.number, $0.id) < ($1.number, $1.id)
    }
    let seats = rules.panel.members.filter(\.counts).map(\.judge)
    let asked = only.map { [$0] } ?? Array(criteria.indices)
    func total(_ marks: [CriterionID: Points]) -> Int128? {
      var sum: Int128 = 0
      for index in asked {
        guard let mark = marks[criteria[index].id] else { return nil }
        sum += weights[index] * Int128(mark.micros)
      }
      return sum
    }
    let sums = competing.map { entry in
      seats.map { seat -> Int128? in
        if case .given(let marks)? = entry.sheets[seat] { total(marks) } else { nil }
      }
    }
    let divisor = sums.joined().reduce(Int128(0)) { Self.commonDivisor($0, $1 ?? 0) }
    let step = max(divisor, 1)
    guard sums.joined().allSatisfy({ ($0 ?? 0) / step < 1 << 40 && ($0 ?? 0) / step > -1 << 40 }) else {
      throw .numbersTooLarge
    }
    judges = seats
    entries = competing.map(\.id)
    units = competing.map(\.unit)
    values = sums.map { $0.map { $0.map { Int($0 / step) } } }
    let scale = Double(Points.scale)
    unit = Double(step) / scale / scale / scale
    let widths = asked.map {
      Double(weights[$0]) * Double(criteria[$0].maximum.micros - criteria[$0].minimum.micros)
    }
    range = widths.reduce(0, +) / Double(step)
  }

  private static func commonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
    var (a, b) = (a.magnitude, b.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Int128(a)
  }
}

/// How far a judge's value for an entry lies from the mean of the others': exact, as a fraction.
struct Deviation {
  var entry: Int
  var judge: Int
  /// others × value − Σ of the others.
  var numerator: Int
  /// How many others there are.
  var others: Int

  /// In units.
  var value: Double { Double(numerator) / Double(others) }
}

extension JudgeTotals {
  /// Of every value that at least `others` other judges have one beside.
  func deviations(others needed: Int) -> [Deviation] {
    values.enumerated().flatMap { entry, row -> [Deviation] in
      let given = row.compactMap { $0 }
      let sum = given.reduce(0, +)
      guard given.count > needed else { return [] }
      return row.enumerated().compactMap { judge, value in
        value.map { value in
          let others = given.count - 1
          return Deviation(
            entry: entry, judge: judge, numerator: others * value - (sum - value), others: others)
        }
      }
    }
  }
}
