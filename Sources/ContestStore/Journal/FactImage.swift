import ContestCore
import Foundation
import GRDB

/// The tables of facts as values: what the journal's rows make of an empty contest.
///
/// Nothing of the database has a part in it, no trigger, view or changed row.
struct FactImage: FactWriter, Sendable {
  /// The rows of one table by their key, each with its values in the order of `columns`.
  struct Table: Sendable {
    private(set) var columns: [String: Int] = [:]
    var rows: [String: [DatabaseValue]] = [:]

    mutating func place(of column: String) -> Int {
      if let place = columns[column] { return place }
      columns[column] = columns.count
      return columns.count - 1
    }
  }

  private var tables: [String: Table] = [:]

  func table(_ table: FactTable) -> Table { tables[table.name] ?? Table() }

  /// The rows of a table in the order of their keys.
  func rows(_ table: FactTable) -> [Row] {
    let stored = self.table(table)
    return stored.rows.sorted { $0.key < $1.key }.map { stored.row($0.value) }
  }

  /// The rows of a table whose column holds this text.
  func rows(_ table: FactTable, whose column: String, is text: String) -> [Row] {
    let stored = self.table(table)
    guard let place = stored.columns[column] else { return [] }
    let value = text.databaseValue
    return stored.rows.values.filter { $0[place] == value }.map(stored.row)
  }

  mutating func insert(_ table: FactTable, _ row: FactValues) throws {
    let key = try table.key(of: row)
    guard tables[table.name]?.rows[key] == nil else { throw NotDoneAgain() }
    write(row, key: key, to: table)
  }

  mutating func put(_ table: FactTable, _ row: FactValues, new: FactValues) throws {
    let key = try table.key(of: row)
    let isNew = tables[table.name]?.rows[key] == nil
    write(row, key: key, to: table)
    if isNew { write(new, key: key, to: table) }
  }

  mutating func update(_ table: FactTable, _ key: FactValues, set: FactValues) throws {
    let key = try table.key(of: key)
    guard tables[table.name]?.rows[key] != nil else { throw NotDoneAgain() }
    write(set, key: key, to: table)
  }

  mutating func delete(_ table: FactTable, whose column: String, is value: String) throws {
    var kept = self.table(table)
    guard let place = kept.columns[column] else { return }
    let value = value.databaseValue
    kept.rows = kept.rows.filter { $0.value[place] != value }
    tables[table.name] = kept
  }

  mutating func insert(_ marks: [String: Int64], packed: String, of sheet: SheetRevised) throws {
    for (criterion, micros) in marks {
      try insert(
        .mark,
        [
          "round": sheet.round, "entry": sheet.entry, "judge": sheet.judge, "revision": sheet.number,
          "criterion": criterion, "micros": micros,
        ])
    }
  }

  func endSessions(of link: Int64, at instant: Instant) throws {}

  func endNotices(of round: String) throws {}

  private mutating func write(_ row: FactValues, key: String, to table: FactTable) {
    for (column, value) in row {
      let place = tables[table.name, default: Table()].place(of: column)
      tables[table.name, default: Table()].rows[key, default: []].set(
        value?.databaseValue ?? .null, at: place)
    }
  }
}

extension FactImage.Table {
  func row(_ values: [DatabaseValue]) -> Row {
    Row(columns.mapValues { place in place < values.count ? values[place] : DatabaseValue.null })
  }
}

extension Array where Element == DatabaseValue {
  fileprivate mutating func set(_ value: DatabaseValue, at place: Int) {
    while count <= place { append(.null) }
    self[place] = value
  }
}

/// A row of the journal asks for what cannot be: a second row with the same key, a change of none.
struct NotDoneAgain: Error {}

extension FactTable {
  /// The values of the key's columns, parted by a sign that sorts before every letter.
  fileprivate func key(of row: FactValues) throws -> String {
    var text = ""
    for (index, column) in key.enumerated() {
      guard let value = row.first(where: { $0.key == column })?.value else { throw NotDoneAgain() }
      if index > 0 { text += "\u{1}" }
      text += Self.keyText(value.databaseValue)
    }
    return text
  }

  /// The same for a stored row.
  func key(of row: Row) -> String {
    key.map { Self.keyText(row[$0] ?? .null) }.joined(separator: "\u{1}")
  }

  private static func keyText(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: ""
    case .int64(let number): String(number)
    case .double(let number): String(number)
    case .string(let text): text
    case .blob(let data): data.base64EncodedString()
    }
  }
}
