/// Places, tie steps, prizes and what forbids certifying, in columns (docs/tabulation.md §4–6).
struct ColumnPlaces {
  /// Rows of the table as they are listed: the ranked ones by place, then the others.
  private(set) var order: [Int32] = []
  /// How many are ranked; the columns below have as many numbers, one per line of `order`.
  private(set) var ranked = 0
  private(set) var places: [Int32] = []
  private(set) var isTied: [Bool] = []
  /// The step of the tie chain that settled the place, −1 where none did.
  private(set) var decidedBy: [Int16] = []
  private(set) var advances: [Bool] = []
  /// The prize of the rules, −1 for none, −2 where the result is below the floor of the one that covers
  /// the place.
  private(set) var prizes: [Int16] = []
  private(set) var blockers: [Blocker] = []

  private let tabulation: ColumnTabulation
  private var table: RoundTable { tabulation.table }
  private var rules: RoundRules { tabulation.rules }

  init(_ tabulation: ColumnTabulation) {
    self.tabulation = tabulation
    let count = tabulation.table.count
    let isCompeting = tabulation.table.statuses.allSatisfy { $0 == .competing }
    var rows: [Int32] = []
    rows.reserveCapacity(count)
    for row in 0..<count where isCompeting || table.statuses[row] == .competing {
      if tabulation.hasNoResult.isEmpty || !tabulation.hasNoResult[row] { rows.append(Int32(row)) }
    }
    order.reserveCapacity(count)
    places.reserveCapacity(rows.count)
    isTied.reserveCapacity(rows.count)
    decidedBy.reserveCapacity(rows.count)
    blockers = missingFacts()
    rank(rows)
    ranked = order.count
    markAdvancing()
    awardPrizes()
    if ranked < count { listOthers() }
  }

  // MARK: Ranking

  /// The steps before the first one that people settle.
  private var comparingSteps: ArraySlice<TieStep> {
    rules.tieChain.prefix { $0.kind != .decision && $0.kind != .shared }
  }

  private mutating func rank(_ rows: [Int32]) {
    let steps = comparingSteps
    let first = rules.tabulation.rankBasis == .exact ? tabulation.exact : tabulation.result
    let keys = SortKeys([first.values] + steps.map(column), count: table.count)
    let sorted = keys.sorted(rows)
    // A group is what no field separates. The last step that split an entry's group is the one that
    // separates it from the nearer of its neighbours (field 0 is the result: no step).
    var (start, before) = (0, 0)
    while start < sorted.count {
      var (end, after) = (start + 1, 0)
      while end < sorted.count {
        after = keys.separation(of: Int(sorted[end - 1]), and: Int(sorted[end]))
        guard after == keys.fields else { break }
        end += 1
      }
      if end == sorted.count { after = 0 }
      let step = Int16(truncatingIfNeeded: max(before, after) - 1)
      if end - start == 1 || steps.endIndex == rules.tieChain.endIndex {
        append(sorted[start..<end], decidedBy: step)
      } else {
        settle(sorted[start..<end], at: steps.endIndex, decidedBy: step)
      }
      (start, before) = (end, after)
    }
  }

  /// What a step compares, the higher number ahead; empty where all are level.
  private func column(of step: TieStep) -> [Int64] {
    switch step.kind {
    case .criterion(let id):
      return table.shape.criteria.firstIndex(of: id).flatMap { tabulation.criteria[$0] }?.values ?? []
    case .judgedTotal: return tabulation.judged.values
    case .fewerDeductions: return tabulation.deducted?.values.map { -$0 } ?? []
    case .figure(let id):
      guard let figure = table.shape.figures.firstIndex(of: id) else { return [] }
      let known = table.figures[figure].compactMap { $0?.micros }
      // One below all others: without the figure an entry stands last.
      let none = known.min().map { $0 - 1 } ?? 0
      return table.figures[figure].map { $0?.micros ?? none }
    default: return []
    }
  }

  /// Gives level entries one place.
  private mutating func append(_ rows: ArraySlice<Int32>, decidedBy step: Int16) {
    let place = Int32(order.count + 1)
    for row in rows {
      order.append(row)
      places.append(place)
      isTied.append(rows.count > 1)
      decidedBy.append(step)
    }
  }

  /// Takes level entries through the step at which people decide.
  private mutating func settle(_ rows: ArraySlice<Int32>, at index: Int, decidedBy last: Int16) {
    let step = rules.tieChain[index]
    let own = Int16(truncatingIfNeeded: index)
    guard step.kind == .decision else { return append(rows, decidedBy: own) }
    let rowOf = Dictionary(rows.map { (table.entries[Int($0)], $0) }, uniquingKeysWith: { first, _ in first })
    let decision = table.decisions.last { decision in
      (decision.kind == .order || decision.kind == .share)
        && Set(rowOf.keys).isSubset(of: decision.subjects)
    }
    switch decision?.kind {
    case .order:
      var placed: Set<EntryID> = []
      for subject in decision?.subjects ?? [] where placed.insert(subject).inserted {
        if let row = rowOf[subject] { append([row], decidedBy: own) }
      }
    case .share: append(rows, decidedBy: own)
    default:
      blockers.append(.undecidedTie(entries: rowOf.keys.sorted(), step: step.id))
      append(rows, decidedBy: last)
    }
  }

  /// Competing entries without a result, then the absent, the withdrawn, the disqualified.
  private mutating func listOthers() {
    let taken = Set(order)
    for status in [EntryStatus.competing, .outOfCompetition, .absent, .withdrawn, .disqualified] {
      for row in 0..<Int32(table.count)
      where table.statuses[Int(row)] == status && !taken.contains(row) {
        order.append(row)
      }
    }
  }

  // MARK: Outcomes (§5)

  private mutating func markAdvancing() {
    advances = [Bool](repeating: false, count: ranked)
    guard let advancement = rules.advancement, let first = advancement.first else { return }
    let inside = places.firstIndex { $0 > first } ?? ranked
    guard inside > first, advancement.tiesAtCut == .decision else {
      for line in 0..<inside { advances[line] = true }
      return
    }
    let cut = places[inside - 1]
    let level = places.firstIndex(of: cut).map { $0..<inside } ?? inside..<inside
    for line in 0..<level.lowerBound { advances[line] = true }
    let members = Set(level.map { table.entries[Int(order[$0])] })
    let decision = table.decisions.last { $0.kind == .order && members.isSubset(of: $0.subjects) }
    guard let decision else { return blockers.append(.undecidedCut(entries: members.sorted())) }
    let chosen = Set(decision.subjects.filter(members.contains).prefix(first - (Int(cut) - 1)))
    for line in level where chosen.contains(table.entries[Int(order[line])]) { advances[line] = true }
  }

  private mutating func awardPrizes() {
    prizes = [Int16](repeating: -1, count: ranked)
    let floor = rules.prizeFloor.map { Ratio($0) }
    var covered = 0
    var line = 0
    for (prize, rule) in rules.prizes.enumerated() {
      let (sum, overflow) = covered.addingReportingOverflow(max(0, rule.count))
      covered = overflow ? .max : sum
      while line < ranked, places[line] <= covered {
        let result = tabulation.result.ratio(at: Int(order[line]))
        let isBarred = if let result, let floor { result < floor } else { false }
        prizes[line] = isBarred ? -2 : Int16(truncatingIfNeeded: prize)
        line += 1
      }
    }
  }

  // MARK: Blockers (§6)

  private func missingFacts() -> [Blocker] {
    let required = rules.figures.indices.filter { rules.figures[$0].isRequired }
    let lacksFigure = required.contains { table.figures[$0].contains { $0 == nil } }
    let isWhole = tabulation.judges.allSatisfy { table.isWhole[$0] }
    if isWhole, !lacksFigure, tabulation.judges.count >= rules.panel.quorum { return [] }
    var blockers: [Blocker] = []
    for row in 0..<table.count where table.statuses[row] == .competing {
      var (counted, missed): (Int, [JudgeID]) = (0, [])
      for judge in tabulation.judges {
        switch table.sheet(judge, row) {
        case .whole: counted += 1
        case .absent, .recused, .recusedByUnit: break
        case .nothing, .blank: missed.append(table.shape.judges[judge])
        case .partial where rules.tabulation.missingCells == .present: counted += 1
        case .partial where rules.tabulation.missingCells == .refuse: missed.append(table.shape.judges[judge])
        case .partial: break
        }
      }
      let entry = table.entries[row]
      if !missed.isEmpty { blockers.append(.missingSheets(entry: entry, judges: missed)) }
      if counted < rules.panel.quorum {
        blockers.append(.belowQuorum(entry: entry, counted: counted, quorum: rules.panel.quorum))
      }
      for figure in required where table.figures[figure][row] == nil {
        blockers.append(.missingFigure(entry: entry, figure: table.shape.figures[figure]))
      }
    }
    return blockers
  }
}
