/// Fills a `RoundTable`, fact after fact, in any order.
///
/// A sheet is told once, of other things the later word counts. Entries, judges, criteria and figures are named by their index in what the builder was made with. An
/// index outside, like a mark that its criterion does not allow, makes `finished()` nil.
public struct RoundTableBuilder: Sendable {
  private var table: RoundTable
  private var narrow: [Int16] = []
  private var wide: [Int32] = []
  /// Where each entry, as it was given, stands in the table.
  private let rows: [Int]
  private var isSound = true

  /// An entry as a round's list has it.
  public struct Head: Sendable, Hashable {
    public var id: EntryID
    public var unit: UnitID
    public var number: Int

    public init(id: EntryID, unit: UnitID, number: Int) {
      self.id = id
      self.unit = unit
      self.number = number
    }
  }

  /// - Parameter entries: in any order; the table stands in the order of level entries.
  /// - Returns: nil where the rules' criteria, judges or figures have no form in columns: one named twice,
  ///   or a criterion of more than 2³¹ marks.
  public init?(rules: RoundRules, entries: [Head]) {
    guard let shape = RoundTable.Shape(rules), !Self.repeats(entries.map(\.id)) else { return nil }
    let order = entries.indices.sorted {
      (entries[$0].number, entries[$0].id) < (entries[$1].number, entries[$1].id)
    }
    var rows = [Int](repeating: 0, count: order.count)
    for (row, entry) in order.enumerated() { rows[entry] = row }
    self.rows = rows
    let cells = shape.judges.count * shape.criteria.count * RoundTable.stride(for: entries.count)
    if shape.grids.allSatisfy({ $0.last <= Int32(Int16.max) }) {
      narrow = [Int16](repeating: -1, count: cells)
    } else {
      wide = [Int32](repeating: -1, count: cells)
    }
    table = RoundTable(
      shape: shape, marks: .narrow([]),
      sheets: [RoundTable.Sheet](repeating: .nothing, count: shape.judges.count * entries.count),
      figures: shape.figures.map { _ in [Points?](repeating: nil, count: entries.count) })
    table.entries = order.map { entries[$0].id }
    table.units = order.map { entries[$0].unit }
    table.numbers = order.map { entries[$0].number }
    table.statuses = [EntryStatus](repeating: .competing, count: entries.count)
  }

  fileprivate static func repeats<ID: Hashable>(_ ids: [ID]) -> Bool { Set(ids).count != ids.count }

  /// The finished table; nil where something that was put in has no form in columns.
  public consuming func finished() -> RoundTable? {
    guard isSound else { return nil }
    var (table, narrow, wide) = (self.table, self.narrow, self.wide)
    // What is changed below must have one owner, or it is copied first.
    (self.table.sheets, self.narrow, self.wide) = ([], [], [])
    if wide.isEmpty {
      Self.settle(&narrow, in: &table)
      table.marks = .narrow(narrow)
    } else {
      Self.settle(&wide, in: &table)
      table.marks = .wide(wide)
    }
    return table
  }

  // MARK: Sheets

  /// A judge has sent a sheet, whose marks are told one by one.
  public mutating func setGiven(entry: Int, judge: Int) { set(.blank, entry: entry, judge: judge) }

  /// One mark of a sheet that was given.
  public mutating func setMark(entry: Int, judge: Int, criterion: Int, _ mark: Points) {
    guard rows.indices.contains(entry), table.shape.judges.indices.contains(judge),
      table.shape.grids.indices.contains(criterion),
      let index = table.shape.grids[criterion].index(of: mark)
    else {
      isSound = false
      return
    }
    let position = table.column(judge: judge, criterion: criterion) + rows[entry]
    if wide.isEmpty { narrow[position] = Int16(truncatingIfNeeded: index) } else { wide[position] = index }
  }

  /// The judge was not there for the entry.
  public mutating func setAbsent(entry: Int, judge: Int) { set(.absent, entry: entry, judge: judge) }

  /// The judge does not mark the entry, whatever was sent before.
  public mutating func setRecused(entry: Int, judge: Int, _ reason: RecusalReason) {
    switch reason {
    case .sameUnit: set(.recusedByUnit, entry: entry, judge: judge)
    case .recorded(let words):
      set(.recused, entry: entry, judge: judge)
      if isSound { table.recusals[RoundTable.Cell(judge: judge, row: rows[entry])] = words }
    }
  }

  private mutating func set(_ sheet: RoundTable.Sheet, entry: Int, judge: Int) {
    guard rows.indices.contains(entry), table.shape.judges.indices.contains(judge) else {
      isSound = false
      return
    }
    table.sheets[judge * table.count + rows[entry]] = sheet
  }

  /// Tells whole sheets from those with holes, and forgets marks of sheets that hold none.
  private static func settle<Mark: SignedInteger>(_ marks: inout [Mark], in table: inout RoundTable) {
    let criteria = table.shape.criteria.count
    for judge in table.shape.judges.indices {
      var given = [Int](repeating: 0, count: table.count)
      for criterion in 0..<criteria {
        let column = table.column(judge: judge, criterion: criterion)
        for row in given.indices where marks[column + row] >= 0 { given[row] += 1 }
      }
      let first = judge * table.count
      for (row, given) in given.enumerated() where given > 0 {
        let position = first + row
        if table.sheets[position] == .blank {
          table.sheets[position] = given == criteria ? .whole : .partial
        } else {
          for criterion in 0..<criteria { marks[table.column(judge: judge, criterion: criterion) + row] = -1 }
        }
      }
      let sheets = table.sheets[first..<first + table.count]
      table.isWhole.append(sheets.allSatisfy { $0 == .whole })
      table.hasHoles.append(sheets.contains(.partial))
    }
  }

  // MARK: Other facts

  public mutating func setStatus(_ status: EntryStatus, entry: Int) {
    guard rows.indices.contains(entry) else {
      isSound = false
      return
    }
    table.statuses[rows[entry]] = status
  }

  public mutating func setFigure(_ id: FigureID, entry: Int, _ value: Points) {
    guard rows.indices.contains(entry), let figure = table.shape.figures.firstIndex(of: id) else {
      isSound = false
      return
    }
    table.figures[figure][rows[entry]] = value
  }

  public mutating func setDuration(milliseconds: Int, entry: Int) {
    guard rows.indices.contains(entry) else {
      isSound = false
      return
    }
    if table.durations.isEmpty { table.durations = [Int?](repeating: nil, count: table.count) }
    table.durations[rows[entry]] = milliseconds
  }

  /// All penalties of an entry, in the order of their records.
  public mutating func setPenalties(_ penalties: [PenaltyFact], entry: Int) {
    guard rows.indices.contains(entry) else {
      isSound = false
      return
    }
    table.penalties[rows[entry]] = penalties.isEmpty ? nil : penalties
  }

  /// The entry's group, its person and what it reached in earlier rounds.
  public mutating func setBackground(
    entry: Int, group: GroupID?, person: String?, earlier: [RoundID: EarlierResult]
  ) {
    guard rows.indices.contains(entry) else {
      isSound = false
      return
    }
    let isNone = group == nil && person == nil && earlier.isEmpty
    table.others[rows[entry]] =
      isNone ? nil : RoundTable.Other(group: group, person: person, earlier: earlier)
  }

  public mutating func setDecisions(_ decisions: [Decision]) { table.decisions = decisions }
}

extension RoundTable.Shape {
  init?(_ rules: RoundRules) {
    judges = rules.panel.members.map(\.judge)
    criteria = rules.rubric.criteria.map(\.id)
    figures = rules.figures.map(\.id)
    grids = rules.rubric.criteria.compactMap(RoundTable.Grid.init)
    guard grids.count == criteria.count, !RoundTableBuilder.repeats(judges),
      !RoundTableBuilder.repeats(criteria), !RoundTableBuilder.repeats(figures)
    else { return nil }
  }
}

extension RoundTable.Grid {
  fileprivate init?(_ criterion: Criterion) {
    let (width, overflow) = criterion.maximum.micros.subtractingReportingOverflow(criterion.minimum.micros)
    guard !overflow, width >= 0, criterion.step > .zero,
      let last = Int32(exactly: width / criterion.step.micros)
    else { return nil }
    self.init(minimum: criterion.minimum, step: criterion.step, last: last)
  }

  /// Which mark of the grid this is; nil for any other.
  fileprivate func index(of mark: Points) -> Int32? {
    let (offset, overflow) = mark.micros.subtractingReportingOverflow(minimum.micros)
    guard !overflow, offset >= 0 else { return nil }
    let (index, rest) = offset.quotientAndRemainder(dividingBy: step.micros)
    return rest == 0 && index <= last ? Int32(truncatingIfNeeded: index) : nil
  }
}

extension RoundTable {
  /// `facts` in columns; nil where they have no such form.
  ///
  /// Sheets of judges who are not on the panel, and figures that the rules do not know, are left out: they
  /// bear on nothing.
  public init?(_ facts: RoundFacts, for rules: RoundRules) {
    let heads = facts.entries.map { RoundTableBuilder.Head(id: $0.id, unit: $0.unit, number: $0.number) }
    guard var builder = RoundTableBuilder(rules: rules, entries: heads) else { return nil }
    for (entry, own) in facts.entries.enumerated() {
      for (judge, member) in rules.panel.members.enumerated() {
        guard let sheet = own.sheets[member.judge] else { continue }
        builder.set(sheet, entry: entry, judge: judge, rubric: rules.rubric)
      }
      builder.setStatus(own.status, entry: entry)
      for figure in rules.figures {
        if let value = own.figures[figure.id] { builder.setFigure(figure.id, entry: entry, value) }
      }
      if let duration = own.durationMilliseconds {
        builder.setDuration(milliseconds: duration, entry: entry)
      }
      builder.setPenalties(own.penalties, entry: entry)
      builder.setBackground(entry: entry, group: own.group, person: own.person, earlier: own.earlier)
    }
    builder.setDecisions(facts.decisions)
    guard let table = builder.finished() else { return nil }
    self = table
  }
}

extension RoundTableBuilder {
  fileprivate mutating func set(_ sheet: SheetFact, entry: Int, judge: Int, rubric: Rubric) {
    switch sheet {
    case .absent: setAbsent(entry: entry, judge: judge)
    case .recused(let reason): setRecused(entry: entry, judge: judge, reason)
    case .given(let marks):
      setGiven(entry: entry, judge: judge)
      for (criterion, own) in rubric.criteria.enumerated() {
        if let mark = marks[own.id] { setMark(entry: entry, judge: judge, criterion: criterion, mark) }
      }
    }
  }
}
