import ContestCore
import ContestKit
import ContestPages

/// An organiser's page of one round.
struct RoundScreen: Sendable {
  private let site: Site
  private let visit: Visit
  private let contest: Contest

  init(site: Site, visitor: Visitor) async throws {
    self.init(site: site, visit: await site.visit(of: visitor), contest: try await site.service.contest())
  }

  init(site: Site, visit: Visit, contest: Contest) {
    self.site = site
    self.visit = visit
    self.contest = contest
  }

  func page(of id: RoundID) async throws -> RoundPage {
    let status = try await site.service.status(of: id)
    let current = status.phase >= .closed ? try await site.service.standings(of: id) : nil
    var page = RoundPage(
      visit: visit, id: id, title: status.rules.title, phase: status.phase,
      actions: Self.actions(status, isPublished: try await isPublished(id)),
      blockers: try await blockers(of: status),
      grid: try await grid(of: status, standings: current?.standings),
      standings: try await current.asyncMap { try await table(of: $0, in: status) },
      exports: try await exports(of: status), judges: try await links(of: status))
    if status.phase >= .certified { page.notices = status.warnings }
    page.needsBlindChecks = status.rules.needsBlindChecks
    page.hasRecordings = status.rules.kind == .recording
    if status.phase == .open { page.hall = try await hall(of: status) }
    return page
  }

  private func blockers(of status: RoundStatus) async throws -> [RoundBlocker] {
    guard !status.obstacles.isEmpty else { return [] }
    let links = ObstacleLinks(rules: status.rules, contest: contest, people: try await People(site: site))
    return status.obstacles.map { RoundBlocker($0.onPage, link: links.link(to: $0.remedy)) }
  }

  // MARK: Steps

  /// The usual next step first.
  ///
  /// A step back stands last.
  private static func actions(_ status: RoundStatus, isPublished: Bool) -> [RoundActionForm] {
    let isClear = status.blockers.isEmpty
    return switch status.phase {
    case .draft where status.entries == 0:
      [RoundActionForm(.open, isPossible: isClear), RoundActionForm(.draw, isPossible: isClear)]
    case .draft: [RoundActionForm(.open, isPossible: isClear), RoundActionForm(.draw, isPossible: isClear)]
    case .open: [RoundActionForm(.close, isPossible: !status.waitsForPapers)]
    case .closed: [RoundActionForm(.certify, isPossible: isClear), RoundActionForm(.reopen)]
    case .certified, .published:
      switch status.next {
      case .certify: [RoundActionForm(.certify, isPossible: isClear), RoundActionForm(.reopen)]
      default:
        [RoundActionForm(.publish, isRepeated: isPublished), RoundActionForm(.reopen)]
      }
    }
  }

  /// Whether a version of the round is public.
  private func isPublished(_ round: RoundID) async throws -> Bool {
    try await !site.service.versions(of: round).isEmpty
  }

  private func exports(of status: RoundStatus) async throws -> [Link] {
    let round = status.rules.id
    guard let shown = try await site.service.publicRound(round) else { return [] }
    let page = Link(
      href: SitePath.results(round),
      label: LocalizedText(vi: "Trang kết quả công khai", en: "The public page"))
    return [page]
      + (try await site.service.publishedFileNames(of: shown.publication)).map {
        Link(href: SitePath.export(round, file: $0), label: LocalizedText($0))
      }
  }

  private func links(of status: RoundStatus) async throws -> [JudgeLinkRow] {
    let working = try await site.service.workingLinks()
    return contest.judges.filter { status.rules.panel.member($0.id) != nil }.map { judge in
      JudgeLinkRow(
        id: judge.id, name: judge.name, post: judge.post,
        created: working[.judge(judge.id)].map { site.moment($0, of: contest) },
        lastSeen: site.presence.lastSeen(judge.id).map { site.moment($0, of: contest) })
    }
  }

  /// The entry after the one that performs stands chosen.
  private func hall(of status: RoundStatus) async throws -> HallDesk {
    let round = status.rules.id
    let notice = try await site.service.hallNotices()[round]
    let rows = try await site.service.sheetOverview(of: round).rows
    let next = notice?.called.flatMap { called in rows.firstIndex { $0.entry == called.entry } }.map {
      $0 + 1
    }
    let judges = status.judges.map(\.judge)
    let returned = try await site.service.sheetReturns(of: round).map { sheet in
      HallDesk.returned(
        judge: contest.judge(sheet.judge)?.name ?? sheet.judge.rawValue,
        entry: rows.first { $0.entry == sheet.entry }?.code ?? sheet.entry.rawValue, reason: sheet.reason)
    }
    return HallDesk(
      round: round,
      entries: rows.enumerated().map { index, row in
        HallDesk.Choice(
          value: row.code, label: LocalizedText("\(index + 1). \(row.code) – \(row.name)"),
          isChosen: index == next)
      }, judges: judges.map { HallDesk.Choice(value: $0.id.rawValue, label: LocalizedText($0.name)) },
      called: notice?.called.map { LocalizedText($0.code) },
      closingAt: notice?.closingAt.map { site.moment($0, of: contest) }, returned: returned)
  }

  /// What is asked before `action`; nil where it cannot be done now, and the round's page says why.
  func question(_ action: RoundAction, of id: RoundID) async throws -> RoundConfirmPage? {
    let service = site.service
    let forecast: RoundForecast? =
      switch action {
      case .draw: nil
      case .open: try await service.forecastOpening(id)
      case .close: try await service.forecastClosing(id)
      case .certify: try await service.forecastCertifying(id)
      case .publish: try await service.forecastPublishing(id)
      case .reopen: try await service.forecastReopening(id)
      }
    guard let forecast else { return nil }
    var page = RoundConfirmPage(
      visit: visit, round: id, title: forecast.title, action: action, sentences: forecast.sentences)
    if action == .publish { page.isRepeated = try await isPublished(id) }
    return page
  }

  // MARK: Sheets

  /// Entries down, judges across; totals only where standings are given, which is after the round has closed.
  func grid(of status: RoundStatus, standings: Standings?) async throws -> SheetGrid? {
    guard status.phase > .draft else { return nil }
    let overview = try await site.service.sheetOverview(of: status.rules.id)
    let devices = Dictionary(grouping: try await site.service.devices(), by: \.role)
    let judges = status.judges.enumerated().map { index, progress in
      GridJudge(
        id: progress.judge.id, name: progress.judge.name, short: "GK\(index + 1)",
        lastSeen: site.presence.lastSeen(progress.judge.id).map { site.moment($0, of: contest) },
        isOnline: site.presence.isOnline(progress.judge.id, at: site.now()),
        devices: devices[.judge(progress.judge.id)]?.count ?? 0, done: progress.given,
        due: progress.due)
    }
    let rows = overview.rows.map { row in
      let lines = standings?.row(of: row.entry)?.derivation.sheets ?? []
      return GridRow(
        code: row.code, label: status.rules.secrecy == .anonymous ? row.code : "SBD \(row.code)",
        detail: Self.detail(of: row, in: status.rules),
        cells: zip(overview.judges, row.cells).map { judge, cell in
          GridCell(state: cell.shown, total: lines.first { $0.judge == judge }?.total?.rounded)
        })
    }
    return SheetGrid(round: status.rules.id, judges: judges, rows: rows)
  }

  private static func detail(of row: SheetOverview.Row, in rules: RoundRules) -> LocalizedText {
    let number =
      rules.secrecy == .anonymous ? row.number.map { "SBD \(EntrantNumber.shown($0)) · " } ?? "" : ""
    return LocalizedText(
      vi: "\(number)\(row.name), \(row.unitName.vi)", en: "\(number)\(row.name), \(row.unitName.en)")
  }

  // MARK: Standings

  private func table(of current: CurrentStandings, in status: RoundStatus) async throws -> StandingsTable {
    let entries = Dictionary(
      try await site.service.entries().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func called(_ id: EntryID) -> String {
      entries[id]?.number.map { "SBD \(EntrantNumber.shown($0))" } ?? id.rawValue
    }
    let round = ExplainedRound(
      rules: current.rules, standings: current.standings, facts: current.facts, names: called,
      judges: { contest.judge($0)?.name ?? $0.rawValue }, rounds: { contest.round($0)?.title })
    let groups = Dictionary(
      current.facts.entries.compactMap { entry in entry.group.map { (entry.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let codes = try await site.service.codes(of: current.round)
    return StandingsTable(
      isFinal: current.phase >= .certified && status.next != .certify,
      journalSequence: Int(current.head.sequence),
      rows: current.standings.rows.map { standing in
        var row = StandingRow(
          standing, in: round,
          name: entries[standing.entry]?.entrant.fullName ?? called(standing.entry),
          unit: contest.unitName(standing.unit), code: codes[standing.entry])
        row.group = groups[standing.entry]
        return row
      }, rules: current.rules)
  }
}

extension SheetOverview.Cell {
  var shown: SheetState {
    switch self {
    case .notGiven: .notMarked
    case .draft: .draft
    case .sent: .received
    case .incomplete, .returned: .needsReview
    case .absent: .absent
    case .recused: .recused
    }
  }
}

extension Optional {
  fileprivate func asyncMap<Result>(_ transform: (Wrapped) async throws -> Result) async rethrows -> Result? {
    guard let value = self else { return nil }
    return try await transform(value)
  }
}
