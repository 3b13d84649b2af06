import ContestCore
import ContestKit
import ContestStore
import Foundation
import Testing

@testable import ContestServer

@Suite struct DecidingTests {
  static let round = "/ban-to-chuc/vong/so-khao"
  static let decisions = "\(round)/quyet-dinh"

  /// A closed round in which everybody is level, so that only a decision can part them.
  private static func level(_ fixture: SiteFixture) async throws -> [EntryID] {
    let export = try await fixture.service.exportMarks(of: "so-khao").split(separator: "\n").dropFirst()
    let rows = ["entry,judge,criterion,mark"] + export.filter { $0.hasSuffix(",") }.map { "\($0)5" }
    try await fixture.service.importMarks(
      Data(rows.joined(separator: "\n").utf8), file: "m.csv", round: "so-khao")
    try await fixture.service.close("so-khao")
    return try await fixture.service.standings(of: "so-khao").standings.rows.map(\.entry)
  }

  @Test("A tie that wants a decision is settled from the round's page: the link, the form, the certificate")
  func settles() async throws {
    try await SiteFixture.with { fixture in
      let entries = try await Self.level(fixture)
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        let page = try await desk.get(Self.round)
        let link = try #require(page.text.firstMatch(of: #/href="([^"]*loai=order[^"]*)"/#)?.output.1)
        let form = try await desk.get(String(link).replacing("&amp;", with: "&"))
        for entry in entries { #expect(form.text.contains("name=\"n-\(entry)\"")) }
        #expect(try form.hidden("after") == "0")
        var fields = ["csrf": try form.hidden("csrf"), "kind": "order", "after": "0", "reason": "giọng đọc"]
        for (index, entry) in entries.enumerated() { fields["n-\(entry)"] = "\(entries.count - index)" }
        #expect(try await desk.post(Self.decisions, fields).status == 303)
        // Pressed twice: recorded once.
        #expect(try await desk.post(Self.decisions, fields).status == 303)
        let recorded = try await fixture.service.store.decisions("so-khao")
        #expect(recorded.map(\.subjects) == [entries.reversed()])
        #expect(try await desk.get(Self.decisions).text.contains("Lý do: giọng đọc"))
        #expect(!(try await desk.get(Self.round).text.contains("loai=order")))
        try await fixture.service.certify("so-khao")
        #expect(
          try await fixture.service.standings(of: "so-khao").standings.rows.map(\.entry) == entries.reversed()
        )
        // Of a certified result an appeal and a note are recorded, and nothing else.
        let certified = try await desk.get(Self.decisions).text
        #expect(certified.contains("loai=appeal") && certified.contains("loai=note"))
        #expect(!certified.contains("loai=order") && !certified.contains("loai=share"))
      }
    }
  }

  @Test("What is wrong with a decision stands at its field, what was typed is kept, and nothing is recorded")
  func refused() async throws {
    try await SiteFixture.with { fixture in
      let entries = try await Self.level(fixture)
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        let csrf = try await desk.csrf()
        let base = ["csrf": csrf, "kind": "order", "after": "0"]
        let order = ["n-\(entries[0])": "1", "n-\(entries[1])": "1"]
        let doubled = try await desk.post(
          Self.decisions, base.merging(order) { $1 }.merging(["reason": "vì <b>"]) { $1 })
        #expect(doubled.status == 422)
        #expect(doubled.text.contains("Thứ tự 1 ghi cho hai bài."))
        #expect(doubled.text.contains("value=\"vì &lt;b&gt;\""))
        let silent = try await desk.post(Self.decisions, base.merging(["n-\(entries[0])": "x"]) { $1 })
        #expect(silent.status == 422 && silent.text.contains("id=\"reason-e\""))
        #expect(silent.text.contains("value=\"x\""))
        let one = try await desk.post(
          Self.decisions, base.merging(["n-\(entries[0])": "1", "reason": "x"]) { $1 })
        #expect(one.status == 422 && one.text.contains("cần ít nhất 2 bài dự thi"))
        let award = try await desk.post(
          Self.decisions,
          ["csrf": csrf, "kind": "award", "after": "0", "reason": "x", "prize": "", "e-\(entries[0])": "yes"])
        #expect(award.status == 422)
        let stale = try await desk.post(
          Self.decisions,
          ["csrf": csrf, "kind": "note", "after": "4", "reason": "x", "e-\(entries[0])": "yes"])
        #expect(stale.status == 422 && stale.text.contains("Dữ liệu vừa thay đổi"))
        let broken = try await desk.post(Self.decisions, ["csrf": csrf, "kind": "coup", "after": "0"])
        #expect(broken.status == 400)
        let foreign = try await desk.post(Self.decisions, ["csrf": "x", "kind": "note", "after": "0"])
        #expect(foreign.status == 403)
        #expect(try await fixture.service.store.decisions("so-khao").isEmpty)
        let judge = try await fixture.browser(.judge("gk1"), client)
        #expect(try await judge.get(Self.decisions).status == 403)
        #expect(try await Browser(client).get(Self.decisions).status == 401)
      }
    }
  }

  @Test("Facts are entered column by column: what changed is recorded once, with its source")
  func facts() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        let column = "\(Self.round)/du-kien/duration"
        #expect(try await desk.get("\(Self.round)/du-kien").text.contains("href=\"\(column)\""))
        let form = try await desk.get(column)
        #expect(try form.hidden("recorded") == "0")
        var fields = ["csrf": try form.hidden("csrf"), "recorded": "0", "source": ""]
        fields["v-le-chan-1"] = "5:75"
        fields["v-hai-an-1"] = "4:35"
        let wrong = try await desk.post(column, fields)
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("id=\"p-le-chan-1\"") && wrong.text.contains("value=\"5:75\""))
        #expect(wrong.text.contains("id=\"source-e\"") && wrong.text.contains("value=\"4:35\""))
        #expect(try await fixture.service.store.facts("so-khao").isEmpty)
        fields["v-le-chan-1"] = "301"
        fields["source"] = "đồng hồ"
        #expect(try await desk.post(column, fields).status == 303)
        // Pressed twice: the same values change nothing.
        #expect(try await desk.post(column, fields).status == 303)
        let facts = try await fixture.service.store.facts("so-khao")
        #expect(facts.count == 2 && facts.allSatisfy { $0.source == "đồng hồ" })
        #expect(try await desk.get(column).text.contains("value=\"5:01\""))
        // Another secretary's form, made before that.
        fields["v-le-chan-1"] = "290"
        let late = try await desk.post(column, fields)
        #expect(late.status == 409)
        #expect(late.text.contains("Hiện đã ghi: 5:01") && late.text.contains("value=\"290\""))
        fields["recorded"] = try late.hidden("recorded")
        #expect(try await desk.post(column, fields).status == 303)
        #expect(
          try await fixture.service.store.roundFacts("so-khao").entries
            .first { $0.id == "le-chan-1" }?.durationMilliseconds == 290_000)
        fields["v-le-chan-1"] = ""
        #expect(try await desk.post(column, fields).status == 422)
        #expect(try await desk.get("\(Self.round)/du-kien/figure.khong-co").status == 404)
        #expect(try await fixture.service.verifyJournal().faults.isEmpty)
      }
    }
  }

  @Test("An entry is put out of competition, and back, in the column of statuses")
  func status() async throws {
    try await SiteFixture.with { fixture in
      try await fixture.site { client in
        let desk = try await fixture.browser(.organiser, client)
        let column = "\(Self.round)/du-kien/status"
        let csrf = try await desk.get(column).hidden("csrf")
        for (status, recorded) in [("out-of-competition", "0"), ("competing", "1")] {
          let sent = try await desk.post(
            column,
            ["csrf": csrf, "recorded": recorded, "source": "biên bản", "v-le-chan-1": status])
          #expect(sent.status == 303)
          #expect(
            try await fixture.service.store.roundFacts("so-khao").entries
              .first { $0.id == "le-chan-1" }?.status.rawValue == status)
        }
        let unknown = try await desk.post(
          column, ["csrf": csrf, "recorded": "2", "source": "biên bản", "v-le-chan-1": "hero"])
        #expect(unknown.status == 422)
        try await fixture.service.record(
          .withdrawn, of: "le-chan-1", source: "đơn", round: "so-khao")
        #expect(try await desk.get("\(Self.round)/du-kien").text.contains("đã rút"))
      }
    }
  }
}
