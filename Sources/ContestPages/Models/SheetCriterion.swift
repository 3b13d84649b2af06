public import ContestCore

/// One criterion of a judge's sheet, with what was typed.
public struct SheetCriterion: Sendable, Hashable {
  public var criterion: Criterion
  /// Position on the sheet, from 1.
  public var position: Int
  /// As typed, or the saved mark with the language's decimal sign.
  ///
  /// Empty: not given, which is not 0.
  public var value: String
  public var problem: MarkProblem?

  public init(criterion: Criterion, position: Int, value: String = "", problem: MarkProblem? = nil) {
    self.criterion = criterion
    self.position = position
    self.value = value
    self.problem = problem
  }
}

/// Why what was typed at a criterion is not taken.
public enum MarkProblem: Sendable, Hashable {
  /// Not a number.
  case unreadable
  case outOfRange
  case offStep
  /// Sending needs a mark here.
  case missing
}

extension SheetCriterion: PageFields {
  private var range: [String: LocalizedText] {
    [
      "from": criterion.minimum.text, "to": criterion.maximum.text, "step": criterion.step.text,
      "value": LocalizedText(value),
    ]
  }

  /// What is wrong with what was typed, and what to type.
  var error: LocalizedText? {
    switch problem {
    case .unreadable: Catalogue.text("mark.unreadable", range)
    case .outOfRange: Catalogue.text("mark.outOfRange", range)
    case .offStep: Catalogue.text("mark.offStep", range)
    case .missing: Catalogue.text("mark.missing", range)
    case nil: nil
    }
  }

  var fields: [String: Any] {
    [
      "id": criterion.id, "title": criterion.title, "guidance": criterion.guidance,
      "maximum": criterion.maximum, "hint": Catalogue.text("mark.hint", range), "error": error as Any,
      "levels": criterion.levels, "hasLevels": !criterion.levels.isEmpty,
      "describedBy": "h-\(criterion.id)" + (problem == nil ? "" : " e-\(criterion.id)"),
    ]
  }
}
