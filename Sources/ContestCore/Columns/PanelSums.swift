/// One line of votes (a criterion's, or the judges' totals) joined by the panel: per entry the sum of the
/// votes that the method keeps, and how many were cast.
struct PanelSums {
  /// As long as the entries, rounded up to whole vectors; so is `counts`.
  private(set) var sums: [Int64]
  /// Votes cast, before any is dropped; empty where every entry has the votes of all judges.
  private(set) var counts: [Int64]

  /// - Parameter isWhole: whether every judge has voted on every entry.
  init(count: Int, isWhole: Bool) {
    let length = RoundTable.stride(for: count)
    sums = [Int64](repeating: 0, count: length)
    counts = isWhole ? [] : sums
  }
}

/// How many of the highest and the lowest votes are dropped, and from how many on.
struct Trim: Sendable, Hashable {
  var high = 0
  var low = 0
  /// Where fewer votes are cast none is dropped; more than `high` + `low`.
  var from = 1

  /// How many of `count` votes are kept.
  func kept(of count: Int) -> Int { count >= from ? count - high - low : count }
}

/// Where the votes of a line lie: one column per judge, each as long as there are entries, rounded up to
/// whole vectors.
struct VoteColumns<Vote> {
  var base: UnsafePointer<Vote>
  /// Where each judge's column begins.
  var starts: [Int]
  /// How many entries there are from there on.
  var count: Int
}

extension PanelSums {
  /// Joins the votes of the entries from `row` on, vector after vector.
  ///
  /// No sum may leave the type of a vote. The memory behind each column must reach to whole vectors.
  mutating func join<Lanes: VoteLanes>(
    _ columns: VoteColumns<Lanes.Vote>, from row: Int, by trim: Trim, in _: Lanes.Type
  ) {
    let isPlain = counts.isEmpty && trim.high <= 1 && trim.low <= 1
    sums.withUnsafeMutableBufferPointer { sums in
      counts.withUnsafeMutableBufferPointer { counts in
        withUnsafeTemporaryAllocation(of: Lanes.self, capacity: trim.high + trim.low) { extremes in
          guard let sums = sums.baseAddress else { return }
          for first in stride(from: 0, to: columns.count, by: Lanes.width) {
            if isPlain {
              Self.joinWhole(columns, at: first, by: trim, in: Lanes.self).store(to: sums + row + first)
              continue
            }
            let joined = Self.joinAny(columns, at: first, by: trim, extremes, in: Lanes.self)
            joined.sum.store(to: sums + row + first)
            if !counts.isEmpty, let counts = counts.baseAddress {
              joined.count.store(to: counts + row + first)
            }
          }
        }
      }
    }
  }

  /// Every judge has voted and at most one vote is dropped at either end: all is kept in registers.
  @inline(__always)
  private static func joinWhole<Lanes: VoteLanes>(
    _ columns: VoteColumns<Lanes.Vote>, at first: Int, by trim: Trim, in _: Lanes.Type
  ) -> Lanes {
    var sum = Lanes(all: 0)
    var lowest = Lanes(all: .max)
    var highest = Lanes(all: 0)
    for start in columns.starts {
      let votes = Lanes(columns, at: start + first)
      sum = sum + votes
      lowest = .lower(lowest, votes)
      highest = .higher(highest, votes)
    }
    if columns.starts.count >= trim.from {
      if trim.low == 1 { sum = sum - lowest }
      if trim.high == 1 { sum = sum - highest }
    }
    return sum
  }

  /// Votes may be missing, and any number is dropped: the lowest and highest seen so far stand sorted in
  /// `extremes`, and each vote is carried past them.
  @inline(__always)
  private static func joinAny<Lanes: VoteLanes>(
    _ columns: VoteColumns<Lanes.Vote>, at first: Int, by trim: Trim,
    _ extremes: UnsafeMutableBufferPointer<Lanes>, in _: Lanes.Type
  ) -> (sum: Lanes, count: Lanes) {
    let lows = 0..<trim.low
    let highs = trim.low..<(trim.low + trim.high)
    for index in lows { extremes[index] = Lanes(all: .max) }
    for index in highs { extremes[index] = Lanes(all: -1) }
    var sum = Lanes(all: 0)
    var count = Lanes(all: 0)
    for start in columns.starts {
      let votes = Lanes(columns, at: start + first)
      let given = votes.isGiven
      sum = sum + (votes & given)
      count = count - given
      // Without its sign bit a missing vote is the highest number, so it never counts as low.
      var low = votes & Lanes(all: .max)
      for index in lows {
        (extremes[index], low) = (.lower(extremes[index], low), .higher(extremes[index], low))
      }
      var high = votes
      for index in highs {
        (extremes[index], high) = (.higher(extremes[index], high), .lower(extremes[index], high))
      }
    }
    var kept = sum
    for extreme in extremes { kept = kept - extreme }
    return (kept.replaced(by: sum, where: count, isBelow: Lanes.Vote(truncatingIfNeeded: trim.from)), count)
  }
}

extension VoteLanes {
  @inline(__always)
  fileprivate init(_ columns: VoteColumns<Vote>, at position: Int) {
    self = UnsafeRawPointer(columns.base + position).loadUnaligned(as: Self.self)
  }
}
