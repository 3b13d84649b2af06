import ContestCore

/// The places that judges gave in one dance (or in all of them taken as one).
struct Dance {
  var entries: [EntryID]
  var places: [EntryID: [Fraction]]
  /// J.
  var judges: Int
  /// N.
  var columns: Int
  /// M.
  var majority: Int { judges / 2 + 1 }

  /// How many of the entry's places are at `column` or better.
  func count(_ entry: EntryID, upTo column: Int) -> Int {
    (places[entry] ?? []).count { $0 <= Fraction(column) }
  }

  /// The sum of these.
  func sum(_ entry: EntryID, upTo column: Int) -> Fraction {
    (places[entry] ?? []).filter { $0 <= Fraction(column) }.sum
  }
}

/// One unit as a dance.
func dancePlaces(_ unit: UnitVotes, by rules: RoundRules) -> Dance {
  Dance(
    entries: unit.entries.map(\.id),
    places: judgesPlaces(unit, by: rules).mapValues { $0.compactMap(\.place) },
    judges: unit.judges(by: rules).count, columns: unit.entries.count)
}

/// order(group, k): rules 6, 7a, 7b, 7c.
func ordered(_ group: [EntryID], from column: Int, in dance: Dance) -> [[EntryID]] {
  let parts = grouped(group) { one, other in
    let (a, b) = (dance.count(one, upTo: column), dance.count(other, upTo: column))
    return a != b ? a > b : dance.sum(one, upTo: column) < dance.sum(other, upTo: column)
  }
  return parts.flatMap { part in
    part.count > 1 && column < dance.columns ? ordered(part, from: column + 1, in: dance) : [part]
  }
}

/// Rules 5–8: the order of one dance.
func danceOrder(_ dance: Dance) -> [[EntryID]] {
  var placed: [[EntryID]] = []
  var left = dance.entries
  for column in stride(from: 1, through: dance.columns, by: 1) {
    let reached = left.filter { dance.count($0, upTo: column) >= dance.majority }
    guard !reached.isEmpty else { continue }
    placed += ordered(reached, from: column, in: dance)
    left.removeAll(where: reached.contains)
  }
  return left.isEmpty ? placed : placed + ordered(left, from: dance.columns, in: dance)
}

/// Rules 9–11: the order over several dances.
struct SeveralDances {
  /// Each entry's dance places, one for each dance.
  let dancePlaces: [EntryID: [Fraction]]
  /// All judges' places in all dances as one dance.
  let together: Dance

  init(_ dances: [Dance]) {
    let placed = dances.map { meanPlaces(danceOrder($0)) }
    var dancePlaces: [EntryID: [Fraction]] = [:]
    for entry in dances.first?.entries ?? [] {
      let own = placed.compactMap { $0[entry] }
      if own.count == dances.count { dancePlaces[entry] = own }
    }
    self.dancePlaces = dancePlaces
    self.together = Dance(
      entries: dances.first?.entries.filter { dancePlaces[$0] != nil } ?? [],
      places: dances.reduce(into: [:]) { $0.merge($1.places, uniquingKeysWith: +) },
      judges: dances.map(\.judges).reduce(0, +), columns: Set(dances.flatMap(\.entries)).count)
  }

  /// Rule 9: by the sum of dance places; level ones by rule 10.
  var order: [[EntryID]] {
    let bySum = grouped(together.entries) { one, other in
      (dancePlaces[one] ?? []).sum < (dancePlaces[other] ?? []).sum
    }
    var groups: [[EntryID]] = []
    for group in bySum { groups += rule10(group, from: groups.joined().count + 1) }
    return groups
  }

  /// Rule 10: `group` takes the places from `place` on.
  private func rule10(_ group: [EntryID], from place: Int) -> [[EntryID]] {
    guard group.count > 1 else { return group.isEmpty ? [] : [group] }
    func reached(_ entry: EntryID) -> [Fraction] {
      (dancePlaces[entry] ?? []).filter { $0 <= Fraction(place) }
    }
    let best =
      grouped(group) { one, other in
        let (a, b) = (reached(one), reached(other))
        return a.count != b.count ? a.count > b.count : a.sum < b.sum
      }.first ?? []
    let settled = best.count == 1 ? [best] : rule11(best, from: place)
    return settled + rule10(group.filter { !best.contains($0) }, from: place + best.count)
  }

  /// Rule 11: the winner among `level` takes `place`; the others go back to rule 10.
  private func rule11(_ level: [EntryID], from place: Int) -> [[EntryID]] {
    let column =
      (place...max(place, together.columns)).first { column in
        level.contains { together.count($0, upTo: column) >= together.majority }
      } ?? together.columns
    let reached = level.filter { together.count($0, upTo: column) >= together.majority }
    let winners = ordered(reached.isEmpty ? level : reached, from: column, in: together).first ?? level
    return [winners]
      + rule10(level.filter { !winners.contains($0) }, from: place + winners.count)
  }
}
