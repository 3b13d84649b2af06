/// Where in an input file something stands.
///
/// Lines and columns count from 1.
public struct SourceLocation: Sendable, Hashable {
  /// The file's path as the user would type it from the workspace.
  public var file: String
  public var line: Int?
  public var column: Int?
  /// The element's path (`/contest/rounds/round[2]`) or the column's name, where the parser knows no column.
  public var path: String?

  public init(file: String, line: Int? = nil, column: Int? = nil, path: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
  }

  /// `file:line:column`, the path standing in for an unknown column.
  public var description: String {
    var text = file
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" } else if let path { text += ":\(path)" }
    return text
  }
}

/// A fault in somebody's input: what is wrong, where, what was expected.
///
/// Findings are not errors: an importer collects all of them and changes nothing where one is an `error`.
public struct Finding: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable {
    case error
    case warning
  }

  public var severity: Severity
  public var location: SourceLocation?
  public var message: LocalizedText

  public init(_ severity: Severity = .error, at location: SourceLocation? = nil, _ message: LocalizedText) {
    self.severity = severity
    self.location = location
    self.message = message
  }

  /// `file:line[:column]: error: message`; the word for the severity is the same in every language,
  /// so that editors and scripts find it.
  ///
  /// What the message quotes from a file may be anything; the line is one line and safe for a terminal.
  public func rendered(in language: Language) -> String {
    let place = location.map { "\($0.description): " } ?? ""
    return VietnameseText.printable("\(place)\(severity.rawValue): \(message[language])")
  }
}

extension Sequence<Finding> {
  /// Whether any of them forbids going on.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
