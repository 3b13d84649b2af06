import ContestCore
import Testing

@Suite struct LotDrawingTests {
  /// Not a secure hash: the rule under test is what is done with its bytes.
  static func drawing(_ seed: [UInt8]) -> LotDrawing {
    LotDrawing(seed: seed) { bytes in
      var state: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return (0..<32).map { _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return UInt8(truncatingIfNeeded: state >> 24)
      }
    }
  }

  static let entries = (1...40).map { EntryID("unit-\($0)") }

  @Test("The same seed gives the same draw, whatever the order of the entries")
  func repeatable() {
    let first = Self.drawing([1, 2, 3]).lots(for: Self.entries, round: "r")
    let second = Self.drawing([1, 2, 3]).lots(for: Self.entries.reversed(), round: "r")
    #expect(first == second)
    #expect(Self.drawing([9]).lots(for: Self.entries, round: "r") != first)
    #expect(Self.drawing([1, 2, 3]).lots(for: Self.entries, round: "other") != first)
  }

  @Test("Every entry has one place and one code of its own")
  func complete() {
    let lots = Self.drawing([7]).lots(for: Self.entries, round: "r")
    #expect(Set(lots.map(\.entry)) == Set(Self.entries))
    #expect(lots.map(\.position) == Array(1...40))
    #expect(Set(lots.map(\.code)).count == 40)
    #expect(lots.allSatisfy { $0.code.count == 4 && !$0.code.contains("0") && !$0.code.contains("O") })
  }

  @Test("Entrant numbers are the lowest free ones and never one that was given before")
  func numbers() {
    let numbers = Self.drawing([7]).numbers(for: ["a", "b", "c"], taken: [1, 3])
    #expect(Set(numbers.values) == [2, 4, 5])
  }

  @Test("Over many seeds every entry comes first about equally often")
  func fair() {
    var first: [EntryID: Int] = [:]
    let few = Array(Self.entries.prefix(5))
    for seed in 0..<2000 {
      let bytes = [UInt8(truncatingIfNeeded: seed), UInt8(truncatingIfNeeded: seed >> 8)]
      if let entry = Self.drawing(bytes).lots(for: few, round: "r").first?.entry {
        first[entry, default: 0] += 1
      }
    }
    #expect(few.allSatisfy { (300...500).contains(first[$0] ?? 0) })
  }

  @Test("A lot of the tie chain is another one at every step, round and seed, whatever the entries' order")
  func tieOrder() {
    let drawn = Self.drawing([7]).tieOrder(of: Self.entries, round: "r", step: "lot")
    #expect(Set(drawn) == Set(Self.entries))
    #expect(Self.drawing([7]).tieOrder(of: Self.entries.reversed(), round: "r", step: "lot") == drawn)
    #expect(Self.drawing([7]).tieOrder(of: Self.entries, round: "r", step: "lot-2") != drawn)
    #expect(Self.drawing([7]).tieOrder(of: Self.entries, round: "r-2", step: "lot") != drawn)
    #expect(Self.drawing([8]).tieOrder(of: Self.entries, round: "r", step: "lot") != drawn)
  }
}
