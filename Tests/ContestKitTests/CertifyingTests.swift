import ContestCore
import ContestStore
import Foundation
import GRDB
import Testing

@testable import ContestKit

@Suite("What is certified is what was sent") struct CertifyingTests {
  /// A contest on the disk with every mark of the first round, closed.
  private func closed(_ folder: TemporaryFolder) async throws -> ContestService {
    let contest = try SampleContest(database: folder)
    _ = try await contest.opened()
    try await contest.fillMarks(of: "so-khao")
    try await contest.service.close("so-khao")
    return contest.service
  }

  /// Another program, with its own connection.
  private func tamper(_ folder: TemporaryFolder, _ sql: String) async throws {
    let other = try DatabaseQueue(path: folder.url.appending(path: "contest.sqlite").path)
    try await other.write { try $0.execute(sql: sql) }
    try other.close()
  }

  private static let up = """
    UPDATE mark SET micros = micros - 500000 WHERE judge = 'gk1' AND criterion = 'noi-dung';
    """
  private static let down = """
    UPDATE mark SET micros = micros + 500000 WHERE judge = 'gk1' AND criterion = 'noi-dung';
    """

  @Test("A mark changed in the tables is named, and nothing is certified; put back, the judges' marks are")
  func changedMark() async throws {
    let folder = try TemporaryFolder()
    let service = try await closed(folder)
    try await tamper(folder, Self.up)
    let refusal = await #expect(throws: KitError.self) { try await service.certify("so-khao") }
    #expect(refusal?.details.contains { $0.vi.contains("điểm của giám khảo gk1") } == true)
    #expect(try await service.phase(of: "so-khao") == .closed)
    try await tamper(folder, Self.down)
    let certificate = try await service.certify("so-khao", by: Signer(actor: .desk(link: 7), name: "Chị Hoa"))
    #expect(certificate.factsHash?.count == 64 && certificate.by.name == "Chị Hoa")
    #expect(try await service.verifyJournal().faults.isEmpty)
  }

  @Test("A mark changed between certificate and publication keeps the round from being published")
  func changedAfterwards() async throws {
    let folder = try TemporaryFolder()
    let service = try await closed(folder)
    try await service.certify("so-khao")
    try await tamper(folder, Self.up)
    await #expect(throws: KitError.self) { try await service.publication(of: "so-khao") }
    try await tamper(folder, Self.down)
    #expect(try await service.publication(of: "so-khao").results.version == 1)
  }

  @Test("A trigger that works while nobody looks is a fault, and nothing is certified with it")
  func trigger() async throws {
    let folder = try TemporaryFolder()
    let service = try await closed(folder)
    try await tamper(
      folder,
      "CREATE TRIGGER a AFTER UPDATE OF phase ON round WHEN new.phase = 'certified' BEGIN \(Self.up) END")
    let faults = try await service.verifyJournal().faults
    #expect(faults.count == 1 && faults.first?.vi.contains("trigger") == true)
    await #expect(throws: KitError.self) { try await service.certify("so-khao") }
  }

  @Test("A certificate whose hash is not that of the journal's facts is found by counting it again")
  func forgedCertificate() async throws {
    let folder = try TemporaryFolder()
    let service = try await closed(folder)
    let head = try await service.store.journalHead()
    _ = try await service.store.certifyRound(
      "so-khao",
      NewCertificate(countedAt: head, factsHash: String(repeating: "0", count: 64), persons: [:]),
      by: .organiser, at: Instant(milliseconds: 1_700_000_000_000))
    let faults = try await service.verifyJournal().faults
    #expect(faults.count == 1 && faults.first?.vi.contains("không phải số liệu mà nhật ký cho") == true)
  }

  @Test("The hash covers every mark and no name: a corrected name leaves it as it is")
  func hashOfFacts() async throws {
    let folder = try TemporaryFolder()
    let service = try await closed(folder)
    let first = try await service.countedFromJournal("so-khao").factsHash
    let entry = try #require(try await service.entries().first)
    var corrected = entry
    corrected.entrant.fullName = "Tên Đã Sửa"
    corrected.entrant.phone = "0900000000"
    try await service.store.editEntry(
      corrected, by: .organiser, at: Instant(milliseconds: 1_700_000_000_000))
    #expect(try await service.countedFromJournal("so-khao").factsHash == first)
    try await service.record(.absent, of: entry.id, source: "biên bản", round: "so-khao")
    #expect(try await service.countedFromJournal("so-khao").factsHash != first)
  }

  @Test(
    "Who is one person stands in the certificate by an entry's id, so that it can be counted without names")
  func personsWithoutNames() async throws {
    let folder = try TemporaryFolder()
    let service = try await closed(folder)
    let certificate = try await service.certify("so-khao")
    let audit = try await service.store.auditJournal()
    var counting = service.counting(audit.facts)
    counting.persons = ["so-khao": certificate.persons ?? [:]]
    #expect(try counting.counted("so-khao").factsHash == certificate.factsHash)
  }

  @Test("Rules that were parsed while somebody had changed them have no part in what is certified")
  func changedRules() async throws {
    let folder = try TemporaryFolder()
    let service = try await closed(folder)
    func change(_ old: String, _ new: String) async throws {
      try await tamper(
        folder,
        "UPDATE round SET rulesDocument = replace(rulesDocument, 'quorum=\"\(old)\"', 'quorum=\"\(new)\"')")
    }
    try await change("3", "5")
    // A server that starts in between reads what stands there, and remembers it by the hash of the true ones.
    let later = try SampleContest(database: folder).service
    #expect(try await later.standings(of: "so-khao").rules.panel.quorum == 5)
    try await change("5", "3")
    let certificate = try await later.certify("so-khao")
    let results = try await later.publication(of: "so-khao").results
    #expect(results.rules.panel.quorum == 3)
    #expect(try await service.countedFromJournal("so-khao").factsHash == certificate.factsHash)
    #expect(try await service.publication(of: "so-khao").results.standings == results.standings)
  }
}
