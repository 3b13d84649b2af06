import ContestCore

/// A value that is shown as one text.
protocol Shown {
  var text: LocalizedText { get }
}

extension Points: Shown {
  var text: LocalizedText { LocalizedText(vi: formatted(in: .vi), en: formatted(in: .en)) }
}

extension Ratio: Shown {
  /// With two decimals, or with as many up to six as the value needs.
  var text: LocalizedText { LocalizedText(vi: shown(in: .vi), en: shown(in: .en)) }

  private func shown(in language: Language) -> String {
    for decimals in 2..<6 where (try? rounded(Rounding(decimals: decimals))) == self {
      return formatted(decimals: decimals, in: language)
    }
    return formatted(decimals: 6, in: language)
  }

  /// With no decimal that is not needed: a maximum is `100`, not `100,00`.
  var plainText: LocalizedText { denominator == 1 ? LocalizedText(String(numerator)) : text }

  /// With exactly `decimals` decimals.
  func text(decimals: Int) -> LocalizedText {
    LocalizedText(vi: formatted(decimals: decimals, in: .vi), en: formatted(decimals: decimals, in: .en))
  }
}

extension CalendarDate: Shown {
  var text: LocalizedText {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return LocalizedText(vi: vietnameseDescription, en: "\(day) \(months[month - 1]) \(year)")
  }
}

extension RoundPhase: Shown {
  var text: LocalizedText { title }
}

extension Identifier: Shown {
  var text: LocalizedText { LocalizedText(rawValue) }
}
