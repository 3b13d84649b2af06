public import ContestCore

/// A decision that makes sense as the round stands.
public struct DecisionChoice: Sendable, Hashable {
  public var kind: Decision.Kind
  /// Whom it can be about, in the order of the standings; empty for a lot.
  public var candidates: [EntryID]
}

/// What settles something that stands in the way of a round's next step.
public enum Remedy: Sendable, Hashable {
  /// A decision of this kind about these entries.
  case decide(Decision.Kind, entries: [EntryID])
  /// A fact of this column.
  case enter(FactColumn)
  /// Somebody looks through what judges will hear.
  case checkBlindness
  case comparePapers
  case decideLateSheets
  /// The list of entrants.
  case seeEntrants
  /// The round is opened again, so that judges can send what is missing.
  case reopen
  /// Another round's own page.
  case seeRound(RoundID)
}

extension CurrentStandings {
  /// The kinds of decision that the rules and the standings have room for, the most pressing first.
  ///
  /// While judges mark there are notes and lots alone: places are not there to be decided about yet. Once the
  /// round is certified there are upheld appeals, which permit changing it, and notes.
  public var decisionChoices: [DecisionChoice] {
    let rows = standings.rows
    let competing = rows.filter { $0.status == .competing }
    let ranked = rows.filter { $0.place != nil }.map(\.entry)
    var choices: [DecisionChoice] = []
    func add(_ kind: Decision.Kind, _ candidates: [EntryID], if makesSense: Bool) {
      if makesSense { choices.append(DecisionChoice(kind: kind, candidates: candidates)) }
    }
    if phase == .closed {
      let remedies = standings.blockers.flatMap { blocker -> [Remedy] in
        // At any step that lacks what it compares by, the jury may settle the tie itself.
        if case .undecidedTie(let entries, _) = blocker { return [.decide(.order, entries: entries)] }
        return remedy(for: blocker).map { [$0] } ?? []
      }
      for kind in [Decision.Kind.order, .share, .admit] {
        let wanted = remedies.flatMap { remedy -> [EntryID] in
          guard case .decide(let needed, let entries) = remedy else { return [] }
          return needed == kind || (needed == .order && kind == .share) ? entries : []
        }
        add(kind, rows.map(\.entry).filter(wanted.contains), if: !wanted.isEmpty)
      }
    }
    add(.lot, [], if: phase < .certified && !rules.lotSteps.isEmpty && competing.count > 1)
    if phase == .closed {
      let prizes = rules.prizes.isEmpty ? [] : competing.filter { $0.prize != nil }.map(\.entry)
      let wild = (rules.advancement?.wildCards ?? 0) - rows.count(where: \.isWildCard)
      let behind = competing.filter { !$0.advances }.map(\.entry)
      add(.award, competing.map(\.entry), if: !rules.awardedPrizes.isEmpty)
      add(.withhold, prizes, if: !prizes.isEmpty)
      add(.wildCard, behind, if: wild > 0 && !behind.isEmpty)
      add(.overrule, ranked, if: ranked.count > 1)
      add(.equal, ranked, if: Set(rows.compactMap(\.place)).count > 1)
    }
    add(.appeal, rows.map(\.entry), if: phase >= .certified && !rows.isEmpty)
    add(.note, rows.map(\.entry), if: !rows.isEmpty)
    return choices
  }

  /// What settles a blocker at the desk; nil where judges or other rounds have to.
  public func remedy(for blocker: Blocker) -> Remedy? {
    switch blocker {
    case .undecidedTie(let entries, let step):
      switch rules.tieChain.first(where: { $0.id == step })?.kind {
      case .lot: return .decide(.lot, entries: [])
      case .extraQuestion(let figure), .vote(let figure): return .enter(.figure(figure))
      case .decision, .sealedBallot: return .decide(.order, entries: entries)
      default: return nil
      }
    case .undecidedCut(let entries), .undecidedPrize(let entries, _):
      return .decide(.order, entries: entries)
    case .belowQuorum(let entry, _, _):
      return rules.panel.belowQuorum == .decision ? .decide(.admit, entries: [entry]) : nil
    case .missingFigure(_, let figure): return .enter(.figure(figure))
    case .missingSheets, .missingEarlier, .invalidBallot, .disconnectedPanel, .vacantPrize: return nil
    }
  }
}
