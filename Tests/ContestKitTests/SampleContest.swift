import ContestCore
import ContestKit
import ContestStore
import Foundation
import Synchronization

/// The repository's own contest over a database in memory, with a clock and a source of randomness that
/// give the same every time.
struct SampleContest {
  let service: ContestService

  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// - Parameter folder: nil takes the repository itself, which nothing here writes to.
  /// - Parameter database: a folder for a database on the disk; nil: in memory.
  init(
    folder: URL? = nil, seed: UInt64 = 2023, environment: ContestKit.Environment? = nil,
    database: TemporaryFolder? = nil
  ) throws {
    let environment = environment ?? Self.environment(seed: seed)
    let random = environment.randomBytes
    self.service = ContestService(
      workspace: folder.map { Workspace(root: $0) } ?? Self.workspace(Self.packageRoot),
      store: try database.map {
        try ContestStore(path: $0.url.appending(path: "contest.sqlite").path, salt: { random(16) })
      } ?? ContestStore(inMemory: { random(16) }), environment: environment)
  }

  /// The folder as a workspace, whose blind copies lie elsewhere.
  static func workspace(_ folder: URL) -> Workspace {
    Workspace(
      root: folder,
      blindRecordings: FileManager.default.temporaryDirectory.appending(path: "contest-kit-blind"))
  }

  /// A clock that starts on 14 August 2023, 08:00 in Hải Phòng, and goes on by a second at each look.
  static func environment(seed: UInt64) -> ContestKit.Environment {
    let ticks = Ticks(seed: seed)
    return ContestKit.Environment(now: { ticks.next() }, randomBytes: { ticks.bytes($0) }, audio: .none)
  }

  /// A sheet of the preliminary round.
  static func key(_ code: String, _ judge: JudgeID) -> SheetKey {
    SheetKey(round: "so-khao", code: code, judge: judge)
  }

  static func sheet(
    _ code: String, _ judge: JudgeID, _ typed: [CriterionID: String], basedOn: Int = 0, id: String,
    reason: String = ""
  ) -> TypedSheet {
    TypedSheet(key: key(code, judge), typed: typed, basedOn: basedOn, clientID: id, reason: reason)
  }

  /// Imports, draws with a fixed seed and opens the preliminary round.
  func opened() async throws -> SampleContest {
    try await service.importWorkspace()
    try await service.draw("so-khao", seed: "2023a1b2")
    try await open("so-khao")
    return self
  }

  /// Ticks every entry as looked through, and opens the round.
  func open(_ round: RoundID) async throws {
    try await service.recordBlindCheck(of: nil, by: "Thư ký", round: round)
    try await service.open(round)
  }

  /// Gives every mark that is due in `round`, from a fixed pattern in which the best entries are evident.
  func fillMarks(of round: RoundID) async throws {
    let rules = try await service.rules(of: round)
    let rows = try await service.exportMarks(of: round).split(separator: "\n").dropFirst()
    let filled = rows.map { row -> String in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells[3].isEmpty, let criterion = rules.rubric.criterion(CriterionID(cells[2])) else {
        return cells.joined(separator: ",")
      }
      return (cells.prefix(3) + [Self.mark(cells[0], cells[1], criterion).description]).joined(separator: ",")
    }
    let text = "entry,judge,criterion,mark\n" + filled.joined(separator: "\n") + "\n"
    try await service.importMarks(Data(text.utf8), file: "marks.csv", round: round)
  }

  private static func mark(_ entry: String, _ judge: String, _ criterion: Criterion) -> Points {
    func hash(_ text: String) -> Int64 { text.utf8.reduce(7) { ($0 &* 31 &+ Int64($1)) % 9973 } }
    let share = 60 + hash(entry) % 31 + hash(entry + judge + criterion.id.rawValue) % 9
    let steps = criterion.maximum.micros * share / 100 / criterion.step.micros
    return Points(micros: steps * criterion.step.micros)
  }

  /// Marks, facts and certificate of `round`.
  func certify(_ round: RoundID) async throws {
    try await fillMarks(of: round)
    try await service.close(round)
    try await service.certify(round)
  }
}

private final class Ticks: Sendable {
  private struct State {
    var milliseconds: Int64 = 1_691_974_800_000
    var random: UInt64
  }

  private let state: Mutex<State>

  init(seed: UInt64) {
    self.state = Mutex(State(random: seed))
  }

  func next() -> Instant {
    state.withLock {
      $0.milliseconds += 1000
      return Instant(milliseconds: $0.milliseconds)
    }
  }

  func bytes(_ count: Int) -> [UInt8] {
    state.withLock { state in
      (0..<count).map { _ in
        state.random = state.random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state.random >> 33)
      }
    }
  }
}

/// A folder of its own for one test, removed at the end.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    self.url = FileManager.default.temporaryDirectory.appending(path: "contest-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The repository's rules with these entry lists.
  func makeWorkspace(lists: [String: String]) throws -> URL {
    for name in ["contest.xml", "rubrics"] {
      try FileManager.default.copyItem(
        at: SampleContest.packageRoot.appending(path: name), to: url.appending(path: name))
    }
    for (name, text) in lists { try write(text, to: "entries/\(name)") }
    return url
  }

  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
