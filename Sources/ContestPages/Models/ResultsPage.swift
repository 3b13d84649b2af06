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
  /// What the site says around a published version; nil in a file.
  public var version: PublishedVersion?
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

/// A version among those that a round has published, as the site shows it.
public struct PublishedVersion: Sendable, Hashable {
  /// One version with the time of its publication.
  public struct Item: Sendable, Hashable {
    public var number: Int
    public var published: Moment

    public init(number: Int, published: Moment) {
      self.number = number
      self.published = published
    }
  }

  public var number: Int
  /// Every version, oldest first.
  public var all: [Item]
  /// Whether a correction or a reopening is under way.
  public var isBeingCorrected: Bool
  /// Whether names are left out that stand in the version's files.
  public var hasWithheldNames: Bool

  public init(number: Int, all: [Item], isBeingCorrected: Bool, hasWithheldNames: Bool) {
    self.number = number
    self.all = all
    self.isBeingCorrected = isBeingCorrected
    self.hasWithheldNames = hasWithheldNames
  }

  var newest: Int { all.last?.number ?? number }
}

extension PublishedVersion {
  /// What is said of a version whose files are not to be had: `versions.fileWithheld`, `versions.notKept`.
  public static func words(
    _ key: String, version: Int, published: Moment, digest: String
  ) -> LocalizedText {
    Catalogue.text(
      key,
      [
        "version": LocalizedText("\(version)"), "published": published.text, "digest": LocalizedText(digest),
      ])
  }

  /// What the page says before the result.
  var notices: [LocalizedText] {
    let names: [String: LocalizedText] = [
      "version": LocalizedText("\(number)"), "newest": LocalizedText("\(newest)"),
    ]
    var notices: [LocalizedText] = []
    if number != newest { notices.append(Catalogue.text("versions.old", names)) }
    if isBeingCorrected, number == newest { notices.append(Catalogue.text("versions.underWay", names)) }
    if hasWithheldNames { notices.append(Catalogue.text("versions.withheld")) }
    return notices
  }

  func links(of round: RoundID) -> [Link] {
    all.reversed().map { item in
      Link(
        href: SitePath.results(round, version: item.number),
        label: Catalogue.text(
          "versions.one", ["version": LocalizedText("\(item.number)"), "published": item.published.text]))
    }
  }
}
