import ContestCore
import ContestTables
import Foundation
import Testing

@Suite struct ShippedEntriesTests {
  private static let entries = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("entries")

  private static func names(in folder: URL, _ suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(suffix) }.sorted()
  }

  @Test("the shipped lists are read without a finding, and the files they name are there")
  func lists() throws {
    var count = 0
    for name in try Self.names(in: Self.entries, ".csv") {
      let data = try Data(contentsOf: Self.entries.appendingPathComponent(name))
      let (rows, findings) = EntryTable.read(data, file: "entries/\(name)")
      #expect(findings.isEmpty, "\(rendered(findings))")
      #expect(!rows.isEmpty)
      count += rows.count
      for row in rows {
        #expect(CalendarDate(parsing: row[.birthDate]) != nil)
        #expect(row[.phone].hasPrefix("0900 000 0"))
        #expect(["a", "b", "c", "d", "dd"].contains(row[.theme]))
        for column in [EntryColumn.script, .recording] {
          let path = Self.entries.appendingPathComponent(row[column]).path
          #expect(FileManager.default.fileExists(atPath: path), "\(row[column])")
        }
      }
    }
    #expect(count >= 10)
  }

  @Test("no shipped script or recording tells by its name whose it is")
  func blindNames() throws {
    for (folder, suffix) in [("scripts", ".txt"), ("recordings", ".mp3")] {
      let names = try Self.names(in: Self.entries.appendingPathComponent(folder), "")
      #expect(!names.isEmpty)
      for name in names {
        #expect(name.hasSuffix(suffix) && name.count == 10, "\(name)")
        let isNeutral = name.dropLast(4).allSatisfy { $0.isHexDigit }
        #expect(isNeutral, "\(name)")
      }
    }
  }
}
