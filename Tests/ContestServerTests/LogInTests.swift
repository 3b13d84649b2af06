import ContestCore
import ContestKit
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite struct LogInTests {
  @Test("Looking at a link logs nobody in; the button does, and leads to a clean address")
  func button() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = Browser(client)
        let token = try await fixture.service.makeLink(.judge("gk1"))
        let page = try await browser.get("/k/\(token)")
        #expect(page.status == 200)
        #expect(page.text.contains("Giám khảo mẫu 1"))
        #expect(browser.cookies["contest-session"] == nil)
        #expect(try await browser.get("/cham").status == 401)
        let answer = try await browser.post("/k/\(token)", ["csrf": page.hidden("csrf")])
        #expect(answer.status == 303)
        #expect(answer.location == "/cham")
        #expect(try await browser.get("/cham").status == 200)
      }
    }
  }

  @Test("The organiser's link leads to the desk")
  func organiser() async throws {
    try await SiteFixture.with(isOpen: false) { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.organiser, client)
        #expect(try await browser.get("/ban-to-chuc").status == 200)
        #expect(try await browser.get("/cham").status == 403)
      }
    }
  }

  @Test("A log-in form without this browser's code, or with another link's, is refused")
  func strangersForm() async throws {
    try await SiteFixture.with(isOpen: false) { fixture in
      try await fixture.site { client in
        let mine = try await fixture.service.makeLink(.judge("gk1"))
        let other = try await fixture.service.makeLink(.judge("gk2"))
        let browser = Browser(client)
        let code = try await browser.get("/k/\(mine)").hidden("csrf")
        #expect(try await browser.post("/k/\(mine)", [:]).status == 403)
        #expect(try await browser.post("/k/\(other)", ["csrf": code]).status == 403)
        #expect(try await Browser(client).post("/k/\(mine)", ["csrf": code]).status == 403)
        #expect(browser.cookies["contest-session"] == nil)
        #expect(try await browser.post("/k/\(mine)", ["csrf": code]).status == 303)
      }
    }
  }

  @Test("Revoking a link ends its sessions and makes it useless")
  func revoked() async throws {
    try await SiteFixture.with(isOpen: false) { fixture in
      try await fixture.site { client in
        let token = try await fixture.service.makeLink(.judge("gk1"))
        let browser = Browser(client)
        try await browser.logIn(token)
        #expect(try await browser.get("/cham").status == 200)
        try await fixture.service.revokeLinks(.judge("gk1"))
        #expect(try await browser.get("/cham").status == 401)
        #expect(try await browser.get("/k/\(token)").status == 404)
      }
    }
  }

  @Test("Logging out ends the session, and only with its own form")
  func logOut() async throws {
    try await SiteFixture.with(isOpen: false) { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        let secret = try #require(browser.cookies["contest-session"])
        let csrf = try await browser.csrf()
        #expect(try await browser.post("/dang-xuat", ["csrf": "x"]).status == 403)
        #expect(try await browser.get("/cham").status == 200)
        #expect(try await browser.post("/dang-xuat", ["csrf": csrf]).status == 303)
        #expect(try await fixture.service.session(secret) == nil)
      }
    }
  }

  @Test("Cookies are HttpOnly and SameSite, and Secure over https")
  func cookieFlags() async throws {
    let https = SiteConfiguration(publicURL: URL(string: "https://thi.example.vn"))
    for (configuration, isSecure) in [(SiteConfiguration(), false), (https, true)] {
      try await SiteFixture.with(isOpen: false, configuration: configuration) { fixture in
        try await fixture.site { client in
          let token = try await fixture.service.makeLink(.judge("gk1"))
          let browser = Browser(client)
          let page = try await browser.get("/k/\(token)")
          let answer = try await browser.post("/k/\(token)", ["csrf": page.hidden("csrf")])
          let language = try await browser.get("/?lang=en")
          for cookie in [page, answer, language].compactMap({ $0.headers[.setCookie] }) {
            #expect(cookie.contains("; HttpOnly; SameSite=Lax"))
            #expect(cookie.contains("; Secure") == isSecure)
          }
          #expect(answer.headers[.setCookie]?.contains("; Path=/;") == true)
          #expect((page.headers[.strictTransportSecurity] != nil) == isSecure)
        }
      }
    }
  }

  @Test("One link tried too often waits, and every other link works meanwhile")
  func throttled() async throws {
    try await SiteFixture.with(isOpen: false) { fixture in
      try await fixture.site { client in
        let wrong = "/k/khong-co-duong-dan-nay"
        for _ in 0..<LinkThrottle.freeTries { #expect(try await Browser(client).get(wrong).status == 404) }
        let refused = try await Browser(client).get(wrong)
        #expect(refused.status == 429)
        #expect(refused.headers[.retryAfter] == "1")
        _ = try await fixture.browser(.judge("gk1"), client)
        #expect(try await Browser(client).get("/k/mot-duong-dan-khac").status == 404)
        fixture.clock.advance(seconds: 1)
        #expect(try await Browser(client).get(wrong).status == 404)
        #expect(try await Browser(client).get(wrong).headers[.retryAfter] == "2")
      }
    }
  }

  @Test("Failed tries are remembered within bounds")
  func bounded() {
    let throttle = LinkThrottle(capacity: 100)
    let clock = TestClock()
    for index in 0..<1000 {
      clock.advance(seconds: 0)
      throttle.failed("token \(index)", at: clock.now)
    }
    #expect(throttle.count <= 100)
    for _ in 0..<12 { throttle.failed("token 999", at: clock.now) }
    #expect(throttle.wait(for: "token 999", at: clock.now) == LinkThrottle.longestWait)
    throttle.succeeded("token 999")
    #expect(throttle.wait(for: "token 999", at: clock.now) == nil)
  }

  @Test("No token, code of a form or cookie reaches the log, at any level")
  func silentLog() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let token = try await fixture.service.makeLink(.judge("gk1"))
        let browser = Browser(client)
        try await browser.logIn(token)
        let csrf = try await browser.csrf()
        _ = try await browser.get("//k/\(token)")
        _ = try await browser.get("/K/\(token)/x?lang=en")
        _ = try await browser.get("/?token=\(token)")
        let lines = fixture.log.all
        #expect(lines.contains { $0.contains("GET /k/…") })
        for secret in [token, csrf, try #require(browser.cookies["contest-session"])] {
          #expect(!lines.contains { $0.contains(secret) })
        }
      }
    }
  }
}
