/// The facts of one round as columns of whole numbers: what `RoundFacts` says entry by entry in
/// dictionaries, laid out for counting.
///
/// A mark is held as its index on the criterion's grid (`minimum` + index × `step`), judge after judge,
/// criterion after criterion, one number per entry; so the panel's marks of one criterion for sixteen
/// entries are added up at once. Rows stand in the order in which level entries are listed: by entrant
/// number, then id.
///
/// Not every set of facts has this form: a mark off its criterion's grid has none. Whoever builds a table
/// then gets nil and counts from `RoundFacts`.
public struct RoundTable: Sendable, Hashable {
  /// What the table's columns mean: judges, criteria and figures of the rules it was built for, in order.
  struct Shape: Sendable, Hashable {
    var judges: [JudgeID]
    var criteria: [CriterionID]
    var grids: [Grid]
    var figures: [FigureID]
  }

  /// The marks that a criterion allows.
  struct Grid: Sendable, Hashable {
    var minimum: Points
    var step: Points
    /// The index of the highest mark.
    var last: Int32
  }

  /// Grid indices, −1 where there is no mark: `[(judge × criteria + criterion) × stride + row]`.
  enum Marks: Sendable, Hashable {
    case narrow([Int16])
    case wide([Int32])
  }

  /// What a judge has given for an entry; the facts' `SheetFact`, without its marks.
  enum Sheet: UInt8, Sendable, Hashable {
    case nothing
    /// Sent with no mark at all.
    case blank
    case partial
    case whole
    case absent
    case recusedByUnit
    case recused
  }

  /// Facts of an entry that the rules counted in columns never ask for.
  struct Other: Sendable, Hashable {
    var group: GroupID?
    var person: String?
    var earlier: [RoundID: EarlierResult]
  }

  /// A row of the table in a judge's column.
  struct Cell: Sendable, Hashable {
    var judge: Int
    var row: Int
  }

  var shape: Shape
  public internal(set) var entries: [EntryID] = []
  public internal(set) var units: [UnitID] = []
  /// Entrant numbers.
  public internal(set) var numbers: [Int] = []
  public internal(set) var statuses: [EntryStatus] = []
  var marks: Marks
  /// `[judge × count + row]`.
  var sheets: [Sheet]
  /// By judge: whether every sheet is whole, and whether one was sent with holes.
  var isWhole: [Bool] = []
  var hasHoles: [Bool] = []
  /// The words of recorded recusals.
  var recusals: [Cell: String] = [:]
  /// By figure, then row; in millionths of a point, nil where it is not known.
  var figures: [[Points?]]
  /// Milliseconds, nil where nothing was measured; empty where no entry was.
  var durations: [Int?] = []
  /// By row.
  var penalties: [Int: [PenaltyFact]] = [:]
  /// By row, where there is any of it.
  var others: [Int: Other] = [:]
  /// Oldest first.
  public internal(set) var decisions: [Decision] = []

  /// How many entries there are.
  public var count: Int { entries.count }

  /// The distance from one column of marks to the next: `count` rounded up to whole vectors.
  var stride: Int { Self.stride(for: count) }

  static func stride(for count: Int) -> Int { (count + 15) & ~15 }

  /// Where the marks of a judge for a criterion begin.
  func column(judge: Int, criterion: Int) -> Int { (judge * shape.criteria.count + criterion) * stride }

  func sheet(_ judge: Int, _ row: Int) -> Sheet { sheets[judge * count + row] }
}

extension RoundTable {
  /// The same facts, entry by entry, in the table's order.
  public var facts: RoundFacts {
    RoundFacts(entries: entries.indices.map(facts(ofRow:)), decisions: decisions)
  }

  /// The facts of one entry.
  func facts(ofRow row: Int) -> EntryFacts {
    var facts = EntryFacts(id: entries[row], unit: units[row], number: numbers[row], status: statuses[row])
    for (judge, id) in shape.judges.enumerated() { facts.sheets[id] = sheetFact(judge, row) }
    for (figure, id) in shape.figures.enumerated() { facts.figures[id] = figures[figure][row] }
    facts.durationMilliseconds = durations.isEmpty ? nil : durations[row]
    facts.penalties = penalties[row] ?? []
    if let other = others[row] {
      facts.group = other.group
      facts.person = other.person
      facts.earlier = other.earlier
    }
    return facts
  }

  private func sheetFact(_ judge: Int, _ row: Int) -> SheetFact? {
    switch sheet(judge, row) {
    case .nothing: return nil
    case .absent: return .absent
    case .recusedByUnit: return .recused(.sameUnit)
    case .recused: return .recused(.recorded(recusals[Cell(judge: judge, row: row)] ?? ""))
    case .blank, .partial, .whole:
      var given: [CriterionID: Points] = [:]
      for (criterion, id) in shape.criteria.enumerated() {
        let index = mark(at: column(judge: judge, criterion: criterion) + row)
        guard index >= 0 else { continue }
        let grid = shape.grids[criterion]
        given[id] = Points(micros: grid.minimum.micros + Int64(index) * grid.step.micros)
      }
      return .given(given)
    }
  }

  private func mark(at position: Int) -> Int32 {
    switch marks {
    case .narrow(let marks): Int32(marks[position])
    case .wide(let marks): marks[position]
    }
  }
}
