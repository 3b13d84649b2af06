import ContestCore
import ContestKit
import Foundation
import Testing

@testable import ContestServer

@Suite struct ReplacedSheetTests {
  /// The marks of one judge's sheet as a file, the first criterion changed to 1.
  private func file(_ fixture: SiteFixture, _ entry: EntryID, _ judge: JudgeID) async throws -> Data {
    let rows = try await fixture.service.exportMarks(of: SiteFixture.round).split(separator: "\n")
      .filter { $0.hasPrefix("\(entry),\(judge),") }
      .map { $0.contains(",noi-dung,") ? "\(entry),\(judge),noi-dung,1" : String($0) }
    return Data((["entry,judge,criterion,mark"] + rows).joined(separator: "\n").utf8)
  }

  @Test("A judge reads that a sheet was replaced, what was changed and why, on the page and in its state")
  func told() async throws {
    try await SiteFixture.with { fixture in
      let service = fixture.service
      try await fixture.giveAllSheets()
      let code = try await fixture.codes("gk2")[0]
      let entry = try #require(
        try await service.codes(of: SiteFixture.round).first { $0.value == code }?.key)
      let file = try await file(fixture, entry, "gk2")
      await #expect(throws: KitError.self) {
        try await service.importMarks(file, file: "m.csv", round: SiteFixture.round)
      }
      try await fixture.site { client in
        let page = try await JudgeAPITests.Page(try await fixture.browser(.judge("gk2"), client))
        let words = "Ban Tổ chức đã thay phiếu bạn gửi"
        let address = "/cham/so-khao/\(code)"
        #expect(!(try await page.browser.get(address).text.contains(words)))
        #expect(try await page.entry(code)["replaced"] is NSNull)
        try await service.importMarks(
          file, file: "m.csv", round: SiteFixture.round, replacing: "phiếu giấy ghi 1")
        let title = try #require(
          try await service.rules(of: SiteFixture.round).rubric.criterion("noi-dung")?.title.vi)
        let text = try await page.browser.get(address).text
        #expect(text.contains(words) && text.contains("Lý do: phiếu giấy ghi 1"))
        #expect(text.contains(try Regex("\(title): [0-9,]+ thành 1\\.")))
        let told = try #require(try await page.entry(code)["replaced"] as? [String: Any])
        #expect(told["reason"] as? String == "phiếu giấy ghi 1")
        #expect((told["changes"] as? String)?.hasSuffix("thành 1") == true)
        // Nobody else's sheet is told of.
        let other = try await JudgeAPITests.Page(try await fixture.browser(.judge("gk3"), client))
        #expect(try await other.entry(code)["replaced"] is NSNull)
      }
    }
  }
}
