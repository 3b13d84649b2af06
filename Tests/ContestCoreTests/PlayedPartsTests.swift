import ContestCore
import ContestTestSupport
import Testing

@Suite struct PlayedPartsTests {
  @Test("Parts are joined over gaps of a second, whatever their order")
  func joining() {
    let parts = PlayedParts([5000..<9000, 0..<1000, 2000..<3000, 8000..<8500, 30_000..<30_000])
    #expect(parts.intervals == [0..<3000, 5000..<9000])
    #expect(PlayedParts([0..<1000]).union(PlayedParts([2001..<3000])).intervals == [0..<1000, 2001..<3000])
  }

  @Test("The share rounds down, is never above all, and does not miss the last second")
  func share() {
    #expect(PlayedParts([0..<50_000]).percent(of: 101_000) == 50)
    #expect(PlayedParts([0..<99_999]).percent(of: 101_000) == 99)
    #expect(PlayedParts([0..<100_000]).percent(of: 101_000) == 100)
    #expect(PlayedParts([0..<900_000]).percent(of: 101_000) == 100)
    #expect(PlayedParts([200_000..<900_000]).percent(of: 101_000) == 0)
    #expect(PlayedParts([0..<1000]).percent(of: 0) == 0)
  }

  @Test("However reports are cut up and joined, they come to the same")
  func reports() {
    var random = SplitMix64(seed: 92)
    for _ in 0..<2000 {
      let parts = (0..<random.whole(0...12)).map { _ -> Range<Int> in
        let start = random.whole(0...60_000)
        return start..<(start + random.whole(0...9000))
      }
      let whole = PlayedParts(parts)
      let piecemeal = parts.shuffled(using: &random).reduce(PlayedParts()) { $0.union(PlayedParts([$1])) }
      #expect(whole == piecemeal)
      for (one, next) in zip(whole.intervals, whole.intervals.dropFirst()) {
        #expect(next.lowerBound - one.upperBound > 1000)
      }
      #expect(
        parts.allSatisfy { part in
          part.isEmpty
            || whole.intervals.contains {
              $0.lowerBound <= part.lowerBound && part.upperBound <= $0.upperBound
            }
        })
    }
  }
}
