public import ContestCore

extension RoundRules {
  /// What a step of the tie chain looks at, in the words of a proof: `tiêu chí Giọng`; its id where the chain
  /// has no such step.
  ///
  /// - Parameter rounds: another round's title; nil where it is not known, and then its id is shown.
  public func words(
    for step: TieStepID, rounds: @escaping (RoundID) -> LocalizedText? = { _ in nil }
  ) -> LocalizedText {
    guard let step = tieChain.first(where: { $0.id == step }) else { return LocalizedText(step.rawValue) }
    let round = ExplainedRound(
      rules: self, standings: Standings(rows: [], blockers: []), facts: RoundFacts(entries: []),
      names: \.rawValue, judges: nil, rounds: rounds)
    return Explanation.tieStep(step, in: round)
  }
}
