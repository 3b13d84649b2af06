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

  private struct Place {
    var standing: Standing
    var turn: Int
  }

  /// How many there may be; at least one.
  let most: Int
  private var places: [ID: Place] = [:]
  private var counts: [Standing: Int] = [:]
  private var turn = 0
  /// Those of the lowest standing when it was last looked, the longest idle at the end.
  ///
  /// Turns only grow: whoever is not in it, or has done something since, is idle for less long.
  private var idle: [(id: ID, turn: Int)] = []
  private var idleStanding = Standing.visitor

  init(most: Int) {
    self.most = max(1, most)
  }

  var count: Int { places.count }

  func standing(of id: ID) -> Standing? { places[id]?.standing }

  /// Takes a newcomer in.
  ///
  /// - Returns: who has given way and is no longer in the table; nil while there is room.
  mutating func admit(_ id: ID, as standing: Standing) -> ID? {
    guard places[id] == nil else { return nil }
    let leaving = places.count >= most ? longestIdle() : nil
    if let leaving { leave(leaving) }
    turn += 1
    places[id] = Place(standing: standing, turn: turn)
    counts[standing, default: 0] += 1
    return leaving
  }

  /// Something was asked or answered.
  mutating func act(_ id: ID) {
    turn += 1
    places[id]?.turn = turn
  }

  /// Kept before others from now on; a proxy's connection stays a proxy's.
  mutating func raise(_ id: ID, to standing: Standing) {
    guard let before = places[id]?.standing, before < standing else { return }
    places[id]?.standing = standing
    counts[before, default: 0] -= 1
    counts[standing, default: 0] += 1
  }

  mutating func leave(_ id: ID) {
    guard let place = places.removeValue(forKey: id) else { return }
    counts[place.standing, default: 0] -= 1
  }

  private mutating func longestIdle() -> ID? {
    guard let lowest = Standing.allCases.first(where: { counts[$0, default: 0] > 0 }) else { return nil }
    if idleStanding == lowest, let id = nextIdle() { return id }
    idleStanding = lowest
    idle = places.filter { $0.value.standing == lowest }.map { ($0.key, $0.value.turn) }
      .sorted { $0.turn > $1.turn }
    return nextIdle()
  }

  private mutating func nextIdle() -> ID? {
    while let next = idle.popLast() {
      if let place = places[next.id], place.turn == next.turn, place.standing == idleStanding {
        return next.id
      }
    }
    return nil
  }
}
