/// The Skating System over several dances, rules 9–11 (methods.md §7).
struct SkatingOverDances {
  /// By entry and dance: the place in the dance, doubled.
  private let dances: PlaceColumns
  private let entries: [EntryID]
  /// All judges' places in all dances as one dance.
  private var whole: SkatingOrder
  private let majority: Int
  private var groups: [[Int]] = []
  private var steps: [[RankingStep]]

  /// - Parameters:
  ///   - dances: by entry, its place in each dance, doubled.
  ///   - places: by entry, all judges' places in all dances, doubled, the best first.
  ///   - votes: how many judges there were in each dance, added up.
  ///   - last: how many entries have a place in any dance.
  init(entries: [EntryID], dances: [[Int]], places: [[Int]], votes: Int, last: Int) {
    self.entries = entries
    self.dances = PlaceColumns(places: dances.map { $0.sorted() })
    self.whole = SkatingOrder(
      entries: entries, columns: PlaceColumns(places: places), last: last, rules: .allDances)
    self.majority = votes / 2 + 1
    self.steps = entries.map { _ in [] }
  }

  /// Everyone in groups that share a place, the best first, and the steps by which each got there.
  mutating func ranked() -> (groups: [[Int]], steps: [[RankingStep]]) {
    let sums = dances.places.map { $0.reduce(0, +) }
    for group in Array(entries.indices).parted(by: { sums[$0] }, <) {
      note("9", group) { ($0, nil, nil, sums[$0]) }
      settle(group)
    }
    return (groups, steps)
  }

  /// Gives a level group its places by rules 10 and 11.
  private mutating func settle(_ group: [Int]) {
    var waiting = [group]
    while let group = waiting.popLast() {
      let place = groups.reduce(1) { $0 + $1.count }
      guard group.count > 1 else {
        groups.append(group)
        continue
      }
      let best = best(of: group, for: place)
      let settled = best.count == 1 ? best : first(of: best, for: place)
      groups.append(settled)
      // Those level with the best are finished among themselves before the others.
      let others = [group.filter { !best.contains($0) }, best.filter { !settled.contains($0) }]
      waiting += others.filter { !$0.isEmpty }
    }
  }

  /// Rule 10: the most places in dances at the place under review or better, then their lower sum.
  private mutating func best(of group: [Int], for place: Int) -> [Int] {
    let (columns, last) = (dances, place)
    note("10", group) { ($0, place, columns.count(of: $0, upTo: last), columns.sum(of: $0, upTo: last)) }
    let most = group.parted(by: { dances.count(of: $0, upTo: place) }, >)[0]
    return most.parted(by: { dances.sum(of: $0, upTo: place) }, <)[0]
  }

  /// Rule 11: who is first by majorities of all judges' places in all dances.
  private mutating func first(of group: [Int], for place: Int) -> [Int] {
    var columns: [Int: Int] = [:]
    for entry in group {
      columns[entry] = whole.columns.column(of: entry, majority: majority).map { max($0, place) }
    }
    let column = columns.values.min()
    let reaching = column == nil ? group : group.filter { columns[$0] == column }
    let before = group.map { whole.steps[$0].count }
    let first = whole.order(reaching, from: column ?? whole.last)[0]
    if reaching.count == 1, let column {
      note("11", group) { [whole] in ($0, column, whole.columns.count(of: $0, upTo: column), nil) }
    }
    for (entry, count) in zip(group, before) { steps[entry] += whole.steps[entry].dropFirst(count) }
    return first
  }

  private mutating func note(
    _ rule: String, _ group: [Int], _ seen: (Int) -> (entry: Int, column: Int?, count: Int?, doubled: Int?)
  ) {
    let names = group.map { entries[$0] }.sorted()
    for entry in group {
      let (_, column, count, doubled) = seen(entry)
      let value = doubled.flatMap { try? Ratio(Int128($0), over: 2) }
      steps[entry].append(
        RankingStep(rule: rule, column: column, count: count, value: value, group: names))
    }
  }
}
