import ContestCore
import ContestRecount
import ContestTestSupport
import Foundation
import Testing

/// How many random contests each seed draws; `CONTEST_PROPERTY_COUNT` sets their number for all seeds
/// together.
private let contestsPerSeed: Int = {
  let asked = ProcessInfo.processInfo.environment["CONTEST_PROPERTY_COUNT"].flatMap { Int($0) }
  return max(1, (asked ?? 4_000) / seeds.count)
}()
private let seeds: [UInt64] = [1, 2, 3, 4, 5, 6, 7, 8]

/// The contest `index` of `seed`; tells its own number, so that one case can be drawn again.
func contest(_ seed: UInt64, _ index: Int) -> RandomContest {
  RandomContest(seed: seed &* 1_000_000_000 &+ UInt64(index))
}

@Suite("Core's standings against the second count")
struct ComparedWithCoreTests {
  @Test("thousands of random contests come out the same to the last digit", arguments: seeds)
  func sameStandings(seed: UInt64) throws {
    for index in 0..<contestsPerSeed {
      let contest = contest(seed, index)
      let standings = try tabulate(contest.facts, by: contest.rules)
      let differences = differences(between: standings, and: recount(contest.facts, by: contest.rules))
      guard differences.isEmpty else {
        let text = differences.map(\.message.en).joined(separator: "\n")
        Issue.record("RandomContest(seed: \(contest.seed)):\n\(text)\n\(contest.rules)\n\(contest.facts)")
        return
      }
    }
  }
  @Test("numbers too large for Core are refused by it, never a crash")
  func tooLarge() {
    let huge = PenaltyFact(penalty: "p", points: Points(micros: .max))
    let table: [(RoundRules, EntryFacts)] = [
      (.fixture(), .fixture("e1", [[1, 1]], penalties: [huge, huge])),
      (
        .fixture(
          deductions: DeductionRules(overtime: OvertimeTable(limitMilliseconds: -1, steps: []))),
        .fixture("e1", [[1, 1]], milliseconds: .max)
      ),
    ]
    for (rules, entry) in table {
      #expect(throws: ArithmeticOverflow.self) { try tabulate(RoundFacts(entries: [entry]), by: rules) }
    }
  }
  @Test("prizes that count more places than an integer holds are given alike")
  func endlessPrizes() throws {
    let prizes = ["p1", "p2"].map { Prize.fixture(PrizeID($0), count: .max) }
    let rules = RoundRules.fixture(
      panel: .fixture(judges: 1), prizes: [.fixture("p0", count: 1)] + prizes)
    let facts = RoundFacts.fixture([[[3, 3]], [[2, 2]], [[1, 1]]])
    let standings = try tabulate(facts, by: rules)
    #expect(standings.rows.map(\.prize) == ["p0", "p1", "p1"])
    #expect(differences(between: standings, and: recount(facts, by: rules)) == [])
  }
}
