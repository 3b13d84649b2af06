/// Who holds a connection, and who gives way when there are as many as the machine can hold.
///
/// Time is counted in turns: whoever did something later stands behind whoever did it earlier.
struct ConnectionTable<ID: Hashable & Sendable>: Sendable {
  /// Whose connection it is; the lower gives way before the higher.
  enum Standing: Int, Sendable, CaseIterable, Comparable {
    /// Nobody in particular.
    case visitor
    /// It has carried a valid session.
    case session
    /// A trusted proxy's: many visitors come through one of them.
    case proxy

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// Among those of one standing, whoever waits for an answer is not idle and gives way last.
  private struct Rank: Hashable, Sendable {
    var standing: Standing
    var isServed = false

    /// The lowest first.
    static var all: [Rank] {
      Standing.allCases.flatMap { [Rank(standing: $0), Rank(standing: $0, isServed: true)] }
    }
  }

  private struct Place {
    var rank: Rank
    var turn: Int
  }

  /// How many there may be; at least one.
  let most: Int
  private var places: [ID: Place] = [:]
  private var counts: [Rank: Int] = [:]
  private var turn = 0
  /// Those of the lowest rank when it was last looked, the longest idle at the end.
  ///
  /// Whoever changes rank does something: who is not in it, or has done something since, is idle for less long.
  private var idle: [(id: ID, turn: Int)] = []
  private var idleRank = Rank(standing: .visitor)

  init(most: Int) {
    self.most = max(1, most)
  }

  var count: Int { places.count }

  func standing(of id: ID) -> Standing? { places[id]?.rank.standing }

  /// Takes a newcomer in.
  ///
  /// - Returns: who has given way and is no longer in the table; nil while there is room.
  mutating func admit(_ id: ID, as standing: Standing) -> ID? {
    guard places[id] == nil else { return nil }
    let leaving = places.count >= most ? longestIdle() : nil
    if let leaving { leave(leaving) }
    turn += 1
    let rank = Rank(standing: standing)
    places[id] = Place(rank: rank, turn: turn)
    counts[rank, default: 0] += 1
    return leaving
  }

  /// Something was asked or answered.
  mutating func act(_ id: ID) { change(id) { _ in } }

  /// An answer is being made, or all have been given.
  mutating func serve(_ id: ID, _ isServed: Bool) { change(id) { $0.isServed = isServed } }

  /// Kept before others from now on; a proxy's connection stays a proxy's.
  mutating func raise(_ id: ID, to standing: Standing) {
    change(id) { $0.standing = max($0.standing, standing) }
  }

  private mutating func change(_ id: ID, _ change: (inout Rank) -> Void) {
    guard var place = places[id] else { return }
    let before = place.rank
    change(&place.rank)
    turn += 1
    place.turn = turn
    places[id] = place
    guard before != place.rank else { return }
    counts[before, default: 0] -= 1
    counts[place.rank, default: 0] += 1
  }

  mutating func leave(_ id: ID) {
    guard let place = places.removeValue(forKey: id) else { return }
    counts[place.rank, default: 0] -= 1
  }

  private mutating func longestIdle() -> ID? {
    guard let lowest = Rank.all.first(where: { counts[$0, default: 0] > 0 }) else { return nil }
    if idleRank == lowest, let id = nextIdle() { return id }
    idleRank = lowest
    idle = places.filter { $0.value.rank == lowest }.map { ($0.key, $0.value.turn) }
      .sorted { $0.turn > $1.turn }
    return nextIdle()
  }

  private mutating func nextIdle() -> ID? {
    while let next = idle.popLast() {
      if let place = places[next.id], place.turn == next.turn, place.rank == idleRank { return next.id }
    }
    return nil
  }
}
