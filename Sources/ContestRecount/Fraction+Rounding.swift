import BigInt
public import ContestCore

extension Fraction {
  /// The value at `rounding`'s decimals (docs/tabulation.md §2).
  ///
  /// The size of the number is rounded and its sign put back, so that `half-up` takes a half away from
  /// zero and `truncate` cuts toward zero on both sides.
  public func rounded(_ rounding: Rounding) -> Fraction {
    let parts = Fraction.partsOfOne(rounding.decimals)
    let size = numerator.magnitude * parts.magnitude
    let (cut, rest) = size.quotientAndRemainder(dividingBy: denominator.magnitude)
    let twiceTheRest = rest + rest
    let goesUp =
      switch rounding.mode {
      case .truncate: false
      case .halfUp: twiceTheRest >= denominator.magnitude
      case .halfEven:
        twiceTheRest > denominator.magnitude
          || (twiceTheRest == denominator.magnitude && !cut.isMultiple(of: 2))
      }
    let kept = BigInt(goesUp ? cut + 1 : cut)
    return Fraction(numerator < 0 ? -kept : kept, over: parts)
  }

  /// 10^decimals.
  ///
  /// A rule names 0…6 decimals; anything else is held to what can be written out.
  private static func partsOfOne(_ decimals: Int) -> BigInt {
    BigInt(10).power(max(0, min(decimals, 18)))
  }

  /// The value with exactly `decimals` decimals, half-up where it has more: for print.
  public func text(decimals: Int, decimalSign: String = ".") -> String {
    let shown = max(0, min(decimals, 18))
    let parts = Fraction.partsOfOne(shown)
    let value = rounded(Rounding(decimals: shown)) * Fraction(parts, over: 1)
    var digits = String(value.numerator.magnitude)
    while digits.count <= shown { digits = "0" + digits }
    let sign = value.numerator < 0 ? "-" : ""
    guard shown > 0 else { return sign + digits }
    return sign + String(digits.dropLast(shown)) + decimalSign + String(digits.suffix(shown))
  }

  /// The exact value: `86.5` where six decimals hold it, else `259/3`.
  public var exactText: String { exactText(decimalSign: ".") }

  func exactText(decimalSign: String) -> String {
    guard let points else { return "\(numerator)/\(denominator)" }
    return points.formatted(in: decimalSign == "," ? .vi : .en)
  }
}

extension Fraction: CustomStringConvertible {
  public var description: String { exactText }
}
