import ContestCore
import Foundation
import GRDB

/// One table of facts, as it is held against the replayed journal and named to people.
struct FactTable {
  var name: String
  var key: [String]
  /// What one row is called, from its columns.
  var title: @Sendable (Row) -> LocalizedText
  /// What a column is called where it differs; a column without a name is called by its own.
  var columns: [String: LocalizedText] = [:]

  /// Every row and value in which the stored table and the journal's differ.
  func compare(stored: Database, journalled: Database) throws -> [JournalFault] {
    let storedRows = try rows(stored)
    let journalledRows = try rows(journalled)
    var faults: [JournalFault] = []
    for (key, row) in storedRows.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      if let expected = journalledRows[key] {
        faults += differences(row, expected)
      } else {
        faults.append(added(row))
      }
    }
    for (key, row) in journalledRows.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    where storedRows[key] == nil {
      faults.append(deleted(row))
    }
    return faults
  }

  private func rows(_ db: Database) throws -> [[String]: Row] {
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(name)")
    return Dictionary(
      rows.map { row in (key.map { row.text($0, .en) }, row) }, uniquingKeysWith: { first, _ in first })
  }

  private func differences(_ stored: Row, _ journalled: Row) -> [JournalFault] {
    stored.columnNames.filter { !stored.sameValue(as: journalled, in: $0) }.map { column in
      let title = title(journalled)
      // A mark is named by its row alone: "the mark of … is 30".
      let label = columns[column] ?? LocalizedText(column)
      let subject =
        label.vi.isEmpty
        ? title : LocalizedText(vi: "\(label.vi) của \(title.vi)", en: "\(label.en) of \(title.en)")
      return JournalFault(
        kind: .changed,
        message: LocalizedText(
          vi: "\(subject.vi) là \(stored.text(column, .vi)), nhật ký ghi \(journalled.text(column, .vi))",
          en: "\(subject.en) is \(stored.text(column, .en)), the journal says \(journalled.text(column, .en))"
        ))
    }
  }

  private func added(_ row: Row) -> JournalFault {
    let title = title(row)
    let value = soleValue(row)
    return JournalFault(
      kind: .added,
      message: LocalizedText(
        vi: "\(title.vi)\(value.vi) có trong cơ sở dữ liệu, nhật ký không ghi",
        en: "\(title.en)\(value.en) is in the database, the journal does not know it"))
  }

  private func deleted(_ row: Row) -> JournalFault {
    let title = title(row)
    let value = soleValue(row)
    return JournalFault(
      kind: .deleted,
      message: LocalizedText(
        vi: "\(title.vi)\(value.vi) có trong nhật ký nhưng đã bị xóa khỏi cơ sở dữ liệu",
        en: "\(title.en)\(value.en) is in the journal but was deleted from the database"))
  }

  /// ` (30)` for a row that is but one value.
  private func soleValue(_ row: Row) -> LocalizedText {
    guard let column = columns.first(where: { $0.value.vi.isEmpty })?.key else { return LocalizedText("") }
    return LocalizedText(vi: " (\(row.text(column, .vi)))", en: " (\(row.text(column, .en)))")
  }
}

extension Row {
  /// Whether both rows hold the same bytes; NFC and NFD are not the same.
  fileprivate func sameValue(as other: Row, in column: String) -> Bool {
    let left: DatabaseValue = self[column] ?? .null
    let right: DatabaseValue = other[column] ?? .null
    if case .string(let a) = left.storage, case .string(let b) = right.storage {
      return a.utf8.elementsEqual(b.utf8)
    }
    return left == right
  }

  /// A value as a person reads it; works on whatever a foreign hand may have put there.
  func text(_ column: String, _ language: Language) -> String {
    let value: DatabaseValue = self[column] ?? .null
    switch value.storage {
    case .null: return language == .vi ? "trống" : "empty"
    case .int64(let number):
      if ["micros", "amount"].contains(column), (self["kind"] as String?) != "duration" {
        return Points(micros: number).formatted(in: language)
      }
      return String(number)
    case .double(let number): return String(number)
    case .string(let text): return text.count > 80 ? "“\(text.prefix(80))…”" : text
    case .blob(let data): return "\(data.count) byte"
    }
  }
}
