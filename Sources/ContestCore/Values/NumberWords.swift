/// Numbers written out, as papers do beside the figures (domain.md §1.5): 8,75 is “tám phẩy bảy mươi lăm”.
public enum NumberWords {
  /// The number in words, in small letters.
  public static func text(of points: Points) -> LocalizedText {
    LocalizedText(vi: vietnamese(points), en: english(points))
  }

  /// Whole part and decimals: the decimals are read as one number, or digit by digit where they begin with
  /// a nought or are more than three.
  private static func parts(_ points: Points) -> (isNegative: Bool, whole: UInt64, decimals: [Int]) {
    let (whole, rest) = points.micros.magnitude.quotientAndRemainder(dividingBy: UInt64(Points.scale))
    var digits: [Int] = []
    var left = rest
    for _ in 0..<Points.maximumDecimals {
      digits.insert(Int(left % 10), at: 0)
      left /= 10
    }
    while digits.last == 0 { digits.removeLast() }
    return (points.micros < 0, whole, digits)
  }

  private static func value(of digits: [Int]) -> UInt64 { digits.reduce(0) { $0 * 10 + UInt64($1) } }
}

// MARK: - Vietnamese

extension NumberWords {
  private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

  private static func vietnamese(_ points: Points) -> String {
    let (isNegative, whole, decimals) = parts(points)
    var words = (isNegative ? "âm " : "") + vietnamese(whole)
    guard let first = decimals.first else { return words }
    let isRead = first != 0 && decimals.count <= 3
    words +=
      " phẩy "
      + (isRead ? vietnamese(value(of: decimals)) : decimals.map { digits[$0] }.joined(separator: " "))
    return words
  }

  private static func vietnamese(_ number: UInt64) -> String {
    guard number > 0 else { return digits[0] }
    var groups: [UInt64] = []
    var rest = number
    while rest > 0 {
      groups.append(rest % 1000)
      rest /= 1000
    }
    let units = ["", "nghìn", "triệu", "tỷ", "nghìn tỷ", "triệu tỷ", "tỷ tỷ"]
    var words: [String] = []
    for (power, group) in groups.enumerated().reversed() where group > 0 {
      words += hundreds(Int(group), isLeading: power == groups.count - 1)
      if power > 0 { words.append(units[power]) }
    }
    return words.joined(separator: " ")
  }

  /// Three figures; after larger ones the hundreds are always said, nought or not.
  private static func hundreds(_ number: Int, isLeading: Bool) -> [String] {
    let (hundred, tens) = number.quotientAndRemainder(dividingBy: 100)
    guard hundred > 0 || !isLeading else { return below100(tens) }
    let head = [digits[hundred], "trăm"]
    switch tens {
    case 0: return head
    case 1..<10: return head + ["linh", digits[tens]]
    default: return head + below100(tens)
    }
  }

  private static func below100(_ number: Int) -> [String] {
    let (ten, unit) = number.quotientAndRemainder(dividingBy: 10)
    if ten == 0 { return [digits[unit]] }
    let head = ten == 1 ? ["mười"] : [digits[ten], "mươi"]
    switch unit {
    case 0: return head
    case 1 where ten > 1: return head + ["mốt"]
    case 4 where ten > 1: return head + ["tư"]
    case 5: return head + ["lăm"]
    default: return head + [digits[unit]]
    }
  }
}

// MARK: - English

extension NumberWords {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  private static func english(_ points: Points) -> String {
    let (isNegative, whole, decimals) = parts(points)
    let words = (isNegative ? "minus " : "") + english(whole)
    guard !decimals.isEmpty else { return words }
    return words + " point " + decimals.map { small[$0] }.joined(separator: " ")
  }

  private static func english(_ number: UInt64) -> String {
    guard number >= 20 else { return small[Int(number)] }
    let powers: [(UInt64, String)] = [
      (1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"),
      (1000, "thousand"), (100, "hundred"),
    ]
    for (power, name) in powers where number >= power {
      let (head, rest) = number.quotientAndRemainder(dividingBy: power)
      return "\(english(head)) \(name)" + (rest > 0 ? " \(english(rest))" : "")
    }
    let (ten, unit) = number.quotientAndRemainder(dividingBy: 10)
    return tens[Int(ten)] + (unit > 0 ? "-\(small[Int(unit)])" : "")
  }
}
