public import ContestCore

/// What lies between two entries that stand next to one another (methods.md §15).
public struct Margin: Sendable, Hashable {
  /// The entry ahead, or listed first of two that share a place.
  public var upper: EntryID
  public var lower: EntryID
  /// What the lower one's result lacks of the upper one's, in points: any more would swap them.
  ///
  /// Zero where only the tie chain, a decision or nothing sets them apart.
  public var result: Ratio
}

/// The margins between neighbours, from the top down.
///
/// - Throws: `AnalysisRefusal.noMarginInMarks` for ballots and methods of places, `.noResult`,
///   `.tooFewEntries` under two ranked entries, `.numbersTooLarge`.
public func margins(facts: RoundFacts, rules: RoundRules) throws(AnalysisRefusal) -> [Margin] {
  guard rules.ballot == .marks || rules.ballot == .joint, rules.tabulation.method.isOfEntry,
    rules.tabulation.placePoints.isEmpty
  else { throw .noMarginInMarks }
  do {
    let lines = try rank(facts, by: rules).lines.filter { $0.place != nil }
    guard !lines.isEmpty else { throw AnalysisRefusal.noResult }
    guard lines.count > 1 else { throw AnalysisRefusal.tooFewEntries(found: lines.count, needed: 2) }
    return try zip(lines, lines.dropFirst()).map { upper, lower in
      let difference = try (upper.result ?? .zero).subtracting(lower.result ?? .zero)
      return Margin(upper: upper.entry, lower: lower.entry, result: max(difference, difference.negated))
    }
  } catch let refusal as AnalysisRefusal {
    throw refusal
  } catch {
    throw .numbersTooLarge
  }
}
