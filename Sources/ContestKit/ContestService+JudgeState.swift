public import ContestCore
import ContestStore

extension ContestService {
  /// A judge's rounds and sheets, all from one moment.
  public func judgeState(of judge: JudgeID) async throws -> JudgeState {
    let contest = try await contest()
    let snapshot = try await store.judgeSnapshot(judge)
    var rounds: [JudgeStateRound] = []
    for round in snapshot.rounds {
      let rules = try await rules(of: round.state.id)
      guard let member = rules.panel.member(judge) else { continue }
      let entries = round.sheets.compactMap { heard -> JudgeStateEntry? in
        let isForced = Self.mustRecuse(judge, unit: heard.unit, rules: rules, contest: contest)
        guard !isForced || rules.showsForcedRecusals else { return nil }
        return Self.entry(heard, rules: rules, isForced: isForced, isJoint: !rules.handsInSheets(member))
      }
      rounds.append(
        JudgeStateRound(
          rules: rules, phase: round.state.phase, member: member, entries: entries,
          notice: round.notice?.calling(among: entries.map(\.code))))
    }
    return JudgeState(
      judge: judge, name: contest.judge(judge)?.name ?? judge.rawValue, head: snapshot.head,
      mark: snapshot.mark,
      rounds: rounds.filter { $0.phase == .open } + rounds.filter { $0.phase != .open })
  }

  private static func entry(_ heard: HeardSheet, rules: RoundRules, isForced: Bool, isJoint: Bool)
    -> JudgeStateEntry
  {
    let newest = heard.sheet.newest
    let standing: JudgeStateEntry.Standing =
      switch newest?.content {
      case _ where isForced: .recused
      case _ where isJoint: .joint
      case .recused: .recused
      case .absent: .absent
      case .marks: .received
      case nil: .due
      }
    return JudgeStateEntry(
      code: heard.sheet.lot.code, position: heard.sheet.lot.position, standing: standing,
      isRecusedByRule: isForced, newest: newest,
      draft: heard.sheet.drafts.first.flatMap { $0.basedOn >= newest?.number ?? 0 ? $0 : nil },
      late: heard.late, returned: heard.returned, replaced: heard.replaced,
      hasRecording: rules.kind == .recording && heard.hasRecording)
  }
}
