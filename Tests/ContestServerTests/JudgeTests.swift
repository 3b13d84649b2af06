import ContestCore
import ContestKit
import ContestStore
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite struct JudgeTests {
  @Test("Marks with a comma or a point are received, and the receipt names the time of the commit")
  func receipt() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        let path = "/cham/so-khao/\(try await fixture.codes("gk1")[0])"
        let form = try await browser.get(path)
        #expect(form.status == 200)
        #expect(!form.text.contains("Đã nhận lúc"))
        var fields = Marks.fields(["noi-dung": "26,5", "bo-cuc": "8.5"])
        fields["action"] = "send"
        for name in ["csrf", "revision", "client_id"] { fields[name] = try form.hidden(name) }
        let answer = try await browser.post(path, fields)
        #expect(answer.status == 303)
        #expect(answer.location == path)
        let sheet = try await browser.get(path)
        #expect(sheet.text.contains("Đã nhận lúc 15:00:00"))
        #expect(sheet.text.contains(#"name="noi-dung""#) && sheet.text.contains(#"value="26,5""#))
        // The same form once more: the same receipt, no second revision.
        fixture.clock.advance(seconds: 60)
        #expect(try await browser.post(path, fields).status == 303)
        #expect(try await browser.get(path).text.contains("Đã nhận lúc 15:00:00"))
        #expect(try await browser.get(path).hidden("revision") == "1")
      }
    }
  }

  @Test("A script that posts marks, csrf and action alone gets a receipt, zeros included")
  func script() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk2"), client)
        let path = "/cham/so-khao/\(try await fixture.codes("gk2")[1])"
        let fields = Marks.fields(["sang-tao": "0", "action": "send", "csrf": try await browser.csrf()])
        #expect(try await browser.post(path, fields).status == 303)
        #expect(try await browser.get(path).text.contains("Đã nhận lúc"))
      }
    }
  }

  @Test("A zero from a person's browser is asked about once, and then sent; from a program it is taken")
  func confirmation() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        let path = "/cham/so-khao/\(try await fixture.codes("gk1")[0])"
        let form = try await browser.get(path)
        var fields = Marks.fields(["sang-tao": "0", "action": "send"])
        for name in ["csrf", "revision", "client_id"] { fields[name] = try form.hidden(name) }
        let navigates: HTTPFields = [.secFetchMode: "navigate"]
        let question = try await browser.post(path, fields, headers: navigates)
        #expect(question.status == 200)
        #expect(try question.hidden("confirmed") == "yes")
        #expect(!(try await browser.get(path).text.contains("Đã nhận lúc")))
        fields["confirmed"] = "yes"
        #expect(try await browser.post(path, fields, headers: navigates).status == 303)
        #expect(try await browser.get(path).text.contains("Đã nhận lúc"))
        let other = "/cham/so-khao/\(try await fixture.codes("gk1")[1])"
        let program = Marks.fields(["sang-tao": "0", "action": "send", "csrf": try form.hidden("csrf")])
        #expect(try await browser.post(other, program).status == 303)
      }
    }
  }

  @Test(
    "What is no mark is refused at its field, and the rest is kept",
    arguments: [
      "8,75", "30.5", "-1", "tám", "1e1", "<b>9</b>", String(repeating: "0", count: 3000) + "9", "9,5,0",
    ])
  func refused(mark: String) async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        let code = try await fixture.codes("gk1")[0]
        let fields = Marks.fields([
          "noi-dung": mark, "bo-cuc": "7,5", "action": "send", "csrf": try await browser.csrf(),
        ])
        let answer = try await browser.post("/cham/so-khao/\(code)", fields)
        #expect(answer.status == 422)
        #expect(answer.text.contains("e-noi-dung"))
        #expect(answer.text.contains(#"value="7,5""#))
        #expect(!answer.text.contains("<b>9"))
        #expect(try await fixture.service.sheet(SiteFixture.key(code, "gk1"))?.sent == nil)
      }
    }
  }

  @Test("An empty criterion is missing and no zero")
  func missing() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        let code = try await fixture.codes("gk1")[0]
        for value in ["", nil] {
          var fields = Marks.fields(["action": "send", "csrf": try await browser.csrf()])
          fields["sang-tao"] = value
          let answer = try await browser.post("/cham/so-khao/\(code)", fields)
          #expect(answer.status == 422)
          #expect(answer.text.contains("e-sang-tao"))
        }
        #expect(try await fixture.service.sheet(SiteFixture.key(code, "gk1"))?.sent == nil)
      }
    }
  }

  @Test("A draft is kept as typed and is no sheet")
  func draft() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        let code = try await fixture.codes("gk1")[0]
        let fields = ["noi-dung": "2", "action": "draft", "csrf": try await browser.csrf()]
        #expect(try await browser.post("/cham/so-khao/\(code)", fields).status == 303)
        let sheet = try await browser.get("/cham/so-khao/\(code)")
        #expect(sheet.text.contains(#"value="2""#))
        #expect(!sheet.text.contains("Đã nhận lúc"))
        #expect(try await fixture.service.sheet(SiteFixture.key(code, "gk1"))?.revision == 0)
      }
    }
  }

  @Test("A correction needs a reason, and a form based on an older sheet is a conflict")
  func correction() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        let code = try await fixture.codes("gk1")[0]
        var fields = Marks.fields(["action": "send", "csrf": try await browser.csrf()])
        #expect(try await browser.post("/cham/so-khao/\(code)", fields).status == 303)
        fields["revision"] = "1"
        fields["noi-dung"] = "25"
        let unreasoned = try await browser.post("/cham/so-khao/\(code)", fields)
        #expect(unreasoned.status == 422)
        #expect(unreasoned.text.contains(#"id="reason-e""#))
        #expect(unreasoned.text.contains(#"value="25""#))
        fields["reason"] = "nghe lại"
        #expect(try await browser.post("/cham/so-khao/\(code)", fields).status == 303)
        #expect(try await fixture.service.sheet(SiteFixture.key(code, "gk1"))?.revision == 2)
        let late = try await browser.post("/cham/so-khao/\(code)", fields)
        #expect(late.status == 409)
        #expect(late.text.contains(#"id="conflict""#))
        #expect(try await fixture.service.sheet(SiteFixture.key(code, "gk1"))?.revision == 2)
      }
    }
  }

  @Test("A closed round keeps a late sheet and counts none, and an unknown code is no page")
  func closed() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk1"), client)
        let code = try await fixture.codes("gk1")[0]
        let fields = Marks.fields(["action": "send", "csrf": try await browser.csrf()])
        for path in ["/cham/KHONG", "/cham/%ff", "/cham/%00", "/cham/KHONG/ban-thu"] {
          #expect(try await browser.get(path).status == 404)
        }
        #expect(try await browser.post("/cham/KHONG", fields).status == 404)
        try await fixture.service.close(SiteFixture.round)
        let late = try await browser.post("/cham/so-khao/\(code)", fields)
        #expect(late.status == 303)
        #expect(try await browser.get("/cham/so-khao/\(code)").status == 200)
        #expect(try await fixture.service.store.sheets(SiteFixture.round).isEmpty)
      }
    }
  }

  @Test("Nothing that a judge can fetch in the anonymous round names an entrant, a unit, an entry or a file")
  func blindness() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let secrets = try await fixture.secrets()
        #expect(secrets.count > 50)
        // The search finds what is there: the organiser's list names everybody.
        let list = try await fixture.browser(.organiser, client).get("/ban-to-chuc/thi-sinh")
        let scanner = SecretScanner(secrets)
        let names = Set(try await fixture.service.entries().map(\.entrant.fullName))
        #expect(scanner.found(in: list.bytes).isSuperset(of: names))
        for judge: JudgeID in ["gk1", "gk5"] {
          let browser = try await fixture.browser(.judge(judge), client)
          let csrf = try await browser.csrf()
          var answers = [try await browser.get("/cham"), try await browser.get("/")]
          for entry in try await fixture.service.rounds(for: judge).flatMap(\.entries) {
            let path = "/cham/so-khao/\(entry.code)"
            answers.append(try await browser.get(path))
            answers.append(try await browser.get("\(path)/ban-thu"))
            answers.append(try await browser.post(path, Marks.fields(["action": "send", "csrf": csrf])))
            answers.append(try await browser.post(path, ["action": "send", "csrf": csrf]))
            answers.append(try await browser.get(path))
          }
          for path in ["/ban-to-chuc", "/ban-to-chuc/thi-sinh", "/vong/so-khao", "/vong/so-khao/results.xml"]
          {
            answers.append(try await browser.get(path))
          }
          #expect(answers.count > 50)
          for answer in answers {
            let fields = answer.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
            #expect(scanner.found(in: answer.bytes + Array(fields.utf8)).isEmpty)
          }
        }
      }
    }
  }

  @Test("A judge sees nobody else's marks")
  func ownMarksOnly() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let code = try await fixture.codes("gk1")[0]
        let first = try await fixture.browser(.judge("gk1"), client)
        let fields = Marks.fields(["noi-dung": "17,5", "action": "send", "csrf": try await first.csrf()])
        #expect(try await first.post("/cham/so-khao/\(code)", fields).status == 303)
        #expect(try await first.get("/cham/so-khao/\(code)").text.contains("17,5"))
        let second = try await fixture.browser(.judge("gk2"), client)
        #expect(!(try await second.get("/cham/so-khao/\(code)").text.contains(#"value="17,5""#)))
        #expect(!(try await second.get("/cham").text.contains("87,5")))
      }
    }
  }
}

/// Finds any of several texts in one pass over bytes, for recordings are long and there are many texts.
struct SecretScanner {
  /// By the first two bytes.
  private var byStart: [[[UInt8]]] = Array(repeating: [], count: 65_536)

  init(_ secrets: [String]) {
    for bytes in Set(secrets).map({ Array($0.utf8) }) where bytes.count > 1 {
      byStart[Int(bytes[0]) << 8 | Int(bytes[1])].append(bytes)
    }
  }

  func found(in bytes: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    var start = 0
    for index in bytes.indices {
      start = (start << 8 | Int(bytes[index])) & 0xFFFF
      guard index > 0, !byStart[start].isEmpty else { continue }
      for secret in byStart[start] where bytes[(index - 1)...].starts(with: secret) {
        found.insert(String(decoding: secret, as: UTF8.self))
      }
    }
    return found
  }
}
