import ContestCore
import ContestKit
import ContestPages

/// The organisers' desk as a page.
struct DeskScreen: Sendable {
  /// More blockers of one round than this are counted, not listed; its own page lists them all.
  private static let mostTasks = 6
  private static let journalLines = 15

  private let site: Site
  private let visit: Visit
  private let contest: Contest

  init(site: Site, visitor: Visitor) async throws {
    self.site = site
    self.visit = await site.visit(of: visitor)
    self.contest = try await site.service.contest()
  }

  func page() async throws -> DeskPage {
    let status = try await site.service.status()
    let entries = try await site.service.entries()
    let words = JournalWords(contest: contest, entries: entries)
    let holders = try await site.service.holders()
    let journal = try await site.service.journalTail(Self.journalLines).map { row in
      JournalLine(
        sequence: Int(row.sequence), at: site.moment(row.instant, of: contest),
        actor: row.actor.shown(in: contest, clerks: holders),
        text: words.text(of: row))
    }
    var rounds: [DeskRound] = []
    let screen = RoundScreen(site: site, visit: visit, contest: contest)
    for round in status {
      rounds.append(
        DeskRound(
          id: round.rules.id, title: round.rules.title, phase: round.phase, done: round.sheetsGiven,
          due: round.sheetsDue, grid: try await screen.grid(of: round, standings: nil)))
    }
    let people = try await People(site: site)
    let tasks = status.flatMap { round in
      self.tasks(round, ObstacleLinks(rules: round.rules, contest: contest, people: people))
    }
    return DeskPage(
      visit: visit, path: path(status, taking: entries.count { $0.withdrawal == nil }),
      tasks: tasks, rounds: rounds, journal: journal)
  }

  // MARK: The contest's way

  private func path(_ status: [RoundStatus], taking: Int) -> [PathStep] {
    let hasOpened = status.contains { $0.phase > .draft }
    let isDrawn = status.first.map { $0.entries > 0 } ?? false
    var steps: [(step: PathStep, isDone: Bool)] = [
      (
        PathStep(
          title: LocalizedText(vi: "Đăng ký", en: "Registration"), state: .ahead,
          detail: LocalizedText(vi: "\(taking) hồ sơ", en: "\(taking) entries"), href: SitePath.entrants),
        hasOpened || isDrawn
      ),
      (
        PathStep(
          title: LocalizedText(vi: "Bốc thăm", en: "Draw"), state: .ahead,
          href: status.first.map { SitePath.round($0.rules.id) }), isDrawn
      ),
    ]
    for round in status {
      steps.append(
        (
          PathStep(
            title: round.rules.title, state: .ahead, detail: round.phase.title,
            href: SitePath.round(round.rules.id)), round.phase >= .certified
        ))
    }
    let last = status.last
    steps.append(
      (
        PathStep(
          title: LocalizedText(vi: "Công bố", en: "Publication"), state: .ahead,
          href: last.map { SitePath.round($0.rules.id) }), last?.phase == .published
      ))
    let current = steps.firstIndex { !$0.isDone } ?? steps.endIndex
    return steps.enumerated().map { index, item in
      var step = item.step
      step.state = item.isDone ? .done : index == current ? .current : .ahead
      return step
    }
  }

  // MARK: What is to be done

  /// The round's own list of what stands in the way, each line with what settles it; else the next step.
  private func tasks(_ round: RoundStatus, _ links: ObstacleLinks) -> [DeskTask] {
    let page = Link(href: SitePath.round(round.rules.id), label: round.rules.title)
    func task(_ text: LocalizedText, _ link: Link? = nil) -> DeskTask {
      let title = round.rules.title
      return DeskTask(
        text: LocalizedText(vi: "\(title.vi): \(text.vi)", en: "\(title.en): \(text.en)"),
        action: .link(link ?? page))
    }
    guard round.obstacles.isEmpty else {
      let tasks = round.obstacles.prefix(Self.mostTasks).map { task($0.onPage, links.link(to: $0.remedy)) }
      let more = round.obstacles.count - tasks.count
      guard more > 0 else { return tasks }
      return tasks + [task(LocalizedText(vi: "và \(more) việc nữa", en: "and \(more) more"))]
    }
    // What a certified round waits for says why.
    guard round.phase < .certified || round.warnings.isEmpty else { return round.warnings.map { task($0) } }
    let next: LocalizedText? =
      switch round.next {
      case .draw: LocalizedText(vi: "bốc thăm", en: "draw lots")
      case .open: LocalizedText(vi: "mở vòng chấm", en: "open the round")
      case .close:
        LocalizedText(vi: "đã đủ phiếu, đóng vòng chấm", en: "every sheet is in; close the round")
      case .certify: LocalizedText(vi: "xác nhận kết quả", en: "certify the result")
      case .publish: LocalizedText(vi: "công bố kết quả", en: "publish the result")
      case .done: nil
      }
    return next.map { [task($0)] } ?? []
  }
}

/// The journal in words.
struct JournalWords {
  /// What ids are called.
  private let names: [String: LocalizedText]

  init(contest: Contest, entries: [Entry]) {
    var names: [String: LocalizedText] = [:]
    for entry in entries {
      let number = entry.number.map { "SBD \(EntrantNumber.shown($0))" }
      names[entry.id.rawValue] = LocalizedText(number ?? entry.entrant.fullName)
    }
    for judge in contest.judges { names[judge.id.rawValue] = LocalizedText(judge.name) }
    for round in contest.rounds { names[round.id.rawValue] = round.title }
    names["organiser"] = LocalizedText(vi: "Ban Tổ chức", en: "the organisers")
    names["on"] = LocalizedText(vi: "nhận", en: "on")
    names["off"] = LocalizedText(vi: "tạm khóa", en: "off")
    self.names = names
  }

  /// What the journal's verbs are called.
  static let verbs: [String: LocalizedText] = [
    "rules.import": LocalizedText(vi: "nạp tệp luật", en: "loaded a rule file"),
    "round.declare": LocalizedText(vi: "khai vòng thi", en: "declared a round"),
    "entry.import": LocalizedText(vi: "nạp hồ sơ", en: "loaded an entry"),
    "entry.add": LocalizedText(vi: "thêm thí sinh", en: "added an entrant"),
    "entry.edit": LocalizedText(vi: "sửa hồ sơ", en: "changed an entry"),
    "entry.withdraw": LocalizedText(vi: "rút hồ sơ", en: "withdrew an entry"),
    "round.draw": LocalizedText(vi: "bốc thăm", en: "drew lots"),
    "round.open": LocalizedText(vi: "mở vòng", en: "opened the round"),
    "round.close": LocalizedText(vi: "đóng vòng", en: "closed the round"),
    "round.certify": LocalizedText(vi: "xác nhận kết quả", en: "certified the result"),
    "round.admit": LocalizedText(vi: "thêm một bài vào vòng", en: "added an entry to the round"),
    "round.publish": LocalizedText(vi: "công bố kết quả", en: "published the result"),
    "round.reopen": LocalizedText(vi: "mở lại vòng", en: "reopened the round"),
    "publication.keep": LocalizedText(
      vi: "lưu tệp của bản đã công bố trước đây", en: "kept the files of an earlier publication"),
    "sheet.revise": LocalizedText(vi: "ghi phiếu chấm", en: "sent a sheet"),
    "sheet.late-decide": LocalizedText(
      vi: "quyết định về phiếu đến muộn", en: "decided about a late sheet"),
    "sheet.late": LocalizedText(vi: "gửi phiếu đến muộn", en: "sent a sheet too late"),
    "facts.record": LocalizedText(vi: "ghi số liệu", en: "recorded facts"),
    "decision.record": LocalizedText(vi: "ghi quyết định", en: "recorded a decision"),
    "blind.check": LocalizedText(vi: "kiểm ẩn danh", en: "checked for names"),
    "listening.waive": LocalizedText(
      vi: "cho gửi phiếu dù chưa nghe đủ", en: "allowed a sheet without enough listening"),
    "paper.enter": LocalizedText(vi: "nhập phiếu giấy", en: "typed a paper"),
    "paper.confirm": LocalizedText(vi: "xác nhận phiếu giấy", en: "confirmed a paper"),
    "paper.remove": LocalizedText(vi: "bỏ phiếu giấy", en: "removed a paper"),
    "paper.settle": LocalizedText(
      vi: "giải quyết phiếu giấy khác phiếu gửi", en: "settled a paper that differed"),
    "link.create": LocalizedText(vi: "cấp đường dẫn", en: "made a link"),
    "link.revoke": LocalizedText(vi: "thu hồi đường dẫn", en: "revoked a link"),
    "sheet.return": LocalizedText(vi: "trả lại phiếu để sửa", en: "returned a sheet"),
    "access.new-logins": LocalizedText(vi: "đổi việc nhận đăng nhập mới", en: "switched new log-ins"),
  ]

  /// Whoever did it stands before it already, and is not named again.
  func text(of row: JournalRow) -> LocalizedText {
    let words = Self.verbs[row.verb] ?? LocalizedText(row.verb)
    let subjects = row.subjects.filter { row.actor.description != "judge:\($0)" }
      .map { names[$0] ?? LocalizedText($0) }
    guard !subjects.isEmpty else { return words }
    return LocalizedText(
      vi: "\(words.vi): \(subjects.map(\.vi).joined(separator: ", "))",
      en: "\(words.en): \(subjects.map(\.en).joined(separator: ", "))")
  }
}

extension Actor {
  /// - Parameter clerks: the organisers' people by their links, where they are to be named.
  func shown(in contest: Contest, clerks: [Int64: String] = [:]) -> LocalizedText {
    switch self {
    case .organiser: LocalizedText(vi: "Ban Tổ chức (dòng lệnh)", en: "Organisers (command line)")
    case .desk(let link):
      clerks[link].map { LocalizedText($0) } ?? LocalizedText(vi: "Ban Tổ chức", en: "Organisers")
    case .judge(let id): LocalizedText(contest.judge(id)?.name ?? id.rawValue)
    case .program: LocalizedText(vi: "Chương trình", en: "The program")
    }
  }
}
