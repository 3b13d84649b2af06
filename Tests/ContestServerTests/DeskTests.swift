import ContestCore
import ContestKit
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite struct DeskTests {
  static let round = "/ban-to-chuc/vong/so-khao"

  @Test("The organiser draws, opens, closes, certifies, publishes and reopens a round")
  func roundsWay() async throws {
    try await SiteFixture.with(isOpen: false) { fixture in
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        let csrf = try await desk.csrf()
        func step(_ name: String) async throws -> Int {
          try await desk.post("\(Self.round)/\(name)", ["csrf": csrf]).status
        }
        #expect(try await step("boc-tham") == 303)
        #expect(try await step("dong") == 409)
        #expect(try await step("mo") == 409)
        try await fixture.service.recordBlindCheck(of: nil, by: "Thư ký", round: SiteFixture.round)
        #expect(try await step("mo") == 303)
        #expect(try await step("mo") == 409)
        let open = try await desk.get(Self.round)
        #expect(open.text.contains("đang chấm"))
        #expect(!open.text.contains(#"id="standings""#))
        #expect(try await desk.get("\(Self.round)/xep-hang").location == Self.round)
        #expect(try await Browser(client).get("/vong/so-khao").status == 404)
        try await fixture.giveAllSheets()
        #expect(try await desk.get("/ban-to-chuc").text.contains("đã đủ phiếu"))
        #expect(try await step("dong") == 303)
        #expect(try await desk.get(Self.round).text.contains(#"id="standings""#))
        let ranking = try await desk.get("\(Self.round)/xep-hang")
        let entries = try await fixture.service.standings(of: SiteFixture.round).standings.rows.count
        #expect(ranking.status == 200)
        #expect(ranking.text.ranges(of: #"<th scope="row" class="name">"#).count == entries)
        #expect(try await Browser(client).get("\(Self.round)/xep-hang").status != 200)
        #expect(try await step("cong-bo") == 409)
        #expect(try await step("xac-nhan") == 303)
        // Before the day that contest.xml announces: asked first.
        #expect(try await step("cong-bo") == 422)
        #expect(try await fixture.service.phase(of: SiteFixture.round) == .certified)
        #expect(
          try await desk.post("\(Self.round)/cong-bo", ["csrf": csrf, "confirmed": "1"]).status == 303)
        #expect(try await desk.get(Self.round).text.contains("/vong/so-khao/results.xml"))
        try await Self.checkPublished(Browser(client), fixture)
        #expect(try await step("mo-lai") == 422)
        let reopened = try await desk.post("\(Self.round)/mo-lai", ["csrf": csrf, "reason": "sót một phiếu"])
        #expect(reopened.status == 303)
        // What was published is never “not published”: version 1 stands until there is another.
        let standing = try await Browser(client).get("/vong/so-khao")
        #expect(standing.status == 200 && standing.text.contains("đang được xem xét lại"))
        #expect(try await Browser(client).get("/vong/so-khao/results.xml").status == 200)
      }
    }
  }

  private static func checkPublished(_ visitor: Browser, _ fixture: SiteFixture) async throws {
    let page = try await visitor.get("/vong/so-khao")
    #expect(page.status == 200)
    let types = [
      "xml": "application/xml", "csv": "text/csv; charset=utf-8", "html": "text/html; charset=utf-8",
    ]
    for (form, type) in types {
      let file = try await visitor.get("/vong/so-khao/results.\(form)")
      #expect(file.status == 200)
      #expect(file.headers[.contentType] == type)
      let written = fixture.service.workspace.exports(of: SiteFixture.round).appending(
        path: "results.\(form)")
      #expect(try Data(contentsOf: written) == Data(file.bytes))
      if form == "html" {
        #expect(file.headers[.contentSecurityPolicy]?.contains("style-src 'sha256-") == true)
      }
    }
    for name in ["..", "contest.sqlite", "results.xml%00", "..%2Fcontest.xml"] {
      #expect(try await visitor.get("/vong/so-khao/\(name)").status == 404)
    }
    for secret in try await fixture.service.entries().map(\.entrant.phone) where !secret.isEmpty {
      #expect(!page.text.contains(secret))
    }
  }

  @Test("Certifying with sheets missing is refused with the list, and changes nothing")
  func blocked() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        let csrf = try await desk.csrf()
        #expect(try await desk.post("\(Self.round)/dong", ["csrf": csrf]).status == 303)
        let answer = try await desk.post("\(Self.round)/xac-nhan", ["csrf": csrf])
        #expect(answer.status == 409)
        #expect(answer.text.contains("chưa có phiếu của"))
        #expect(try await fixture.service.phase(of: SiteFixture.round) == .closed)
      }
    }
  }

  @Test("A step without the session's token does nothing")
  func crossSite() async throws {
    try await SiteFixture.with(isOpen: false) { fixture in
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        for fields in [[:], ["csrf": ""], ["csrf": "x"]] {
          #expect(try await desk.post("\(Self.round)/mo", fields).status == 403)
        }
        #expect(try await fixture.service.phase(of: SiteFixture.round) == .draft)
        #expect(try await desk.get("\(Self.round)/mo").location == Self.round)
        #expect(try await desk.get("/ban-to-chuc/vong/khong-co").status == 404)
      }
    }
  }

  @Test("An entrant is added, changed and withdrawn; faults stand at their fields with what was typed kept")
  func entrants() async throws {
    try await SiteFixture.with(isOpen: false) { fixture in
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        let csrf = try await desk.csrf()
        let form = try await desk.get("/ban-to-chuc/thi-sinh/them")
        #expect(form.status == 200)
        var fields = [
          "csrf": csrf, "unit": "hong-bang", "full_name": "Nguyễn Thị <b>Thử", "birth_date": "32/01/1990",
          "title": "Bài thử", "theme": "a", "consent_register": "yes",
        ]
        let refused = try await desk.post("/ban-to-chuc/thi-sinh/them", fields)
        #expect(refused.status == 422)
        #expect(refused.text.contains("e-birth_date"))
        #expect(refused.text.contains("Nguyễn Thị &lt;b&gt;Thử"))
        let before = try await fixture.service.entries().map(\.id)
        fields["full_name"] = "Nguyễn Thị Thử"
        fields["birth_date"] = "31/01/1990"
        #expect(try await desk.post("/ban-to-chuc/thi-sinh/them", fields).status == 303)
        let added = try #require(try await fixture.service.entries().first { !before.contains($0.id) })
        #expect(added.entrant.fullName == "Nguyễn Thị Thử")
        #expect(!added.consents.publishName)
        let path = "/ban-to-chuc/thi-sinh/\(added.id)"
        #expect(try await desk.get(path).text.contains("31/01/1990"))
        fields["title"] = "Bài đổi tên"
        #expect(try await desk.post(path, fields).status == 303)
        #expect(try await fixture.service.entry(added.id).title == "Bài đổi tên")
        #expect(try await desk.get("\(path)/rut").status == 200)
        #expect(try await desk.post("\(path)/rut", ["csrf": csrf]).status == 422)
        #expect(try await desk.post("\(path)/rut", ["csrf": csrf, "reason": "ốm"]).status == 303)
        #expect(try await fixture.service.entry(added.id).withdrawal == "ốm")
        #expect(try await desk.get("/ban-to-chuc/thi-sinh").text.contains("Bài đổi tên"))
        #expect(try await desk.get("/ban-to-chuc/thi-sinh/khong-co").status == 404)
      }
    }
  }

  @Test("A judge's new link is shown once, works, and ends the one before")
  func links() async throws {
    let configuration = SiteConfiguration(publicURL: URL(string: "https://thi.example.vn/"))
    try await SiteFixture.with(configuration: configuration) { fixture in
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        let csrf = try await desk.csrf()
        let old = try await fixture.service.makeLink(.judge("gk1"))
        let page = try await desk.post("/ban-to-chuc/giam-khao/gk1/lien-ket", ["csrf": csrf])
        #expect(page.status == 200)
        let link = try #require(
          page.text.firstMatch(of: /https:\/\/thi\.example\.vn\/k\/([A-Za-z0-9_-]{43})/))
        let token = String(link.output.1)
        #expect(try await fixture.service.owner(ofLink: token) == .judge("gk1"))
        #expect(try await fixture.service.owner(ofLink: old) == nil)
        #expect(!(try await desk.get(Self.round).text.contains(token)))
        let judge = Browser(client)
        try await judge.logIn(token)
        #expect(try await judge.get("/cham").status == 200)
        #expect(try await desk.post("/ban-to-chuc/giam-khao/gk1/thu-hoi", ["csrf": csrf]).status == 303)
        #expect(try await judge.get("/cham").status == 401)
        #expect(try await desk.post("/ban-to-chuc/giam-khao/khong-co/lien-ket", ["csrf": csrf]).status == 404)
      }
    }
  }
}
