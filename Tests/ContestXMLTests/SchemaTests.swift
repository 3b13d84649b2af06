import ContestXML
import Foundation
import Testing

@testable import XMLKit

@Suite struct SchemaTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let folder = root.appendingPathComponent("Sources/ContestXML/Schemas")

  @Test("The schemas inside the program are the files in Schemas/, byte for byte")
  func embedded() throws {
    for schema in Schema.allCases {
      let file = try String(contentsOf: Self.folder.appendingPathComponent(schema.fileName), encoding: .utf8)
      #expect(schema.text == file, "\(schema.fileName)")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(Schema.allCases.map(\.fileName)))
  }

  @Test(
    "Each schema can be used by itself",
    arguments: [
      (Schema.contest, RuleFixture.contest), (.rubric, RuleFixture.rubric),
      (.entries, "<entries xmlns='urn:contest:entries:1'/>"),
    ])
  func usable(_ schema: Schema, _ document: String) throws {
    let files = Dictionary(uniqueKeysWithValues: Schema.allCases.map { ($0.fileName, $0.text) })
    let compiled = XMLSchema(named: schema.fileName, in: files)
    let faults = try XMLDocument.parse(Data(document.utf8), validating: compiled).faults
    #expect(faults.isEmpty, "\(faults)")
  }
}
