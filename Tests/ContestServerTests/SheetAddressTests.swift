import ContestCore
import ContestKit
import ContestStore
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite struct SheetAddressTests {
  @Test("In each of four named rounds a sheet is sent at the round's own address and lands nowhere else")
  func fourRounds() async throws {
    try await NamedRounds.with { rounds, client in
      let code = try await rounds.number()
      let browser = try await rounds.fixture.browser(.judge(NamedRounds.judge), client)
      for (index, round) in NamedRounds.ids.enumerated() {
        if index > 0 { try await rounds.open(index) }
        let path = "/cham/\(round)/\(code)"
        #expect(try await browser.get("/cham").text.contains("href=\"\(path)\""))
        let answer = try await browser.post(path, browser.form(path, mark: "\(20 + index)"))
        #expect(answer.status == 303 && answer.location == path)
        #expect(try await rounds.mark(index, code) == "\(20 + index)")
        // A sheet of a round before is still there to be read, with its own marks.
        if index > 0 {
          let before = try await browser.get("/cham/\(NamedRounds.ids[index - 1])/\(code)").text
          #expect(before.contains("\(20 + index - 1)") && before.contains("Vòng này đã đóng"))
        }
      }
    }
  }

  @Test("A form opened in the first round and sent after the second has opened is a late sheet of the first")
  func openedBefore() async throws {
    try await NamedRounds.with { rounds, client in
      let code = try await rounds.number()
      let browser = try await rounds.fixture.browser(.judge(NamedRounds.judge), client)
      let path = "/cham/vong-1/\(code)"
      let form = try await browser.form(path, mark: "25")
      try await rounds.open(1)
      #expect(try await browser.post(path, form).status == 303)
      #expect(try await rounds.held(0, code) == [1, 1])
      #expect(try await rounds.held(1, code) == [0, 0])
      #expect(try await rounds.mark(0, code) != "25")
    }
  }

  @Test("A round that a judge does not sit in, or that has no such entry, is no address of a sheet")
  func unknown() async throws {
    try await NamedRounds.with { rounds, client in
      let code = try await rounds.number()
      let browser = try await rounds.fixture.browser(.judge(NamedRounds.judge), client)
      let form = try await browser.form("/cham/vong-1/\(code)", mark: "20")
      for path in ["/cham/vong-2/\(code)", "/cham/khac/\(code)", "/cham/vong-1/99", "/cham/%20/\(code)"] {
        for tail in ["", "/ban-thu", "/hoi-ty"] { #expect(try await browser.get(path + tail).status == 404) }
        #expect(try await browser.post(path, form).status == 404)
        #expect(try await browser.post(path + "/hoi-ty", form.merging(["reason": "x"]) { $1 }).status == 404)
      }
      #expect(try await rounds.held(0, code) == [0, 0])
    }
  }

  @Test("An old address leads to the one round it can mean, else to the list with a sentence")
  func oldAddresses() async throws {
    try await NamedRounds.with { rounds, client in
      let code = try await rounds.number()
      let browser = try await rounds.fixture.browser(.judge(NamedRounds.judge), client)
      for tail in ["", "/ban-thu", "/hoi-ty"] {
        let answer = try await browser.get("/cham/\(code)\(tail)")
        #expect(answer.status == 303 && answer.location == "/cham/vong-1/\(code)\(tail)")
        #expect(try await browser.get("/cham/99\(tail)").status == 404)
      }
      try await rounds.open(1)
      for tail in ["", "/ban-thu", "/hoi-ty"] {
        let answer = try await browser.get("/cham/\(code)\(tail)")
        #expect(answer.status == 303 && answer.location == "/cham?phieu=\(code)")
      }
      let list = try await browser.get("/cham?phieu=\(code)").text
      #expect(list.contains("Hãy chọn phiếu \(code)"))
      #expect(list.contains("/cham/vong-1/\(code)") && list.contains("/cham/vong-2/\(code)"))
      for other in ["99", "<b>", "%ff"] {
        #expect(!(try await browser.get("/cham?phieu=\(other)").text.contains("Hãy chọn phiếu")))
      }
    }
  }

  @Test("A form without a round is not stored: where one round can be meant it comes back with its marks")
  func oldForm() async throws {
    try await NamedRounds.with { rounds, client in
      let code = try await rounds.number()
      let browser = try await rounds.fixture.browser(.judge(NamedRounds.judge), client)
      let path = "/cham/vong-1/\(code)"
      for action in ["send", "draft"] {
        let form = try await browser.form(path, mark: "23", action: action)
        let answer = try await browser.post("/cham/\(code)", form)
        #expect(answer.status == 409)
        #expect(answer.text.contains("không ghi vòng thi") && answer.text.contains("value=\"23\""))
        #expect(answer.text.contains("action=\"\(path)\""))
        let view = try await rounds.view(0, code)
        #expect(view.typed.isEmpty && !view.isDraft)
        #expect(try await rounds.held(0, code) == [0, 0])
      }
      // Over a sheet that was sent the two stand beside each other.
      #expect(try await browser.post(path, browser.form(path, mark: "11")).status == 303)
      var form = try await browser.form(path, mark: "23")
      form["revision"] = "0"
      let both = try await browser.post("/cham/\(code)", form)
      #expect(both.status == 409 && both.text.contains("id=\"conflict\"") && both.text.contains(">11<"))
      #expect(try await rounds.mark(0, code) == "11")
      // When the round is closed the marks are there to be sent late, by the judge's own word.
      try await rounds.close(0)
      let closed = try await browser.post("/cham/\(code)", form)
      #expect(closed.status == 409 && closed.text.contains("Vòng 1 đã đóng"))
      #expect(closed.text.contains("value=\"23\"") && !closed.text.contains("value=\"draft\""))
      #expect(try await rounds.held(0, code) == [1, 0])
      let recusal = try await browser.post(
        "/cham/\(code)/hoi-ty", ["csrf": form["csrf"] ?? "", "reason": "người nhà"])
      #expect(recusal.status == 303 && recusal.location == path)
      #expect(try await rounds.view(0, code).heard.state != .recused)
    }
  }

  @Test(
    "A form without a round that can mean several asks which, and stores nothing before the judge has sent it"
  )
  func oldFormOfSeveral() async throws {
    try await NamedRounds.with(upTo: 1) { rounds, client in
      let code = try await rounds.number()
      let browser = try await rounds.fixture.browser(.judge(NamedRounds.judge), client)
      var form = try await browser.form("/cham/vong-2/\(code)", mark: "23")
      form["reason"] = "nghe lại"
      let asked = try await browser.post("/cham/\(code)", form)
      #expect(asked.status == 409)
      for round in ["vong-1", "vong-2"] {
        #expect(asked.text.contains("formaction=\"/cham/\(round)/\(code)\""))
      }
      var chosen = ["action": "look"]
      for name in ["csrf", "diem", "reason"] { chosen[name] = try asked.hidden(name) }
      #expect(chosen["diem"] == "23" && chosen["reason"] == "nghe lại")
      let second = try await browser.post("/cham/vong-2/\(code)", chosen)
      #expect(second.status == 200 && second.text.contains("value=\"23\""))
      #expect(second.text.contains("action=\"/cham/vong-2/\(code)\""))
      let first = try await browser.post("/cham/vong-1/\(code)", chosen)
      #expect(first.status == 200 && first.text.contains("Vòng 1 đã đóng"))
      #expect(try await rounds.held(0, code) == [1, 0])
      #expect(try await rounds.held(1, code) == [0, 0])
      #expect(first.text.contains("value=\"23\""))
      var late = chosen.merging(["action": "send"]) { $1 }
      for name in ["revision", "client_id"] { late[name] = try first.hidden(name) }
      // What it lacks is asked for on the same form, with its marks.
      let unreasoned = try await browser.post("/cham/vong-1/\(code)", late.merging(["reason": ""]) { $1 })
      #expect(unreasoned.status == 422 && unreasoned.text.contains("id=\"reason-e\""))
      #expect(unreasoned.text.contains("value=\"23\""))
      #expect(try await browser.post("/cham/vong-1/\(code)", late).status == 303)
      #expect(try await rounds.held(0, code) == [1, 1])
      #expect(try await rounds.held(1, code) == [0, 0])
    }
  }

  @Test("A recusal without a round is not recorded: it comes back with its reason")
  func oldRecusal() async throws {
    try await NamedRounds.with { rounds, client in
      let code = try await rounds.number()
      let browser = try await rounds.fixture.browser(.judge(NamedRounds.judge), client)
      let form = ["csrf": try await browser.csrf(), "reason": "người \"nhà\""]
      let one = try await browser.post("/cham/\(code)/hoi-ty", form)
      #expect(one.status == 409 && one.text.contains("value=\"người &quot;nhà&quot;\""))
      #expect(one.text.contains("action=\"/cham/vong-1/\(code)/hoi-ty\""))
      try await rounds.open(1)
      let asked = try await browser.post("/cham/\(code)/hoi-ty", form)
      #expect(asked.status == 409 && asked.text.contains("formaction=\"/cham/vong-2/\(code)/hoi-ty\""))
      let chosen = try await browser.post(
        "/cham/vong-2/\(code)/hoi-ty", form.merging(["action": "look"]) { $1 })
      #expect(chosen.status == 200 && chosen.text.contains("value=\"người &quot;nhà&quot;\""))
      #expect(try await rounds.view(1, code).heard.state == .notGiven)
    }
  }

  @Test("A script that names no round stores nothing, and is told what the judge is to do")
  func oldScript() async throws {
    try await NamedRounds.with { rounds, client in
      let code = try await rounds.number()
      let browser = try await rounds.fixture.browser(.judge(NamedRounds.judge), client)
      let heads: HTTPFields = [
        .contentType: "application/json", .contestCSRF: try await browser.csrf(),
      ]
      for (name, body) in [
        ("phieu", #"{"code":"\#(code)","clientID":"a1","basedOn":0,"marks":{"diem":"20"}}"#),
        ("hoi-ty", #"{"code":"\#(code)","clientID":"a2","basedOn":0,"reason":"x"}"#),
        ("nhap", #"{"drafts":[{"code":"\#(code)","basedOn":0,"cells":{"diem":"20"}}]}"#),
        ("nghe", #"{"code":"\#(code)","played":[]}"#),
      ] {
        let answer = try await browser.send(
          .post, "/cham/api/\(name)", body: Array(body.utf8), headers: heads)
        #expect(answer.status == 400, "\(name)")
        #expect(answer.text.contains("mở phiếu trong đúng vòng"), "\(name)")
      }
      #expect(try await rounds.held(0, code) == [0, 0])
      #expect(try await rounds.view(0, code).heard.state == .notGiven)
    }
  }

  @Test(
    "After the Back button other marks stand beside those that were sent, and a draft of them is not lost")
  func backButton() async throws {
    try await NamedRounds.with { rounds, client in
      let code = try await rounds.number()
      let browser = try await rounds.fixture.browser(.judge(NamedRounds.judge), client)
      let path = "/cham/vong-1/\(code)"
      var form = try await browser.form(path, mark: "18")
      #expect(try await browser.post(path, form).status == 303)
      form["diem"] = "19"
      for action in ["send", "draft"] {
        form["action"] = action
        let again = try await browser.post(path, form)
        #expect(again.status == 409 && again.text.contains("id=\"conflict\""))
        #expect(again.text.contains("value=\"19\"") && again.text.contains(">18<"))
      }
      #expect(try await rounds.mark(0, code) == "18")
      // What comes back can be sent, once it has a reason.
      form["action"] = "send"
      let again = try await browser.post(path, form)
      for name in ["revision", "client_id"] { form[name] = try again.hidden(name) }
      form["reason"] = "gõ nhầm"
      #expect(try await browser.post(path, form).status == 303)
      #expect(try await rounds.mark(0, code) == "19")
      // A late sheet that is changed by the Back button is another late sheet.
      try await rounds.close(0)
      #expect(try await browser.post(path, browser.late(form, "20")).status == 303)
      #expect(try await browser.post(path, browser.late(form, "21")).status == 303)
      #expect(try await rounds.held(0, code) == [2, 2])
    }
  }

  @Test("A judge who recused reads no script and hears no recording of that entry, and all the others")
  func recused() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let code = try await fixture.codes("gk1")[0]
        let browser = try await fixture.browser(.judge("gk1"), client)
        #expect(try await browser.get("/cham/so-khao/\(code)").text.contains("data-at=\"script\""))
        let form = ["csrf": try await browser.csrf(), "reason": "người nhà"]
        #expect(try await browser.post("/cham/so-khao/\(code)/hoi-ty", form).status == 303)
        #expect(!(try await browser.get("/cham/so-khao/\(code)").text.contains("data-at=\"script\"")))
        #expect(try await browser.get("/cham/so-khao/\(code)/ban-thu").status == 404)
        let content = try await browser.get("/cham/api/noi-dung/so-khao")
        let object = try JSONSerialization.jsonObject(with: Data(content.bytes)) as? [String: Any]
        for entry in try #require(object?["entries"] as? [[String: Any]]) {
          let isOther = entry["code"] as? String != code
          #expect((entry["script"] as? [String])?.isEmpty == !isOther)
          #expect((entry["recording"] is NSNull) == !isOther)
        }
      }
    }
  }

  @Test("In an anonymous round no page and no answer names an entry of the judge's own unit")
  func ownUnit() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let browser = try await fixture.browser(.judge("gk5"), client)
        let lots = try await fixture.service.store.lots(SiteFixture.round)
        let own = lots.filter { $0.entry.rawValue.hasPrefix("kien-an") }.map(\.code)
        let list = try await browser.get("/cham")
        #expect(list.text.contains("không hiện ở đây"))
        for code in own {
          for path in ["/cham", "/cham/api/trang-thai", "/cham/api/noi-dung/so-khao"] {
            #expect(!(try await browser.get(path).text.contains("\(code)")), "\(path)")
          }
          for address in ["/cham/so-khao/\(code)", "/cham/\(code)"] {
            for tail in ["", "/ban-thu", "/hoi-ty"] {
              #expect(try await browser.get(address + tail).status == 404)
            }
          }
        }
      }
    }
  }
}

extension Browser {
  fileprivate func late(_ form: [String: String], _ mark: String) -> [String: String] {
    form.merging(["diem": mark, "client_id": "c-late"]) { $1 }
  }
}
