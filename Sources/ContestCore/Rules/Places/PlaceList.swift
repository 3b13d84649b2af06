/// Ranked entries in the order in which they are listed, with their places (docs/tabulation.md §4).
struct PlaceList {
  /// One per ranked entry.
  var rows: [Standing] = []
  /// The rows' facts, in their order.
  private(set) var facts: [EntryFacts] = []
  /// The rows that share a place, the best first.
  private(set) var groups: [Range<Int>] = []

  /// - Parameter groups: in rank order, each in the order in which it is listed.
  init(_ groups: [[Int]], of contenders: [Contender], style: PlaceStyle) throws(ArithmeticOverflow) {
    for group in groups {
      let start = rows.count
      for index in group {
        var row = Standing(contenders[index])
        row.place = start + 1
        row.isTied = group.count > 1
        row.shownPlace = try style.shown(
          ahead: start, groupsAhead: self.groups.count, level: group.count, position: rows.count)
        rows.append(row)
        facts.append(contenders[index].facts)
      }
      self.groups.append(start..<rows.count)
    }
  }
}

extension PlaceStyle {
  /// - Parameter position: on the list, from 0.
  fileprivate func shown(ahead: Int, groupsAhead: Int, level: Int, position: Int)
    throws(ArithmeticOverflow) -> Ratio?
  {
    switch self {
    case .competition: Ratio(ahead + 1)
    case .dense: Ratio(groupsAhead + 1)
    case .ordinal: Ratio(position + 1)
    case .mean: try JudgePlace(ahead: ahead, level: level).mean
    }
  }
}

extension Standing {
  /// A standing without place and honours.
  init(_ contender: Contender) {
    let facts = contender.facts
    self.init(
      entry: facts.id, unit: facts.unit, number: facts.number, status: facts.status,
      result: contender.derivation.result?.rounded, deductions: contender.deducted,
      decidedBy: contender.decidedBy, derivation: contender.derivation)
  }

  /// Those that are not ranked: competing ones without a result, then by status; by number, then id.
  static func isListed(_ lhs: Standing, before rhs: Standing) -> Bool {
    (lhs.status.listing, lhs.number, lhs.entry) < (rhs.status.listing, rhs.number, rhs.entry)
  }
}

extension EntryStatus {
  fileprivate var listing: Int {
    switch self {
    case .competing: 0
    case .outOfCompetition: 1
    case .absent: 2
    case .withdrawn: 3
    case .disqualified: 4
    }
  }
}
