import ContestCore
import Foundation

/// A CSV file whose columns are known: rows by column, whatever the order in the file, one by one.
struct CSVTable<Column: TableColumn> {
  /// One row; it has a field for every column of the file.
  struct Row {
    var fields: [Column: CSVField]
    /// Of the row's first field.
    var location: SourceLocation

    subscript(column: Column) -> String { fields[column]?.text ?? "" }
  }

  private var records: CSVRecords
  private var columns: [Column: Int] = [:]
  private var width = 0
  /// What is wrong with rows and cells; what is wrong with the file as CSV its reader holds.
  private var faults: [Finding] = []
  private let file: String

  private let needed: Set<Column>

  init(
    _ data: Data, file: String, needing needed: Set<Column> = Set(Column.allCases), limits: CSVLimits
  ) {
    self.file = file
    self.needed = needed
    self.records = CSVRecords(data, file: file, limits: limits)
    guard let header = records.next() else {
      if records.findings.isEmpty {
        faults.append(FileFault.empty.finding(at: SourceLocation(file: file, line: 1, column: 1)))
      }
      return
    }
    width = (header.fields.lastIndex { !$0.text.isEmpty } ?? 0) + 1
    guard let columns = columns(of: header.fields.prefix(width)) else {
      while records.next() != nil {}
      return
    }
    self.columns = columns
  }

  /// The next row that has a field for every column; nil at the end of the file.
  mutating func next() -> Row? {
    while !columns.isEmpty, let record = records.next() {
      if let row = row(of: record) { return row }
    }
    return nil
  }

  /// From the top of the file to its end, whatever found them.
  var findingsInOrder: [Finding] {
    let findings = records.findings + faults
    func place(of index: Int) -> (Int, Int, Int) {
      (findings[index].location?.line ?? 0, findings[index].location?.column ?? 0, index)
    }
    let order = findings.indices.sorted { place(of: $0) < place(of: $1) }
    return order.map { findings[$0] }
  }

  /// The place of a cell.
  func location(of column: Column, in row: Row) -> SourceLocation {
    row.fields[column]?.location(in: file) ?? row.location
  }

  /// Adds what is wrong with a cell.
  mutating func report(_ fault: some TableFault, at column: Column, of row: Row) {
    faults.append(fault.finding(at: location(of: column, in: row)))
  }

  /// The cell's text, reported where it is empty.
  mutating func required(_ column: Column, of row: Row) -> String {
    if row[column].isEmpty { report(CellFault.emptyCell(column: column.rawValue), at: column, of: row) }
    return row[column]
  }

  /// The field number of each column; nil where the header cannot be used.
  private mutating func columns(of header: ArraySlice<CSVField>) -> [Column: Int]? {
    var columns: [Column: Int] = [:]
    var found: [(fault: CellFault, field: CSVField?)] = []
    for (index, field) in header.enumerated() {
      guard let column = Column(heading: field.text) else {
        found.append((field.text.isEmpty ? .unnamedColumn : .unknownColumn(field.text), field))
        continue
      }
      if columns.updateValue(index, forKey: column) != nil {
        found.append((.doubledColumn(column.rawValue), field))
      }
    }
    for column in Column.allCases where columns[column] == nil && needed.contains(column) {
      found.append((.missingColumn(column.rawValue, vi: column.headings.first), header.first))
    }
    faults += found.map { $0.fault.finding(at: $0.field?.location(in: file)) }
    return found.contains { $0.fault.severity == .error } ? nil : columns
  }

  private mutating func row(of record: CSVRecord) -> Row? {
    guard let first = record.fields.first else { return nil }
    let surplus = record.fields.dropFirst(width)
    if surplus.contains(where: { !$0.text.isEmpty }) || record.width > record.fields.count {
      let fault = RowFault.tooManyFields(found: record.width, expected: width, separator: records.separator)
      faults.append(fault.finding(at: (surplus.first ?? first).location(in: file)))
      return nil
    }
    guard record.fields.count >= width else {
      let fault = RowFault.tooFewFields(found: record.width, expected: width)
      faults.append(fault.finding(at: first.location(in: file)))
      return nil
    }
    let fields = columns.compactMapValues { record.fields.indices.contains($0) ? record.fields[$0] : nil }
    return Row(fields: fields, location: first.location(in: file))
  }
}
