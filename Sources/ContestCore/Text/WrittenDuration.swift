/// A length of time in its one written form, minutes and seconds: `4:35`, `4:35.5`, `62:00`.
public enum WrittenDuration {
  /// The form, to stand behind “write”.
  public static let form = LocalizedText(vi: "phút:giây, ví dụ 4:35", en: "minutes:seconds, for example 4:35")

  public static func text(milliseconds: Int) -> String {
    let (minutes, rest) = (milliseconds / 60_000, milliseconds % 60_000)
    let seconds = Points(micros: Int64(rest) * 1000).description
    return "\(minutes):\(rest < 10_000 ? "0" : "")\(seconds)"
  }

  /// `4:35`, `275`, `275.5`, `0:05:12`, `1:02:03.25` as milliseconds; nil for anything else, above a day, and
  /// for what may be meant otherwise.
  ///
  /// Minutes and seconds are often written `5,12`, and spreadsheets make hours and minutes, `5:12:00`, of them.
  public static func milliseconds(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let last = parts.last,
      let seconds = Points(parsing: last), seconds >= .zero, seconds.micros % 1000 == 0
    else { return nil }
    var whole = 0
    for part in parts.dropLast() {
      guard (1...4).contains(part.utf8.count), let value = Int(part), value >= 0, part.first != "+" else {
        return nil
      }
      whole = whole * 60 + value
    }
    if parts.count > 1, seconds >= Points(60) { return nil }
    guard !isAmbiguous(parts, seconds: seconds) else { return nil }
    let total = Int64(whole) * (parts.count > 1 ? 60_000 : 0) + seconds.micros / 1000
    return total <= 86_400_000 ? Int(total) : nil
  }

  private static func isAmbiguous(_ parts: [Substring], seconds: Points) -> Bool {
    switch parts.count {
    case 1: parts[0].contains { $0 == "," || $0 == "." } && seconds < Points(60)
    case 3: seconds == .zero && Int(parts[0]) != 0
    default: false
    }
  }
}
