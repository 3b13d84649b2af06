import ContestCore
import ContestStore
import Foundation
import Testing

@testable import ContestKit

@Suite struct ForecastTests {
  /// The sample contest with a clock that stands at noon of a day.
  private func contest(on day: String) throws -> SampleContest {
    let date = try Date("\(day)T05:00:00Z", strategy: .iso8601)
    var environment = SampleContest.environment(seed: 2023)
    environment.now = { Instant(milliseconds: Int64(date.timeIntervalSince1970) * 1000) }
    return try SampleContest(environment: environment)
  }

  @Test("What a step would do is told in figures where it can be taken, and not at all where it cannot")
  func figures() async throws {
    let contest = try SampleContest()
    let service = contest.service
    try await service.importWorkspace()
    #expect(try await service.forecastOpening("so-khao") == nil)
    try await service.recordBlindCheck(of: nil, by: "Thư ký", round: "so-khao")
    #expect(
      try await service.forecastOpening("so-khao")?.figures
        == .opening(entries: 18, judges: 5, criteria: 6, draws: true))
    #expect(try await service.forecastOpening("chung-khao") == nil)
    try await service.open("so-khao")
    #expect(try await service.forecastOpening("so-khao") == nil)
    guard case .closing(0, 88, let missing)? = try await service.forecastClosing("so-khao")?.figures else {
      Issue.record("no figures of closing")
      return
    }
    #expect(missing.map { $0.due - $0.given } == [18, 18, 18, 18, 16])
    try await contest.fillMarks(of: "so-khao")
    #expect(
      try await service.forecastClosing("so-khao")?.figures == .closing(given: 88, due: 88, missing: []))
    #expect(try await service.forecastCertifying("so-khao") == nil)
    try await service.close("so-khao")
    #expect(
      try await service.forecastCertifying("so-khao")?.figures
        == .certifying(entries: 18, ranked: 18, advancing: 10, prizes: 0))
    #expect(
      try await service.forecastReopening("so-khao")?.figures == .reopening(isCertified: false, published: 0))
    #expect(try await service.forecastPublishing("so-khao") == nil)
    try await service.certify("so-khao")
    #expect(try await service.forecastCertifying("so-khao") == nil)
    #expect(
      try await service.forecastReopening("so-khao")?.figures == .reopening(isCertified: true, published: 0))
    await #expect(throws: KitError.self) { try await service.forecastPublishing("khong-co") }
  }

  @Test(
    "Publishing before the round's own announced day is told with the day; on the day and after it is not",
    arguments: [("2023-09-28", true), ("2023-09-29", false), ("2023-10-30", false)])
  func early(day: String, isEarly: Bool) async throws {
    let contest = try await contest(on: day).opened()
    try await contest.certify("so-khao")
    let forecast = try #require(try await contest.service.forecastPublishing("so-khao"))
    #expect((forecast.announced != nil) == isEarly)
    #expect(forecast.sentences.contains { $0.vi.contains("29/09/2023") } == isEarly)
    guard case .publishing(18, _, 0) = forecast.figures else {
      Issue.record("\(forecast.figures)")
      return
    }
  }

  @Test("What blocks is said to pages by name and number, without an id, a step or a command")
  func obstacles() async throws {
    let contest = try await SampleContest().opened()
    let service = contest.service
    try await service.close("so-khao")
    var current = try await service.standings(of: "so-khao")
    let entries = current.standings.rows.prefix(2).map(\.entry)
    current.standings.blockers = [
      .missingSheets(entry: entries[0], judges: ["gk2", "gk1"]),
      .belowQuorum(entry: entries[0], counted: 2, quorum: 3),
      .undecidedTie(entries: entries, step: "quyet-dinh-bgk"), .undecidedCut(entries: entries),
      .missingEarlier(entry: entries[0], round: "so-khao"),
    ]
    let obstacles = try await service.obstacles(in: current)
    #expect(obstacles.count == 5)
    let people = try await service.entries()
    for obstacle in obstacles {
      #expect(obstacle.onCommandLine.vi.contains("«\(entries[0])»"))
      for text in [obstacle.onPage.vi, obstacle.onPage.en] {
        let name = try #require(people.first { $0.id == entries[0] }?.entrant.fullName)
        #expect(text.contains(name) && text.contains("SBD "), "\(text)")
        for word in ["contest ", "«", "gk1", "quyet-dinh", "so-khao", entries[0].rawValue] {
          #expect(!text.contains(word), "\(text)")
        }
      }
    }
    #expect(obstacles[0].onPage.vi.hasSuffix("chưa có phiếu của Giám khảo mẫu 1, Giám khảo mẫu 2"))
  }
}
