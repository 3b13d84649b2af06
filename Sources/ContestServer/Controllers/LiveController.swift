import ContestCore
import ContestKit
import ContestPages
import HTTPTypes
import Hummingbird
import ServiceLifecycle

/// Server-sent events for judges and organisers.
struct LiveController: Sendable {
  let site: Site

  @Sendable func judge(_ request: Request, context: JudgeContext) async throws -> Response {
    try stream(request, .judge(context.judge), context.visitor)
  }

  @Sendable func organiser(_ request: Request, context: DeskContext) async throws -> Response {
    try stream(request, .organiser, context.visitor)
  }

  private func stream(_ request: Request, _ role: LinkRole, _ visitor: Visitor) throws -> Response {
    guard let device = visitor.session?.device else { throw SiteError.notLoggedIn }
    let known = (request.headers[.lastEventID] ?? request.uri.queryParameters["tu"].map(String.init))
      .flatMap(LiveText.mark)
    let reader = LiveFeed.Reader(role: role, device: device, mailbox: LiveMailbox())
    let writer = LiveWriter(site: site, reader: reader, language: visitor.language)
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store",
        // What nginx takes as: pass every piece on at once.
        .xAccelBuffering: "no",
      ],
      body: ResponseBody { body in
        let id = await site.live.join(reader, known: known)
        defer { site.live.leave(id) }
        try await request.body.consumeWithCancellationOnInboundClose { _ in
          try await writer.run(&body)
        }
        try await body.finish(nil)
      })
  }
}

/// Writes one page's news until the page, its session or the site ends.
private struct LiveWriter: Sendable {
  let site: Site
  let reader: LiveFeed.Reader
  let language: Language

  func run(_ body: inout any ResponseBodyWriter) async throws {
    try await body.write(ByteBuffer(string: LiveText.retry(.random(in: 1500...4500))))
    for await _ in reader.mailbox.wakeUps.cancelOnGracefulShutdown() {
      let news = reader.mailbox.take()
      let text = try await text(of: news)
      if !text.isEmpty { try await body.write(ByteBuffer(string: text)) }
      if news.end != nil { return }
    }
    if Task.isShuttingDownGracefully {
      try await body.write(ByteBuffer(string: event("bye", LiveBye(why: LiveMailbox.End.shutdown.rawValue))))
    }
  }

  private func event(_ name: String, _ data: some Encodable) throws -> String {
    try LiveText.event(name, at: site.live.mark, data)
  }

  private func text(of news: LiveMailbox.News) async throws -> String {
    var text = ""
    if news.hall { text += try event("hall", hall) }
    for sheet in news.sheets.values.sorted(by: { $0.code < $1.code }) {
      text += try event(
        "sheet",
        LiveSheet(
          round: sheet.round.rawValue, code: sheet.code, revision: sheet.revision,
          returned: sheet.isReturned, late: sheet.isLate))
    }
    for draft in news.drafts.values.sorted(by: { $0.code < $1.code }) {
      text += try event(
        "draft",
        LiveDraft(
          round: draft.round.rawValue, code: draft.code, version: draft.version, device: draft.device))
    }
    if !news.cells.isEmpty { text += try event("cells", try await cells(news.cells)) }
    if !news.people.isEmpty { text += try event("people", try await people(news.people)) }
    if news.everything { text += try event("everything", LiveNothing()) }
    if let end = news.end { text += try event("bye", LiveBye(why: end.rawValue)) }
    return text.isEmpty && news.beat ? LiveText.beat : text
  }

  private var hall: LiveHall {
    LiveHall(
      rounds: site.live.rounds(of: reader.role).map { item in
        LiveHall.Round(
          id: item.round.rawValue, phase: item.phase.rawValue, called: item.notice?.called?.code,
          closingAt: item.notice?.closingAt?.milliseconds)
      }, now: site.now().milliseconds)
  }

  private func cells(_ cells: Set<LiveMailbox.Cell>) async throws -> LiveCells {
    var shown: [LiveCells.Cell] = []
    for cell in cells {
      guard
        let (code, state) = try await site.service.sheetCell(
          round: cell.round, entry: cell.entry, judge: cell.judge)
      else { continue }
      shown.append(
        LiveCells.Cell(
          round: cell.round.rawValue, code: code, judge: cell.judge.rawValue, style: state.shown.rawValue,
          symbol: state.shown.symbol, word: state.shown.word[language]))
    }
    return LiveCells(cells: shown.sorted { ($0.code, $0.judge) < ($1.code, $1.judge) })
  }

  private func people(_ judges: Set<JudgeID>) async throws -> LivePeople {
    let contest = try await site.service.contest()
    let now = site.now()
    return LivePeople(
      judges: judges.sorted().map { judge in
        LivePeople.Person(
          judge: judge.rawValue, online: site.presence.isOnline(judge, at: now),
          seen: site.presence.lastSeen(judge).map { site.moment($0, of: contest).clock } ?? "")
      })
  }
}
