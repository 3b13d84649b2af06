/// What is made of judged totals by holding them against one another (docs/tabulation.md §2).
struct PlacesForTotals {
  let rules: RoundRules

  /// The Skating System's rules 9–11 over the criteria.
  func rankDances(_ contenders: inout [Contender]) throws(ArithmeticOverflow) {
    let units = rules.rubric.criteria.indices
    let members = contenders.indices.filter { index in contenders[index].panels.allSatisfy { $0 != nil } }
    let fields = units.map { unit in contenders.filter { $0.panels[unit] != nil } }
    let judges = units.map { unit in
      Set(fields[unit].flatMap { $0.votes[unit].map(\.seat) }).count
    }
    var over = SkatingOverDances(
      entries: members.map { contenders[$0].id },
      dances: members.map { member in
        contenders[member].panels.compactMap { $0.map { Self.doubled($0.value.exact) } }
      },
      places: members.map { member in
        contenders[member].panels.flatMap { $0?.votes.compactMap { $0.place.map(Self.doubled) } ?? [] }
          .sorted()
      },
      votes: judges.reduce(0, +), last: contenders.count { $0.panels.contains { $0 != nil } })
    let (groups, steps) = over.ranked()
    for (index, member) in members.enumerated() { contenders[member].derivation.multiDance = steps[index] }
    var ahead = 0
    for group in groups {
      let place = try JudgePlace(ahead: ahead, level: group.count).mean ?? .zero
      for index in group where rules.hasMultipliers(contenders[members[index]].facts) {
        contenders[members[index]].derivation.judged = try StepValue(
          place, rules.tabulation.rounding[.judged])
      }
      ahead += group.count
    }
  }

  /// A place is a whole number or a half.
  private static func doubled(_ place: Ratio) -> Int {
    Int(truncatingIfNeeded: place.numerator * 2 / place.denominator)
  }

  /// Points for the judged total's place in the round (Eurovision, methods.md §6).
  func bringPoints(_ contenders: inout [Contender]) throws(ArithmeticOverflow) {
    let list = PointsByPlace(points: rules.tabulation.placePoints.map { Ratio($0) })
    let members = contenders.indices.filter {
      contenders[$0].competes && contenders[$0].derivation.judged != nil
    }
    var ahead = 0
    for group in members.parted(
      by: { contenders[$0].derivation.judged?.rounded }, rules.judgedDirection.isBetter)
    {
      let place = JudgePlace(ahead: ahead, level: group.count)
      for index in group {
        contenders[index].derivation.placePoints = PlacePointsLine(
          place: try place.mean ?? .zero, points: try list.brought(by: place))
      }
      ahead += group.count
    }
  }
}

extension RoundRules {
  /// Whether the criteria are dances of the Skating System: the judged total is the place over all of them.
  var criteriaAreDances: Bool {
    tabulation.method == .skating && tabulation.level == .criterion && rubric.criteria.count > 1
  }
}
