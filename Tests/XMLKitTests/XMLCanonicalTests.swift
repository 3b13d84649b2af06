import Foundation
import Testing
import XMLKit

@Suite struct XMLCanonicalTests {
  @Test("Attributes are sorted, comments dropped, empty elements opened, needless namespaces left out")
  func form() throws {
    let text = "<?xml version='1.0'?><a z='1' b='2' xmlns:n='urn:n'><!-- x --><c/></a>"
    let form = try XMLCanonical.form(of: Data(text.utf8))
    #expect(String(decoding: form, as: UTF8.self) == "<a b=\"2\" z=\"1\"><c></c></a>")
  }

  @Test("An element has the same form alone and inside another document")
  func embedded() throws {
    let alone = "<r xmlns=\"urn:r\">\n    <x xmlns=\"urn:x\" b=\"1\"/>\n  </r>"
    let inside =
      "<results xmlns=\"urn:r\" xmlns:o=\"urn:o\" xml:lang=\"vi\">\n  <o:q/>\n  \(alone)\n</results>"
    let shared =
      "<p:results xmlns:p=\"urn:p\" xmlns=\"urn:r\"><r>\n    <x xmlns=\"urn:x\" b=\"1\"/>\n  </r></p:results>"
    let form = try XMLCanonical.form(of: Data(alone.utf8))
    #expect(try XMLCanonical.form(ofChild: "r", namespace: "urn:r", in: Data(inside.utf8)) == form)
    #expect(try XMLCanonical.form(ofChild: "r", namespace: "urn:r", in: Data(shared.utf8)) == form)
    #expect(try XMLCanonical.form(ofChild: "s", namespace: "urn:r", in: Data(inside.utf8)) == nil)
  }
}

@Suite struct XMLWriterTests {
  @Test("Text and attributes come back as they went in")
  func roundTrip() throws {
    let text = "a < b && \"c\" > 'd'\r\n\tĐề án ]]> é 🙂"
    var writer = XMLWriter()
    try writer.element("root", ["x": text, "gone": nil]) { try $0.element("leaf", text: text) }
    let root = try XMLDocument.parse(writer.text)
    #expect(root["x"] == text)
    #expect(root["gone"] == nil)
    #expect(root.child("leaf")?.text == text)
  }

  @Test("The same tree gives the same indented bytes")
  func layout() throws {
    var writer = XMLWriter()
    try writer.element("a", ["z": "1", "b": "2"]) { writer in
      try writer.element("c") { try $0.element("d", text: "x") }
      try writer.element("e")
      try writer.element("f") { _ in }
    }
    #expect(
      writer.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a z="1" b="2">
          <c>
            <d>x</d>
          </c>
          <e/>
          <f/>
        </a>

        """)
  }

  @Test(
    "A character that XML cannot hold is refused",
    arguments: ["\u{0}", "\u{8}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
  func forbidden(_ character: String) throws {
    var writer = XMLWriter()
    let value = try #require(character.unicodeScalars.first).value
    #expect(throws: XMLFault(.forbiddenCharacter(value))) { try writer.element("a", text: character) }
    #expect(throws: XMLFault(.forbiddenCharacter(value))) { try writer.element("a", ["x": character]) }
  }
}
