public import ContestCore
import ContestStore
import Foundation

/// Where a round stands and what its next step waits for.
public struct RoundStatus: Sendable {
  public var rules: RoundRules
  public var phase: RoundPhase
  /// Entries with a lot.
  public var entries: Int
  /// Sheets that are in, of those that are due (recused and shadow sheets are not due).
  public var sheetsGiven: Int
  public var sheetsDue: Int
  /// Per judge in the order of the rule file.
  public var judges: [JudgeProgress]
  public var next: NextStep
  /// What the next step waits for; empty where it can be taken now.
  public var obstacles: [Obstacle]
  /// Whether papers are among them that keep an open round from closing.
  public var waitsForPapers = false
  /// What a date says that the phase does not; advice.
  public var warnings: [LocalizedText]
  /// The late sheets of a round that has closed, each with who decided what about it.
  public var lateSheets: [LocalizedText] = []

  /// The obstacles as the command line says them.
  public var blockers: [LocalizedText] { obstacles.map(\.onCommandLine) }
}

extension RoundStatus {
  fileprivate mutating func add(_ progress: [JudgeProgress]) {
    judges = progress
    sheetsGiven = progress.filter(\.counts).map(\.given).reduce(0, +)
    sheetsDue = progress.filter(\.counts).map(\.due).reduce(0, +)
  }
}

/// How far one judge has come.
public struct JudgeProgress: Sendable, Hashable {
  public var judge: Judge
  public var role: PanelMember.Role
  public var given: Int
  public var due: Int
}

/// The step that comes next in a round's life.
public enum NextStep: String, Sendable, Hashable {
  case draw
  case open
  case close
  case certify
  case publish
  /// Nothing is left to do.
  case done
}

extension ContestService {
  /// The status of every round, in order.
  public func status() async throws -> [RoundStatus] {
    var all: [RoundStatus] = []
    for round in try await contest().rounds { all.append(try await status(of: round.id)) }
    return all
  }

  /// The status of one round.
  public func status(of round: RoundID) async throws -> RoundStatus {
    let contest = try await contest()
    let phase = try await phase(of: round)
    let rules = try await rules(of: round)
    let lots = try await store.lots(round)
    var status = RoundStatus(
      rules: rules, phase: phase, entries: lots.count, sheetsGiven: 0, sheetsDue: 0, judges: [],
      next: .done, obstacles: [], warnings: [])
    let current = lots.isEmpty ? nil : try await standings(of: round)
    if let current { status.add(Self.progress(current.facts, by: rules, contest: contest)) }
    status.warnings = dateWarnings(rules, phase: phase, timeZone: contest.timeZone)
    if phase >= .closed { status.lateSheets = try await lateSheetSentences(of: round) }
    switch phase {
    case .draft:
      status.next = lots.isEmpty ? .draw : .open
      status.obstacles = try await openingObstacles(rules, contest: contest)
    case .open:
      status.next = .close
      let papers = try await paperObstacles(of: round)
      status.obstacles = papers + Self.waiting(status.judges)
      status.waitsForPapers = !papers.isEmpty
    case .closed: try await addCertifying(current, to: &status)
    case .certified, .published:
      if try await isBeingCorrected(round) {
        status.warnings.append(Self.correcting)
        try await addCertifying(current, to: &status)
      } else {
        status.next = phase == .certified ? .publish : try await nextOfPublished(round, &status.warnings)
      }
    }
    return status
  }

  private func addCertifying(_ current: CurrentStandings?, to status: inout RoundStatus) async throws {
    status.next = .certify
    if let current { status.obstacles = try await obstacles(in: current) }
    status.obstacles += try await lateObstacles(of: status.rules.id)
  }

  private static let correcting = LocalizedText(
    vi: "kết quả đang được sửa: cần xác nhận lại rồi công bố bản mới",
    en: "the result is being corrected: certify it again, then publish a new version")

  /// A published round waits for another version where a name in it may no longer be shown.
  private func nextOfPublished(
    _ round: RoundID, _ warnings: inout [LocalizedText]
  ) async throws -> NextStep {
    guard let shown = try await publicRound(round), !shown.withheld.isEmpty else { return .done }
    warnings.append(
      LocalizedText(
        vi: "\(shown.withheld.count) thí sinh đã rút lại sự đồng ý công bố họ tên: cần công bố bản mới",
        en: """
          \(shown.withheld.count == 1 ? "1 entrant has" : "\(shown.withheld.count) entrants have") withdrawn the \
          consent to have the name published: publish a new version
          """))
    return .publish
  }

  /// While judges work, what is missing is told judge by judge; entry by entry it would be pages long.
  private static func waiting(_ judges: [JudgeProgress]) -> [Obstacle] {
    judges.filter { $0.role != .shadow && $0.given < $0.due }.map { judge in
      let left = judge.due - judge.given
      let text = LocalizedText(
        vi: "\(judge.judge.name): còn \(left) phiếu chưa gửi",
        en: "\(judge.judge.name): \(left) sheets still to come")
      return Obstacle(onPage: text, onCommandLine: text)
    }
  }

  /// How far each judge who hands in sheets has come, in the order of the rule file.
  ///
  /// - Throws: `KitError.refused` before the round's lots are drawn.
  func sheetProgress(of round: RoundID) async throws -> [JudgeProgress] {
    let now = try await currentFacts(of: round)
    return Self.progress(now.facts, by: now.rules, contest: try await contest())
  }

  private static func progress(_ facts: RoundFacts, by rules: RoundRules, contest: Contest) -> [JudgeProgress]
  {
    let members = inFileOrder(rules.panel.members, of: rules.id, contest: contest)
    let competing = facts.entries.filter { $0.status == .competing }
    return members.filter(rules.handsInSheets).map { member in
      var progress = JudgeProgress(
        judge: contest.judge(member.judge) ?? Judge(id: member.judge, name: member.judge.rawValue),
        role: member.role, given: 0, due: 0)
      for entry in competing {
        switch entry.sheets[member.judge] {
        case .recused: continue
        case nil: progress.due += 1
        case .absent: (progress.due, progress.given) = (progress.due + 1, progress.given + 1)
        case .given(let marks):
          progress.due += 1
          if rules.rubric.criteria.allSatisfy({ marks[$0.id] != nil })
            || (rules.tabulation.missingCells != .refuse && !marks.isEmpty)
          {
            progress.given += 1
          }
        }
      }
      return progress
    }
  }

  /// What must be there before a round can open, as the command line says it.
  func openingBlockers(_ rules: RoundRules, contest: Contest) async throws -> [LocalizedText] {
    try await openingObstacles(rules, contest: contest).map(\.onCommandLine)
  }

  /// What must be there before a round can open.
  func openingObstacles(_ rules: RoundRules, contest: Contest) async throws -> [Obstacle] {
    if let source = rules.takesFrom, try await phase(of: source) < .certified {
      let title = contest.round(source)?.title ?? LocalizedText(source.rawValue)
      return [
        Obstacle(
          onPage: LocalizedText(
            vi: "\(title.vi) chưa được xác nhận kết quả", en: "\(title.en) is not certified yet"),
          onCommandLine: LocalizedText(
            vi: "vòng «\(source)» chưa được xác nhận kết quả", en: "round “\(source)” is not certified yet"),
          remedy: .seeRound(source))
      ]
    }
    if let source = rules.takesFrom, try await isBeingCorrected(source) {
      let title = contest.round(source)?.title ?? LocalizedText(source.rawValue)
      let text = LocalizedText(
        vi: "kết quả \(title.vi) đang được sửa, cần xác nhận lại trước",
        en: "the result of \(title.en) is being corrected and has to be certified again first")
      return [Obstacle(onPage: text, onCommandLine: text, remedy: .seeRound(source))]
    }
    if try await store.entries().allSatisfy({ $0.entry.withdrawal != nil }) {
      let text = LocalizedText(vi: "chưa có bài dự thi nào", en: "there is no entry yet")
      return [Obstacle(onPage: text, onCommandLine: text, remedy: .seeEntrants)]
    }
    return try await quorumObstacles(rules, contest: contest) + blindnessObstacles(rules)
  }

  /// The rules freeze, so an entry that its judges' recusals leave below the quorum could never be certified.
  private func quorumObstacles(_ rules: RoundRules, contest: Contest) async throws -> [Obstacle] {
    guard rules.panel.belowQuorum == .refuse else { return [] }
    let called = try await called(in: rules)
    let counting = rules.panel.members.filter { $0.counts && rules.handsInSheets($0) }
    return try await entrants(of: rules.id).compactMap { entry in
      let left = counting.count {
        !Self.mustRecuse($0.judge, unit: entry.unit, rules: rules, contest: contest)
      }
      guard left < rules.panel.quorum else { return nil }
      let why = LocalizedText(
        vi: """
          chỉ có \(left) giám khảo được chấm (số còn lại phải hồi tỵ), thể lệ cần ít nhất \
          \(rules.panel.quorum); hãy bổ sung giám khảo hoặc sửa thể lệ
          """,
        en: """
          \(left) judges may mark it (the others must recuse), the rules want at least \
          \(rules.panel.quorum); add judges or change the rules
          """)
      let name = called.entry(entry.id)
      return Obstacle(
        onPage: LocalizedText(vi: "\(name): \(why.vi)", en: "\(name): \(why.en)"),
        onCommandLine: LocalizedText(
          vi: "bài «\(entry.id)»: \(why.vi)", en: "entry “\(entry.id)”: \(why.en)"))
    }
  }

  /// What the calendar says that the phase does not: dates warn, people move the phases.
  private func dateWarnings(_ rules: RoundRules, phase: RoundPhase, timeZone: String) -> [LocalizedText] {
    guard let today = environment.now().day(in: timeZone) else { return [] }
    if phase == .draft, let opens = rules.opens, opens <= today {
      let day = opens.vietnameseDescription
      return [
        LocalizedText(
          vi: "theo lịch, vòng «\(rules.id)» mở từ ngày \(day)",
          en: "by the calendar, round “\(rules.id)” opens on \(day)")
      ]
    }
    if phase == .open, let closes = rules.closes, closes < today {
      let day = closes.vietnameseDescription
      return [
        LocalizedText(
          vi: "theo lịch, vòng «\(rules.id)» đã hết hạn chấm ngày \(day)",
          en: "by the calendar, marking in round “\(rules.id)” ended on \(day)")
      ]
    }
    return []
  }
}

extension Instant {
  /// The day on a calendar hanging in `timeZone`; nil where the machine does not know the zone.
  func day(in timeZone: String) -> CalendarDate? {
    guard let zone = TimeZone(identifier: timeZone) else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
