import BigInt
import ContestCore

/// What §5 of docs/tabulation.md says about prizes.
struct PrizesWon {
  var places: [EntryID: PrizeID] = [:]
  var withheld: [EntryID: PrizeWithheld] = [:]
  var sides: [EntryID: [PrizeID]] = [:]
  var units: [UnitPrizeWon] = []
  var undecided: [Blocker] = []
}

/// §5: every prize of the round.
func prizesWon(
  _ groups: [LevelGroup], _ entries: [CountedEntry], by rules: RoundRules, _ decisions: [Decision]
) -> PrizesWon {
  var won = PrizesWon()
  placePrizes(&won, groups, by: rules, decisions)
  for prize in rules.sidePrizes { sidePrize(prize, &won, groups, entries, by: rules, decisions) }
  for prize in rules.unitPrizes { won.units += unitPrize(prize, groups, by: rules) }
  return won
}

/// Why an entry may get no prize for its place.
private func barred(_ entry: CountedEntry, by rules: RoundRules, _ decisions: [Decision]) -> PrizeWithheld? {
  let withholding = newestDecision(among: decisions, of: [.withhold], about: [entry.id])
  if let withholding { return .decision(withholding.sequence) }
  if let floor = rules.prizeFloor, isWorse(entry, than: floor, by: rules) { return .floor }
  return failedCriterion(of: entry, by: rules).map { .failedCriterion($0) }
}

private func placePrizes(
  _ won: inout PrizesWon, _ groups: [LevelGroup], by rules: RoundRules, _ decisions: [Decision]
) {
  guard !rules.prizes.isEmpty else { return }
  var persons: [String: EntryID] = [:]
  var (placed, groupsPlaced) = (0, 0)
  for group in groups {
    let place = rules.placeStyle == .dense ? groupsPlaced + 1 : placed + 1
    // Withheld is what the place would have brought.
    let isCovered = covering(place, by: rules) != nil
    var inList: [CountedEntry] = []
    var fit: [CountedEntry] = []
    for entry in inNumberOrder(group.entries) {
      if rules.onePrizePerPerson, let person = entry.facts.person, let better = persons[person] {
        if isCovered {
          won.withheld[entry.id] = barred(entry, by: rules, decisions) ?? .onePerPerson(better)
        }
        continue
      }
      inList.append(entry)
      if let reason = barred(entry, by: rules, decisions) {
        if isCovered { won.withheld[entry.id] = reason }
        continue
      }
      fit.append(entry)
      if let person = entry.facts.person { persons[person] = entry.id }
    }
    guard !inList.isEmpty else { continue }
    award(fit, at: place, &won, by: rules, decisions)
    placed += inList.count
    groupsPlaced += 1
  }
  for prize in rules.prizes where !prize.mayBeVacant && !won.places.values.contains(prize.id) {
    won.undecided.append(.vacantPrize(prize: prize.id))
  }
}

/// The prize that covers a prize place, and the last place it covers.
private func covering(_ place: Int, by rules: RoundRules) -> (prize: Prize, last: BigInt)? {
  var last: BigInt = 0
  for prize in rules.prizes {
    last += BigInt(prize.count)
    if BigInt(place) <= last { return (prize, last) }
  }
  return nil
}

private func award(
  _ entries: [CountedEntry], at place: Int, _ won: inout PrizesWon, by rules: RoundRules,
  _ decisions: [Decision]
) {
  guard let (prize, last) = covering(place, by: rules), !entries.isEmpty else { return }
  if prize.mayBeShared || entries.count == 1 || BigInt(place + entries.count - 1) <= last {
    for entry in entries { won.places[entry.id] = prize.id }
  } else if let decision = newestDecision(among: decisions, of: [.order], about: entries.map(\.id)) {
    for (index, entry) in inOrder(of: decision, entries).enumerated() {
      won.places[entry.id] = covering(place + index, by: rules)?.prize.id
    }
  } else {
    won.undecided.append(.undecidedPrize(entries: entries.map(\.id).sorted(), prize: prize.id))
  }
}

private func sidePrize(
  _ prize: SidePrize, _ won: inout PrizesWon, _ groups: [LevelGroup], _ entries: [CountedEntry],
  by rules: RoundRules, _ decisions: [Decision]
) {
  let ranked = groups.flatMap { inNumberOrder($0.entries) }
  var winners: [CountedEntry] = []
  switch prize.basis {
  case .criterion(let id):
    winners = best(prize.count, of: ranked, won, betterCriterion(rules), by: rules) {
      $0.criteria[id]
    }
  case .figure(let id):
    winners = best(prize.count, of: ranked, won, Better.higher, by: rules) {
      $0.facts.figures[id].map { Fraction($0) }
    }
  case .decision:
    let named = decisions.filter { $0.kind == .award && $0.prize == prize.id }.flatMap(\.subjects)
    winners = entries.filter { $0.facts.status == .competing && named.contains($0.id) }
  }
  for winner in winners { won.sides[winner.id, default: []].append(prize.id) }
}

/// The first `count` by a value, and all level with the last of them.
///
/// With one prize a person, those are passed over who have one already, in this prize too.
private func best(
  _ count: Int, of entries: [CountedEntry], _ won: PrizesWon, _ better: Better, by rules: RoundRules,
  value: (CountedEntry) -> Fraction?
) -> [CountedEntry] {
  var winners: [CountedEntry] = []
  func hasPrize(_ entry: CountedEntry) -> Bool {
    won.places[entry.id] != nil || !(won.sides[entry.id] ?? []).isEmpty
      || winners.contains { $0.id == entry.id }
  }
  func isPassedOver(_ entry: CountedEntry) -> Bool {
    guard rules.onePrizePerPerson else { return false }
    return hasPrize(entry)
      || entries.contains { $0.facts.person != nil && $0.facts.person == entry.facts.person && hasPrize($0) }
  }
  let candidates = entries.filter { value($0) != nil }
  for group in split(candidates, better, by: value) where winners.count < count {
    for entry in group where !isPassedOver(entry) { winners.append(entry) }
  }
  return winners
}

private func unitPrize(_ prize: UnitPrize, _ groups: [LevelGroup], by rules: RoundRules) -> [UnitPrizeWon] {
  let ranked = groups.flatMap(\.entries)
  let better = betterResult(rules)
  var values: [(unit: UnitID, value: Fraction)] = []
  for unit in Set(ranked.map(\.facts.unit)).sorted() {
    var results = ranked.filter { $0.facts.unit == unit }.compactMap { $0.result?.rounded }
    results.sort { better($0, than: $1) }
    if let best = prize.best {
      guard results.count >= best else { continue }
      results = Array(results.prefix(best))
    }
    let value = prize.joining == .sum ? results.sum : mean(results)
    if let value { values.append((unit, value)) }
  }
  var won: [UnitPrizeWon] = []
  for (unit, value) in values.sorted(by: { better($0.value, than: $1.value) }) {
    let ahead = values.count { better($0.value, than: value) }
    guard ahead < prize.count, let ratio = value.ratio else { continue }
    won.append(UnitPrizeWon(prize: prize.id, unit: unit, place: ahead + 1, value: ratio))
  }
  return won
}
