public import ContestCore

/// One page of the site: plain values, ready to be shown, that know nothing of database or request.
public protocol Page: Sendable {
  /// The template's name in `Templates.all`.
  static var template: String { get }
  var visit: Visit { get }
  /// The page's `h1`, and the first part of its title.
  var heading: LocalizedText { get }
  /// The way back, the nearest last; the page itself is not in it.
  var crumbs: [Crumb] { get }
  /// Whether the page needs the whole width of a desk's screen.
  var isWide: Bool { get }
  /// Whether the page stands alone as a file, with no site around it.
  var isFile: Bool { get }
  /// The name of the module that makes the page quicker, without `.js`; the page is complete without it.
  var script: String? { get }
}

extension Page {
  public var isWide: Bool { false }
  public var isFile: Bool { false }
  public var script: String? { nil }
}

/// What every page shows of the contest and of the person who looks.
public struct Visit: Sendable, Hashable {
  public var contestTitle: LocalizedText
  /// Who is logged in; nil where nobody is, and then no log-out button is shown.
  public var person: LocalizedText?
  /// The session's CSRF token, for every form of the page (hidden field `csrf`).
  public var csrf: String
  /// The judge who is logged in, so that no script shows one judge what another left on the device.
  public var judge: JudgeID?
  /// The IANA name of the contest's time zone, for times that a script shows.
  public var timeZone: String

  public init(
    contestTitle: LocalizedText, person: LocalizedText? = nil, csrf: String = "", judge: JudgeID? = nil,
    timeZone: String = ""
  ) {
    self.contestTitle = contestTitle
    self.person = person
    self.csrf = csrf
    self.judge = judge
    self.timeZone = timeZone
  }
}

/// A link of the way back.
public struct Crumb: Sendable, Hashable {
  public var href: String
  public var label: LocalizedText

  public init(href: String, label: LocalizedText) {
    self.href = href
    self.label = label
  }

  static let home = Crumb(href: SitePath.home, label: Catalogue.text("home"))
  static let judge = Crumb(href: SitePath.judge, label: Catalogue.text("list.back"))
  static let desk = Crumb(href: SitePath.organiser, label: Catalogue.text("desk"))
  static let entrants = Crumb(href: SitePath.entrants, label: Catalogue.text("entrants"))
}

/// A link with its words.
public struct Link: Sendable, Hashable {
  public var href: String
  public var label: LocalizedText

  public init(href: String, label: LocalizedText) {
    self.href = href
    self.label = label
  }
}

/// A page with a table too long for a template.
protocol PageWithTable {
  /// The rows as HTML, every text in them written out.
  func tableRows(in language: Language) -> String
}

/// Values that a template needs beside the stored properties, which is all that a mirror sees.
protocol PageFields {
  var fields: [String: Any] { get }
}
