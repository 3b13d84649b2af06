public import ContestCore
import ContestStore

extension ContestService {
  /// Records an entry's status in a round; `competing` takes an earlier one back.
  ///
  /// - Parameter source: who says so: minutes, a doctor's note.
  /// - Throws: `StoreError.phaseForbids` unless the round is open or closed, `unknown` entry.
  public func record(
    _ status: EntryStatus, of entry: EntryID, source: String, round: RoundID, by actor: Actor = .organiser
  ) async throws {
    let words = try Self.reason(source)
    try await recordFacts(
      [FactStatement(entry: entry, content: .status(status), source: words)], round: round, by: actor)
  }
}
