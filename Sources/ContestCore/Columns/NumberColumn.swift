/// One exact number per entry, all over one denominator: `values[row] / denominator`.
///
/// Each operation works on the whole column. It is refused (`ArithmeticOverflow`) where a value might leave
/// 64 bits, which `bound` tells beforehand; so the loops themselves need no check.
struct NumberColumn: Sendable {
  private(set) var values: [Int64]
  /// Greater than zero.
  private(set) var denominator: Int64
  /// No value is further from zero.
  private var bound: Int64

  /// - Parameter bound: what no value of `values` is further from zero than.
  init(_ values: [Int64], over denominator: Int64 = 1, bound: Int64) {
    self.values = values
    self.denominator = denominator
    self.bound = bound
  }

  func ratio(at row: Int) -> Ratio? { try? Ratio(Int128(values[row]), over: Int128(denominator)) }

  // MARK: Arithmetic

  mutating func multiply(by factor: Ratio) throws(ArithmeticOverflow) {
    let (numerator, divisor) = try factor.terms
    bound = try bound.times(numerator.magnitude)
    denominator = try denominator.times(divisor.magnitude)
    guard numerator != 1 else { return }
    values.withUnsafeMutableBufferPointer { for row in $0.indices { $0[row] &*= numerator } }
  }

  /// Adds `factor` × `other`, entry by entry.
  mutating func add(_ other: NumberColumn, times factor: Ratio) throws(ArithmeticOverflow) {
    let (numerator, divisor) = try factor.terms
    let step = try other.denominator.times(divisor.magnitude)
    let common = try denominator.leastCommonMultiple(with: step)
    let own = common / denominator
    let (part, overflow) = numerator.multipliedReportingOverflow(by: common / step)
    let (sum, isOver) = try bound.times(own.magnitude).addingReportingOverflow(
      other.bound.times(part.magnitude))
    guard !overflow, !isOver else { throw ArithmeticOverflow() }
    (bound, denominator) = (sum, common)
    other.values.withUnsafeBufferPointer { other in
      values.withUnsafeMutableBufferPointer { values in
        for row in values.indices { values[row] = values[row] &* own &+ other[row] &* part }
      }
    }
  }

  /// Rounds every value as `Ratio.rounded` does.
  mutating func round(_ rounding: Rounding?) throws(ArithmeticOverflow) {
    guard let rounding else { return }
    let rounder = try Rounder(rounding, denominator: denominator)
    _ = try bound.times(rounder.power.magnitude)
    values.withUnsafeMutableBufferPointer { for row in $0.indices { $0[row] = rounder.rounded($0[row]) } }
    denominator = rounder.power
    bound = rounder.rounded(bound)
  }
}

/// Rounds numbers over one denominator to whole numbers over a power of ten.
struct Rounder: Sendable {
  /// 10 to the rounding's decimals: the new denominator.
  let power: Int64
  private let mode: Rounding.Mode
  private let divisor: Divisor

  /// - Throws: also where the rule asks for more than six decimals.
  init(_ rounding: Rounding, denominator: Int64) throws(ArithmeticOverflow) {
    guard (0...6).contains(rounding.decimals), denominator > 0 else { throw ArithmeticOverflow() }
    var power: Int64 = 1
    for _ in 0..<rounding.decimals { power *= 10 }
    self.power = power
    mode = rounding.mode
    divisor = Divisor(denominator.magnitude)
  }

  /// - Parameter value: at most 2⁶³ ÷ `power` from zero.
  @inline(__always)
  func rounded(_ value: Int64) -> Int64 {
    let (quotient, rest) = divisor.divide(value.magnitude &* power.magnitude)
    let other = divisor.value &- rest
    let isUp =
      switch mode {
      case .truncate: false
      case .halfUp: rest >= other
      case .halfEven: rest > other || (rest == other && quotient & 1 == 1)
      }
    let magnitude = Int64(truncatingIfNeeded: quotient &+ (isUp ? 1 : 0))
    return value < 0 ? 0 &- magnitude : magnitude
  }
}

/// Divides by one number again and again, by its reciprocal: exact for every 64-bit number.
struct Divisor: Sendable {
  let value: UInt64
  private let reciprocal: UInt64

  /// - Parameter value: greater than zero.
  init(_ value: UInt64) {
    self.value = value
    reciprocal = .max / value
  }

  /// With `reciprocal` = ⌊(2⁶⁴ − 1) ÷ value⌋ the high half of the product falls short of the quotient by one
  /// at most.
  @inline(__always)
  func divide(_ number: UInt64) -> (quotient: UInt64, rest: UInt64) {
    let quotient = number.multipliedFullWidth(by: reciprocal).high
    let rest = number &- quotient &* value
    return rest >= value ? (quotient &+ 1, rest &- value) : (quotient, rest)
  }
}

extension Ratio {
  /// Numerator and denominator in 64 bits.
  var terms: (numerator: Int64, denominator: Int64) {
    get throws(ArithmeticOverflow) {
      guard let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator), top != .min
      else { throw ArithmeticOverflow() }
      return (top, bottom)
    }
  }
}

extension Int64 {
  /// The product of two numbers that are not negative.
  func times(_ factor: UInt64) throws(ArithmeticOverflow) -> Int64 {
    guard let factor = Int64(exactly: factor) else { throw ArithmeticOverflow() }
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    guard !overflow else { throw ArithmeticOverflow() }
    return product
  }

  func greatestCommonDivisor(with other: Int64) -> Int64 {
    var (a, b) = (self, other)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// Of two numbers greater than zero.
  func leastCommonMultiple(with other: Int64) throws(ArithmeticOverflow) -> Int64 {
    try (self / greatestCommonDivisor(with: other)).times(other.magnitude)
  }
}
