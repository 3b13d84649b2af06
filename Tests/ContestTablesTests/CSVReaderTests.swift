import ContestCore
import Foundation
import Testing

@testable import ContestTables

@Suite struct CSVReaderTests {
  private func read(_ text: String, limits: CSVLimits = CSVLimits()) -> CSVDocument {
    CSVReader.read(Data(text.utf8), file: "a.csv", limits: limits)
  }

  private func texts(_ document: CSVDocument) -> [[String]] {
    document.records.map { $0.fields.map(\.text) }
  }

  @Test(
    "the same table comes out of every line end, separator and encoding",
    arguments: [
      Data("a,b\nĐỗ,2\n".utf8), Data("a,b\r\nĐỗ,2\r\n".utf8), Data("a,b\rĐỗ,2\r".utf8),
      Data("a,b\nĐỗ,2".utf8),
      Data("a;b\nĐỗ;2\n".utf8), Data("sep=;\r\na;b\r\nĐỗ;2\r\n".utf8), Data("\"sep=,\"\na,b\nĐỗ,2\n".utf8),
      Data("\u{FEFF}a;b\nĐỗ;2\n".utf8), Data("\u{FEFF}SEP=;\na;b\nĐỗ;2\n".utf8),
      Data("a,b\nĐỗ\u{20},\u{A0}2\n\n ,\n".utf8), Data("\n\na,b\n\n\"Đỗ\",\"2\"\n".utf8),
      Data("a,b\n\u{110}o\u{302}\u{303},2\n".utf8),
      utf16("a,b\nĐỗ,2\n", bigEndian: false), utf16("a;b\r\nĐỗ;2\r\n", bigEndian: true),
    ])
  func sameTable(_ data: Data) {
    let document = CSVReader.read(data, file: "a.csv")
    #expect(
      texts(document).map { $0.map { Array($0.utf8) } }
        == [["a", "b"], ["Đỗ", "2"]].map { $0.map { Array($0.utf8) } })
    #expect(document.findings.isEmpty)
  }

  @Test(
    "quotes are read as RFC 4180 says",
    arguments: [
      ("h,i\n\"a,b\",c\n", [["h", "i"], ["a,b", "c"]]),
      ("h,i\n\"nói \"\"vâng\"\"\",c\n", [["h", "i"], ["nói \"vâng\"", "c"]]),
      ("h,i\n\"một\r\nhai\",c\n", [["h", "i"], ["một\r\nhai", "c"]]),
      ("h,i\nBản tin \"Một cửa\",c\n", [["h", "i"], ["Bản tin \"Một cửa\"", "c"]]),
      ("h,i\n \"a\" ,c\n", [["h", "i"], ["a", "c"]]),
      ("\"h,1;2;3\",i\nx,y\n", [["h,1;2;3", "i"], ["x", "y"]]),
      ("h,i\n\"\",c\n", [["h", "i"], ["", "c"]]),
      ("h,i\nc,\n", [["h", "i"], ["c", ""]]),
      ("h,i\nc,", [["h", "i"], ["c", ""]]),
    ])
  func quotes(_ text: String, _ expected: [[String]]) {
    let document = read(text)
    #expect(texts(document) == expected)
    #expect(document.findings.isEmpty)
  }

  @Test("each field knows its line and its column in characters")
  func places() {
    let document = read("a,b,c\nĐo\u{302}\u{303} Ư, x ,\"y\r\nz\",q\n\r\n1,2,3\n")
    #expect(document.records[1].fields.map { "\($0.line):\($0.column)" } == ["2:1", "2:7", "2:10", "3:4"])
    #expect(document.records[2].fields.map { "\($0.line):\($0.column)" } == ["5:1", "5:3", "5:5"])
  }

  @Test("bytes that are no UTF-8 are refused at the first of them, with what to do")
  func oldEncoding() {
    var data = Data("full_name\nĐỗ ".utf8)
    data.append(contentsOf: [0xCC, 0x41, 0xF0, 0x0A])
    let document = CSVReader.read(data, file: "cu.csv")
    #expect(document.records.isEmpty)
    #expect(document.findings.count == 1)
    let text = document.findings.first?.rendered(in: .vi) ?? ""
    #expect(text.hasPrefix("cu.csv:2:4: error: tệp không phải UTF-8 (byte CC)"))
    #expect(text.contains("“CSV UTF-8”"))
  }

  @Test(
    "a truncated, overlong or surrogate sequence is no UTF-8",
    arguments: [[0xC3], [0xE1, 0xBB], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF8, 0x88], [0xFF]] as [[UInt8]])
  func invalidSequences(_ bytes: [UInt8]) {
    let document = CSVReader.read(Data("a,".utf8) + Data(bytes), file: "a.csv")
    #expect(document.records.isEmpty)
    #expect(place(document.findings.first) == "1:3")
  }

  @Test(
    "what cannot be a table is refused whole",
    arguments: [
      (Data([0x50, 0x4B, 0x03, 0x04, 0x14]), "Excel (.xlsx)"), (Data([0xD0, 0xCF, 0x11, 0xE0]), "Excel 97"),
      (Data("%PDF-1.7".utf8), "PDF"), (Data("a,b\n1,\u{0}\n".utf8), "a.csv:2:3: error: the file has a NUL"),
      (Data("a\tb\n1\t2\n".utf8), "separated by"), (Data("sep=\t\na\tb\n".utf8), "separated by"),
      (Data("sep=".utf8), "separated by"), (Data([0xFF, 0xFE, 0x61, 0x00, 0x00, 0x00]), "NUL"),
    ])
  func notATable(_ data: Data, _ words: String) {
    let document = CSVReader.read(data, file: "a.csv")
    #expect(document.records.isEmpty)
    #expect(document.findings.count == 1)
    #expect(rendered(document.findings).first?.contains(words) == true)
  }

  @Test(
    "a fault inside a row is told with its place",
    arguments: [
      ("a,b\n1,\"hai\nba\n", "2:3", "never closed"), ("a,b\n\"x\" y,2\n", "2:5", "after the closing quote"),
      ("a,b\n1,Đỗ\u{7}\n", "2:5", "U+0007"), ("a,b\n\"1\n\u{1B}[2J\",2\n", "3:1", "U+001B"),
      ("a,b\n1,x\u{202E}y\n", "2:4", "U+202E"), ("a,b\n1\u{200B},2\n", "2:2", "U+200B"),
      ("a,b\n1,Nguy\u{FFFD}n\n", "2:7", "letters were lost"), ("a,b\n1,\u{85}\n", "2:3", "U+0085"),
    ])
  func rowFaults(_ text: String, _ expected: String, _ words: String) {
    let document = read(text)
    #expect(document.findings.count == 1)
    #expect(place(document.findings.first) == expected)
    #expect(rendered(document.findings).first?.contains(words) == true)
  }

  @Test("half a UTF-16 pair and an odd last byte are faults, not silent losses")
  func brokenUTF16() {
    let half = CSVReader.read(Data([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00]), file: "a.csv")
    #expect(rendered(half.findings).first?.contains("letters were lost") == true)
    let odd = CSVReader.read(Data([0xFE, 0xFF, 0x00, 0x61, 0x00]), file: "a.csv")
    #expect(place(odd.findings.first) == "1:2")
  }

  @Test("limits on size, rows and columns each give one finding and end the reading")
  func limits() {
    let bytes = read("a,b\n1,2\n", limits: CSVLimits(bytes: 7))
    #expect(
      rendered(bytes.findings) == [
        "a.csv: error: the file is too large: 8 bytes, at most 7 are read. Split it into several files."
      ])
    let rows = read("a\n1\n2\n3\n4\n", limits: CSVLimits(rows: 2))
    #expect(rows.records.count == 3)
    #expect(rendered(rows.findings).count == 1)
    #expect(place(rows.findings.first) == "4:1")
    let columns = read("a\n1,2,3,4,5\n", limits: CSVLimits(columns: 2))
    #expect(columns.records[1].fields.count == 2)
    #expect(columns.records[1].width == 5)
    #expect(columns.findings.map(place) == ["2:5"])
  }

  @Test("a file full of faults is not read to its end, however they are spread")
  func manyFaults() {
    let rows = read(String(repeating: "\u{7}\n", count: 100), limits: CSVLimits(faults: 10))
    #expect(rows.findings.count == 12)
    #expect(rendered(rows.findings).contains { $0.contains("more than 10 faults") })
    let cells = read("a\n" + String(repeating: "\u{7},", count: 5000), limits: CSVLimits(columns: 5))
    #expect(cells.findings.count == 6)
    #expect(cells.records.last?.width == 5001)
  }

  @Test("a large file is read whole, each row with its line")
  func largeFile() {
    let row = "Đỗ Thị Mẫu,\"a \"\"b\"\" c\",\(String(repeating: "chữ ", count: 40))\n"
    let count = 3 * 1024 * 1024 / row.utf8.count
    let document = read(String(repeating: row, count: count))
    #expect(document.records.count == count)
    #expect(document.findings.isEmpty)
    #expect(document.records.last?.fields.first?.line == count)
  }

  @Test("any bytes at all are read to an end without a crash, and what is read lies inside the file")
  func anyBytes() {
    var generator = SeededGenerator(state: 20_230_601)
    let alphabet: [UInt8] = Array("a,;\"\r\n =\u{301}Đ".utf8) + [0, 0xFF, 0xFE, 0x80, 0xEF, 0xBB, 0xBF, 0xF0]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &generator)).compactMap { _ in
        alphabet.randomElement(using: &generator)
      }
      let document = CSVReader.read(Data(bytes), file: "a.csv")
      let lines = bytes.count + 1
      for record in document.records {
        #expect(!record.fields.isEmpty)
        #expect(record.fields.allSatisfy { (1...lines).contains($0.line) && (1...lines).contains($0.column) })
      }
    }
  }
}

/// A small seeded generator, so that a failure comes back.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
