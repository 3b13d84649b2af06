public import ContestCore
public import Foundation

/// Marks as CSV: `entry,judge,criterion,mark`.
///
/// The mark is empty (not given), a number with a decimal comma or point, `recused` or `absent`.
public enum MarkTable {
  enum Column: String, CaseIterable, Sendable {
    case entry, judge, criterion, mark
  }

  /// More than any contest marks in one round: 7,000 entries × 7 judges × 6 criteria are 294,000 rows.
  public static let limits = CSVLimits(bytes: 64 * 1024 * 1024, rows: 375_000, cells: 1_500_000)

  /// Reads a marks file; cells that are no mark are findings and their rows left out.
  public static func read(
    _ data: Data, file: String, limits: CSVLimits = MarkTable.limits
  ) -> (rows: [MarkRow], findings: [Finding]) {
    var table = CSVTable<Column>(data, file: file, limits: limits)
    var rows: [MarkRow] = []
    while let row = table.next() {
      guard let value = value(of: row[.mark]) else {
        table.report(CellFault.notAMark(row[.mark]), at: .mark, of: row)
        continue
      }
      // A judge who marks nothing of an entry needs no criterion to say so.
      let needsCriterion = value != .recused && value != .absent
      rows.append(
        MarkRow(
          entry: table.required(.entry, of: row), judge: table.required(.judge, of: row),
          criterion: needsCriterion ? table.required(.criterion, of: row) : row[.criterion],
          value: value, location: table.location(of: .mark, in: row)))
    }
    return (rows, table.findingsInOrder)
  }

  /// The marks as CSV, with a decimal point.
  public static func write(_ rows: some Sequence<MarkRow>) -> String {
    var writer = CSVWriter(header: Column.allCases.map(\.rawValue))
    for row in rows { writer.append([row.entry, row.judge, row.criterion, text(of: row.value)]) }
    return writer.text
  }

  private static func value(of text: String) -> MarkRow.Value? {
    switch text.lowercased() {
    case "": .empty
    case "recused": .recused
    case "absent": .absent
    default: Points(parsing: text).map { .mark($0) }
    }
  }

  private static func text(of value: MarkRow.Value) -> String {
    switch value {
    case .empty: ""
    case .mark(let points): points.description
    case .recused: "recused"
    case .absent: "absent"
    }
  }
}
