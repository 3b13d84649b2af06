import ContestCore
import ContestStore
import Testing

@Suite struct EntryTests {
  @Test("an import writes everything once; again, nothing")
  func importTwice() async throws {
    let store = try ContestStore(inMemory: Fixture.salt)
    var changes = ImportChanges(
      ruleFiles: [RuleFile(path: "contest.xml", content: [60, 62])], rounds: ["so-khao", "chung-khao"],
      entries: [Fixture.stored(Fixture.entry("X"))], basedOn: 0)
    let summary = try await store.apply(changes, by: .organiser, at: Fixture.at(1))
    #expect(
      summary
        == ImportSummary(
          ruleFiles: ["contest.xml"], rounds: ["so-khao", "chung-khao"], added: ["X"], changed: []))
    let head = try await store.journalHead()
    #expect(head.sequence == 4)
    changes.basedOn = 4
    #expect(try await store.apply(changes, by: .organiser, at: Fixture.at(2)).isEmpty)
    #expect(try await store.journalHead() == head)
    #expect(try await store.entries() == changes.entries)
    #expect(try await store.ruleFiles() == changes.ruleFiles)
  }

  @Test("an import that was prepared before something else was written is refused")
  func staleImport() async throws {
    let store = try await Fixture.inMemory(at: .draft)
    let token = try await store.changeToken()
    try await store.addEntry(Fixture.entry("W"), by: .organiser, at: Fixture.at(1))
    let error = await storeError { () throws(StoreError) in
      _ = try await store.apply(ImportChanges(basedOn: token), by: .organiser, at: Fixture.at(2))
    }
    #expect(error == .changedMeanwhile)
  }

  @Test("an import of which one entry is impossible writes nothing")
  func allOrNothing() async throws {
    let store = try ContestStore(inMemory: Fixture.salt)
    let changes = ImportChanges(
      entries: [Fixture.stored(Fixture.entry("X")), Fixture.stored(Fixture.entry("Y", name: ""))],
      basedOn: 0)
    let error = await storeError { () throws(StoreError) in
      _ = try await store.apply(changes, by: .organiser, at: Fixture.at(1))
    }
    guard case .constraint = error else { return #expect(error == nil, "expected a constraint") }
    #expect(try await store.entries().isEmpty)
    #expect(try await store.changeToken() == 0)
  }

  @Test("a changed row is imported; number and withdrawal stay")
  func changedRow() async throws {
    let store = try await Fixture.inMemory(at: .draft)
    try await store.withdrawEntry("X", reason: "ốm", by: .organiser, at: Fixture.at(1))
    var entry = Fixture.entry("X")
    entry.title = "Đề án 06"
    let changes = ImportChanges(
      entries: [Fixture.stored(entry)], basedOn: try await store.changeToken())
    let summary = try await store.apply(changes, by: .organiser, at: Fixture.at(2))
    #expect(summary.changed == ["X"])
    let stored = try await store.entry("X")?.entry
    #expect(stored?.title == "Đề án 06")
    #expect(stored?.number == 1)
    #expect(stored?.withdrawal == "ốm")
  }

  @Test("an edit at the desk keeps the imported row; no change writes no journal row")
  func edit() async throws {
    let store = try await Fixture.inMemory(at: .draft)
    var entry = Fixture.entry("X")
    entry.entrant.phone = "0912"
    try await store.editEntry(entry, by: .organiser, at: Fixture.at(1))
    let head = try await store.journalHead()
    try await store.editEntry(entry, by: .organiser, at: Fixture.at(2))
    #expect(try await store.journalHead() == head)
    let stored = try await store.entry("X")
    #expect(stored?.entry.entrant.phone == "0912")
    #expect(stored?.source == Fixture.stored(Fixture.entry("X")).source)
  }

  @Test("decomposed Vietnamese letters are stored composed")
  func composed() async throws {
    let store = try ContestStore(inMemory: Fixture.salt)
    try await store.addEntry(
      Fixture.entry("X", name: "A\u{0301}nh"), by: .organiser, at: Fixture.at(1))
    let name = try await store.entry("X")?.entry.entrant.fullName ?? ""
    #expect(Array(name.utf8) == Array("\u{00C1}nh".utf8))
  }

  @Test("unknown, existing and twice withdrawn entries are refused")
  func refusals() async throws {
    let store = try await Fixture.inMemory(at: .draft)
    let now = Fixture.at(1)
    #expect(
      await storeError { () throws(StoreError) in
        try await store.addEntry(Fixture.entry("X"), by: .organiser, at: now)
      } == .alreadyExists(.entry, id: "X"))
    #expect(
      await storeError { () throws(StoreError) in
        try await store.editEntry(Fixture.entry("W"), by: .organiser, at: now)
      } == .unknown(.entry, id: "W"))
    #expect(
      await storeError { () throws(StoreError) in
        try await store.withdrawEntry("W", reason: "ốm", by: .organiser, at: now)
      } == .unknown(.entry, id: "W"))
    try await store.withdrawEntry("X", reason: "ốm", by: .organiser, at: now)
    for (id, reason) in [("X", "ốm"), ("Y", " ")] {
      let error = await storeError { () throws(StoreError) in
        try await store.withdrawEntry(EntryID(id), reason: reason, by: .organiser, at: now)
      }
      guard case .refused = error else { return #expect(error == nil, "expected a refusal") }
    }
  }

  @Test("a withdrawal reaches the rounds that are not yet certified, and those alone")
  func withdrawal() async throws {
    for phase in RoundPhase.allCases {
      let store = try await Fixture.inMemory(at: phase)
      try await store.withdrawEntry("X", reason: "ốm", by: .organiser, at: Fixture.at(9000))
      let facts = try await store.roundFacts(Fixture.round)
      let status = facts.entries.first { $0.id == "X" }?.status
      #expect(status == (phase < .certified ? .withdrawn : .competing), "\(phase)")
    }
  }

  @Test("an entry keeps its unit once a round it stands in is certified")
  func unitOfCertified() async throws {
    let moved = Fixture.entry("X", unit: "thuy-nguyen")
    let open = try await Fixture.inMemory(at: .open)
    try await open.editEntry(moved, by: .organiser, at: Fixture.at(9000))
    let certified = try await Fixture.inMemory(at: .certified)
    let error = await storeError { () throws(StoreError) in
      try await certified.editEntry(moved, by: .organiser, at: Fixture.at(9000))
    }
    guard case .refused = error else { return #expect(error == nil, "expected a refusal") }
  }
}
