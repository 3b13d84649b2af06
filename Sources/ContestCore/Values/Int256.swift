/// A whole number of 256 bits in two's complement: room for products on the way to a quotient or a root.
struct Int256: Sendable, Hashable {
  private var high: Int128
  private var low: UInt128

  static let zero = Int256(0)

  init(_ value: Int128) {
    high = value < 0 ? -1 : 0
    low = UInt128(truncatingIfNeeded: value)
  }

  private init(high: Int128, low: UInt128) {
    self.high = high
    self.low = low
  }

  /// `a` × `b`, which always fits.
  init(_ a: Int128, times b: Int128) {
    let product = a.multipliedFullWidth(by: b)
    self.init(high: product.high, low: product.low)
  }

  func adding(_ other: Int256) throws(ArithmeticOverflow) -> Int256 {
    let (low, carries) = low.addingReportingOverflow(other.low)
    let (partial, first) = high.addingReportingOverflow(other.high)
    let (high, second) = partial.addingReportingOverflow(carries ? 1 : 0)
    // Two overflows in opposite directions cancel out.
    guard first == second else { throw ArithmeticOverflow() }
    return Int256(high: high, low: low)
  }

  func subtracting(_ other: Int256) throws(ArithmeticOverflow) -> Int256 {
    guard other.high != .min else { throw ArithmeticOverflow() }
    return try adding(other.negated)
  }

  func multiplied(by factor: Int128) throws(ArithmeticOverflow) -> Int256 {
    let size = magnitude
    let low = size.low.multipliedFullWidth(by: factor.magnitude)
    let (high, overflows) = size.high.multipliedReportingOverflow(by: factor.magnitude)
    let (sum, carries) = high.addingReportingOverflow(low.high)
    guard !overflows, !carries, let top = Int128(exactly: sum) else { throw ArithmeticOverflow() }
    let product = Int256(high: top, low: low.low)
    return isNegative == (factor < 0) ? product : product.negated
  }

  private var isNegative: Bool { high < 0 }

  private var negated: Int256 {
    let (low, carries) = (~low).addingReportingOverflow(1)
    return Int256(high: ~high &+ (carries ? 1 : 0), low: low)
  }

  private var magnitude: (high: UInt128, low: UInt128) {
    let size = isNegative ? negated : self
    return (UInt128(bitPattern: size.high), size.low)
  }
}

extension UInt128 {
  fileprivate init(bitPattern value: Int128) { self.init(truncatingIfNeeded: value) }
}

extension Int256 {
  /// The whole number nearest to this ÷ `divisor`, by `mode`.
  ///
  /// - Throws: `ArithmeticOverflow` where the divisor is not positive or the quotient does not fit 128 bits.
  func divided(by divisor: Int128, _ mode: Rounding.Mode) throws(ArithmeticOverflow) -> Int128 {
    let (size, divisor) = (magnitude, divisor.magnitude)
    guard divisor > 0, size.high < divisor else { throw ArithmeticOverflow() }
    var (quotient, rest) = divisor.dividingFullWidth((size.high, size.low))
    let other = divisor - rest
    let goesAway =
      switch mode {
      case .truncate: false
      case .halfUp: rest >= other
      case .halfEven: rest > other || (rest == other && quotient % 2 == 1)
      }
    if goesAway {
      guard quotient < .max else { throw ArithmeticOverflow() }
      quotient += 1
    }
    guard let whole = Int128(exactly: quotient) else { throw ArithmeticOverflow() }
    return isNegative ? -whole : whole
  }

  /// The whole number nearest to √(this ÷ `divisor`), half-even.
  ///
  /// - Throws: `ArithmeticOverflow` where the number is negative or the divisor is not positive.
  func squareRoot(over divisor: Int128) throws(ArithmeticOverflow) -> Int128 {
    guard !isNegative, divisor > 0 else { throw ArithmeticOverflow() }
    let (size, divisor) = (magnitude, divisor.magnitude)
    let top = size.high.quotientAndRemainder(dividingBy: divisor)
    let bottom = divisor.dividingFullWidth((top.remainder, size.low))
    let (whole, rest) = ((high: top.quotient, low: bottom.quotient), bottom.remainder)
    let root = Self.squareRoot(of: whole)
    // √q lies beyond root + ½ where q > root² + root + ¼.
    let (product, carries) = root.multipliedFullWidth(by: root).low.addingReportingOverflow(root)
    let edge = (high: root.multipliedFullWidth(by: root).high + (carries ? 1 : 0), low: product)
    let isBeyond: Bool
    if edge == whole {
      let quarter = divisor / 4
      let isHalf = divisor % 4 == 0 && rest == quarter
      isBeyond = rest > quarter || (isHalf && root % 2 == 1)
    } else {
      isBeyond = (whole.high, whole.low) > (edge.high, edge.low)
    }
    guard let result = Int128(exactly: isBeyond ? root + 1 : root) else { throw ArithmeticOverflow() }
    return result
  }

  /// ⌊√value⌋, bit by bit from the top.
  private static func squareRoot(of value: (high: UInt128, low: UInt128)) -> UInt128 {
    var root: UInt128 = 0
    for bit in (0..<128).reversed() {
      let candidate = root | (1 << UInt128(bit))
      let square = candidate.multipliedFullWidth(by: candidate)
      if (square.high, square.low) <= (value.high, value.low) { root = candidate }
    }
    return root
  }
}

extension Ratio {
  /// A trillion: how many parts a number at twelve decimals has.
  static let trillion: Int128 = 1_000_000_000_000

  /// The nearest number at twelve decimals, half-even, in trillionths: docs/tabulation.md's *h12*.
  func trillionths() throws(ArithmeticOverflow) -> Int128 {
    try Int256(numerator, times: Self.trillion).divided(by: denominator, .halfEven)
  }

  init(trillionths: Int128) throws(ArithmeticOverflow) {
    try self.init(trillionths, over: Self.trillion)
  }
}
