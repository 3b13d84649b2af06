import ContestCore
import ContestRecount
import ContestTestSupport
import Testing

/// What must hold of every contest, whatever its rules.
@Suite("Properties of standings")
struct PropertyTests {
  static let seeds: [UInt64] = [11, 12, 13]
  static let count = 150

  @Test("the order in which entries are put in changes nothing", arguments: seeds)
  func inputOrder(seed: UInt64) throws {
    for index in 0..<Self.count {
      let contest = contest(seed, index)
      var random = SplitMix64(seed: contest.seed)
      var shuffled = contest.facts
      shuffled.entries.shuffle(using: &random)
      let (one, other) = (
        try tabulate(contest.facts, by: contest.rules), try tabulate(shuffled, by: contest.rules)
      )
      #expect(one.rows == other.rows, "\(contest.seed)")
      #expect(Set(one.blockers) == Set(other.blockers), "\(contest.seed)")
      #expect(recount(contest.facts, by: contest.rules).rows == recount(shuffled, by: contest.rules).rows)
    }
  }

  @Test("entries with the same facts are level, where no decision sets them apart", arguments: seeds)
  func twins(seed: UInt64) throws {
    for index in 0..<Self.count {
      var contest = contest(seed, index)
      contest.facts.decisions = []
      contest.facts.entries[0].status = .competing
      var twin = contest.facts.entries[0]
      twin.id = "twin"
      contest.facts.entries.append(twin)
      let standings = try tabulate(contest.facts, by: contest.rules)
      let one = try #require(standings.row(of: contest.facts.entries[0].id))
      let other = try #require(standings.row(of: "twin"))
      #expect(one.place == other.place && one.result == other.result, "\(contest.seed)")
      #expect(one.isTied == (one.place != nil) && other.isTied == one.isTied, "\(contest.seed)")
      #expect(one.advances == other.advances && one.prize == other.prize, "\(contest.seed)")
    }
  }

  /// True of every rule here: weights are not negative, every rounding and every method is monotone, and
  /// at each tie step a higher value moves an entry only to a part that stood above all it leaves behind.
  @Test("raising one mark never lowers the entry", arguments: seeds)
  func raisedMark(seed: UInt64) throws {
    var raised = 0
    for index in 0..<Self.count {
      var contest = contest(seed, index)
      let before = try tabulate(contest.facts, by: contest.rules)
      var random = SplitMix64(seed: contest.seed)
      let entry = random.whole(0...(contest.facts.entries.count - 1))
      let judge = random.pick(contest.rules.panel.members).judge
      let criterion = random.pick(contest.rules.rubric.criteria)
      guard case .given(var marks)? = contest.facts.entries[entry].sheets[judge],
        let mark = marks[criterion.id], mark < criterion.maximum
      else { continue }
      marks[criterion.id] = mark + criterion.step
      contest.facts.entries[entry].sheets[judge] = .given(marks)
      let id = contest.facts.entries[entry].id
      let after = try tabulate(contest.facts, by: contest.rules)
      guard let place = before.row(of: id)?.place else { continue }
      raised += 1
      #expect(try #require(after.row(of: id)?.place) <= place, "\(contest.seed)")
    }
    #expect(raised > Self.count / 10)
  }

  @Test("withdrawing the last-placed entry changes nobody above it", arguments: seeds)
  func lastWithdrawn(seed: UInt64) throws {
    for index in 0..<Self.count {
      var contest = contest(seed, index)
      // A decision that names the whole group may not name what is left of it, and the other way round.
      contest.facts.decisions = []
      let before = try tabulate(contest.facts, by: contest.rules)
      guard let last = before.rows.last(where: { $0.place != nil }),
        let entry = contest.facts.entries.firstIndex(where: { $0.id == last.entry }), let place = last.place
      else { continue }
      contest.facts.entries[entry].status = .withdrawn
      let after = try tabulate(contest.facts, by: contest.rules)
      for row in before.rows where row.place ?? .max < place {
        let now = try #require(after.row(of: row.entry))
        #expect(now.place == row.place && now.isTied == row.isTied, "\(contest.seed)")
        #expect(now.result == row.result && now.deductions == row.deductions, "\(contest.seed)")
        #expect(now.advances == row.advances && now.prize == row.prize, "\(contest.seed)")
      }
    }
  }

  @Test("what a shadow judge gives changes nothing", arguments: seeds)
  func shadows(seed: UInt64) throws {
    for index in 0..<Self.count {
      let contest = contest(seed, index)
      var silent = contest.facts
      for seat in contest.rules.panel.members where seat.role == .shadow {
        for entry in silent.entries.indices { silent.entries[entry].sheets[seat.judge] = nil }
      }
      #expect(
        try tabulate(contest.facts, by: contest.rules) == tabulate(silent, by: contest.rules),
        "\(contest.seed)")
    }
  }
}

@Suite("The random contests")
struct RandomContestTests {
  @Test("the same seed gives the same contest")
  func repeatable() {
    let (one, other) = (RandomContest(seed: 7), RandomContest(seed: 7))
    #expect(one.rules == other.rules && one.facts == other.facts)
    #expect(RandomContest(seed: 8).facts != one.facts)
  }

  @Test("every kind of outcome comes up: each tie step decides, each blocker blocks, cuts are decided")
  func reach() {
    var seen: [String: Int] = [:]
    for index in 0..<1_000 {
      let contest = contest(1, index)
      let standings = recount(contest.facts, by: contest.rules)
      for row in standings.rows {
        if let step = contest.rules.tieChain.first(where: { $0.id == row.decidedBy }) {
          seen[row.isTied ? "\(Self.name(step.kind)), shared" : Self.name(step.kind), default: 0] += 1
        }
        if row.isTied && row.decidedBy == nil { seen["level at the end", default: 0] += 1 }
        if row.prize != nil { seen["prize", default: 0] += 1 }
        if row.deductions > .zero { seen["deducted", default: 0] += 1 }
        if row.place == nil { seen["unplaced \(row.status)", default: 0] += 1 }
      }
      if let cut = contest.rules.advancement, cut.tiesAtCut == .decision,
        standings.rows.contains(where: { row in
          row.advances && row.isTied && standings.rows.contains { $0.place == row.place && !$0.advances }
        })
      {
        seen["cut decided", default: 0] += 1
      }
      for blocker in standings.blockers { seen[Self.name(blocker), default: 0] += 1 }
    }
    let expected = [
      "criterion", "figure", "judged-total", "fewer-deductions", "decision", "decision, shared",
      "shared, shared", "level at the end", "prize", "deducted", "unplaced competing", "unplaced absent",
      "unplaced withdrawn", "unplaced disqualified", "cut decided", "missing sheets", "below quorum",
      "missing figure", "undecided tie", "undecided cut",
    ]
    for name in expected { #expect(seen[name, default: 0] >= 5, "\(name): \(seen[name, default: 0])") }
  }

  private static func name(_ kind: TieStep.Kind) -> String {
    switch kind {
    case .criterion: "criterion"
    case .figure: "figure"
    case .judgedTotal: "judged-total"
    case .fewerDeductions: "fewer-deductions"
    case .decision: "decision"
    case .shared: "shared"
    default: "another step"
    }
  }

  private static func name(_ blocker: Blocker) -> String {
    switch blocker {
    case .missingSheets: "missing sheets"
    case .belowQuorum: "below quorum"
    case .missingFigure: "missing figure"
    case .undecidedTie: "undecided tie"
    case .undecidedCut: "undecided cut"
    default: "another blocker"
    }
  }
}
