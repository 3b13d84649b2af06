import BigInt
import ContestCore

/// §2, `z-score`: each judge's values brought to the mean and spread of all.
func zScores(_ unit: UnitVotes, by rules: RoundRules) -> [EntryID: Fraction] {
  let all = unit.entries.flatMap { $0.votes.map(\.value) }
  guard let (m, s) = meanAndDeviation(all) else { return [:] }
  var scores: [EntryID: [(value: Fraction, weight: Fraction)]] = [:]
  for seat in rules.panel.members {
    let own = unit.values(of: seat.judge)
    guard let (mj, sj) = meanAndDeviation(own.map(\.value)) else { continue }
    for (entry, x) in own {
      let z = h12((x - mj) / sj ?? .zero)
      scores[entry, default: []].append((h12(m + s * z), Fraction(seat.weight)))
    }
  }
  return scores.compactMapValues { join($0, by: rules) }
}

/// The mean and, by h12, the standard deviation with n − 1; deviation 0 where there is one value.
private func meanAndDeviation(_ values: [Fraction]) -> (mean: Fraction, deviation: Fraction)? {
  guard let m = mean(values) else { return nil }
  let squares = values.map { ($0 - m) * ($0 - m) }.sum
  return (m, (squares / Fraction(values.count - 1)).map(squareRoot) ?? .zero)
}

/// h12(√value), for a value that is not negative.
func squareRoot(_ value: Fraction) -> Fraction {
  let parts = BigInt(10).power(12)
  let n = value.numerator * parts * parts
  let root = (n / value.denominator).squareRoot()
  // Against the middle between root and root + 1, squared and cleared of fractions.
  let middle = (2 * root + 1) * (2 * root + 1) * value.denominator
  let goesUp = 4 * n > middle || (4 * n == middle && !root.isMultiple(of: 2))
  return Fraction(goesUp ? root + 1 : root, over: parts)
}

extension BigInt {
  fileprivate func isMultiple(of other: BigInt) -> Bool { self % other == 0 }
}

/// §2, `judge-effect`; nil where the judges and entries of the unit are not connected.
func judgeEffects(_ unit: UnitVotes, by rules: RoundRules) -> [EntryID: Fraction]? {
  guard isConnected(unit) else { return nil }
  let judges = unit.judges(by: rules)
  let x = unit.entries.map { entry in
    (id: entry.id, cells: entry.votes.map { (judge: $0.seat.judge, value: h12($0.value)) })
  }
  var effects: [JudgeID: Fraction] = [:]
  for judge in judges { effects[judge] = .zero }
  for _ in 0..<1_000 {
    let levels = x.map { entry in
      h12(mean(entry.cells.map { $0.value - (effects[$0.judge] ?? .zero) }) ?? .zero)
    }
    var next: [JudgeID: Fraction] = [:]
    for judge in judges {
      let rests = zip(x, levels).flatMap { entry, level in
        entry.cells.filter { $0.judge == judge }.map { $0.value - level }
      }
      next[judge] = h12(mean(rests) ?? .zero)
    }
    let centre = h12(mean(judges.compactMap { next[$0] }) ?? .zero)
    let centred = next.mapValues { $0 - centre }
    if centred == effects { break }
    effects = centred
  }
  var values: [EntryID: Fraction] = [:]
  for entry in x {
    values[entry.id] = mean(entry.cells.map { $0.value - (effects[$0.judge] ?? .zero) })
  }
  return values
}

/// Whether every judge and entry of the unit is reached from any other by values.
private func isConnected(_ unit: UnitVotes) -> Bool {
  guard let first = unit.entries.first else { return true }
  var reached = Set(first.votes.map(\.seat.judge))
  var waiting = Array(unit.entries.dropFirst())
  while true {
    let (met, others) = (
      waiting.filter { $0.votes.contains { reached.contains($0.seat.judge) } },
      waiting.filter { !$0.votes.contains { reached.contains($0.seat.judge) } }
    )
    if met.isEmpty { return others.isEmpty }
    for entry in met { reached.formUnion(entry.votes.map(\.seat.judge)) }
    waiting = others
  }
}
