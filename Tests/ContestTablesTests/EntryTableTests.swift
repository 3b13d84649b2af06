import ContestCore
import ContestTables
import Foundation
import Testing

@Suite struct EntryTableTests {
  static let header =
    "unit,full_name,birth_date,post,phone,title,theme,script,recording,"
    + "consent_register,consent_publish_name,consent_broadcast"
  static let row = "do-son,Đỗ Thị Mẫu,05/06/1990,Phát thanh viên,0900000001,Một cửa,c,s.txt,r.mp3,có,không,có"

  private func read(_ text: String) -> (rows: [EntryRow], findings: [Finding]) {
    EntryTable.read(Data(text.utf8), file: "entries/a.csv")
  }

  @Test("a list gives each cell with its place")
  func wellFormed() {
    let (rows, findings) = read("\(Self.header)\n\(Self.row)\n")
    #expect(findings.isEmpty)
    #expect(rows.count == 1)
    #expect(rows.first?[.fullName] == "Đỗ Thị Mẫu")
    #expect(rows.first?[.consentBroadcast] == "có")
    #expect(rows.first?.location(of: .fullName).description == "entries/a.csv:2:8")
    #expect(rows.first?.location.description == "entries/a.csv:2:1")
  }

  @Test("columns may stand in any order, in any case")
  func anyOrder() {
    let names = Self.header.uppercased().split(separator: ",").reversed().joined(separator: ";")
    let cells = Self.row.split(separator: ",").reversed().joined(separator: ";")
    let (rows, findings) = read("\(names)\n\(cells)\n")
    #expect(findings.isEmpty)
    #expect(rows.first?[.unit] == "do-son")
    #expect(rows.first?[.consentPublishName] == "không")
  }

  @Test("every column that is missing is named", arguments: EntryColumn.allCases)
  func missingColumn(_ column: EntryColumn) {
    let names = EntryColumn.allCases.filter { $0 != column }.map(\.rawValue).joined(separator: ",")
    let (rows, findings) = read("\(names)\n1,2,3,4,5,6,7,8,9,10,11\n")
    #expect(rows.isEmpty)
    #expect(
      rendered(findings) == ["entries/a.csv:1:1: error: the header lacks the column “\(column.rawValue)”."])
  }

  @Test("columns are headed in Vietnamese as well, in any case, with or without marks")
  func vietnameseHeadings() {
    let header =
      "Đơn vị,HỌ VÀ TÊN,Ngày tháng năm sinh,Chức danh,Số điện thoại,Tên bài dự thi,Chủ đề,Bài viết,Ban thu,"
      + "Đồng ý dự thi,Đồng ý công bố tên,Đồng ý phát sóng"
    let (rows, findings) = read("\(header)\n\(Self.row)\n")
    #expect(findings.isEmpty)
    #expect(rows.map(\.values) == read("\(Self.header)\n\(Self.row)\n").rows.map(\.values))
    let doubled = read("\(Self.header),Họ tên\n\(Self.row),x\n")
    #expect(rendered(doubled.findings).first?.contains("“full_name” twice") == true)
  }

  @Test("no two columns share a heading")
  func headingsDiffer() {
    for column in EntryColumn.allCases {
      let (_, findings) = EntryTable.read(
        Data("\(column.rawValue.uppercased().replacingOccurrences(of: "_", with: " "))\nx\n".utf8),
        file: "a.csv", needing: [column])
      #expect(findings.isEmpty, "\(column)")
    }
  }

  @Test("columns that the contest does not use may be left out, and are empty")
  func columnsOfALiveContest() {
    let needed: Set<EntryColumn> = [.unit, .fullName, .consentRegister, .consentPublishName]
    let (rows, findings) = EntryTable.read(
      Data("unit,full_name,consent_register,consent_publish_name\ndo-son,Mẫu,có,có\n".utf8), file: "a.csv",
      needing: needed)
    #expect(findings.isEmpty)
    #expect(rows.first?[.fullName] == "Mẫu")
    #expect(rows.first?[.recording] == "")
    let without = EntryTable.read(Data("unit,full_name\ndo-son,Mẫu\n".utf8), file: "a.csv", needing: needed)
    #expect(without.rows.isEmpty)
    #expect(without.findings.count == 2)
    #expect(without.findings.first?.message.vi.contains("(Đồng ý dự thi)") == true)
  }

  @Test("a doubled column is refused, an unknown one only noted, one without a name and content forgotten")
  func oddColumns() {
    let doubled = read("\(Self.header),Phone\n\(Self.row),1\n")
    #expect(doubled.rows.isEmpty)
    #expect(rendered(doubled.findings).first?.contains("“phone” twice") == true)
    let unknown = read("\(Self.header),ghi chú\n\(Self.row),x\n")
    #expect(unknown.rows.count == 1)
    #expect(!unknown.findings.hasErrors)
    #expect(place(unknown.findings.first) == "1:\(Self.header.count + 2)")
    let trailing = read("\(Self.header),,\n\(Self.row),,\n")
    #expect(trailing.rows.count == 1)
    #expect(trailing.findings.isEmpty)
    let unnamed = read("\(Self.header),,z\n\(Self.row),a,b\n")
    #expect(unnamed.findings.map(\.severity) == [.warning, .warning])
  }

  @Test(
    "a row with too many or too few cells is told so, and the other rows are read",
    arguments: [
      (Self.row.replacingOccurrences(of: "Đỗ Thị", with: "Đỗ, Thị"), "2:\(Self.row.count)", "13 cells"),
      ("do-son,Đỗ Thị Mẫu", "2:1", "only 2 cells"),
    ])
  func wrongWidth(_ bad: String, _ expected: String, _ words: String) {
    let (rows, findings) = read("\(Self.header)\n\(bad)\n\(Self.row)\n")
    #expect(rows.count == 1)
    #expect(findings.map(place) == [expected])
    #expect(rendered(findings).first?.contains(words) == true)
    #expect(findings.first?.message.vi.contains("12 cột") == true)
  }

  @Test("names come in NFC with the Vietnamese Đ, file names as they are")
  func normalised() {
    let row =
      "\u{D0}ồ S\u{1A1}n,\u{189}ô\u{303} Thi\u{323} ð,05/06/1990,x,1,t,c,\u{D0}.txt,r.mp3,có,có,có"
    let (rows, _) = read("\(Self.header)\n\(row)\n")
    #expect(rows.first.map { Array($0[.unit].unicodeScalars) } == Array("Đồ Sơn".unicodeScalars))
    #expect(
      rows.first.map { Array($0[.fullName].unicodeScalars) }
        == Array("\u{110}\u{1ED7} Th\u{1ECB} \u{111}".unicodeScalars))
    #expect(rows.first?[.script] == "\u{D0}.txt")
  }

  @Test("a line break inside a cell is a finding")
  func lineBreak() {
    let (_, findings) = read(
      "\(Self.header)\n\(Self.row.replacingOccurrences(of: "Một cửa", with: "\"Một\ncửa\""))\n")
    #expect(rendered(findings).first?.contains("the cell title has a line break") == true)
  }

  @Test("an empty file is told so", arguments: ["", "\n\n", "\u{FEFF}", "sep=;\n", ",,,\n"])
  func empty(_ text: String) {
    let (rows, findings) = read(text)
    #expect(rows.isEmpty)
    #expect(
      rendered(findings) == [
        "entries/a.csv:1:1: error: the file is empty: its first row must name the columns."
      ])
  }

  @Test("what is written is read back the same")
  func roundTrip() {
    let (rows, _) = read(
      "\(Self.header)\n\(Self.row.replacingOccurrences(of: "Một cửa", with: "\"Một, \"\"cửa\"\";\""))\n")
    let again = read(EntryTable.write(rows))
    #expect(again.findings.isEmpty)
    #expect(again.rows.map(\.values) == rows.map(\.values))
    #expect(rows.first?[.title] == "Một, \"cửa\";")
  }
}
