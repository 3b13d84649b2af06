import ContestCore
import ContestKit
import ContestPages
import Foundation
import HTTPTypes
import Hummingbird

/// What everybody may see.
struct PublicController: Sendable {
  let site: Site

  /// Says that the site answers, and nothing of the contest.
  @Sendable func health(_ request: Request, context: SiteContext) async throws -> Response {
    Self.file(Data("ok\n".utf8), type: "text/plain; charset=utf-8", cache: "no-store")
  }

  /// The same for everybody, so that a service worker may keep it.
  @Sendable func judgeShell(_ request: Request, context: SiteContext) async throws -> Response {
    let visitor = Visitor(language: context.visitor.language)
    return site.page(ShellPage(contestTitle: await site.visit(of: visitor).contestTitle), for: visitor)
  }

  @Sendable func home(_ request: Request, context: SiteContext) async throws -> Response {
    let contest = try await site.service.contest()
    var rounds: [HomeRound] = []
    for round in contest.rounds {
      rounds.append(
        HomeRound(
          id: round.id, title: round.title, phase: try await site.service.phase(of: round.id),
          opens: round.opens,
          closes: round.closes))
    }
    let page = HomePage(
      visit: await site.visit(of: context.visitor), organiser: contest.organiser, dates: contest.dates,
      rounds: rounds)
    return site.page(page, for: context.visitor, isPublic: true)
  }

  @Sendable func results(_ request: Request, context: SiteContext) async throws -> Response {
    let publication = try await publication(of: context.part("round"))
    let page = ResultsPage(
      publication.results, fileDigest: publication.digest,
      place: .site(await site.visit(of: context.visitor)),
      rounds: try await site.service.contest().roundTitles)
    return site.page(page, for: context.visitor, isPublic: true)
  }

  @Sendable func export(_ request: Request, context: SiteContext) async throws -> Response {
    let name = try context.part("file")
    guard let file = try await publication(of: context.part("round")).files[name] else {
      throw SiteError.notFound(nil)
    }
    var response = Self.file(file, type: Self.mediaType(of: name), cache: "no-cache")
    if name.hasSuffix(".html") {
      let hash = Publication.styleHash(of: file)
      response.headers[.contentSecurityPolicy] = SecurityHeaders.policy(
        style: hash.map { "'\($0)'" } ?? "'none'")
    }
    return response
  }

  private func publication(of text: String) async throws -> Publication {
    guard let id = RoundID(validating: text), try await site.service.contest().round(id) != nil else {
      throw SiteError.notFound(nil)
    }
    guard let publication = try await site.publications.publication(of: id, from: site.service) else {
      throw SiteError.notFound(
        LocalizedText(
          vi: "Kết quả của vòng này chưa được công bố.", en: "The result of this round is not published yet.")
      )
    }
    return publication
  }

  private static func mediaType(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "csv": "text/csv; charset=utf-8"
    default: "application/xml"
    }
  }

  private static func file(_ data: Data, type: String, cache: String) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: type, .contentLength: String(data.count), .cacheControl: cache],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
  }

  @Sendable func toHome(_ request: Request, context: SiteContext) async throws -> Response {
    site.redirect(to: SitePath.home)
  }
}
