public import ContestCore
import ContestStore
import ContestTables
public import Foundation

extension ContestService {
  /// Loads a marks file (`entry,judge,criterion,mark`): all of it or nothing.
  ///
  /// A sheet that equals the newest one changes nothing; one that differs becomes its next revision.
  ///
  /// - Parameter replacing: why sheets that judges gave are replaced; nil: a file that would replace one is
  ///   refused whole.
  /// - Throws: `KitError.input` with every finding; `KitError.refused` unless the round is open;
  ///   `KitError.blocked` with every sheet of a judge's that the file would replace.
  @discardableResult
  public func importMarks(
    _ data: Data, file: String, round: RoundID, replacing: String? = nil, by actor: Actor = .organiser
  ) async throws -> SheetImportSummary {
    let judges = try Self.judgesSheets(replacing)
    let rules = try await rules(of: round)
    try await requireTaking([.open], of: round)
    let contest = try await contest()
    let units = try await unitsOfLots(in: round)
    let table = MarkTable.read(data, file: file)
    let checked = MarkListCheck(
      rules: rules, entries: Set(units.keys), counted: try await markedEntries(of: rules),
      stored: try await ballotsSent(in: rules),
      mustRecuse: { entry, judge in
        units[entry].map { Self.mustRecuse(judge, unit: $0, rules: rules, contest: contest) } ?? false
      },
      isRelated: { entry, judge in
        units[entry].map { contest.judge(judge)?.unit != $0 } ?? false
      }
    ).check(table.rows)
    let findings = table.findings + checked.findings
    guard !findings.hasErrors else { throw KitError.input(findings) }
    let sheets = checked.sheets.map { sheet in
      SheetStatement(
        entry: sheet.entry, judge: sheet.judge, content: sheet.content, clientID: newClientID(), reason: file)
    }
    return try await namingReplacements(in: rules) {
      try await store.importSheets(sheets, round: round, judges: judges, by: actor, at: environment.now())
    }
  }

  /// Refuses a whole file where the round is not in one of `phases`: else each of its rows would be a fault.
  private func requireTaking(_ phases: [RoundPhase], of round: RoundID) async throws {
    let phase = try await phase(of: round)
    guard !phases.contains(phase) else { return }
    let remedy =
      if phases.contains(.closed), phase >= .certified {
        LocalizedText(
          vi: "sửa thì thêm --correct --reason LÝ-DO, hoặc mở lại vòng: contest round reopen \(round)",
          en: "to correct it add --correct --reason WHY, or reopen it: contest round reopen \(round)")
      } else if phase == .draft {
        LocalizedText(
          vi: "hãy mở vòng trước: contest round open \(round)",
          en: "open it first: contest round open \(round)")
      } else if try await reopeningWaitsForAppeal(round) {
        LocalizedText(
          vi:
            "vòng sau đã mở, nên trước hết ghi quyết định chấp nhận khiếu nại (contest decide --appeal), rồi mở lại vòng",
          en:
            "a later round has opened, so record the upheld appeal first (contest decide --appeal), then reopen it"
        )
      } else if let later = try await roundCounting(round) {
        LocalizedText(
          vi: "kết quả của vòng đã được tính vào \(later.vi), nên trước hết phải mở lại \(later.vi)",
          en: "\(later.en) counts its result, so that one has to be reopened first")
      } else {
        LocalizedText(
          vi: "nếu thật cần thì mở lại vòng: contest round reopen \(round) --reason LÝ-DO",
          en: "if it must be, reopen it: contest round reopen \(round) --reason WHY")
      }
    throw KitError.refused(
      LocalizedText(
        vi: "vòng «\(round)» không mở (đang ở bước “\(phase.title.vi)”) nên không nhận tệp này; \(remedy.vi)",
        en: "round “\(round)” is not open (it is “\(phase.title.en)”) and takes no such file; \(remedy.en)"))
  }

  /// The entries whose sheets a ballot of places is made of; nil where the ballot asks nothing of the whole.
  func markedEntries(of rules: RoundRules) async throws -> Set<EntryID>? {
    guard rules.ballot.asksWhole else { return nil }
    let facts = try await store.facts(rules.id)
    var statuses: [EntryID: EntryStatus] = [:]
    for fact in facts { if case .status(let status) = fact.value { statuses[fact.entry] = status } }
    return Set(try await store.lots(rules.id).map(\.entry).filter { statuses[$0]?.isMarked != false })
  }

  private func ballotsSent(in rules: RoundRules) async throws -> [StatedSheet] {
    guard rules.ballot.asksWhole else { return [] }
    return try await store.sheets(rules.id).map {
      StatedSheet(entry: $0.entry, judge: $0.judge, content: $0.newest.content)
    }
  }

  func newClientID() -> String { Bytes.hex(environment.randomBytes(16)) }

  private func unitsOfLots(in round: RoundID) async throws -> [EntryID: UnitID] {
    let entries = try await store.entryIndex()
    return Dictionary(
      try await store.lots(round).compactMap { lot in entries[lot.entry].map { (lot.entry, $0.unit) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Every mark that is due, given or not: CSV of `entry,judge,criterion,mark`, by running order, panel
  /// order and rubric order.
  public func exportMarks(of round: RoundID) async throws -> String {
    let rules = try await rules(of: round)
    let contest = try await contest()
    let units = try await unitsOfLots(in: round)
    let lots = try await store.lots(round).sorted { $0.position < $1.position }
    guard !lots.isEmpty else {
      throw KitError.refused(
        LocalizedText(vi: "vòng «\(round)» chưa bốc thăm", en: "no lots are drawn for round “\(round)”"))
    }
    let facts = try await store.roundFacts(round)
    let byEntry = Dictionary(facts.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var rows: [MarkRow] = []
    let nowhere = SourceLocation(file: "")
    let members = Self.inFileOrder(rules.panel.members, of: round, contest: contest)
      .filter(rules.handsInSheets)
    for lot in lots {
      for member in members {
        let forced = units[lot.entry].map {
          Self.mustRecuse(member.judge, unit: $0, rules: rules, contest: contest)
        }
        let sheet = forced == true ? .recused(.sameUnit) : byEntry[lot.entry]?.sheets[member.judge]
        for criterion in rules.rubric.criteria {
          rows.append(
            MarkRow(
              entry: lot.entry.rawValue, judge: member.judge.rawValue, criterion: criterion.id.rawValue,
              value: Self.cell(criterion.id, of: sheet), location: nowhere))
        }
      }
    }
    return MarkTable.write(rows)
  }

  /// Members as the rule file names them: freezing reorders them by code.
  static func inFileOrder(_ members: [PanelMember], of round: RoundID, contest: Contest) -> [PanelMember] {
    let order = inFileOrder(members.map(\.judge), of: round, contest: contest)
    return order.compactMap { judge in members.first { $0.judge == judge } }
  }

  /// Judges as the rule file names them.
  static func inFileOrder(_ judges: [JudgeID], of round: RoundID, contest: Contest) -> [JudgeID] {
    let order = contest.round(round)?.panel.members.map(\.judge) ?? []
    func index(_ judge: JudgeID) -> Int { order.firstIndex(of: judge) ?? .max }
    return judges.sorted { (index($0), $0) < (index($1), $1) }
  }

  private static func cell(_ criterion: CriterionID, of sheet: SheetFact?) -> MarkRow.Value {
    switch sheet {
    case nil: .empty
    case .absent: .absent
    case .recused: .recused
    case .given(let marks): marks[criterion].map { .mark($0) } ?? .empty
    }
  }

  /// Loads a facts file (`entry,kind,id,value,source`): all of it or nothing.
  ///
  /// - Parameter replacing: why sheets that judges gave are replaced by an absence or a recusal; nil: a file
  ///   that would replace one is refused whole.
  ///   - correcting: why facts of a certified round are changed; nil: it is not certified yet.
  /// - Returns: how many facts the file states.
  /// - Throws: `KitError.input` with every finding; `KitError.refused` unless the round is open or closed (or,
  ///   where it is corrected, certified) and where a later round counts its result;
  ///   `KitError.blocked` with every sheet of a judge's that the file would replace.
  @discardableResult
  public func importFacts(
    _ data: Data, file: String, round: RoundID, replacing: String? = nil,
    correcting: CorrectionReason? = nil, by actor: Actor = .organiser
  ) async throws -> Int {
    let judges = try Self.judgesSheets(replacing)
    let rules = try await rules(of: round)
    if correcting == nil {
      try await requireTaking([.open, .closed], of: round)
    } else {
      try await requireChangeable(round, correcting: correcting)
    }
    let table = FactTable.read(data, file: file)
    let checked = FactListCheck(rules: rules, entries: Set(try await store.lots(round).map(\.entry)))
      .check(table.rows)
    let findings = table.findings + checked.findings
    guard !findings.hasErrors else { throw KitError.input(findings) }
    try await namingReplacements(in: rules) {
      try await recordFacts(
        checked.facts, round: round, judges: judges, correcting: correcting, by: actor)
    }
    return checked.facts.count
  }

  /// Records facts that have been held against the rules.
  func recordFacts(
    _ statements: [FactStatement], round: RoundID, judges: JudgesSheets = .kept,
    correcting: CorrectionReason? = nil, by actor: Actor
  ) async throws {
    var facts: [NewFact] = []
    var sheets: [SheetStatement] = []
    for statement in statements {
      switch statement.content {
      case .figure(let id, let value):
        facts.append(NewFact(entry: statement.entry, value: .figure(id, value), source: statement.source))
      case .duration(let milliseconds):
        facts.append(
          NewFact(
            entry: statement.entry, value: .duration(milliseconds: milliseconds), source: statement.source))
      case .penalty(let id, let points):
        facts.append(NewFact(entry: statement.entry, value: .penalty(id, points), source: statement.source))
      case .status(let status):
        facts.append(NewFact(entry: statement.entry, value: .status(status), source: statement.source))
      case .sheet(let judge, let content):
        sheets.append(
          SheetStatement(
            entry: statement.entry, judge: judge, content: content, clientID: newClientID(),
            reason: statement.source))
      }
    }
    try await store.recordFacts(
      facts, sheets: sheets, round: round, judges: judges, correction: correcting, by: actor,
      at: environment.now())
  }
}
