import ContestCore
import Foundation

/// A CSV file whose columns are known: rows by column, whatever the order in the file.
struct CSVTable<Column: RawRepresentable<String> & CaseIterable & Hashable & Sendable> {
  /// One row; it has a field for every column.
  struct Row {
    var fields: [Column: CSVField]
    /// Of the row's first field.
    var location: SourceLocation

    subscript(column: Column) -> String { fields[column]?.text ?? "" }
  }

  private(set) var rows: [Row] = []
  private(set) var findings: [Finding]
  private let file: String

  init(_ data: Data, file: String, limits: CSVLimits) {
    let document = CSVReader.read(data, file: file, limits: limits)
    self.file = file
    self.findings = document.findings
    guard let header = document.records.first else {
      if findings.isEmpty {
        findings.append(FileFault.empty.finding(at: SourceLocation(file: file, line: 1, column: 1)))
      }
      return
    }
    let width = (header.fields.lastIndex { !$0.text.isEmpty } ?? 0) + 1
    guard let columns = columns(of: header.fields.prefix(width)) else { return }
    for record in document.records.dropFirst() {
      read(record, columns: columns, width: width, separator: document.separator)
    }
  }

  /// From the top of the file to its end, whatever found them.
  var findingsInOrder: [Finding] {
    let order = findings.indices.sorted { place(of: $0) < place(of: $1) }
    return order.map { findings[$0] }
  }

  private func place(of index: Int) -> (Int, Int, Int) {
    (findings[index].location?.line ?? 0, findings[index].location?.column ?? 0, index)
  }

  /// The place of a cell.
  func location(of column: Column, in row: Row) -> SourceLocation {
    row.fields[column]?.location(in: file) ?? row.location
  }

  /// Adds what is wrong with a cell.
  mutating func report(_ fault: some TableFault, at column: Column, of row: Row) {
    findings.append(fault.finding(at: location(of: column, in: row)))
  }

  /// The cell's text, reported where it is empty.
  mutating func required(_ column: Column, of row: Row) -> String {
    if row[column].isEmpty { report(CellFault.emptyCell(column: column.rawValue), at: column, of: row) }
    return row[column]
  }

  /// The field number of each column; nil where the header cannot be used.
  private mutating func columns(of header: ArraySlice<CSVField>) -> [Column: Int]? {
    var columns: [Column: Int] = [:]
    var faults: [(fault: CellFault, field: CSVField?)] = []
    for (index, field) in header.enumerated() {
      guard let column = Column(rawValue: field.text.lowercased()) else {
        faults.append((field.text.isEmpty ? .unnamedColumn : .unknownColumn(field.text), field))
        continue
      }
      if columns.updateValue(index, forKey: column) != nil {
        faults.append((.doubledColumn(column.rawValue), field))
      }
    }
    for column in Column.allCases where columns[column] == nil {
      faults.append((.missingColumn(column.rawValue), header.first))
    }
    findings += faults.map { $0.fault.finding(at: $0.field?.location(in: file)) }
    return faults.contains { $0.fault.severity == .error } ? nil : columns
  }

  private mutating func read(
    _ record: CSVRecord, columns: [Column: Int], width: Int, separator: Character
  ) {
    guard let first = record.fields.first else { return }
    let surplus = record.fields.dropFirst(width)
    if surplus.contains(where: { !$0.text.isEmpty }) || record.width > record.fields.count {
      let fault = RowFault.tooManyFields(found: record.width, expected: width, separator: separator)
      findings.append(fault.finding(at: (surplus.first ?? first).location(in: file)))
      return
    }
    guard record.fields.count >= width else {
      let fault = RowFault.tooFewFields(found: record.width, expected: width)
      findings.append(fault.finding(at: first.location(in: file)))
      return
    }
    let fields = columns.compactMapValues { record.fields.indices.contains($0) ? record.fields[$0] : nil }
    rows.append(Row(fields: fields, location: first.location(in: file)))
  }
}
