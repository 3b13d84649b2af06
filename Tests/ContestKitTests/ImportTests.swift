import ContestCore
import ContestKit
import ContestStore
import Foundation
import Testing

@Suite struct ImportTests {
  static let header =
    "unit,full_name,birth_date,post,phone,title,theme,script,recording,consent_register,consent_publish_name,consent_broadcast"

  static func list(_ rows: String...) -> String { ([header] + rows).joined(separator: "\n") + "\n" }
  static let an = "le-chan,Nguyễn Văn An,05/06/1990,,0900000001,Một cửa,a,,,có,có,có"
  static let binh = "le-chan,Trần Thị Bình,01/02/1985,,0900000002,Đề án 06,đ,,,có,không,có"

  static func contest(_ lists: [String: String]) throws -> (SampleContest, TemporaryFolder) {
    let folder = try TemporaryFolder()
    return (try SampleContest(folder: try folder.makeWorkspace(lists: lists)), folder)
  }

  @Test("Importing again changes nothing unless a file has changed")
  func idempotent() async throws {
    let (contest, folder) = try Self.contest(["a.csv": Self.list(Self.an, Self.binh)])
    let first = try await contest.service.importWorkspace().summary
    #expect(first.added == ["le-chan-1", "le-chan-2"])
    let head = try await contest.service.store.journalHead()
    let second = try await contest.service.importWorkspace().summary
    #expect(second.added.isEmpty && second.changed.isEmpty && second.ruleFiles.isEmpty)
    #expect(try await contest.service.store.journalHead() == head)
    _ = folder
  }

  @Test("A file whose accented name comes from a Mac is the one that the list names")
  func decomposedFileName() async throws {
    let row = Self.an.replacing(",a,,,", with: ",a,bài-1.txt,,")
    let (contest, folder) = try Self.contest(["a.csv": Self.list(row)])
    try folder.write("Lời bài.\n", to: "entries/\("bài-1.txt".decomposedStringWithCanonicalMapping)")
    let warnings = try await contest.service.importWorkspace().warnings
    #expect(warnings.isEmpty)
    #expect(try await contest.service.entry("le-chan-1").script == "bài-1.txt")
    let backup = folder.url.appending(path: "saved")
    #expect(try await contest.service.backup(to: backup).isEmpty)
    let other = Self.an.replacing(",a,,,", with: ",a,bai-1.txt,,")
    try folder.write(Self.list(other), to: "entries/a.csv")
    await #expect(throws: KitError.self) { try await contest.service.importWorkspace() }
  }

  @Test("A spreadsheet that no entry hands in is named; a list without faults goes in all the same")
  func spreadsheets() async throws {
    let row = Self.an.replacing(",a,,,", with: ",a,kich-ban.xlsx,,")
    let (contest, folder) = try Self.contest(["a.csv": Self.list(row)])
    for path in ["kich-ban.xlsx", "Danh sách.XLSX", "le-chan/ds.ods", "~$Danh sách.xlsx"] {
      try folder.write("x", to: "entries/\(path)")
    }
    let (summary, warnings) = try await contest.service.importWorkspace()
    #expect(summary.added == ["le-chan-1"])
    #expect(warnings.map(\.location?.file) == ["entries/Danh sách.XLSX", "entries/le-chan/ds.ods"])
    #expect(warnings.allSatisfy { $0.severity == .warning })
  }

  @Test("What was put right in a list is no change when the list is corrected; a birthday to come is refused")
  func putRight() async throws {
    let damaged = Self.an.replacing("Nguyễn Văn An", with: "NguyÔn V¨n An").replacing(
      "0900000001", with: "900000001")
    let (contest, folder) = try Self.contest(["a.csv": Self.list(damaged)])
    #expect(try await contest.service.importWorkspace().warnings.count == 2)
    #expect(try await contest.service.entry("le-chan-1").entrant.fullName == "Nguyễn Văn An")
    try folder.write(Self.list(Self.an), to: "entries/a.csv")
    let (summary, warnings) = try await contest.service.importWorkspace()
    #expect(summary.added.isEmpty && summary.changed.isEmpty && warnings.isEmpty)
    try folder.write(Self.list(Self.an.replacing("1990", with: "2090")), to: "entries/a.csv")
    let error = await #expect(throws: KitError.self) { try await contest.service.importWorkspace() }
    #expect(error?.findings.first?.location?.line == 2)
  }

  @Test("A changed row changes its column alone, and keeps what the desk changed elsewhere")
  func changedRow() async throws {
    let (contest, folder) = try Self.contest(["a.csv": Self.list(Self.an, Self.binh)])
    try await contest.service.importWorkspace()
    var entry = try await contest.service.entry("le-chan-1")
    entry.entrant.phone = "0900000099"
    try await contest.service.store.editEntry(entry, by: .organiser, at: Instant(milliseconds: 1))
    try folder.write(
      Self.list(Self.an.replacing("Một cửa", with: "Một cửa liên thông"), Self.binh), to: "entries/a.csv")
    let summary = try await contest.service.importWorkspace().summary
    #expect(summary.changed == ["le-chan-1"] && summary.added.isEmpty)
    let changed = try await contest.service.entry("le-chan-1")
    #expect(changed.title == "Một cửa liên thông")
    #expect(changed.entrant.phone == "0900000099")
  }

  @Test("A column changed both in the file and at the desk is a clash: a finding, and nothing changes")
  func clash() async throws {
    let (contest, folder) = try Self.contest(["a.csv": Self.list(Self.an)])
    try await contest.service.importWorkspace()
    var entry = try await contest.service.entry("le-chan-1")
    entry.title = "Tên sửa ở bàn"
    try await contest.service.store.editEntry(entry, by: .organiser, at: Instant(milliseconds: 1))
    let head = try await contest.service.store.journalHead()
    try folder.write(Self.list(Self.an.replacing("Một cửa", with: "Tên sửa ở tệp")), to: "entries/a.csv")
    let error = await #expect(throws: KitError.self) { try await contest.service.importWorkspace() }
    #expect(error?.findings.first?.location?.line == 2)
    #expect(error?.findings.first?.message.vi.contains("Tên sửa ở bàn") == true)
    #expect(try await contest.service.store.journalHead() == head)
  }

  @Test("A corrected name is the same entry; a row that has gone deletes nothing")
  func correctedName() async throws {
    let (contest, folder) = try Self.contest(["a.csv": Self.list(Self.an, Self.binh)])
    try await contest.service.importWorkspace()
    try folder.write(Self.list(Self.an.replacing("Văn An", with: "Văn Ân")), to: "entries/a.csv")
    let summary = try await contest.service.importWorkspace().summary
    #expect(summary.changed == ["le-chan-1"] && summary.added.isEmpty)
    #expect(
      try await contest.service.entries().map(\.entrant.fullName) == ["Nguyễn Văn Ân", "Trần Thị Bình"])
  }

  @Test("Import is all or nothing, and tells every fault of every file")
  func allOrNothing() async throws {
    let bad = Self.list("quan-1,Lê A,05/06/1990,,,T,a,,,có,có,có", "le-chan,,31/02/1990,,,T,z,,,có,có,có")
    let (contest, folder) = try Self.contest(["a.csv": Self.list(Self.an), "b.csv": bad])
    let error = await #expect(throws: KitError.self) { try await contest.service.importWorkspace() }
    #expect(error?.findings.compactMap(\.location?.line) == [2, 3, 3, 3])
    #expect(try await contest.service.store.entries().isEmpty)
    #expect(try await contest.service.store.ruleFiles().isEmpty)
    _ = folder
  }

  @Test("Names are stored in NFC whatever the list has, with ; and BOM as well")
  func encodings() async throws {
    let text = "\u{FEFF}" + Self.list(Self.an).decomposedStringWithCanonicalMapping.replacing(",", with: ";")
    let (contest, folder) = try Self.contest(["a.csv": text])
    try await contest.service.importWorkspace()
    let name = try #require(try await contest.service.entries().first?.entrant.fullName)
    #expect(Array(name.utf8) == Array("Nguyễn Văn An".utf8))
    _ = folder
  }

  @Test("Once a round has opened its rules stay, and its judges may not change unit")
  func frozen() async throws {
    let (contest, folder) = try Self.contest(["a.csv": Self.list(Self.an, Self.binh)])
    try await contest.service.importWorkspace()
    try await contest.open("so-khao")
    let before = try await contest.service.rules(of: "so-khao")
    let file = folder.url.appending(path: "contest.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try folder.write(text.replacing(#"<advance first="10""#, with: #"<advance first="3""#), to: "contest.xml")
    let warnings = try await contest.service.importWorkspace().warnings
    #expect(warnings.map(\.severity) == [.warning])
    #expect(try await contest.service.rules(of: "so-khao") == before)
    try folder.write(text.replacing(#"unit="kien-an""#, with: #"unit="le-chan""#), to: "contest.xml")
    await #expect(throws: KitError.self) { try await contest.service.importWorkspace() }
  }
}
