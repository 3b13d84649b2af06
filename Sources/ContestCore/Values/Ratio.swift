/// The tabulation met a number too large for its integers.
///
/// The limits that rule files and marks are held to keep real contests far away from it; it exists so
/// that no input can crash the program.
public struct ArithmeticOverflow: Error, Sendable, Hashable {
  public init() {}
}

/// An exact fraction in lowest terms.
///
/// No floating point stands between a mark and a place.
public struct Ratio: Sendable, Hashable {
  public let numerator: Int128
  /// Always greater than zero.
  public let denominator: Int128

  public static let zero = Ratio(0)
  static let one = Ratio(1)

  public init(_ whole: Int) {
    self.numerator = Int128(whole)
    self.denominator = 1
  }

  public init(_ points: Points) {
    let divisor = Self.greatestCommonDivisor(Int128(points.micros).magnitude, UInt128(Points.scale))
    self.numerator = Int128(points.micros) / Int128(divisor)
    self.denominator = Int128(Points.scale) / Int128(divisor)
  }

  /// The fraction `numerator / denominator`, brought to lowest terms.
  ///
  /// - Throws: `ArithmeticOverflow` where the denominator is zero or a term cannot be held.
  public init(_ numerator: Int128, over denominator: Int128) throws(ArithmeticOverflow) {
    guard denominator != 0 else { throw ArithmeticOverflow() }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard
      let top = Int128(exactly: numerator.magnitude / divisor),
      let bottom = Int128(exactly: denominator.magnitude / divisor)
    else { throw ArithmeticOverflow() }
    self.numerator = (numerator < 0) != (denominator < 0) ? -top : top
    self.denominator = bottom
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    // Division of 64 bits is far cheaper, and nearly every term fits.
    while b > UInt128(UInt64.max) { (a, b) = (b, a % b) }
    guard b != 0 else { return a == 0 ? 1 : a }
    var (c, d) = (UInt64(b), UInt64(a % b))
    while d != 0 { (c, d) = (d, c % d) }
    return UInt128(c)
  }

  private static func product(_ a: Int128, _ b: Int128) throws(ArithmeticOverflow) -> Int128 {
    let (value, overflow) = a.multipliedReportingOverflow(by: b)
    guard !overflow else { throw ArithmeticOverflow() }
    return value
  }

  public func adding(_ other: Ratio) throws(ArithmeticOverflow) -> Ratio {
    if denominator == 1, other.denominator == 1 {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      guard !overflow else { throw ArithmeticOverflow() }
      return Ratio(reduced: sum, 1)
    }
    let divisor = Int128(
      Self.greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
    let left = try Self.product(numerator, other.denominator / divisor)
    let right = try Self.product(other.numerator, denominator / divisor)
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow else { throw ArithmeticOverflow() }
    return try Ratio(sum, over: Self.product(denominator / divisor, other.denominator))
  }

  public func subtracting(_ other: Ratio) throws(ArithmeticOverflow) -> Ratio {
    try adding(other.negated)
  }

  public func multiplied(by other: Ratio) throws(ArithmeticOverflow) -> Ratio {
    if self == .one { return other }
    if other == .one { return self }
    let first = Int128(Self.greatestCommonDivisor(numerator.magnitude, other.denominator.magnitude))
    let second = Int128(Self.greatestCommonDivisor(other.numerator.magnitude, denominator.magnitude))
    return try Ratio(
      Self.product(numerator / first, other.numerator / second),
      over: Self.product(denominator / second, other.denominator / first))
  }

  /// - Throws: `ArithmeticOverflow` also where `other` is zero.
  public func divided(by other: Ratio) throws(ArithmeticOverflow) -> Ratio {
    guard other.numerator != 0 else { throw ArithmeticOverflow() }
    return try multiplied(by: Ratio(other.denominator, over: other.numerator))
  }

  static func sum(_ values: some Sequence<Ratio>) throws(ArithmeticOverflow) -> Ratio {
    var sum = Ratio.zero
    for value in values { sum = try sum.adding(value) }
    return sum
  }

  /// The value with its sign turned.
  public var negated: Ratio { Ratio(reduced: 0 - numerator, denominator) }

  private init(reduced numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }
}

extension Ratio: Comparable {
  public static func < (lhs: Self, rhs: Self) -> Bool {
    let left = lhs.numerator.multipliedFullWidth(by: rhs.denominator)
    let right = rhs.numerator.multipliedFullWidth(by: lhs.denominator)
    return left.high != right.high ? left.high < right.high : left.low < right.low
  }
}

extension Ratio {
  /// The value at `rounding`'s decimals.
  ///
  /// - Throws: `ArithmeticOverflow` where the rounded value times 10^decimals cannot be held.
  public func rounded(_ rounding: Rounding) throws(ArithmeticOverflow) -> Ratio {
    let power = Self.powerOfTen(rounding.decimals)
    return try Ratio(scaledInteger(rounding), over: power)
  }

  /// The whole number nearest to the value times 10^decimals, by the rounding's mode.
  func scaledInteger(_ rounding: Rounding) throws(ArithmeticOverflow) -> Int128 {
    let power = Self.powerOfTen(rounding.decimals)
    let (scaled, overflows) = numerator.multipliedReportingOverflow(by: power)
    if overflows { return try Int256(numerator, times: power).divided(by: denominator, rounding.mode) }
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: denominator)
    let away: Int128 = numerator < 0 ? -1 : 1
    let rest = UInt128(remainder.magnitude)
    let other = UInt128(denominator.magnitude) - rest
    switch rounding.mode {
    case .truncate: return quotient
    case .halfUp: return rest >= other ? quotient + away : quotient
    case .halfEven:
      if rest == other { return quotient % 2 == 0 ? quotient : quotient + away }
      return rest > other ? quotient + away : quotient
    }
  }

  private static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<max(0, min(exponent, 18)) { power *= 10 }
    return power
  }

  /// The value with exactly `decimals` decimals, half-up where it has more: for print, never for rank.
  public func formatted(decimals: Int, decimalSign: String = ".") -> String {
    guard let scaled = try? scaledInteger(Rounding(decimals: decimals)) else {
      return "\(numerator)/\(denominator)"
    }
    var digits = String(scaled.magnitude)
    let missing = decimals + 1 - digits.utf8.count
    if missing > 0 { digits = String(repeating: "0", count: missing) + digits }
    if decimals > 0 {
      digits.insert(contentsOf: decimalSign, at: digits.utf8.index(digits.endIndex, offsetBy: -decimals))
    }
    return scaled < 0 ? "-" + digits : digits
  }

  /// As `formatted(decimals:decimalSign:)` with the decimal sign of `language`.
  public func formatted(decimals: Int, in language: Language) -> String {
    formatted(decimals: decimals, decimalSign: language == .vi ? "," : ".")
  }

  /// The exact value in plain sight: `86.5` where six decimals hold it, else `259/3`.
  public var exactDescription: String {
    if Int128(Points.scale) % denominator == 0,
      let scaled = try? Self.product(numerator, Int128(Points.scale) / denominator),
      let micros = Int64(exactly: scaled)
    {
      return Points(micros: micros).description
    }
    return "\(numerator)/\(denominator)"
  }
}

extension Ratio {
  /// Reads what `exactDescription` writes: `86.5` or `259/3`; nil for anything else or too large a number.
  public init?(exactDescription text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text[...]).split(
      separator: "/", omittingEmptySubsequences: false)
    let decimals = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, decimals.count <= 2, parts.count == 1 || decimals.count == 1,
      (parts + decimals).allSatisfy({ part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
      }),
      let magnitude = Int128(decimals.joined())
    else { return nil }
    let fraction = decimals.count == 2 ? decimals[1].utf8.count : 0
    guard fraction <= Points.maximumDecimals,
      let denominator = parts.count == 2
        ? Int128(parts[1]) : (0..<fraction).reduce(Int128(1), { power, _ in power * 10 }),
      let ratio = try? Ratio(isNegative ? -magnitude : magnitude, over: denominator)
    else { return nil }
    self = ratio
  }
}
