public import ContestCore

/// What is recorded of every entry of a round besides its sheets: entries down, facts across.
public struct FactsPage: Page {
  public static let template = "facts"

  public var visit: Visit
  public var round: RoundID
  public var roundTitle: LocalizedText
  /// The heads of the columns, each with the way to its form.
  public var columns: [Link]
  public var rows: [FactsRow]
  /// Whether something may still be recorded.
  public var isOpen: Bool

  public init(
    visit: Visit, round: RoundID, roundTitle: LocalizedText, columns: [Link], rows: [FactsRow], isOpen: Bool
  ) {
    self.visit = visit
    self.round = round
    self.roundTitle = roundTitle
    self.columns = columns
    self.rows = rows
    self.isOpen = isOpen
  }

  public var heading: LocalizedText { Catalogue.text("facts.of", ["round": roundTitle]) }
  public var crumbs: [Crumb] { [.home, .desk, Crumb(href: SitePath.round(round), label: roundTitle)] }
  public var isWide: Bool { true }
}

/// One entry's facts, in the order of the columns.
public struct FactsRow: Sendable, Hashable {
  /// `SBD 07`.
  public var label: String
  public var name: String
  public var values: [LocalizedText]

  public init(label: String, name: String, values: [LocalizedText]) {
    self.label = label
    self.name = name
    self.values = values
  }
}

extension FactsRow: PageFields {
  var fields: [String: Any] { ["cells": values.map(FactCell.init)] }
}

/// A cell of the table; an empty one shows that nothing is recorded.
struct FactCell {
  let text: LocalizedText
}

/// The form of one column: one value per entry, and who says so.
///
/// Its fields: `recorded`, `source`, and `v-ENTRY` per entry.
public struct FactColumnPage: Page {
  public static let template = "column"

  public var visit: Visit
  public var round: RoundID
  public var roundTitle: LocalizedText
  public var key: String
  public var title: LocalizedText
  public var hint: LocalizedText
  public var rows: [FactColumnRow]
  /// How many facts of the column were recorded when the form was made.
  public var recorded: Int
  public var source: String
  public var sourceProblem: LocalizedText?
  /// Why nothing was recorded, about no field in particular.
  public var refusal: LocalizedText?
  public var isOpen: Bool

  public init(
    visit: Visit, round: RoundID, roundTitle: LocalizedText, key: String, title: LocalizedText,
    hint: LocalizedText, rows: [FactColumnRow], recorded: Int, source: String = "",
    sourceProblem: LocalizedText? = nil, refusal: LocalizedText? = nil, isOpen: Bool
  ) {
    self.visit = visit
    self.round = round
    self.roundTitle = roundTitle
    self.key = key
    self.title = title
    self.hint = hint
    self.rows = rows
    self.recorded = recorded
    self.source = source
    self.sourceProblem = sourceProblem
    self.refusal = refusal
    self.isOpen = isOpen
  }

  public var heading: LocalizedText { title }
  public var crumbs: [Crumb] {
    [
      .home, .desk, Crumb(href: SitePath.round(round), label: roundTitle),
      Crumb(href: SitePath.facts(round), label: Catalogue.text("facts")),
    ]
  }
}

extension FactColumnPage: PageFields {
  private var problems: [ProblemLink] {
    var links = rows.compactMap { row in
      row.problem.map {
        ProblemLink(target: "v-\(row.id)", title: LocalizedText("\(row.label) \(row.name)"), text: $0)
      }
    }
    if let sourceProblem {
      links.append(
        ProblemLink(target: "source", title: Catalogue.text("facts.source"), text: sourceProblem))
    }
    return links
  }

  var fields: [String: Any] {
    [
      "action": SitePath.facts(round, column: key), "backHref": SitePath.facts(round), "problems": problems,
      "hasProblems": !problems.isEmpty, "lines": rows,
    ]
  }
}

/// One entry of a column's form.
public struct FactColumnRow: Sendable, Hashable {
  public var id: EntryID
  public var label: String
  public var name: String
  /// As typed, or as recorded.
  public var value: String
  /// What stands now, where somebody has changed it since the form was made.
  public var standing: LocalizedText?
  public var problem: LocalizedText?
  /// Statuses to choose from; empty where a value is typed.
  public var options: [DecisionOption]

  public init(
    id: EntryID, label: String, name: String, value: String, standing: LocalizedText? = nil,
    problem: LocalizedText? = nil, options: [DecisionOption] = []
  ) {
    self.id = id
    self.label = label
    self.name = name
    self.value = value
    self.standing = standing
    self.problem = problem
    self.options = options
  }
}

extension FactColumnRow: PageFields {
  var fields: [String: Any] {
    [
      "hasOptions": !options.isEmpty,
      "standingText": standing.map { Catalogue.text("facts.standing", ["value": $0]) } as Any,
      "shownValue": (options.first(where: \.isChosen)?.label ?? LocalizedText(value)) as Any,
    ]
  }
}
