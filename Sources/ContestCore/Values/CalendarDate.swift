/// A day without a time: a birthday, a deadline.
public struct CalendarDate: Sendable, Hashable, Comparable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// The day, or nil where the Gregorian calendar has no such day or the year is outside 1900…2999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2023-06-05` (files) or `05/06/2023`, `5/6/2023` (dd/MM/yyyy, the way Vietnam writes it).
  public init?(parsing text: some StringProtocol) {
    let slashed = text.split(separator: "/", omittingEmptySubsequences: false)
    let dashed = text.split(separator: "-", omittingEmptySubsequences: false)
    let parts = slashed.count == 3 ? slashed.reversed() : dashed
    guard parts.count == 3, parts[0].utf8.count == 4,
      parts.allSatisfy({
        (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }),
      parts[1].utf8.count <= 2, parts[2].utf8.count <= 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.year, lhs.month, lhs.day) < (rhs.year, rhs.month, rhs.day)
  }

  /// `2023-06-05`.
  public var isoDescription: String {
    "\(year)-\(Self.padded(month))-\(Self.padded(day))"
  }

  /// `05/06/2023`.
  public var vietnameseDescription: String {
    "\(Self.padded(day))/\(Self.padded(month))/\(year)"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}
