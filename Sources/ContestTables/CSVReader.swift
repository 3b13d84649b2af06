import ContestCore
public import Foundation

/// Reads CSV (RFC 4180) the way offices really write it.
///
/// `,` or `;` between the fields (found out from the header, or said by a first line `sep=;`), lines that
/// end in LF, CR LF or CR, UTF-8 with or without byte order mark, UTF-16 with one.
public enum CSVReader {
  /// Takes `data` apart; never throws, everything wrong is a finding of the document.
  ///
  /// `file` is the name that findings give as the place.
  public static func read(_ data: Data, file: String, limits: CSVLimits = CSVLimits()) -> CSVDocument {
    var reader = CSVRecords(data, file: file, limits: limits)
    var document = CSVDocument()
    while let record = reader.next() { document.records.append(record) }
    document.separator = reader.separator
    document.findings = reader.findings
    return document
  }
}

/// The records of a CSV file one by one, so that a large one is not held in memory cell by cell.
struct CSVRecords {
  private(set) var separator: Character = ","
  /// Whole once `next` has given nil.
  private(set) var findings: [Finding] = []
  private var lexer: CSVLexer?
  private var records = 0
  private var cells = 0
  private let file: String
  private let limits: CSVLimits

  init(_ data: Data, file: String, limits: CSVLimits) {
    self.file = file
    self.limits = limits
    let bytes: [UInt8]
    switch CSVEncoding.utf8Text(of: data, limit: limits.bytes) {
    case .success(let text): bytes = text
    case .failure(let refusal):
      findings = [refusal.finding(in: file)]
      return
    }
    let dialect = CSVDialect(of: bytes)
    if let fault = dialect.fault {
      findings = [fault.finding(at: SourceLocation(file: file, line: 1, column: 1))]
      return
    }
    separator = Character(Unicode.Scalar(dialect.separator))
    lexer = CSVLexer(
      bytes: bytes, from: dialect.start, line: dialect.line, separator: dialect.separator, limits: limits)
  }

  /// The next record that holds any text; nil at the end, and where a limit was passed.
  mutating func next() -> CSVRecord? {
    while let record = lexer?.nextRecord(), let faults = lexer?.faults.count, lexer?.isCutShort == false {
      guard faults <= limits.faults else { return end(.tooManyFaults(limit: limits.faults), at: record) }
      guard record.fields.contains(where: { !$0.text.isEmpty }) else { continue }
      cells += record.fields.count
      guard cells <= limits.cells else { return end(.tooManyCells(limit: limits.cells), at: record) }
      guard records <= limits.rows else { return end(.tooManyRows(limit: limits.rows), at: record) }
      records += 1
      return record
    }
    return end()
  }

  private mutating func end(_ fault: FileFault? = nil, at record: CSVRecord? = nil) -> CSVRecord? {
    if let fault { findings.append(fault.finding(at: record?.fields.first?.location(in: file))) }
    findings += lexer?.faults.map { $0.finding(in: file) } ?? []
    lexer = nil
    return nil
  }
}

/// How a file separates its fields, and where its first row begins.
struct CSVDialect {
  private(set) var separator = UInt8(ascii: ",")
  /// The offset of the first byte after a `sep=` line.
  private(set) var start = 0
  /// The line that begins there.
  private(set) var line = 1
  private(set) var fault: FileFault?

  init(of bytes: [UInt8]) {
    let first = Self.firstLine(of: bytes)
    let text = String(decoding: bytes[first], as: UTF8.self)
      .trimmingCharacters(in: CharacterSet(charactersIn: "\" \t"))
    guard text.lowercased().hasPrefix("sep=") else {
      detect(in: bytes[first])
      return
    }
    start = first.upperBound
    if let named = text.dropFirst(4).utf8.first, named == UInt8(ascii: ",") || named == UInt8(ascii: ";") {
      separator = named
    } else {
      fault = .strangeSeparator
    }
  }

  /// Counts both separators in the header, outside quotes; the more frequent one is meant.
  private mutating func detect(in header: ArraySlice<UInt8>) {
    var commas = 0
    var semicolons = 0
    var tabs = 0
    var isQuoted = false
    for byte in header {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: commas += 1
      case UInt8(ascii: ";") where !isQuoted: semicolons += 1
      case UInt8(ascii: "\t") where !isQuoted: tabs += 1
      default: break
      }
    }
    if commas == 0, semicolons == 0, tabs > 0 { fault = .strangeSeparator }
    separator = semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  /// The first line that holds more than its end.
  private static func firstLine(of bytes: [UInt8]) -> Range<Int> {
    var start = 0
    while start < bytes.count, CSVLexer.isLineBreak(bytes[start]) { start += 1 }
    let end = bytes[start...].firstIndex(where: CSVLexer.isLineBreak) ?? bytes.count
    return start..<end
  }
}
