import ContestAnalysis
import ContestCore
import ContestStore
import Foundation
import Synchronization
import Testing

@testable import ContestKit

@Suite struct AnalysisTests {
  private func head(_ sequence: Int64) -> JournalHead {
    JournalHead(sequence: sequence, hash: String(repeating: "a", count: 64))
  }

  @Test("An analysis is made once for the same facts, however many ask and whatever other rounds do")
  func once() async throws {
    let contest = try await SampleContest().opened()
    let rules = try await contest.service.rules(of: "so-khao")
    let facts = try await contest.service.store.roundFacts("so-khao")
    let basis = AnalysisBasis(rules: rules, facts: facts, units: [:])
    let made = Mutex(0)
    let desk = AnalysisDesk { basis in
      made.withLock { $0 += 1 }
      return analyse(facts: basis.facts, rules: basis.rules, replicates: 1)
    }
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { _ = await desk.analysis(of: "so-khao", phase: .open, basis: basis, at: head(1)) }
      }
    }
    #expect(await desk.known("so-khao", at: head(1)) != nil)
    #expect(await desk.known("so-khao", at: head(2)) == nil)
    let later = await desk.analysis(of: "so-khao", phase: .closed, basis: basis, at: head(2))
    #expect(later.head == head(2) && later.phase == .closed)
    #expect(made.withLock { $0 } == 1)
    var changed = basis
    changed.facts.entries[0].status = .withdrawn
    _ = await desk.analysis(of: "so-khao", phase: .closed, basis: changed, at: head(3))
    #expect(made.withLock { $0 } == 2)
  }

  @Test("An analysis follows the facts as they change, and changes none")
  func follows() async throws {
    let contest = try await SampleContest().opened()
    try await contest.fillMarks(of: "so-khao")
    let first = try await contest.service.analysis(of: "so-khao")
    let found = try first.analysis.bootstrap.get()
    #expect(found.replicates == 10_000)
    #expect(first.rules.panel.members.map(\.judge) == ["gk1", "gk2", "gk3", "gk4", "gk5"])
    #expect(try await contest.service.store.journalHead() == first.head)
    let winner = try #require(found.lines.first?.entry)
    try await contest.service.record(.disqualified, of: winner, source: "biên bản 3", round: "so-khao")
    let after = try await contest.service.analysis(of: "so-khao")
    #expect(after.head.sequence > first.head.sequence)
    #expect(try after.analysis.bootstrap.get().lines.map(\.entry) == found.lines.dropFirst().map(\.entry))
  }

  @Test("The JSON form has every statistic under its key, refused or not, and numbers as they are")
  func json() async throws {
    let contest = try await SampleContest().opened()
    try await contest.fillMarks(of: "so-khao")
    let current = try await contest.service.analysis(of: "so-khao")
    let text = try ContestService.json(current)
    let all = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(
      Set(all.keys) == [
        "round", "phase", "journal", "leave_one_out", "margins", "bootstrap", "methods", "icc",
        "cronbach_alpha", "kendall_w", "krippendorff_alpha", "judges", "outliers", "same_unit",
      ])
    let bootstrap = try #require(all["bootstrap"] as? [String: Any])
    let lines = try #require(bootstrap["entries"] as? [[String: Any]])
    #expect(lines.count == 18)
    #expect(
      lines.allSatisfy { Set($0.keys) == ["entry", "place", "best", "worst", "wins", "ahead_of_next"] })
    #expect(lines.last?["ahead_of_next"] is NSNull)
    // Whoever is of the entrant's unit recuses here.
    let refused = try #require((all["same_unit"] as? [String: Any])?["refused"] as? [String: Any])
    #expect(refused["reason"] as? String == "no-own-unit")
    #expect((refused["vi"] as? String)?.isEmpty == false && (refused["en"] as? String)?.isEmpty == false)
  }
}
