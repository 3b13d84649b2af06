public import ContestCore

/// One thing to say and one way on: a fault, a refusal, a notice.
public struct MessagePage: Page {
  public static let template = "message"

  public var visit: Visit
  public var heading: LocalizedText
  /// What happened and what to do, a sentence or two.
  public var text: LocalizedText
  /// Further sentences: the findings of a refused step.
  public var details: [LocalizedText]
  /// Given to whoever looks into it; shown where a fault is the program's own.
  public var requestID: String?
  public var next: Link?
  /// Whether it is shown as a fault.
  public var isFault: Bool

  /// A notice in the caller's own words.
  public init(
    visit: Visit, heading: LocalizedText, text: LocalizedText, details: [LocalizedText] = [],
    next: Link?, isFault: Bool = false, requestID: String? = nil
  ) {
    self.visit = visit
    self.heading = heading
    self.text = text
    self.details = details
    self.requestID = requestID
    self.next = next
    self.isFault = isFault
  }

  /// What the site says of an HTTP status of 400 or more.
  ///
  /// `reason` stands in place of the status's own sentence. `requestID` is shown where it is given.
  public static func error(
    status: Int, visit: Visit, reason: LocalizedText? = nil, requestID: String? = nil,
    next: Link? = nil
  ) -> MessagePage {
    let known: Set = [400, 401, 403, 404, 405, 409, 413, 429, 500, 503]
    let key = known.contains(status) ? status : (status < 500 ? 400 : 500)
    return MessagePage(
      visit: visit, heading: Catalogue.text("error.\(key)"),
      text: reason ?? Catalogue.text("error.\(key).text"),
      next: next ?? Link(href: SitePath.home, label: Catalogue.text("error.home")), isFault: true,
      requestID: requestID)
  }

  /// The link is unknown, was revoked or replaced: nobody learns which.
  public static func invalidLink(visit: Visit) -> MessagePage {
    MessagePage(
      visit: visit, heading: Catalogue.text("link.invalid"), text: Catalogue.text("link.invalid.text"),
      next: Link(href: SitePath.home, label: Catalogue.text("error.home")), isFault: true)
  }

  /// Too many failed tries with one link.
  ///
  /// `seconds`: until the next one is taken.
  public static func tooManyTries(visit: Visit, seconds: Int) -> MessagePage {
    MessagePage(
      visit: visit, heading: Catalogue.text("link.wait"),
      text: Catalogue.text("link.wait.text", ["seconds": LocalizedText(String(max(1, seconds)))]),
      next: nil, isFault: true)
  }

  /// Nothing has changed since a published version, so that there is no other.
  ///
  /// `back`: the round's page.
  public static func unchanged(
    _ version: Int, visit: Visit, title: LocalizedText, back: String
  ) -> MessagePage {
    MessagePage(
      visit: visit, heading: title,
      text: Catalogue.text("action.cong-bo.same", ["version": LocalizedText("\(version)")]),
      next: Link(href: back, label: title))
  }

  public var crumbs: [Crumb] { heading == visit.contestTitle ? [] : [.home] }
}
