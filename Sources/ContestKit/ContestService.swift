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
  let cache: RuleCache
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
    try await counting { try $0.contest() }
  }

  /// The rules that hold for a round: the frozen ones once it has opened, else the contest's.
  ///
  /// Judges stand under their own ids, not their published codes.
  public func rules(of round: RoundID) async throws -> RoundRules {
    try await counting { try $0.rules(of: round) }
  }

  /// Reads or counts whatever `body` asks for, all from one moment of the tables.
  func counting<Value: Sendable>(
    _ body: @escaping @Sendable (Counting) throws -> Value
  ) async throws -> Value {
    let cache = cache
    return try await store.snapshot { try body(Counting(facts: $0, cache: cache)) }
  }

  /// The same for the contest as the journal tells it: nothing that was ever parsed from the tables has a part
  /// in it.
  func counting(_ facts: JournalledFacts) -> Counting { Counting(facts: facts, cache: RuleCache()) }

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

  /// What the round is called where people read it.
  func title(of round: RoundID) async throws -> LocalizedText {
    try await contest().round(round)?.title ?? LocalizedText(round.rawValue)
  }

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
