import ContestCore
import ContestRecount
import ContestTestSupport
import Testing

/// What of a ranking's line the recount also states, in one comparable form.
private struct Line: Hashable, CustomStringConvertible {
  var entry: EntryID
  var place: Int?
  var isTied: Bool
  var result: String
  var decidedBy: TieStepID?
  var advances: Bool
  var prize: PrizeID?

  init(_ line: RankingLine, decimals: Int) {
    entry = line.entry
    place = line.place
    isTied = line.isTied
    result = line.result?.formatted(decimals: decimals) ?? ""
    decidedBy = line.decidedBy
    advances = line.advances
    prize = line.prize
  }

  init(_ row: RecountedRow) {
    entry = row.entry
    place = row.place
    isTied = row.isTied
    result = row.resultText
    decidedBy = row.decidedBy
    advances = row.advances
    prize = row.prize
  }

  var description: String {
    "\(entry) \(place ?? 0)\(isTied ? "=" : "") \(result) \(decidedBy?.rawValue ?? "") \(advances) \(prize ?? "")"
  }
}

@Suite("Counting in columns against both other counts")
struct ColumnsTests {
  private static let count = 300

  @Test(
    "what columns carry comes out alike, and in columns",
    arguments: [11, 12, 13, 14, 15, 16, 17, 18] as [UInt64])
  func sameRanking(seed: UInt64) throws {
    var columnar = 0
    for index in 0..<Self.count {
      let contest = contest(seed, index).inColumnForm
      let standings = try tabulate(contest.facts, by: contest.rules)
      let ranking = try rank(contest.facts, by: contest.rules)
      columnar += ranking.isColumnar ? 1 : 0
      guard try agree(ranking, standings, contest) else { return }
    }
    // The few others have numbers that leave 64 bits: weights of six decimals upon one another.
    #expect(columnar >= Self.count * 95 / 100, "\(columnar) of \(Self.count) were counted in columns")
  }

  @Test("whatever the rules say, lines and blockers are those of the general count", arguments: [21, 22])
  func sameAsGeneral(seed: UInt64) throws {
    for index in 0..<Self.count {
      let contest = contest(seed, index)
      let standings = try tabulate(contest.facts, by: contest.rules)
      let ranking = try rank(contest.facts, by: contest.rules)
      #expect(
        ranking.lines == standings.rows.map(RankingLine.init)
          && Set(ranking.blockers) == Set(standings.blockers),
        "RandomContest(seed: \(contest.seed))")
    }
  }

  /// Whether lines, blockers and proofs are the same as `tabulate`'s, and the lines as the recount's.
  private func agree(_ ranking: Ranking, _ standings: Standings, _ contest: RandomContest) throws -> Bool {
    let decimals = contest.rules.tabulation.resultRounding.decimals
    let lines = ranking.lines
    let recounted = recount(contest.facts, by: contest.rules).rows.map(Line.init)
    guard lines == standings.rows.map(RankingLine.init), Set(ranking.blockers) == Set(standings.blockers),
      ranking.blockers.count == standings.blockers.count,
      lines.map({ Line($0, decimals: decimals) }) == recounted
    else {
      Issue.record(
        """
        RandomContest(seed: \(contest.seed)):
        \(lines.map { Line($0, decimals: decimals) })
        \(standings.rows.map { Line(RankingLine($0), decimals: decimals) })
        \(recounted)
        \(ranking.blockers) \(standings.blockers)
        \(contest.rules)
        \(contest.facts)
        """)
      return false
    }
    for index in Set([0, ranking.count / 2]) {
      guard try ranking.standing(at: index) == standings.rows[index] else {
        Issue.record("the proof of line \(index) of RandomContest(seed: \(contest.seed)) differs")
        return false
      }
    }
    return true
  }

  @Test("a table gives back the facts that it was made of")
  func sameFacts() throws {
    for index in 0..<Self.count {
      let contest = contest(31, index)
      let table = try #require(RoundTable(contest.facts, for: contest.rules))
      var facts = contest.facts
      facts.entries.sort { ($0.number, $0.id) < ($1.number, $1.id) }
      #expect(table.facts == facts, "RandomContest(seed: \(contest.seed))")
    }
  }
}
