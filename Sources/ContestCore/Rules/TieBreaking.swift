/// Takes entries with equal results down the tie chain (docs/tabulation.md §4).
struct TieBreaking {
  let chain: [TieStep]
  let decisions: [Decision]

  /// An entry on its way down the chain.
  struct Contender {
    var standing: Standing
    /// Points taken after the cap.
    var deducted: Points
  }

  /// The outcome: groups in rank order, each sharing a place, and the ties that wait for a decision.
  struct Outcome {
    var groups: [[Standing]] = []
    var undecided: [Blocker] = []
  }

  /// Separates `group`, whose results are equal, as far as the chain does.
  func settle(_ group: [Contender]) -> Outcome {
    var outcome = Outcome()
    settle(group, from: chain.startIndex, into: &outcome)
    return outcome
  }

  private func settle(_ group: [Contender], from index: Int, into outcome: inout Outcome) {
    guard group.count > 1, index < chain.endIndex else {
      outcome.groups.append(group.map(\.standing))
      return
    }
    let step = chain[index]
    switch step.kind {
    case .criterion, .figure, .judgedTotal, .fewerDeductions:
      split(group, at: index, into: &outcome)
    case .part, .chair, .shorterAnswer, .mostFirstPlaces, .highestMark, .median, .nearestLimit, .earlierRound,
      .sealedBallot, .extraQuestion, .vote, .lot:
      settle(group, from: index + 1, into: &outcome)
    case .decision:
      decide(group, step: step, into: &outcome)
    case .shared:
      outcome.groups.append(
        group.map { settled($0, step: step, among: group, outcome: .shared).standing })
    }
  }

  // MARK: Steps that compare a value

  private func split(_ group: [Contender], at index: Int, into outcome: inout Outcome) {
    let step = chain[index]
    let keyed = group.map { (contender: $0, key: key(of: $0, at: step)) }
      .sorted { Self.precedes($0.key, $1.key) }
    var parts: [[(contender: Contender, key: Ratio?)]] = []
    for item in keyed {
      if let last = parts.last?.last, last.key == item.key {
        parts[parts.endIndex - 1].append(item)
      } else {
        parts.append([item])
      }
    }
    for part in parts {
      let contenders = part.map { item in
        var contender = item.contender
        contender.standing.derivation.tieSteps.append(
          TieLine(
            step: step.id, group: Self.ids(group), value: shown(item.key, at: step),
            outcome: part.count == 1 ? .separated : .stillTied))
        if parts.count > 1 { contender.standing.decidedBy = step.id }
        return contender
      }
      settle(contenders, from: index + 1, into: &outcome)
    }
  }

  /// What entries are compared by at `step`, higher first.
  private func key(of contender: Contender, at step: TieStep) -> Ratio? {
    let derivation = contender.standing.derivation
    return switch step.kind {
    case .criterion(let id): derivation.criteria.first { $0.criterion == id }?.value?.rounded
    case .figure(let id): derivation.figures.first { $0.figure == id }.map { Ratio($0.value) }
    case .judgedTotal: derivation.judged?.rounded
    case .fewerDeductions: Ratio(contender.deducted).negated
    default: nil
    }
  }

  /// The value as a reader expects it: deductions are compared turned round, but shown as they are.
  private func shown(_ key: Ratio?, at step: TieStep) -> Ratio? {
    step.kind == .fewerDeductions ? key?.negated : key
  }

  /// Higher first; what is missing stands last.
  private static func precedes(_ lhs: Ratio?, _ rhs: Ratio?) -> Bool {
    switch (lhs, rhs) {
    case (let lhs?, let rhs?): rhs < lhs
    case (.some, nil): true
    case (nil, _): false
    }
  }

  // MARK: Steps that people decide

  private func decide(_ group: [Contender], step: TieStep, into outcome: inout Outcome) {
    let members = Set(group.map(\.standing.entry))
    let applicable = decisions.last { decision in
      (decision.kind == .order || decision.kind == .share) && members.isSubset(of: decision.subjects)
    }
    switch applicable?.kind {
    case .order:
      var placed: Set<EntryID> = []
      for entry in applicable?.subjects ?? [] where placed.insert(entry).inserted {
        guard let contender = group.first(where: { $0.standing.entry == entry }) else { continue }
        outcome.groups.append([
          settled(
            contender, step: step, among: group, outcome: .separated, decision: applicable?.sequence
          ).standing
        ])
      }
    case .share:
      outcome.groups.append(
        group.map {
          settled($0, step: step, among: group, outcome: .shared, decision: applicable?.sequence).standing
        })
    case .note, nil, .overrule, .equal, .wildCard, .admit, .withhold, .award, .lot:
      outcome.undecided.append(.undecidedTie(entries: Self.ids(group), step: step.id))
      outcome.groups.append(
        group.map { contender in
          var standing = contender.standing
          standing.derivation.tieSteps.append(
            TieLine(step: step.id, group: Self.ids(group), outcome: .undecided))
          return standing
        })
    }
  }

  private func settled(
    _ contender: Contender, step: TieStep, among group: [Contender], outcome: TieLine.Outcome,
    decision: Int? = nil
  ) -> Contender {
    var contender = contender
    contender.standing.decidedBy = step.id
    contender.standing.derivation.tieSteps.append(
      TieLine(step: step.id, group: Self.ids(group), decision: decision, outcome: outcome))
    return contender
  }

  private static func ids(_ group: [Contender]) -> [EntryID] { group.map(\.standing.entry).sorted() }
}
