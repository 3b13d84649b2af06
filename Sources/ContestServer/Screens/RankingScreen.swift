import ContestCore
import ContestKit
import ContestPages

/// An organiser's page of a round's ranking.
struct RankingScreen: Sendable {
  private let site: Site
  private let visit: Visit
  private let contest: Contest

  init(site: Site, visitor: Visitor) async throws {
    self.site = site
    self.visit = await site.visit(of: visitor)
    self.contest = try await site.service.contest()
  }

  func page(of id: RoundID) async throws -> RankingPage {
    let current = try await site.service.ranking(of: id)
    return RankingPage(
      visit: visit, round: id, title: current.rules.title, isFinal: current.phase >= .certified,
      journalSequence: Int(current.head.sequence),
      table: RankingTable(
        current.ranking, names: current.names,
        units: Dictionary(contest.units.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })))
  }
}
