import ContestCore
import ContestStore
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import ContestKit
@testable import ContestServer

/// The Chopin preset: four named rounds, in each of which an entrant has the same number.
struct NamedRounds: Sendable {
  static let ids: [RoundID] = ["vong-1", "vong-2", "vong-3", "chung-ket"]
  static let judge: JudgeID = "gk2"

  let fixture: SiteFixture
  var service: ContestService { fixture.service }

  /// Three entrants, and the rounds opened one after the other up to `last`; those before it are certified.
  static func with(
    upTo last: Int = 0, _ test: @escaping @Sendable (NamedRounds, any TestClientProtocol) async throws -> Void
  ) async throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "contest-rounds-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.copyItem(
      at: SiteFixture.shipped.appending(path: "rubrics/presets/chopin-competition"), to: root)
    let entries = root.appending(path: "entries")
    try FileManager.default.createDirectory(at: entries, withIntermediateDirectories: true)
    let rows = ["Lê Văn An", "Trần Thị Bình", "Phạm Văn Cường"].map {
      "don-vi-1,\($0),12/06/1995,,,,,,,có,có,có"
    }
    let head =
      "unit,full_name,birth_date,post,phone,title,theme,script,recording,consent_register,"
      + "consent_publish_name,consent_broadcast"
    try Data(([head] + rows).joined(separator: "\n").utf8).write(to: entries.appending(path: "all.csv"))
    let rounds = NamedRounds(fixture: try SiteFixture(root: root, configuration: SiteConfiguration()))
    try await rounds.service.importWorkspace()
    for index in 0...last { try await rounds.open(index) }
    try await rounds.fixture.site { try await test(rounds, $0) }
    try rounds.service.store.close()
  }

  /// Opens a round, after the one before it was marked by everybody, closed and certified.
  func open(_ index: Int) async throws {
    if index > 0 {
      try await close(index - 1)
      try await service.certify(Self.ids[index - 1])
    } else {
      try await service.draw(Self.ids[index], seed: "2025")
    }
    try await service.open(Self.ids[index])
  }

  /// Closes a round in which everybody has marked everything, each entrant otherwise than the others.
  func close(_ index: Int) async throws {
    let round = Self.ids[index]
    let rows = try await service.exportMarks(of: round).split(separator: "\n").dropFirst().map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let mark = cells[3].isEmpty ? "\(10 + (Int(cells[0].suffix(1)) ?? 0))" : cells[3]
      return (cells.prefix(3) + [mark]).joined(separator: ",")
    }
    let text = "entry,judge,criterion,mark\n" + rows.joined(separator: "\n") + "\n"
    try await service.importMarks(Data(text.utf8), file: "marks.csv", round: round)
    try await service.close(round)
  }

  /// The number of the first entrant who performs.
  func number() async throws -> String {
    try #require(try await service.rounds(for: Self.judge).last?.entries.first?.code)
  }

  func view(_ index: Int, _ code: String) async throws -> JudgeSheetView {
    let key = SheetKey(round: Self.ids[index], code: code, judge: Self.judge)
    return try #require(try await service.sheet(key))
  }

  /// The mark that counts; nil before the first.
  func mark(_ index: Int, _ code: String) async throws -> String? {
    try await view(index, code).sent?["diem"]?.description
  }

  /// What a round holds of the judge for an entrant: the revision that counts, and how many late sheets.
  func held(_ index: Int, _ code: String) async throws -> [Int] {
    let late = try await service.store.lateSheets(Self.ids[index]).filter { $0.judge == Self.judge }
    return [try await view(index, code).revision, late.count]
  }
}

extension Browser {
  /// The hidden fields of the sheet's form at an address, with a mark and what is to be done with it.
  func form(_ path: String, mark: String, action: String = "send") async throws -> [String: String] {
    let page = try await get(path)
    var fields = ["diem": mark, "action": action]
    for name in ["csrf", "revision", "client_id"] { fields[name] = try page.hidden(name) }
    return fields
  }
}
