public import ContestCore

/// Where an entry would stand if the panel were drawn anew from its own judges (methods.md §15).
public struct BootstrapLine: Sendable, Hashable {
  public var entry: EntryID
  /// In the result as it stands.
  public var place: Int
  /// From the 5th to the 95th of a hundred drawn panels: the 90 % interval of the place.
  public var best: Int
  public var worst: Int
  /// The share of drawn panels by which it holds the first place, alone or with others.
  public var wins: Double
  /// The share by which it stands ahead of the entry listed next; nil for the last.
  public var aheadOfNext: Double?
}

/// The bootstrap over judges: the round counted again and again by panels drawn from its own judges, each as
/// large as the panel, a judge as often as the lot falls (methods.md §15).
public struct Bootstrap: Sendable, Hashable {
  /// How many panels were drawn, and from which seed.
  public var replicates: Int
  public var seed: UInt64
  /// How many judges the panels were drawn from.
  public var judges: Int
  /// Whether the panels were counted in columns; where they could not be, fewer are drawn.
  public var isColumnar: Bool
  /// The ranked entries, as they are listed.
  public var lines: [BootstrapLine]
}

/// Draws panels and counts the round by each: the round's own rule, its tie chain and recorded decisions.
///
/// For replicate after replicate and seat after seat a judge is drawn by SplitMix64 from `seed`: the high
/// word of the next number × (number of judges). The same seed gives the same answer on every machine. Panels
/// of the same judges are counted once, whatever the order in which they were drawn. A replicate in which an
/// entry has no result at all is left out of that entry's shares.
///
/// - Parameter replicates: at least 1.
/// - Throws: `AnalysisRefusal.jointSheet`, `.tooFewJudges` under three judges, `.noResult`,
///   `.tooFewEntries` under two ranked ones, `.numbersTooLarge`.
public func bootstrap(
  facts: RoundFacts, rules: RoundRules, replicates: Int = 10_000, seed: UInt64 = 1
) throws(AnalysisRefusal) -> Bootstrap {
  guard rules.ballot != .joint else { throw .jointSheet }
  let panels = DrawnPanels(facts, by: rules)
  let judges = panels.seats.count
  guard judges >= 3 else { throw .tooFewJudges(found: judges, needed: 3) }
  do {
    let actual = try panels.ranking(of: Array(0..<judges)).lines.filter { $0.place != nil }
    guard !actual.isEmpty else { throw AnalysisRefusal.noResult }
    guard actual.count > 1 else { throw AnalysisRefusal.tooFewEntries(found: actual.count, needed: 2) }
    var tally = PlaceTally(entries: actual.map(\.entry), places: facts.entries.count)
    for (panel, times) in draw(max(1, replicates), from: judges, seed: seed) {
      tally.add(try panels.ranking(of: panel), times: times)
    }
    return Bootstrap(
      replicates: max(1, replicates), seed: seed, judges: judges, isColumnar: panels.isColumnar,
      lines: actual.enumerated().map { tally.line(of: $0, place: $1.place ?? 0) })
  } catch let refusal as AnalysisRefusal {
    throw refusal
  } catch {
    throw .numbersTooLarge
  }
}

/// How many replicates are made of `wanted` where the answer is waited for: as many marks as go through in
/// about a second, and never fewer than 200.
func affordableReplicates(_ wanted: Int, facts: RoundFacts, rules: RoundRules) -> Int {
  let marks = max(1, facts.entries.count * rules.panel.members.count * rules.rubric.criteria.count)
  let budget = DrawnPanels(facts, by: rules).isColumnar ? 400_000_000 : 1_000_000
  return min(wanted, max(200, budget / marks))
}

/// Panels as ascending lists of judges, each with how often it was drawn, in the order of its first draw.
func draw(_ replicates: Int, from judges: Int, seed: UInt64) -> [(panel: [Int], times: Int)] {
  var source = DrawSource(seed: seed)
  var drawn: [(panel: [Int], times: Int)] = []
  var known: [[UInt16]: Int] = [:]
  var counts = [UInt16](repeating: 0, count: judges)
  for _ in 0..<replicates {
    for judge in counts.indices { counts[judge] = 0 }
    for _ in counts.indices { counts[source.below(judges)] += 1 }
    if let index = known[counts] {
      drawn[index].times += 1
    } else {
      known[counts] = drawn.count
      drawn.append((counts.indices.flatMap { [Int](repeating: $0, count: Int(counts[$0])) }, 1))
    }
  }
  return drawn
}

/// How often each entry came to each place, and stood ahead of the next.
private struct PlaceTally {
  private let entries: [EntryID]
  private let index: [EntryID: Int]
  /// Of one entry, from place 0 on: by another panel more entries than now may be ranked.
  private let width: Int
  /// `[entry × width + place]`.
  private var counts: [Int]
  private var ahead: [Int]
  private var both: [Int]
  private var places: [Int]

  init(entries: [EntryID], places: Int) {
    self.entries = entries
    width = places + 1
    index = Dictionary(entries.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    counts = [Int](repeating: 0, count: entries.count * width)
    ahead = [Int](repeating: 0, count: entries.count)
    both = ahead
    self.places = ahead
  }

  mutating func add(_ ranking: Ranking, times: Int) {
    for entry in places.indices { places[entry] = 0 }
    for line in 0..<ranking.count {
      let line = ranking[line]
      guard let place = line.place, let entry = index[line.entry] else { continue }
      places[entry] = place
      counts[entry * width + min(place, width - 1)] += times
    }
    for entry in places.indices.dropLast() where places[entry] > 0 && places[entry + 1] > 0 {
      both[entry] += times
      if places[entry] < places[entry + 1] { ahead[entry] += times }
    }
  }

  func line(of entry: Int, place: Int) -> BootstrapLine {
    let own = Array(counts[entry * width..<(entry + 1) * width])
    let all = own.reduce(0, +)
    return BootstrapLine(
      entry: entries[entry], place: place, best: Self.place(own, reaching: 5, of: all) ?? place,
      worst: Self.place(own, reaching: 95, of: all) ?? place,
      wins: all > 0 ? Double(own[1]) / Double(all) : 0,
      aheadOfNext: both[entry] > 0 ? Double(ahead[entry]) / Double(both[entry]) : nil)
  }

  /// The first place by which `percent` of all cases have come.
  private static func place(_ counts: [Int], reaching percent: Int, of all: Int) -> Int? {
    var seen = 0
    for (place, count) in counts.enumerated() {
      seen += count
      if count > 0, seen * 100 >= percent * all { return place }
    }
    return nil
  }
}
