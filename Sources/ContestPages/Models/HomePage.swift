public import ContestCore

/// The public front page: the contest, and nothing of any person.
public struct HomePage: Page {
  public static let template = "home"

  public var visit: Visit
  public var organiser: Organiser
  public var dates: [ContestDate]
  public var rounds: [HomeRound]

  public init(visit: Visit, organiser: Organiser, dates: [ContestDate], rounds: [HomeRound]) {
    self.visit = visit
    self.organiser = organiser
    self.dates = dates
    self.rounds = rounds
  }

  public var heading: LocalizedText { visit.contestTitle }
  public var crumbs: [Crumb] { [] }
}

/// A round as the public sees it.
public struct HomeRound: Sendable, Hashable {
  public var id: RoundID
  public var title: LocalizedText
  public var phase: RoundPhase
  public var opens: CalendarDate?
  public var closes: CalendarDate?
  /// Whether a version of its result is out, though the round may be open again.
  public var isPublished: Bool

  public init(
    id: RoundID, title: LocalizedText, phase: RoundPhase, opens: CalendarDate? = nil,
    closes: CalendarDate? = nil, isPublished: Bool
  ) {
    self.isPublished = isPublished
    self.id = id
    self.title = title
    self.phase = phase
    self.opens = opens
    self.closes = closes
  }
}

extension HomeRound: PageFields {
  var fields: [String: Any] {
    ["resultsHref": (isPublished ? SitePath.results(id) : nil) as Any]
  }
}
