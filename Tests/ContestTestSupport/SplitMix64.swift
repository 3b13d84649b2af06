/// A small random source that gives the same numbers for the same seed on every machine
/// (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    self.state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix64 {
  public mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True in about `percent` of 100 calls.
  public mutating func chance(_ percent: Int) -> Bool { whole(1...100) <= percent }

  /// One of `choices`; they are at least one.
  public mutating func pick<T>(_ choices: [T]) -> T { choices[whole(0...(choices.count - 1))] }
}
