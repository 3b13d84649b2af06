/// Which parts of a representation a request asks for (RFC 9110, §14).
enum ByteRange: Sendable, Hashable {
  case whole
  /// At least one; those that overlap, or lie nearer than the words between two parts are long, are one.
  ///
  /// In the order in which they were asked for.
  case parts([Range<Int>])
  /// 416.
  case unsatisfiable

  /// More ranges in one request than any player sends: the whole is cheaper for everybody (§14.2).
  static let mostRanges = 16
  /// Bytes between two parts that are sent rather than named (§14.2: the head of a part has about as many).
  static let smallGap = 80

  /// - Parameters:
  ///   - header: the value of `Range`; nil, another unit, a malformed value and too many ranges give the whole.
  ///   - size: of the representation, in bytes.
  init(_ header: String?, size: Int) {
    self = Self.read(header, size: size) ?? .whole
  }

  private static func read(_ header: String?, size: Int) -> ByteRange? {
    guard let header, let equals = header.firstIndex(of: "="),
      header[..<equals].filter({ $0 != " " }).lowercased() == "bytes"
    else { return nil }
    // A list may have empty members (§5.6.1.2), but not be empty.
    let set = header[header.index(after: equals)...].split(separator: ",")
      .map { $0.filter { $0 != " " && $0 != "\t" } }.filter { !$0.isEmpty }
    guard (1...mostRanges).contains(set.count) else { return nil }
    var parts: [Range<Int>] = []
    for specification in set {
      let ends = specification.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
        let range = range(from: ends[0], to: ends[1], size: size)
      else { return nil }
      if !range.isEmpty { parts.append(range) }
    }
    return parts.isEmpty ? .unsatisfiable : .parts(coalesced(parts))
  }

  /// What one range selects: empty where it lies behind the end, nil where it is malformed.
  private static func range(from first: Substring, to last: Substring, size: Int)
    -> Range<Int>?
  {
    // A number too large for an integer lies behind every end.
    let end = Int(last) ?? .max
    if first.isEmpty {
      guard !last.isEmpty else { return nil }
      return max(0, size - min(end, size))..<size
    }
    let start = Int(first) ?? .max
    if !last.isEmpty, end < start { return nil }
    guard start < size else { return size..<size }
    return start..<(last.isEmpty || end >= size ? size : end + 1)
  }

  private static func coalesced(_ parts: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for part in parts {
      var part = part
      while let near = merged.firstIndex(where: { touches($0, part) }) {
        part = min(part.lowerBound, merged[near].lowerBound)..<max(part.upperBound, merged[near].upperBound)
        merged.remove(at: near)
      }
      merged.append(part)
    }
    return merged
  }

  private static func touches(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.lowerBound <= other.upperBound + smallGap && other.lowerBound <= one.upperBound + smallGap
  }
}
