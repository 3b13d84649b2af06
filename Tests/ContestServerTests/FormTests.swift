import ContestCore
import ContestKit
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite struct FormTests {
  @Test("A form is read as browsers send it")
  func reads() throws {
    let form = try Form(parsing: Array("a=1&ten=Ph%C3%BAc+An&rong=&b%5F2=x%3Dy".utf8))
    #expect(form["a"] == "1")
    #expect(form["ten"] == "Phúc An")
    #expect(form["rong"] == "")
    #expect(form["b_2"] == "x=y")
    #expect(form["khong-co"] == nil)
  }

  static let hostile: [(String, status: Int)] = [
    ("", 403), ("csrf=", 403), ("csrf=CSRF&csrf=CSRF&action=send", 400),
    ("csrf=CSRF&action=send&action=draft", 400),
    ("csrf=CSRF", 400), ("csrf=CSRF&action=xoa", 400), ("csrf=CSRF&action=%ZZ", 400),
    ("csrf=CSRF&action=%C3", 400),
    ("csrf=CSRF&action=%C3%28", 400), ("csrf=CSRF&action=send%00", 400),
    ("csrf=CSRF&action=send&noi-dung=%0B9", 400),
    ("csrf=CSRF&action=send&noi-dung=%E2%80%AE9", 400), ("csrf=CSRF&action=send&revision=x", 400),
    ("csrf=CSRF&action=send&revision=-1", 400), ("csrf=CSRF&action=send&revision=99999999999999999999", 400),
    ("csrf=CSRF&action=send&client_id=%3Cb%3E", 400), ("csrf=CSRF&action=send&client_id=", 400),
    ("csrf=CSRF&action=send&noi-dung=" + String(repeating: "9", count: 5000), 400),
    ("csrf=CSRF&" + (0..<300).map { "f\($0)=1" }.joined(separator: "&"), 400),
    ("csrf=CSRF&=1&action=send", 400),
    ("csrf=CSRF&action=send&noi-dung=%3Cscript%3Ealert(1)%3C/script%3E", 422),
    ("csrf=CSRF&action=send&noi-dung=9&noi-dung=8", 400), ("csrf=CSRF&action=send", 422),
    ("csrf=CSRF&action=send&x=" + String(repeating: "a", count: 70_000), 413), ("&&&&=&==", 400),
  ]

  @Test("A faulty form gets a page with a sentence, and leaves everything as it was", arguments: hostile)
  func faultyForm(body: String, status: Int) async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        let code = try await fixture.codes("gk1")[0]
        let csrf = try await browser.csrf()
        let before = try await fixture.service.journalTail(1).first?.sequence
        let answer = try await browser.post("/cham/so-khao/\(code)", body: body.replacing("CSRF", with: csrf))
        #expect(answer.status == status)
        #expect(answer.text.contains("<!doctype html>"))
        #expect(!answer.text.contains("<script>"))
        #expect(try await fixture.service.journalTail(1).first?.sequence == before)
        #expect(try await fixture.service.sheet(SiteFixture.key(code, "gk1"))?.revision == 0)
      }
    }
  }

  @Test("A doubled field is named")
  func named() {
    #expect(throws: SiteError.self) { try Form(parsing: Array("a=1&noi-dung=1&noi-dung=2".utf8)) }
    do throws(SiteError) {
      _ = try Form(parsing: Array("noi-dung=1&noi-dung=2".utf8))
    } catch {
      #expect(error.reason?.vi.contains("«noi-dung»") == true)
    }
  }

  @Test("Another content type than a form's is refused")
  func contentType() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        let path = "/cham/so-khao/\(try await fixture.codes("gk1")[0])"
        for type in ["application/json", "multipart/form-data; boundary=x", "text/plain"] {
          let answer = try await browser.send(
            .post, path, body: Array("{}".utf8), headers: [.contentType: type])
          #expect(answer.status == 415)
        }
        #expect(try await browser.send(.post, path, body: Array("a=1".utf8)).status == 415)
        let parameter = try await browser.post(
          path, body: "action=send",
          headers: [.contentType: "Application/X-WWW-Form-Urlencoded; charset=UTF-8"])
        #expect(parameter.status == 403)
      }
    }
  }

  @Test("A form with another session's token, or from another site, is refused")
  func crossSite() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        let other = try await fixture.browser(.judge("gk2"), client)
        let code = try await fixture.codes("gk1")[0]
        var fields = Marks.fields(["action": "send", "csrf": try await other.csrf()])
        #expect(try await browser.post("/cham/so-khao/\(code)", fields).status == 403)
        fields["csrf"] = try await browser.csrf()
        let foreign: [HTTPFields] = [
          [.origin: "https://evil.example"], [.secFetchSite: "cross-site"], [.secFetchSite: "same-site"],
          [.origin: "null", .secFetchSite: "cross-site"], [.origin: "http://localhost.evil.example"],
        ]
        for headers in foreign {
          #expect(try await browser.post("/cham/so-khao/\(code)", fields, headers: headers).status == 403)
        }
        #expect(try await fixture.service.sheet(SiteFixture.key(code, "gk1"))?.revision == 0)
        // Under Referrer-Policy: no-referrer browsers send “null” with a site's own forms.
        let own: HTTPFields = [.origin: "null", .secFetchSite: "same-origin"]
        #expect(try await browser.post("/cham/so-khao/\(code)", fields, headers: own).status == 303)
      }
    }
  }

  @Test("An origin is the site's own by its host, the public address, or a trusted proxy's word")
  func origins() throws {
    let plain = SiteConfiguration()
    let published = SiteConfiguration(publicURL: URL(string: "https://thi.example.vn"))
    let proxied = SiteConfiguration(trustedProxies: [try #require(CIDR("127.0.0.1"))])
    func isOurs(
      _ origin: String?, host: String?, forwarded: String? = nil, _ configuration: SiteConfiguration
    ) -> Bool {
      RequestOrigin(origin: origin, fetchSite: nil, host: host, forwardedHost: forwarded).isOurs(
        configuration)
    }
    #expect(isOurs("http://192.168.1.5:8080", host: "192.168.1.5:8080", plain))
    #expect(isOurs("http://[::1]:8080", host: "[::1]:8080", plain))
    #expect(isOurs("https://thi.example.vn", host: "thi.example.vn", plain))
    #expect(!isOurs("http://192.168.1.5:9090", host: "192.168.1.5:8080", plain))
    #expect(isOurs("https://thi.example.vn", host: "127.0.0.1:8080", published))
    #expect(!isOurs("https://thi.example.vn", host: "127.0.0.1:8080", forwarded: "thi.example.vn", plain))
    #expect(isOurs("https://thi.example.vn", host: "127.0.0.1:8080", forwarded: "thi.example.vn", proxied))
    #expect(!isOurs("rác", host: "a", plain))
    #expect(isOurs(nil, host: "a", plain))
  }
}
