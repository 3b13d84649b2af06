/// Which part of a representation a request asks for (RFC 9110, §14).
enum ByteRange: Sendable, Hashable {
  case whole
  case part(Range<Int>)
  /// 416.
  case unsatisfiable

  /// - Parameters:
  ///   - header: the value of `Range`; nil, another unit, a malformed value and several ranges give the whole.
  ///   - size: of the representation, in bytes.
  init(_ header: String?, size: Int) {
    guard let header, let equals = header.firstIndex(of: "="),
      header[..<equals].filter({ $0 != " " }).lowercased() == "bytes"
    else {
      self = .whole
      return
    }
    let set = header[header.index(after: equals)...].split(separator: ",").map {
      $0.filter { $0 != " " && $0 != "\t" }
    }
    let ends = set.first?.split(separator: "-", omittingEmptySubsequences: false) ?? []
    guard set.count == 1, ends.count == 2,
      ends.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else {
      self = .whole
      return
    }
    self = Self.range(from: ends[0], to: ends[1], size: size)
  }

  private static func range(from first: Substring, to last: Substring, size: Int) -> ByteRange {
    // A number too large for an integer lies behind every end.
    let end = Int(last) ?? .max
    if first.isEmpty {
      guard !last.isEmpty else { return .whole }
      return end == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - min(end, size))..<size)
    }
    let start = Int(first) ?? .max
    if !last.isEmpty, end < start { return .whole }
    guard start < size else { return .unsatisfiable }
    return .part(start..<(last.isEmpty || end >= size ? size : end + 1))
  }
}
