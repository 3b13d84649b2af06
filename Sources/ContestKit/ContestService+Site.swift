public import ContestCore
import ContestStore

/// What a front end does about an error.
public enum RefusalKind: Sendable, Hashable {
  /// What was sent has faults.
  case input
  /// It does not fit the state of the contest now.
  case conflict
  /// The machine cannot do it now: the database is busy, the disk is full or read-only.
  case unavailable
  /// The program's own fault.
  case fault
}

/// A round's sheets at a glance: entries down, judges across.
public struct SheetOverview: Sendable {
  public enum Cell: Sendable, Hashable {
    case notGiven
    case draft
    case sent
    /// Sent with a criterion left open.
    case incomplete
    /// The judge was asked to correct it.
    case returned
    case absent
    case recused
  }

  public struct Row: Sendable, Hashable {
    public var entry: EntryID
    public var code: String
    public var number: Int?
    public var name: String
    public var unitName: LocalizedText
    /// In the order of `judges`.
    public var cells: [Cell]
  }

  /// In the order of the rule file.
  public var judges: [JudgeID]
  /// In running order.
  public var rows: [Row]
}

extension ContestService {
  /// What kind of refusal an error is.
  public static func kind(of error: any ExplainedError) -> RefusalKind {
    switch error {
    case let error as KitError:
      switch error {
      case .input: .input
      case .blocked, .certified, .tampered, .refused, .changedMeanwhile: .conflict
      case .file: .unavailable
      }
    case let error as StoreError:
      switch error {
      case .phaseForbids, .unknown, .alreadyExists, .staleRevision, .clientIDReused, .changedMeanwhile,
        .refused,
        .exists:
        .conflict
      case .locked, .diskFull, .readOnly, .inputOutput, .missing, .damaged, .notAContest, .newerProgram,
        .workspaceInUse, .cancelled:
        .unavailable
      default: .fault
      }
    default: .fault
    }
  }

  /// The sheets of a round whose lots are drawn, without any mark.
  public func sheetOverview(of round: RoundID) async throws -> SheetOverview {
    let contest = try await contest()
    let rules = try await rules(of: round)
    let entries = try await store.entryIndex()
    let members = Self.inFileOrder(rules.panel.members, of: round, contest: contest)
      .filter(rules.handsInSheets)
    var rows = try await store.lots(round).sorted { $0.position < $1.position }.compactMap { lot in
      entries[lot.entry].map { entry in
        SheetOverview.Row(
          entry: entry.id, code: lot.code, number: entry.number, name: entry.entrant.fullName,
          unitName: contest.unit(entry.unit)?.name ?? LocalizedText(entry.unit.rawValue), cells: [])
      }
    }
    struct Returned: Hashable {
      var entry: EntryID
      var judge: JudgeID
    }
    let returns = Set(
      try await store.sheetReturns(round).map { Returned(entry: $0.entry, judge: $0.judge) })
    for member in members {
      let sheets = Dictionary(
        try await store.judgeSheets(member.judge, round: round).map { ($0.lot.entry, $0) },
        uniquingKeysWith: { first, _ in first })
      for index in rows.indices {
        let unit = entries[rows[index].entry]?.unit
        let isForced = unit.map { Self.mustRecuse(member.judge, unit: $0, rules: rules, contest: contest) }
        let isReturned = returns.contains(Returned(entry: rows[index].entry, judge: member.judge))
        rows[index].cells.append(
          isForced == true
            ? .recused
            : Self.cell(of: sheets[rows[index].entry], rubric: rules.rubric, isReturned: isReturned))
      }
    }
    return SheetOverview(judges: members.map(\.judge), rows: rows)
  }

  static func cell(of sheet: JudgeSheet?, rubric: Rubric, isReturned: Bool) -> SheetOverview.Cell {
    switch sheet?.newest?.content {
    case .absent: .absent
    case .recused: .recused
    case .marks where isReturned: .returned
    case .marks(let marks): rubric.criteria.allSatisfy { marks[$0.id] != nil } ? .sent : .incomplete
    case nil: sheet?.drafts.isEmpty == false ? .draft : .notGiven
    }
  }

  /// When a judge last saved a draft of a sheet; nil where there is none.
  public func draftSaved(_ key: SheetKey) async throws -> Instant? {
    try await store.judgeSheets(key.judge, round: key.round).first { $0.lot.code == key.code }?
      .drafts.first?.savedAt
  }

  /// When the newest link that still works was made, by whose it is.
  public func workingLinks() async throws -> [LinkRole: Instant] {
    var links: [LinkRole: Instant] = [:]
    for link in try await store.links() where link.revokedAt == nil {
      links[link.role] = max(link.createdAt, links[link.role] ?? link.createdAt)
    }
    return links
  }
}
