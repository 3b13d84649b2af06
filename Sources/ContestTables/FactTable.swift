public import ContestCore
public import Foundation

/// Recorded facts as CSV: `entry,kind,id,value,source`.
public enum FactTable {
  enum Column: String, CaseIterable, Sendable {
    case entry, kind, id, value, source
  }

  /// Reads a facts file; a row of a kind that is not known is a finding and left out.
  ///
  /// Values stay as written: what a kind wants is held against the round's rules by the import.
  public static func read(
    _ data: Data, file: String, limits: CSVLimits = CSVLimits()
  ) -> (rows: [FactRow], findings: [Finding]) {
    var table = CSVTable<Column>(data, file: file, limits: limits)
    var rows: [FactRow] = []
    while let row = table.next() {
      guard let kind = FactKind(rawValue: row[.kind].lowercased()) else {
        table.report(CellFault.unknownFactKind(row[.kind]), at: .kind, of: row)
        continue
      }
      rows.append(
        FactRow(
          entry: table.required(.entry, of: row), kind: kind, id: row[.id], value: row[.value],
          source: row[.source], location: row.location))
    }
    return (rows, table.findingsInOrder)
  }

  /// The facts as CSV.
  public static func write(_ rows: some Sequence<FactRow>) -> String {
    var writer = CSVWriter(header: Column.allCases.map(\.rawValue))
    for row in rows { writer.append([row.entry, row.kind.rawValue, row.id, row.value, row.source]) }
    return writer.text
  }
}
