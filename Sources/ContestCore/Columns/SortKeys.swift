/// What entries are compared by, the result first and then step after step of the tie chain, packed bit by
/// bit into a few whole numbers per entry: the lower number stands ahead.
///
/// Two entries' numbers differ first in the field that separates them.
struct SortKeys {
  /// By word, then row; the first word weighs most.
  private var words: [[UInt64]]
  /// For each bit of each word, the highest first, the field that it belongs to.
  private var fieldOfBit: [Int]
  /// How many fields there are.
  let fields: Int

  /// - Parameter columns: one per field, the higher number ahead, for at least `count` entries; one with
  ///   fewer separates nobody.
  init(_ columns: [[Int64]], count: Int) {
    fields = columns.count
    words = [[UInt64](repeating: 0, count: count)]
    fieldOfBit = [Int](repeating: 0, count: 64)
    var free = 64
    for (field, column) in columns.enumerated() {
      let (lowest, highest) = Self.range(of: column, count: count)
      let width = 64 - UInt64(bitPattern: highest &- lowest).leadingZeroBitCount
      if width > free {
        words.append([UInt64](repeating: 0, count: count))
        fieldOfBit += [Int](repeating: field, count: 64)
        free = 64
      }
      let first = words.count * 64 - free
      for bit in first..<first + width { fieldOfBit[bit] = field }
      free -= width
      // A column of one number alone separates nobody.
      if width > 0 { pack(column, from: highest, shift: UInt64(free)) }
    }
  }

  private mutating func pack(_ column: [Int64], from highest: Int64, shift: UInt64) {
    column.withUnsafeBufferPointer { column in
      words[words.count - 1].withUnsafeMutableBufferPointer { word in
        for row in word.indices { word[row] |= UInt64(bitPattern: highest &- column[row]) &<< shift }
      }
    }
  }

  private static func range(of column: [Int64], count: Int) -> (lowest: Int64, highest: Int64) {
    guard count > 0, column.count >= count else { return (0, 0) }
    var (lowest, highest) = (Int64.max, Int64.min)
    column.withUnsafeBufferPointer { column in
      for row in 0..<count {
        lowest = min(lowest, column[row])
        highest = max(highest, column[row])
      }
    }
    return (lowest, highest)
  }

  /// The field that separates two entries: `fields` where none does.
  func separation(of row: Int, and other: Int) -> Int {
    for (index, word) in words.enumerated() {
      let difference = word[row] ^ word[other]
      if difference != 0 { return fieldOfBit[index * 64 + difference.leadingZeroBitCount] }
    }
    return fields
  }

  // MARK: Sorting

  /// The rows in order: by their keys, equal ones as they stand in `rows`, which rise.
  ///
  /// A radix sort by the first 32 bits; what they do not separate is sorted by comparing.
  func sorted(_ rows: [Int32]) -> [Int32] {
    var items = rows.map { Item(prefix: UInt32(words[0][Int($0)] >> 32), row: UInt32(bitPattern: $0)) }
    Self.radixSort(&items)
    sortRuns(&items)
    return items.map { Int32(bitPattern: $0.row) }
  }

  private struct Item {
    var prefix: UInt32
    var row: UInt32
  }

  /// Least digit first, eight bits at a time; a digit that all have in common is passed over.
  private static func radixSort(_ items: inout [Item]) {
    guard items.count > 32 else {
      // Insertion keeps equal ones in their order.
      for index in items.indices {
        var place = index
        while place > 0, items[place - 1].prefix > items[place].prefix {
          items.swapAt(place - 1, place)
          place -= 1
        }
      }
      return
    }
    var other = items
    for shift: UInt32 in [0, 8, 16, 24] {
      var starts = [Int](repeating: 0, count: 256)
      for item in items { starts[Int(item.prefix >> shift & 0xFF)] += 1 }
      guard !starts.contains(items.count) else { continue }
      var start = 0
      for digit in starts.indices { (starts[digit], start) = (start, start + starts[digit]) }
      other.withUnsafeMutableBufferPointer { other in
        for item in items {
          let digit = Int(item.prefix >> shift & 0xFF)
          other[starts[digit]] = item
          starts[digit] += 1
        }
      }
      swap(&items, &other)
    }
  }

  private func sortRuns(_ items: inout [Item]) {
    var start = 0
    while start < items.count {
      var end = start + 1
      while end < items.count, items[end].prefix == items[start].prefix { end += 1 }
      if end - start > 1 { items[start..<end].sort(by: precedes) }
      start = end
    }
  }

  private func precedes(_ lhs: Item, _ rhs: Item) -> Bool {
    for word in words {
      let (left, right) = (word[Int(lhs.row)], word[Int(rhs.row)])
      if left != right { return left < right }
    }
    return lhs.row < rhs.row
  }
}
