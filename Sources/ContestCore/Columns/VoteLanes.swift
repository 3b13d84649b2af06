/// Sixteen or eight votes at once, one per entry: what adding up a panel needs of a vector.
///
/// A vote is a whole number from 0 on; −1, all of whose bits are set, is no vote. The vectors' own
/// operators are spelled out per type, for only with a known type do they become single instructions, and only where they are inlined.
protocol VoteLanes {
  associatedtype Vote: FixedWidthInteger & SignedInteger
  static var width: Int { get }
  /// `width` equal votes.
  init(all vote: Vote)
  static func + (lhs: Self, rhs: Self) -> Self
  static func - (lhs: Self, rhs: Self) -> Self
  static func & (lhs: Self, rhs: Self) -> Self
  static func lower(_ lhs: Self, _ rhs: Self) -> Self
  static func higher(_ lhs: Self, _ rhs: Self) -> Self
  /// All bits where there is a vote, none where there is none.
  var isGiven: Self { get }
  /// `other` where `count` is below `bound`, else `self`.
  func replaced(by other: Self, where count: Self, isBelow bound: Vote) -> Self
  /// Writes the numbers one after the other.
  func store(to place: UnsafeMutablePointer<Int64>)
}

/// Sixteen votes of 16 bits: two SSE registers.
struct NarrowLanes: VoteLanes {
  private var lanes: SIMD16<Int16>

  static var width: Int { 16 }
  private init(_ lanes: SIMD16<Int16>) { self.lanes = lanes }
  @inline(__always)
  init(all vote: Int16) { lanes = SIMD16(repeating: vote) }
  @inline(__always)
  static func + (lhs: Self, rhs: Self) -> Self { Self(lhs.lanes &+ rhs.lanes) }
  @inline(__always)
  static func - (lhs: Self, rhs: Self) -> Self { Self(lhs.lanes &- rhs.lanes) }
  @inline(__always)
  static func & (lhs: Self, rhs: Self) -> Self { Self(lhs.lanes & rhs.lanes) }
  @inline(__always)
  static func lower(_ lhs: Self, _ rhs: Self) -> Self {
    Self(lhs.lanes.replacing(with: rhs.lanes, where: rhs.lanes .< lhs.lanes))
  }
  @inline(__always)
  static func higher(_ lhs: Self, _ rhs: Self) -> Self {
    Self(lhs.lanes.replacing(with: rhs.lanes, where: rhs.lanes .> lhs.lanes))
  }
  var isGiven: Self {
    @inline(__always) get { Self(SIMD16(repeating: 0).replacing(with: -1, where: lanes .>= 0)) }
  }
  @inline(__always)
  func replaced(by other: Self, where count: Self, isBelow bound: Int16) -> Self {
    Self(lanes.replacing(with: other.lanes, where: count.lanes .< bound))
  }
  @inline(__always)
  func store(to place: UnsafeMutablePointer<Int64>) {
    UnsafeMutableRawPointer(place).storeBytes(
      of: SIMD16<Int64>(truncatingIfNeeded: lanes), as: SIMD16<Int64>.self)
  }
}

/// Eight votes of 64 bits, for what sixteen bits cannot hold.
struct WideLanes: VoteLanes {
  private var lanes: SIMD8<Int64>

  static var width: Int { 8 }
  private init(_ lanes: SIMD8<Int64>) { self.lanes = lanes }
  @inline(__always)
  init(all vote: Int64) { lanes = SIMD8(repeating: vote) }
  @inline(__always)
  static func + (lhs: Self, rhs: Self) -> Self { Self(lhs.lanes &+ rhs.lanes) }
  @inline(__always)
  static func - (lhs: Self, rhs: Self) -> Self { Self(lhs.lanes &- rhs.lanes) }
  @inline(__always)
  static func & (lhs: Self, rhs: Self) -> Self { Self(lhs.lanes & rhs.lanes) }
  @inline(__always)
  static func lower(_ lhs: Self, _ rhs: Self) -> Self {
    Self(lhs.lanes.replacing(with: rhs.lanes, where: rhs.lanes .< lhs.lanes))
  }
  @inline(__always)
  static func higher(_ lhs: Self, _ rhs: Self) -> Self {
    Self(lhs.lanes.replacing(with: rhs.lanes, where: rhs.lanes .> lhs.lanes))
  }
  var isGiven: Self {
    @inline(__always) get { Self(SIMD8(repeating: 0).replacing(with: -1, where: lanes .>= 0)) }
  }
  @inline(__always)
  func replaced(by other: Self, where count: Self, isBelow bound: Int64) -> Self {
    Self(lanes.replacing(with: other.lanes, where: count.lanes .< bound))
  }
  @inline(__always)
  func store(to place: UnsafeMutablePointer<Int64>) {
    UnsafeMutableRawPointer(place).storeBytes(of: lanes, as: SIMD8<Int64>.self)
  }
}
