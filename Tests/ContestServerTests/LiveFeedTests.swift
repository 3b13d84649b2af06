import ContestCore
import ContestStore
import Foundation
import Testing

@testable import ContestKit
@testable import ContestServer

@Suite(.timeLimit(.minutes(5))) struct LiveFeedTests {
  /// What a page of `role` at a feed that is at work is told by and after `act`, until that is enough.
  private func told(
    _ role: LinkRole, _ fixture: SiteFixture, until isEnough: (LiveMailbox.News) -> Bool,
    act: (LiveFeed) async throws -> Void
  ) async throws -> LiveMailbox.News {
    let clock = fixture.clock
    let feed = LiveFeed(service: fixture.service, presence: Presence(), now: { clock.now })
    let work = Task { try await feed.run() }
    defer { work.cancel() }
    let token = try await fixture.service.makeLink(role)
    let session = try #require(try await fixture.service.logIn(token: token))
    let mailbox = LiveMailbox()
    let id = await feed.join(
      LiveFeed.Reader(role: role, device: session.logIn.device, mailbox: mailbox), known: nil)
    defer { feed.leave(id) }
    // How the hall stood when the page came is no news.
    _ = mailbox.take()
    try await act(feed)
    var all = LiveMailbox.News()
    for await _ in mailbox.wakeUps {
      all = all.adding(mailbox.take())
      if isEnough(all) { break }
    }
    return all
  }

  private func send(_ service: ContestService, by judge: JudgeID, code: String) async throws {
    let outcome = try await service.sendForm(SiteFixture.sheet(code, judge))
    guard case .received = outcome else { throw TestFault.notReceived }
  }

  @Test("a judge is told of sheets of one's own, and nothing of another's")
  func ownSheets() async throws {
    try await SiteFixture.with { fixture in
      let code = try #require(try await fixture.codes("gk1").first)
      let mine = try await told(.judge("gk1"), fixture, until: { !$0.sheets.isEmpty }) { _ in
        try await send(fixture.service, by: "gk1", code: code)
      }
      #expect(mine.sheets.values.map(\.code) == [code])
      #expect(mine.sheets.values.first?.revision == 1)
      let own = try #require(try await fixture.codes("gk2").first)
      let others = try await told(.judge("gk2"), fixture, until: { !$0.sheets.isEmpty }) { _ in
        try await fixture.service.returnSheet(
          of: code, judge: "gk1", round: SiteFixture.round, reason: "xem lại")
        // News come in the journal's order: with this one the returned sheet would have come too.
        try await send(fixture.service, by: "gk2", code: own)
      }
      #expect(others.sheets.values.map(\.code) == [own])
      #expect(others.sheets.values.first?.isReturned == false)
    }
  }

  @Test("the organisers are told of every sheet, draft and judge; a returned one is to be looked at again")
  func organisers() async throws {
    try await SiteFixture.with { fixture in
      let codes = try await fixture.codes("gk1")
      let sent = try await told(.organiser, fixture, until: { !$0.cells.isEmpty && $0.everything }) { _ in
        try await send(fixture.service, by: "gk1", code: codes[0])
      }
      let cell = try #require(sent.cells.first)
      #expect(cell.judge == "gk1")
      let draft = try await told(.organiser, fixture, until: { !$0.cells.isEmpty }) { _ in
        try await fixture.service.saveDraft(
          SiteFixture.sheet(codes[1], "gk1", ["noi-dung": "20"]), device: "0a1b2c3d")
      }
      #expect(!draft.cells.isEmpty)
      let seen = try await told(.organiser, fixture, until: { !$0.people.isEmpty }) { feed in
        feed.saw(.judge("gk3"), device: "00000000")
      }
      #expect(seen.people == ["gk3"])
      try await fixture.service.returnSheet(
        of: codes[0], judge: "gk1", round: SiteFixture.round, reason: "xem lại")
      let state = try await fixture.service.sheetCell(
        round: cell.round, entry: cell.entry, judge: cell.judge)
      #expect(state?.cell == .returned)
    }
  }

  @Test("everybody is told of a call and of an announced closing, whichever process said it")
  func hall() async throws {
    try await SiteFixture.with { fixture in
      let code = try #require(try await fixture.codes("gk1").first)
      let other = try ContestService(opening: fixture.service.workspace)
      let news = try await told(.judge("gk1"), fixture, until: { $0.hall }) { _ in
        try await other.call(code, round: SiteFixture.round)
      }
      #expect(news.hall)
      try other.store.close()
    }
  }

  @Test("a page that knows the newest row is told nothing anew, one that does not looks again")
  func catchingUp() async throws {
    try await SiteFixture.with { fixture in
      let clock = fixture.clock
      let feed = LiveFeed(service: fixture.service, presence: Presence(), now: { clock.now })
      let now = try await fixture.service.liveNews(after: nil).mark
      for (known, isNew) in [(now, false), (LiveNews.Mark(head: now.head - 1, draft: now.draft), true)] {
        let mailbox = LiveMailbox()
        let reader = LiveFeed.Reader(role: .organiser, device: "00000000", mailbox: mailbox)
        let id = await feed.join(reader, known: known)
        let news = mailbox.take()
        #expect(news.hall)
        #expect(news.everything == isNew)
        feed.leave(id)
      }
    }
  }

  @Test("a page ends with its session: cut off, logged out, link revoked")
  func ending() async throws {
    try await SiteFixture.with { fixture in
      let ended = try await told(.judge("gk1"), fixture, until: { $0.end != nil }) { _ in
        let device = try #require(try await fixture.service.devices().first)
        #expect(device.role == .judge("gk1"))
        try await fixture.service.cutDevice(device.id)
      }
      #expect(ended.end == .session)
      let revoked = try await told(.judge("gk1"), fixture, until: { $0.end != nil }) { _ in
        try await fixture.service.revokeLinks(.judge("gk1"))
      }
      #expect(revoked.end == .session)
    }
  }

  @Test("one browser is told on so many pages at most; the oldest gives way")
  func bounded() async throws {
    try await SiteFixture.with { fixture in
      let clock = fixture.clock
      let feed = LiveFeed(service: fixture.service, presence: Presence(), now: { clock.now })
      var boxes: [LiveMailbox] = []
      for _ in 0...LiveFeed.mostPagesOfDevice {
        let mailbox = LiveMailbox()
        boxes.append(mailbox)
        _ = await feed.join(
          LiveFeed.Reader(role: .judge("gk1"), device: "00000000", mailbox: mailbox), known: nil)
      }
      let ends = boxes.map { $0.take().end == .elsewhere }
      #expect(ends.first == true)
      #expect(ends.dropFirst().allSatisfy { !$0 })
    }
  }

  @Test("news that nobody takes are merged, and beyond a bound told as a whole")
  func merging() {
    let mailbox = LiveMailbox()
    for index in 0..<1000 {
      mailbox.add { news in
        news.cells.insert(LiveMailbox.Cell(round: "r", entry: EntryID("e\(index)"), judge: "gk1"))
      }
    }
    let news = mailbox.take()
    #expect(news.everything)
    #expect(news.cells.count <= LiveMailbox.News.mostSheets)
    #expect(!mailbox.take().everything)
  }

  @Test("an event is one block of text, and its id says how far a page has been told")
  func text() throws {
    let mark = LiveNews.Mark(head: 120, draft: 7)
    #expect(
      try LiveText.event("bye", at: mark, LiveBye(why: "session"))
        == "id: 120.7\nevent: bye\ndata: {\"why\":\"session\"}\n\n")
    #expect(LiveText.mark("120.7") == mark)
    for text in ["", "120", "a.b", "1.2.3", "."] { #expect(LiveText.mark(text) == nil) }
  }
}

extension LiveMailbox.News {
  fileprivate func adding(_ other: Self) -> Self {
    var all = self
    all.hall = hall || other.hall
    all.everything = everything || other.everything
    all.sheets.merge(other.sheets) { $1 }
    all.drafts.merge(other.drafts) { $1 }
    all.cells.formUnion(other.cells)
    all.people.formUnion(other.people)
    all.end = other.end ?? end
    return all
  }
}
