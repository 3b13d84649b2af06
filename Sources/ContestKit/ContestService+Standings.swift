public import ContestCore
import ContestRecount
import ContestStore

/// Standings, with what they were computed from.
public struct CurrentStandings: Sendable {
  public var round: RoundID
  public var phase: RoundPhase
  public var rules: RoundRules
  public var facts: RoundFacts
  public var standings: Standings
  /// The journal's last row when the facts were read: whoever shows this later can say how old it is.
  public var head: JournalHead
}

/// A round's facts with all that its rules ask for, and how old they are.
struct CurrentFacts: Sendable {
  var phase: RoundPhase
  var rules: RoundRules
  var facts: RoundFacts
  var head: JournalHead
}

extension ContestService {
  /// The standings that follow from the facts as they are now, from one read of the database.
  ///
  /// - Throws: `KitError.refused` before the round's lots are drawn.
  public func standings(of round: RoundID) async throws -> CurrentStandings {
    try await counting { try $0.standings(of: round) }
  }

  /// What standings follow from, from one read of the database.
  ///
  /// - Throws: `KitError.refused` before the round's lots are drawn.
  func currentFacts(of round: RoundID) async throws -> CurrentFacts {
    try await counting { try $0.current(round) }
  }

  /// Where the program's two tabulations differ; empty, as it must be, unless one has a fault.
  func recountDifferences(_ current: CurrentStandings) -> [LocalizedText] {
    differences(between: current.standings, and: recount(current.facts, by: current.rules)).map(\.message)
  }

  /// What a tie waits for at a step: what the step compares by, or the jury's decision in its place.
  private static func wanted(
    at step: TieStepID, of rules: RoundRules, judge: (JudgeID) -> String
  ) -> (vi: String, en: String) {
    let decide = (
      vi: "quyết định thứ tự hoặc đồng hạng (contest decide --order, --share)",
      en: "decide their order or that they share the place (contest decide --order, --share)"
    )
    switch rules.tieChain.first(where: { $0.id == step })?.kind {
    case .sealedBallot:
      let names = rules.panel.members.filter { $0.role == .tieBreaker }.map { judge($0.judge) }
        .joined(separator: ", ")
      return (
        "cần phiếu kín của \(names) cho từng bài; nếu không có thì \(decide.vi)",
        "the sealed ballot of \(names) for each of them is wanted; where there is none, \(decide.en)"
      )
    case .extraQuestion(let figure), .vote(let figure):
      return (
        "cần nhập số liệu «\(figure)» của từng bài (contest facts import); nếu không có thì \(decide.vi)",
        "the figure “\(figure)” of each of them is wanted (contest facts import); where there is none, "
          + decide.en
      )
    case .lot:
      return (
        "cần bốc thăm (contest decide --lot), hoặc \(decide.vi)",
        "a lot is wanted (contest decide --lot), or \(decide.en)"
      )
    default: return ("cần \(decide.vi)", "the jury has to \(decide.en)")
    }
  }

  /// The blockers in words, with entrants and judges named for the organiser.
  public func texts(of blockers: [Blocker], in current: CurrentStandings) async throws -> [LocalizedText] {
    try await texts(of: blockers, in: current.round)
  }

  /// The blockers of a round in words.
  public func texts(of blockers: [Blocker], in round: RoundID) async throws -> [LocalizedText] {
    let contest = try await contest()
    let rules = try await rules(of: round)
    func judge(_ id: JudgeID) -> String {
      contest.judge(id).map { "\($0.name) (\(id))" } ?? id.rawValue
    }
    func list(_ ids: [EntryID]) -> String { ids.map { "«\($0)»" }.joined(separator: ", ") }
    return blockers.map { blocker in
      switch blocker {
      case .missingSheets(let entry, let judges):
        let names = Self.inFileOrder(judges, of: round, contest: contest)
          .map(judge).joined(separator: ", ")
        return LocalizedText(
          vi: "bài «\(entry)»: chưa có phiếu của \(names)", en: "entry “\(entry)”: no sheet yet from \(names)"
        )
      case .belowQuorum(let entry, let counted, let quorum):
        return LocalizedText(
          vi: "bài «\(entry)»: mới có \(counted) phiếu được tính, cần ít nhất \(quorum)",
          en: "entry “\(entry)”: \(counted) sheets count, at least \(quorum) are needed")
      case .missingFigure(let entry, let figure):
        return LocalizedText(
          vi: "bài «\(entry)»: chưa có số liệu «\(figure)»",
          en: "entry “\(entry)”: the figure “\(figure)” is missing")
      case .undecidedTie(let entries, let step):
        let (vi, en) = Self.wanted(at: step, of: rules, judge: judge)
        return LocalizedText(
          vi: "các bài \(list(entries)) bằng điểm ở bước «\(step)»: \(vi)",
          en: "entries \(list(entries)) are level at the step “\(step)”: \(en)")
      case .undecidedCut(let entries):
        return LocalizedText(
          vi: "các bài \(list(entries)) bằng nhau ở vạch đi tiếp, cần quyết định thứ tự: contest decide",
          en:
            "entries \(list(entries)) are level at the cut and need a decision on their order: contest decide"
        )
      case .missingEarlier(let entry, let earlier):
        return LocalizedText(
          vi: "bài «\(entry)»: chưa có kết quả đã xác nhận của vòng «\(earlier)»",
          en: "entry “\(entry)”: round “\(earlier)” has no certified result for it")
      case .invalidBallot(let id, let criterion):
        return LocalizedText(
          vi: "phiếu của \(judge(id)) ở «\(criterion)»: thứ hạng bị trùng hoặc không đúng số bài phải chọn",
          en:
            "the ballot of \(judge(id)) for “\(criterion)” names a place twice, or not as many entries as it must"
        )
      case .disconnectedPanel:
        return LocalizedText(
          vi: "các giám khảo chấm những bài khác nhau, không có bài chung, nên không so được độ nghiêm",
          en: "the judges heard such different entries that their severity cannot be compared")
      case .undecidedPrize(let entries, let prize):
        return LocalizedText(
          vi:
            "các bài \(list(entries)) đồng hạng ở giải «\(prize)» (không được chia), cần quyết định thứ tự: contest decide",
          en: "entries \(list(entries)) are level for “\(prize)”, which may not be shared: contest decide")
      case .vacantPrize(let prize):
        return LocalizedText(
          vi: "giải «\(prize)» không được để trống nhưng chưa có bài nào đạt",
          en: "the prize “\(prize)” may not stay vacant, and no entry has it")
      }
    }
  }
}
