public import ContestCore

/// What becomes of the first place when the sheets of one judge are left out (methods.md §15).
public struct JudgeLeftOut: Sendable, Hashable {
  /// Whose sheets are left out.
  public var judge: JudgeID
  /// Who would hold the first place then, in the order of the rows; more than one where they are level.
  public var leaders: [EntryID]
  /// Whether these are others, or more or fewer, than in the result as it stands.
  public var differs: Bool
  /// Ranked entries for which fewer sheets than the quorum would be left, because others are recused or
  /// absent too: of these the comparison says little.
  public var belowQuorum: [EntryID]

  public init(judge: JudgeID, leaders: [EntryID], differs: Bool, belowQuorum: [EntryID] = []) {
    self.judge = judge
    self.leaders = leaders
    self.differs = differs
    self.belowQuorum = belowQuorum
  }
}

/// How firmly the first place stands against the absence of any one judge.
public struct LeaveOneJudgeOut: Sendable, Hashable {
  /// Who holds the first place as the result stands.
  public var leaders: [EntryID]
  /// One for each judge who counts, in panel order.
  public var judges: [JudgeLeftOut]

  public init(leaders: [EntryID], judges: [JudgeLeftOut]) {
    self.leaders = leaders
    self.judges = judges
  }

  /// Whether the first place is the same whichever judge is left out.
  public var isFirm: Bool { !judges.contains(where: \.differs) }
}

/// For each judge who counts: who would hold the first place without that judge's sheets.
///
/// Advice only: it enters no result. The whole tabulation is done again with the judge's seat empty, so
/// a trimmed mean trims what is left and recorded decisions apply to the ties that come about.
///
/// - Throws: `AnalysisRefusal` where the panel has fewer than quorum + 1 judges who count, where no entry
///   has a result, or where numbers grow too large.
public func leaveOneJudgeOut(facts: RoundFacts, rules: RoundRules) throws(AnalysisRefusal) -> LeaveOneJudgeOut
{
  let counting = rules.panel.members.filter(\.counts)
  guard counting.count > max(1, rules.panel.quorum) else {
    throw .panelTooSmall(counting: counting.count, needed: max(1, rules.panel.quorum) + 1)
  }
  let leaders = leaders(of: try standings(facts, rules))
  guard !leaders.isEmpty else { throw .noResult }

  var judges: [JudgeLeftOut] = []
  for seat in counting {
    var without = rules
    without.panel.members.removeAll { $0.judge == seat.judge }
    let standings = try standings(facts, without)
    let others = ContestAnalysis.leaders(of: standings)
    judges.append(
      JudgeLeftOut(
        judge: seat.judge, leaders: others, differs: Set(others) != Set(leaders),
        belowQuorum: belowQuorum(standings)))
  }
  return LeaveOneJudgeOut(leaders: leaders, judges: judges)
}

private func standings(_ facts: RoundFacts, _ rules: RoundRules) throws(AnalysisRefusal) -> Standings {
  do {
    return try tabulate(facts, by: rules)
  } catch {
    throw .numbersTooLarge
  }
}

private func leaders(of standings: Standings) -> [EntryID] {
  standings.rows.filter { $0.place == 1 }.map(\.entry)
}

private func belowQuorum(_ standings: Standings) -> [EntryID] {
  var entries: Set<EntryID> = []
  for blocker in standings.blockers {
    if case .belowQuorum(let entry, _, _) = blocker { entries.insert(entry) }
  }
  return standings.rows.filter { $0.place != nil && entries.contains($0.entry) }.map(\.entry)
}
