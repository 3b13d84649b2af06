/// The first column of places with a majority of judges at it or better; there, the larger majority
/// (methods.md §12).
struct Bucklin: RoundMethod {
  func join(_ field: Field) throws(ArithmeticOverflow) -> [JoinedVotes?] {
    let places = JudgesPlaces(field)
    let columns = PlaceColumns(places: field.entries.indices.map { places.doubled(of: $0) })
    let last = field.entries.count
    var steps = [[RankingStep]](repeating: [], count: last)
    var groups: [[Int]] = []
    for (column, group) in columns.byMajority(field.majority) {
      let names = group.map { field.entries[$0] }.sorted()
      for entry in group {
        let count = columns.count(of: entry, upTo: column ?? last)
        steps[entry].append(RankingStep(rule: "majority", column: column, count: count))
        guard group.count > 1 else { continue }
        steps[entry].append(RankingStep(rule: "count", column: column ?? last, count: count, group: names))
      }
      groups += group.parted(by: { columns.count(of: $0, upTo: column ?? last) }, >)
    }
    return try field.ranked(groups, places: places, steps: steps)
  }
}
