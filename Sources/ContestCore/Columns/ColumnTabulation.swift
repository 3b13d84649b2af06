/// From the columns of a round to its columns of results (docs/tabulation.md §1–3), for the rules that
/// `RoundRules.hasColumnForm` lets through: whole columns at a time, all in whole numbers.
struct ColumnTabulation {
  let table: RoundTable
  let rules: RoundRules
  /// Who counts, as indices into the table's judges.
  let judges: [Int]
  private let trim: Trim
  /// Whether every judge who counts has marked every entry.
  private let isWhole: Bool
  /// The table's, without those of sheets that do not count.
  private let marks: RoundTable.Marks
  private let weights: [Ratio]

  /// By criterion: its own value, where the tie chain asks for it.
  private(set) var criteria: [Int: NumberColumn] = [:]
  /// Before figures and deductions.
  private(set) var judged: NumberColumn
  /// After the cap, in millionths of a point.
  private(set) var deducted: NumberColumn?
  private(set) var exact: NumberColumn
  private(set) var result: NumberColumn
  /// By row; empty where every entry has a result.
  private(set) var hasNoResult: [Bool] = []

  private var tabulation: Tabulation { rules.tabulation }

  /// - Throws: where a number might leave 64 bits; the general way has 128.
  init(_ table: RoundTable, by rules: RoundRules) throws(ArithmeticOverflow) {
    self.table = table
    self.rules = rules
    let judges = rules.panel.members.indices.filter { rules.panel.members[$0].counts }
    self.judges = judges
    trim = try Trim(rules.tabulation.method)
    isWhole = !judges.isEmpty && judges.allSatisfy { table.isWhole[$0] }
    let dropsHoles = rules.tabulation.missingCells != .present
    marks = dropsHoles && judges.contains { table.hasHoles[$0] } ? table.marksOfWholeSheets : table.marks
    weights = rules.rubric.criteria.map { Ratio($0.weight) }
    judged = NumberColumn([], bound: 0)
    exact = judged
    result = judged
    switch rules.tabulation.level {
    case .total: try joinTotals()
    case .criterion: try joinCriteria()
    case .part: throw ArithmeticOverflow()
    }
    try conclude()
  }

  // MARK: Judged total (§2)

  private var weightSum: Ratio {
    get throws(ArithmeticOverflow) {
      var sum = Ratio.zero
      for weight in weights { sum = try sum.adding(weight) }
      return sum
    }
  }

  /// What the sum over criteria is divided by.
  private var divisor: Ratio {
    get throws(ArithmeticOverflow) { tabulation.combination == .mean ? try weightSum : Ratio(1) }
  }

  private var criteriaOfTies: Set<Int> {
    Set(
      rules.tieChain.compactMap { step in
        guard case .criterion(let id) = step.kind else { return nil }
        return table.shape.criteria.firstIndex(of: id)
      })
  }

  private mutating func joinTotals() throws(ArithmeticOverflow) {
    var cells: [VoteLine] = []
    for (criterion, grid) in table.shape.grids.enumerated() {
      cells.append(
        try .weighted(criterion, on: grid, by: weights[criterion], tabulation.rounding[.weightedMark]))
    }
    let line = try VoteLine.total(of: cells, dividedBy: divisor, tabulation.rounding[.judgeTotal])
    judged = try join(line)
    try judged.round(tabulation.rounding[.panel])
    try judged.round(tabulation.rounding[.judged])
    for criterion in criteriaOfTies {
      criteria[criterion] = try join(.marks(of: criterion, on: table.shape.grids[criterion]))
    }
  }

  private mutating func joinCriteria() throws(ArithmeticOverflow) {
    let ties = criteriaOfTies
    var sum = NumberColumn([Int64](repeating: 0, count: RoundTable.stride(for: table.count)), bound: 0)
    for (criterion, grid) in table.shape.grids.enumerated() {
      var panel: NumberColumn
      var factor = Ratio(1)
      switch tabulation.weightPosition {
      case .beforePanel:
        panel = try join(
          .weighted(criterion, on: grid, by: weights[criterion], tabulation.rounding[.weightedMark]))
        try panel.round(tabulation.rounding[.panel])
        if ties.contains(criterion) { criteria[criterion] = panel }
      case .afterPanel:
        panel = try join(.marks(of: criterion, on: grid))
        try panel.round(tabulation.rounding[.panel])
        if ties.contains(criterion) { criteria[criterion] = panel }
        factor = weights[criterion]
        if let rounding = tabulation.rounding[.weighted] {
          try panel.multiply(by: factor)
          try panel.round(rounding)
          factor = Ratio(1)
        }
      }
      try sum.add(panel, times: factor)
    }
    try sum.multiply(by: Ratio(1).divided(by: divisor))
    try sum.round(tabulation.rounding[.judged])
    judged = sum
  }

  /// The panel method over one line of votes; entries without a vote have no result.
  private mutating func join(_ line: VoteLine) throws(ArithmeticOverflow) -> NumberColumn {
    var sums = PanelSums(count: table.count, isWhole: isWhole)
    try sums.join(line, of: marks, in: table, judges: judges, by: trim)
    let column = try sums.column(of: line, judges: judges.count, by: trim)
    for (row, count) in sums.counts.prefix(table.count).enumerated() where count == 0 {
      if hasNoResult.isEmpty { hasNoResult = [Bool](repeating: false, count: table.count) }
      hasNoResult[row] = true
    }
    return column
  }

  // MARK: Figures, deductions, result (§3)

  private mutating func conclude() throws(ArithmeticOverflow) {
    exact = judged
    for (figure, rule) in rules.figures.enumerated() {
      let micros = table.figures[figure].map { $0?.micros ?? 0 }
      try exact.add(NumberColumn(padding: micros), times: Ratio(rule.weight).divided(by: Self.millionths))
    }
    if let taken = try deductions() {
      try exact.add(taken, times: Ratio(-1).divided(by: Self.millionths))
      deducted = taken
    }
    result = exact
    try result.round(tabulation.resultRounding)
  }

  private static let millionths = Ratio(Int(Points.scale))

  /// What is taken from each entry, in millionths; nil where nothing is from any.
  private func deductions() throws(ArithmeticOverflow) -> NumberColumn? {
    let hasTimes = rules.deductions.overtime != nil && !table.durations.isEmpty
    // A cap below zero would take from everyone; the general way knows what that means.
    guard hasTimes || !table.penalties.isEmpty || rules.deductions.cap ?? .zero < .zero else { return nil }
    var micros = [Int64](repeating: 0, count: table.count)
    if let overtime = rules.deductions.overtime, hasTimes {
      for (row, duration) in table.durations.enumerated() {
        guard let duration, duration > overtime.limitMilliseconds else { continue }
        let (over, overflow) = duration.subtractingReportingOverflow(overtime.limitMilliseconds)
        guard !overflow else { throw ArithmeticOverflow() }
        micros[row] = overtime.steps.last { $0.fromMilliseconds <= over }?.points.micros ?? 0
      }
    }
    for (row, penalties) in table.penalties {
      for penalty in penalties {
        let (sum, overflow) = micros[row].addingReportingOverflow(penalty.points.micros)
        guard !overflow else { throw ArithmeticOverflow() }
        micros[row] = sum
      }
    }
    if let cap = rules.deductions.cap {
      for row in micros.indices { micros[row] = min(micros[row], cap.micros) }
    }
    return try NumberColumn(padding: micros)
  }
}

extension NumberColumn {
  /// Whole numbers, brought to the length of the other columns.
  init(padding values: [Int64]) throws(ArithmeticOverflow) {
    var bound: Int64 = 0
    for value in values {
      guard value != .min else { throw ArithmeticOverflow() }
      bound = Swift.max(bound, Swift.abs(value))
    }
    let padding = [Int64](repeating: 0, count: RoundTable.stride(for: values.count) - values.count)
    self.init(values + padding, bound: bound)
  }
}

extension Trim {
  fileprivate init(_ method: PanelMethod) throws(ArithmeticOverflow) {
    switch method {
    case .mean: self.init()
    case .trimmedMean(let high, let low, let from) where (0...99).contains(high) && (0...99).contains(low):
      self.init(high: high, low: low, from: Swift.max(from, high + low + 1))
    default: throw ArithmeticOverflow()
    }
  }
}

extension RoundTable {
  /// The marks without those of sheets with holes.
  fileprivate var marksOfWholeSheets: Marks {
    switch marks {
    case .narrow(let marks): .narrow(withoutHoles(marks))
    case .wide(let marks): .wide(withoutHoles(marks))
    }
  }

  private func withoutHoles<Mark: SignedInteger>(_ all: [Mark]) -> [Mark] {
    var marks = all
    for judge in shape.judges.indices where hasHoles[judge] {
      for row in 0..<count where sheet(judge, row) == .partial {
        for criterion in shape.criteria.indices {
          marks[column(judge: judge, criterion: criterion) + row] = -1
        }
      }
    }
    return marks
  }
}
