import ContestCore
import ContestKit
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestServer

@Suite struct ReviewTests {
  static let address = "/hoi-dong/so-khao/so-sanh"

  @Test(
    "Two entries are compared for the organisers and the chair, once the round is closed, and for nobody else"
  )
  func doors() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.giveAllSheets()
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        let chair = try await fixture.browser(.judge("gk1"), client)
        let other = try await fixture.browser(.judge("gk2"), client)
        for browser in [desk, chair] { #expect(try await browser.get(Self.address).status == 404) }
        #expect(try await !chair.get("/cham").text.contains(Self.address))
        try await fixture.service.close(SiteFixture.round)
        for browser in [desk, chair] { #expect(try await browser.get(Self.address).status == 200) }
        #expect(try await chair.get("/cham").text.contains(Self.address))
        #expect(try await !other.get("/cham").text.contains(Self.address))
        #expect(try await other.get(Self.address).status == 403)
        #expect(try await Browser(client).get(Self.address).status == 401)
        #expect(try await desk.get("/hoi-dong/khong-co/so-sanh").status == 404)
        #expect(try await desk.get("/ban-to-chuc/vong/so-khao").text.contains(Self.address))
      }
    }
  }

  @Test("Choosing two entries leads to their page, which names nobody before the chair of an anonymous round")
  func comparison() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.giveAllSheets()
      try await fixture.service.close(SiteFixture.round)
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        let chair = try await fixture.browser(.judge("gk1"), client)
        let review = try await fixture.service.review(of: SiteFixture.round, as: .organiser)
        let (first, second) = (review.entries[0], review.entries[1])
        let chosen = try await chair.get("\(Self.address)?bai=\(first.code)&voi=\(second.code)")
        #expect(chosen.status == 303)
        let location = try #require(chosen.location)
        #expect(location == "\(Self.address)/\(first.code)/\(second.code)")
        // How each was counted tells who was recused, and so whose entry it is.
        #expect(try await desk.get(location).text.contains("Cách tính \(first.called)"))
        #expect(try await !chair.get(location).text.contains("Cách tính"))
        let blind = try await chair.get(location)
        #expect(blind.text.contains("\(first.code) xếp thứ nhất"))
        #expect(blind.text.contains("Chênh lệch theo giám khảo"))
        let open = try await desk.get(location)
        #expect(open.text.contains("\(first.called) xếp thứ nhất"))
        for entry in try await fixture.service.entries() {
          #expect(!blind.text.contains(entry.entrant.fullName) && !blind.text.contains(entry.id.rawValue))
          #expect(open.text.contains(entry.entrant.fullName))
        }
        let same = try await chair.get("\(Self.address)?bai=\(first.code)&voi=\(first.code)")
        #expect(same.status == 422)
        #expect(same.text.contains("Hãy chọn hai bài khác nhau."))
        #expect(try await chair.get("\(Self.address)?bai=\(first.code)").status == 200)
        for unknown in ["\(first.code)/XXXX", "\(first.code)/\(first.code)"] {
          #expect(try await chair.get("\(Self.address)/\(unknown)").status == 404)
        }
      }
    }
  }

  static let analysis = "/hoi-dong/so-khao/phan-tich"

  @Test(
    "How firm the result is, is for the organisers and the chair once the round is closed, and for nobody else"
  )
  func analysisDoors() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.giveAllSheets()
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        let chair = try await fixture.browser(.judge("gk1"), client)
        let other = try await fixture.browser(.judge("gk2"), client)
        for browser in [desk, chair] { #expect(try await browser.get(Self.analysis).status == 404) }
        try await fixture.service.close(SiteFixture.round)
        for browser in [desk, chair] { #expect(try await browser.get(Self.analysis).status == 200) }
        for path in ["/cham", Self.address] {
          #expect(try await chair.get(path).text.contains(Self.analysis))
        }
        #expect(try await desk.get("/ban-to-chuc/vong/so-khao").text.contains(Self.analysis))
        #expect(try await !other.get("/cham").text.contains(Self.analysis))
        #expect(try await other.get(Self.analysis).status == 403)
        #expect(try await Browser(client).get(Self.analysis).status == 401)
        #expect(try await desk.get("/hoi-dong/khong-co/phan-tich").status == 404)
        #expect(try await chair.post(Self.analysis, [:]).status == 405)
      }
    }
  }

  @Test("The chair of an anonymous round reads an analysis by codes; the organisers by numbers")
  func blindAnalysis() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.giveAllSheets()
      try await fixture.service.close(SiteFixture.round)
      let review = try await fixture.service.review(of: SiteFixture.round, as: .organiser)
      let secrets = try await fixture.secrets()
      try await fixture.site { client in
        let blind = try await fixture.browser(.judge("gk1"), client).get(Self.analysis).text
        let open = try await fixture.browser(.organiser, client).get(Self.analysis).text
        #expect(blind.contains("Chỉ để tham khảo, không đổi thứ hạng nào."))
        for entry in review.entries {
          let called = entry.called.replacing(" ", with: "\u{A0}")
          #expect(blind.contains(entry.code) && !blind.contains(entry.called) && !blind.contains(called))
          #expect(open.contains(called))
        }
        for secret in secrets { #expect(!blind.contains(secret), "\(secret)") }
        #expect(blind.contains("<svg class=\"chart\" role=\"img\"") && !blind.contains("style="))
      }
    }
  }
}
