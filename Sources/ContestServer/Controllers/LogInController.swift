import ContestCore
import ContestKit
import ContestPages
import Foundation
import HTTPTypes
import Hummingbird

/// Personal links.
///
/// Looking at one changes nothing, for the robots of messengers fetch what people send.
struct LogInController: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, context: SiteContext) async throws -> Response {
    let token = try context.token()
    let visitor = context.visitor
    let role = try await tried(token) { try await site.service.owner(ofLink: token) }
    let nonce = site.seal.nonce(keeping: request.cookies[SiteCookie.logIn]?.value)
    var visit = await site.visit(of: visitor)
    // The button logs somebody in anew; nothing here belongs to the session that may be going on.
    visit.person = nil
    visit.csrf = site.seal.code(nonce: nonce, token: token)
    var page = LogInPage(visit: visit, opened: try await person(role), token: token)
    page.inApp = InAppBrowser.name(userAgent: request.headers[.userAgent])
    if role != .organiser, try await !site.service.takesNewLogIns() {
      page.closed = ContestService.logInsClosed(try await site.service.contest().organiser.name)
      page.goOnHref = visitor.session?.role == role ? SitePath.judge : nil
    }
    var response = site.page(page, for: visitor)
    response.headers[.setCookie] = SiteCookie.offeringLogIn(nonce, isSecure: visitor.isSecure)
    response.headers[.xRobotsTag] = "noindex"
    return response
  }

  @Sendable func logIn(_ request: Request, context: SiteContext) async throws -> Response {
    let token = try context.token()
    let form = try await Form.read(from: request, configuration: site.configuration)
    let nonce = request.cookies[SiteCookie.logIn]?.value
    guard site.seal.accepts(form.text("csrf"), nonce: nonce, token: token) else { throw SiteError.staleLogIn }
    let (secret, logIn) = try await tried(token) {
      try await site.service.logIn(
        token: token, label: DeviceLabel.label(userAgent: request.headers[.userAgent]))
    }
    if let old = context.visitor.secret { try await site.service.logOut(old) }
    let home = logIn.role == .organiser ? SitePath.organiser : SitePath.judge
    return site.redirect(
      to: home,
      cookies: [
        SiteCookie.startingSession(
          secret, seconds: try await site.service.contest().logInSeconds(from: site.now()),
          isSecure: context.visitor.isSecure)
      ])
  }

  @Sendable func logOut(_ request: Request, context: SiteContext) async throws -> Response {
    let form = try await Form.read(from: request, configuration: site.configuration)
    if let secret = context.visitor.secret, let session = context.visitor.session {
      guard ContestService.matches(form.text("csrf"), session.csrf) else { throw SiteError.notOurForm }
      try await site.service.logOut(secret)
    }
    return site.redirect(
      to: SitePath.home, cookies: [SiteCookie.endingSession(isSecure: context.visitor.isSecure)])
  }

  /// Looks a link up, unless it failed too often just now.
  private func tried<Found>(_ token: String, _ lookUp: () async throws -> Found?) async throws -> Found {
    if let seconds = site.throttle.wait(for: token, at: site.now()) {
      throw SiteError.tooManyTries(seconds: seconds)
    }
    guard let found = try await lookUp() else {
      site.throttle.failed(token, at: site.now())
      throw SiteError.invalidLink
    }
    site.throttle.succeeded(token)
    return found
  }

  private func person(_ role: LinkRole) async throws -> LogInPage.Person {
    switch role {
    case .organiser: .organiser
    case .judge(let id): .judge(name: try await site.service.contest().judge(id)?.name ?? id.rawValue)
    }
  }
}

extension SiteContext {
  /// The token of a link; one that cannot be a token is an invalid link like any other.
  fileprivate func token() throws -> String {
    do {
      return try part("token")
    } catch {
      throw SiteError.invalidLink
    }
  }
}

extension Contest {
  /// How long a log-in lasts: until 30 days after the last date of the contest, at least 30 days and, as browsers
  /// will have it, at most 400 (RFC 6265bis, §5.5).
  func logInSeconds(from now: Instant) -> Int {
    let last = (dates.map(\.date) + rounds.compactMap(\.closes)).max()
    let parts = last.map { DateComponents(year: $0.year, month: $0.month, day: $0.day) }
    let end = parts.flatMap { Calendar(identifier: .gregorian).date(from: $0) }?.timeIntervalSince1970 ?? 0
    let left = Int(end) - Int(now.milliseconds / 1000)
    return min(400 * 86_400, 30 * 86_400 + max(0, left))
  }
}
