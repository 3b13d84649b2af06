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

  /// Columns that the journal holds the hash of and not the value.
  var unjournalled: Set<String> = []

  /// Every row and value in which the stored table and the journal's differ, in the order of the keys.
  ///
  /// The stored rows are read one after the other.
  func compare(stored db: Database, journalled image: FactImage) throws -> [JournalFault] {
    let journalled = image.table(self)
    var unseen = Set(journalled.rows.keys)
    var faults: [(key: String, fault: JournalFault)] = []
    let columns = try db.columns(in: name).map(\.name).filter { !unjournalled.contains($0) }
    let places = columns.map { journalled.columns[$0] }
    let rows = try Row.fetchCursor(db, sql: "SELECT \(columns.joined(separator: ", ")) FROM \(name)")
    while let row = try rows.next() {
      let key = key(of: row)
      guard let expected = journalled.rows[key] else {
        faults.append((key, added(row)))
        continue
      }
      unseen.remove(key)
      for (index, place) in places.enumerated() {
        let value = place.flatMap { $0 < expected.count ? expected[$0] : nil } ?? .null
        let stored: DatabaseValue = row[index]
        if !stored.hasSameBytes(as: value) {
          faults.append((key, changed(columns[index], of: row, from: journalled.row(expected))))
        }
      }
    }
    for key in unseen {
      if let values = journalled.rows[key] { faults.append((key, deleted(journalled.row(values)))) }
    }
    // Sorting by key alone would shuffle the columns of one row.
    return faults.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
      .map(\.element.fault)
  }

  private func changed(_ column: String, of stored: Row, from journalled: Row) -> JournalFault {
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

extension DatabaseValue {
  /// Whether both are the same bytes; NFC and NFD are not the same.
  fileprivate func hasSameBytes(as other: DatabaseValue) -> Bool {
    if case .string(let a) = storage, case .string(let b) = other.storage {
      return a.utf8.elementsEqual(b.utf8)
    }
    return self == other
  }
}

extension Row {
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
