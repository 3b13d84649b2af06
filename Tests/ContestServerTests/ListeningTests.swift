import ContestCore
import ContestKit
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite struct ListeningTests {
  private struct Heard: Decodable {
    struct Note: Decodable {
      var id: String
      var at: Int
      var text: String
    }

    var percent: Int?
    var position: Int
    var notes: [Note]
  }

  private func post(_ browser: Browser, _ path: String, _ body: String, csrf: String) async throws
    -> Browser.Answer
  {
    try await browser.send(
      .post, path, body: Array(body.utf8),
      headers: [.contentType: "application/json", .contestCSRF: csrf])
  }

  private func report(_ code: String, _ played: String, position: Int, notes: String = "") -> String {
    #"{"round":"so-khao","code":"\#(code)","played":\#(played),"position":\#(position),"notes":[\#(notes)]}"#
  }

  @Test("What two devices played is joined, and is the judge's own; the chair and the organisers see it")
  func joining() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let devices = [
          try await fixture.browser(.judge("gk1"), client), try await fixture.browser(.judge("gk1"), client),
        ]
        let code = try await fixture.codes("gk1")[0]
        let length = try #require(
          try await fixture.service.recording(SiteFixture.key(code, "gk1"))?.milliseconds)
        let note = #"{"id":"abc","at":1200,"text":"đọc nhầm"}"#
        var answers: [Heard] = []
        for (device, body) in zip(
          devices,
          [
            report(code, "[[0,2000]]", position: 2000, notes: note),
            report(code, "[[1500,\(length)]]", position: 3000),
          ])
        {
          let answer = try await post(device, "/cham/api/nghe", body, csrf: try await device.csrf())
          #expect(answer.status == 200, "\(answer.text)")
          answers.append(try JSONDecoder().decode(Heard.self, from: Data(answer.bytes)))
        }
        #expect((answers[0].percent ?? 0) < 50 && answers[1].percent == 100)
        #expect(answers[1].position == 3000 && answers[1].notes.map(\.text) == ["đọc nhầm"])
        let state = try await devices[0].get("/cham/api/trang-thai").text
        #expect(state.contains(#""heard":{"notes":[{"at":1200,"id":"abc","text":"đọc nhầm"}],"percent":100"#))
        let other = try await fixture.browser(.judge("gk2"), client)
        #expect(!(try await other.get("/cham/api/trang-thai").text).contains("đọc nhầm"))
        let desk = try await fixture.browser(.organiser, client)
        #expect(try await desk.get("/hoi-dong/so-khao/nghe").text.contains("100 %"))
        #expect(try await devices[0].get("/hoi-dong/so-khao/nghe").text.contains("100 %"))
        #expect(try await other.get("/hoi-dong/so-khao/nghe").status == 403)
        for secret in try await fixture.secrets() {
          #expect(!(try await devices[0].get("/hoi-dong/so-khao/nghe").text).contains(secret))
        }
      }
    }
  }

  @Test("A report that means nothing is refused, and one without the session's token is not ours")
  func refusals() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        let csrf = try await browser.csrf()
        let code = try await fixture.codes("gk1")[0]
        for played in ["[[5,1]]", "[[-5,1]]", "[[1]]", "[[0,99999999999]]", #"["a"]"#, "7"] {
          let body = report(code, played, position: 0)
          #expect(try await post(browser, "/cham/api/nghe", body, csrf: csrf).status == 400, "\(played)")
        }
        let body = report(code, "[[0,1000]]", position: 0)
        #expect(try await post(browser, "/cham/api/nghe", body, csrf: "other").status == 403)
        #expect(
          try await post(browser, "/cham/api/nghe", report("none", "[]", position: 0), csrf: csrf).status
            == 404)
      }
    }
  }

  @Test("Where the rules ask for it a sheet goes out only after its recording was heard, unless it is waived")
  func required() async throws {
    try await SiteFixture.with(listened: 90) { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        let csrf = try await browser.csrf()
        let codes = try await fixture.codes("gk1")
        let marks = String(
          decoding: try JSONEncoder().encode(
            Dictionary(uniqueKeysWithValues: Marks.whole().map { ($0.key.rawValue, $0.value) })),
          as: UTF8.self)
        func send(_ code: String) async throws -> Browser.Answer {
          let body = """
            {"round":"so-khao","code":"\(code)","clientID":"id-\(code)","basedOn":0,"marks":\(marks),"reason":""}
            """
          return try await post(browser, "/cham/api/phieu", body, csrf: csrf)
        }
        let refused = try await send(codes[0])
        #expect(refused.status == 422 && refused.text.contains(#""outcome":"not-heard""#))
        #expect(try await browser.get("/cham/api/trang-thai").text.contains(#""listened":90"#))
        let length = try #require(
          try await fixture.service.recording(SiteFixture.key(codes[0], "gk1"))?.milliseconds)
        let body = report(codes[0], "[[0,\(length)]]", position: 0)
        #expect(try await post(browser, "/cham/api/nghe", body, csrf: csrf).status == 200)
        let received = try await send(codes[0])
        #expect(received.status == 200, "\(received.text)")

        // The form without scripts: the marks are kept as a draft, and the page says what to do.
        let path = "/cham/so-khao/\(codes[1])"
        let page = try await browser.get(path)
        let fields = Marks.fields([
          "csrf": csrf, "revision": "0", "client_id": try page.hidden("client_id"), "action": "send",
        ])
        let answer = try await browser.post(path, fields)
        #expect(answer.status == 409 && answer.text.contains("90 %"))
        let desk = try await fixture.browser(.organiser, client)
        let waived = try await desk.post(
          "/ban-to-chuc/vong/so-khao/mien-nghe",
          ["csrf": try await desk.csrf(), "judge": "gk1", "reason": "nghe tại hội trường"])
        #expect(waived.location == "/hoi-dong/so-khao/nghe")
        #expect(try await browser.post(path, fields).status == 303)
        #expect(try await fixture.service.verifyJournal().faults.isEmpty)
      }
    }
  }
}
