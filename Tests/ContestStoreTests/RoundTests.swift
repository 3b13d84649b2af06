import ContestCore
import ContestStore
import Testing

@Suite struct RoundTests {
  @Test("a round goes through its phases, and each leaves what it says")
  func phases() async throws {
    let store = try await Fixture.inMemory(at: .published)
    let state = try await store.round(Fixture.round)
    #expect(state.phase == .published)
    #expect(state.openedAt == Fixture.at(3000))
    #expect(state.since == Fixture.at(6000))
    #expect(try await store.frozenRules(Fixture.round) == Fixture.rules)
    #expect(try await store.seats(Fixture.round) == Fixture.seats)
    #expect(try await store.lots(Fixture.round) == Fixture.draw.lots)
    #expect(try await store.rounds().map(\.id) == ["so-khao", "chung-khao"])
    #expect(try await store.rounds().map(\.phase) == [.published, .draft])
    let certificate = try #require(try await store.certificates(Fixture.round).first)
    #expect(certificate.journalSequence == 9)
    #expect(try await store.publications(Fixture.round).map(\.version) == [1])
    #expect(try await store.verifyJournal() == [])
  }

  enum Verb: CaseIterable, Sendable {
    case draw
    case open
    case close
    case certify
    case publish
    case reopen
    case submit
    case importSheets
    case draft
    case facts
    case decide

    var allowed: [RoundPhase] {
      switch self {
      case .draw, .open: [.draft]
      case .close, .submit, .importSheets, .draft: [.open]
      case .certify: [.closed, .certified, .published]
      case .publish: [.certified, .published]
      case .reopen: [.closed, .certified, .published]
      case .facts, .decide: [.open, .closed]
      }
    }

    func run(_ store: ContestStore) async throws(StoreError) {
      let now = Fixture.at(9000)
      let round = Fixture.round
      switch self {
      case .draw: try await store.recordDraw(Fixture.draw, by: .organiser, at: now)
      case .open:
        try await store.openRound(
          round, rules: Fixture.rules, seats: Fixture.seats, by: .organiser, at: now)
      case .close: try await store.closeRound(round, by: .organiser, at: now)
      case .certify:
        _ = try await store.certifyRound(
          round, Fixture.certificate(store, reason: "sửa tên"), by: .organiser, at: now)
      case .publish:
        let version = try await store.publications(round).count + 1
        _ = try await store.publishRound(
          round, Fixture.publication(store, version: version), by: .organiser, at: now)
      case .reopen: try await store.reopenRound(round, reason: "sai điểm", by: .organiser, at: now)
      case .submit:
        _ = try await store.submit(Fixture.submission(clientID: "c1"), by: .judge("gk2"), at: now)
      case .importSheets:
        let sheet = SheetStatement(entry: "X", judge: "gk2", content: .absent, clientID: "c1")
        _ = try await store.importSheets([sheet], round: round, by: .organiser, at: now)
      case .draft:
        let draft = SheetDraft(
          round: round, entry: "X", judge: "gk2", device: "d", basedOn: 0, cells: ["Y": "8"], savedAt: now)
        _ = try await store.saveDrafts([draft], judge: "gk2", at: now)
      case .facts:
        let fact = NewFact(entry: "X", value: .duration(milliseconds: 300_000), source: "biên bản")
        try await store.recordFacts([fact], round: round, by: .organiser, at: now)
      case .decide:
        _ = try await store.recordDecision(
          .order, subjects: ["X", "Y"], reason: "hội ý", round: round, by: .organiser, at: now)
      }
    }
  }

  @Test(
    "a verb is done in its phases and refused, with nothing changed, in all others",
    arguments: Verb.allCases)
  func phaseTable(verb: Verb) async throws {
    for phase in RoundPhase.allCases {
      let store = try await Fixture.inMemory(at: phase)
      let head = try await store.journalHead()
      let error = await storeError { () throws(StoreError) in try await verb.run(store) }
      if verb.allowed.contains(phase) {
        #expect(error == nil, "\(verb) in \(phase)")
      } else {
        #expect(error == .phaseForbids(Fixture.round, is: phase, needs: verb.allowed), "\(phase)")
        #expect(try await store.journalHead() == head)
      }
      #expect(try await store.verifyJournal() == [])
    }
  }

  @Test("a second draw replaces the lots and keeps the numbers")
  func secondDraw() async throws {
    let store = try await Fixture.inMemory(at: .draft)
    try await store.addEntry(Fixture.entry("W"), by: .organiser, at: Fixture.at(2500))
    let lots = [Lot(entry: "W", position: 1, code: "A1"), Lot(entry: "X", position: 2, code: "B2")]
    try await store.recordDraw(
      Draw(round: Fixture.round, seed: "FF", numbers: ["W": 4], lots: lots), by: .organiser,
      at: Fixture.at(2600))
    #expect(try await store.lots(Fixture.round) == lots)
    #expect(try await store.draws(Fixture.round).map(\.seed) == ["0badcafe", "ff"])
    #expect(try await store.entries().map(\.entry.number) == [4, 1, 2, 3])
    #expect(try await store.verifyJournal() == [])
  }

  @Test(
    "a draw that would change, reuse or forget a number is refused",
    arguments: [["W": 4, "X": 9], ["W": 1], [:]] as [[EntryID: Int]])
  func numbers(numbers: [EntryID: Int]) async throws {
    let store = try await Fixture.inMemory(at: .draft)
    try await store.addEntry(Fixture.entry("W"), by: .organiser, at: Fixture.at(2500))
    let head = try await store.journalHead()
    let draw = Draw(
      round: Fixture.round, seed: "ff", numbers: numbers, lots: [Lot(entry: "W", position: 1, code: "A")])
    let error = await storeError { () throws(StoreError) in
      try await store.recordDraw(draw, by: .organiser, at: Fixture.at(2600))
    }
    #expect(error != nil)
    #expect(try await store.journalHead() == head)
  }

  @Test("a round without a draw or without judges does not open")
  func opening() async throws {
    let store = try await Fixture.inMemory(at: .draft)
    for (round, seats) in [(Fixture.round, []), ("chung-khao", Fixture.seats)] {
      let error = await storeError { () throws(StoreError) in
        try await store.openRound(
          round, rules: Fixture.rules, seats: seats, by: .organiser, at: Fixture.at(1))
      }
      guard case .refused = error else { return #expect(error == nil, "expected a refusal") }
    }
    #expect(
      await storeError { () throws(StoreError) in
        try await store.openRound(
          "khac", rules: Fixture.rules, seats: Fixture.seats, by: .organiser, at: Fixture.at(1))
      } == .unknown(.round, id: "khac"))
  }

  @Test("standings computed before the last change cannot be certified")
  func staleCertificate() async throws {
    let store = try await Fixture.inMemory(at: .closed)
    let certificate = try await Fixture.certificate(store)
    _ = try await store.recordDecision(
      .share, subjects: ["X", "Y"], reason: "hội ý", round: Fixture.round, by: .organiser,
      at: Fixture.at(1))
    let error = await storeError { () throws(StoreError) in
      _ = try await store.certifyRound(Fixture.round, certificate, by: .organiser, at: Fixture.at(2))
    }
    #expect(error == .changedMeanwhile)
  }

  @Test("who logs in meanwhile does not stand in the way of a certificate")
  func unrelatedRows() async throws {
    let store = try await Fixture.inMemory(at: .closed)
    let certificate = try await Fixture.certificate(store)
    _ = try await store.createLink(token: "t", role: .judge("gk2"), by: .organiser, at: Fixture.at(1))
    let made = try await store.certifyRound(
      Fixture.round, certificate, by: .organiser, at: Fixture.at(2))
    #expect(made.journal == certificate.countedAt.sequence + 2)
    #expect(made.factsHash == Fixture.factsHash)
  }

  @Test("another certificate takes the first one's place with a reason, and not without")
  func certifiedAgain() async throws {
    let store = try await Fixture.inMemory(at: .published)
    let unexplained = try await Fixture.certificate(store)
    let error = await storeError { () throws(StoreError) in
      _ = try await store.certifyRound(Fixture.round, unexplained, by: .organiser, at: Fixture.at(7000))
    }
    guard case .refused = error else { return #expect(error == nil, "expected a refusal") }
    let second = try await store.certifyRound(
      Fixture.round, Fixture.certificate(store, reason: "sửa thời lượng"),
      by: Signer(actor: .desk(link: 3), name: "Chị Hoa"), at: Fixture.at(7100))
    #expect(second.number == 2 && second.by.name == "Chị Hoa")
    let certificates = try await store.certificates(Fixture.round)
    #expect(certificates.map(\.withdrawalReason) == ["sửa thời lượng", nil])
    #expect(try await store.journalTail(1).first?.actor == .desk(link: 3))
    #expect(try await store.verifyJournal() == [])
  }

  @Test("what was published is kept byte for byte; a version is never skipped")
  func publishing() async throws {
    let store = try await Fixture.inMemory(at: .published)
    let kept = try await store.publishedFile("results.xml", of: Fixture.round, version: 1)
    #expect(kept == Array("<results/>".utf8))
    #expect(try await store.publishedFiles(of: Fixture.round, version: 1) == ["results.xml"])
    let second = try await store.publishRound(
      Fixture.round, Fixture.publication(store, version: 2, text: "<results v='2'/>", reason: "sửa tên"),
      by: .organiser, at: Fixture.at(9000))
    #expect(second.reason == "sửa tên" && second.certificate == 1)
    #expect(try await store.publishedFile("results.xml", of: Fixture.round, version: 1) == kept)
    let error = await storeError { () throws(StoreError) in
      _ = try await store.publishRound(
        Fixture.round, Fixture.publication(store, version: 4), by: .organiser, at: Fixture.at(9000))
    }
    #expect(error == .changedMeanwhile)
    #expect(try await store.verifyJournal() == [])
  }

  @Test("reopening withdraws the certificate with the reason; the next one gets the next number")
  func reopening() async throws {
    let store = try await Fixture.inMemory(at: .published)
    try await store.reopenRound(
      Fixture.round, reason: "cộng sai", by: .organiser, at: Fixture.at(7000))
    let withdrawn = try #require(try await store.certificates(Fixture.round).first)
    #expect(withdrawn.withdrawnAt == Fixture.at(7000))
    #expect(withdrawn.withdrawalReason == "cộng sai")
    try await store.closeRound(Fixture.round, by: .organiser, at: Fixture.at(8000))
    let second = try await store.certifyRound(
      Fixture.round, Fixture.certificate(store), by: .organiser, at: Fixture.at(8100))
    #expect(second.number == 2)
    #expect(try await store.certificates(Fixture.round).filter { $0.withdrawnAt == nil } == [second])
    #expect(try await store.verifyJournal() == [])
  }
}
