extension RoundTable {
  /// The same round with other judges' sheets on its seats: on seat k those of judge `judges[k]`, of whom
  /// one may sit twice and another not at all.
  ///
  /// The shape stays, judges' ids included, so that the rules it was built for fit. It is a what-if for
  /// those who ask how firm a result is (methods.md §15), and no round's facts.
  ///
  /// - Parameter judges: one index per judge of the table.
  /// - Returns: nil where the indices are not as many, or one is none of the table's.
  public func seating(_ judges: [Int]) -> RoundTable? {
    guard judges.count == shape.judges.count, judges.allSatisfy(shape.judges.indices.contains) else {
      return nil
    }
    var other = self
    let columns = shape.criteria.count * stride
    switch marks {
    case .narrow(let marks): other.marks = .narrow(Self.blocks(judges, of: marks, each: columns))
    case .wide(let marks): other.marks = .wide(Self.blocks(judges, of: marks, each: columns))
    }
    other.sheets = Self.blocks(judges, of: sheets, each: count)
    other.isWhole = judges.map { isWhole[$0] }
    other.hasHoles = judges.map { hasHoles[$0] }
    other.recusals = [:]
    for (cell, words) in recusals {
      for (seat, judge) in judges.enumerated() where judge == cell.judge {
        other.recusals[Cell(judge: seat, row: cell.row)] = words
      }
    }
    return other
  }

  private static func blocks<Element>(_ chosen: [Int], of all: [Element], each length: Int) -> [Element] {
    var blocks: [Element] = []
    blocks.reserveCapacity(chosen.count * length)
    for block in chosen { blocks += all[block * length..<(block + 1) * length] }
    return blocks
  }
}
