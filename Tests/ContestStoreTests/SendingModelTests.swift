import ContestCore
import Testing

@testable import ContestStore

/// What the store must do with judges' sheets, as plainly as it can be said.
private struct Model {
  var isOpen = true
  var revisions: [SheetKey: [CodedSheet]] = [:]
  var answers: [String: (sheet: CodedSheet, outcome: Outcome)] = [:]
  var late: [CodedSheet] = []

  enum Outcome: Equatable {
    case received(Int)
    case late
    case conflict(Int)
    case refused
    case reused
  }

  mutating func take(_ sheet: CodedSheet) -> Outcome {
    let key = sheet.key
    if let before = answers[sheet.clientID] {
      let isSame =
        before.sheet.key == sheet.key && before.sheet.content == sheet.content
      return isSame ? before.outcome : .reused
    }
    let current = revisions[key] ?? []
    if case .recused? = current.last?.content { return .refused }
    guard isOpen else {
      late.append(sheet)
      answers[sheet.clientID] = (sheet, .late)
      return .late
    }
    guard current.count == sheet.basedOn else { return .conflict(current.count) }
    revisions[key] = current + [sheet]
    answers[sheet.clientID] = (sheet, .received(current.count + 1))
    return .received(current.count + 1)
  }
}

/// The same throws for the same seed (a linear congruential generator after Knuth, MMIX).
private struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Suite struct SendingModelTests {
  private static let codes = ["K7", "M2", "Q9"]
  private static let entries: [String: EntryID] = ["K7": "Y", "M2": "X", "Q9": "Z"]

  private static func outcome(_ store: ContestStore, _ sheet: CodedSheet, at time: Int64) async throws
    -> Model.Outcome
  {
    let outcome: SheetOutcome
    do throws(StoreError) {
      outcome = try await store.send(sheet, at: Fixture.at(time), mustRecuse: { _ in false })
    } catch {
      if error == .clientIDReused(sheet.clientID) { return .reused }
      throw error
    }
    switch outcome {
    case .received(let receipt): return .received(receipt.revision)
    case .late: return .late
    case .conflict(let current):
      let number = current?.number
      return .conflict(number ?? 0)
    case .refused: return .refused
    }
  }

  private static func randomSheet(_ random: inout Dice, sent: [CodedSheet], step: Int) -> CodedSheet {
    // A third of all are sent again, now and then with another word in it.
    if let again = sent.randomElement(using: &random), Int.random(in: 0..<3, using: &random) == 0 {
      var sheet = again
      if Int.random(in: 0..<6, using: &random) == 0 { sheet.content = .marks(["Y": "1"]) }
      return sheet
    }
    let content: SheetContent =
      Int.random(in: 0..<40, using: &random) == 0
      ? .recused("người nhà") : .marks(["Y": Points(Int.random(in: 0...30, using: &random))])
    let key = SheetKey(
      round: Fixture.round, code: codes.randomElement(using: &random) ?? "K7",
      judge: Bool.random(using: &random) ? "gk1" : "gk2")
    return CodedSheet(
      key: key, content: content, basedOn: Int.random(in: 0...4, using: &random), clientID: "c\(step)",
      rulesHash: Fixture.rules.hash)
  }

  @Test(
    "submissions, replays, conflicts, closings and reopenings in any order come to what a plain model says",
    arguments: [true, false], [UInt64](1...6))
  func sequences(inMemory: Bool, seed: UInt64) async throws {
    let folder = try TemporaryFolder()
    let store =
      inMemory
      ? try ContestStore(inMemory: Fixture.salt)
      : try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    var random = Dice(seed: seed)
    var model = Model()
    var sent: [CodedSheet] = []
    for step in 0..<120 {
      if Int.random(in: 0..<15, using: &random) == 0 {
        model.isOpen.toggle()
        if model.isOpen {
          try await store.reopenRound(Fixture.round, reason: "r", by: .organiser, at: Fixture.at(5000))
        } else {
          try await store.closeRound(Fixture.round, by: .organiser, at: Fixture.at(5000))
        }
        continue
      }
      var sheet = Self.randomSheet(&random, sent: sent, step: step)
      // Half of them know the newest revision.
      let key = sheet.key
      if Bool.random(using: &random), model.answers[sheet.clientID] == nil {
        sheet.basedOn = model.revisions[key]?.count ?? 0
      }
      sent.append(sheet)
      let expected = model.take(sheet)
      #expect(try await Self.outcome(store, sheet, at: Int64(6000 + step)) == expected, "step \(step)")
    }
    try await Self.compare(store, model)
  }

  private static func compare(_ store: ContestStore, _ model: Model) async throws {
    for code in codes {
      for judge in ["gk1", "gk2"] as [JudgeID] {
        let stored = try await store.revisions(
          round: Fixture.round, entry: entries[code] ?? "", judge: judge)
        let expected = model.revisions[SheetKey(round: Fixture.round, code: code, judge: judge)] ?? []
        #expect(stored.map(\.clientID) == expected.map(\.clientID))
        #expect(stored.map(\.content) == expected.map(\.content))
        #expect(stored.map(\.number) == expected.indices.map { $0 + 1 })
      }
    }
    let late = try await store.read { db in try db.lateSheets(Fixture.round) }
    #expect(late.map(\.clientID) == model.late.map(\.clientID))
    #expect(try await store.verifyJournal() == [])
  }

  @Test("many at once: every answer is true of what is stored, and nothing is stored that was not answered")
  func bursts() async throws {
    let folder = try TemporaryFolder()
    let store = try ContestStore(path: folder.database, salt: Fixture.salt)
    try await Fixture.fill(store, to: .open)
    var random = Dice(seed: 7)
    var answered: [String: Model.Outcome] = [:]
    for burst in 0..<8 {
      let sheets = (0..<30).map { number in
        var sheet = Self.randomSheet(&random, sent: [], step: burst * 100 + number)
        sheet.content = .marks(["Y": Points(number)])
        return sheet
      }
      let outcomes = try await withThrowingTaskGroup(of: (String, Model.Outcome).self) { group in
        for sheet in sheets + sheets {
          group.addTask { (sheet.clientID, try await Self.outcome(store, sheet, at: 6000)) }
        }
        if burst == 5 {
          group.addTask {
            try await store.closeRound(Fixture.round, by: .organiser, at: Fixture.at(6001))
            return ("", .refused)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      for (id, outcome) in outcomes where !id.isEmpty {
        switch outcome {
        case .received, .late:
          #expect(answered[id] == nil || answered[id] == outcome, "two answers to \(id)")
          answered[id] = outcome
        case .conflict, .refused, .reused: continue
        }
      }
    }
    var stored: [String: Model.Outcome] = [:]
    for entry in Self.entries.values {
      for judge in ["gk1", "gk2"] as [JudgeID] {
        for revision in try await store.revisions(round: Fixture.round, entry: entry, judge: judge) {
          stored[revision.clientID] = .received(revision.number)
        }
      }
    }
    for late in try await store.read({ db in try db.lateSheets(Fixture.round) }) {
      stored[late.clientID] = .late
    }
    #expect(stored == answered)
    #expect(try await store.verifyJournal() == [])
  }
}
