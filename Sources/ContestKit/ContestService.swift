public import ContestCore
public import ContestStore
import ContestXML
import Foundation
import Synchronization

/// A contest at work: every use case is one verb here, and the command line and the site call nothing below.
///
/// Verbs are safe to call from several tasks and from several processes on one workspace. They throw
/// errors that conform to `ExplainedError` and leave everything as it was when they do.
public struct ContestService: Sendable {
  public let workspace: Workspace
  public let store: ContestStore
  let environment: Environment
  let copies: BlindCopyMaker
  let digests = FileDigests()
  private let cache: RuleCache
  let analyses = AnalysisDesk()

  /// A service over a store that is open already.
  public init(workspace: Workspace, store: ContestStore, environment: Environment = .live) {
    self.workspace = workspace
    self.store = store
    self.environment = environment
    self.cache = RuleCache()
    self.copies = BlindCopyMaker(folder: workspace.blindRecordings, tools: environment.audio)
  }

  /// Opens the workspace's database.
  ///
  /// - Parameter create: whether a missing database is made; only importing does that.
  /// - Throws: `StoreError`.
  public init(opening workspace: Workspace, create: Bool = false, environment: Environment = .live) throws {
    let random = environment.randomBytes
    let store = try ContestStore(
      path: workspace.database.path, create: create,
      policy: CommitPolicy(environment: ProcessInfo.processInfo.environment), salt: { random(16) })
    self.init(workspace: workspace, store: store, environment: environment)
  }

  /// What whoever starts the program must know of how it writes; nil where there is nothing to warn of.
  public var commitWarning: LocalizedText? { store.policy.warning }

  // MARK: Rules

  /// The contest as last imported.
  ///
  /// - Throws: `KitError.refused` where nothing has been imported yet.
  public func contest() async throws -> Contest {
    let key = try await store.ruleFileDigests()
    if let contest = cache.contest(for: key) { return contest }
    let files = try await store.ruleFiles()
    guard !files.isEmpty else {
      throw KitError.refused(
        LocalizedText(
          vi: "chưa nạp cuộc thi; chạy «contest import» trước",
          en: "nothing is imported yet; run “contest import” first"))
    }
    let byPath = Dictionary(files.map { ($0.path, Data($0.content)) }) { first, _ in first }
    let reading = RuleReader.read(files: MemoryRuleFiles(byPath))
    guard let contest = reading.contest, !reading.findings.hasErrors else {
      throw KitError.input(reading.findings)
    }
    cache.keep(contest, for: files.map { "\($0.sha256) \($0.path)" })
    return contest
  }

  /// The rules that hold for a round: the frozen ones once it has opened, else the contest's.
  ///
  /// Judges stand under their own ids, not their published codes.
  public func rules(of round: RoundID) async throws -> RoundRules {
    if let hash = try await rulesHash(of: round), let rules = cache.rules(for: hash, round: round) {
      return rules
    }
    if let frozen = try await store.frozenRules(round) {
      let ids = Dictionary(
        try await store.seats(round).map { (JudgeID($0.code), $0.judge) },
        uniquingKeysWith: { first, _ in first })
      let rules = try FrozenRules.rules(fromDocument: frozen.document).renamingJudges { ids[$0] ?? $0 }
      cache.keep(rules, for: frozen.hash, round: round)
      return rules
    }
    guard let rules = try await contest().round(round) else { throw Self.unknownRound(round) }
    return rules
  }

  /// What the round's frozen rules hash to; nil before it opens.
  public func rulesHash(of round: RoundID) async throws -> String? {
    try await store.rounds().first { $0.id == round }?.rulesHash
  }

  /// The frozen rules of a round and the contest, with what tells whether they still hold; nil before the
  /// round opens.
  ///
  /// Both may come from memory: whoever writes by them holds `hash` and `ruleFiles` against the database inside
  /// the transaction, and calls `forgetRules` where they differ.
  func rulesToWriteBy(of round: RoundID) async throws -> WritingRules? {
    if let known = cache.writing(round) { return known }
    let ruleFiles = try await store.ruleFileDigests()
    guard let hash = try await rulesHash(of: round) else { return nil }
    let writing = WritingRules(
      rules: try await rules(of: round), hash: hash, contest: try await contest(), ruleFiles: ruleFiles)
    cache.keep(writing, for: round)
    return writing
  }

  func forgetRules() { cache.forgetWriting() }

  static func unknownRound(_ round: RoundID) -> KitError {
    .refused(
      LocalizedText(
        vi: "không có vòng «\(round)» trong contest.xml", en: "there is no round “\(round)” in contest.xml"))
  }

  /// Refuses an id that is no round's: to who mistyped it an empty list would mean that there is nothing.
  func requireRound(_ round: RoundID) async throws { _ = try await rules(of: round) }

  /// Refuses an id that is no judge's.
  ///
  /// A judge who was taken out of contest.xml may still have links and devices: ask only where there are none.
  func requireJudge(_ judge: JudgeID) async throws {
    guard try await contest().judge(judge) == nil else { return }
    throw KitError.refused(
      LocalizedText(
        vi: "không có giám khảo «\(judge)» trong contest.xml",
        en: "there is no judge “\(judge)” in contest.xml"))
  }

  /// Whether the rules forbid `judge` to mark an entry of `unit`.
  static func mustRecuse(_ judge: JudgeID, unit: UnitID, rules: RoundRules, contest: Contest) -> Bool {
    guard rules.panel.recusesSameUnit, let judge = contest.judge(judge) else { return false }
    return judge.unit == unit || judge.relatedUnits.contains(unit)
  }
}

/// What a sheet is held against before it is written.
struct WritingRules: Sendable {
  var rules: RoundRules
  var hash: String
  var contest: Contest
  var ruleFiles: [String]
}

extension RoundRules {
  /// The same rules with every judge under another id.
  func renamingJudges(_ name: (JudgeID) -> JudgeID) -> RoundRules {
    var rules = self
    for index in rules.panel.members.indices {
      rules.panel.members[index].judge = name(rules.panel.members[index].judge)
    }
    return rules
  }
}

/// Parsed rules by the hash of their text, so that a page does not parse XML for every visitor.
private final class RuleCache: Sendable {
  private struct State {
    var key: [String] = []
    var contest: Contest?
    var rules: [String: RoundRules] = [:]
    var writing: [RoundID: WritingRules] = [:]
  }

  private let state = Mutex(State())

  func contest(for key: [String]) -> Contest? {
    state.withLock { $0.key == key ? $0.contest : nil }
  }

  func keep(_ contest: Contest, for key: [String]) {
    state.withLock {
      $0.key = key
      $0.contest = contest
    }
  }

  func writing(_ round: RoundID) -> WritingRules? { state.withLock { $0.writing[round] } }

  func keep(_ writing: WritingRules, for round: RoundID) {
    state.withLock { $0.writing[round] = writing }
  }

  func forgetWriting() { state.withLock { $0.writing = [:] } }

  func rules(for hash: String, round: RoundID) -> RoundRules? {
    state.withLock { $0.rules["\(round)/\(hash)"] }
  }

  func keep(_ rules: RoundRules, for hash: String, round: RoundID) {
    state.withLock { $0.rules["\(round)/\(hash)"] = rules }
  }
}
