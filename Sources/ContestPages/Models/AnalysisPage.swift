public import ContestCore

/// How firm a round's result is: for the organisers and the jury's chair.
public struct AnalysisPage: Page {
  public static let template = "analysis"

  public var visit: Visit
  public var round: RoundID
  public var title: LocalizedText
  /// The journal's number from which it was computed.
  public var journalSequence: Int
  public var words: AnalysisWords
  /// Whether the organisers look, whose way back is the round's page; else it is the judge's list.
  public var isOrganiser: Bool

  public init(
    visit: Visit, round: RoundID, title: LocalizedText, journalSequence: Int, words: AnalysisWords,
    isOrganiser: Bool
  ) {
    self.visit = visit
    self.round = round
    self.title = title
    self.journalSequence = journalSequence
    self.words = words
    self.isOrganiser = isOrganiser
  }

  public var heading: LocalizedText { Catalogue.text("analysis") }
  public var crumbs: [Crumb] {
    isOrganiser ? [.home, .desk, Crumb(href: SitePath.round(round), label: title)] : [.home, .judge]
  }
}

extension AnalysisPage: PageFields {
  var fields: [String: Any] {
    [
      "basis": Catalogue.text("analysis.basis", ["sequence": LocalizedText("\(journalSequence)")]),
      "sections": words.sections, "groups": words.groups,
    ]
  }
}

extension AnalysisWords.Group: PageFields {
  var fields: [String: Any] { ["title": title] }
}
