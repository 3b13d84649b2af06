/// One line of votes as the panel method meets it: how a vote, a whole number from 0 on, comes from a
/// judge's marks, and what it is worth.
struct VoteLine: Sendable {
  /// One criterion's part in a vote.
  struct Part: Sendable {
    var criterion: Int
    /// Times this.
    var factor: Int64 = 1
    /// By the mark's index; empty where the index itself is meant.
    var table: [Int64] = []

    func value(of index: Int64) -> Int64 { factor * (table.isEmpty ? index : table[Int(index)]) }
  }

  /// What is added up for one vote.
  var parts: [Part]
  /// Rounds base + unit × sum, where the rule rounds a judge's total.
  var rounding: TotalRounding?
  /// A vote v is worth base + unit × v; `unit` is not negative.
  var base: Ratio
  var unit: Ratio
  /// The highest vote there can be.
  var largest: Int64

  /// How a judge's total is rounded: both sides are whole numbers, the sum's in `base` + `unit` × sum over
  /// the rounder's denominator.
  struct TotalRounding: Sendable {
    var base: Int64
    var unit: Int64
    var rounder: Rounder
    /// `base` as rounded: the total of the lowest marks.
    var lowest: Int64

    func vote(of sum: Int64) -> Int64 { rounder.rounded(base &+ unit &* sum) &- lowest }
  }

  /// The marks of a criterion as they are.
  static func marks(of criterion: Int, on grid: RoundTable.Grid) -> VoteLine {
    VoteLine(
      parts: [Part(criterion: criterion)], base: Ratio(grid.minimum), unit: Ratio(grid.step),
      largest: Int64(grid.last))
  }

  /// weight × each mark of a criterion, rounded where the rule says so.
  static func weighted(
    _ criterion: Int, on grid: RoundTable.Grid, by weight: Ratio, _ rounding: Rounding?
  ) throws(ArithmeticOverflow) -> VoteLine {
    var line = marks(of: criterion, on: grid)
    line.base = try line.base.multiplied(by: weight)
    line.unit = try line.unit.multiplied(by: weight)
    guard let rounding else { return line }
    let scale = try SharedScale(line.base, line.unit, largest: line.largest)
    let rounder = try Rounder(rounding, denominator: scale.denominator)
    _ = try scale.bound.times(rounder.power.magnitude)
    // A grid this fine would cost more in its table than the general way takes.
    guard line.largest <= 100_000 else { throw ArithmeticOverflow() }
    let lowest = rounder.rounded(scale.base)
    line.parts[0].table = (0...line.largest).map { rounder.rounded(scale.base + scale.unit * $0) - lowest }
    line.base = try Ratio(Int128(lowest), over: Int128(rounder.power))
    line.unit = try Ratio(1, over: Int128(rounder.power))
    line.largest = line.parts[0].table.last ?? 0
    return line
  }

  /// The sum of `cells`, divided by `divisor`, rounded where the rule says so: a judge's total.
  static func total(
    of cells: [VoteLine], dividedBy divisor: Ratio, _ rounding: Rounding?
  ) throws(ArithmeticOverflow) -> VoteLine {
    var common: Int64 = 1
    for cell in cells { common = try common.leastCommonMultiple(with: cell.unit.terms.denominator) }
    var line = VoteLine(parts: [], base: .zero, unit: .zero, largest: 0)
    for cell in cells {
      line.base = try line.base.adding(cell.base)
      let unit = try cell.unit.terms
      let factor = try unit.numerator.times((common / unit.denominator).magnitude)
      let (largest, overflow) = try line.largest.addingReportingOverflow(cell.largest.times(factor.magnitude))
      guard !overflow, var part = cell.parts.first else { throw ArithmeticOverflow() }
      line.largest = largest
      part.factor = factor
      line.parts.append(part)
    }
    line.base = try line.base.divided(by: divisor)
    line.unit = try Ratio(1, over: Int128(common)).divided(by: divisor)
    if let rounding { try line.round(rounding) }
    return line
  }

  private mutating func round(_ rounding: Rounding) throws(ArithmeticOverflow) {
    let scale = try SharedScale(base, unit, largest: largest)
    let rounder = try Rounder(rounding, denominator: scale.denominator)
    _ = try scale.bound.times(rounder.power.magnitude)
    let step = TotalRounding(
      base: scale.base, unit: scale.unit, rounder: rounder, lowest: rounder.rounded(scale.base))
    self.rounding = step
    base = try Ratio(Int128(step.lowest), over: Int128(rounder.power))
    unit = try Ratio(1, over: Int128(rounder.power))
    largest = step.vote(of: largest)
  }

  /// Whether a vote is nothing but a mark's index.
  var isPlain: Bool { rounding == nil && parts.count == 1 && parts[0].factor == 1 && parts[0].table.isEmpty }
}

/// base + unit × vote with both over one denominator, for votes from 0 to some largest.
struct SharedScale {
  let base: Int64
  let unit: Int64
  let denominator: Int64
  /// No value's numerator is further from zero.
  let bound: Int64

  init(_ base: Ratio, _ unit: Ratio, largest: Int64) throws(ArithmeticOverflow) {
    let (first, second) = (try base.terms, try unit.terms)
    denominator = try first.denominator.leastCommonMultiple(with: second.denominator)
    let magnitude = try Int64(first.numerator.magnitude).times((denominator / first.denominator).magnitude)
    self.base = first.numerator < 0 ? -magnitude : magnitude
    self.unit = try second.numerator.times((denominator / second.denominator).magnitude)
    let (bound, overflow) = try magnitude.addingReportingOverflow(self.unit.times(largest.magnitude))
    guard !overflow else { throw ArithmeticOverflow() }
    self.bound = bound
  }
}
