import ContestCore
import ContestKit
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite struct DeviceTests {
  @Test("A second device by the same link is let in, shown to the organisers, and cut off alone")
  func second() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let token = try await fixture.service.makeLink(.judge("gk1"))
        let (phone, tablet) = (Browser(client), Browser(client))
        phone.headers[.userAgent] = "Mozilla/5.0 (Linux; Android 13) Chrome/115.0 Mobile Safari/537.36"
        try await phone.logIn(token)
        try await tablet.logIn(token)
        let desk = try await fixture.browser(.organiser, client)
        let page = try await desk.get("/ban-to-chuc/thiet-bi")
        #expect(page.status == 200)
        #expect(page.text.contains("Chrome, Android"))
        let devices = try await fixture.service.devices().filter { $0.role == .judge("gk1") }
        #expect(devices.count == 2)
        let lost = try #require(devices.first { $0.label == "Chrome, Android" })
        let csrf = try page.hidden("csrf")
        let answer = try await desk.post("/ban-to-chuc/thiet-bi/\(lost.id)/ngat", ["csrf": csrf])
        #expect(answer.status == 303)
        #expect(try await phone.get("/cham").status == 401)
        #expect(try await tablet.get("/cham").status == 200)
        let again = try await desk.post("/ban-to-chuc/thiet-bi/\(lost.id)/ngat", ["csrf": csrf])
        #expect(again.status == 409)
      }
    }
  }

  @Test("With new log-ins switched off nobody new enters, devices in use go on, the organisers still enter")
  func switchedOff() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let token = try await fixture.service.makeLink(.judge("gk1"))
        let inUse = Browser(client)
        try await inUse.logIn(token)
        let desk = try await fixture.browser(.organiser, client)
        let early = Browser(client)
        let csrf = try await early.get("/k/\(token)").hidden("csrf")
        let form = try await desk.get("/ban-to-chuc/thiet-bi").hidden("csrf")
        let off = try await desk.post(
          "/ban-to-chuc/thiet-bi/dang-nhap-moi", ["csrf": form, "allow": "off"])
        #expect(off.status == 303)
        #expect(try await fixture.service.takesNewLogIns() == false)

        let page = try await Browser(client).get("/k/\(token)")
        #expect(page.text.contains("Hãy hỏi thư ký hội đồng"))
        #expect(!page.text.contains("name=\"csrf\""))
        let late = try await early.post("/k/\(token)", ["csrf": csrf])
        #expect(late.status == 409)
        #expect(late.text.contains("Hãy hỏi thư ký hội đồng"))
        #expect(early.cookies["contest-session"] == nil)

        #expect(try await inUse.get("/cham").status == 200)
        #expect(try await inUse.get("/k/\(token)").text.contains("href=\"/cham\""))
        _ = try await fixture.browser(.organiser, client)
        try await fixture.service.setNewLogIns(true)
        try await early.logIn(token)
      }
    }
  }

  @Test("Inside a messenger the log-in page says how to open a browser, and lets in all the same")
  func messenger() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let token = try await fixture.service.makeLink(.judge("gk1"))
        let zalo = Browser(client)
        zalo.headers[.userAgent] = "Mozilla/5.0 (Linux; Android 13; wv) Chrome/115 Zalo android/12"
        let page = try await zalo.get("/k/\(token)")
        #expect(page.text.contains("Bạn đang xem trong ứng dụng Zalo"))
        #expect(page.text.contains("Mở bằng trình duyệt"))
        try await zalo.logIn(token)
        #expect(try await Browser(client).get("/k/\(token)").text.contains("ứng dụng") == false)
      }
    }
  }

  @Test("The desk calls an entry, announces the closing and returns a sheet; the judge's state says so")
  func hall() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let judge = try await fixture.browser(.judge("gk1"), client)
        let desk = try await fixture.browser(.organiser, client)
        let code = try #require(try await fixture.codes("gk1").first)
        _ = try await fixture.service.sendForm(SiteFixture.sheet(code, "gk1"))
        let round = "/ban-to-chuc/vong/so-khao"
        let csrf = try await desk.get(round).hidden("csrf")
        for (path, fields) in [
          ("moi-thi", ["entry": code]), ("sap-dong", ["minutes": "5"]),
          ("tra-lai", ["entry": code, "judge": "gk1", "reason": "ghi nhầm cột"]),
        ] {
          let answer = try await desk.post("\(round)/\(path)", fields.merging(["csrf": csrf]) { $1 })
          #expect(answer.status == 303, "\(path): \(answer.text)")
        }
        let state = try await judge.get("/cham/api/trang-thai").text
        #expect(state.contains("\"called\":\"\(code)\""))
        #expect(state.contains("\"closingAt\":\(fixture.clock.now.milliseconds + 300_000)"))
        #expect(state.contains("ghi nhầm cột"))
        let page = try await desk.get(round).text
        #expect(page.contains("ghi nhầm cột"))
        #expect(page.contains("title=\"cần xem lại\""))
        let silent = try await desk.post(
          "\(round)/tra-lai", ["csrf": csrf, "entry": code, "judge": "gk2", "reason": ""])
        #expect(silent.status == 409)
        #expect(try await judge.post("\(round)/moi-thi", ["csrf": csrf, "entry": code]).status == 403)
      }
    }
  }
}
