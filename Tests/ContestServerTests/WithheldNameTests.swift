import ContestCore
import ContestKit
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite("a name whose consent is withdrawn") struct WithheldNameTests {
  @Test("It leaves the page at once; files that hold it are withheld, and organisers still read them")
  func withdrawn() async throws {
    try await OutcomePages.with { pages in
      let desk = try await pages.fixture.browser(.organiser, pages.client)
      let entrant = try await pages.entrant()
      let name = entrant.entrant.fullName
      let first = try await pages.published()
      #expect(try await pages.visitor.get(OutcomePages.address).text.contains(name))
      try await pages.edit(entrant, desk, ["consent_publish_name": ""])
      for address in [OutcomePages.address, "\(OutcomePages.address)/ban/1"] {
        let page = try await pages.visitor.get(address)
        #expect(page.status == 200 && !page.text.contains(name))
        #expect(page.read.contains("SBD \(ContestService.twoDigits(entrant.number ?? 0))"))
        #expect(page.read.contains("không mở cho công chúng"))
      }
      let digest = try #require(try await pages.service.versions(of: SiteFixture.round).last?.sha256)
      for file in OutcomePages.files {
        for version in [nil, 1] {
          let answer = try await pages.visitor.get(OutcomePages.file(file, version))
          #expect(answer.status == 410 && !answer.text.contains(name))
          for words in ["bản số 1", "14/08/2023", digest, "rút lại sự đồng ý"] {
            #expect(answer.read.contains(words), "\(words): \(answer.read)")
          }
          let own = try await desk.get(OutcomePages.file(file, version))
          #expect(own.status == 200 && own.bytes == first[file])
          #expect(own.headers[.cacheControl] == "no-store")
        }
      }
      let wanted = try await desk.get("/ban-to-chuc").read
      #expect(wanted.contains("1 thí sinh đã rút lại sự đồng ý") && wanted.contains("công bố bản mới"))
      #expect(try await desk.get(OutcomePages.desk).text.contains("Công bố bản mới"))
    }
  }

  @Test("The next version has it nowhere and is open to everybody; the one before stays withheld")
  func nextVersion() async throws {
    try await OutcomePages.with { pages in
      let desk = try await pages.fixture.browser(.organiser, pages.client)
      let entrant = try await pages.entrant()
      let name = entrant.entrant.fullName
      let first = try await pages.published()
      try await pages.edit(entrant, desk, ["consent_publish_name": ""])
      try await pages.service.publish(SiteFixture.round)
      for (file, bytes) in try await pages.published() {
        #expect(!String(decoding: bytes, as: UTF8.self).contains(name), "\(file)")
      }
      for address in [OutcomePages.address, "\(OutcomePages.address)/ban/2", "\(OutcomePages.address)/ban/1"]
      {
        #expect(try await !pages.visitor.get(address).text.contains(name), "\(address)")
      }
      let page = try await pages.visitor.get(OutcomePages.address).read
      #expect(page.contains("không ghi họ tên nữa") && !page.contains("không mở cho công chúng"))
      for file in OutcomePages.files {
        #expect(try await pages.visitor.get(OutcomePages.file(file, 1)).status == 410)
        #expect(try await desk.get(OutcomePages.file(file, 1)).bytes == first[file])
      }
      #expect(try await !desk.get("/ban-to-chuc").text.contains("đã rút lại sự đồng ý"))
      // A consent given again opens version 1 again.
      let now = try await pages.service.entry(entrant.id)
      try await pages.edit(now, desk, ["consent_publish_name": "yes"])
      #expect(try await pages.published(version: 1) == first)
    }
  }

  @Test("A corrected and then withdrawn name is told in no correction either")
  func correctedThenWithdrawn() async throws {
    try await OutcomePages.with { pages in
      let desk = try await pages.fixture.browser(.organiser, pages.client)
      let entrant = try await pages.entrant()
      try await pages.edit(entrant, desk, ["full_name": "Nguyễn Tên Đã Sửa"])
      try await pages.service.publish(SiteFixture.round)
      let corrected = try await pages.service.entry(entrant.id)
      try await pages.edit(corrected, desk, ["consent_publish_name": ""])
      for address in [OutcomePages.address, "\(OutcomePages.address)/ban/2", "\(OutcomePages.address)/ban/1"]
      {
        let page = try await pages.visitor.get(address)
        #expect(page.status == 200)
        for name in ["Nguyễn Tên Đã Sửa", entrant.entrant.fullName] {
          #expect(!page.text.contains(name), "\(address)")
        }
      }
      #expect(try await pages.visitor.get(OutcomePages.file("results.html", 2)).status == 410)
      try await pages.service.publish(SiteFixture.round)
      for (file, bytes) in try await pages.published(version: 3) {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("Tên Đã Sửa") && !text.contains(entrant.entrant.fullName), "\(file)")
      }
    }
  }
}
