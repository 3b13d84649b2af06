import Foundation
import Testing

@testable import XMLKit

@Suite struct XMLDocumentTests {
  @Test("A document becomes a tree with names, attributes, text, lines and paths")
  func tree() throws {
    let root = try XMLDocument.parse(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- a comment -->
      <a xmlns="urn:x" xml:lang="vi" b="1 &amp; 2">
        <c>Đề <!-- between -->án &lt;06&gt;<![CDATA[ & ]]></c>
        <c/>
        <d/>
      </a>
      """)
    #expect(root.namespace == "urn:x" && root.name == "a")
    #expect(root.language == "vi")
    #expect(root["b"] == "1 & 2")
    #expect(root["lang"] == nil)
    #expect(root.children("c").map(\.path) == ["/a/c[1]", "/a/c[2]"])
    #expect(root.child("d")?.path == "/a/d")
    #expect(root.children.map(\.line) == [4, 5, 6])
    #expect(root.children("c")[0].text == "Đề án <06> & ")
  }

  @Test("A byte order mark is no obstacle")
  func byteOrderMark() throws {
    #expect(try XMLDocument.parse("\u{FEFF}<a/>").name == "a")
  }

  static let hostile: [(String, XMLFault.Code, Int?)] = [
    ("<a>\n<b>\n</a>", .mismatchedTag(opened: "b", openedOnLine: 2, closed: "a"), 3),
    ("<a>", .unfinished, 1),
    ("<a>\n&x;</a>", .undeclaredEntity("x"), 2),
    ("<a b='1' b='2'/>", .duplicateAttribute("b"), 1),
    ("<a>\u{1}</a>", .forbiddenCharacter(1), 1),
    ("<a/><b/>", .notWellFormed, 1),
    ("chữ", .notXML, 1),
    ("<x:a/>", .notWellFormed, 1),
    ("", .empty, nil),
    (" \n\t", .empty, nil),
    ("<!DOCTYPE a>\n<a/>", .doctype, 1),
    ("<?xml version=\"1.0\"?>\n\n<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>", .doctype, 3),
    ("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>", .doctype, 1),
    ("<?xml version=\"1.0\" encoding=\"windows-1258\"?><a/>", .otherEncoding("windows-1258"), 1),
    ("<a>\u{0}</a>", .nulByte, 1),
    (String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300), .tooDeep, 1),
  ]

  @Test("What is no XML, or hostile XML, is refused by name and line", arguments: hostile)
  func refused(_ text: String, _ code: XMLFault.Code, _ line: Int?) throws {
    let fault = try #require(throws: XMLFault.self) { try XMLDocument.parse(text) }
    #expect(fault.code == code, "\(fault)")
    #expect(fault.line == line)
  }

  @Test("A billion laughs is refused before it is told")
  func billionLaughs() throws {
    var text = "<!DOCTYPE l [<!ENTITY l0 \"ha\">\n"
    for level in 1...30 {
      let references = String(repeating: "&l\(level - 1);", count: 10)
      text += "<!ENTITY l\(level) \"\(references)\">\n"
    }
    text += "]><l>&l30;</l>"
    let fault = try #require(throws: XMLFault.self) { try XMLDocument.parse(text) }
    #expect(fault.code == .doctype)
  }

  @Test("A breach of XML's rules has its column")
  func column() throws {
    let fault = try #require(throws: XMLFault.self) { try XMLDocument.parse("<a>\n  &x;</a>") }
    #expect(fault.line == 2)
    #expect(fault.column == 6)
    #expect(fault.detail.contains("Entity 'x'"))
  }

  @Test("Bytes that are not UTF-8 are pointed at")
  func wrongEncoding() throws {
    let data = Data("<a>\nĐề".utf8) + Data([0xE9, 0x20]) + Data("</a>".utf8)
    let fault = try #require(throws: XMLFault.self) { try XMLDocument.parse(data) }
    #expect(fault == XMLFault(.notUTF8, line: 2, column: 3))
    let wide = try #require("<a/>".data(using: .utf16))
    #expect(throws: XMLFault(.otherEncoding("UTF-16"), line: 1, column: 1)) { try XMLDocument.parse(wide) }
    let bare = try #require("<a/>".data(using: .utf16LittleEndian))
    #expect(throws: XMLFault(.otherEncoding("UTF-16"), line: 1, column: 1)) { try XMLDocument.parse(bare) }
  }

  @Test("50 MB are refused unread, and so is a flood of tiny elements")
  func size() throws {
    let big = Data(repeating: 0x20, count: 50_000_000)
    #expect(throws: XMLFault(.tooLarge(bytes: 50_000_000))) { try XMLDocument.parse(big) }
    let flood = Data(String(repeating: "<a/>", count: XMLDocument.Limits.strange.mostTags + 1).utf8)
    #expect(throws: XMLFault(.tooManyTags)) { try XMLDocument.parse(flood) }
  }

  @Test("Many documents at once do not disturb each other")
  func concurrency() async throws {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<64 {
        group.addTask {
          if index.isMultiple(of: 2) { return try XMLDocument.parse("<a n='\(index)'/>")["n"] == "\(index)" }
          return (try? XMLDocument.parse("<a>\(index)")) == nil
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }
}
