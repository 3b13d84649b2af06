public import ContestCore

/// A judge says that they do not mark an entry, and why.
public struct RecusalPage: Page {
  public static let template = "recusal"

  public var visit: Visit
  public var heard: SheetEntry
  /// The newest revision that the judge saw (hidden field `revision`).
  public var revision: Int
  /// The client's own name for this (hidden field `client_id`).
  public var clientID: String
  public var isReasonMissing: Bool
  /// What was typed as the reason.
  public var reason = ""
  /// Whether the reason comes from a form that did not say its round, of which nothing was stored.
  public var isBrought = false

  public init(
    visit: Visit, heard: SheetEntry, revision: Int, clientID: String, isReasonMissing: Bool = false
  ) {
    self.visit = visit
    self.heard = heard
    self.revision = revision
    self.clientID = clientID
    self.isReasonMissing = isReasonMissing
  }

  public var heading: LocalizedText {
    Catalogue.text("recusal.of", ["sheet": heard.label])
  }
  public var crumbs: [Crumb] {
    [.home, .judge, Crumb(href: heard.address, label: heard.label)]
  }
}

extension RecusalPage: PageFields {
  var fields: [String: Any] {
    [
      "action": SitePath.recusal(heard.round, heard.code), "backHref": heard.address,
      "roundTitle": heard.roundTitle,
      "broughtText": (isBrought ? Catalogue.text("recusal.brought", ["round": heard.roundTitle]) : nil)
        as Any,
    ]
  }
}
