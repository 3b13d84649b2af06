public import ContestCore
import ContestStore
import Foundation

/// A decision as somebody states it.
public struct StatedDecision: Sendable, Hashable {
  public var kind: Decision.Kind
  /// For an ordered kind, the best first; for a lot empty: it is drawn over every competing entry.
  public var subjects: [EntryID]
  public var reason: String
  /// Kind `award` only.
  public var prize: PrizeID?
  /// Kind `lot` only; nil where the tie chain has but one such step.
  public var step: TieStepID?
  /// Kind `lot` only; nil takes the announced one, or makes one.
  public var seed: String?

  public init(
    _ kind: Decision.Kind, subjects: [EntryID] = [], reason: String, prize: PrizeID? = nil,
    step: TieStepID? = nil, seed: String? = nil
  ) {
    self.kind = kind
    self.subjects = subjects
    self.reason = reason
    self.prize = prize
    self.step = step
    self.seed = seed
  }
}

extension ContestService {
  /// Records a decision about entries of a round, for the minutes.
  ///
  /// - Parameters:
  ///   - subjects: for an ordered kind, the best first.
  ///   - prize: kind `award` only.
  @discardableResult
  public func decide(
    _ kind: Decision.Kind, subjects: [EntryID], reason: String, prize: PrizeID? = nil, round: RoundID,
    by actor: Actor = .organiser
  ) async throws -> Decision {
    try await decide(
      StatedDecision(kind, subjects: subjects, reason: reason, prize: prize), round: round, by: actor)
  }

  /// Records a decision, a drawn lot among them, held against the round's rules and standings.
  ///
  /// - Parameter after: the number of the last decision that the sender saw (0: none); where the same
  ///   decision has been recorded since, nothing is, and it is returned.
  /// - Parameter correcting: why a certified round is decided about. A note and an upheld appeal, which change
  ///   no figure, need none: their own reason says it.
  /// - Throws: `KitError.refused` in words that say what the rules want; `StoreError.phaseForbids`,
  ///   `changedMeanwhile`.
  @discardableResult
  public func decide(
    _ stated: StatedDecision, round: RoundID, after: Int? = nil, correcting: CorrectionReason? = nil,
    by actor: Actor = .organiser
  ) async throws -> Decision {
    var (stated, correcting) = (stated, correcting)
    stated.reason = try Self.reason(stated.reason)
    if [.note, .appeal].contains(stated.kind) {
      let phase = try await phase(of: round)
      if stated.kind == .appeal, phase < .certified {
        throw try await phaseRefusal(round, is: phase, wanted: .certified)
      }
      if phase >= .certified { correcting = correcting ?? CorrectionReason(stated.reason) }
    } else {
      try await requireChangeable(round, correcting: correcting)
    }
    if let after, let again = try await recorded(stated, round: round, after: after) { return again }
    let current = try await standings(of: round)
    if stated.kind == .lot { try drawLot(&stated, in: current) }
    try DecisionCheck(current: current).check(stated)
    return try await store.recordDecision(
      stated.kind, subjects: stated.subjects, reason: stated.reason, prize: stated.prize, seed: stated.seed,
      after: after, correction: correcting, round: round, by: actor, at: environment.now())
  }

  /// The decision that a form sent twice has recorded already.
  private func recorded(_ stated: StatedDecision, round: RoundID, after: Int) async throws -> Decision? {
    guard let next = try await store.decisions(round).first(where: { $0.sequence == after + 1 }),
      next.kind == stated.kind, next.reason == stated.reason, next.prize == stated.prize,
      stated.kind == .lot ? stated.seed.map { $0 == next.seed } ?? true : next.subjects == stated.subjects
    else { return nil }
    return next
  }

  /// Names the step's seed and puts the competing entries in the order drawn from it.
  private func drawLot(_ stated: inout StatedDecision, in current: CurrentStandings) throws {
    guard stated.subjects.isEmpty else {
      throw KitError.refused(
        LocalizedText(
          vi: "bốc thăm luôn gồm mọi bài đang dự thi; không nêu riêng bài nào",
          en: "a lot is always drawn over all competing entries; name none"))
    }
    let step = try Self.lotStep(stated.step, of: current.rules)
    let given = stated.seed.map(VietnameseText.normalised).flatMap { $0.isEmpty ? nil : $0 }
    if case .lot(let announced?) = step.kind {
      guard given ?? announced == announced else {
        throw KitError.refused(
          LocalizedText(
            vi: "thể lệ đã công bố hạt giống «\(announced)» cho bước «\(step.id)»; phải dùng hạt giống này",
            en: "the rules announce the seed “\(announced)” for step “\(step.id)”; it must be used"))
      }
      stated.seed = announced
    } else {
      stated.seed = given ?? Bytes.hex(environment.randomBytes(16))
    }
    guard let seed = stated.seed, seed.utf8.count <= 200, !VietnameseText.hasForbiddenCharacters(seed) else {
      throw KitError.refused(
        LocalizedText(
          vi: "hạt giống phải là chữ và số, tối đa 200 ký tự",
          en: "the seed must be plain words or figures, up to 200 characters"))
    }
    let competing = current.facts.entries.filter { $0.status == .competing }.map(\.id)
    stated.step = step.id
    stated.subjects = Self.lotOrder(of: competing, seed: seed, round: current.round, step: step.id)
  }

  /// The step that is meant, among those of the tie chain at which a lot is drawn.
  static func lotStep(_ id: TieStepID?, of rules: RoundRules) throws -> TieStep {
    let steps = rules.lotSteps
    let names = steps.map { "«\($0.id)»" }.joined(separator: ", ")
    guard !steps.isEmpty else {
      throw KitError.refused(
        LocalizedText(
          vi: "thể lệ vòng «\(rules.id)» không có bước bốc thăm",
          en: "the rules of round “\(rules.id)” have no step at which a lot is drawn"))
    }
    guard let step = id.map({ id in steps.first { $0.id == id } }) ?? (steps.count == 1 ? steps.first : nil)
    else {
      throw KitError.refused(
        LocalizedText(
          vi: "cần nêu đúng bước bốc thăm: \(names)", en: "name the step at which the lot is drawn: \(names)")
      )
    }
    return step
  }

  /// The order that anyone draws again from a published seed; docs/tabulation.md §4.
  ///
  /// - Parameter seed: the published words or figures; their UTF-8 bytes in NFC are what is drawn from.
  public static func lotOrder(
    of entries: [EntryID], seed: String, round: RoundID, step: TieStepID
  ) -> [EntryID] {
    let bytes = Array(seed.precomposedStringWithCanonicalMapping.utf8)
    return LotDrawing(seed: bytes) { Bytes.sha256($0) }.tieOrder(of: entries, round: round, step: step)
  }
}
