import ContestCore
import ContestKit
import Foundation
import HummingbirdTesting
import Testing

@testable import ContestServer

/// What is asked before a round's step is taken, and what stands in its way.
@Suite struct AskingTests {
  static let round = "/ban-to-chuc/vong/so-khao"

  /// What is asked before `action`, as text; nil where the round's page is shown in its place.
  private func question(_ desk: Browser, _ action: String) async throws -> String? {
    let answer = try await desk.get("\(Self.round)/\(action)")
    return answer.status == 200 ? answer.text : nil
  }

  @Test("Each step tells its figures and asks; looking at the question does nothing")
  func asked() async throws {
    try await SiteFixture.with(isOpen: false) { fixture in
      let service = fixture.service
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        #expect(try await question(desk, "mo") == nil)
        try await service.recordBlindCheck(of: nil, by: "Thư ký", round: SiteFixture.round)
        let opening = try #require(try await question(desk, "mo"))
        #expect(opening.contains("18 bài dự thi, 5 giám khảo, 6 tiêu chí") && opening.contains("được khóa"))
        #expect(opening.contains(#"name="confirmed""#) && opening.contains("chưa bốc thăm"))
        #expect(try await service.phase(of: SiteFixture.round) == .draft)
        try await service.open(SiteFixture.round)
        let closing = try #require(try await question(desk, "dong"))
        #expect(closing.contains("đã nhận 0/88 phiếu") && closing.contains("Giám khảo mẫu 5 (16 phiếu)"))
        #expect(try await question(desk, "mo") == nil)
        try await fixture.giveAllSheets()
        #expect(try #require(try await question(desk, "dong")).contains("đã nhận 88/88 phiếu"))
        try await service.close(SiteFixture.round)
        let certifying = try #require(try await question(desk, "xac-nhan"))
        #expect(certifying.contains("18 bài có thứ hạng") && certifying.contains("10 thí sinh vào vòng sau"))
        try await service.certify(SiteFixture.round)
        let publishing = try #require(try await question(desk, "cong-bo"))
        #expect(publishing.contains("ghi họ tên") && publishing.contains("29/09/2023"))
        let reopening = try #require(try await question(desk, "mo-lai"))
        #expect(reopening.contains("mất hiệu lực") && reopening.contains(#"name="reason""#))
        #expect(try await service.phase(of: SiteFixture.round) == .certified)
        for text in [opening, closing, certifying, publishing, reopening] {
          #expect(!text.contains("contest ") && !text.contains("gk1") && !text.contains("«"))
        }
      }
    }
  }

  @Test("Who certifies by the page reads the late sheets and who admitted them")
  func late() async throws {
    try await SiteFixture.with { fixture in
      let service = fixture.service
      let code = try await fixture.codes("gk2")[0]
      try await fixture.giveAllSheets()
      try await service.close(SiteFixture.round)
      let typed = Marks.fields(["noi-dung": "11"]).map { (CriterionID($0), $1) }
      _ = try await service.sendForm(
        TypedSheet(
          key: SiteFixture.key(code, "gk2"), typed: Dictionary(uniqueKeysWithValues: typed), basedOn: 1,
          clientID: "late", reason: "nghe lại"))
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        #expect(try await question(desk, "xac-nhan") == nil)
        let waiting = try await desk.get(Self.round).text
        #expect(waiting.contains("chờ Trưởng ban quyết định") && !waiting.contains("contest late"))
        #expect(waiting.contains("href=\"/hoi-dong/so-khao/phieu-den-muon\""))
        try await service.decideLateSheet(
          1, in: SiteFixture.round, admits: true, reason: "mất mạng", by: .judge("gk1"))
        let asked = try #require(try await question(desk, "xac-nhan"))
        #expect(asked.contains("Giám khảo mẫu 1 quyết định nhận; lý do: mất mạng"))
      }
    }
  }

  @Test("A correction of a published result is asked about, certified and published at the desk")
  func correction() async throws {
    try await SiteFixture.with { fixture in
      let service = fixture.service
      try await fixture.giveAllSheets()
      try await service.close(SiteFixture.round)
      try await service.certify(SiteFixture.round)
      try await service.publish(SiteFixture.round)
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        let calm = try await desk.get(Self.round).text
        #expect(calm.contains("Kết quả đã xác nhận") && calm.contains("Công bố bản mới"))
        #expect(!calm.contains("đang được sửa"))
        let entry = try #require(try await service.entries().first)
        let first = "Người nhà của Ban Tổ chức"
        let reason = "Giấy tờ không hợp lệ"
        for (status, reason) in [(EntryStatus.outOfCompetition, first), (.disqualified, reason)] {
          try await service.record(
            status, of: entry.id, source: "Biên bản số 3", round: SiteFixture.round,
            correcting: CorrectionReason(reason))
        }
        let page = try await desk.get(Self.round).text
        #expect(page.contains("kết quả đang được sửa") && page.contains("Tạm tính"))
        #expect(!page.contains("Kết quả đã xác nhận"))
        let certifying = try #require(try await question(desk, "xac-nhan"))
        #expect(certifying.contains("Lý do: \(first); \(reason)"))
        let csrf = ["csrf": try await desk.csrf(), "confirmed": "yes"]
        #expect(try await desk.post("\(Self.round)/xac-nhan", csrf).status == 303)
        let publishing = try #require(try await question(desk, "cong-bo"))
        #expect(publishing.contains("Bản số 2 sẽ thay bản số 1"))
        #expect(try await desk.post("\(Self.round)/cong-bo", csrf).status == 303)
        let anyone = try await desk.get("/vong/so-khao").text
        #expect(anyone.contains("Bản số 2 thay bản số 1") && anyone.contains("nay không xếp hạng"))
        #expect(anyone.ranges(of: first).count == 1 && anyone.ranges(of: reason).count == 1)
      }
    }
  }

  @Test(
    "The desk lists what blocks a round as the round's page does, by name, each with the link that does it")
  func desk() async throws {
    try await SiteFixture.with(isOpen: false) { fixture in
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        let page = try await desk.get("/ban-to-chuc").text
        #expect(!page.contains("Không có việc gì đang chờ"))
        #expect(page.contains("chưa kiểm tra lời bình và bản thu") && page.contains("và 12 việc nữa"))
        #expect(page.contains("href=\"\(Self.round)/kiem-tra-an-danh\""))
        let round = try await desk.get(Self.round).text
        #expect(round.ranges(of: "chưa kiểm tra lời bình và bản thu").count == 18)
        for entry in try await fixture.service.entries() {
          #expect(round.contains(entry.entrant.fullName))
          for text in [page, round] { #expect(!text.contains("bài «\(entry.id)»")) }
        }
        for text in [page, round] { #expect(!text.contains("contest blind-check")) }
      }
    }
  }

  @Test("A step that is blocked when its button is pressed shows the round's page with what blocks it")
  func blocked() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.service.close(SiteFixture.round)
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        let answer = try await desk.post("\(Self.round)/xac-nhan", ["csrf": try await desk.csrf()])
        #expect(answer.status == 409 && answer.text.contains(#"id="blockers""#))
        #expect(answer.text.contains("chưa có phiếu của Giám khảo mẫu 1,") && !answer.text.contains("(gk1)"))
        #expect(answer.text.contains("<a href=\"\(Self.round)/mo-lai\">Mở lại vòng</a>"))
      }
    }
  }
}
