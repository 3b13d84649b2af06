public import ContestCore

/// A form came that does not say which of several rounds its sheet is of: nothing is stored, the judge says which.
///
/// What was typed goes on with the answer.
public struct RoundChoicePage: Page {
  public static let template = "roundChoice"

  /// A round in which the judge has such a sheet.
  public struct Choice: Sendable, Hashable {
    /// Where the answer goes.
    public var href: String
    public var title: LocalizedText

    public init(href: String, title: LocalizedText) {
      self.href = href
      self.title = title
    }
  }

  /// A criterion that the form gave a mark.
  public struct Line: Sendable, Hashable {
    public var id: CriterionID
    public var title: LocalizedText
    /// As typed.
    public var value: String

    public init(id: CriterionID, title: LocalizedText, value: String) {
      self.id = id
      self.title = title
      self.value = value
    }
  }

  public var visit: Visit
  /// The anonymous code, or the entrant number in a named round.
  public var code: String
  /// Open ones first.
  public var choices: [Choice]
  public var lines: [Line]
  /// What was typed as the reason.
  public var reason: String

  public init(visit: Visit, code: String, choices: [Choice], lines: [Line] = [], reason: String) {
    self.visit = visit
    self.code = code
    self.choices = choices
    self.lines = lines
    self.reason = reason
  }

  public var heading: LocalizedText { Catalogue.text("rounds.which", ["code": LocalizedText(code)]) }
  public var crumbs: [Crumb] { [.home, .judge] }
}

extension RoundChoicePage: PageFields {
  var fields: [String: Any] {
    ["action": choices.first?.href ?? SitePath.judge, "hasLines": !lines.isEmpty, "listHref": SitePath.judge]
  }
}
