import ContestCore
import ContestKit
import ContestStore
import Foundation
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite struct PaperTests {
  static let round = "/ban-to-chuc/vong/so-khao"
  static let entry = "\(round)/nhap-phieu"
  static let papers = "\(round)/phieu-giay"

  private func code(_ fixture: SiteFixture, _ judge: JudgeID = "gk1", at index: Int = 0) async throws
    -> String
  {
    PaperCode.text(round: "so-khao", judge: judge, entry: try await fixture.codes(judge)[index])
  }

  /// Two secretaries, each logged in by a link with a name.
  private func desks(
    _ fixture: SiteFixture, _ client: any TestClientProtocol
  ) async throws -> (thu: Browser, hai: Browser) {
    var browsers: [Browser] = []
    for name in ["Đỗ Thị Thu", "Lê Văn Hải"] {
      let browser = Browser(client)
      try await browser.logIn(try await fixture.service.makeLink(.organiser, name: name))
      browsers.append(browser)
    }
    return (browsers[0], browsers[1])
  }

  private func type(
    _ desk: Browser, _ code: String, _ changes: [String: String] = [:], total: String = "100"
  ) async throws -> Browser.Answer {
    var fields = ["csrf": try await desk.csrf(), "phieu": code, "total": total]
    for (criterion, mark) in Marks.fields() { fields["m-\(criterion)"] = mark }
    return try await desk.post(Self.entry, fields.merging(changes) { $1 })
  }

  @Test("a paper is opened by its code, comes back with the next empty field, and is taken when whole")
  func typed() async throws {
    try await SiteFixture.with { fixture in
      let code = try await code(fixture)
      try await fixture.site { client in
        let (thu, _) = try await desks(fixture, client)
        let asked = try await thu.get(Self.entry)
        #expect(asked.status == 200 && asked.text.contains("Đỗ Thị Thu"))
        let wrong = try await thu.get("\(Self.entry)?phieu=SK-GK1-ZZZZ-A")
        #expect(wrong.status == 422 && wrong.text.contains("id=\"code-e\""))
        let form = try await thu.get("\(Self.entry)?phieu=\(code.lowercased())")
        #expect(form.status == 200)
        #expect(form.text.contains("id=\"m-noi-dung\"") && form.text.contains("id=\"total\""))
        // Enter after the first mark: nothing is wrong yet, and the next field has the focus.
        let next = try await thu.post(
          Self.entry, ["csrf": try form.hidden("csrf"), "phieu": code, "m-noi-dung": "26,5"])
        #expect(next.status == 422 && next.text.contains("value=\"26,5\""))
        #expect(next.text.contains("Còn 6 ô chưa nhập."))
        #expect(next.text.contains(#/id="m-bo-cuc"[^>]* autofocus/#) && !next.text.contains("aria-invalid"))
        let off = try await type(thu, code, ["m-noi-dung": "26,3"])
        #expect(off.status == 422 && off.text.contains("id=\"m-noi-dung-e\""))
        let total = try await type(thu, code, total: "99")
        #expect(total.status == 422 && total.text.contains("id=\"total-e\""))
        #expect(try await fixture.service.papers(of: "so-khao").isEmpty)
        let saved = try await type(thu, code)
        #expect(saved.status == 303 && saved.location == "\(Self.entry)?xong=\(code)")
        let told = try await thu.get(saved.location ?? "")
        #expect(told.text.contains("\(code): đã lưu, chờ người thứ hai xác nhận."))
        // Nobody is shown what the first person has typed.
        let list = try await thu.get(Self.papers).text
        #expect(
          list.contains(code) && list.contains("Đỗ Thị Thu nhập lúc") && !list.contains("class=\"figure\""))
      }
    }
  }

  @Test("the second person confirms by typing the same; the paper becomes the sheet that counts")
  func confirmed() async throws {
    try await SiteFixture.with { fixture in
      let code = try await code(fixture)
      try await fixture.site { client in
        let (thu, hai) = try await desks(fixture, client)
        _ = try await type(thu, code)
        let other = try await type(hai, code, ["m-noi-dung": "29"], total: "99")
        #expect(other.status == 409 && other.text.contains("Hai lần nhập khác nhau"))
        #expect(other.text.contains("name=\"replaces\" value=\"yes\""))
        let same = try await type(hai, code)
        #expect(same.status == 303)
        #expect(try await hai.get(same.location ?? "").text.contains("đã xác nhận, khớp"))
        let sheet = try await fixture.service.store.sheets("so-khao").first
        #expect(sheet?.judge == "gk1" && sheet?.newest.reason == "nhập từ phiếu giấy")
        #expect(try await hai.get(Self.papers).text.contains("Đỗ Thị Thu nhập, Lê Văn Hải xác nhận"))
        #expect(try await fixture.service.verifyJournal().faults.isEmpty)
      }
    }
  }

  @Test("a paper that differs from what was sent keeps the round open until it is decided, with a reason")
  func compared() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.giveAllSheets()
      let code = try await code(fixture, at: 1)
      try await fixture.site { client in
        let (thu, hai) = try await desks(fixture, client)
        _ = try await type(thu, code)
        #expect(try await thu.get(Self.round).text.contains("chờ người thứ hai"))
        let early = try await thu.post("\(Self.round)/dong", ["csrf": try await thu.csrf()])
        #expect(early.status == 409 && early.text.contains(code))
        let taken = try await type(hai, code)
        #expect(try await hai.get(taken.location ?? "").text.contains("khác phiếu giám khảo đã gửi"))
        let page = try await hai.get(Self.papers)
        #expect(page.text.contains("<td class=\"figure\">30</td><td class=\"figure\">29</td>"))
        #expect(try await hai.get(Self.round).text.contains("giấy 30, gửi 29"))
        var fields = [
          "csrf": try await hai.csrf(), "phieu": code, "reading": "1", "revision": "1", "choice": "sent",
          "reason": "",
        ]
        let silent = try await hai.post("\(Self.papers)/doi-chieu", fields)
        #expect(silent.status == 422 && silent.text.contains("id=\"e-\(code)\""))
        fields["reason"] = "giám khảo nói phiếu điện thoại đúng"
        let stale = try await hai.post("\(Self.papers)/doi-chieu", fields.merging(["revision": "7"]) { $1 })
        #expect(stale.status == 409)
        #expect(try await hai.post("\(Self.papers)/doi-chieu", fields).status == 303)
        #expect(
          try await hai.get(Self.papers).text.contains("tính phiếu đã gửi. Lý do: giám khảo nói phiếu điện"))
        #expect(try await hai.post("\(Self.round)/dong", ["csrf": try await hai.csrf()]).status == 303)
      }
    }
  }

  @Test("an entry typed by mistake is taken back; judges and strangers see no paper")
  func removed() async throws {
    try await SiteFixture.with { fixture in
      let code = try await code(fixture)
      try await fixture.site { client in
        let (thu, _) = try await desks(fixture, client)
        _ = try await type(thu, code)
        let fields = ["csrf": try await thu.csrf(), "phieu": code, "reading": "1"]
        #expect(try await thu.post("\(Self.papers)/go", fields).status == 409)
        #expect(
          try await thu.post("\(Self.papers)/go", fields.merging(["reason": "nhầm phiếu"]) { $1 }).status
            == 303)
        #expect(try await fixture.service.papers(of: "so-khao").isEmpty)
        let judge = try await fixture.browser(.judge("gk1"), client)
        for path in [Self.papers, Self.entry, "\(Self.papers)/in"] {
          #expect(try await judge.get(path).status == 403)
          #expect(try await Browser(client).get(path).status == 401)
        }
      }
    }
  }

  @Test("the printed papers tell no name in an anonymous round; recused entries are not printed")
  func printed() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        let page = try await desk.get("\(Self.papers)/in?giam-khao=gk1")
        #expect(page.status == 200)
        let codes = try await fixture.codes("gk1")
        #expect(page.text.ranges(of: "<section class=\"form").count == codes.count)
        for code in codes {
          #expect(
            page.text.contains(
              "<code>\(PaperCode.text(round: "so-khao", judge: "gk1", entry: code))</code>"))
        }
        let body = page.text.split(separator: "<main").last ?? ""
        for secret in try await fixture.secrets() { #expect(!body.contains(secret), "\(secret)") }
        #expect(try await desk.get("/phieu-giay.css").status == 200)
        #expect(try await desk.get("\(Self.papers)/in?giam-khao=gk9").status == 409)
        let filled = try await desk.get("\(Self.papers)/in?da-gui=1")
        #expect(filled.text.contains("Không có phiếu nào để in."))
      }
    }
  }
}
