import ContestCore
import ContestKit
import ContestStore
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite struct SiteTests {
  static let addresses = [
    "/", "/healthz", "/k/x", "/cham", "/cham/so-khao/X", "/cham/so-khao/X/ban-thu", "/cham/X",
    "/cham/X/ban-thu", "/ban-to-chuc",
    "/ban-to-chuc/thi-sinh", "/ban-to-chuc/thi-sinh/them", "/ban-to-chuc/thi-sinh/X",
    "/ban-to-chuc/thi-sinh/X/rut",
    "/ban-to-chuc/vong/so-khao", "/ban-to-chuc/vong/so-khao/mo", "/ban-to-chuc/giam-khao/gk1/lien-ket",
    "/hoi-dong/so-khao/so-sanh", "/hoi-dong/so-khao/so-sanh/A/B", "/vong/so-khao",
    "/vong/so-khao/results.xml", "/dang-xuat", "/khong-co", "/.env", "//",
    "/%2e%2e/etc/passwd",
  ]

  @Test("Every answer carries the headers that browsers need to refuse what is not ours")
  func headers() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let judge = try await fixture.browser(.judge("gk1"), client)
        for browser in [Browser(client), judge] {
          for address in Self.addresses {
            let answer = try await browser.get(address)
            #expect(answer.status < 500)
            let policy = try #require(answer.headers[.contentSecurityPolicy])
            for part in [
              "default-src 'none'", "style-src 'self'", "form-action 'self'", "base-uri 'none'",
              "frame-ancestors 'none'",
            ] {
              #expect(policy.contains(part))
            }
            #expect(!policy.contains("unsafe") && policy.contains("script-src 'self';"))
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(answer.headers[.referrerPolicy] == "no-referrer")
            #expect(answer.headers[.crossOriginOpenerPolicy] == "same-origin")
            #expect(answer.headers[.permissionsPolicy]?.isEmpty == false)
            #expect(answer.headers[.cacheControl] != nil)
            #expect(answer.headers[.strictTransportSecurity] == nil)
            if address.hasPrefix("/cham") || address.hasPrefix("/k/") || address.hasPrefix("/ban-to-chuc") {
              #expect(answer.headers[.cacheControl]?.contains("no-store") == true)
            }
          }
        }
      }
    }
  }

  @Test("Style, scripts and data carry no more head than they need; a worker carries its own policy")
  func parts() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = Browser(client)
        let folder = SiteFiles().scriptFolder
        for address in ["/style.css", "\(folder)/app.js", "/manifest.webmanifest", "/sw.js"] {
          let answer = try await browser.get(address)
          #expect(answer.status == 200, "\(address)")
          #expect(answer.headers[.xContentTypeOptions] == "nosniff")
          #expect(answer.headers[.permissionsPolicy] == nil)
          #expect((answer.headers[.contentSecurityPolicy] != nil) == (address == "/sw.js"))
        }
        let judge = try await fixture.browser(.judge("gk1"), client)
        for address in ["/icon.svg", "/cham/api/trang-thai"] {
          let answer = try await judge.get(address)
          #expect(answer.status == 200, "\(address)")
          #expect(answer.headers[.xContentTypeOptions] == "nosniff")
          #expect(answer.headers[.contentSecurityPolicy] == "default-src 'none'; frame-ancestors 'none'")
        }
      }
    }
  }

  @Test("Nobody gets private pages, and a judge gets none of the organiser's")
  func doors() async throws {
    try await SiteFixture.with(isOpen: false) { fixture in
      try await fixture.site { client in
        let judge = try await fixture.browser(.judge("gk1"), client)
        let csrf = try await judge.csrf()
        for address in Self.addresses where address.hasPrefix("/cham") || address.hasPrefix("/ban-to-chuc") {
          #expect(try await Browser(client).get(address).status == 401)
          #expect(try await Browser(client).post(address, ["csrf": csrf]).status == 401)
        }
        for address in Self.addresses where address.hasPrefix("/ban-to-chuc") {
          #expect(try await judge.get(address).status == 403)
          #expect(try await judge.post(address, ["csrf": csrf]).status == 403)
        }
        #expect(try await fixture.service.phase(of: SiteFixture.round) == .draft)
      }
    }
  }

  @Test("Other methods are refused with those that the address knows; HEAD answers like GET")
  func methods() async throws {
    try await SiteFixture.with(isOpen: false) { fixture in
      try await fixture.site { client in
        let browser = Browser(client)
        for method in [HTTPRequest.Method.put, .delete, .patch, .options] {
          let answer = try await browser.send(method, "/k/x")
          #expect(answer.status == 405)
          #expect(answer.headers[.allow] == "GET, HEAD, POST")
        }
        #expect(try await browser.send(.post, "/").headers[.allow] == "GET, HEAD")
        for address in ["/", "/healthz", "/style.css"] {
          let head = try await browser.send(.head, address)
          #expect(head.status == 200)
          #expect(head.bytes.isEmpty)
          #expect(try await browser.get(address).status == 200)
        }
        #expect(try await browser.get("/healthz").text == "ok\n")
      }
    }
  }

  @Test("Vietnamese unless chosen otherwise; the choice is kept and the address clean")
  func language() async throws {
    try await SiteFixture.with(isOpen: false) { fixture in
      try await fixture.site { client in
        let browser = Browser(client)
        let first = try await browser.get("/", headers: [.acceptLanguage: "en-US"])
        #expect(first.text.contains(#"<html lang="vi">"#))
        let choice = try await browser.get("/vong/so-khao?lang=en")
        #expect(choice.status == 303)
        #expect(choice.location == "/vong/so-khao")
        #expect(try await browser.get("/").text.contains(#"<html lang="en">"#))
        _ = try await browser.get("/?lang=vi")
        #expect(try await browser.get("/?lang=xx").text.contains(#"<html lang="vi">"#))
        #expect(try await browser.get("//evil.example?lang=en").location == "/")
        #expect(try await browser.get("/\\evil.example?lang=en").location == "/")
      }
    }
  }

  @Test("The style sheet is asked about, not sent again")
  func styleSheet() async throws {
    try await SiteFixture.with(isOpen: false) { fixture in
      try await fixture.site { client in
        let browser = Browser(client)
        let style = try await browser.get("/style.css")
        #expect(style.headers[.contentType] == "text/css; charset=utf-8")
        let tag = try #require(style.headers[.eTag])
        let again = try await browser.get("/style.css", headers: [.ifNoneMatch: tag])
        #expect(again.status == 304)
        #expect(again.bytes.isEmpty)
      }
    }
  }

  @Test("A fault of the program shows a code that stands in the log, and nothing else")
  func fault() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        try fixture.service.store.close()
        let answer = try await browser.get("/cham")
        #expect(answer.status >= 500)
        for leak in ["SQLite", "GRDB", "Error", "misuse", ".swift", "contest.sqlite"] {
          #expect(!answer.text.contains(leak))
        }
        let code = try #require(answer.text.firstMatch(of: /<code>([0-9a-f]{8})<\/code>/)?.output.1)
        #expect(fixture.log.all.contains { $0.contains(code) && $0.hasPrefix("error") })
      }
    }
  }

  @Test(
    "Addresses of the log are masked and one line each",
    arguments: [
      ("/k/bi-mat", "/k/…"), ("//k/bi-mat", "/k/…"), ("/K/bi-mat/x", "/k/…"),
      ("/cham/so-khao/AB12", "/cham/so-khao/AB12"),
      ("/a\nb", "/a?b"), ("/kho", "/kho"),
    ])
  func masked(path: String, shown: String) {
    #expect(AccessLog.masked(path) == shown)
  }

  @Test("The visitor's address is the proxies' word only where the proxy is trusted")
  func forwarded() throws {
    let trusting = SiteConfiguration(
      trustedProxies: [try #require(CIDR("10.0.0.0/8")), try #require(CIDR("::1"))])
    let headers: HTTPFields = [.xForwardedFor: "6.6.6.6, 203.0.113.9, 10.1.1.1", .xForwardedProto: "https"]
    func read(_ peer: String?, _ configuration: SiteConfiguration) -> ForwardedAddress {
      ForwardedAddress(peer: peer, headers: headers, configuration: configuration)
    }
    #expect(read("10.2.3.4", trusting).address == "203.0.113.9")
    #expect(read("10.2.3.4", trusting).isSecure)
    #expect(read("::ffff:10.2.3.4", trusting).address == "203.0.113.9")
    #expect(read("192.0.2.1", trusting).address == "192.0.2.1")
    #expect(!read("192.0.2.1", trusting).isSecure)
    #expect(read("10.2.3.4", SiteConfiguration()).address == "10.2.3.4")
    #expect(read(nil, trusting).address == nil)
  }

  @Test(
    "Ranges of addresses",
    arguments: [
      ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false),
      ("192.168.1.0/25", "192.168.1.127", true),
      ("192.168.1.0/25", "192.168.1.128", false), ("0.0.0.0/0", "8.8.8.8", true), ("0.0.0.0/0", "::1", false),
      ("fd00::/8", "fd12::1", true), ("::1", "::1", true), ("127.0.0.1", "::ffff:127.0.0.1", true),
    ])
  func ranges(range: String, address: String, isInside: Bool) throws {
    #expect(try #require(CIDR(range)).contains(try #require(IPAddress(address))) == isInside)
  }

  @Test(
    "What is no range of addresses",
    arguments: ["", "10.0.0.0/33", "10.0.0/8", "::/129", "a/8", "1.2.3.4/-1", "1.2.3.4/8/8", "1.2.3.4/"])
  func noRange(text: String) {
    #expect(CIDR(text) == nil)
  }
}
