public import ContestCore
import ContestStore
import Foundation

/// A contest of three entries and two judges, and the steps that bring it to a phase.
enum Fixture {
  static let round: RoundID = "so-khao"
  static let salt: @Sendable () -> [UInt8] = { Array(repeating: 7, count: 16) }
  static let rules = FrozenDocument(document: "<round/>", hash: String(repeating: "a", count: 64))
  static let factsHash = String(repeating: "b", count: 64)
  static let device = "0badcafe"
  static let seats = [Seat(judge: "gk1", code: "J1"), Seat(judge: "gk2", code: "J2")]

  static func at(_ milliseconds: Int64) -> Instant { Instant(milliseconds: milliseconds) }

  static func entry(_ id: EntryID, unit: UnitID = "hong-bang", name: String = "Đỗ Thị Ánh") -> Entry {
    Entry(
      id: id, unit: unit,
      entrant: Entrant(fullName: name, birthDate: CalendarDate(year: 1990, month: 6, day: 5)),
      title: "Một cửa", theme: "a", script: "\(id).txt", consents: Consents(register: true))
  }

  static func stored(_ entry: Entry) -> StoredEntry {
    StoredEntry(
      entry: entry,
      source: EntrySource(
        file: "entries/a.csv", row: [.unit: entry.unit.rawValue, .fullName: entry.entrant.fullName]))
  }

  static let draw = Draw(
    round: round, seed: "0badcafe", numbers: ["X": 1, "Y": 2, "Z": 3],
    lots: [
      Lot(entry: "Y", position: 1, code: "K7"), Lot(entry: "X", position: 2, code: "M2"),
      Lot(entry: "Z", position: 3, code: "Q9"),
    ])

  /// Brings a new contest to `phase`.
  static func fill(_ store: ContestStore, to phase: RoundPhase) async throws {
    let changes = ImportChanges(
      ruleFiles: [RuleFile(path: "contest.xml", content: Array("<contest/>".utf8))],
      rounds: [round, "chung-khao"], entries: [stored(entry("X")), stored(entry("Y")), stored(entry("Z"))],
      basedOn: try await store.changeToken())
    _ = try await store.apply(changes, by: .organiser, at: at(1000))
    try await store.recordDraw(draw, by: .organiser, at: at(2000))
    guard phase >= .open else { return }
    try await store.openRound(round, rules: rules, seats: seats, by: .organiser, at: at(3000))
    guard phase >= .closed else { return }
    try await store.closeRound(round, by: .organiser, at: at(4000))
    guard phase >= .certified else { return }
    _ = try await store.certifyRound(round, certificate(store), by: .organiser, at: at(5000))
    guard phase >= .published else { return }
    _ = try await store.publishRound(
      round, publication(store, version: 1), by: .organiser, at: at(6000))
  }

  /// A certificate of the contest as it stands now.
  static func certificate(
    _ store: ContestStore, reason: String? = nil
  ) async throws(StoreError) -> NewCertificate {
    NewCertificate(
      countedAt: try await store.journalHead(), factsHash: factsHash, persons: [:], reason: reason)
  }

  /// A publication with one file.
  static func publication(
    _ store: ContestStore, version: Int, text: String = "<results/>", reason: String? = nil
  ) async throws(StoreError) -> NewPublication {
    let head = try await store.journalHead()
    return NewPublication(
      version: version, head: head, countedAt: head,
      files: [PublishedFile(name: "results.xml", content: Array(text.utf8))], reason: reason)
  }

  static func inMemory(at phase: RoundPhase) async throws -> ContestStore {
    let store = try ContestStore(inMemory: salt)
    try await fill(store, to: phase)
    return store
  }

  static func submission(
    _ entry: EntryID = "X", judge: JudgeID = "gk2", marks: [CriterionID: Points] = ["Y": "26.5"],
    basedOn: Int = 0, clientID: String
  ) -> SheetSubmission {
    SheetSubmission(
      round: round, entry: entry, judge: judge, content: .marks(marks), basedOn: basedOn,
      clientID: clientID)
  }
}

extension Points: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self = Points(parsing: value) ?? .zero }
}

/// A folder of one test, removed when the test lets it go.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "contest-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var database: String { path + "/contest.sqlite" }

  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
  }

  func write(_ data: Data, to name: String) throws {
    try data.write(to: URL(fileURLWithPath: path + "/" + name))
  }
}

/// The store's error that `body` throws; nil where it throws none.
func storeError(_ body: () async throws(StoreError) -> Void) async -> StoreError? {
  do throws(StoreError) {
    try await body()
    return nil
  } catch { return error }
}
