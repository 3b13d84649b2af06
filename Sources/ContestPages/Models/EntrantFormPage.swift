public import ContestCore

/// The form of one entrant; its fields are named by the columns of an entry list.
public struct EntrantFormPage: Page {
  public static let template = "entrant"

  public enum Mode: Sendable, Hashable {
    case add
    case edit(EntryID)
  }

  public var visit: Visit
  public var mode: Mode
  /// As typed.
  ///
  /// A consent is given where its value is not empty; silence is no.
  public var values: [EntryColumn: String]
  public var problems: [EntryColumn: LocalizedText]
  public var units: [EnteringUnit]
  public var themes: [Theme]

  public init(
    visit: Visit, mode: Mode, values: [EntryColumn: String] = [:],
    problems: [EntryColumn: LocalizedText] = [:], units: [EnteringUnit], themes: [Theme]
  ) {
    self.visit = visit
    self.mode = mode
    self.values = values
    self.problems = problems
    self.units = units
    self.themes = themes
  }

  public var heading: LocalizedText {
    switch mode {
    case .add: Catalogue.text("entrant.add")
    case .edit: Catalogue.text("entrant.edit")
    }
  }
  public var crumbs: [Crumb] { [.home, .desk, .entrants] }
}

extension EntrantFormPage: PageFields {
  var fields: [String: Any] {
    let texts: [EntryColumn] = [.fullName, .birthDate, .post, .phone, .title, .script, .recording]
    let consents: [EntryColumn] = [.consentRegister, .consentPublishName, .consentBroadcast]
    return [
      "action": action, "backHref": SitePath.entrants,
      "unitField": choice(.unit, options: units.map { ($0.id.rawValue, $0.name) }),
      "themeField": choice(
        .theme,
        options: themes.map { theme in
          (
            theme.id.rawValue,
            LocalizedText(vi: "\(theme.letter)) \(theme.title.vi)", en: "\(theme.letter)) \(theme.title.en)")
          )
        }),
      "person": texts.prefix(4).map(field), "work": [texts[4]].map(field),
      "files": texts.suffix(2).map(field),
      "consents": consents.map(field), "hasProblems": !problems.isEmpty,
      "summary": EntryColumn.allCases.compactMap { column in
        problems[column].map { ProblemLink(target: "f-\(column.rawValue)", title: label(column), text: $0) }
      },
    ]
  }

  private var action: String {
    switch mode {
    case .add: SitePath.addEntrant
    case .edit(let id): SitePath.entrant(id)
    }
  }

  private func label(_ column: EntryColumn) -> LocalizedText { Catalogue.text("field.\(column.rawValue)") }

  private func field(_ column: EntryColumn) -> FormField {
    let hint = Catalogue.all["field.\(column.rawValue).hint"]
    var described: [String] = []
    if hint != nil { described.append("h-\(column.rawValue)") }
    if problems[column] != nil { described.append("e-\(column.rawValue)") }
    return FormField(
      name: column.rawValue, label: label(column), hint: hint, value: values[column] ?? "",
      error: problems[column], isTicked: !(values[column] ?? "").isEmpty,
      isRequired: [.fullName, .unit, .consentRegister].contains(column),
      describedBy: described.joined(separator: " "), kind: column == .phone ? "tel" : "text")
  }

  private func choice(_ column: EntryColumn, options: [(String, LocalizedText)]) -> ChoiceField {
    let chosen = values[column] ?? ""
    return ChoiceField(
      field: field(column),
      options: options.map { ChoiceField.Option(key: $0.0, label: $0.1, isChosen: $0.0 == chosen) })
  }
}

/// One field of a form.
struct FormField {
  let name: String
  let label: LocalizedText
  let hint: LocalizedText?
  let value: String
  let error: LocalizedText?
  let isTicked: Bool
  let isRequired: Bool
  let describedBy: String
  /// The input's `type`.
  let kind: String
}

/// A list to choose from.
struct ChoiceField {
  struct Option {
    let key: String
    let label: LocalizedText
    let isChosen: Bool
  }

  let field: FormField
  let options: [Option]
}
