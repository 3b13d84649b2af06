/// Each judge's severity taken off, by least squares of x = entry + judge (methods.md §13).
///
/// The sums are solved by turns, in trillionths rounded half-even (docs/tabulation.md §2).
struct JudgeEffect: RoundMethod {
  private static let mostTurns = 1_000

  func join(_ field: Field) throws(ArithmeticOverflow) -> [JoinedVotes?] {
    guard Self.isConnected(field) else { return field.entries.map { _ in nil } }
    let cells = try Cells(field)
    let effects = try cells.effects(turns: Self.mostTurns)
    var joined = try field.joined { entry, index throws(ArithmeticOverflow) in
      let effect = try Ratio(trillionths: effects[cells.judges[entry][index]])
      return try Ratio(trillionths: cells.values[entry][index]).subtracting(effect)
    }
    for index in joined.indices {
      guard let scores = joined[index]?.votes.compactMap(\.used) else { continue }
      joined[index]?.value = try Ratio.sum(scores).divided(by: Ratio(scores.count))
    }
    return joined
  }

  /// Whether any judge can be held against any other through the entries that both heard.
  static func isConnected(_ field: Field) -> Bool {
    var reached: Set<Int> = []
    var byJudge: [Int: [Int]] = [:]
    for (entry, votes) in field.votes.enumerated() {
      for vote in votes { byJudge[vote.seat, default: []].append(entry) }
    }
    var seen: Set<Int> = []
    var waiting = field.entries.isEmpty ? [] : [0]
    while let entry = waiting.popLast() {
      guard seen.insert(entry).inserted else { continue }
      for vote in field.votes[entry] where reached.insert(vote.seat).inserted {
        waiting += byJudge[vote.seat] ?? []
      }
    }
    return seen.count == field.entries.count
  }
}

/// The field's values in trillionths, judges numbered from 0.
private struct Cells {
  /// By entry, then by vote.
  let values: [[Int128]]
  /// Whose vote it is.
  let judges: [[Int]]
  let judgeCount: Int
  /// Sums of as many values as there can be marks stay within 128 bits.
  private static let largest = Ratio.trillion.magnitude * Ratio.trillion.magnitude * 1_000_000

  init(_ field: Field) throws(ArithmeticOverflow) {
    let seats = Set(field.votes.joined().map(\.seat)).sorted()
    let number = Dictionary(uniqueKeysWithValues: zip(seats, seats.indices))
    judgeCount = seats.count
    judges = field.votes.map { $0.map { number[$0.seat] ?? 0 } }
    var values: [[Int128]] = []
    for votes in field.votes {
      var row: [Int128] = []
      for vote in votes {
        let value = try vote.value.trillionths()
        guard value.magnitude <= Self.largest else { throw ArithmeticOverflow() }
        row.append(value)
      }
      values.append(row)
    }
    self.values = values
  }

  /// The judges' effects: turn by turn until none changes any more.
  func effects(turns: Int) throws(ArithmeticOverflow) -> [Int128] {
    var effects = [Int128](repeating: 0, count: judgeCount)
    guard judgeCount > 0 else { return effects }
    for _ in 0..<turns {
      let next = try refined(effects)
      if next == effects { break }
      effects = next
    }
    return effects
  }

  private func refined(_ effects: [Int128]) throws(ArithmeticOverflow) -> [Int128] {
    var sums = [Int128](repeating: 0, count: judgeCount)
    var counts = sums
    for (row, seats) in zip(values, judges) {
      var sum: Int128 = 0
      for (value, judge) in zip(row, seats) { sum += value - effects[judge] }
      let entry = try nearest(sum, over: Int128(row.count))
      for (value, judge) in zip(row, seats) {
        sums[judge] += value - entry
        counts[judge] += 1
      }
    }
    var next: [Int128] = []
    for (sum, count) in zip(sums, counts) { next.append(try nearest(sum, over: count)) }
    let centre = try nearest(next.reduce(0, +), over: Int128(judgeCount))
    return next.map { $0 - centre }
  }

  private func nearest(_ sum: Int128, over count: Int128) throws(ArithmeticOverflow) -> Int128 {
    try Int256(sum).divided(by: count, .halfEven)
  }
}
