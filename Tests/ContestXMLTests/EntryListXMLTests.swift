import ContestCore
import ContestTestSupport
import ContestXML
import Foundation
import Testing

@Suite struct EntryListXMLTests {
  static let list = """
    <?xml version="1.0" encoding="UTF-8"?>
    <entries xmlns="urn:contest:entries:1" unit="hong-bang">
      <entry id="b1">
        <full_name> Nguyễn  Thị Ánh </full_name>
        <birth_date>05/06/1999</birth_date>
        <consent_register>có</consent_register>
      </entry>
      <entry>
        <unit>thuy-nguyen</unit>
        <full_name>Đỗ Ước</full_name>
        <post/>
      </entry>
    </entries>
    """

  @Test("Rows hold text, tidied, with the place of each value")
  func rows() throws {
    let (rows, findings) = EntryListXML.read(Data(Self.list.utf8), file: "entries/hb.xml")
    #expect(findings.isEmpty)
    #expect(rows.map(\.id) == ["b1", nil])
    #expect(rows.map { $0[.fullName] } == ["Nguyễn Thị Ánh", "Đỗ Ước"])
    #expect(rows.map { $0[.unit] } == ["hong-bang", "thuy-nguyen"])
    #expect(rows[0][.consentRegister] == "có")
    #expect(rows[1].values[.post] == "")
    #expect(rows[1].values[.phone] == nil)
    #expect(rows[0].location(of: .birthDate).description == "entries/hb.xml:5:/entries/entry[1]/birth_date")
    #expect(rows[0].location(of: .unit).line == 2)
    #expect(rows[1].location.line == 8)
  }

  @Test(
    "A list that breaks its schema gives findings and no rows",
    arguments: [
      ("<full_name>Đỗ Ước</full_name>", "", "còn thiếu phần tử con", 8),
      ("<post/>", "<pots/>", "phần tử <pots> không được phép ở đây", 11),
      ("<post/>", "<unit>x</unit>", "phần tử <unit> không được phép ở đây", 11),
      ("id=\"b1\"", "id=\"bài 1\"", "id=“bài 1” viết chưa đúng", 3),
      ("</entries>", "", "tệp kết thúc giữa chừng", 13),
      ("<entries ", "<!DOCTYPE entries><entries ", "<!DOCTYPE", 2),
    ])
  func broken(_ old: String, _ new: String, _ message: String, _ line: Int) throws {
    let text = Self.list.replacingOccurrences(of: old, with: new)
    let (rows, findings) = EntryListXML.read(Data(text.utf8), file: "x.xml")
    #expect(rows.isEmpty)
    let finding = try #require(findings.first)
    #expect(finding.message.vi.contains(message), "\(finding)")
    #expect(finding.location?.line == line)
  }

  @Test("The same id twice is told")
  func duplicate() {
    let text = Self.list.replacingOccurrences(of: "<entry>", with: "<entry id='b1'>")
    let findings = EntryListXML.read(Data(text.utf8), file: "x.xml").findings
    #expect(findings.map(\.message.vi) == ["id=“b1” đã dùng ở dòng 3; mỗi id chỉ dùng một lần"])
  }

  @Test("What is written is read back")
  func roundTrip() throws {
    let entry = Entry(
      id: "b1", unit: "hong-bang",
      entrant: Entrant(
        fullName: "Đỗ & <Ước>", birthDate: CalendarDate(year: 1999, month: 6, day: 5), post: "PTV",
        phone: "0901"),
      title: "Bài", theme: "dd", script: "a.txt", recording: "a.opus",
      consents: Consents(register: true, publishName: false, broadcast: true))
    let bare = Entry(id: "b2", unit: "thuy-nguyen", entrant: Entrant(fullName: "Ba"))
    let data = try EntryListXML.write([entry, bare])
    let (rows, findings) = EntryListXML.read(data, file: "x.xml")
    #expect(findings.isEmpty)
    #expect(rows.map(\.id) == ["b1", "b2"])
    #expect(
      EntryColumn.allCases.map { rows[0][$0] } == [
        "hong-bang", "Đỗ & <Ước>", "05/06/1999", "PTV", "0901", "Bài", "dd", "a.txt", "a.opus", "yes", "no",
        "yes",
      ])
    #expect(rows[1][.consentRegister] == "no")
    #expect(throws: ContestXMLError.self) {
      try EntryListXML.write([Entry(id: "x", unit: "u", entrant: Entrant(fullName: "\u{1}"))])
    }
  }
}
