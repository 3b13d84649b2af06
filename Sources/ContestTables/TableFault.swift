import ContestCore

/// Something wrong with a table, before anything is known of the contest.
protocol TableFault: Sendable, Hashable {
  var severity: Finding.Severity { get }
  /// What is wrong and what to do about it.
  var message: LocalizedText { get }
}

extension TableFault {
  var severity: Finding.Severity { .error }

  func finding(at location: SourceLocation?) -> Finding {
    Finding(severity, at: location, message)
  }

  /// Enough of what stood in the file to find it again: not long, and safe to print to a terminal.
  func excerpt(_ text: String) -> String {
    let shortened = text.count > 40 ? "\(text.prefix(39))…" : text
    var visible = String.UnicodeScalarView()
    for scalar in shortened.unicodeScalars {
      let isVisible = RowFault.refusal(of: scalar) == nil && scalar != "\n" && scalar != "\r"
      visible.append(isVisible ? scalar : "\u{FFFD}")
    }
    return String(visible)
  }

  /// `number` with at least `digits` hexadecimal digits.
  func hexadecimal(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
