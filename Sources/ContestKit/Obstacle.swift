public import ContestCore
import ContestStore

/// Something that stands in the way of a round's next step.
public struct Obstacle: Sendable, Hashable {
  /// As pages say it: people and entries by name and number; no id, no command.
  public var onPage: LocalizedText
  /// As the command line says it: with the ids and commands that are typed there.
  public var onCommandLine: LocalizedText
  /// What settles it; nil where it can only be waited for.
  public var remedy: Remedy?

  init(onPage: LocalizedText, onCommandLine: LocalizedText, remedy: Remedy? = nil) {
    self.onPage = onPage
    self.onCommandLine = onCommandLine
    self.remedy = remedy
  }
}

/// How pages call entries, judges and rounds: by number and name.
struct Called {
  let contest: Contest
  let rules: RoundRules
  let entries: [EntryID: Entry]

  /// `SBD 07 Nguyễn Thị Mẫu`; before the draw the name alone.
  func entry(_ id: EntryID) -> String {
    guard let entry = entries[id] else { return id.rawValue }
    return [entry.number.map { "SBD \(ContestService.twoDigits($0))" }, entry.entrant.fullName]
      .compactMap(\.self).joined(separator: " ")
  }

  func list(_ ids: [EntryID]) -> String { ids.map(entry).joined(separator: ", ") }
  func judge(_ id: JudgeID) -> String { contest.judge(id)?.name ?? id.rawValue }
  func round(_ id: RoundID) -> LocalizedText { contest.round(id)?.title ?? LocalizedText(id.rawValue) }
}

extension Called {
  /// What blocks certifying, for a page.
  func text(of blocker: Blocker) -> LocalizedText {
    switch blocker {
    case .missingSheets(let id, let judges):
      let names = ContestService.inFileOrder(judges, of: rules.id, contest: contest).map(judge)
        .joined(separator: ", ")
      return LocalizedText(
        vi: "\(entry(id)): chưa có phiếu của \(names)", en: "\(entry(id)): no sheet yet from \(names)")
    case .belowQuorum(let id, let counted, let quorum):
      return LocalizedText(
        vi: "\(entry(id)): mới có \(counted) phiếu được tính, cần ít nhất \(quorum)",
        en: "\(entry(id)): \(counted) sheets count, at least \(quorum) are needed")
    case .missingFigure(let id, let figure):
      let title = title(of: figure)
      return LocalizedText(
        vi: "\(entry(id)): chưa nhập “\(title.vi)”", en: "\(entry(id)): “\(title.en)” is missing")
    case .undecidedTie(let ids, let step):
      let (vi, en) = wanted(at: step)
      return LocalizedText(vi: "\(list(ids)) bằng điểm: \(vi)", en: "\(list(ids)) are level: \(en)")
    case .undecidedCut(let ids):
      return LocalizedText(
        vi: "\(list(ids)) bằng điểm ở suất cuối vào vòng sau: cần quyết định thứ tự",
        en: "\(list(ids)) are level at the last place that goes on: their order has to be decided")
    case .missingEarlier(let id, let earlier):
      return LocalizedText(
        vi: "\(entry(id)): chưa có kết quả đã xác nhận của \(round(earlier).vi)",
        en: "\(entry(id)): no certified result of \(round(earlier).en)")
    case .invalidBallot(let id, let criterion):
      let title = rules.rubric.criterion(criterion)?.title ?? LocalizedText(criterion.rawValue)
      return LocalizedText(
        vi: "phiếu của \(judge(id)) ở “\(title.vi)”: thứ hạng bị trùng hoặc không đúng số bài phải chọn",
        en: """
          the ballot of \(judge(id)) for “\(title.en)” names a place twice, or not as many entries as it must
          """)
    case .disconnectedPanel:
      return LocalizedText(
        vi: "các giám khảo chấm những bài khác nhau, không có bài chung, nên không so được độ nghiêm",
        en: "the judges heard such different entries that their severity cannot be compared")
    case .undecidedPrize(let ids, let prize):
      let title = title(of: prize)
      return LocalizedText(
        vi: "\(list(ids)) đồng hạng ở \(title.vi), là giải không được chia: cần quyết định thứ tự",
        en: "\(list(ids)) are level for \(title.en), which may not be shared: their order has to be decided")
    case .vacantPrize(let prize):
      let title = title(of: prize)
      return LocalizedText(
        vi: "\(title.vi) không được để trống nhưng chưa có bài nào đạt",
        en: "\(title.en) may not stay vacant, and no entry has it")
    }
  }

  private func title(of figure: FigureID) -> LocalizedText {
    rules.figure(figure)?.title ?? LocalizedText(figure.rawValue)
  }

  private func title(of prize: PrizeID) -> LocalizedText {
    rules.prizes.first { $0.id == prize }?.title ?? LocalizedText(prize.rawValue)
  }

  /// What a tie waits for.
  private func wanted(at step: TieStepID) -> (vi: String, en: String) {
    let decide = (
      vi: "quyết định thứ tự hoặc cho đồng hạng", en: "decide their order, or that they share the place"
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
      let title = title(of: figure)
      return (
        "cần nhập “\(title.vi)” của từng bài; nếu không có thì \(decide.vi)",
        "“\(title.en)” of each of them is wanted; where there is none, \(decide.en)"
      )
    case .lot: return ("cần bốc thăm, hoặc \(decide.vi)", "a lot is wanted, or \(decide.en)")
    default: return ("cần \(decide.vi)", "the jury has to \(decide.en)")
    }
  }
}

extension ContestService {
  func called(in rules: RoundRules) async throws -> Called {
    Called(contest: try await contest(), rules: rules, entries: try await store.entryIndex())
  }

  /// What blocks certifying, each with what settles it.
  func obstacles(in current: CurrentStandings) async throws -> [Obstacle] {
    let blockers = current.standings.blockers
    guard !blockers.isEmpty else { return [] }
    let called = try await called(in: current.rules)
    let texts = try await texts(of: blockers, in: current)
    return zip(blockers, texts).map { blocker, text in
      Obstacle(
        onPage: called.text(of: blocker), onCommandLine: text,
        remedy: current.remedy(for: blocker) ?? Self.waitedFor(blocker))
    }
  }

  /// What brings in what judges or other rounds owe.
  private static func waitedFor(_ blocker: Blocker) -> Remedy? {
    switch blocker {
    case .missingSheets, .belowQuorum, .invalidBallot: .reopen
    case .missingEarlier(_, let earlier): .seeRound(earlier)
    default: nil
    }
  }
}
