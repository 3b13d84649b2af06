/// Drawing lots (bốc thăm): entrant numbers, running order, anonymous codes.
///
/// The draw is a pure function of the seed, the round and the set of entries, so anyone who has the
/// journal can draw it again: entries are sorted by id, then shuffled (Fisher–Yates, from the last
/// place down, each index drawn without bias by rejection) with bytes of the stream
/// SHA-256(seed ‖ label ‖ block number as 8 bytes, big-endian), block 0, 1, 2 …; the labels are
/// `number`, `order/ROUND`, `code/ROUND`, `seat/ROUND` and `tie/ROUND/STEP` in UTF-8.
public struct LotDrawing: Sendable {
  /// SHA-256; given from outside, for this module has no cryptography of its own.
  public typealias Digest = @Sendable ([UInt8]) -> [UInt8]

  /// One entry's lot in a round.
  public struct Lot: Sendable, Hashable {
    public var entry: EntryID
    /// 1…n, each once.
    public var position: Int
    /// Unique in the round; tells neither unit nor order of entry.
    public var code: String

    public init(entry: EntryID, position: Int, code: String) {
      self.entry = entry
      self.position = position
      self.code = code
    }
  }

  /// Letters and digits that are not mistaken for one another when read aloud or copied by hand.
  public static let codeAlphabet = Array("ACDEHKLMNPRTUVXY34679")
  /// 21⁴ = 194,481 codes.
  public static let codeLength = 4

  private let seed: [UInt8]
  private let digest: Digest

  public init(seed: [UInt8], digest: @escaping Digest) {
    self.seed = seed
    self.digest = digest
  }

  /// Entrant numbers for those of `entries` that have none in `taken`: the lowest free numbers from 1, in drawn order.
  ///
  /// - Parameter taken: numbers given before, also to entries that have left: a number is never used again.
  public func numbers(for entries: [EntryID], taken: Set<Int>) -> [EntryID: Int] {
    var stream = ByteStream(seed: seed, label: "number", digest: digest)
    var numbers: [EntryID: Int] = [:]
    var next = 1
    for entry in stream.shuffled(entries.sorted()) {
      while taken.contains(next) { next += 1 }
      numbers[entry] = next
      next += 1
    }
    return numbers
  }

  /// Running order and codes of a round, by position.
  public func lots(for entries: [EntryID], round: RoundID) -> [Lot] {
    var order = ByteStream(seed: seed, label: "order/\(round)", digest: digest)
    var codes = ByteStream(seed: seed, label: "code/\(round)", digest: digest)
    var used: Set<String> = []
    return order.shuffled(entries.sorted()).enumerated().map { offset, entry in
      var code = codes.code()
      while !used.insert(code).inserted { code = codes.code() }
      return Lot(entry: entry, position: offset + 1, code: code)
    }
  }

  /// The order in which a lot of the tie chain draws `entries`, all competing ones of the round at once.
  ///
  /// docs/tabulation.md §4. The order in which they are given does not matter.
  public func tieOrder(of entries: [EntryID], round: RoundID, step: TieStepID) -> [EntryID] {
    var stream = ByteStream(seed: seed, label: "tie/\(round)/\(step)", digest: digest)
    return stream.shuffled(entries.sorted())
  }

  /// The judges of a round in the order in which they are coded J1, J2 … in published results.
  public func seats(for judges: [JudgeID], round: RoundID) -> [JudgeID] {
    var stream = ByteStream(seed: seed, label: "seat/\(round)", digest: digest)
    return stream.shuffled(judges.sorted())
  }
}

/// Bytes that follow from a seed and a label alone.
private struct ByteStream {
  private let prefix: [UInt8]
  private let digest: LotDrawing.Digest
  private var block: [UInt8] = []
  private var blockNumber: UInt64 = 0

  init(seed: [UInt8], label: String, digest: @escaping LotDrawing.Digest) {
    self.prefix = seed + Array(label.utf8)
    self.digest = digest
  }

  private mutating func byte() -> UInt8 {
    if block.isEmpty {
      let number = (0..<8).map { UInt8(truncatingIfNeeded: blockNumber >> (56 - 8 * UInt64($0))) }
      block = digest(prefix + number).reversed()
      blockNumber += 1
    }
    return block.popLast() ?? 0
  }

  /// 0..<bound, every value equally likely: four bytes big-endian, drawn again above the last whole multiple.
  private mutating func index(below bound: Int) -> Int {
    let bound = UInt64(max(1, bound))
    let limit = (UInt64(1) << 32) / bound * bound
    while true {
      let value = (0..<4).reduce(UInt64(0)) { sum, _ in sum << 8 | UInt64(byte()) }
      if value < limit { return Int(value % bound) }
    }
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, index(below: last + 1))
    }
    return elements
  }

  mutating func code() -> String {
    String(
      (0..<LotDrawing.codeLength).map { _ in
        LotDrawing.codeAlphabet[index(below: LotDrawing.codeAlphabet.count)]
      })
  }
}
