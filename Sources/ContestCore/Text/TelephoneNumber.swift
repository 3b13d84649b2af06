/// A telephone number as lists have it, and as it is dialled in Vietnam.
enum TelephoneNumber {
  /// The number with what a spreadsheet took from it or put before it.
  ///
  /// - Returns: nil where nothing is to put right, or more than one number may be meant.
  static func putRight(_ text: String) -> String? {
    // Spreadsheets keep a number's zero where an apostrophe stands before it.
    let typed = text.hasPrefix("'") || text.hasPrefix("’") ? String(text.dropFirst()) : text
    let digits = bare(typed)
    guard isNumber(digits) else { return nil }
    if digits.count == 9, let first = digits.first, "35789".contains(first) { return "0" + typed }
    if digits.count == 10, digits.hasPrefix("2") { return "0" + typed }
    return typed == text ? nil : typed
  }

  /// Whether somebody can be reached by it: ten digits that begin with 0, eleven of a landline (or of old),
  /// a service of 1800 or 1900, or a number abroad.
  static func isPlausible(_ text: String) -> Bool {
    var digits = bare(text)
    if digits.hasPrefix("+84") {
      digits = "0" + digits.dropFirst(3).drop { $0 == "0" }
    } else if digits.hasPrefix("+") {
      return isNumber(digits.dropFirst()) && (7...15).contains(digits.count - 1)
    }
    guard isNumber(digits) else { return false }
    if digits.hasPrefix("1800") || digits.hasPrefix("1900") { return (8...10).contains(digits.count) }
    if digits.hasPrefix("84"), digits.count >= 11 { return digits.count <= 12 }
    return digits.hasPrefix("0") && (10...11).contains(digits.count)
  }

  private static func bare(_ text: String) -> String { text.filter { !" .-()".contains($0) } }

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
