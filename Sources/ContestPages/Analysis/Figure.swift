import ContestCore

/// Statistics in writing.
///
/// They are estimates: two decimals are all that anybody can use.
enum Figure {
  /// A true minus sign; what is no number, or beyond all use, is a dash.
  static func text(_ value: Double, decimals: Int = 2) -> LocalizedText {
    let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    guard value.isFinite, abs(value) * scale < 1e15 else { return LocalizedText("–") }
    let scaled = Int64((value * scale).rounded())
    var digits = String(scaled.magnitude)
    digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = scaled < 0 ? "−" : ""
    guard decimals > 0 else { return LocalizedText(sign + digits) }
    let (whole, rest) = (digits.dropLast(decimals), digits.suffix(decimals))
    return LocalizedText(vi: "\(sign)\(whole),\(rest)", en: "\(sign)\(whole).\(rest)")
  }

  /// With a sign in front, unless it rounds to nothing.
  static func signed(_ value: Double) -> LocalizedText {
    (value * 100).rounded() > 0 ? LocalizedText("+") + text(value) : text(value)
  }

  /// A share of 1 in whole hundredths; what is not all or nothing does not read as if it were.
  static func percent(_ share: Double) -> LocalizedText {
    if share > 0, share < 0.005 { return LocalizedText("<1%") }
    if share < 1, share > 0.995 { return LocalizedText(">99%") }
    return text(share * 100, decimals: 0) + LocalizedText("%")
  }

  /// A probability; below a thousandth nobody needs to know how far.
  static func probability(_ value: Double) -> LocalizedText {
    if value < 0.001 { return LocalizedText(vi: "dưới 0,1%", en: "below 0.1%") }
    return text(value * 100, decimals: 1) + LocalizedText("%")
  }

  /// `10.000` / `10,000`.
  static func count(_ number: Int) -> LocalizedText {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert((number < 0 ? "−" : "") + digits, at: 0)
    return LocalizedText(vi: groups.joined(separator: "."), en: groups.joined(separator: ","))
  }
}
