public import ContestCore
import ContestStore

extension ContestService {
  /// Records an entry's status in a round; `competing` takes an earlier one back.
  ///
  /// - Parameters:
  ///   - source: who says so: minutes, a doctor's note.
  ///   - correcting: why a certified round is changed; nil: it is not certified yet.
  /// - Throws: `KitError.certified` without a correction; `StoreError.phaseForbids` unless the round is open or closed, `unknown` entry.
  public func record(
    _ status: EntryStatus, of entry: EntryID, source: String, round: RoundID,
    correcting: CorrectionReason? = nil, by actor: Actor = .organiser
  ) async throws {
    let words = try Self.reason(source)
    try await requireChangeable(round, correcting: correcting)
    try await recordFacts(
      [FactStatement(entry: entry, content: .status(status), source: words)], round: round,
      correcting: correcting, by: actor)
  }
}
