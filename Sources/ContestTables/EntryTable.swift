public import ContestCore
public import Foundation

/// Entry lists as CSV: one row per entry, the columns of `EntryColumn` in any order, headed in either language.
public enum EntryTable {
  /// Larger than any unit's list.
  public static let mostRows = 20_000

  /// Reads a unit's list; rows that cannot be read are findings and left out.
  ///
  /// Cells stay text: what they mean is held against the contest by the import. A column that the list has
  /// not is empty.
  ///
  /// - Parameter needed: columns without which no row is read.
  public static func read(
    _ data: Data, file: String, needing needed: Set<EntryColumn> = Set(EntryColumn.allCases),
    limits: CSVLimits = CSVLimits(rows: mostRows)
  ) -> (rows: [EntryRow], findings: [Finding]) {
    var table = CSVTable<EntryColumn>(data, file: file, needing: needed, limits: limits)
    var rows: [EntryRow] = []
    while let row = table.next() {
      for column in EntryColumn.allCases where row[column].unicodeScalars.contains(where: isLineBreak) {
        table.report(RowFault.lineBreak(column: column.rawValue), at: column, of: row)
      }
      var values: [EntryColumn: String] = [:]
      var locations: [EntryColumn: SourceLocation] = [:]
      for column in EntryColumn.allCases {
        values[column] = isProse(column) ? withVietnameseD(row[column]) : row[column]
        locations[column] = table.location(of: column, in: row)
      }
      rows.append(EntryRow(values: values, locations: locations, location: row.location))
    }
    return (rows, table.findingsInOrder)
  }

  /// The list as CSV, every column, in the order of `EntryColumn`.
  public static func write(_ rows: some Sequence<EntryRow>) -> String {
    var writer = CSVWriter(header: EntryColumn.allCases.map(\.rawValue))
    for row in rows { writer.append(EntryColumn.allCases.map { row[$0] }) }
    return writer.text
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

  private static func isProse(_ column: EntryColumn) -> Bool {
    switch column {
    case .unit, .fullName, .post, .title: true
    default: false
    }
  }

  /// Icelandic eth and African d look like the Vietnamese letter and come from old keyboards.
  private static func withVietnameseD(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xD0, 0x189: scalars.append("Đ")
      case 0xF0, 0x256: scalars.append("đ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
