import ContestCore
import ContestKit
import ContestStore
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite struct LateSheetTests {
  static let address = "/hoi-dong/so-khao/phieu-den-muon"

  /// A closed round in which judge gk2's first sheet came too late.
  private func withLateSheet(
    _ test: @escaping @Sendable (SiteFixture, any TestClientProtocol, String) async throws -> Void
  ) async throws {
    try await SiteFixture.with { fixture in
      let code = try await fixture.codes("gk2")[0]
      try await fixture.giveAllSheets()
      try await fixture.service.close(SiteFixture.round)
      try await fixture.site { client in
        let judge = try await fixture.browser(.judge("gk2"), client)
        let fields = Marks.fields([
          "action": "send", "csrf": try await judge.csrf(), "revision": "1", "reason": "nghe lại",
          "noi-dung": "11",
        ])
        #expect(try await judge.post("/cham/so-khao/\(code)", fields).status == 303)
        let sheet = try await judge.get("/cham/so-khao/\(code)")
        #expect(sheet.text.contains("chờ Trưởng ban quyết định"))
        try await test(fixture, client, code)
      }
    }
  }

  private func entry(_ fixture: SiteFixture, _ code: String) async throws -> EntryID {
    let codes = try await fixture.service.codes(of: SiteFixture.round)
    return try #require(codes.first { $0.value == code }?.key)
  }

  @Test("A late sheet changes no place, keeps the round from being certified, and is for nobody else to see")
  func waits() async throws {
    try await withLateSheet { fixture, client, code in
      let service = fixture.service
      let entry = try await entry(fixture, code)
      let newest = try await service.store.judgeSheet("gk2", round: SiteFixture.round, entry: entry)?.newest
      #expect(newest?.number == 1)
      #expect(
        try await service.status(of: SiteFixture.round).blockers.contains { $0.vi.contains("đến muộn") })
      await #expect(throws: KitError.self) { try await service.certify(SiteFixture.round) }
      let other = try await fixture.browser(.judge("gk3"), client)
      #expect(try await other.get(Self.address).status == 403)
      #expect(try await Browser(client).get(Self.address).status == 401)
      let chair = try await fixture.browser(.judge("gk1"), client)
      let page = try await chair.get(Self.address)
      #expect(page.status == 200 && page.text.contains(code) && page.text.contains(">11<"))
      for secret in try await fixture.secrets() { #expect(!page.text.contains(secret)) }
      await #expect(throws: KitError.self) {
        try await service.decideLateSheet(
          1, in: SiteFixture.round, admits: true, reason: "tôi muốn", by: .judge("gk3"))
      }
    }
  }

  @Test("The chair admits it with a reason: it is the next revision, and its sender gets a receipt for it")
  func admitted() async throws {
    try await withLateSheet { fixture, client, code in
      let service = fixture.service
      let chair = try await fixture.browser(.judge("gk1"), client)
      let csrf = try await chair.get(Self.address).hidden("csrf")
      var form = ["csrf": csrf, "number": "1", "current": "1", "action": "admit", "reason": " "]
      #expect(try await chair.post(Self.address, form).status == 422)
      form["reason"] = "mất mạng ở Cát Bà"
      #expect(try await chair.post(Self.address, form.merging(["current": "0"]) { $1 }).status == 409)
      #expect(try await chair.post(Self.address, form.merging(["csrf": "x"]) { $1 }).status == 403)
      #expect(try await chair.post(Self.address, form).status == 303)
      #expect(try await chair.post(Self.address, form).status == 409)
      let entry = try await entry(fixture, code)
      let newest = try await service.store.judgeSheet("gk2", round: SiteFixture.round, entry: entry)?.newest
      #expect(newest?.number == 2 && newest?.author == .judge("gk1") && newest?.reason == "mất mạng ở Cát Bà")
      if case .marks(let marks)? = newest?.content { #expect(marks["noi-dung"]?.description == "11") }
      #expect(try await service.status(of: SiteFixture.round).blockers.isEmpty)
      #expect(try await service.store.verifyJournal() == [])
      try await service.certify(SiteFixture.round)
    }
  }

  @Test("Refused, it stays on record and counts for nothing; once certified, only reopening lets one in")
  func refused() async throws {
    try await withLateSheet { fixture, client, code in
      let service = fixture.service
      try await service.decideLateSheet(1, in: SiteFixture.round, admits: false, reason: "đã quá hạn")
      try await service.certify(SiteFixture.round)
      #expect(try await service.lateSheets(of: SiteFixture.round).map(\.late.state) == [.refused])
      let judge = try await fixture.browser(.judge("gk2"), client)
      #expect(try await judge.get("/cham/so-khao/\(code)").text.contains("không được nhận"))
      let again = Marks.fields([
        "action": "send", "csrf": try await judge.csrf(), "revision": "1", "reason": "lần nữa",
      ])
      #expect(try await judge.post("/cham/so-khao/\(code)", again).status == 303)
      let desk = try await fixture.browser(.organiser, client)
      #expect(try await desk.get(Self.address).text.contains("Phải mở lại vòng"))
      await #expect(throws: KitError.self) {
        try await service.decideLateSheet(2, in: SiteFixture.round, admits: true, reason: "x")
      }
      try await service.reopen(SiteFixture.round, reason: "nhận phiếu")
      // While the round is open again the chair still finds them, and nobody else does.
      let chair = try await fixture.browser(.judge("gk1"), client)
      #expect(try await chair.get("/cham").text.contains(Self.address))
      #expect(try await !judge.get("/cham").text.contains(Self.address))
      #expect(try await chair.get(Self.address).status == 200)
      try await service.decideLateSheet(2, in: SiteFixture.round, admits: true, reason: "Trưởng ban đồng ý")
      #expect(try await service.store.verifyJournal() == [])
    }
  }

  /// The chair's own sheet, sent after closing; its number is 1.
  private func withChairsSheet(
    _ test: @escaping @Sendable (SiteFixture, any TestClientProtocol, String) async throws -> Void
  ) async throws {
    try await SiteFixture.with { fixture in
      let code = try await fixture.codes("gk1")[0]
      try await fixture.giveAllSheets()
      try await fixture.service.close(SiteFixture.round)
      try await fixture.site { client in
        let chair = try await fixture.browser(.judge("gk1"), client)
        let fields = Marks.fields([
          "action": "send", "csrf": try await chair.csrf(), "revision": "1", "reason": "nghe lại",
          "noi-dung": "1",
        ])
        #expect(try await chair.post("/cham/so-khao/\(code)", fields).status == 303)
        #expect(try await chair.get("/cham/so-khao/\(code)").text.contains("chờ Ban Tổ chức quyết định"))
        try await test(fixture, client, code)
      }
    }
  }

  private static func decision(_ csrf: String, _ action: String) -> [String: String] {
    ["csrf": csrf, "number": "1", "current": "1", "action": action, "reason": "nghĩ lại"]
  }

  @Test("The chair neither admits nor refuses a sheet of the chair's own; the page has no form for it")
  func chairsOwn() async throws {
    try await withChairsSheet { fixture, client, code in
      let service = fixture.service
      let entry = try await entry(fixture, code)
      let chair = try await fixture.browser(.judge("gk1"), client)
      let page = try await chair.get(Self.address)
      #expect(page.text.contains("Ban Tổ chức quyết định") && !page.text.contains(#"value="admit""#))
      for action in ["admit", "refuse"] {
        #expect(
          try await chair.post(Self.address, Self.decision(try await chair.csrf(), action)).status == 409)
      }
      let newest = try await service.store.judgeSheet("gk1", round: SiteFixture.round, entry: entry)?.newest
      #expect(newest?.number == 1)
      #expect(try await service.lateSheets(of: SiteFixture.round).map(\.late.state) == [.waiting])
    }
  }

  @Test("The organisers decide about the chair's own with a reason, and who certifies reads who admitted it")
  func organisersDecide() async throws {
    try await withChairsSheet { fixture, client, code in
      let service = fixture.service
      let desk = try await fixture.browser(.organiser, client)
      let page = try await desk.get(Self.address)
      #expect(page.text.contains("Quyết định và lý do của Ban Tổ chức"))
      var form = Self.decision(try page.hidden("csrf"), "admit")
      #expect(try await desk.post(Self.address, form.merging(["reason": " "]) { $1 }).status == 422)
      form["reason"] = "máy của Trưởng ban mất mạng"
      #expect(try await desk.post(Self.address, form).status == 303)
      let told = try await service.lateSheetSentences(of: SiteFixture.round).map(\.vi)
      #expect(told.count == 1 && told[0].contains(code) && told[0].contains("Ban Tổ chức quyết định nhận"))
      #expect(told[0].hasSuffix("máy của Trưởng ban mất mạng"))
      #expect(try await service.status(of: SiteFixture.round).lateSheets.map(\.vi) == told)
      try await service.certify(SiteFixture.round)
      #expect(try await service.store.verifyJournal() == [])
      // It is the judge's own word, whoever admitted it: told as nothing else, and replaced by no file unasked.
      #expect(try await service.store.sheetReplacements(SiteFixture.round, judge: "gk1").isEmpty)
      try await service.reopen(SiteFixture.round, reason: "nhập nhầm")
      let csv = "entry,judge,criterion,mark\n\(try await entry(fixture, code)),gk1,noi-dung,absent\n"
      let refusal = await #expect(throws: KitError.self) {
        try await service.importMarks(Data(csv.utf8), file: "m.csv", round: SiteFixture.round)
      }
      #expect(refusal?.details.count == 1)
    }
  }

  @Test("Whoever holds the chair's name and an organiser's link decides about no sheet of their own either")
  func oneNameTwoLinks() async throws {
    try await withChairsSheet { fixture, client, _ in
      let name = try #require(try await fixture.service.contest().judge("gk1")?.name)
      let token = try await fixture.service.makeLink(.organiser, name: name)
      let desk = Browser(client)
      try await desk.logIn(token)
      let form = Self.decision(try await desk.get(Self.address).hidden("csrf"), "admit")
      #expect(try await desk.post(Self.address, form).status == 409)
      #expect(try await fixture.service.lateSheets(of: SiteFixture.round).map(\.late.state) == [.waiting])
    }
  }

  @Test("A judge recuses without script in two taps: the link on the sheet, then the reason")
  func recusal() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let judge = try await fixture.browser(.judge("gk1"), client)
        let path = "/cham/so-khao/\(try await fixture.codes("gk1")[0])"
        #expect(try await judge.get(path).text.contains("href=\"\(path)/hoi-ty\""))
        let form = try await judge.get("\(path)/hoi-ty")
        #expect(form.status == 200)
        var fields: [String: String] = [:]
        for name in ["csrf", "revision", "client_id"] { fields[name] = try form.hidden(name) }
        #expect(try await judge.post("\(path)/hoi-ty", fields).status == 422)
        fields["reason"] = "thí sinh là cháu ruột"
        #expect(try await judge.post("\(path)/hoi-ty", fields).location == path)
        let sheet = try await judge.get(path)
        #expect(!sheet.text.contains(#"name="noi-dung""#) && !sheet.text.contains("/hoi-ty"))
        #expect(try await judge.get("\(path)/hoi-ty").status == 303)
      }
    }
  }
}
