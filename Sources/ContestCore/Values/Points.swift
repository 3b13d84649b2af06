/// An exact decimal number with up to six decimals: a mark, a weight, a figure, points deducted.
///
/// Held as a whole number of millionths. The largest magnitude that input may carry is one thousand
/// million, which leaves every sum of the tabulation far inside its integers.
public struct Points: Sendable, Hashable, Comparable {
  /// How many parts one point has.
  public static let scale: Int64 = 1_000_000
  /// The number of decimals that fit.
  public static let maximumDecimals = 6
  /// The largest magnitude that `init(parsing:)` accepts, in points.
  public static let largest: Int64 = 1_000_000_000

  public static let zero = Points(micros: 0)

  /// The number in millionths of a point.
  public let micros: Int64

  public init(micros: Int64) {
    self.micros = micros
  }

  /// A whole number of points.
  public init(_ whole: Int) {
    self.micros = Int64(whole) * Self.scale
  }

  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.micros < rhs.micros }
  public static func + (lhs: Self, rhs: Self) -> Self { Points(micros: lhs.micros + rhs.micros) }
  public static func - (lhs: Self, rhs: Self) -> Self { Points(micros: lhs.micros - rhs.micros) }
  public static func += (lhs: inout Self, rhs: Self) { lhs = lhs + rhs }

  /// Whether this is `base` plus a whole number of `step`s.
  public func isOnGrid(of step: Points, from base: Points = .zero) -> Bool {
    step.micros > 0 && (micros - base.micros) % step.micros == 0
  }
}

extension Points {
  /// Reads `8.75`, `8,75`, `-1`, `+0,5`: digits, at most one decimal sign, at most six decimals.
  ///
  /// Grouping, exponents, spaces inside and anything else are refused (nil), for a grouping point read
  /// as a decimal point turns 9,25 into 925. White space around is ignored.
  public init?(parsing text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    var negative = false
    if let first = bytes.first, first == 0x2D || first == 0x2B {
      negative = first == 0x2D
      bytes.removeFirst()
    }
    var value: Int64 = 0
    var wholeDigits = 0
    var decimals: Int?
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        if let count = decimals {
          guard count < Self.maximumDecimals else { return nil }
          decimals = count + 1
        } else {
          wholeDigits += 1
        }
        value = value * 10 + Int64(byte - 0x30)
        guard value <= Self.largest * Self.scale else { return nil }
      case 0x2C, 0x2E:
        guard decimals == nil, wholeDigits > 0 else { return nil }
        decimals = 0
      default: return nil
      }
    }
    guard wholeDigits > 0, decimals != 0 else { return nil }
    for _ in (decimals ?? 0)..<Self.maximumDecimals {
      guard value <= Self.largest * Self.scale / 10 else { return nil }
      value *= 10
    }
    self.micros = negative ? -value : value
  }

  /// The number with a decimal point and no needless zeros: `26.5`, `-1`, `0.25`.
  ///
  /// For files and machines.
  public var description: String { formatted(decimalSign: ".") }

  /// As `description`, with the decimal sign of `language` (a comma in Vietnamese).
  public func formatted(in language: Language) -> String {
    formatted(decimalSign: language == .vi ? "," : ".")
  }

  private func formatted(decimalSign: String) -> String {
    let sign = micros < 0 ? "-" : ""
    var (whole, rest) = micros.magnitude.quotientAndRemainder(dividingBy: UInt64(Self.scale))
    guard rest > 0 else { return "\(sign)\(whole)" }
    var decimals = Self.maximumDecimals
    while rest % 10 == 0 { (rest, decimals) = (rest / 10, decimals - 1) }
    let digits = String(rest)
    let zeros = String(repeating: "0", count: decimals - digits.utf8.count)
    return "\(sign)\(whole)\(decimalSign)\(zeros)\(digits)"
  }
}

extension Points: CustomStringConvertible {}
