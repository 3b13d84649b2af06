/// The widest paths of the pairwise duels (methods.md §12).
struct Schulze: RoundMethod {
  func join(_ field: Field) throws(ArithmeticOverflow) -> [JoinedVotes?] {
    let duels = Self.duels(field)
    let paths = Self.widestPaths(duels)
    let wins = duels.indices.map { entry in
      duels.indices.count { paths[entry][$0] > paths[$0][entry] }
    }
    let groups = Array(field.entries.indices).parted(by: { wins[$0] }, >)
    return try field.ranked(
      groups, places: JudgesPlaces(field), steps: wins.map { [RankingStep(rule: "duels", count: $0)] })
  }

  /// Element [x][y]: how many of the judges with a value for both place x ahead of y.
  private static func duels(_ field: Field) -> [[Int32]] {
    let count = field.entries.count
    var duels = [[Int32]](repeating: [Int32](repeating: 0, count: count), count: count)
    let places = JudgesPlaces(field)
    var bySeat: [Int: [(entry: Int, ahead: Int)]] = [:]
    for (entry, votes) in field.votes.enumerated() {
      for (index, vote) in votes.enumerated() {
        bySeat[vote.seat, default: []].append((entry, places[entry, index].ahead))
      }
    }
    for cells in bySeat.values {
      for one in cells {
        for other in cells where one.ahead < other.ahead { duels[one.entry][other.entry] += 1 }
      }
    }
    return duels
  }

  /// By winning votes: a duel that is not won is no link (Floyd and Warshall's algorithm).
  private static func widestPaths(_ duels: [[Int32]]) -> [[Int32]] {
    var paths = duels
    for one in duels.indices {
      for other in duels.indices where duels[one][other] <= duels[other][one] { paths[one][other] = 0 }
    }
    for middle in paths.indices {
      let onward = paths[middle]
      for start in paths.indices where start != middle {
        let reach = paths[start][middle]
        if reach > 0 { widen(&paths[start], by: onward, reach: reach) }
      }
    }
    return paths
  }

  private static func widen(_ row: inout [Int32], by onward: [Int32], reach: Int32) {
    for end in row.indices { row[end] = max(row[end], min(reach, onward[end])) }
  }
}
