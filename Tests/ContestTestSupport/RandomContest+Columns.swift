public import ContestCore

extension RandomContest {
  /// The same contest, saying nothing but what columns carry: what else was drawn is at its default.
  public var inColumnForm: RandomContest {
    var contest = self
    let (drawn, tabulation) = (rules, rules.tabulation)
    var method = PanelMethod.mean
    if case .trimmedMean = tabulation.method { method = tabulation.method }
    let level = tabulation.level == .part ? .criterion : tabulation.level
    let keepsCells =
      tabulation.missingCells != .impute && (level == .criterion || tabulation.missingCells != .present)
    contest.rules = RoundRules(
      id: drawn.id, title: drawn.title,
      rubric: Rubric(
        id: drawn.rubric.id, title: drawn.rubric.title,
        criteria: drawn.rubric.criteria.map { criterion in
          var criterion = criterion
          criterion.floor = nil
          return criterion
        }),
      panel: Panel(
        quorum: drawn.panel.quorum,
        members: drawn.panel.members.map {
          PanelMember(judge: $0.judge, role: $0.role == .tieBreaker ? .shadow : $0.role)
        }),
      tabulation: Tabulation(
        level: level, combination: tabulation.combination,
        missingCells: keepsCells ? tabulation.missingCells : .dropSheet,
        weightPosition: tabulation.weightPosition, method: method,
        rounding: tabulation.rounding.filter {
          $0.key != .figure
        },
        rankBasis: tabulation.rankBasis),
      figures: drawn.figures.map {
        FigureRule(id: $0.id, title: $0.title, weight: $0.weight, isRequired: $0.isRequired)
      },
      deductions: DeductionRules(
        overtime: drawn.deductions.overtime.map {
          OvertimeTable(limitMilliseconds: $0.limitMilliseconds, steps: $0.steps)
        }, penalties: drawn.deductions.penalties, cap: drawn.deductions.cap),
      tieChain: drawn.tieChain.filter {
        switch $0.kind {
        case .criterion, .figure, .judgedTotal, .fewerDeductions, .decision, .shared: true
        default: false
        }
      },
      advancement: drawn.advancement.map { Advancement(first: $0.first ?? 2, tiesAtCut: $0.tiesAtCut) },
      prizes: drawn.prizes.map { Prize(id: $0.id, title: $0.title, count: $0.count) },
      prizeFloor: drawn.prizeFloor)
    for index in facts.entries.indices where facts.entries[index].status == .outOfCompetition {
      contest.facts.entries[index].status = .competing
    }
    contest.facts.decisions = facts.decisions.filter { [.order, .share, .note].contains($0.kind) }
    return contest
  }
}
