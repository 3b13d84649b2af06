import ContestCore

/// §2, ordinal methods: level groups in the order the method makes, best first.
func ordinalOrder(_ unit: UnitVotes, by rules: RoundRules) -> [[EntryID]] {
  switch rules.tabulation.method {
  case .majority: majorityOrder(unit, by: rules)
  case .bucklin: bucklinOrder(unit, by: rules)
  case .schulze: schulzeOrder(unit, by: rules)
  case .skating: danceOrder(dancePlaces(unit, by: rules))
  default: []
  }
}

/// The mean places that groups in order come to.
func meanPlaces(_ groups: [[EntryID]]) -> [EntryID: Fraction] {
  var places: [EntryID: Fraction] = [:]
  var ahead = 0
  for group in groups {
    for entry in group { places[entry] = meanPlace(ahead: ahead, level: group.count) }
    ahead += group.count
  }
  return places
}

/// Entries split into level groups by a comparison, the better first.
func grouped(_ entries: [EntryID], isBetter: (EntryID, EntryID) -> Bool) -> [[EntryID]] {
  var groups: [[EntryID]] = []
  for entry in entries.sorted(by: isBetter) {
    if let last = groups.last?.last, !isBetter(last, entry) {
      groups[groups.count - 1].append(entry)
    } else {
      groups.append([entry])
    }
  }
  return groups
}

/// `majority`: the medians in the order in which they are taken away.
private func majorityOrder(_ unit: UnitVotes, by rules: RoundRules) -> [[EntryID]] {
  var sequences: [EntryID: [Fraction]] = [:]
  for (entry, votes) in unit.entries {
    // From the worst.
    var values = votes.map(\.value).sorted { isBetterMark($1, than: $0, by: rules) }
    var taken: [Fraction] = []
    while !values.isEmpty { taken.append(values.remove(at: (values.count - 1) / 2)) }
    sequences[entry] = taken
  }
  return grouped(unit.entries.map(\.id)) { one, other in
    let (a, b) = (sequences[one] ?? [], sequences[other] ?? [])
    for (x, y) in zip(a, b) where x != y { return isBetterMark(x, than: y, by: rules) }
    return a.count > b.count
  }
}

/// `bucklin`.
private func bucklinOrder(_ unit: UnitVotes, by rules: RoundRules) -> [[EntryID]] {
  let dance = dancePlaces(unit, by: rules)
  var keys: [EntryID: (isReached: Bool, column: Int, count: Int)] = [:]
  for entry in dance.entries {
    let column = (1...max(1, dance.columns)).first { dance.count(entry, upTo: $0) >= dance.majority }
    keys[entry] = (
      column != nil, column ?? dance.columns, dance.count(entry, upTo: column ?? dance.columns)
    )
  }
  return grouped(dance.entries) { one, other in
    guard let a = keys[one], let b = keys[other] else { return false }
    if a.isReached != b.isReached { return a.isReached }
    return a.column != b.column ? a.column < b.column : a.count > b.count
  }
}

/// `schulze`.
private func schulzeOrder(_ unit: UnitVotes, by rules: RoundRules) -> [[EntryID]] {
  let ids = unit.entries.map(\.id)
  func duels(_ x: Int, _ y: Int) -> Int {
    unit.entries[x].votes.count { vote in
      unit.entries[y].votes.contains {
        $0.seat.judge == vote.seat.judge && isBetterMark(vote.value, than: $0.value, by: rules)
      }
    }
  }
  var p = ids.indices.map { x in
    ids.indices.map { y in
      let (forth, back) = (duels(x, y), duels(y, x))
      return x != y && forth > back ? forth : 0
    }
  }
  for k in ids.indices {
    for x in ids.indices where x != k {
      for y in ids.indices where y != x && y != k {
        p[x][y] = max(p[x][y], min(p[x][k], p[k][y]))
      }
    }
  }
  var wins: [EntryID: Int] = [:]
  for x in ids.indices { wins[ids[x]] = ids.indices.count { p[x][$0] > p[$0][x] } }
  return grouped(ids) { (wins[$0] ?? 0) > (wins[$1] ?? 0) }
}
