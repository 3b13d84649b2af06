public import ContestCore

/// One thing in which a result and a second count do not agree, or in which facts contradict the rules.
public struct Discrepancy: Sendable, Hashable {
  /// What it is about.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    /// The entry as such: twice in the file, without a row, without facts.
    case entry
    /// Where the row stands among the rows.
    case order
    case number
    case unit
    case status
    case place
    case tied
    /// One judge's total in the derivation.
    case sheet
    case judged
    /// judged + figures − deductions, before its rounding.
    case exact
    case result
    case deductions
    case decidedBy = "decided_by"
    case advances
    case prize
    case mark
    case judge
    case criterion
    case part
    case figure
    case penalty
    case decision
    /// What forbids certifying.
    case blocker
  }

  /// Nil where it concerns no single entry.
  public var entry: EntryID?
  public var field: Field
  /// A whole sentence: what the file says and what the count gives.
  public var message: LocalizedText

  public init(entry: EntryID? = nil, field: Field, message: LocalizedText) {
    self.entry = entry
    self.field = field
    self.message = message
  }
}

extension Discrepancy {
  /// The usual sentence: the entry, what the file says of it, what the count gives.
  init(
    _ entry: EntryID, _ field: Field, _ name: LocalizedText, says stated: LocalizedText,
    gives counted: LocalizedText
  ) {
    self.init(
      entry: entry, field: field,
      message: LocalizedText(
        vi: "Bài dự thi \(entry): \(name.vi) ghi là \(stated.vi), đếm lại được \(counted.vi).",
        en: "Entry \(entry): \(name.en) is given as \(stated.en), the count gives \(counted.en)."))
  }
}

/// How values stand in a sentence.
enum Shown {
  static let nothing = LocalizedText(vi: "(trống)", en: "(empty)")

  static func number(_ value: Fraction?) -> LocalizedText {
    guard let value else { return nothing }
    return LocalizedText(vi: value.exactText(decimalSign: ","), en: value.exactText(decimalSign: "."))
  }

  static func text(_ value: String?) -> LocalizedText {
    value.map { LocalizedText($0) } ?? nothing
  }

  static func whole(_ value: Int?) -> LocalizedText {
    value.map { LocalizedText("\($0)") } ?? nothing
  }

  static func yesOrNo(_ value: Bool) -> LocalizedText {
    value ? LocalizedText(vi: "có", en: "yes") : LocalizedText(vi: "không", en: "no")
  }

  static func list(_ entries: [EntryID]) -> String {
    entries.map(\.rawValue).joined(separator: ", ")
  }
}
