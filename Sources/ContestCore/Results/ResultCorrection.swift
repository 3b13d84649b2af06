/// Why a version of a published result takes another one's place, and in what it differs.
public struct ResultCorrection: Sendable, Hashable {
  /// The version before it.
  public var of: Int
  public var reason: String
  /// In the order of the new version's entries.
  public var changes: [ResultChange]

  public init(of version: Int, reason: String, changes: [ResultChange]) {
    self.of = version
    self.reason = reason
    self.changes = changes
  }
}

/// One thing in which a version of a published result differs from the one before it.
public struct ResultChange: Sendable, Hashable {
  public enum Field: String, Sendable, Hashable, CaseIterable {
    /// The entry was not in the version before, or is no longer in this one.
    case entry
    /// The name; what it was is not said again, for it may have been somebody's who has not agreed.
    case name
    case title
    case unit
    case status
    /// Marks, recusals and absences of judges.
    case marks
    /// Figures, length, penalties.
    case facts
    case result
    case place
    case prize
    case goesOn = "goes-on"
    /// The jury's decisions; of no single entry.
    case decisions
    /// The rules; of no single entry.
    case rules
  }

  /// Nil where it concerns no single entry.
  public var entry: EntryID?
  public var field: Field
  /// As the version before has it; nil where it had nothing, or it is not said again.
  public var was: String?
  /// As this version has it; nil where it has nothing.
  public var now: String?

  public init(entry: EntryID?, field: Field, was: String? = nil, now: String? = nil) {
    self.entry = entry
    self.field = field
    self.was = was
    self.now = now
  }
}

extension PublishedResults {
  /// All in which this result differs from the version before it.
  public func changes(since before: PublishedResults) -> [ResultChange] {
    var changes: [ResultChange] = []
    if rulesHash != before.rulesHash { changes.append(ResultChange(entry: nil, field: .rules)) }
    for entry in entries {
      guard before.entry(entry.id) != nil else {
        changes.append(ResultChange(entry: entry.id, field: .entry, now: EntryChange.present))
        continue
      }
      changes += EntryChange(id: entry.id, before: before, now: self).changes
    }
    for entry in before.entries where self.entry(entry.id) == nil {
      changes.append(ResultChange(entry: entry.id, field: .entry, was: EntryChange.present))
    }
    if facts.decisions != before.facts.decisions {
      changes.append(
        ResultChange(
          entry: nil, field: .decisions, was: "\(before.facts.decisions.count)",
          now: "\(facts.decisions.count)"))
    }
    return changes
  }
}

/// One entry in two versions.
private struct EntryChange {
  static let present = "1"

  let id: EntryID
  let before: PublishedResults
  let now: PublishedResults

  var changes: [ResultChange] {
    guard let old = before.entry(id), let new = now.entry(id) else { return [] }
    var changes: [ResultChange] = []
    func add(_ field: ResultChange.Field, _ was: String?, _ now: String?) {
      if was != now { changes.append(ResultChange(entry: id, field: field, was: was, now: now)) }
    }
    if old.name != new.name { changes.append(ResultChange(entry: id, field: .name, now: new.name)) }
    add(.title, old.title, new.title)
    add(.unit, old.unitName.vi, new.unitName.vi)
    let (was, facts) = (facts(in: before), facts(in: now))
    add(.status, was?.status.rawValue, facts?.status.rawValue)
    if was?.sheets != facts?.sheets { changes.append(ResultChange(entry: id, field: .marks)) }
    if was?.stated != facts?.stated { changes.append(ResultChange(entry: id, field: .facts)) }
    let (oldRow, row) = (before.standings.row(of: id), now.standings.row(of: id))
    add(.result, oldRow?.result?.exactDescription, row?.result?.exactDescription)
    add(.place, oldRow?.shownPlace?.exactDescription, row?.shownPlace?.exactDescription)
    add(.prize, oldRow?.prizes, row?.prizes)
    if oldRow?.advances != row?.advances {
      changes.append(
        ResultChange(
          entry: id, field: .goesOn, was: oldRow?.advances == true ? Self.present : nil,
          now: row?.advances == true ? Self.present : nil))
    }
    return changes
  }

  private func facts(in results: PublishedResults) -> EntryFacts? {
    results.facts.entries.first { $0.id == id }
  }
}

extension EntryFacts {
  fileprivate struct Stated: Equatable {
    var figures: [FigureID: Points]
    var duration: Int?
    var penalties: [PenaltyFact]
  }

  fileprivate var stated: Stated {
    Stated(figures: figures, duration: durationMilliseconds, penalties: penalties)
  }
}

extension Standing {
  /// The prizes' ids; nil for none.
  fileprivate var prizes: String? {
    let all = [prize].compactMap(\.self) + sidePrizes
    return all.isEmpty ? nil : all.map(\.rawValue).joined(separator: " ")
  }
}
