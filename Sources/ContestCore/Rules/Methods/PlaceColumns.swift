/// Entries' places read column by column, as scrutineers do: how many are at a column or better, and what
/// these add up to.
struct PlaceColumns {
  /// By entry: its places doubled, the best first.
  let places: [[Int]]

  /// How many of the entry's places are at `column` or better.
  func count(of entry: Int, upTo column: Int) -> Int { places[entry].prefix { $0 <= 2 * column }.count }

  /// The sum of those places, doubled.
  func sum(of entry: Int, upTo column: Int) -> Int {
    places[entry].prefix { $0 <= 2 * column }.reduce(0, +)
  }

  /// The first column at which the entry has `majority` places; nil: it never has.
  func column(of entry: Int, majority: Int) -> Int? {
    places[entry].count < majority ? nil : Self.column(of: places[entry][majority - 1])
  }

  /// Everyone by the first column at which they have `majority` places, in rising order; nil: never, last.
  func byMajority(_ majority: Int) -> [(column: Int?, group: [Int])] {
    let columns = places.indices.map { column(of: $0, majority: majority) }
    return Array(places.indices).parted(by: { columns[$0] ?? .max }, <).map { (columns[$0[0]], $0) }
  }

  /// The first column after `column` that holds a place of any of `group`; nil: none does.
  func next(after column: Int, of group: [Int]) -> Int? {
    group.compactMap { entry in places[entry].first { $0 > 2 * column } }.min().map(Self.column)
  }

  private static func column(of doubled: Int) -> Int { (doubled + 1) / 2 }
}
