/// Decisions that change places whatever the results say (docs/tabulation.md §4; domain.md §1.2 R7).
struct Overrule {
  /// A ranked entry on the list.
  private typealias Position = (contender: Int, group: Int)

  let decisions: Decisions

  /// - Parameter groups: in rank order, each in the order in which it is listed.
  /// - Returns: the decisions that had an effect.
  func apply(to groups: inout [[Int]], of contenders: inout [Contender]) -> [Decision] {
    var applied: [Decision] = []
    for decision in decisions.all(.overrule, .equal) {
      let byID = Dictionary(groups.joined().map { (contenders[$0].id, $0) }) { first, _ in first }
      let named = decision.distinctSubjects
      let subjects = named.compactMap { byID[$0] }
      guard subjects.count == named.count, subjects.count > 1 else { continue }
      let isApplied =
        decision.kind == .equal
        ? level(subjects, in: &groups, contenders) : place(subjects, in: &groups)
      guard isApplied else { continue }
      for subject in subjects { contenders[subject].derivation.overruledBy = decision.sequence }
      applied.append(decision)
    }
    return applied
  }

  /// The positions that the subjects hold go to them as named; each then stands alone.
  private func place(_ subjects: [Int], in groups: inout [[Int]]) -> Bool {
    let list = groups.enumerated().flatMap { number, group in group.map { Position($0, number) } }
    let members = Set(subjects)
    var next = subjects[...]
    var parted: [[Int]] = []
    var last: Int?
    for position in list {
      if members.contains(position.contender) {
        parted.append([next.removeFirst()])
        last = nil
      } else if position.group == last {
        parted[parted.endIndex - 1].append(position.contender)
      } else {
        parted.append([position.contender])
        last = position.group
      }
    }
    groups = parted
    return true
  }

  /// Several whole neighbouring groups become one; anything else stays as it is.
  private func level(_ subjects: [Int], in groups: inout [[Int]], _ contenders: [Contender]) -> Bool {
    let members = Set(subjects)
    let touched = groups.indices.filter { !members.isDisjoint(with: groups[$0]) }
    guard let first = touched.first, let last = touched.last, touched.count > 1,
      last - first == touched.count - 1, touched.reduce(0, { $0 + groups[$1].count }) == subjects.count
    else { return false }
    groups.replaceSubrange(
      first...last, with: [subjects.sorted { contenders[$0].isListed(before: contenders[$1]) }])
    return true
  }
}

extension Contender {
  /// By entrant number, then id.
  func isListed(before other: Contender) -> Bool {
    (facts.number, facts.id) < (other.facts.number, other.facts.id)
  }
}
