import ContestCore
import ContestKit
import ContestPages
import Foundation
import HTTPTypes
import Hummingbird

/// What every handler works with.
struct Site: Sendable {
  let service: ContestService
  let configuration: SiteConfiguration
  let now: @Sendable () -> Instant
  let renderer: PageRenderer
  let throttle = LinkThrottle()
  let seal = LogInSeal()
  let presence: Presence
  let connections: Connections
  let live: LiveFeed
  let contents = JudgeContentCache()
  let files: SiteFiles

  init(
    service: ContestService, configuration: SiteConfiguration, now: @escaping @Sendable () -> Instant,
    renderer: PageRenderer, files: SiteFiles
  ) {
    self.files = files
    self.service = service
    self.configuration = configuration
    self.now = now
    self.renderer = renderer
    self.connections = Connections(configuration)
    let presence = Presence()
    self.presence = presence
    self.live = LiveFeed(service: service, presence: presence, now: now)
  }

  // MARK: Pages

  /// The frame of a page: the contest's title and who is logged in.
  func visit(of visitor: Visitor) async -> Visit {
    let contest = try? await service.contest()
    let title = contest?.title ?? LocalizedText(vi: "Cuộc thi", en: "Contest")
    var person: LocalizedText?
    var judge: JudgeID?
    switch visitor.session?.role {
    case .judge(let id):
      person = LocalizedText(contest?.judge(id)?.name ?? id.rawValue)
      judge = id
    case .organiser:
      person =
        visitor.session?.clerk?.name.map { LocalizedText($0) }
        ?? LocalizedText(vi: "Ban Tổ chức", en: "Organisers")
    case nil: break
    }
    return Visit(
      contestTitle: title, person: person, csrf: visitor.session?.csrf ?? "", judge: judge,
      timeZone: judge == nil ? "" : contest?.timeZone ?? "")
  }

  /// The page as a response.
  ///
  /// Only the public's own pages may be kept by a cache, and then asked about.
  func page(
    _ page: some Page, for visitor: Visitor, status: HTTPResponse.Status = .ok, isPublic: Bool = false
  ) -> Response {
    let html = ByteBuffer(string: renderer.render(page, language: visitor.language))
    return Response(
      status: status,
      headers: [
        .contentType: "text/html; charset=utf-8", .contentLength: String(html.readableBytes),
        .cacheControl: isPublic && visitor.session == nil ? "no-cache" : "no-store",
      ],
      body: ResponseBody(byteBuffer: html))
  }

  /// To another page, by GET.
  func redirect(to path: String, cookies: [String] = []) -> Response {
    var headers: HTTPFields = [.location: path, .contentLength: "0", .cacheControl: "no-store"]
    for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
    return Response(status: .seeOther, headers: headers)
  }

  /// How visitors reach the site: the configured address, else the one that this request came to.
  func base(of request: Request, visitor: Visitor) -> String {
    if let url = configuration.publicURL {
      let text = url.absoluteString
      return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
    let host = request.head.authority ?? "\(configuration.host):\(configuration.port)"
    return "\(visitor.isSecure ? "https" : "http")://\(host)"
  }

  func moment(_ instant: Instant, of contest: Contest) -> Moment {
    Moment(instant, timeZone: contest.timeZone)
  }
}
