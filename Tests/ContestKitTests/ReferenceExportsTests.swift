import ContestCore
import ContestKit
import Foundation
import Testing

@Suite struct ReferenceExportsTests {
  /// The sample contest held to its end: both rounds published.
  static func publications() async throws -> [RoundID: [String: Data]] {
    let contest = try await SampleContest().opened()
    let service = contest.service
    try await contest.certify("so-khao")
    let first = try await service.publication(of: "so-khao").files.files
    try await service.draw("chung-khao", seed: "2023c3d4")
    try await service.open("chung-khao")
    let entries = try await service.standings(of: "chung-khao").standings.rows.map(\.entry)
    let facts = entries.enumerated().map { index, entry in
      "\(entry),duration,,\(index == 1 ? "5:42" : "4:\(10 + index)"),đồng hồ của thư ký"
    }
    let text = "entry,kind,id,value,source\n" + facts.joined(separator: "\n") + "\n"
    try await service.importFacts(Data(text.utf8), file: "facts.csv", round: "chung-khao")
    try await contest.certify("chung-khao")
    let second = try await service.publication(of: "chung-khao").files.files
    return ["so-khao": first, "chung-khao": second]
  }

  @Test("The sample contest publishes exactly the reference exports")
  func reference() async throws {
    let exports = SampleContest.packageRoot.appending(path: "exports")
    for (round, files) in try await Self.publications() {
      for (name, data) in files {
        let file = exports.appending(path: "\(round)/\(name)")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
          try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
          try data.write(to: file)
        }
        let wanted = try Data(contentsOf: file)
        #expect(data == wanted, "exports/\(round)/\(name) differs; RECORD_GOLDEN=1 writes it anew")
      }
    }
  }

  @Test("A published file verifies by itself; with one mark changed it does not")
  func verifies() async throws {
    let files = try #require(try await Self.publications()["so-khao"])
    let xml = try #require(files["results.xml"])
    let sound = ContestService.verify(xml, file: "results.xml")
    #expect(sound.isSound)
    #expect(sound.findings.isEmpty)
    var text = String(decoding: xml, as: UTF8.self)
    let mark = try #require(text.firstMatch(of: /<mark judge="J1" criterion="noi-dung" value="([0-9.]+)"\/>/))
    text.replaceSubrange(mark.range, with: #"<mark judge="J1" criterion="noi-dung" value="0"/>"#)
    let tampered = ContestService.verify(Data(text.utf8), file: "results.xml")
    #expect(!tampered.isSound)
    #expect(!tampered.discrepancies.isEmpty)
  }

  @Test("A published file names nobody who has not agreed to it, and no judge")
  func privacy() async throws {
    let contest = try await SampleContest().opened()
    try await contest.certify("so-khao")
    let entries = try await contest.service.entries()
    let silent = entries.filter { !$0.consents.publishName }
    #expect(!silent.isEmpty)
    let files = try await contest.service.publication(of: "so-khao").files.files
    for (name, data) in files {
      let text = String(decoding: data, as: UTF8.self)
      for entry in silent { #expect(!text.contains(entry.entrant.fullName), "\(name)") }
      for entry in entries where !entry.entrant.phone.isEmpty { #expect(!text.contains(entry.entrant.phone)) }
      for judge in try await contest.service.contest().judges {
        #expect(!text.contains(judge.name), "\(name)")
        #expect(!text.contains("\"\(judge.id)\""), "\(name)")
      }
    }
  }
}
