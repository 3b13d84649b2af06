import Foundation
import GRDB
import GRDBSQLite

extension Database {
  /// Reads rows one after the other with nothing made of them on the way.
  func eachRow(
    _ sql: String, _ arguments: StatementArguments, _ take: (RawRow) throws -> Void
  ) throws {
    let statement = try cachedStatement(sql: sql)
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    while try cursor.next() != nil { try take(RawRow(statement: statement.sqliteStatement)) }
  }
}

/// The row that a statement stands at, its texts as SQLite holds them: valid until the next row.
struct RawRow {
  fileprivate let statement: SQLiteStatement

  func text(_ column: CInt) -> UnsafeRawBufferPointer {
    let bytes = sqlite3_column_text(statement, column)
    return UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column)))
  }

  /// The first byte of a text; nil where there is none.
  func first(_ column: CInt) -> UInt8? {
    sqlite3_column_text(statement, column).flatMap { $0.pointee == 0 ? nil : $0.pointee }
  }

  func isNull(_ column: CInt) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  func string(_ column: CInt) -> String { String(decoding: text(column), as: UTF8.self) }

  func integer(_ column: CInt) -> Int { Int(sqlite3_column_int64(statement, column)) }
}

/// Finds texts among some that are known, quickly where they come in the same order again and again, or the
/// same one several times.
struct KnownTexts {
  private let bytes: [UInt8]
  /// Where each text begins, and where the last one ends.
  private let starts: [Int]
  /// What came after each text the last time.
  private var following: [Int]
  private var last: Int?

  init(_ texts: [String]) {
    var (bytes, starts): ([UInt8], [Int]) = ([], [0])
    for text in texts {
      bytes += text.utf8
      starts.append(bytes.count)
    }
    (self.bytes, self.starts) = (bytes, starts)
    following = texts.indices.map { ($0 + 1) % texts.count }
  }

  mutating func index(of text: UnsafeRawBufferPointer) -> Int? {
    if let last {
      if matches(last, text) { return last }
      let next = following[last]
      if matches(next, text) {
        self.last = next
        return next
      }
    }
    guard let found = following.indices.first(where: { matches($0, text) }) else { return nil }
    if let last { following[last] = found }
    last = found
    return found
  }

  private func matches(_ index: Int, _ text: UnsafeRawBufferPointer) -> Bool {
    let start = starts[index]
    guard starts[index + 1] - start == text.count else { return false }
    guard let other = text.baseAddress, !text.isEmpty else { return true }
    return bytes.withUnsafeBytes { known in
      known.baseAddress.map { memcmp($0 + start, other, text.count) == 0 } ?? false
    }
  }
}

/// The column `marks` of `currentSheet`: one flat JSON object of whole numbers, as SQLite writes it.
enum PackedMarks {
  /// Gives each name with its number.
  ///
  /// - Throws: `UnreadableValue` where it is anything else.
  static func read(
    _ text: UnsafeRawBufferPointer, _ take: (_ name: UnsafeRawBufferPointer, _ micros: Int64) -> Void
  ) throws {
    var rest = Rest(text: text)
    guard rest.takes("{") else { throw UnreadableValue(what: "marks") }
    if rest.takes("}") {
      guard rest.isEmpty else { throw UnreadableValue(what: "marks") }
      return
    }
    while true {
      guard rest.takes("\""), let name = rest.upTo("\""), rest.takes(":"), let micros = rest.number() else {
        throw UnreadableValue(what: "marks")
      }
      take(name, micros)
      if rest.takes(",") { continue }
      guard rest.takes("}"), rest.isEmpty else { throw UnreadableValue(what: "marks") }
      return
    }
  }

  /// What of a text has not been read.
  private struct Rest {
    let text: UnsafeRawBufferPointer
    var place = 0

    var isEmpty: Bool { place == text.count }

    mutating func takes(_ sign: Unicode.Scalar) -> Bool {
      guard place < text.count, text[place] == UInt8(ascii: sign) else { return false }
      place += 1
      return true
    }

    /// What stands before `sign`; goes on behind it.
    mutating func upTo(_ sign: Unicode.Scalar) -> UnsafeRawBufferPointer? {
      let (start, sign) = (place, UInt8(ascii: sign))
      while place < text.count, text[place] != sign { place += 1 }
      guard place < text.count else { return nil }
      defer { place += 1 }
      return UnsafeRawBufferPointer(rebasing: text[start..<place])
    }

    mutating func number() -> Int64? {
      let isNegative = takes("-")
      let start = place
      var value: Int64 = 0
      while place < text.count {
        let digit = text[place] &- UInt8(ascii: "0")
        guard digit < 10 else { break }
        value = value &* 10 &+ Int64(digit)
        place += 1
      }
      // So many digits cannot have overflowed.
      guard (1...18).contains(place - start) else { return nil }
      return isNegative ? -value : value
    }
  }
}
