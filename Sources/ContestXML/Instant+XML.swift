public import ContestCore
import Foundation

/// Instants in published files: `2023-09-15T08:00:00.250+07:00`, to the millisecond.
///
/// Whole-number arithmetic, for a `Date` holds its seconds in binary and loses milliseconds; and Foundation's
/// formatters fail where the machine has no time zone files.
extension Instant {
  /// The instant in the zone; nil outside the years 1…9999.
  ///
  /// A zone that is not known counts as UTC.
  public func xml(in timeZone: String) -> String? {
    let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    let seconds = TimeZone(identifier: timeZone)?.secondsFromGMT(for: date) ?? 0
    let offset = seconds / 60
    guard (-62_135_510_400_000...253_402_214_400_000).contains(milliseconds) else { return nil }
    let local = milliseconds + Int64(offset) * 60_000
    let (day, time) = Self.floorDivide(local, by: 86_400_000)
    let (year, month, dayOfMonth) = Self.civil(fromDay: day)
    let clock = [time / 3_600_000, time / 60_000 % 60, time / 1000 % 60].map { Self.padded($0, 2) }
    let zone = [Int64(abs(offset) / 60), Int64(abs(offset) % 60)].map { Self.padded($0, 2) }
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(dayOfMonth, 2))"
      + "T\(clock.joined(separator: ":")).\(Self.padded(time % 1000, 3))"
      + "\(offset < 0 ? "-" : "+")\(zone.joined(separator: ":"))"
  }

  /// Reads what `xml(in:)` writes; also without milliseconds and with `Z`.
  init?(xml text: String) {
    let pattern = /(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{3}))?(?:Z|([+-])(\d\d):(\d\d))/
    guard let match = text.wholeMatch(of: pattern)?.output,
      let year = Int64(match.1), let month = Int64(match.2), let day = Int64(match.3),
      (1...12).contains(month), (1...31).contains(day), year > 0,
      let hour = Int64(match.4), hour < 24, let minute = Int64(match.5), minute < 60,
      let second = Int64(match.6), second < 60
    else { return nil }
    let millisecond = match.7.flatMap { Int64($0) } ?? 0
    let offset = (match.9.flatMap { Int64($0) } ?? 0) * 60 + (match.10.flatMap { Int64($0) } ?? 0)
    let days = Self.day(ofYear: year, month, day)
    let local = ((days * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + millisecond
    self.init(milliseconds: local - (match.8 == "-" ? -offset : offset) * 60_000)
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func floorDivide(_ value: Int64, by divisor: Int64) -> (Int64, Int64) {
    let rest = ((value % divisor) + divisor) % divisor
    return ((value - rest) / divisor, rest)
  }

  /// Days since 1970-01-01 of a Gregorian date; years are counted from March, so that the leap day is last.
  private static func day(ofYear year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = floorDivide(shifted, by: 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(fromDay day: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = floorDivide(day + 719_468, by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
