import ContestCore
import Foundation

/// The file as a whole cannot be read as text.
struct CSVRefusal: Error {
  var fault: FileFault
  var line: Int?
  var column: Int?

  func finding(in file: String) -> Finding {
    fault.finding(at: SourceLocation(file: file, line: line, column: column))
  }
}

/// Brings a file to UTF-8 without byte order mark, or says why it is none.
enum CSVEncoding {
  static func utf8Text(of data: Data, limit: Int) -> Result<[UInt8], CSVRefusal> {
    guard data.count <= limit else {
      return .failure(CSVRefusal(fault: .tooLarge(bytes: data.count, limit: limit)))
    }
    let raw = [UInt8](data)
    if let office = officeFormat(of: raw) { return .failure(CSVRefusal(fault: .notCSV(office))) }
    let text: [UInt8]
    if raw.starts(with: [0xFF, 0xFE]) {
      text = transcodedFromUTF16(raw.dropFirst(2), bigEndian: false)
    } else if raw.starts(with: [0xFE, 0xFF]) {
      text = transcodedFromUTF16(raw.dropFirst(2), bigEndian: true)
    } else {
      text = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw.dropFirst(3)) : raw
    }
    if let offset = firstInvalidByte(of: text) {
      return .failure(refusal(.notUTF8(byte: text[offset]), at: offset, of: text))
    }
    if let offset = text.firstIndex(of: 0) { return .failure(refusal(.nulCharacter, at: offset, of: text)) }
    return .success(text)
  }

  /// What people send in place of CSV, told by the first bytes.
  private static func officeFormat(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return "Excel (.xlsx) / ZIP" }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "Excel 97 (.xls)" }
    return bytes.starts(with: Array("%PDF-".utf8)) ? "PDF" : nil
  }

  /// A unit that is no half of a pair, and a byte left over, become U+FFFD, which the fields refuse.
  private static func transcodedFromUTF16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    if index < bytes.endIndex { units.append(0xFFFD) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput, .error: return offset < bytes.count ? offset : nil
      }
    }
  }

  private static func refusal(_ fault: FileFault, at offset: Int, of bytes: [UInt8]) -> CSVRefusal {
    var place = CSVPlace()
    place.advance(over: bytes[..<offset])
    return CSVRefusal(fault: fault, line: place.line, column: place.column)
  }
}

/// A line and a column, both from 1, that walk through the text.
struct CSVPlace: Hashable {
  var line = 1
  var column = 1

  /// Walks over whole UTF-8 text; CR LF counts as one line break.
  mutating func advance(over bytes: ArraySlice<UInt8>) {
    var lineStart = bytes.startIndex
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard CSVLexer.isLineBreak(byte) else { continue }
      if byte == UInt8(ascii: "\r"), index < bytes.endIndex, bytes[index] == UInt8(ascii: "\n") { index += 1 }
      line += 1
      column = 1
      lineStart = index
    }
    let rest = bytes[lineStart...]
    let isASCII = rest.allSatisfy { $0 < 0x80 }
    column += isASCII ? rest.count : String(decoding: rest, as: UTF8.self).count
  }
}
