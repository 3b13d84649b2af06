public import ContestCore

/// One cell of a CSV file: its text and where it stood.
public struct CSVField: Sendable, Hashable {
  /// In NFC, without white space around it, without its quotes.
  public var text: String
  /// Counts from 1.
  public var line: Int
  /// Counts from 1, in characters as a reader sees them (an accented letter is one, however it is coded).
  public var column: Int

  public init(text: String, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }

  /// The field's place in `file`.
  public func location(in file: String) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column)
  }
}

/// One row of a CSV file; it has at least one field, and one that is not empty.
public struct CSVRecord: Sendable, Hashable {
  /// At most `CSVLimits.columns`.
  public var fields: [CSVField]
  /// How many the row had in the file; more than `fields` holds where the row went over the limit.
  public var width: Int

  public init(fields: [CSVField], width: Int? = nil) {
    self.fields = fields
    self.width = width ?? fields.count
  }
}

/// A CSV file taken apart: its rows, and everything that is wrong with it as CSV.
public struct CSVDocument: Sendable, Hashable {
  /// `,` or `;`.
  public var separator: Character
  /// Header first; rows without any text are left out.
  public var records: [CSVRecord]
  public var findings: [Finding]

  public init(separator: Character = ",", records: [CSVRecord] = [], findings: [Finding] = []) {
    self.separator = separator
    self.records = records
    self.findings = findings
  }
}

/// How large a CSV file may be before it is refused.
public struct CSVLimits: Sendable, Hashable {
  /// Of the file as it lies on the disk.
  public var bytes: Int
  /// Below the header.
  public var rows: Int
  /// In the whole file.
  public var cells: Int
  /// Of one cell in UTF-8.
  public var cellBytes: Int
  /// In one row.
  public var columns: Int
  /// Of quoting and characters, after which reading stops: what is no CSV at all would fill the screen.
  public var faults: Int

  public init(
    bytes: Int = 20 * 1024 * 1024, rows: Int = 100_000, cells: Int = 600_000, cellBytes: Int = 10_000,
    columns: Int = 256, faults: Int = 1000
  ) {
    self.bytes = bytes
    self.rows = rows
    self.cells = cells
    self.cellBytes = cellBytes
    self.columns = columns
    self.faults = faults
  }
}
