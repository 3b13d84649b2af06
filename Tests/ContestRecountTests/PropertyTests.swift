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
      // Two people: one of them must not keep the other from a prize.
      contest.facts.entries[0].person = nil
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

  /// True of the methods of an entry, but for the tolerance of `middle`, which may let all values count after
  /// all: weights are not negative, every rounding is monotone, and at each tie step a higher value moves an
  /// entry only to a part that stood above all it leaves behind.
  private func isMonotone(_ rules: RoundRules) -> Bool {
    if case .middle(_, let tolerance) = rules.tabulation.method, !tolerance.isEmpty { return false }
    return rules.tabulation.method.isOfEntry && !rules.ballot.isOfPlaces
  }

  /// True where an entry's result and its tie steps look at no other entry.
  private func isIndependent(_ rules: RoundRules) -> Bool {
    rules.tabulation.method.isOfEntry && rules.tabulation.placePoints.isEmpty
      && !rules.tieChain.contains { $0.kind == .mostFirstPlaces }
  }

  @Test("raising one mark never lowers the entry", arguments: seeds)
  func raisedMark(seed: UInt64) throws {
    var raised = 0
    for index in 0..<Self.count {
      var contest = contest(seed, index)
      guard isMonotone(contest.rules) else { continue }
      // Who shares by decision of the jury may lose that by doing better.
      contest.facts.decisions.removeAll { $0.kind == .equal }
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
    #expect(raised > Self.count / 20)
  }

  @Test("withdrawing the last-placed entry changes nobody above it", arguments: seeds)
  func lastWithdrawn(seed: UInt64) throws {
    for index in 0..<Self.count {
      var contest = contest(seed, index)
      // A decision that names the whole group may not name what is left of it, and the other way round.
      guard isIndependent(contest.rules) else { continue }
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

  @Test("what a shadow judge gives changes nothing, nor a sealed ballot that is not opened", arguments: seeds)
  func shadows(seed: UInt64) throws {
    for index in 0..<Self.count {
      var contest = contest(seed, index)
      if contest.rules.ballot != .marks { continue }
      contest.rules.tieChain.removeAll { $0.kind == .sealedBallot }
      var silent = contest.facts
      for seat in contest.rules.panel.members where !seat.counts {
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

  @Test("every option comes up and decides something: methods, ballots, tie steps, blockers, outcomes")
  func reach() throws {
    var seen: [String: Int] = [:]
    for index in 0..<3_000 {
      let contest = contest(1, index)
      let standings = try tabulate(contest.facts, by: contest.rules)
      for name in Self.options(of: contest.rules) + Self.outcomes(standings, contest.rules) {
        seen[name, default: 0] += 1
      }
    }
    let expected =
      [
        "mean", "trimmedMean", "median", "middle", "clamp", "sumOfPlaces", "borda", "pointsByPlace",
        "exponential", "skating", "bucklin", "schulze", "majority", "zScore", "judgeEffect",
      ].map { "method \($0)" }
      + ["marks", "places", "top", "recall", "joint"].map { "ballot \($0)" }
      + [
        "criterion", "part", "figure", "judgedTotal", "chair", "shorterAnswer", "mostFirstPlaces",
        "highestMark", "median", "fewerDeductions", "nearestLimit", "earlierRound", "sealedBallot",
        "extraQuestion", "vote", "lot", "decision", "shared",
      ].map { "decided by \($0)" }
      + [
        "missingSheets", "belowQuorum", "missingFigure", "undecidedTie", "undecidedCut", "missingEarlier",
        "invalidBallot", "disconnectedPanel", "undecidedPrize", "vacantPrize",
      ].map { "blocker \($0)" }
      + [
        "prize", "side prize", "unit prize", "goes on", "wild card", "reserve", "overruled", "tied",
        "withheld floor", "withheld failedCriterion", "withheld decision", "withheld onePerPerson",
        "unplaced competing", "unplaced outOfCompetition", "unplaced absent", "place points", "carried",
      ]
    for name in expected { #expect(seen[name, default: 0] >= 3, "\(name): \(seen[name, default: 0])") }
  }

  private static func options(of rules: RoundRules) -> [String] {
    ["method \(caseName(rules.tabulation.method))", "ballot \(caseName(rules.ballot))"]
  }

  private static func outcomes(_ standings: Standings, _ rules: RoundRules) -> [String] {
    var names = standings.blockers.map { "blocker \(caseName($0))" }
    if !standings.unitPrizes.isEmpty { names.append("unit prize") }
    for row in standings.rows {
      if let step = rules.tieChain.first(where: { $0.id == row.decidedBy }) {
        names.append("decided by \(caseName(step.kind))")
      }
      if let reason = row.derivation.withheld { names.append("withheld \(caseName(reason))") }
      if row.place == nil { names.append("unplaced \(row.status)") }
      let happened = [
        ("prize", row.prize != nil), ("side prize", !row.sidePrizes.isEmpty), ("goes on", row.advances),
        ("wild card", row.isWildCard), ("reserve", row.reserve != nil), ("tied", row.isTied),
        ("overruled", row.derivation.overruledBy != nil),
        ("place points", row.derivation.placePoints != nil), ("carried", !row.derivation.carried.isEmpty),
      ]
      names += happened.filter(\.1).map(\.0)
    }
    return names
  }

  /// The name of an enum's case, without what it carries.
  private static func caseName(_ value: some Any) -> String {
    String("\(value)".prefix { $0 != "(" })
  }
}
