import ContestCore
import ContestRecount
import ContestTestSupport

/// `check`: fifty large random contests that are counted in columns come out as the general count and the
/// second, plain count have them: every line and whatever forbids certifying.
func checkLargeContests(_ arguments: [String]) throws -> [String: Any] {
  var (checked, passedOver, entries) = (0, 0, 0)
  var seed: UInt64 = 1_000
  while checked < 50 {
    let contest = RandomContest(seed: seed, entries: 300...1_500).inColumnForm
    seed += 1
    let ranking = try rank(contest.facts, by: contest.rules)
    // A few have numbers that leave 64 bits: weights of six decimals upon one another.
    guard ranking.isColumnar else {
      passedOver += 1
      guard passedOver < 50 else { throw BenchError("columns carry fewer contests than they should") }
      continue
    }
    let standings = try tabulate(contest.facts, by: contest.rules)
    let differences = differences(between: standings, and: recount(contest.facts, by: contest.rules))
    guard differences.isEmpty else {
      throw BenchError("seed \(contest.seed): the two counts differ: \(differences[0].message.en)")
    }
    guard ranking.lines == standings.rows.map(RankingLine.init),
      Set(ranking.blockers) == Set(standings.blockers)
    else { throw BenchError("seed \(contest.seed): columns and the general count differ") }
    checked += 1
    entries += ranking.count
  }
  return ["contests": checked, "entries": entries, "passed_over": passedOver]
}
