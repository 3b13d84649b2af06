public import ContestCore

/// Why one of two entries stands above the other: for the organisers and the jury's chair.
public struct ComparisonPage: Page {
  public static let template = "comparison"

  /// An entry that can be chosen.
  public struct Choice: Sendable, Hashable {
    /// As in the page's address: the anonymous code, or the entrant number.
    public var code: String
    public var label: LocalizedText

    public init(code: String, label: LocalizedText) {
      self.code = code
      self.label = label
    }
  }

  public var visit: Visit
  public var round: RoundID
  public var title: LocalizedText
  /// In the order of the standings.
  public var choices: [Choice]
  /// What is chosen in the form; nil: nothing yet.
  public var first: String?
  public var second: String?
  public var result: ComparisonWords?
  /// Whether the same entry was chosen twice.
  public var isSame = false
  /// Whether the organisers look, whose way back is the round's page; else it is the judge's list.
  public var isOrganiser: Bool

  public init(
    visit: Visit, round: RoundID, title: LocalizedText, choices: [Choice], first: String? = nil,
    second: String? = nil, result: ComparisonWords? = nil, isOrganiser: Bool
  ) {
    self.visit = visit
    self.round = round
    self.title = title
    self.choices = choices
    self.first = first
    self.second = second
    self.result = result
    self.isOrganiser = isOrganiser
  }

  public var heading: LocalizedText { Catalogue.text("comparison") }
  public var crumbs: [Crumb] {
    isOrganiser ? [.home, .desk, Crumb(href: SitePath.round(round), label: title)] : [.home, .judge]
  }
}

extension ComparisonPage: PageFields {
  private struct Option {
    let key: String
    let label: LocalizedText
    let isChosen: Bool
  }

  private func options(_ chosen: String?) -> [Option] {
    choices.map { Option(key: $0.code, label: $0.label, isChosen: $0.code == chosen) }
  }

  var fields: [String: Any] {
    [
      "action": SitePath.comparison(round), "analysisHref": SitePath.analysis(round),
      "firstOptions": options(first), "secondOptions": options(second),
      "tables": result?.tables ?? [], "sentences": result?.sentences ?? [], "hasResult": result != nil,
      "hasTables": result?.tables.isEmpty == false, "derivations": result?.derivations ?? [],
    ]
  }
}
