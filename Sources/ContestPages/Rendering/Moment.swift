public import ContestCore
import Foundation

/// An instant on the contest's clock: a day and a time of day.
public struct Moment: Sendable, Hashable {
  /// `09:42:10`.
  public let clock: String
  public let date: CalendarDate?

  /// `timeZone` is an IANA name; where the machine does not know it, UTC is shown and said so.
  public init(_ instant: Instant, timeZone: String) {
    let zone = TimeZone(identifier: timeZone)
    let seconds = instant.milliseconds.flooredQuotient(1000)
    let offset = zone?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))) ?? 0
    let local = seconds.addingReportingOverflow(Int64(offset)).partialValue
    let day = local.flooredQuotient(86_400)
    let second = Int(local - day * 86_400)
    let parts = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    self.clock = parts.joined(separator: ":") + (zone == nil ? " UTC" : "")
    self.date = Self.date(ofDay: day)
  }

  /// The Gregorian date of a day counted from 1970-01-01, by the era arithmetic of 400-year cycles.
  private static func date(ofDay day: Int64) -> CalendarDate? {
    guard (-1_000_000...1_000_000).contains(day) else { return nil }
    let shifted = Int(day) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return CalendarDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}

extension Moment: Shown {
  /// `09:42:10 ngày 23/11/2026`.
  var text: LocalizedText {
    guard let date else { return LocalizedText(clock) }
    return LocalizedText(vi: "\(clock) ngày \(date.text.vi)", en: "\(clock) on \(date.text.en)")
  }
}

extension Int64 {
  fileprivate func flooredQuotient(_ divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
