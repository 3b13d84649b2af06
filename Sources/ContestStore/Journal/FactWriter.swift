import ContestCore
import GRDB

/// A row's columns by name; those that are not named are empty.
typealias FactValues = KeyValuePairs<String, (any DatabaseValueConvertible)?>

/// Where events write: the database, or the values in which the journal is done again.
protocol FactWriter {
  /// - Throws: where a row with this key is there.
  mutating func insert(_ table: FactTable, _ row: FactValues) throws
  /// Writes a row over the one with the same key, whose other columns stay as they are.
  ///
  /// - Parameter new: Further columns of a row that is not there yet.
  mutating func put(_ table: FactTable, _ row: FactValues, new: FactValues) throws
  /// - Parameter key: Every column of the table's key.
  mutating func update(_ table: FactTable, _ key: FactValues, set: FactValues) throws
  mutating func delete(_ table: FactTable, whose column: String, is value: String) throws
  /// The marks of a sheet's revision, in millionths by criterion, each a row of `mark`.
  ///
  /// `packed`: the same as one JSON object.
  mutating func insert(_ marks: [String: Int64], packed: String, of sheet: SheetRevised) throws
  /// Sessions are no facts, but end with their link.
  mutating func endSessions(of link: Int64, at instant: Instant) throws
  /// What is said to the judges' pages is no fact, but ends with the round's phase.
  mutating func endNotices(of round: String) throws
}

extension FactWriter {
  mutating func put(_ table: FactTable, _ row: FactValues) throws { try put(table, row, new: [:]) }
}

extension Database: FactWriter {
  func insert(_ table: FactTable, _ row: FactValues) throws {
    try run(Self.insertion(table, row.map(\.key)), StatementArguments(row.map(\.value)))
  }

  func put(_ table: FactTable, _ row: FactValues, new: FactValues) throws {
    let columns = row.map(\.key)
    let changed = columns.filter { !table.key.contains($0) }.map { "\($0) = excluded.\($0)" }
    try run(
      """
      \(Self.insertion(table, columns + new.map(\.key))) ON CONFLICT (\(table.key.joined(separator: ", ")))
      DO UPDATE SET \(changed.joined(separator: ", "))
      """, StatementArguments(row.map(\.value) + new.map(\.value)))
  }

  func update(_ table: FactTable, _ key: FactValues, set: FactValues) throws {
    let changes = set.map { "\($0.key) = ?" }.joined(separator: ", ")
    let place = key.map { "\($0.key) = ?" }.joined(separator: " AND ")
    try run(
      "UPDATE \(table.name) SET \(changes) WHERE \(place)",
      StatementArguments(set.map(\.value) + key.map(\.value)))
  }

  func delete(_ table: FactTable, whose column: String, is value: String) throws {
    try run("DELETE FROM \(table.name) WHERE \(column) = ?", [value])
  }

  func insert(_ marks: [String: Int64], packed: String, of sheet: SheetRevised) throws {
    try run(
      """
      INSERT INTO mark (round, entry, judge, revision, criterion, micros)
      SELECT ?, ?, ?, ?, key, value FROM json_each(?)
      """, [sheet.round, sheet.entry, sheet.judge, sheet.number, packed])
  }

  func endSessions(of link: Int64, at instant: Instant) throws {
    try run(
      "UPDATE session SET endedAt = ? WHERE link = ? AND endedAt IS NULL", [instant.milliseconds, link])
  }

  func endNotices(of round: String) throws {
    try run("DELETE FROM hallNotice WHERE round = ?", [round])
  }

  private static func insertion(_ table: FactTable, _ columns: [String]) -> String {
    let places = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    return "INSERT INTO \(table.name) (\(columns.joined(separator: ", "))) VALUES (\(places))"
  }
}
