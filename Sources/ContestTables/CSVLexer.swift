import ContestCore
import Foundation

/// A fault found while taking fields apart, with its place.
struct CSVFault {
  var fault: RowFault
  var place: CSVPlace

  func finding(in file: String) -> Finding {
    fault.finding(at: SourceLocation(file: file, line: place.line, column: place.column))
  }
}

/// Cuts UTF-8 text into records and fields.
///
/// It works on bytes: everything that separates is ASCII, and no byte of a longer character is.
struct CSVLexer {
  private let bytes: [UInt8]
  private let separator: UInt8
  private let limits: CSVLimits
  private var position: Int
  private var place: CSVPlace
  private(set) var faults: [CSVFault] = []
  /// Whether a quote swallowed the rest of the file, so that the last record says nothing.
  private(set) var isCutShort = false

  init(bytes: [UInt8], from start: Int, line: Int, separator: UInt8, limits: CSVLimits) {
    self.bytes = bytes
    self.separator = separator
    self.limits = limits
    self.position = start
    self.place = CSVPlace(line: line, column: 1)
  }

  static func isLineBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  /// The next record, empty rows included; nil at the end of the text.
  mutating func nextRecord() -> CSVRecord? {
    guard position < bytes.count else { return nil }
    var record = CSVRecord(fields: [])
    while true {
      record.width += 1
      let field = nextField(isWanted: record.width <= limits.columns)
      if record.width <= limits.columns { record.fields.append(field) }
      if record.width == limits.columns + 1 {
        let place = CSVPlace(line: field.line, column: field.column)
        report(.tooManyColumns(limit: limits.columns), at: place)
      }
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
      place.column += 1
    }
    if position < bytes.count {
      let isPair =
        bytes[position] == UInt8(ascii: "\r") && position + 1 < bytes.count
        && bytes[position + 1] == UInt8(ascii: "\n")
      move(to: position + (isPair ? 2 : 1))
    }
    return record
  }

  /// Reads one field and stops before the separator or the line break after it.
  private mutating func nextField(isWanted: Bool) -> CSVField {
    // Spreadsheets save sheets full of nothing.
    if position < bytes.count, bytes[position] == separator || Self.isLineBreak(bytes[position]) {
      return CSVField(text: "", line: place.line, column: place.column)
    }
    skipSpaces()
    let start = place
    let raw: [UInt8]
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      raw = quotedField()
    } else {
      let end = endOfPlainText(from: position)
      raw = isWanted ? Array(bytes[position..<end]) : []
      if isWanted { examine(position..<end) }
      move(to: end)
    }
    guard raw.count <= limits.cellBytes else {
      report(.cellTooLong(limit: limits.cellBytes), at: start)
      return CSVField(text: "", line: start.line, column: start.column)
    }
    return CSVField(text: Self.text(of: raw), line: start.line, column: start.column)
  }

  private mutating func quotedField() -> [UInt8] {
    let opening = place
    let start = position
    var content: [UInt8] = []
    var index = position + 1
    var isClosed = false
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\"") else {
        content.append(byte)
        continue
      }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        isClosed = true
        break
      }
      content.append(byte)
      index += 1
    }
    examine(start..<index)
    move(to: index)
    guard isClosed else {
      report(.unterminatedQuote, at: opening)
      isCutShort = true
      return content
    }
    skipSpaces()
    let end = endOfPlainText(from: position)
    if end > position {
      report(.textAfterQuote, at: place)
      content += bytes[position..<end]
      examine(position..<end)
      move(to: end)
    }
    return content
  }

  /// Keeps one fault more than the limit, by which the reader sees that it was passed.
  private mutating func report(_ fault: RowFault, at place: CSVPlace) {
    guard faults.count <= limits.faults else { return }
    faults.append(CSVFault(fault: fault, place: place))
  }

  /// Reports the first character in `range` that no cell may hold.
  private mutating func examine(_ range: Range<Int>) {
    let slice = bytes[range]
    guard slice.contains(where: { ($0 < 0x20 && !Self.isLineBreak($0)) || $0 >= 0x7F }) else { return }
    var offset = range.lowerBound
    for scalar in String(decoding: slice, as: UTF8.self).unicodeScalars {
      if let fault = RowFault.refusal(of: scalar) {
        var found = place
        found.advance(over: bytes[range.lowerBound..<offset])
        report(fault, at: found)
        return
      }
      offset += UTF8.width(scalar)
    }
  }

  private mutating func skipSpaces() {
    var end = position
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
    move(to: end)
  }

  private func endOfPlainText(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != separator, !Self.isLineBreak(bytes[end]) { end += 1 }
    return end
  }

  private mutating func move(to end: Int) {
    place.advance(over: bytes[position..<end])
    position = end
  }

  private static func text(of raw: [UInt8]) -> String {
    guard raw.allSatisfy({ $0 < 0x80 }) else {
      return String(decoding: raw, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        .precomposedStringWithCanonicalMapping
    }
    // The same, without the cost of Unicode.
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = raw.firstIndex(where: { !isSpace($0) }),
      let last = raw.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: raw[first...last], as: UTF8.self)
  }
}
