import Foundation
import Testing
import XMLKit

@Suite struct XMLSchemaTests {
  static let types = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t" xmlns="urn:t"
      elementFormDefault="qualified">
      <xs:simpleType name="Kind"><xs:restriction base="xs:string">
        <xs:enumeration value="live"/><xs:enumeration value="recording"/>
      </xs:restriction></xs:simpleType>
      <xs:simpleType name="Percent"><xs:restriction base="xs:decimal">
        <xs:minInclusive value="0"/><xs:maxInclusive value="100"/>
      </xs:restriction></xs:simpleType>
    </xs:schema>
    """
  static let main = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:m" xmlns:t="urn:t"
      xmlns="urn:m" elementFormDefault="qualified">
      <xs:import namespace="urn:t" schemaLocation="types.xsd"/>
      <xs:element name="root"><xs:complexType>
        <xs:sequence>
          <xs:element name="title" type="xs:string"/>
          <xs:element name="item" minOccurs="0" maxOccurs="2">
            <xs:complexType>
              <xs:attribute name="kind" type="t:Kind" use="required"/>
              <xs:attribute name="part" type="t:Percent"/>
              <xs:attribute name="on" type="xs:date"/>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
      </xs:complexType></xs:element>
    </xs:schema>
    """
  let schema = XMLSchema(named: "main.xsd", in: ["main.xsd": main, "types.xsd": types])

  private func faults(_ inside: String, root: String = "root") throws -> [XMLFault] {
    let text = "<\(root) xmlns=\"urn:m\">\n\(inside)\n</\(root)>"
    return try XMLDocument.parse(Data(text.utf8), validating: schema).faults
  }

  @Test("A valid document has no faults, and an imported schema is found in memory")
  func valid() throws {
    #expect(try faults("<title>x</title><item kind='live' part='50'/>").isEmpty)
  }

  static let breaches: [(String, SchemaBreach, String)] = [
    ("<tittle/>", SchemaBreach(.unexpectedElement(expected: ["title"]), element: "tittle"), "/root/tittle"),
    ("", SchemaBreach(.missingChild(expected: ["title"]), element: "root"), "/root"),
    (
      "<title/><item kind='live'/><item/>",
      SchemaBreach(.missingAttribute, element: "item", attribute: "kind"),
      "/root/item[2]"
    ),
    (
      "<title/><item kind='live' colour='x'/>",
      SchemaBreach(.unexpectedAttribute, element: "item", attribute: "colour"), "/root/item"
    ),
    (
      "<title/><item kind='dead'/>",
      SchemaBreach(
        .notOneOf(value: "dead", allowed: ["live", "recording"]), element: "item", attribute: "kind"),
      "/root/item"
    ),
    (
      "<title/><item kind='live' part='-1'/>",
      SchemaBreach(.tooSmall(value: "-1", limit: "0"), element: "item", attribute: "part"), "/root/item"
    ),
    (
      "<title/><item kind='live' part='101'/>",
      SchemaBreach(.tooBig(value: "101", limit: "100"), element: "item", attribute: "part"), "/root/item"
    ),
    (
      "<title/><item kind='live' part='x'/>",
      SchemaBreach(.malformed(value: "x", type: "Percent"), element: "item", attribute: "part"), "/root/item"
    ),
    (
      "<title/><item kind='live' on='2023-02-30'/>",
      SchemaBreach(.malformed(value: "2023-02-30", type: "xs:date"), element: "item", attribute: "on"),
      "/root/item"
    ),
    ("chữ<title/>", SchemaBreach(.unexpectedText, element: "root"), "/root"),
  ]

  @Test("Each breach is told once, with names, line and path", arguments: breaches)
  func breach(_ inside: String, _ breach: SchemaBreach, _ path: String) throws {
    let faults = try faults(inside)
    #expect(faults.map(\.code) == [.schema(breach)], "\(faults)")
    #expect(faults.first?.path == path)
    #expect(faults.first?.line != nil)
  }

  @Test("A root that the schema does not know is told")
  func root() throws {
    #expect(
      try faults("", root: "other").map(\.code) == [.schema(SchemaBreach(.unknownRoot, element: "other"))])
  }

  @Test("All faults are collected, each with its own line")
  func all() throws {
    let faults = try faults("<title/>\n<item kind='x'/>\n<item part='x'/>")
    #expect(Set(faults.map(\.line)) == [3, 4])
    #expect(faults.count == 3)
  }

  @Test("A schema may not reach outside the files it was given")
  func sealed() throws {
    let lonely = XMLSchema(named: "main.xsd", in: ["main.xsd": Self.main])
    let fault = try #require(throws: XMLFault.self) {
      try XMLDocument.parse(Data("<root xmlns='urn:m'/>".utf8), validating: lonely)
    }
    #expect(fault.code == .brokenSchema)
  }

  @Test("Validations at once do not disturb each other")
  func concurrency() async throws {
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for index in 0..<32 {
        group.addTask { try self.faults(index.isMultiple(of: 2) ? "<title/>" : "<titel/>").count }
      }
      return try await group.reduce(into: [Int]()) { $0.append($1) }
    }
    #expect(counts.sorted() == Array(repeating: 0, count: 16) + Array(repeating: 1, count: 16))
  }
}
