import ContestCore
import ContestKit
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite("what was published is kept") struct PublishedVersionTests {
  @Test(
    "A corrected name changes no published byte; version 2 takes its place, and version 1 keeps its address")
  func correctedName() async throws {
    try await OutcomePages.with { pages in
      let desk = try await pages.fixture.browser(.organiser, pages.client)
      let first = try await pages.published()
      let entrant = try await pages.entrant()
      try await pages.edit(entrant, desk, ["full_name": "Nguyễn Tên Đã Sửa"])
      #expect(try await pages.published() == first)
      #expect(try await pages.published(version: 1) == first)
      #expect(try await !pages.visitor.get(OutcomePages.address).text.contains("Tên Đã Sửa"))
      #expect(try await pages.visitor.get("\(OutcomePages.address)/ban/2").status == 404)
      try await pages.service.publish(SiteFixture.round)
      #expect(try await pages.published(version: 1) == first)
      let second = try await pages.published(version: 2)
      #expect(try await pages.published() == second)
      #expect(try pages.exported() == second)
      let page = try await pages.visitor.get(OutcomePages.address)
      #expect(page.text.contains("Nguyễn Tên Đã Sửa") && page.text.contains("Bản số 2 thay bản số 1"))
      #expect(page.read.contains("Ban Tổ chức sửa hồ sơ thí sinh"))
      let old = try await pages.visitor.get("\(OutcomePages.address)/ban/1")
      #expect(old.status == 200 && old.text.contains("đã được bản số 2 thay thế"))
      #expect(old.text.contains(entrant.entrant.fullName) && !old.text.contains("Tên Đã Sửa"))
    }
  }

  @Test(
    "Through reopening, closing and certifying anew a visitor reads version 1, and never that there is none")
  func everyPhase() async throws {
    try await OutcomePages.with { pages in
      let first = try await pages.published()
      let service = pages.service
      func standsStill(_ notice: String?) async throws {
        #expect(try await pages.published() == first)
        #expect(try await pages.published(version: 1) == first)
        let page = try await pages.visitor.get(OutcomePages.address)
        #expect(page.status == 200 && !page.text.contains("chưa được công bố"))
        #expect(page.text.contains("đang được xem xét lại") == (notice != nil))
        #expect(try await pages.visitor.get("/").text.contains(OutcomePages.address))
      }
      try await standsStill(nil)
      try await service.reopen(SiteFixture.round, reason: "sót một phiếu")
      try await standsStill("mở lại")
      try await service.close(SiteFixture.round)
      try await standsStill("đã đóng")
      try await service.certify(SiteFixture.round)
      try await standsStill("đã xác nhận lại")
      try await service.publish(SiteFixture.round)
      #expect(try await pages.published(version: 1) == first)
      let second = try #require(try await pages.published()["results.xml"])
      #expect(String(decoding: second, as: UTF8.self).contains("<reason>sót một phiếu</reason>"))
    }
  }

  @Test("A file changed in the database is not served under the signature of what was published")
  func damaged() async throws {
    try await OutcomePages.with { pages in
      let path = pages.service.workspace.root.appending(path: "contest.sqlite").path
      try OtherProgram.run(
        "UPDATE publishedFile SET content = CAST(CAST(content AS TEXT) || 'x' AS BLOB)"
          + " WHERE name = 'results.csv'", in: path)
      #expect(try await pages.visitor.get(OutcomePages.file("results.csv")).status == 404)
      #expect(try await pages.visitor.get(OutcomePages.file("results.xml")).status == 200)
      #expect(try await pages.service.verifyJournal().faults.contains { $0.vi.contains("results.csv") })
    }
  }

  @Test("With the clock set back between certifying and publishing, versions follow one another all the same")
  func clockSetBack() async throws {
    try await OutcomePages.with(.certified) { pages in
      let service = pages.service
      pages.fixture.clock.advance(seconds: -7200)
      #expect(try await service.publish(SiteFixture.round).version == 1)
      let first = try await pages.published()
      let desk = try await pages.fixture.browser(.organiser, pages.client)
      pages.fixture.clock.advance(seconds: -86_400)
      try await pages.edit(pages.entrant(), desk, ["full_name": "Nguyễn Tên Đã Sửa"])
      let second = try await service.publish(SiteFixture.round)
      #expect(second.version == 2 && second.isNew)
      #expect(try await service.publish(SiteFixture.round).isNew == false)
      #expect(try await pages.published(version: 1) == first)
      let check = ContestService.verify(try #require(second.files["results.xml"]), file: "results.xml")
      #expect(check.isSound && check.results?.version == 2)
      let earlier = ContestService.verify(Data(try #require(first["results.xml"])), file: "results.xml")
      #expect(earlier.isSound && earlier.notes.count == 1)
      let audit = try await service.verifyJournal()
      #expect(audit.faults.isEmpty && audit.notes.count == 2, "\(audit.notes)")
    }
  }

  @Test(
    "results.xml has certificate and publication by the journal: another order is refused, the clock is noted"
  )
  func order() async throws {
    try await OutcomePages.with { pages in
      let xml = String(
        decoding: try #require(try await pages.published()["results.xml"]), as: UTF8.self)
      let rows = try #require(
        xml.firstMatch(of: /sequence="([0-9]+)" head="[0-9a-f]+" certified="([0-9]+)" published="([0-9]+)"/))
      let numbers = try [rows.1, rows.2, rows.3].map { try #require(Int($0)) }
      #expect(numbers[0] < numbers[1] && numbers[1] < numbers[2])
      func verified(_ text: String) -> ContestService.Verification {
        ContestService.verify(Data(text.utf8), file: "results.xml")
      }
      #expect(verified(xml).isSound && verified(xml).notes.isEmpty)
      let (certified, published) = ("certified=\"\(numbers[1])\"", "published=\"\(numbers[2])\"")
      let swapped = xml.replacing(certified, with: "certified=\"\(numbers[2])\"").replacing(
        published, with: "published=\"\(numbers[1])\"")
      let early = xml.replacing(certified, with: "certified=\"\(numbers[0])\"")
      for text in [swapped, early] {
        let verification = verified(text)
        #expect(text != xml && !verification.isSound && verification.findings.isEmpty)
        #expect(verification.discrepancies.contains { $0.vi.contains("thứ tự trong nhật ký") })
      }
    }
  }
}
