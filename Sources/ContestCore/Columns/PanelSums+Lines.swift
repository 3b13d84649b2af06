extension PanelSums {
  /// Joins a line of votes of all entries.
  ///
  /// Marks that are votes as they stand are read where they lie; others are worked out for some hundreds of
  /// entries at a time, so that they stay near.
  mutating func join(
    _ line: VoteLine, of marks: RoundTable.Marks, in table: RoundTable, judges: [Int], by trim: Trim
  ) throws(ArithmeticOverflow) {
    _ = try line.largest.times(UInt64(judges.count))
    switch marks {
    case .narrow(let marks):
      if let part = line.parts.first, line.isPlain, line.largest * Int64(judges.count) <= Int64(Int16.max),
        trim.from <= Int16.max
      {
        let starts = judges.map { table.column(judge: $0, criterion: part.criterion) }
        marks.withUnsafeBufferPointer { marks in
          guard let base = marks.baseAddress else { return }
          join(
            VoteColumns(base: base, starts: starts, count: table.count), from: 0, by: trim,
            in: NarrowLanes.self)
        }
      } else {
        joinWorkedOut(line, of: marks, in: table, judges: judges, by: trim)
      }
    case .wide(let marks): joinWorkedOut(line, of: marks, in: table, judges: judges, by: trim)
    }
  }

  private mutating func joinWorkedOut<Mark: SignedInteger & FixedWidthInteger>(
    _ line: VoteLine, of marks: [Mark], in table: RoundTable, judges: [Int], by trim: Trim
  ) {
    let block = 256
    var votes = [Int64](repeating: -1, count: judges.count * block)
    for first in stride(from: 0, to: table.count, by: block) {
      let rows = first..<min(first + block, table.count)
      for (position, judge) in judges.enumerated() {
        let starts = line.parts.map { table.column(judge: judge, criterion: $0.criterion) + first }
        line.workOut(&votes, at: position * block, from: marks, starts: starts, count: rows.count)
      }
      votes.withUnsafeBufferPointer { votes in
        guard let base = votes.baseAddress else { return }
        let starts = judges.indices.map { $0 * block }
        join(
          VoteColumns(base: base, starts: starts, count: rows.count), from: first, by: trim,
          in: WideLanes.self)
      }
    }
  }

  /// What the kept votes come to, as the mean's exact number: base + unit × sum ÷ votes kept.
  consuming func column(
    of line: VoteLine, judges: Int, by trim: Trim
  ) throws(ArithmeticOverflow) -> NumberColumn {
    let numbers = counts.isEmpty ? [judges] : Self.numbersOccurring(in: counts, upTo: judges)
    var common: Int64 = 1
    for number in numbers where number > 0 {
      common = try common.leastCommonMultiple(with: Int64(trim.kept(of: number)))
    }
    let scale = try SharedScale(line.base, line.unit, largest: line.largest)
    let denominator = try scale.denominator.times(common.magnitude)
    let bound = try scale.bound.times(common.magnitude)
    let base = scale.base * common
    // A sum over n votes is at most n × the largest, so that its product stays within `bound`.
    let factors = (0...judges).map { number in
      numbers.contains(number) && number > 0 ? scale.unit * (common / Int64(trim.kept(of: number))) : 0
    }
    var values = sums
    if counts.isEmpty {
      let factor = factors[judges]
      values.withUnsafeMutableBufferPointer { for row in $0.indices { $0[row] = base &+ factor &* $0[row] } }
    } else {
      for row in values.indices { values[row] = base &+ factors[Int(counts[row])] &* values[row] }
    }
    return NumberColumn(values, over: denominator, bound: bound)
  }

  private static func numbersOccurring(in counts: [Int64], upTo judges: Int) -> Set<Int> {
    var occurs = [Bool](repeating: false, count: judges + 1)
    for count in counts { occurs[Int(count)] = true }
    return Set(occurs.indices.filter { occurs[$0] })
  }
}

extension VoteLine {
  /// Writes one judge's votes for `count` entries: −1 where the sheet does not count.
  ///
  /// - Parameter starts: where the marks of each part begin.
  fileprivate func workOut<Mark: SignedInteger & FixedWidthInteger>(
    _ votes: inout [Int64], at place: Int, from marks: [Mark], starts: [Int], count: Int
  ) {
    for offset in 0..<count {
      var sum: Int64 = 0
      for (part, start) in zip(parts, starts) {
        let mark = Int64(marks[start + offset])
        guard mark >= 0 else {
          sum = -1
          break
        }
        sum &+= part.value(of: mark)
      }
      votes[place + offset] = sum < 0 ? -1 : rounding?.vote(of: sum) ?? sum
    }
  }
}
