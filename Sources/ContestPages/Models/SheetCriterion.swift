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
  /// Nil where marks are given.
  public var ballot: BallotField?
  /// Of the part that the criterion belongs to: it multiplies the mark beside the criterion's own weight.
  var partWeight = Points(1)

  public init(
    criterion: Criterion, position: Int, value: String = "", problem: MarkProblem? = nil,
    ballot: BallotField? = nil
  ) {
    self.criterion = criterion
    self.position = position
    self.value = value
    self.problem = problem
    self.ballot = ballot
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
    if let problem, let ballot {
      return problem == .missing ? Catalogue.text("ballot.missing") : ballot.hint
    }
    return switch problem {
    case .unreadable: Catalogue.text("mark.unreadable", range)
    case .outOfRange: Catalogue.text("mark.outOfRange", range)
    case .offStep: Catalogue.text("mark.offStep", range)
    case .missing: Catalogue.text("mark.missing", range)
    case nil: nil
    }
  }

  /// Whether a place stands on another sheet too, or an entry too many is chosen.
  public var hasWarning: Bool { warning != nil }

  /// What is unusual and may stand all the same.
  var warning: LocalizedText? { problem == nil ? ballot?.warning(at: value) : nil }

  /// As it is read: the mark, the place, the choice.
  func shown(_ value: String) -> LocalizedText {
    ballot.map { value.isEmpty ? LocalizedText("") : $0.text(of: value) } ?? LocalizedText(value)
  }

  func shown(_ mark: Points?) -> LocalizedText {
    guard let mark else { return LocalizedText("") }
    return ballot?.text(of: mark.description) ?? mark.text
  }

  private var options: [BallotOption] {
    let number = Points(parsing: value)
    return (ballot?.values ?? []).enumerated().map { index, choice in
      BallotOption(
        id: "c-\(criterion.id)" + (index == 0 ? "" : "-\(index + 1)"), name: criterion.id.rawValue,
        value: "\(choice)",
        label: ballot?.text(of: "\(choice)") ?? LocalizedText(""), isChosen: number == Points(choice))
    }
  }

  var fields: [String: Any] {
    [
      "id": criterion.id, "title": criterion.title, "guidance": criterion.guidance,
      "maximum": (ballot == nil ? criterion.maximum : nil) as Any,
      "hint": ballot?.hint ?? Catalogue.text("mark.hint", range), "error": error as Any,
      "ballotState": ballot?.state as Any, "warning": warning as Any, "options": options,
      "hasOptions": !options.isEmpty, "shownValue": shown(value),
      "markWord": Catalogue.text(ballot == nil ? "sheet.mark" : "ballot.number"),
      "inputMode": ballot == nil ? "decimal" : "numeric",
      "least": criterion.minimum.description, "most": criterion.maximum.description,
      "grid": criterion.step.description, "weight": criterion.weight.description,
      "part": (partWeight == Points(1) ? nil : partWeight.description) as Any,
      "ballotKind": ballot?.kindName as Any, "ballotWanted": "\(ballot?.count ?? 0)",
      "levels": criterion.levels, "hasLevels": !criterion.levels.isEmpty,
      "describedBy": "h-\(criterion.id)" + (problem == nil ? "" : " e-\(criterion.id)")
        + (warning == nil ? "" : " w-\(criterion.id)"),
    ]
  }
}

extension Level: PageFields {
  var fields: [String: Any] { ["lowest": from.description, "highest": to.description] }
}
