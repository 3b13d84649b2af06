public import ContestCore

/// Who opened a link, and the button that logs them in: looking at the link alone changes nothing.
public struct LogInPage: Page {
  public static let template = "login"

  public enum Person: Sendable, Hashable {
    case judge(name: String)
    case organiser
  }

  public var visit: Visit
  public var opened: Person
  /// The address that the button posts to.
  public var action: String
  /// The messenger that shows the page, where it is no browser.
  public var inApp: String?
  /// Why nobody new is let in; nil: the button is there.
  public var closed: LocalizedText?
  /// Where this device goes on that is logged in already, while nobody new is let in.
  public var goOnHref: String?

  /// `token`: as it stands in the link.
  public init(visit: Visit, opened: Person, token: String) {
    self.visit = visit
    self.opened = opened
    self.action = SitePath.logIn(token: token)
  }

  public var heading: LocalizedText {
    if closed != nil { return Catalogue.text("login.closed") }
    return switch opened {
    case .judge(let name): Catalogue.text("login.judge", ["name": LocalizedText(name)])
    case .organiser: Catalogue.text("login.organiser")
    }
  }
  public var crumbs: [Crumb] { [] }
}

extension LogInPage: PageFields {
  var fields: [String: Any] {
    [
      "isOpen": closed == nil,
      "inAppText": inApp.map { Catalogue.text("login.inApp", ["app": LocalizedText($0)]) } as Any,
    ]
  }
}
