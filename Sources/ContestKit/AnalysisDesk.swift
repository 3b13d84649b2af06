import ContestAnalysis
import ContestCore
import Foundation

/// All that an analysis depends on.
struct AnalysisBasis: Sendable, Hashable {
  var rules: RoundRules
  var facts: RoundFacts
  /// Each judge's own unit and those the judge is related to.
  var units: [JudgeID: Set<UnitID>]
}

/// The newest analysis of each round, made once however many ask for it at the same time.
///
/// One after the other on a thread of its own: on those that answer requests, two of them could stop a small machine
/// from answering at all.
actor AnalysisDesk {
  private struct Made {
    var phase: RoundPhase
    var head: JournalHead
    var basis: AnalysisBasis
    var task: Task<Analysis, Never>
  }

  private var made: [RoundID: Made] = [:]
  private let queue = DispatchQueue(label: "contest.analysis", qos: .utility)
  private let make: @Sendable (AnalysisBasis) -> Analysis

  init(
    make: @escaping @Sendable (AnalysisBasis) -> Analysis = {
      analyse(facts: $0.facts, rules: $0.rules, units: $0.units)
    }
  ) {
    self.make = make
  }

  /// The round's analysis where nothing at all has changed since; nil: the facts have to be read.
  func known(_ round: RoundID, at head: JournalHead) async -> CurrentAnalysis? {
    guard let made = made[round], made.head == head else { return nil }
    return await Self.current(round, made)
  }

  /// The analysis of these facts, which another round's sheets leave as it is.
  func analysis(of round: RoundID, phase: RoundPhase, basis: AnalysisBasis, at head: JournalHead) async
    -> CurrentAnalysis
  {
    let same = made[round].flatMap { $0.basis == basis ? $0.task : nil }
    let now = Made(phase: phase, head: head, basis: basis, task: same ?? start(basis))
    made[round] = now
    return await Self.current(round, now)
  }

  private func start(_ basis: AnalysisBasis) -> Task<Analysis, Never> {
    let (queue, make) = (queue, make)
    return Task {
      await withCheckedContinuation { continuation in
        queue.async { continuation.resume(returning: make(basis)) }
      }
    }
  }

  private static func current(_ round: RoundID, _ made: Made) async -> CurrentAnalysis {
    CurrentAnalysis(
      round: round, phase: made.phase, rules: made.basis.rules, analysis: await made.task.value,
      head: made.head)
  }
}
