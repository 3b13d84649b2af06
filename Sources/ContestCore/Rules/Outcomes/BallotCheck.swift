/// Whether each judge's numbers for a criterion are a ballot of the kind the rules ask for
/// (docs/tabulation.md §6).
struct BallotCheck {
  let rules: RoundRules

  /// One judge's ballot for one criterion.
  private struct Papers {
    /// The numbers on the judge's whole sheets.
    var numbers: [Points] = []
    /// Whether a sheet of the judge is still waited for.
    var isAwaited = false
  }

  /// Judges in panel order, then criteria in rubric order.
  func blockers(of contenders: [Contender]) -> [Blocker] {
    if rules.ballot == .marks || rules.ballot == .joint { return [] }
    return rules.panel.members.enumerated().flatMap { seat, member -> [Blocker] in
      rules.rubric.criteria.enumerated().compactMap { index, criterion in
        let papers = papers(of: member, seat: seat, criterion: index, contenders)
        let isValid = member.role == .tieBreaker ? isStrict(papers) : isValid(papers)
        return isValid ? nil : .invalidBallot(judge: member.judge, criterion: criterion.id)
      }
    }
  }

  private func papers(of member: PanelMember, seat: Int, criterion: Int, _ contenders: [Contender]) -> Papers
  {
    let reading = SheetReading(rules: rules)
    var papers = Papers()
    for contender in contenders {
      let line = contender.derivation.sheets[seat]
      if contender.competes, reading.isMissed(line) { papers.isAwaited = true }
      guard line.state == .counted || line.state == .sealed,
        case .given(let marks)? = contender.facts.sheets[member.judge],
        rules.rubric.criteria.allSatisfy({ marks[$0.id] != nil }),
        let number = marks[rules.rubric.criteria[criterion].id]
      else { continue }
      papers.numbers.append(number)
    }
    return papers
  }

  private func isValid(_ papers: Papers) -> Bool {
    switch rules.ballot {
    case .marks, .joint: return true
    case .places: return isDistinct(papers.numbers)
    case .top(let last):
      let placed = papers.numbers.filter { $0 != .zero }
      guard isDistinct(placed), placed.allSatisfy({ Ratio($0) <= Ratio(last) }) else { return false }
      return papers.isAwaited || placed.count == min(last, papers.numbers.count)
    case .recall(let count):
      return papers.isAwaited || papers.numbers.count { $0 == Points(1) } == min(count, papers.numbers.count)
    }
  }

  /// The tie-breaking judge places everyone.
  private func isStrict(_ papers: Papers) -> Bool { !rules.ballot.isOfPlaces || isDistinct(papers.numbers) }

  private func isDistinct(_ numbers: [Points]) -> Bool { Set(numbers).count == numbers.count }
}
