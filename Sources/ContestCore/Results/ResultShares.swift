/// One entry's result taken apart: what each criterion, each judge and all else add to it.
struct ResultShares {
  typealias Shares = [(source: ComparedShare.Source, amount: Ratio)]

  /// Nil where the method does not let the result be told apart so.
  private(set) var criteria: Shares?
  private(set) var judges: Shares?
  private var others: Shares = []
  private let total: Ratio

  private let rules: RoundRules
  private let derivation: Derivation
  private let facts: EntryFacts?

  init(of standing: Standing, facts: EntryFacts?, rules: RoundRules) throws(ArithmeticOverflow) {
    self.rules = rules
    self.derivation = standing.derivation
    self.facts = facts
    self.total = standing.compared(by: rules) ?? .zero
    try addOthers(deductions: standing.deductions)
    try addJudged(deductions: standing.deductions)
  }

  // MARK: What is added to the judged total

  private mutating func addOthers(deductions: Points) throws(ArithmeticOverflow) {
    for line in derivation.carried { others.append((.carried(line.round), line.added.rounded)) }
    for line in derivation.figures where line.added != .zero {
      others.append((.figure(line.figure), line.added))
    }
    if deductions != .zero, rules.deductions.taken == .once {
      others.append((.deductions, Ratio(deductions).negated))
    }
  }

  private var ownWeight: Ratio { rules.carryOver.map { Ratio($0.ownWeight) } ?? Ratio(1) }

  private mutating func addJudged(deductions: Points) throws(ArithmeticOverflow) {
    guard let judged = derivation.judged else { return }
    if let line = derivation.placePoints {
      try others.append((.placePoints, line.points.multiplied(by: ownWeight)))
      return
    }
    let method = rules.tabulation.method
    guard !method.isOrdinal else {
      try others.append((.judged, judged.rounded.multiplied(by: ownWeight)))
      return
    }
    var byJudge: [JudgeID: Ratio] = [:]
    var byCriterion: [CriterionID: Ratio]? = [:]
    let base = try ownWeight.multiplied(by: derivation.multiplier.map { Ratio($0) } ?? Ratio(1))
    var taken = Ratio.zero
    for unit in try units() {
      let factor = try base.multiplied(by: unit.factor)
      for (vote, share) in try shares(of: unit.panel) {
        let fromEach = rules.deductions.taken == .eachJudge ? Ratio(deductions) : .zero
        let used = try (vote.used ?? vote.value).adding(fromEach)
        let weight = try share.multiplied(by: factor)
        byJudge[vote.judge] = try (byJudge[vote.judge] ?? .zero).adding(weight.multiplied(by: used))
        taken = try taken.subtracting(weight.multiplied(by: fromEach))
        guard method.isOfEntry || rules.tabulation.level == .criterion else {
          byCriterion = nil
          continue
        }
        for (criterion, part) in try marks(of: vote, in: unit) {
          let before = byCriterion?[criterion] ?? .zero
          byCriterion?[criterion] = try before.adding(weight.multiplied(by: part))
        }
      }
    }
    if taken != .zero { others.append((.deductions, taken)) }
    judges = rules.panel.members.compactMap { member in
      byJudge[member.judge].map { (.judge(member.judge), $0) }
    }
    criteria = byCriterion.map { amounts in
      rules.rubric.criteria.compactMap { criterion in
        amounts[criterion.id].map { (.criterion(criterion.id), $0) }
      }
    }
  }

  // MARK: Units of the panel method

  /// A panel's line with its criteria and what its value is multiplied by on the way to the judged total.
  private struct Unit {
    var panel: PanelLine
    /// Of a judge's value: criterion and what its mark is multiplied by.
    var criteria: [(id: CriterionID, weight: Ratio)]
    var factor: Ratio
  }

  private func units() throws(ArithmeticOverflow) -> [Unit] {
    var units: [Unit] = []
    switch rules.tabulation.level {
    case .total:
      guard let panel = derivation.panel else { return [] }
      units.append(Unit(panel: panel, criteria: try cells(of: rules.rubric.criteria), factor: Ratio(1)))
    case .part:
      for line in derivation.parts {
        guard let panel = line.panel, let part = rules.rubric.part(line.part) else { continue }
        let criteria = rules.rubric.criteria.filter { part.criteria.contains($0.id) }
        units.append(
          Unit(panel: panel, criteria: try cells(of: criteria, in: part), factor: try factor(of: line)))
      }
    case .criterion:
      for line in derivation.criteria {
        guard let panel = line.panel, let criterion = rules.rubric.criterion(line.criterion) else { continue }
        units.append(
          Unit(panel: panel, criteria: [(criterion.id, Ratio(1))], factor: try factor(of: criterion)))
      }
    }
    return units
  }

  /// The criteria of a sheet, or of a part of it, with what their marks are multiplied by.
  private func cells(of criteria: [Criterion], in part: RubricPart? = nil) throws(ArithmeticOverflow)
    -> [(id: CriterionID, weight: Ratio)]
  {
    var cells: [(id: CriterionID, weight: Ratio)] = []
    var sum = Ratio.zero
    for criterion in criteria {
      let outer = part == nil ? rules.rubric.part(of: criterion.id).map { Ratio($0.weight) } : nil
      let weight = try Ratio(criterion.weight).multiplied(by: outer ?? Ratio(1))
      cells.append((criterion.id, weight))
      sum = try sum.adding(weight)
    }
    guard rules.tabulation.combination == .mean else { return cells }
    for index in cells.indices { cells[index].weight = try cells[index].weight.divided(by: sum) }
    return cells
  }

  private func factor(of criterion: Criterion) throws(ArithmeticOverflow) -> Ratio {
    let part = rules.rubric.part(of: criterion.id)
    var factor = Ratio(1)
    if rules.tabulation.weightPosition == .afterPanel { factor = Ratio(criterion.weight) }
    if rules.tabulation.combination == .mean {
      let together = part.map { part in rules.rubric.criteria.filter { part.criteria.contains($0.id) } }
      var sum = Ratio.zero
      for criterion in together ?? rules.rubric.criteria { sum = try sum.adding(Ratio(criterion.weight)) }
      factor = try factor.divided(by: sum)
    }
    guard let line = derivation.parts.first(where: { $0.part == part?.id }) else { return factor }
    return try factor.multiplied(by: self.factor(of: line))
  }

  private func factor(of line: PartLine) throws(ArithmeticOverflow) -> Ratio {
    guard line.counts, let part = rules.rubric.part(line.part) else { return .zero }
    let factor = try Ratio(part.weight).multiplied(by: line.multiplier.map { Ratio($0) } ?? Ratio(1))
    guard rules.tabulation.partCombination == .mean else { return factor }
    var sum = Ratio.zero
    for part in rules.rubric.parts { sum = try sum.adding(Ratio(part.weight)) }
    return try factor.divided(by: sum)
  }

  // MARK: Votes and marks

  /// The votes that count, each with its share of the panel's value.
  private func shares(of panel: PanelLine) throws(ArithmeticOverflow) -> [(PanelVote, Ratio)] {
    let method = rules.tabulation.method
    let counted = panel.votes.filter { vote in
      guard vote.fate == .counted || vote.fate == .clamped else { return false }
      // A place that was not given has no points.
      return method.isOfEntry || vote.used != nil
    }
    var shares: [(PanelVote, Ratio)] = []
    var sum = Ratio.zero
    for vote in counted {
      let weight = method.takesWeights ? rules.panel.member(vote.judge).map { Ratio($0.weight) } : nil
      shares.append((vote, weight ?? Ratio(1)))
      sum = try sum.adding(weight ?? Ratio(1))
    }
    let isMean = rules.tabulation.joining == .mean || method == .median || method == .judgeEffect
    guard isMean, !shares.isEmpty else { return shares }
    for index in shares.indices { shares[index].1 = try shares[index].1.divided(by: sum) }
    return shares
  }

  /// What each criterion adds to a judge's value.
  private func marks(of vote: PanelVote, in unit: Unit) throws(ArithmeticOverflow) -> [(CriterionID, Ratio)] {
    if rules.tabulation.level == .criterion {
      return unit.criteria.map { ($0.id, vote.used ?? vote.value) }
    }
    var amounts: [(CriterionID, Ratio)] = []
    for (criterion, weight) in unit.criteria {
      guard let mark = try mark(vote.judge, at: criterion) else { continue }
      amounts.append((criterion, try weight.multiplied(by: mark)))
    }
    return amounts
  }

  /// The mark given, or where gaps are filled the mean of the others given.
  private func mark(_ judge: JudgeID, at criterion: CriterionID) throws(ArithmeticOverflow) -> Ratio? {
    func given(_ judge: JudgeID) -> Points? {
      guard case .given(let marks)? = facts?.sheets[judge] else { return nil }
      return marks[criterion]
    }
    if let mark = given(judge) { return Ratio(mark) }
    guard rules.tabulation.missingCells == .impute else { return nil }
    let others = derivation.sheets.filter { $0.state == .counted }.compactMap { given($0.judge) }
    guard !others.isEmpty else { return nil }
    return try Ratio(others.reduce(Points.zero, +)).divided(by: Ratio(others.count))
  }

  // MARK: Two entries side by side

  /// The shares of both, with what is left over last; empty where they are not to be told apart so.
  static func table(
    _ part: KeyPath<ResultShares, Shares?>, _ upper: ResultShares, _ lower: ResultShares, total: Ratio
  ) throws(ArithmeticOverflow) -> [ComparedShare] {
    let judged = [upper, lower].map { $0[keyPath: part] }
    // What is told as one number is told as one in both tables.
    guard judged.allSatisfy({ $0 != nil }) || upper.isWhole && lower.isWhole else { return [] }
    let top = (judged[0] ?? []) + upper.others
    let bottom = (judged[1] ?? []) + lower.others
    var sources: [ComparedShare.Source] = []
    for share in top + bottom where !sources.contains(share.source) { sources.append(share.source) }
    var table: [ComparedShare] = []
    for source in inOrder(sources, rules: upper.rules) {
      table.append(
        try share(
          source, top.first { $0.source == source }?.amount, bottom.first { $0.source == source }?.amount))
    }
    let left = [
      try upper.total.subtracting(sum(top.map(\.amount))),
      try lower.total.subtracting(sum(bottom.map(\.amount))),
    ]
    if left != [.zero, .zero] { table.append(try share(.remainder, left[0], left[1])) }
    return table
  }

  /// Whether the judged total is told as one number.
  private var isWhole: Bool { criteria == nil && judges == nil && !others.isEmpty }

  private static func share(_ source: ComparedShare.Source, _ upper: Ratio?, _ lower: Ratio?)
    throws(ArithmeticOverflow) -> ComparedShare
  {
    let difference = try (upper ?? .zero).subtracting(lower ?? .zero)
    return ComparedShare(source: source, upper: upper, lower: lower, difference: difference)
  }

  private static func sum(_ amounts: [Ratio]) throws(ArithmeticOverflow) -> Ratio {
    var sum = Ratio.zero
    for amount in amounts { sum = try sum.adding(amount) }
    return sum
  }

  /// Criteria and judges in the order of the rules, what is added after them.
  private static func inOrder(_ sources: [ComparedShare.Source], rules: RoundRules) -> [ComparedShare.Source]
  {
    func rank(_ source: ComparedShare.Source) -> (Int, Int) {
      switch source {
      case .criterion(let id): (0, rules.rubric.criteria.firstIndex { $0.id == id } ?? .max)
      case .judge(let id): (0, rules.panel.members.firstIndex { $0.judge == id } ?? .max)
      case .judged, .placePoints: (1, 0)
      case .carried(let id): (2, rules.carryOver?.shares.firstIndex { $0.round == id } ?? .max)
      case .figure(let id): (3, rules.figures.firstIndex { $0.id == id } ?? .max)
      case .deductions: (4, 0)
      case .remainder: (5, 0)
      }
    }
    return sources.sorted { rank($0) < rank($1) }
  }
}
