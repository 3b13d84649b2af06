import ContestCore
import ContestTables
import Foundation
import Testing

@Suite struct MarkTableTests {
  private func read(_ text: String) -> (rows: [MarkRow], findings: [Finding]) {
    MarkTable.read(Data(text.utf8), file: "m.csv")
  }

  @Test(
    "a mark is empty, a number with comma or point, or a word",
    arguments: [
      ("", MarkRow.Value.empty), ("8.75", .mark(Points(micros: 8_750_000))),
      ("\"8,75\"", .mark(Points(micros: 8_750_000))), ("0", .mark(.zero)), ("-3", .mark(Points(-3))),
      ("recused", .recused), ("Absent", .absent), (" 9 ", .mark(Points(9))),
    ])
  func values(_ cell: String, _ expected: MarkRow.Value) {
    let (rows, findings) = read("entry,judge,criterion,mark\ne1,gk1,noi-dung,\(cell)\n")
    #expect(findings.isEmpty)
    #expect(rows.map(\.value) == [expected])
    #expect(rows.first?.location.line == 2)
    #expect(rows.first?.location.column == (cell.hasPrefix(" ") ? 18 : 17))
  }

  @Test(
    "anything else is a finding at its cell",
    arguments: [
      "8.7.5", "tám", "1e3", "8.1234567", "9 5", "NaN", "vắng", "1.000.000", "99999999999999999999",
    ])
  func notMarks(_ cell: String) {
    let (rows, findings) = read("entry,judge,criterion,mark\ne1,gk1,noi-dung,\(cell)\ne1,gk1,bo-cuc,9\n")
    #expect(rows.count == 1)
    #expect(findings.map(place) == ["2:17"])
    #expect(rendered(findings, in: .vi).first?.contains("“\(cell)” không phải điểm") == true)
  }

  @Test("a decimal comma without quotes is a row too wide")
  func decimalComma() {
    let (rows, findings) = read("entry,judge,criterion,mark\ne1,gk1,noi-dung,8,75\n")
    #expect(rows.isEmpty)
    #expect(rendered(findings).first?.contains("must stand in quotes") == true)
    #expect(read("entry;judge;criterion;mark\ne1;gk1;noi-dung;8,75\n").findings.isEmpty)
  }

  @Test("a row says whose mark it is; one that gives none needs no criterion")
  func names() {
    #expect(read("entry,judge,criterion,mark\n,,,5\n").findings.map(place) == ["2:1", "2:2", "2:3"])
    #expect(read("entry,judge,criterion,mark\ne1,gk1,,recused\n").findings.isEmpty)
  }

  @Test("marks are written with a decimal point and read back the same")
  func roundTrip() {
    let text =
      "entry,judge,criterion,mark\ne1,gk1,noi-dung,8.75\ne1,gk2,noi-dung,\ne1,gk3,noi-dung,recused\n"
      + "e1,gk4,noi-dung,absent\n"
    #expect(MarkTable.write(read(text).rows) == text)
    #expect(MarkTable.write([]) == "entry,judge,criterion,mark\n")
  }

  @Test("fifty thousand rows of noise are fifty thousand findings, in order")
  func manyFindings() {
    let (rows, findings) = read(
      "entry,judge,criterion,mark\n" + String(repeating: "e,j,c,x\n", count: 50_000))
    #expect(rows.isEmpty)
    #expect(findings.count == 50_000)
    #expect(findings.last?.location?.line == 50_001)
  }
}

@Suite struct FactTableTests {
  private func read(_ text: String) -> (rows: [FactRow], findings: [Finding]) {
    FactTable.read(Data(text.utf8), file: "f.csv")
  }

  @Test("every kind is read", arguments: FactKind.allCases)
  func kinds(_ kind: FactKind) {
    let (rows, findings) = read("entry,kind,id,value,source\ne1,\(kind.rawValue),x,\"5,5\",biên bản\n")
    #expect(findings.isEmpty)
    #expect(rows.map(\.kind) == [kind])
    #expect(rows.first?.value == "5,5")
    #expect(rows.first?.source == "biên bản")
  }

  @Test("an unknown kind is a finding that lists the known ones")
  func unknownKind() {
    let (rows, findings) = read("entry,kind,id,value,source\ne1,phạt,x,1,\n,absent,,,\n")
    #expect(rows.count == 1)
    #expect(findings.map(place) == ["2:4", "3:1"])
    #expect(
      rendered(findings).first?.hasSuffix(
        "Kinds: \(FactKind.allCases.map(\.rawValue).joined(separator: ", ")).") == true)
  }

  @Test("what came from the file is printed short and without control characters")
  func excerpt() {
    let (_, findings) = read(
      "entry,kind,id,value,source\ne1,\u{1B}[2J\(String(repeating: "x", count: 500)),x,1,\n")
    #expect(findings.count == 2)
    #expect(rendered(findings).allSatisfy { !$0.contains("\u{1B}") && $0.count < 300 })
  }

  @Test("facts are written and read back the same")
  func roundTrip() {
    let text =
      "entry,kind,id,value,source\ne1,duration,,305.5,đồng hồ\ne2,penalty,tre,1,\"biên bản 1, trang 2\"\n"
    #expect(FactTable.write(read(text).rows) == text)
  }
}

@Suite struct StandingsTableTests {
  @Test("standings have the rule's decimals, empty cells where nothing is, and always a header")
  func standings() throws {
    let rows = [
      Standing(
        entry: "e1", unit: "do-son", number: 1, status: .competing, place: 1, isTied: true,
        result: Ratio(90), deductions: Points(micros: 250_000), decidedBy: "dong-hang"),
      Standing(
        entry: "e2", unit: "hai-an", number: 2, status: .competing, place: 1, isTied: true,
        result: try Ratio(271, over: 3)),
      Standing(entry: "e3", unit: "an-lao", number: 3, status: .withdrawn),
    ]
    #expect(
      StandingsTable.write(Standings(rows: rows, blockers: []), resultDecimals: 2) == """
        place,tied,entry,unit,result,deductions,decided_by
        1,true,e1,do-son,90.00,0.25,dong-hang
        1,true,e2,hai-an,90.33,0,
        ,false,e3,an-lao,,0,

        """)
    #expect(
      StandingsTable.write(Standings(rows: [], blockers: []), resultDecimals: -1)
        == "place,tied,entry,unit,result,deductions,decided_by\n")
  }
}

@Suite struct CSVWriterTests {
  @Test(
    "a cell is quoted where it must be, and left alone elsewhere",
    arguments: [
      ("a b", "a b"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("nói \"vâng\"", "\"nói \"\"vâng\"\"\""),
      ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""), (" a", "\" a\""), ("", ""), ("=1+1", "=1+1"),
      ("-5", "-5"),
    ])
  func quoting(_ cell: String, _ expected: String) {
    var writer = CSVWriter(header: ["h"])
    writer.append([cell])
    #expect(writer.text == "h\n\(expected)\n")
  }

  @Test(
    "for people's spreadsheets formulas are disarmed, numbers are not",
    arguments: [
      ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+cmd", "'+cmd"), ("-5", "-5"), ("-x", "'-x"),
      ("a=b", "a=b"),
    ])
  func formulas(_ cell: String, _ expected: String) {
    var writer = CSVWriter(header: ["h"], options: .init(separator: ";", guardsFormulas: true))
    writer.append([cell, "x"])
    #expect(writer.text == "h\n\(expected);x\n")
  }
}
