import ContestTestSupport
import Testing

@testable import ContestCore

@Suite("Why one of two entries stands above the other")
struct ComparisonTests {
  /// Every pair of a random contest's entries, compared.
  private func comparisons(_ contest: RandomContest) throws -> [(Comparison, Standings)] {
    let standings = try tabulate(contest.facts, by: contest.rules)
    let ids = standings.rows.map(\.entry)
    return ids.indices.flatMap { index in
      ids[..<index].compactMap { other in
        Comparison(ids[index], with: other, in: standings, facts: contest.facts, rules: contest.rules)
          .map { ($0, standings) }
      }
    }
  }

  @Test("the shares add up to the difference exactly, by criteria and by judges", arguments: 0..<400)
  func sums(seed: Int) throws {
    for (comparison, _) in try comparisons(RandomContest(seed: UInt64(seed))) {
      for table in [comparison.byCriterion, comparison.byJudge] where !table.isEmpty {
        var (sum, upper, lower) = (Ratio.zero, Ratio.zero, Ratio.zero)
        for share in table {
          sum = try sum.adding(share.difference)
          upper = try upper.adding(share.upper ?? .zero)
          lower = try lower.adding(share.lower ?? .zero)
        }
        #expect(sum == comparison.difference)
        #expect(try upper.subtracting(lower) == comparison.difference)
      }
    }
  }

  @Test("without rounding and without a band nothing is left over", arguments: 0..<400)
  func noRemainder(seed: Int) throws {
    var contest = RandomContest(seed: UInt64(seed))
    contest.rules.tabulation.rounding = [:]
    contest.rules.tabulation.rankBasis = .exact
    // A level without parts to it is refused where rules are read.
    if contest.rules.rubric.parts.isEmpty, contest.rules.tabulation.level == .part {
      contest.rules.tabulation.level = .total
    }
    if case .clamp = contest.rules.tabulation.method { contest.rules.tabulation.method = .mean }
    for (comparison, _) in try comparisons(contest) {
      for table in [comparison.byCriterion, comparison.byJudge] {
        #expect(!table.contains { $0.source == .remainder })
      }
    }
  }

  @Test("the ground agrees with places and results, whoever is named first", arguments: 0..<400)
  func grounds(seed: Int) throws {
    let contest = RandomContest(seed: UInt64(seed))
    for (comparison, standings) in try comparisons(contest) {
      let upper = try #require(standings.row(of: comparison.upper))
      let lower = try #require(standings.row(of: comparison.lower))
      switch comparison.ground {
      case .unranked: #expect(upper.place == nil || lower.place == nil)
      case .result:
        #expect(try #require(upper.place) < #require(lower.place))
        #expect(comparison.difference != .zero)
      case .tieStep(let step):
        #expect(try #require(upper.place) < #require(lower.place))
        #expect(comparison.difference == .zero)
        #expect(contest.rules.tieChain.contains { $0.id == step })
      case .decision:
        #expect([upper, lower].contains { $0.derivation.overruledBy != nil })
      case .level: #expect(upper.place == lower.place && upper.place != nil)
      }
      let turned = Comparison(
        comparison.lower, with: comparison.upper, in: standings, facts: contest.facts,
        rules: contest.rules)
      if upper.place != lower.place { #expect(turned == comparison) }
    }
  }

  @Test("nobody is compared with themselves, or with a stranger")
  func refused() throws {
    let contest = RandomContest(seed: 1)
    let standings = try tabulate(contest.facts, by: contest.rules)
    let id = try #require(standings.rows.first?.entry)
    for other in [id, "nobody"] as [EntryID] {
      #expect(
        Comparison(id, with: other, in: standings, facts: contest.facts, rules: contest.rules) == nil)
    }
  }
}
