import ContestCore
import ContestKit
import ContestStore
import Foundation
import Testing

@Suite struct RoundTests {
  @Test("The same seed gives the same draw; opening draws where nobody has")
  func draws() async throws {
    let (first, second) = (try await SampleContest().opened(), try await SampleContest(seed: 7).opened())
    #expect(try await first.service.store.lots("so-khao") == second.service.store.lots("so-khao"))
    let third = try SampleContest()
    try await third.service.importWorkspace()
    try await third.open("so-khao")
    #expect(try await third.service.store.lots("so-khao").count == 18)
    #expect(try await third.service.store.draws("so-khao").last?.seed.count == 32)
  }

  @Test("Entries that change after the draw must be drawn again before the round opens")
  func redraw() async throws {
    let contest = try SampleContest()
    try await contest.service.importWorkspace()
    try await contest.service.draw("so-khao")
    let numbers = try await contest.service.entries().map(\.number)
    try await contest.service.withdrawEntry("le-chan-1", reason: "ốm")
    await #expect(throws: KitError.self) { try await contest.open("so-khao") }
    try await contest.service.draw("so-khao")
    try await contest.open("so-khao")
    #expect(try await contest.service.store.lots("so-khao").count == 17)
    #expect(try await contest.service.entries().map(\.number) == numbers)
  }

  @Test("Certifying waits for every sheet and tells whose is missing")
  func missingSheets() async throws {
    let contest = try await SampleContest().opened()
    let rows = try await contest.service.exportMarks(of: "so-khao").split(separator: "\n")
      .filter { $0.hasPrefix("le-chan-1,gk1,") }.map { $0.contains("noi-dung") ? "\($0)26.5" : "\($0)" }
    let csv = (["entry,judge,criterion,mark"] + rows).joined(separator: "\n")
    try await contest.service.importMarks(Data(csv.utf8), file: "m.csv", round: "so-khao")
    let hole = await #expect(throws: KitError.self) { try await contest.service.close("so-khao") }
    #expect(hole?.details.first?.vi.contains("gk1") == true)
    try await contest.service.importMarks(
      Data("entry,judge,criterion,mark\nle-chan-1,gk1,noi-dung,absent\n".utf8), file: "m.csv",
      round: "so-khao")
    let open = try await contest.service.close("so-khao")
    #expect(!open.isEmpty)
    let error = await #expect(throws: KitError.self) { try await contest.service.certify("so-khao") }
    #expect(error?.details == open)
    #expect(try await contest.service.phase(of: "so-khao") == .closed)
  }

  @Test("The first ten go on; the final cannot open before the preliminary round is certified")
  func advancement() async throws {
    let contest = try await SampleContest().opened()
    await #expect(throws: KitError.self) { try await contest.service.open("chung-khao") }
    try await contest.certify("so-khao")
    try await contest.service.open("chung-khao")
    let advancing = try await contest.service.standings(of: "so-khao").standings.advancing
    let lots = try await contest.service.store.lots("chung-khao")
    #expect(advancing.count == 10)
    #expect(Set(lots.map(\.entry)) == Set(advancing))
    let numbers = Dictionary(
      uniqueKeysWithValues: try await contest.service.entries().map { ($0.id, $0.number) })
    #expect(lots.allSatisfy { Int($0.code) == numbers[$0.entry] })
  }

  @Test("Reopening needs a reason, withdraws the certificate, and is refused once the next round has opened")
  func reopening() async throws {
    let contest = try await SampleContest().opened()
    try await contest.certify("so-khao")
    let first = try await contest.service.publication(of: "so-khao").results
    await #expect(throws: KitError.self) { try await contest.service.reopen("so-khao", reason: "  ") }
    try await contest.service.reopen("so-khao", reason: "nhập nhầm phiếu")
    #expect(try await contest.service.phase(of: "so-khao") == .open)
    await #expect(throws: KitError.self) { try await contest.service.publication(of: "so-khao") }
    try await contest.certify("so-khao")
    #expect(try await contest.service.publication(of: "so-khao").results.certified > first.certified)
    try await contest.service.open("chung-khao")
    await #expect(throws: KitError.self) { try await contest.service.reopen("so-khao", reason: "x") }
  }

  @Test("A tie that reaches the decision step waits for the jury, and the decision settles it")
  func decision() async throws {
    let contest = try await SampleContest().opened()
    var rows = ["entry,judge,criterion,mark"]
    let export = try await contest.service.exportMarks(of: "so-khao").split(separator: "\n").dropFirst()
    for row in export where row.hasSuffix(",") { rows.append(row + "5") }
    try await contest.service.importMarks(
      Data(rows.joined(separator: "\n").utf8), file: "m.csv", round: "so-khao")
    try await contest.service.close("so-khao")
    await #expect(throws: KitError.self) { try await contest.service.certify("so-khao") }
    let all = try await contest.service.standings(of: "so-khao").standings.rows.map(\.entry)
    try await contest.service.decide(.share, subjects: all, reason: "đồng hạng", round: "so-khao")
    try await contest.service.certify("so-khao")
    let shared = try await contest.service.standings(of: "so-khao").standings
    #expect(shared.rows.allSatisfy { $0.place == 1 && $0.isTied && $0.decidedBy == "quyet-dinh-bgk" })
  }

  @Test("The ranking read in columns is the standings without their proofs")
  func ranking() async throws {
    let contest = try await SampleContest().opened()
    for round in 0..<3 {
      var rows = ["entry,judge,criterion,mark"]
      let export = try await contest.service.exportMarks(of: "so-khao").split(separator: "\n").dropFirst()
      for (index, row) in export.enumerated() {
        rows.append(row.hasSuffix(",") && index % 3 <= round ? row + "\(index % 5)" : String(row))
      }
      try await contest.service.importMarks(
        Data(rows.joined(separator: "\n").utf8), file: "m\(round).csv", round: "so-khao")
      let ranking = try await contest.service.ranking(of: "so-khao")
      let standings = try await contest.service.standings(of: "so-khao").standings
      #expect(ranking.ranking.isColumnar)
      #expect(ranking.ranking.lines == standings.rows.map(RankingLine.init))
      #expect(ranking.ranking.blockers == standings.blockers)
      #expect(ranking.names.count == standings.rows.count)
    }
  }

  @Test("Judges of the entrant's unit recuse by rule, and their marks are refused")
  func recusal() async throws {
    let contest = try await SampleContest().opened()
    let export = try await contest.service.exportMarks(of: "so-khao")
    #expect(export.contains("kien-an-1,gk5,noi-dung,recused\n"))
    let csv = "entry,judge,criterion,mark\nkien-an-1,gk5,noi-dung,20\n"
    await #expect(throws: KitError.self) {
      try await contest.service.importMarks(Data(csv.utf8), file: "m.csv", round: "so-khao")
    }
  }
}

@Suite struct BlockerTextTests {
  @Test("What blocks certifying names entries and judges, and the command that settles it")
  func texts() async throws {
    let contest = try await SampleContest().opened()
    let current = try await contest.service.standings(of: "so-khao")
    func text(_ blocker: Blocker) async throws -> LocalizedText? {
      try await contest.service.texts(of: [blocker], in: current).first
    }
    let missing = try await text(.missingSheets(entry: "e1", judges: ["gk2", "gk1"]))
    #expect(missing?.vi.hasSuffix("chưa có phiếu của Giám khảo mẫu 1 (gk1), Giám khảo mẫu 2 (gk2)") == true)
    #expect(
      try await text(.belowQuorum(entry: "e1", counted: 2, quorum: 3))?.en.contains("at least 3") == true)
    #expect(
      try await text(.missingFigure(entry: "e1", figure: "khan-gia"))?.vi.contains("«khan-gia»") == true)
    for blocker in [
      Blocker.undecidedTie(entries: ["e1", "e2"], step: "t"), .undecidedCut(entries: ["e1", "e2"]),
    ] {
      #expect(try await text(blocker)?.vi.contains("«e1», «e2»") == true)
      #expect(try await text(blocker)?.vi.contains("contest decide") == true)
    }
  }
}

@Suite struct StatusTests {
  @Test("Status tells each round's phase, its sheets, and what the next step waits for")
  func path() async throws {
    let contest = try SampleContest()
    try await contest.service.importWorkspace()
    try await contest.service.recordBlindCheck(of: nil, by: "Thư ký", round: "so-khao")
    let drafts = try await contest.service.status()
    #expect(drafts.map(\.next) == [.draw, .draw])
    #expect(drafts.map(\.blockers.isEmpty) == [true, false])
    try await contest.open("so-khao")
    let open = try await contest.service.status(of: "so-khao")
    #expect(open.next == .close && open.sheetsGiven == 0 && open.sheetsDue == 88 && open.entries == 18)
    #expect(open.judges.map(\.due) == [18, 18, 18, 18, 16])
    #expect(open.warnings.isEmpty)
    try await contest.certify("so-khao")
    let certified = try await contest.service.status(of: "so-khao")
    #expect(certified.next == .publish && certified.sheetsGiven == 88 && certified.blockers.isEmpty)
    #expect(try await contest.service.status(of: "chung-khao").blockers.isEmpty)
  }

  @Test("A date that has passed warns and does not act")
  func dates() async throws {
    var environment = SampleContest.environment(seed: 1)
    environment.now = { Instant(milliseconds: 1_700_000_000_000) }
    let random = environment.randomBytes
    let service = ContestService(
      workspace: SampleContest.workspace(SampleContest.packageRoot),
      store: try ContestStore(inMemory: { random(16) }), environment: environment)
    try await service.importWorkspace()
    #expect(try await service.status(of: "so-khao").warnings.count == 1)
    try await service.recordBlindCheck(of: nil, by: "Thư ký", round: "so-khao")
    try await service.open("so-khao")
    let status = try await service.status(of: "so-khao")
    #expect(status.warnings.first?.vi.contains("15/09/2023") == true)
    #expect(status.phase == .open)
  }
}
