import BigInt
public import ContestCore

/// An exact fraction of whole numbers of any size, always in lowest terms.
///
/// It cannot overflow, and no floating point is behind it. Written apart from Core's `Ratio`, so that a
/// fault in one of them shows when the two counts are held against each other.
public struct Fraction: Sendable, Hashable {
  let numerator: BigInt
  /// Always greater than zero.
  let denominator: BigInt

  public static let zero = Fraction(0)

  /// The whole number.
  public init(_ whole: Int) {
    self.numerator = BigInt(whole)
    self.denominator = 1
  }

  /// `numerator / denominator`, or nil where the denominator is zero.
  public init?(_ numerator: Int, over denominator: Int) {
    guard denominator != 0 else { return nil }
    self.init(BigInt(numerator), over: BigInt(denominator))
  }

  /// A mark, a weight or points as they stand in a file: a whole number of millionths.
  public init(_ points: Points) {
    self.init(BigInt(points.micros), over: BigInt(Points.scale))
  }

  /// A fraction that Core or a published file states, for comparing.
  public init(_ ratio: Ratio) {
    self.init(BigInt(ratio.numerator), over: BigInt(ratio.denominator))
  }

  /// `numerator / denominator` brought to lowest terms; the denominator is not zero.
  init(_ numerator: BigInt, over denominator: BigInt) {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  /// The same value as Core writes it, or nil where it does not fit there.
  public var ratio: Ratio? {
    guard let top = Int128(exactly: numerator), let bottom = Int128(exactly: denominator) else { return nil }
    return try? Ratio(top, over: bottom)
  }

  /// The same value in millionths of a point, or nil where it is no whole number of them or too large.
  public var points: Points? {
    let micros = self * Fraction(Int(Points.scale))
    guard micros.denominator == 1, let whole = Int64(exactly: micros.numerator) else { return nil }
    return Points(micros: whole)
  }
}

extension Fraction {
  public static func + (a: Fraction, b: Fraction) -> Fraction {
    Fraction(a.numerator * b.denominator + b.numerator * a.denominator, over: a.denominator * b.denominator)
  }

  public static func - (a: Fraction, b: Fraction) -> Fraction {
    Fraction(a.numerator * b.denominator - b.numerator * a.denominator, over: a.denominator * b.denominator)
  }

  public static func * (a: Fraction, b: Fraction) -> Fraction {
    Fraction(a.numerator * b.numerator, over: a.denominator * b.denominator)
  }

  /// The quotient, or nil where `b` is zero.
  public static func / (a: Fraction, b: Fraction) -> Fraction? {
    guard b.numerator != 0 else { return nil }
    return Fraction(a.numerator * b.denominator, over: a.denominator * b.numerator)
  }
}

extension Fraction: Comparable {
  public static func < (a: Fraction, b: Fraction) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
}

extension Sequence<Fraction> {
  /// All of them added; zero where there are none.
  var sum: Fraction { reduce(.zero, +) }
}
