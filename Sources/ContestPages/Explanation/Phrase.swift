import ContestCore

/// A language as a type, so that a phrase knows in which one to write the values put into it.
protocol Tongue {
  static var language: Language { get }
}

enum Vietnamese: Tongue { static let language = Language.vi }
enum English: Tongue { static let language = Language.en }

/// Words of one language; numbers and texts put into them are written in that language.
struct Phrase<T: Tongue>: ExpressibleByStringInterpolation {
  let words: String

  init(stringLiteral value: String) { self.words = value }
  init(stringInterpolation: StringInterpolation) { self.words = stringInterpolation.words }

  struct StringInterpolation: StringInterpolationProtocol {
    var words = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      words.reserveCapacity(literalCapacity + interpolationCount * 12)
    }

    mutating func appendLiteral(_ literal: String) { words += literal }
    mutating func appendInterpolation(_ text: LocalizedText) { words += text[T.language] }
    mutating func appendInterpolation(_ text: String) { words += text }
    mutating func appendInterpolation(_ number: Int) { words += String(number) }
    mutating func appendInterpolation(_ points: Points) { words += points.text[T.language] }
    mutating func appendInterpolation(_ value: Ratio) { words += Explanation.exactly(value)[T.language] }
  }
}

/// One sentence, or part of one, in both languages.
func said(vi: Phrase<Vietnamese>, en: Phrase<English>) -> LocalizedText {
  // An ellipsis ends a sentence by itself.
  LocalizedText(vi: vi.words.replacing("….", with: "…"), en: en.words.replacing("….", with: "…"))
}

extension LocalizedText {
  var isEmpty: Bool { vi.isEmpty && en.isEmpty }

  /// With a small letter in front, to go on after a colon.
  var lowered: LocalizedText {
    func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
    return LocalizedText(vi: lowered(vi), en: lowered(en))
  }

  /// With a capital in front, to begin a sentence.
  var raised: LocalizedText {
    func raised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    return LocalizedText(vi: raised(vi), en: raised(en))
  }

  static func + (lhs: LocalizedText, rhs: LocalizedText) -> LocalizedText {
    LocalizedText(vi: lhs.vi + rhs.vi, en: lhs.en + rhs.en)
  }
}

extension [LocalizedText] {
  func joined(_ separator: String) -> LocalizedText {
    LocalizedText(vi: map(\.vi).joined(separator: separator), en: map(\.en).joined(separator: separator))
  }

  /// `A, B và C` / `A, B and C`.
  var enumerated: LocalizedText {
    guard let last, count > 1 else { return first ?? LocalizedText("") }
    return said(vi: "\(dropLast().joined(", ")) và \(last)", en: "\(dropLast().joined(", ")) and \(last)")
  }
}

extension ArraySlice<LocalizedText> {
  func joined(_ separator: String) -> LocalizedText { Array(self).joined(separator) }
}

extension Explanation {
  /// The value as a decimal; an ellipsis says that it goes on.
  static func exactly(_ value: Ratio) -> LocalizedText {
    let isWhole = (try? value.rounded(Rounding(decimals: 6))) == value
    if isWhole { return value.text }
    let cut = (try? value.rounded(Rounding(decimals: 4, mode: .truncate))) ?? value
    let text = cut.text(decimals: 4)
    return LocalizedText(vi: "\(text.vi)…", en: "\(text.en)…")
  }

  /// A place, which may be a half: `2`, `2,5`, `2,3333…`.
  static func place(_ value: Ratio) -> LocalizedText {
    if value.denominator == 1 { return LocalizedText(String(value.numerator)) }
    for decimals in 1...6 where (try? value.rounded(Rounding(decimals: decimals))) == value {
      return value.text(decimals: decimals)
    }
    return exactly(value)
  }

  /// A place in running text: `thứ nhất`, `thứ 2` / `place 1`, `place 2`.
  static func ordinal(_ value: Ratio) -> LocalizedText {
    let shown = place(value)
    return said(vi: "thứ \(value == Ratio(1) ? LocalizedText("nhất") : shown)", en: "place \(shown)")
  }

  /// `one judge`, `3 judges`; Vietnamese has one form.
  static func counted(_ count: Int, vi: String, one: String, many: String) -> LocalizedText {
    said(vi: "\(count) \(vi)", en: "\(count) \(count == 1 ? one : many)")
  }

  static func judges(_ count: Int) -> LocalizedText {
    counted(count, vi: "giám khảo", one: "judge", many: "judges")
  }

  /// `1 phút 5 giây`; tenths where there are any.
  static func duration(_ milliseconds: Int) -> LocalizedText {
    let minutes = milliseconds / 60_000
    let seconds = Points(micros: Int64(milliseconds % 60_000) * 1000).text
    var parts: [LocalizedText] = []
    if minutes > 0 { parts.append(said(vi: "\(minutes) phút", en: "\(minutes) min")) }
    if milliseconds % 60_000 > 0 || minutes == 0 {
      parts.append(said(vi: "\(seconds) giây", en: "\(seconds) s"))
    }
    return parts.joined(" ")
  }

  /// `opening` with the step's value, and with its rounding where that changed it.
  func sentence(_ opening: LocalizedText, step: StepValue, at roundingStep: RoundingStep) -> LocalizedText {
    said(vi: "\(opening)\(value(step, at: roundingStep)).", en: "\(opening)\(value(step, at: roundingStep)).")
  }

  /// `86,6666…, làm tròn thành 86,67`.
  func value(_ step: StepValue, at roundingStep: RoundingStep) -> LocalizedText {
    guard step.exact != step.rounded else {
      return isOfPlaces ? Self.place(step.rounded) : Self.exactly(step.rounded)
    }
    let rounding =
      rules.tabulation.rounding[roundingStep]
      ?? (roundingStep == .result ? rules.tabulation.resultRounding : nil)
    let rounded = rounding.map { step.rounded.text(decimals: $0.decimals) } ?? step.rounded.text
    return said(vi: "\(step.exact), làm tròn thành \(rounded)", en: "\(step.exact), rounded to \(rounded)")
  }
}
