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
          opens: round.opens, closes: round.closes,
          isPublished: try await !site.service.versions(of: round.id).isEmpty))
    }
    let page = HomePage(
      visit: await site.visit(of: context.visitor), organiser: contest.organiser, dates: contest.dates,
      rounds: rounds)
    return site.page(page, for: context.visitor, isPublic: true)
  }

  /// The newest version, or the one that the address names.
  @Sendable func results(_ request: Request, context: SiteContext) async throws -> Response {
    let (round, title) = try await round(context)
    let version = try Self.version(context)
    guard let shown = try await site.service.publicRound(round, version: version) else {
      throw Self.notPublished
    }
    let contest = try await site.service.contest()
    let visit = await site.visit(of: context.visitor)
    guard let results = shown.results else {
      let page = MessagePage(
        visit: visit, heading: title, text: words("versions.notKept", shown.publication, of: contest),
        next: nil)
      return site.page(page, for: context.visitor, isPublic: true)
    }
    var page = ResultsPage(
      results, fileDigest: shown.publication.sha256, place: .site(visit), rounds: contest.roundTitles)
    page.version = PublishedVersion(
      number: shown.publication.version,
      all: shown.versions.map { .init(number: $0.version, published: site.moment($0.instant, of: contest)) },
      isBeingCorrected: shown.isBeingCorrected, hasWithheldNames: !shown.withheld.isEmpty)
    return site.page(page, for: context.visitor, isPublic: true)
  }

  /// A file as it was published, byte for byte.
  @Sendable func export(_ request: Request, context: SiteContext) async throws -> Response {
    let name = try context.part("file")
    let (round, title) = try await round(context)
    let isOrganiser = context.visitor.session?.role == .organiser
    let document = try await site.service.publishedDocument(
      name, of: round, version: Self.version(context), isOrganiser: isOrganiser)
    switch document {
    case nil:
      throw try await site.service.publicRound(round) == nil ? Self.notPublished : SiteError.notFound(nil)
    case .content(let bytes):
      return Self.published(Data(bytes), name: name, isShared: !isOrganiser)
    case .withheld(let publication):
      return try await notice("versions.fileWithheld", publication, title: title, status: .gone, context)
    case .notKept(let publication):
      return try await notice("versions.notKept", publication, title: title, status: .notFound, context)
    }
  }

  private static func published(_ file: Data, name: String, isShared: Bool) -> Response {
    // What an organiser may read and the public no longer must not stay in anybody's cache.
    var response = Self.file(file, type: mediaType(of: name), cache: isShared ? "no-cache" : "no-store")
    if name.hasSuffix(".html") {
      let hash = PublishedStyle.hash(of: file)
      response.headers[.contentSecurityPolicy] = SecurityHeaders.policy(
        style: hash.map { "'\($0)'" } ?? "'none'")
    }
    return response
  }

  private func notice(
    _ key: String, _ publication: Publication, title: LocalizedText, status: HTTPResponse.Status,
    _ context: SiteContext
  ) async throws -> Response {
    let page = MessagePage(
      visit: await site.visit(of: context.visitor), heading: title,
      text: words(key, publication, of: try await site.service.contest()),
      next: Link(
        href: SitePath.results(publication.round),
        label: LocalizedText(vi: "Về trang kết quả", en: "To the results")))
    return site.page(page, for: context.visitor, status: status)
  }

  private func words(_ key: String, _ publication: Publication, of contest: Contest) -> LocalizedText {
    PublishedVersion.words(
      key, version: publication.version, published: site.moment(publication.instant, of: contest),
      digest: publication.sha256)
  }

  private func round(_ context: SiteContext) async throws -> (id: RoundID, title: LocalizedText) {
    guard let id = RoundID(validating: try context.part("round")),
      let round = try await site.service.contest().round(id)
    else { throw SiteError.notFound(nil) }
    return (id, round.title)
  }

  /// Nil for the newest one.
  private static func version(_ context: SiteContext) throws -> Int? {
    guard context.parameters.get("version") != nil else { return nil }
    guard let number = Int(try context.part("version")), number > 0 else { throw SiteError.notFound(nil) }
    return number
  }

  private static let notPublished = SiteError.notFound(
    LocalizedText(
      vi: "Kết quả của vòng này chưa được công bố.", en: "The result of this round is not published yet."))

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
