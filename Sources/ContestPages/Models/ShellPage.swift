public import ContestCore

/// A judge's page without anybody's data: a service worker keeps it, and a script fills it from the device.
public struct ShellPage: Page {
  public static let template = "shell"

  public var visit: Visit

  /// - Parameter contestTitle: the contest's; nothing else of it stands on the page.
  public init(contestTitle: LocalizedText) {
    self.visit = Visit(contestTitle: contestTitle)
  }

  public var heading: LocalizedText { Catalogue.text("list") }
  public var crumbs: [Crumb] { [] }
  public var script: String? { "app" }
}
