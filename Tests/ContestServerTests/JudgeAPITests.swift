import ContestCore
import ContestKit
import ContestStore
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite struct JudgeAPITests {
  /// A judge's page: its cookie, and the token of its state.
  struct Page {
    let browser: Browser
    let csrf: String
    let round: String

    init(_ browser: Browser) async throws {
      self.browser = browser
      let state = try Self.object(try await browser.get("/cham/api/trang-thai"))
      csrf = try #require(state["csrf"] as? String)
      round = try #require((state["rounds"] as? [[String: Any]])?.first?["id"] as? String)
    }

    static func object(_ answer: Browser.Answer) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
    }

    func state() async throws -> [String: Any] {
      try Self.object(try await browser.get("/cham/api/trang-thai"))
    }

    /// The judge's entry of this code.
    func entry(_ code: String) async throws -> [String: Any] {
      let rounds = try #require(try await state()["rounds"] as? [[String: Any]])
      let entries = rounds.flatMap { $0["entries"] as? [[String: Any]] ?? [] }
      return try #require(entries.first { $0["code"] as? String == code })
    }

    func post(_ path: String, _ body: [String: Any], headers more: HTTPFields = [:]) async throws
      -> Browser.Answer
    {
      var headers: HTTPFields = [.contentType: "application/json", .contestCSRF: csrf]
      for field in more { headers[field.name] = field.value }
      let data = try JSONSerialization.data(withJSONObject: body)
      return try await browser.send(.post, path, body: Array(data), headers: headers)
    }

    func sheet(
      _ code: String, id: String, basedOn: Int = 0, reason: String = "", marks: [String: String] = [:]
    ) -> [String: Any] {
      [
        "round": round, "code": code, "clientID": id, "basedOn": basedOn, "reason": reason,
        "marks": Marks.fields(marks),
      ]
    }
  }

  @Test("A page reads its state, sends a sheet, sends it again, and meets its own correction as a conflict")
  func sheets() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let page = try await Page(try await fixture.browser(.judge("gk1"), client))
        let code = try await fixture.codes("gk1")[0]
        let sheet = page.sheet(code, id: "a1", marks: ["noi-dung": "26,5"])
        let received = try await page.post("/cham/api/phieu", sheet)
        #expect(received.status == 200)
        #expect(received.headers[.cacheControl] == "no-store")
        #expect(received.text.contains(#""revision":1"#) && received.text.contains(#""total":"96.5""#))
        fixture.clock.advance(seconds: 60)
        #expect(try await page.post("/cham/api/phieu", sheet).bytes == received.bytes)
        let entry = try await page.entry(code)
        #expect(entry["state"] as? String == "received" && entry["revision"] as? Int == 1)
        #expect((entry["marks"] as? [String: String])?["noi-dung"] == "26.5")
        let conflict = try await page.post("/cham/api/phieu", page.sheet(code, id: "a2"))
        #expect(conflict.status == 409)
        let current = try #require(try Page.object(conflict)["current"] as? [String: Any])
        #expect(current["author"] as? String == "judge:gk1" && current["revision"] as? Int == 1)
        let silent = try await page.post("/cham/api/phieu", page.sheet(code, id: "a3", basedOn: 1))
        #expect(silent.status == 422 && silent.text.contains("reason-missing"))
        let corrected = try await page.post(
          "/cham/api/phieu", page.sheet(code, id: "a4", basedOn: 1, reason: "nghe lại"))
        #expect(corrected.text.contains(#""revision":2"#))
      }
    }
  }

  @Test("What is missing or off the step is told at its criterion, in the visitor's language")
  func incomplete() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let page = try await Page(try await fixture.browser(.judge("gk1"), client))
        let code = try await fixture.codes("gk1")[0]
        let answer = try await page.post(
          "/cham/api/phieu", page.sheet(code, id: "a1", marks: ["noi-dung": "26,3", "bo-cuc": ""]))
        #expect(answer.status == 422)
        let problems = try #require(try Page.object(answer)["problems"] as? [String: String])
        #expect(problems == ["noi-dung": "Điểm từ 0 đến 30, bước 0,5", "bo-cuc": "Chưa chấm"])
        #expect(try await page.entry(code)["state"] as? String == "due")
      }
    }
  }

  @Test("A draft is seen on the judge's other device, the later one by the server's counter")
  func drafts() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let phone = try await Page(try await fixture.browser(.judge("gk1"), client))
        let laptop = try await Page(try await fixture.browser(.judge("gk1"), client))
        let code = try await fixture.codes("gk1")[0]
        func save(_ page: Page, _ mark: String) async throws -> Int {
          let answer = try await page.post(
            "/cham/api/nhap",
            [
              "round": page.round, "drafts": [["code": code, "basedOn": 0, "cells": ["noi-dung": mark]]],
            ])
          #expect(answer.status == 200)
          let versions = try #require(try Page.object(answer)["versions"] as? [String: Int])
          return try #require(versions[code])
        }
        let first = try await save(phone, "2")
        #expect(try await save(laptop, "26,x") > first)
        let draft = try #require(try await phone.entry(code)["draft"] as? [String: Any])
        #expect((draft["cells"] as? [String: String]) == ["noi-dung": "26,x"])
        #expect(draft["device"] as? String == (try await laptop.state()["device"] as? String))
        #expect(draft["device"] as? String != (try await phone.state()["device"] as? String))
      }
    }
  }

  @Test("A judge recuses with a reason, once; a sheet sent after it is refused")
  func recusal() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let page = try await Page(try await fixture.browser(.judge("gk1"), client))
        let code = try await fixture.codes("gk1")[0]
        var recusal = page.sheet(code, id: "r1")
        #expect(try await page.post("/cham/api/hoi-ty", recusal).status == 422)
        recusal["reason"] = "thí sinh là cháu ruột"
        #expect(try await page.post("/cham/api/hoi-ty", recusal).status == 200)
        #expect(try await page.post("/cham/api/hoi-ty", recusal).status == 200)
        #expect(try await page.entry(code)["state"] as? String == "recused")
        let refused = try await page.post("/cham/api/phieu", page.sheet(code, id: "a1"))
        #expect(refused.status == 409 && refused.text.contains(#""outcome":"refused""#))
      }
    }
  }

  @Test("A closed round keeps the sheet as late, once; what was received before is still acknowledged")
  func late() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let page = try await Page(try await fixture.browser(.judge("gk1"), client))
        let codes = try await fixture.codes("gk1")
        let early = page.sheet(codes[0], id: "a1")
        let received = try await page.post("/cham/api/phieu", early)
        try await fixture.service.close(SiteFixture.round)
        #expect(try await page.post("/cham/api/phieu", early).bytes == received.bytes)
        let sheet = page.sheet(codes[1], id: "a2")
        for _ in 1...2 {
          let late = try await page.post("/cham/api/phieu", sheet)
          #expect(late.status == 202 && late.text.contains(#""state":"waiting""#))
        }
        let entry = try await page.entry(codes[1])
        #expect(entry["state"] as? String == "due")
        #expect((entry["late"] as? [String: Any])?["clientID"] as? String == "a2")
      }
    }
  }

  @Test("The round's content names nobody, keeps its digest while nothing changes, and is not sent twice")
  func content() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let page = try await Page(try await fixture.browser(.judge("gk1"), client))
        let content = try await page.browser.get("/cham/api/noi-dung/so-khao")
        let tag = try #require(content.headers[.eTag])
        for secret in try await fixture.secrets() { #expect(!content.text.contains(secret)) }
        #expect(!content.text.contains(page.csrf))
        _ = try await page.post(
          "/cham/api/phieu", page.sheet(try await fixture.codes("gk1")[0], id: "a1"))
        let again = try await page.browser.get("/cham/api/noi-dung/so-khao", headers: [.ifNoneMatch: tag])
        #expect(again.status == 304 && again.bytes.isEmpty)
        #expect(try await page.browser.get("/cham/api/noi-dung/chung-khao").status == 404)
      }
    }
  }

  @Test(
    "Requests that are not ours, not JSON, too large or nobody's are refused in JSON, with nothing stored")
  func refusals() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let page = try await Page(try await fixture.browser(.judge("gk1"), client))
        let sheet = page.sheet(try await fixture.codes("gk1")[0], id: "a1")
        func refusal(_ answer: Browser.Answer) throws -> String {
          "\(answer.status) \(try Page.object(answer)["error"] ?? "")"
        }
        func post(_ headers: HTTPFields, _ body: [String: Any]? = nil) async throws -> String {
          try refusal(try await page.post("/cham/api/phieu", body ?? sheet, headers: headers))
        }
        #expect(try await post([.contestCSRF: "x"]) == "403 not-ours")
        #expect(try await post([.origin: "https://evil.example"]) == "403 not-ours")
        #expect(try await post([.contentType: "text/plain"]) == "400 bad-request")
        #expect(try await post([:], ["round": "so-khao"]) == "400 bad-request")
        #expect(
          try await post([:], ["reason": String(repeating: "a", count: 70_000)]) == "413 too-large")
        #expect(try await post([:], page.sheet("KHONG", id: "a2")) == "404 not-found")
        #expect(try refusal(try await page.browser.get("/cham/api/phieu")) == "405 bad-request")
        let nobody = Browser(client)
        #expect(try refusal(try await nobody.get("/cham/api/trang-thai")) == "401 not-logged-in")
        let organiser = try await fixture.browser(.organiser, client)
        #expect(try refusal(try await organiser.get("/cham/api/trang-thai")) == "403 forbidden")
        #expect(try await fixture.service.store.sheets(SiteFixture.round).isEmpty)
      }
    }
  }
}
