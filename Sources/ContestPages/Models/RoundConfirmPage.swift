public import ContestCore

/// Asks once before a round is opened, closed, certified, published or reopened: what is about to happen.
public struct RoundConfirmPage: Page {
  public static let template = "roundConfirm"

  public var visit: Visit
  public var round: RoundID
  public var title: LocalizedText
  public var action: RoundAction
  /// What is about to happen, with its figures.
  public var sentences: [LocalizedText]
  /// Whether reopening was refused for want of a reason.
  public var isReasonMissing: Bool
  /// What was typed as the reason.
  public var reason: String
  /// Whether it has been done before; publishing again makes another version.
  public var isRepeated = false

  public init(
    visit: Visit, round: RoundID, title: LocalizedText, action: RoundAction, sentences: [LocalizedText],
    isReasonMissing: Bool = false, reason: String = ""
  ) {
    self.visit = visit
    self.round = round
    self.title = title
    self.action = action
    self.sentences = sentences
    self.isReasonMissing = isReasonMissing
    self.reason = reason
  }

  public var heading: LocalizedText { Catalogue.text("\(key).ask") }
  public var crumbs: [Crumb] { [.home, .desk, Crumb(href: SitePath.round(round), label: title)] }
}

extension RoundConfirmPage: PageFields {
  var fields: [String: Any] {
    [
      "address": SitePath.round(round, action), "backHref": SitePath.round(round),
      "label": Catalogue.text(key), "asksReason": action == .reopen,
      "takesReason": isRepeated && action == .publish,
    ]
  }

  private var key: String { action.key(isRepeated: isRepeated) }
}
