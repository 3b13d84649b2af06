/// Where one judge places an entry among those that have a value from that judge.
struct JudgePlace: Sendable, Hashable {
  /// How many stand before it.
  var ahead: Int
  /// How many are level, itself included.
  var level: Int
  /// How many the judge has a value for.
  var count = 0
  /// False for a 0 on a `top` ballot: behind all who are placed, and no place.
  var isPlaced = true

  /// Twice the mean place, a whole number: level entries share the places that they hold together.
  var doubled: Int { 2 * ahead + level + 1 }

  /// Nil for one that is not placed.
  var mean: Ratio? {
    get throws(ArithmeticOverflow) { isPlaced ? try Ratio(Int128(doubled), over: 2) : nil }
  }
}

/// The judges' places for the entries of a field (docs/tabulation.md §2).
///
/// Only entries still competing are counted, so that when one is disqualified the others move up.
struct JudgesPlaces {
  /// By entry, then by vote.
  private var places: [[JudgePlace]]

  init(_ field: Field) {
    places = field.votes.map { $0.map { _ in JudgePlace(ahead: 0, level: 1) } }
    typealias Cell = (entry: Int, vote: Int)
    var bySeat: [Int: [Cell]] = [:]
    for (entry, votes) in field.votes.enumerated() {
      for (index, vote) in votes.enumerated() { bySeat[vote.seat, default: []].append((entry, index)) }
    }
    for cells in bySeat.values {
      let groups = cells.parted(
        by: { field.votes[$0.entry][$0.vote].value }, field.direction.isBetter)
      var ahead = 0
      for group in groups {
        for cell in group {
          let value = field.votes[cell.entry][cell.vote].value
          places[cell.entry][cell.vote] = JudgePlace(
            ahead: ahead, level: group.count, count: cells.count,
            isPlaced: field.direction != .lowerButZero || value != .zero)
        }
        ahead += group.count
      }
    }
  }

  subscript(entry: Int, vote: Int) -> JudgePlace { places[entry][vote] }

  /// The entry's places doubled, the best first; votes that do not place it are left out.
  func doubled(of entry: Int) -> [Int] {
    places[entry].filter(\.isPlaced).map(\.doubled).sorted()
  }
}
