import ContestCore
import ContestStore
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing

@testable import ContestKit
@testable import ContestServer

/// A clock that a test moves.
final class TestClock: Sendable {
  private let milliseconds = Mutex<Int64>(1_692_000_000_000)

  var now: Instant { Instant(milliseconds: milliseconds.withLock { $0 }) }

  func advance(seconds: Int64) {
    milliseconds.withLock { $0 += seconds * 1000 }
  }
}

/// Lines of a log.
final class LogLines: Sendable {
  private let lines = Mutex<[String]>([])

  var all: [String] { lines.withLock { $0 } }
  func add(_ line: String) { lines.withLock { $0.append(line) } }
}

struct CapturingLog: LogHandler {
  let lines: LogLines
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace

  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    lines.add("\(event.level) \(event.message) \(metadata) \(event.metadata ?? [:])")
  }
}

/// The shipped contest in a folder of its own, with its entries imported.
struct SiteFixture: Sendable {
  static let round: RoundID = "so-khao"
  /// The repository, with the shipped contest.
  static let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  let service: ContestService
  let clock = TestClock()
  let log = LogLines()
  var configuration = SiteConfiguration(publicURL: nil)

  /// Runs `test` on a fresh workspace, whose folder is gone afterwards.
  ///
  /// `listened`: per cent of a recording that the first round's rules want heard.
  /// `isOpen`: whether lots are drawn and the first round is open.
  static func with(
    isOpen: Bool = true, listened: Int? = nil, configuration: SiteConfiguration = SiteConfiguration(),
    _ test: (SiteFixture) async throws -> Void
  ) async throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "contest-site-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    for name in ["contest.xml", "rubrics", "entries"] {
      try FileManager.default.copyItem(at: shipped.appending(path: name), to: root.appending(path: name))
    }
    if let listened {
      let file = root.appending(path: "contest.xml")
      let rules = try String(contentsOf: file, encoding: .utf8)
      let place = try #require(rules.range(of: "</round>"))
      try rules.replacingCharacters(in: place, with: #"<recordings listened="\#(listened)"/></round>"#)
        .write(to: file, atomically: true, encoding: .utf8)
    }
    let fixture = try SiteFixture(root: root, configuration: configuration)
    try await fixture.service.importWorkspace()
    if isOpen {
      try await fixture.service.draw(round, seed: "20230814")
      try await fixture.service.recordBlindCheck(of: nil, by: "Thư ký", round: round)
      try await fixture.service.open(round)
    }
    try await test(fixture)
    try fixture.service.store.close()
  }

  init(root: URL, configuration: SiteConfiguration) throws {
    let clock = clock
    let environment = ContestKit.Environment(
      now: { clock.now }, randomBytes: ContestKit.Environment.live.randomBytes, audio: .none)
    self.service = try ContestService(
      opening: Workspace(root: root), create: true, environment: environment)
    self.configuration = configuration
  }

  /// A sheet of the first round.
  static func key(_ code: String, _ judge: JudgeID) -> SheetKey {
    SheetKey(round: round, code: code, judge: judge)
  }

  /// The first thing that a judge says on a sheet of the first round.
  static func sheet(_ code: String, _ judge: JudgeID, _ typed: [CriterionID: String] = Marks.whole())
    -> TypedSheet
  {
    TypedSheet(key: key(code, judge), typed: typed, basedOn: 0, clientID: UUID().uuidString)
  }

  /// The site, tested without a socket.
  func site(_ test: @Sendable (any TestClientProtocol) async throws -> Void) async throws {
    try await application().test(.router, test)
  }

  func application() throws -> some ApplicationProtocol {
    let clock = clock
    let log = log
    return try buildApplication(
      service: service, configuration: configuration,
      logger: Logger(label: "test") { _ in CapturingLog(lines: log) }, now: { clock.now })
  }

  /// A browser in which `role` is logged in.
  func browser(_ role: LinkRole, _ client: any TestClientProtocol) async throws -> Browser {
    let browser = Browser(client)
    try await browser.logIn(try await service.makeLink(role))
    return browser
  }

  /// The codes of the round in running order, for a judge who marks all but those recused.
  func codes(_ judge: JudgeID) async throws -> [String] {
    try await service.rounds(for: judge).flatMap(\.entries).filter { $0.state != .recused }.map(\.code)
  }

  /// Every sheet of the round, each criterion at its maximum less something that differs by entry.
  func giveAllSheets() async throws {
    for judge in try await service.contest().judges {
      for (index, code) in try await codes(judge.id).enumerated() {
        let outcome = try await service.sendForm(Self.sheet(code, judge.id, Marks.whole(less: index)))
        guard case .received = outcome else { throw TestFault.notReceived }
      }
    }
  }

  /// What judges must not learn: names, the units' names, entry ids, files, telephone numbers.
  func secrets() async throws -> [String] {
    let contest = try await service.contest()
    return try await service.entries().flatMap { entry in
      [
        entry.entrant.fullName, contest.unit(entry.unit)?.name.vi ?? "",
        contest.unit(entry.unit)?.name.en ?? "",
        entry.id.rawValue, entry.script, entry.recording, entry.entrant.phone,
      ]
      .filter { !$0.isEmpty }
    }
  }
}

enum TestFault: Error {
  case notReceived
  case noField(String)
  case notLoggedIn
}

/// Marks of the shipped preliminary rubric.
enum Marks {
  static let maxima: [(CriterionID, Int)] = [
    ("noi-dung", 30), ("bo-cuc", 10), ("chat-giong", 25), ("dien-cam", 20), ("ky-thuat-thu-am", 10),
    ("sang-tao", 5),
  ]

  static func whole(less: Int = 0) -> [CriterionID: String] {
    Dictionary(uniqueKeysWithValues: maxima.map { ($0, "\($1 == 30 ? $1 - less : $1)") })
  }

  /// As form fields.
  static func fields(_ changes: [String: String] = [:]) -> [String: String] {
    let all = Dictionary(uniqueKeysWithValues: whole().map { ($0.key.rawValue, $0.value) })
    return all.merging(changes) { $1 }
  }
}
