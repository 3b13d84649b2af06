/// The Skating System for one dance, rules 5–8 (World DanceSport Federation; methods.md §7).
struct SkatingSystem: RoundMethod {
  func join(_ field: Field) throws(ArithmeticOverflow) -> [JoinedVotes?] {
    let places = JudgesPlaces(field)
    var order = SkatingOrder(
      entries: field.entries,
      columns: PlaceColumns(places: field.entries.indices.map { places.doubled(of: $0) }),
      last: field.entries.count, rules: .oneDance)
    let groups = order.groups(majority: field.majority)
    return try field.ranked(groups, places: places, steps: order.steps)
  }
}

/// The order in which majorities of places put entries, with what was looked at for each.
struct SkatingOrder {
  /// The numbers of the rules by which entries are compared.
  struct Rules {
    var majority: String
    var count: String
    var sum: String
    var nextColumn: String
    var level: String
    var noMajority: String

    static let oneDance = Rules(
      majority: "5", count: "6", sum: "7a", nextColumn: "7b", level: "7c", noMajority: "8")
    static let allDances = Rules(
      majority: "11", count: "11", sum: "11", nextColumn: "11", level: "11", noMajority: "11")
  }

  let entries: [EntryID]
  let columns: PlaceColumns
  /// The last column.
  let last: Int
  let rules: Rules
  var steps: [[RankingStep]]

  init(entries: [EntryID], columns: PlaceColumns, last: Int, rules: Rules) {
    self.entries = entries
    self.columns = columns
    self.last = last
    self.rules = rules
    self.steps = entries.map { _ in [] }
  }

  /// Everyone, in groups that share a place, the best first.
  mutating func groups(majority: Int) -> [[Int]] {
    var groups: [[Int]] = []
    for (column, group) in columns.byMajority(majority) {
      if let column {
        if group.count == 1 { note(rules.majority, group, at: column, shows: .count) }
        groups += order(group, from: column)
      } else {
        note(rules.noMajority, group, at: last, shows: .countAndSum)
        groups += order(group, from: last)
      }
    }
    return groups
  }

  /// Splits `group` by the number of places at `column` or better, then by their sum, then by the next
  /// columns; what no column splits stays level.
  mutating func order(_ group: [Int], from column: Int) -> [[Int]] {
    var groups: [[Int]] = []
    // A nil column: none is left to look at.
    var waiting: [(group: [Int], column: Int?)] = [(group, column)]
    while let (group, at) = waiting.popLast() {
      guard group.count > 1, let at else {
        if group.count > 1 { note(rules.level, group, at: last, shows: .countAndSum) }
        groups.append(group)
        continue
      }
      let isFirst = at == column
      note(isFirst ? rules.count : rules.nextColumn, group, at: at, shows: isFirst ? .count : .countAndSum)
      var parts: [[Int]] = []
      for equal in group.parted(by: { columns.count(of: $0, upTo: at) }, >) {
        if isFirst, equal.count > 1 { note(rules.sum, equal, at: at, shows: .countAndSum) }
        parts += equal.parted(by: { columns.sum(of: $0, upTo: at) }, <)
      }
      waiting += parts.reversed().map { ($0, columns.next(after: at, of: $0)) }
    }
    return groups
  }

  private enum Shown {
    case count
    case countAndSum
  }

  /// Writes down what was compared at a column.
  private mutating func note(_ rule: String, _ group: [Int], at column: Int, shows: Shown) {
    let names = group.map { entries[$0] }.sorted()
    for entry in group {
      let sum = try? Ratio(Int128(columns.sum(of: entry, upTo: column)), over: 2)
      steps[entry].append(
        RankingStep(
          rule: rule, column: column, count: columns.count(of: entry, upTo: column),
          value: shows == .countAndSum ? sum : nil, group: names))
    }
  }
}
