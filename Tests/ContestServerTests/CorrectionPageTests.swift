import ContestCore
import ContestStore
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestKit
@testable import ContestServer

@Suite("corrections, as the desk sees them") struct CorrectionPageTests {
  private static let desk = OutcomePages.desk
  private static let reason = "sót biên bản số 4"

  /// Records that the winner was disqualified.
  private func correct(_ pages: OutcomePages) async throws {
    let winner = try #require(try await pages.service.standings(of: SiteFixture.round).standings.rows.first)
    try await pages.service.record(
      .disqualified, of: winner.entry, source: "biên bản", round: SiteFixture.round,
      correcting: CorrectionReason(Self.reason))
  }

  private func expectPlain(_ answer: Browser.Answer, location: Testing.SourceLocation = #_sourceLocation) {
    for odd in ["so-khao", "chung-khao", "contest ", "--", "gk1", "«"] {
      #expect(!answer.read.contains(odd), "\(odd): \(answer.read)", sourceLocation: location)
    }
  }

  @Test("A correction is certified first, asked about with its reason, then published as the next version")
  func way() async throws {
    try await OutcomePages.with { pages in
      let desk = try await pages.fixture.browser(.organiser, pages.client)
      let csrf = try await desk.csrf()
      try await correct(pages)
      let round = try await desk.get(Self.desk)
      #expect(
        round.text.contains("Xác nhận kết quả</button>") && !round.text.contains("Công bố bản mới</button>"))
      #expect(round.read.contains("kết quả đang được sửa"))
      #expect(try await desk.get("/ban-to-chuc").read.contains("kết quả đang được sửa"))
      #expect(try await desk.get("\(Self.desk)/cong-bo").status == 303)
      let early = try await desk.post("\(Self.desk)/cong-bo", ["csrf": csrf, "confirmed": "1"])
      #expect(early.status == 409 && early.read.contains("hãy xác nhận lại kết quả trước"))
      expectPlain(early)
      let asked = try await desk.get("\(Self.desk)/xac-nhan")
      #expect(
        asked.status == 200 && asked.read.contains(Self.reason) && asked.read.contains("Xác nhận kết quả?"))
      expectPlain(asked)
      #expect(try await desk.post("\(Self.desk)/xac-nhan", ["csrf": csrf, "confirmed": "1"]).status == 303)
      #expect(try await pages.service.versions(of: SiteFixture.round).count == 1)
      #expect(try await desk.get(Self.desk).text.contains("Công bố bản mới</button>"))
      let publishing = try await desk.get("\(Self.desk)/cong-bo")
      #expect(publishing.text.contains(#"name="reason""#) && publishing.read.contains("Công bố bản mới?"))
      expectPlain(publishing)
      let done = try await desk.post("\(Self.desk)/cong-bo", ["csrf": csrf, "confirmed": "1", "reason": " "])
      #expect(done.status == 303)
      let version = try #require(try await pages.service.versions(of: SiteFixture.round).last)
      #expect(version.version == 2 && version.reason == Self.reason)
    }
  }

  @Test("A new version takes the reason that was typed; where nothing changed the page says so")
  func reasonTyped() async throws {
    try await OutcomePages.with { pages in
      let desk = try await pages.fixture.browser(.organiser, pages.client)
      let csrf = try await desk.csrf()
      let same = try await desk.post("\(Self.desk)/cong-bo", ["csrf": csrf, "confirmed": "1"])
      #expect(same.status == 200 && same.read.contains("không có gì thay đổi"))
      expectPlain(same)
      try await pages.edit(pages.entrant(), desk, ["full_name": "Nguyễn Tên Đã Sửa"])
      let fields = ["csrf": csrf, "confirmed": "1", "reason": "theo đơn của thí sinh"]
      #expect(try await desk.post("\(Self.desk)/cong-bo", fields).status == 303)
      let versions = try await pages.service.versions(of: SiteFixture.round)
      #expect(versions.map(\.reason) == [nil, "theo đơn của thí sinh"])
    }
  }

  @Test("Whoever certifies and publishes by a link of their own stands in the journal and among the versions")
  func whoDidIt() async throws {
    try await OutcomePages.with(.closed) { pages in
      let service = pages.service
      _ = try await service.makeLink(.organiser, name: "Anh Nam")
      let desk = Browser(pages.client)
      try await desk.logIn(try await service.makeLink(.organiser, name: "Chị Hoa"))
      let csrf = try await desk.csrf()
      for step in ["xac-nhan", "cong-bo"] {
        let answer = try await desk.post("\(Self.desk)/\(step)", ["csrf": csrf, "confirmed": "1"])
        #expect(answer.status == 303)
      }
      let rows = try await service.journalTail(20).filter {
        ["round.certify", "round.publish"].contains($0.verb)
      }
      #expect(rows.map(\.actor.description) == ["organiser:2", "organiser:2"])
      let certificate = try #require(try await service.store.certificates(SiteFixture.round).last)
      let publication = try #require(try await service.versions(of: SiteFixture.round).last)
      for signer in [certificate.by, publication.by] {
        #expect(signer.name == "Chị Hoa" && signer.actor == .desk(link: 2))
      }
    }
  }

  @Test("A step that may not be taken is refused in words without ids or commands")
  func refusals() async throws {
    try await OutcomePages.with(.closed) { pages in
      let desk = try await pages.fixture.browser(.organiser, pages.client)
      let csrf = try await desk.csrf()
      func refused(_ step: String, round: String = Self.desk) async throws -> Browser.Answer {
        let fields = ["csrf": csrf, "confirmed": "1", "reason": "thử"]
        let answer = try await desk.post("\(round)/\(step)", fields)
        #expect(answer.status == 409, "\(step)")
        expectPlain(answer)
        return answer
      }
      for step in ["boc-tham", "mo", "dong", "cong-bo"] {
        #expect(try await refused(step).read.contains("Vòng sơ khảo"))
      }
      for step in ["boc-tham", "mo", "dong", "xac-nhan", "cong-bo", "mo-lai"] {
        _ = try await refused(step, round: "/ban-to-chuc/vong/chung-khao")
      }
      try await pages.service.certify(SiteFixture.round)
      for step in ["boc-tham", "mo", "dong", "xac-nhan"] { _ = try await refused(step) }
      try await pages.service.open("chung-khao")
      let reopening = try await refused("mo-lai")
      #expect(reopening.read.contains("khiếu nại"))
      let asked = try await desk.get("\(Self.desk)/mo-lai")
      #expect(asked.status == 409 && asked.read.contains("khiếu nại"))
    }
  }

  @Test(
    "Data changed behind the program's back are told on the page as so many places, and nothing is certified")
  func tampered() async throws {
    try await OutcomePages.with(.closed) { pages in
      let path = pages.service.workspace.root.appending(path: "contest.sqlite").path
      try OtherProgram.run(
        "UPDATE mark SET micros = 0 WHERE judge = 'gk1' AND criterion = 'noi-dung'", in: path)
      let desk = try await pages.fixture.browser(.organiser, pages.client)
      let answer = try await desk.post(
        "\(Self.desk)/xac-nhan", ["csrf": try await desk.csrf(), "confirmed": "1"])
      #expect(answer.status == 409 && answer.read.contains("không khớp với nhật ký"))
      #expect(answer.read.contains("18 chỗ khác"))
      expectPlain(answer)
      #expect(try await pages.service.phase(of: SiteFixture.round) == .closed)
    }
  }

  /// A judge's list of the final.
  private func codes(_ pages: OutcomePages) async throws -> [String] {
    let final = try await pages.service.rounds(for: "gk2").first { $0.rules.id == "chung-khao" }
    return try #require(final).entries.map(\.code)
  }

  @Test(
    "An entry admitted to an open round stands last in every judge's list, and nobody else's code changes")
  func admitted() async throws {
    try await OutcomePages.with { pages in
      let service = pages.service
      try await service.open("chung-khao")
      let judge = try await pages.fixture.browser(.judge("gk2"), pages.client)
      let before = try await codes(pages)
      let left = try #require(
        try await service.standings(of: SiteFixture.round).standings.rows.last { !$0.advances })
      try await service.admitEntry(left.entry, to: "chung-khao", reason: "khiếu nại đúng")
      let after = try await codes(pages)
      let code = ContestService.twoDigits(left.number)
      #expect(after == before + [code])
      #expect(try await judge.get("/cham").text.contains("/cham/chung-khao/\(code)"))
      #expect(try await judge.get("/cham/chung-khao/\(code)").status == 200)
      #expect(try await service.verifyJournal().faults.isEmpty)
    }
  }
}
