import ContestCore
import ContestStore
import Testing

@Suite struct FactTests {
  private func record(_ store: ContestStore, _ facts: [(EntryID, FactValue)]) async throws {
    try await store.recordFacts(
      facts.map { NewFact(entry: $0.0, value: $0.1, source: "biên bản") }, round: Fixture.round,
      by: .organiser, at: Fixture.at(10))
  }

  private func facts(_ store: ContestStore, _ entry: EntryID) async throws -> EntryFacts? {
    try await store.roundFacts(Fixture.round).entries.first { $0.id == entry }
  }

  @Test("of every subject the newest statement counts, and every statement is kept")
  func newest() async throws {
    let store = try await Fixture.inMemory(at: .open)
    try await record(
      store,
      [
        ("X", .figure("khan-gia", "80")), ("X", .figure("bao-chi", "-1.5")),
        ("X", .duration(milliseconds: 301_000)), ("X", .penalty("qua-han", "1")),
        ("Y", .penalty("qua-han", "3")), ("Y", .status(.absent)),
      ])
    try await record(
      store,
      [
        ("X", .figure("khan-gia", "81")), ("X", .penalty("qua-han", "2")), ("Y", .penalty("qua-han", "0")),
        ("Y", .status(.competing)), ("Z", .status(.disqualified)),
      ])
    let x = try await facts(store, "X")
    #expect(x?.figures == ["khan-gia": "81", "bao-chi": "-1.5"])
    #expect(x?.durationMilliseconds == 301_000)
    #expect(x?.penalties == [PenaltyFact(penalty: "qua-han", points: "2")])
    #expect(x?.number == 1)
    #expect(x?.unit == "hong-bang")
    #expect(try await facts(store, "Y")?.penalties == [])
    #expect(try await facts(store, "Y")?.status == .competing)
    #expect(try await facts(store, "Z")?.status == .disqualified)
    #expect(try await store.facts(Fixture.round).count == 11)
    #expect(try await store.verifyJournal() == [])
  }

  @Test("a facts file's recusals and absences of judges land with its facts, or none of them")
  func judges() async throws {
    let store = try await Fixture.inMemory(at: .closed)
    let fact = NewFact(entry: "X", value: .duration(milliseconds: 1), source: "s")
    let recused = SheetStatement(entry: "X", judge: "gk1", content: .recused("người nhà"), clientID: "1")
    var sheets = [recused, SheetStatement(entry: "X", judge: "gk9", content: .absent, clientID: "2")]
    let error = await storeError { () throws(StoreError) in
      try await store.recordFacts(
        [fact], sheets: sheets, round: Fixture.round, by: .organiser, at: Fixture.at(10))
    }
    #expect(error == .unknown(.judge, id: "gk9"))
    #expect(try await store.facts(Fixture.round).isEmpty)
    sheets.removeLast()
    try await store.recordFacts(
      [fact], sheets: sheets, round: Fixture.round, by: .organiser, at: Fixture.at(10))
    #expect(try await facts(store, "X")?.sheets == ["gk1": .recused(.recorded("người nhà"))])
  }

  @Test("what makes no sense is refused, with nothing recorded")
  func nonsense() async throws {
    let store = try await Fixture.inMemory(at: .open)
    let values: [(EntryID, FactValue)] = [
      ("X", .duration(milliseconds: -1)), ("X", .penalty("qua-han", "-1")), ("W", .status(.absent)),
      ("X", .figure("", "1")),
    ]
    for value in values {
      let error = await storeError { () throws(StoreError) in
        try await store.recordFacts(
          [
            NewFact(entry: "X", value: .status(.absent), source: ""),
            NewFact(entry: value.0, value: value.1, source: ""),
          ], round: Fixture.round, by: .organiser, at: Fixture.at(10))
      }
      #expect(error != nil, "\(value)")
    }
    let marks = SheetStatement(entry: "X", judge: "gk1", content: .marks([:]), clientID: "1")
    let error = await storeError { () throws(StoreError) in
      try await store.recordFacts(
        [], sheets: [marks], round: Fixture.round, by: .organiser, at: Fixture.at(10))
    }
    #expect(error != nil)
    #expect(try await store.facts(Fixture.round).isEmpty)
  }

  @Test("decisions are numbered within the round and kept in order")
  func decisions() async throws {
    let store = try await Fixture.inMemory(at: .closed)
    let first = try await store.recordDecision(
      .order, subjects: ["Y", "X"], reason: "giọng tốt hơn", round: Fixture.round, by: .organiser,
      at: Fixture.at(10))
    let second = try await store.recordDecision(
      .note, subjects: [], reason: "mất điện 5 phút", round: Fixture.round, by: .organiser,
      at: Fixture.at(20))
    #expect([first.sequence, second.sequence] == [1, 2])
    #expect(try await store.decisions(Fixture.round) == [first, second])
    #expect(try await store.roundFacts(Fixture.round).decisions == [first, second])
  }

  @Test(
    "a decision without a reason, with an entry twice or with one alone is refused",
    arguments: [(["X", "Y"], " "), (["X", "X"], "lý do"), (["X"], "lý do"), (["X", "W"], "lý do")])
  func decisionRefused(subjects: [String], reason: String) async throws {
    let store = try await Fixture.inMemory(at: .closed)
    let error = await storeError { () throws(StoreError) in
      _ = try await store.recordDecision(
        .share, subjects: subjects.map { EntryID($0) }, reason: reason, round: Fixture.round,
        by: .organiser, at: Fixture.at(10))
    }
    #expect(error != nil)
    #expect(try await store.decisions(Fixture.round).isEmpty)
  }

  @Test(
    "a prize goes with an award and a seed with a lot, and with nothing else; nothing is recorded otherwise",
    arguments: [
      (Decision.Kind.award, nil, nil), (.award, "giai", "1"), (.lot, nil, nil), (.lot, nil, ""),
      (.lot, "giai", "1"), (.order, "giai", nil), (.order, nil, "1"), (.withhold, "giai", nil),
    ] as [(Decision.Kind, PrizeID?, String?)])
  func prizeAndSeed(kind: Decision.Kind, prize: PrizeID?, seed: String?) async throws {
    let store = try await Fixture.inMemory(at: .closed)
    let error = await storeError { () throws(StoreError) in
      _ = try await store.recordDecision(
        kind, subjects: ["X", "Y"], reason: "lý do", prize: prize, seed: seed, round: Fixture.round,
        by: .organiser, at: Fixture.at(10))
    }
    #expect(error != nil)
    #expect(try await store.decisions(Fixture.round).isEmpty)
  }

  @Test("every kind of decision names as many entries as it needs", arguments: Decision.Kind.allCases)
  func fewest(kind: Decision.Kind) async throws {
    let store = try await Fixture.inMemory(at: .closed)
    let prize: PrizeID? = kind == .award ? "giai" : nil
    let seed = kind == .lot ? "1" : nil
    for count in 0...3 {
      let error = await storeError { () throws(StoreError) in
        _ = try await store.recordDecision(
          kind, subjects: Array(["X", "Y", "Z"].prefix(count)), reason: "lý do", prize: prize, seed: seed,
          round: Fixture.round, by: .organiser, at: Fixture.at(10))
      }
      #expect((error == nil) == (count >= kind.fewestSubjects), "\(count)")
    }
    #expect(try await store.verifyJournal() == [])
  }

  @Test("a decision that was prepared before another was recorded is refused")
  func decidedMeanwhile() async throws {
    let store = try await Fixture.inMemory(at: .closed)
    for (after, taken) in [(1, false), (0, true), (0, false), (1, true)] {
      let error = await storeError { () throws(StoreError) in
        _ = try await store.recordDecision(
          .share, subjects: ["X", "Y"], reason: "lý do", after: after, round: Fixture.round,
          by: .organiser, at: Fixture.at(10))
      }
      #expect(error == (taken ? nil : .changedMeanwhile), "\(after)")
    }
  }
}
