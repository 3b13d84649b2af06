public import ContestCore
import ContestStore

/// Whether somebody may read how a round's places came about.
public enum ReviewAccess: Sendable, Hashable {
  case granted
  /// Judging is not over yet.
  case notYet
  /// Neither the organiser nor the judge in the chair of this round.
  case refused
}

/// An entry as it is called before whoever reviews the round.
public struct ReviewedEntry: Sendable, Hashable {
  public var entry: EntryID
  /// What stands in addresses: the anonymous code, or the entrant number in a named round.
  public var code: String
  /// `SBD 07`, or the anonymous code before a judge of an anonymous round.
  public var called: String
  /// Name and unit; empty before a judge of an anonymous round.
  public var person: LocalizedText
}

/// A judged round as the organiser or the jury's chair reads it.
public struct ReviewedRound: Sendable {
  public var current: CurrentStandings
  /// In the order of the standings.
  public var entries: [ReviewedEntry]

  public func entry(code: String) -> ReviewedEntry? { entries.first { $0.code == code } }
  public func called(_ id: EntryID) -> String { entries.first { $0.entry == id }?.called ?? id.rawValue }
}

extension ContestService {
  /// Who may read how a round's places came about: the organiser, and the judge in its chair, once it is closed.
  ///
  /// Pages that tell judges apart ask here.
  public func reviewAccess(to round: RoundID, as role: LinkRole) async throws -> ReviewAccess {
    if case .judge(let judge) = role {
      guard try await rules(of: round).panel.member(judge)?.role == .chair else { return .refused }
    }
    return try await phase(of: round) >= .closed ? .granted : .notYet
  }

  /// The round for one who may review it (`reviewAccess`), entries called as that person may know them.
  public func review(of round: RoundID, as role: LinkRole) async throws -> ReviewedRound {
    let current = try await standings(of: round)
    let entries = try await reviewedEntries(of: round, as: role)
    return ReviewedRound(current: current, entries: current.standings.rows.compactMap { entries[$0.entry] })
  }

  /// The entries of a round as one who may review it (`reviewAccess`) may know them: before a judge of an
  /// anonymous round by code alone.
  public func reviewedEntries(of round: RoundID, as role: LinkRole) async throws -> [EntryID: ReviewedEntry] {
    let contest = try await contest()
    let secrecy = try await rules(of: round).secrecy
    let isBlind = role != .organiser && secrecy == .anonymous
    let entries = isBlind ? [:] : try await store.entryIndex()
    var reviewed: [EntryID: ReviewedEntry] = [:]
    for (id, code) in try await codes(of: round) {
      var shown = ReviewedEntry(entry: id, code: code, called: code, person: LocalizedText(""))
      if let entry = entries[id] {
        let unit = contest.unit(entry.unit)?.name ?? LocalizedText(entry.unit.rawValue)
        let name = entry.entrant.fullName
        if let number = entry.number { shown.called = "SBD \(Self.twoDigits(number))" }
        shown.person = LocalizedText(vi: "\(name), \(unit.vi)", en: "\(name), \(unit.en)")
      }
      reviewed[id] = shown
    }
    return reviewed
  }

  /// What stands for each entry in the addresses of a round's pages: the anonymous code, or the entrant number.
  public func codes(of round: RoundID) async throws -> [EntryID: String] {
    Dictionary(
      try await store.lots(round).map { ($0.entry, $0.code) }, uniquingKeysWith: { first, _ in first })
  }
}
