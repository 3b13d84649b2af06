public import ContestCore

/// A published result: the exported `results.html` and the site's public page are this one page.
public struct ResultsPage: Page {
  public static let template = "results"

  public enum Place: Sendable, Hashable {
    /// One file that stands alone.
    case file
    case site(Visit)
  }

  public var results: PublishedResults
  /// Lower-case hexadecimal SHA-256 of `results.xml`, where it is known.
  public var fileDigest: String?
  public var place: Place
  /// Titles of the contest's other rounds; one that is not among them is shown by its id.
  public var rounds: [RoundID: LocalizedText]

  public init(
    _ results: PublishedResults, fileDigest: String?, place: Place, rounds: [RoundID: LocalizedText] = [:]
  ) {
    self.results = results
    self.rounds = rounds
    self.fileDigest = fileDigest
    self.place = place
  }

  public var visit: Visit {
    switch place {
    case .file: Visit(contestTitle: results.contestTitle)
    case .site(let visit): visit
    }
  }
  public var heading: LocalizedText {
    Catalogue.text("results", ["round": results.rules.title])
  }
  public var crumbs: [Crumb] { place == .file ? [] : [.home] }
  public var isFile: Bool { place == .file }
}
