import ContestCore
import ContestKit
import ContestStore
import Foundation
import Testing

@Suite struct JudgingTests {
  static let good: [CriterionID: String] = [
    "noi-dung": "26,5", "bo-cuc": "8.5", "chat-giong": "20", "dien-cam": "15", "ky-thuat-thu-am": "8",
    "sang-tao": "0",
  ]

  static func code(_ contest: SampleContest, judge: JudgeID = "gk1") async throws -> String {
    try #require(try await contest.service.rounds(for: judge).first?.entries.first?.code)
  }

  @Test("A whole sheet is received once; the same sending again gives the same receipt")
  func receives() async throws {
    let contest = try await SampleContest().opened()
    let code = try await Self.code(contest)
    func send() async throws -> SendOutcome {
      try await contest.service.sendForm(SampleContest.sheet(code, "gk1", Self.good, id: "c1"))
    }
    let first = try await send()
    let head = try await contest.service.store.journalHead()
    #expect(try await send() == first)
    #expect(try await contest.service.store.journalHead() == head)
    let sheet = try #require(try await contest.service.sheet(SampleContest.key(code, "gk1")))
    #expect(sheet.revision == 1 && sheet.sent?["sang-tao"] == .zero && sheet.done == 1)
    #expect(sheet.heard.total == Ratio(78))
  }

  @Test("What is missing or off the step is told at its field, kept as a draft, and nothing is sent")
  func incomplete() async throws {
    let contest = try await SampleContest().opened()
    let code = try await Self.code(contest)
    let typed = Self.good.merging(["noi-dung": "26,3", "bo-cuc": ""]) { $1 }
    let outcome = try await contest.service.sendForm(SampleContest.sheet(code, "gk1", typed, id: "c1"))
    guard case .incomplete(let checked) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(Set(checked.errors.keys) == ["noi-dung"] && checked.missing == ["bo-cuc"])
    let sheet = try #require(try await contest.service.sheet(SampleContest.key(code, "gk1")))
    #expect(sheet.isDraft && sheet.revision == 0 && sheet.typed["noi-dung"] == "26,3")
    #expect(sheet.heard.state == .draft)
    #expect(try await contest.service.store.sheets("so-khao").isEmpty)
  }

  @Test("A correction needs a reason; one based on an older revision is a conflict")
  func corrections() async throws {
    let contest = try await SampleContest().opened()
    let code = try await Self.code(contest)
    let service = contest.service
    _ = try await service.sendForm(SampleContest.sheet(code, "gk1", Self.good, id: "c1"))
    let again = Self.good.merging(["noi-dung": "27"]) { $1 }
    #expect(
      try await service.sendForm(SampleContest.sheet(code, "gk1", again, basedOn: 1, id: "c2", reason: " "))
        == .reasonMissing)
    guard
      case .conflict(let current) = try await service.sendForm(
        SampleContest.sheet(code, "gk1", again, id: "c3"))
    else {
      Issue.record("no conflict")
      return
    }
    #expect(current?.number == 1 && current?.author == .judge("gk1"))
    guard
      case .received(let receipt, _) = try await service.sendForm(
        SampleContest.sheet(code, "gk1", again, basedOn: 1, id: "c4", reason: "nghe lại"))
    else {
      Issue.record("not received")
      return
    }
    #expect(receipt.revision == 2)
  }

  @Test("In an anonymous round nothing that a judge is given tells who it is")
  func blind() async throws {
    let contest = try await SampleContest().opened()
    let entries = try await contest.service.entries()
    for round in try await contest.service.rounds(for: "gk1") {
      #expect(round.entries.allSatisfy { $0.performer == nil })
    }
    let code = try await Self.code(contest)
    let sheet = try #require(try await contest.service.sheet(SampleContest.key(code, "gk1")))
    let told = String(describing: sheet.heard) + (sheet.script ?? "")
    for entry in entries {
      #expect(!told.contains(entry.entrant.fullName) && !told.contains(entry.id.rawValue))
      #expect(entry.recording.isEmpty || !told.contains(entry.recording))
    }
    #expect(sheet.script?.isEmpty == false && sheet.hasRecording)
  }

  @Test("A judge who recuses has no sheet to send; a closed round keeps what comes, and counts none of it")
  func refusals() async throws {
    let contest = try await SampleContest().opened()
    let code = try await Self.code(contest)
    let words = TypedSheet(
      key: SampleContest.key(code, "gk1"), basedOn: 0, clientID: "r", reason: "người nhà")
    guard case .received = try await contest.service.recuse(words, device: "0a1b2c3d"),
      case .refused = try await contest.service.sendForm(
        SampleContest.sheet(code, "gk1", Self.good, basedOn: 1, id: "c1", reason: "x"))
    else {
      Issue.record("not refused")
      return
    }
    #expect(try await contest.service.recording(SampleContest.key(code, "gk1")) == nil)
    try await contest.service.close("so-khao")
    guard
      case .late(let late) = try await contest.service.sendForm(
        SampleContest.sheet(try await Self.code(contest, judge: "gk2"), "gk2", Self.good, id: "c"))
    else {
      Issue.record("not kept")
      return
    }
    #expect(late.state == .waiting)
    #expect(try await contest.service.store.sheets("so-khao").map(\.judge) == ["gk1"])
    #expect(try await contest.service.store.verifyJournal() == [])
  }

  @Test("In an anonymous round a judge is not shown the codes of the entries that the rules keep from them")
  func kept() async throws {
    let contest = try await SampleContest().opened()
    let service = contest.service
    let all = try await service.store.lots("so-khao")
    let own = Set(all.filter { $0.entry.rawValue.hasPrefix("kien-an") }.map(\.code))
    #expect(!own.isEmpty)
    let shown = try #require(try await service.rounds(for: "gk5").first)
    #expect(shown.kept == own.count && shown.entries.count == all.count - own.count)
    let state = try #require(try await service.judgeState(of: "gk5").rounds.first)
    let content = try #require(try await service.judgeContent(of: "so-khao", for: "gk5"))
    for codes in [shown.entries.map(\.code), state.entries.map(\.code), content.entries.map(\.code)] {
      #expect(own.isDisjoint(with: codes) && codes.count == all.count - own.count)
    }
    for code in own {
      let key = SampleContest.key(code, "gk5")
      #expect(try await service.sheet(key) == nil)
      #expect(try await service.recording(key) == nil)
      // Neither does an answer tell that there is such an entry.
      let sheet = SampleContest.sheet(code, "gk5", Self.good, id: "c-\(code)")
      #expect(try await service.send(sheet, device: "0a1b2c3d") == nil)
      _ = try await service.call(code, round: "so-khao")
      #expect(try await service.rounds(for: "gk5").first?.notice?.called == nil)
      #expect(try await service.rounds(for: "gk1").first?.notice?.called?.code == code)
    }
    #expect(try await service.rounds(for: "gk1").first?.kept == 0)
  }

  @Test("A link logs in until it is revoked, and revoking ends its sessions")
  func links() async throws {
    let contest = try await SampleContest().opened()
    let token = try await contest.service.makeLink(.judge("gk1"))
    #expect(token.utf8.count >= 43)
    let session = try #require(try await contest.service.logIn(token: token))
    #expect(try await contest.service.session(session.secret)?.role == .judge("gk1"))
    #expect(try await contest.service.logIn(token: token + "x") == nil)
    try await contest.service.revokeLinks(.judge("gk1"))
    #expect(try await contest.service.session(session.secret) == nil)
    #expect(try await contest.service.logIn(token: token) == nil)
  }

  @Test("Every sample recording can be heard blind, with nothing left of its tags")
  func recordings() async throws {
    let contest = try await SampleContest().opened()
    for heard in try #require(try await contest.service.rounds(for: "gk1").first).entries {
      let recording = try #require(try await contest.service.recording(SampleContest.key(heard.code, "gk1")))
      #expect(recording.mediaType == "audio/mpeg")
    }
    let entry = try #require(try await contest.service.entries().first { !$0.recording.isEmpty })
    let sound = try Data(contentsOf: SampleContest.packageRoot.appending(path: "entries/\(entry.recording)"))
    let clean = try #require(BlindRecording(original: sound)).data
    let size: [UInt8] = [0, 0, 0, 21]
    let id3 = Data("ID3".utf8) + Data([4, 0, 0] + size) + Data("TPE1 Nguyễn Văn An".utf8)
    let tagged = id3 + sound + Data("TAG".utf8) + Data(repeating: 65, count: 125)
    #expect(BlindRecording(original: tagged)?.data == clean)
    #expect(BlindRecording(original: Data("OggS artist=An".utf8)) == nil)
    #expect(BlindRecording(original: Data()) == nil)
  }
}
