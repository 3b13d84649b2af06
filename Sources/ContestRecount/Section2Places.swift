import BigInt
import ContestCore

/// The values that judges have for the competing entries in one unit.
struct UnitVotes {
  /// In the order of the facts; entries without a value are left out.
  var entries: [(id: EntryID, votes: [Vote])]

  /// The judges with a value in the unit, in panel order.
  func judges(by rules: RoundRules) -> [JudgeID] {
    rules.panel.members.map(\.judge).filter { judge in
      entries.contains { $0.votes.contains { $0.seat.judge == judge } }
    }
  }

  /// What `judge` has for each entry that has a value from the judge.
  func values(of judge: JudgeID) -> [(id: EntryID, value: Fraction)] {
    entries.compactMap { entry in
      entry.votes.first { $0.seat.judge == judge }.map { (entry.id, $0.value) }
    }
  }
}

/// One judge's place for one entry.
struct JudgesPlace {
  let seat: PanelMember
  /// Behind how many, and with how many level (itself included); nil: not placed on a `top` ballot.
  let standing: (ahead: Int, level: Int)?
  /// N_j: the competing entries that have a value from the judge.
  let placed: Int

  /// The mean place.
  var place: Fraction? { standing.map { meanPlace(ahead: $0.ahead, level: $0.level) } }
}

/// Mean place: t level behind a others have each a + (t + 1)/2.
func meanPlace(ahead: Int, level: Int) -> Fraction {
  Fraction(ahead) + Fraction(BigInt(level + 1), over: 2)
}

/// §2, the judges' places of each entry.
func judgesPlaces(_ unit: UnitVotes, by rules: RoundRules) -> [EntryID: [JudgesPlace]] {
  var places: [EntryID: [JudgesPlace]] = [:]
  for seat in rules.panel.members {
    let values = unit.values(of: seat.judge)
    for own in values {
      var standing: (ahead: Int, level: Int)?
      if !isUnplaced(own.value, by: rules) {
        let ahead = values.count { isBetterMark($0.value, than: own.value, by: rules) }
        standing = (ahead, values.count { $0.value == own.value })
      }
      places[own.id, default: []].append(
        JudgesPlace(seat: seat, standing: standing, placed: values.count))
    }
  }
  return places
}

/// 0 on a `top` ballot.
private func isUnplaced(_ value: Fraction, by rules: RoundRules) -> Bool {
  if case .top = rules.ballot { return value == .zero }
  return false
}

/// §2: the methods that turn each judge's place into a number and join these.
func placeMethod(_ unit: UnitVotes, by rules: RoundRules) -> [EntryID: Fraction] {
  let all = judgesPlaces(unit, by: rules)
  let powers = powersOfPlaces(upTo: unit.entries.count, by: rules)
  var values: [EntryID: Fraction] = [:]
  for (entry, places) in all {
    var numbers: [(value: Fraction, weight: Fraction)] = []
    for place in places {
      let number: Fraction? =
        switch rules.tabulation.method {
        case .sumOfPlaces: place.place
        case .borda: place.place.map { Fraction(place.placed) - $0 } ?? .zero
        case .pointsByPlace(let list):
          broughtByPlaces(place.standing) { list.indices.contains($0) ? Fraction(list[$0]) : .zero }
        case .exponential: broughtByPlaces(place.standing) { powers[$0] }
        default: nil
        }
      if let number { numbers.append((number, Fraction(place.seat.weight))) }
    }
    values[entry] = join(numbers, by: rules)
  }
  return values
}

/// The mean of what the places bring that a level group takes up; `brings` counts places from 0.
func broughtByPlaces(_ standing: (ahead: Int, level: Int)?, _ brings: (Int) -> Fraction) -> Fraction {
  guard let standing else { return .zero }
  return mean((standing.ahead..<standing.ahead + standing.level).map(brings)) ?? .zero
}

/// power(1), power(2) … of the method `exponential`; empty for every other.
private func powersOfPlaces(upTo count: Int, by rules: RoundRules) -> [Fraction] {
  guard case .exponential(let scale, let decay) = rules.tabulation.method else { return [] }
  let s = BigInt(10).power(18)
  var term = s
  var q = BigInt(0)
  var k = BigInt(0)
  while term != 0 {
    q += term
    k += 1
    // BigInt's division cuts toward zero.
    term = -term * BigInt(decay.micros) / (BigInt(Points.scale) * k)
  }
  var a = s
  var powers: [Fraction] = []
  for _ in 0..<count {
    powers.append(h12(Fraction(scale) * Fraction(a, over: s)))
    a = Fraction(a * q, over: s).rounded(Rounding(decimals: 0, mode: .halfEven)).numerator
  }
  return powers
}
