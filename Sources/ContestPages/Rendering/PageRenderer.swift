public import ContestCore
import Foundation
import Mustache

/// Turns pages into HTML.
///
/// Templates are compiled once, when it is made.
public struct PageRenderer: Sendable {
  private let site: MustacheLibrary
  private let file: MustacheLibrary

  /// - Parameter scripts: the address of the folder where the scripts stand.
  /// - Throws: `PageError` where a template cannot be read.
  public init(scripts: String = SitePath.scripts(version: "0")) throws(PageError) {
    try self.init(templates: Templates.all, scripts: scripts)
  }

  init(
    templates: [String: String], scripts: String = SitePath.scripts(version: "0")
  ) throws(PageError) {
    self.site = try Self.library(
      templates,
      frame: [
        "style": Templates.linkedStyle, "paperStyle": Templates.linkedPaperStyle,
        "scripts": Templates.linkedScripts(in: scripts),
      ])
    self.file = try Self.library(
      templates,
      frame: ["style": Templates.inlineStyle, "paperStyle": Templates.inlinePaperStyle, "scripts": ""])
  }

  private static func library(
    _ templates: [String: String], frame: [String: String]
  ) throws(PageError) -> MustacheLibrary {
    var library = MustacheLibrary()
    for (name, source) in templates.merging(frame, uniquingKeysWith: { $1 }) {
      do {
        try library.register(source, named: name)
      } catch {
        throw PageError.brokenTemplate(name)
      }
    }
    return library
  }

  /// The page as a whole HTML document.
  public func render(_ page: some Page, language: Language) -> String {
    render(page, language: language, with: site)
  }

  /// What stands inside `main` on a judge's sheet, for scripts that fill in entry after entry.
  ///
  /// - Parameter page: a blank sheet; see `JudgeSheetPage.blank`.
  public func sheetContent(_ page: JudgeSheetPage, language: Language) -> String {
    site.render(Frame(page: page, language: language), withTemplate: "sheetContent") ?? ""
  }

  /// The published result as one file that needs no other: the style sheet stands inside.
  ///
  /// `rounds`: titles of the contest's other rounds. `fileDigest`: the lower-case hexadecimal SHA-256 of `results.xml`, where it is known.
  public func resultsHTML(
    _ results: PublishedResults, fileDigest: String?, language: Language,
    rounds: [RoundID: LocalizedText] = [:]
  ) -> String {
    let page = ResultsPage(results, fileDigest: fileDigest, place: .file, rounds: rounds)
    return render(page, language: language, with: file)
  }

  /// Papers to print as one file that needs no other.
  public func papersHTML(_ printed: PrintedPapers, language: Language) -> String {
    let page = PapersPrintPage(
      visit: Visit(contestTitle: printed.contestTitle), printed: printed, isFile: true)
    return render(page, language: language, with: file)
  }

  private func render<P: Page>(_ page: P, language: Language, with library: MustacheLibrary) -> String {
    let frame = Frame(page: page, language: language)
    // The template is there: `init` compiled every one, and a test renders every page.
    let html = library.render(frame, withTemplate: P.template) ?? ""
    guard let page = page as? any PageWithTable, let place = html.range(of: Templates.rowsPlace) else {
      return html
    }
    let rows = page.tableRows(in: language)
    // Added piece by piece: joined as collections, their letters would be counted first.
    var whole = String(html[..<place.lowerBound])
    whole.reserveCapacity(html.utf8.count + rows.utf8.count)
    whole += rows
    whole += html[place.upperBound...]
    return whole
  }
}

/// Why pages cannot be shown.
public enum PageError: ExplainedError, Sendable, Hashable {
  /// A template of the program is faulty; its name.
  case brokenTemplate(String)

  public var message: LocalizedText {
    switch self {
    case .brokenTemplate(let name):
      LocalizedText(
        vi: "Mẫu trang “\(name)” của chương trình bị lỗi. Hãy báo cho người phát triển.",
        en: "The program's page template “\(name)” is broken. Please tell its developers.")
    }
  }
}
