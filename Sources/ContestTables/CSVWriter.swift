import ContestCore

/// Writes CSV for programs: UTF-8 without byte order mark, LF, a header first.
///
/// Fields are quoted where RFC 4180 asks for it and where white space at an edge would be lost.
public struct CSVWriter: Sendable {
  /// How the file is written.
  public struct Options: Sendable, Hashable {
    /// `,` or `;`.
    public var separator: Character
    /// Puts `'` before a cell that a spreadsheet would run as a formula (`=`, `+`, `-`, `@` first, unless
    /// it is a number).
    ///
    /// For files that people open, never for those that programs read: it changes what the cell says.
    public var guardsFormulas: Bool

    public init(separator: Character = ",", guardsFormulas: Bool = false) {
      self.separator = separator
      self.guardsFormulas = guardsFormulas
    }
  }

  /// What has been written so far.
  public private(set) var text = ""
  private let options: Options

  public init(header: [String], options: Options = Options()) {
    self.options = options
    append(header)
  }

  /// Adds one row.
  public mutating func append(_ fields: [String]) {
    text += fields.map(written).joined(separator: String(options.separator))
    text += "\n"
  }

  private func written(_ field: String) -> String {
    let field = options.guardsFormulas && Self.isFormula(field) ? "'" + field : field
    let needsQuotes =
      field.unicodeScalars.contains { $0 == "\"" || $0 == "," || $0 == ";" || $0 == "\n" || $0 == "\r" }
      || field.first?.isWhitespace == true || field.last?.isWhitespace == true
    guard needsQuotes else { return field }
    var quoted = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private static func isFormula(_ field: String) -> Bool {
    guard let first = field.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return false
    }
    return Points(parsing: field) == nil
  }
}
