public import ContestCore
public import ContestStore
import ContestTables
import ContestXML
import Foundation

extension Workspace {
  /// What the files of a workspace say, and everything that is wrong with them.
  public struct Reading: Sendable {
    /// Nil where the rules cannot be read.
    public var contest: Contest?
    public var ruleFiles: [RuleFile]
    public var entries: [EntryListCheck.Accepted]
    public var findings: [Finding]

    /// What is wrong with the entrants' birthdays, seen from `now`.
    public func birthdayFindings(at now: Instant) -> [Finding] {
      guard let today = contest.flatMap({ now.day(in: $0.timeZone) }) else { return [] }
      return EntryListCheck.birthdayFindings(of: entries, on: today)
    }
  }

  /// Reads and checks contest.xml, the rubrics it names and every entry list: `contest check`.
  ///
  /// A file that is there but is not read, a link for one, is a finding at its name.
  public func check() -> Reading {
    let files = RecordedRuleFiles(self)
    let rules = RuleReader.read(files: files)
    var reading = Reading(
      contest: rules.contest, ruleFiles: files.read, entries: [], findings: rules.findings)
    guard let contest = rules.contest else { return reading }
    var rows: [EntryRow] = []
    for path in lists(&reading.findings) {
      guard let data = content(of: path, &reading.findings) else { continue }
      let list =
        path.lowercased().hasSuffix(".xml")
        ? EntryListXML.read(data, file: path)
        : EntryTable.read(data, file: path, needing: EntryColumn.needed(by: contest))
      rows += list.rows
      reading.findings += list.findings
    }
    let checked = EntryListCheck(contest: contest, file: handedIn).check(rows)
    reading.entries = checked.accepted
    reading.findings += checked.findings + spreadsheetFindings(besides: rows)
    return reading
  }

  private func lists(_ findings: inout [Finding]) -> [String] {
    noting(&findings) { try entryLists() } ?? []
  }

  private func content(of path: String, _ findings: inout [Finding]) -> Data? {
    noting(&findings) { try read(path) } ?? nil
  }

  private func noting<Value>(_ findings: inout [Finding], _ read: () throws -> Value) -> Value? {
    do {
      return try read()
    } catch KitError.file(let path, let message) {
      findings.append(Finding(at: SourceLocation(file: path), message))
    } catch {
      findings.append(Finding(at: SourceLocation(file: "entries"), Self.unreadable))
    }
    return nil
  }

  /// The rule files that are there: contest.xml, the rubrics it names, and those of `others`; none of them
  /// outside the workspace, as when they are read.
  func rulePaths(also others: [String]) -> Set<String> {
    let files = RecordedRuleFiles(self)
    _ = RuleReader.read(files: files)
    for path in others where EntryListCheck.isInside(path) { _ = try? files.data(at: path) }
    return Set(files.read.map(\.path))
  }
}

/// The workspace's rule files, remembering which were asked for.
private final class RecordedRuleFiles: RuleFileSource {
  private let workspace: Workspace
  private let folder: FolderRuleFiles
  private(set) var read: [RuleFile] = []

  init(_ workspace: Workspace) {
    self.workspace = workspace
    self.folder = FolderRuleFiles(folder: workspace.root)
  }

  func data(at path: String) throws(RuleFileFault) -> Data {
    guard workspace.state(of: path) != .link else { throw .link }
    let data = try folder.data(at: path)
    if !read.contains(where: { $0.path == path }) { read.append(RuleFile(path: path, content: Array(data))) }
    return data
  }
}

extension ContestService {
  /// Loads the workspace's files into the database: all of it or nothing; again, only what has changed
  /// in the files since.
  ///
  /// - Parameter checkingRecordings: false where the caller has looked into the recordings already.
  /// - Returns: what changed, and the warnings.
  /// - Throws: `KitError.input` with every finding where there is an error.
  @discardableResult
  public func importWorkspace(
    by actor: Actor = .organiser, checkingRecordings: Bool = true
  ) async throws -> (summary: ImportSummary, warnings: [Finding]) {
    let token = try await store.changeToken()
    var reading = workspace.check()
    if checkingRecordings {
      reading.findings += await workspace.recordingFindings(in: reading, tools: await copies.available())
    }
    guard let contest = reading.contest, !reading.findings.hasErrors else {
      throw KitError.input(reading.findings)
    }
    reading.findings += try await frozenRuleFindings(against: contest)
    var matching = EntryMatching(stored: try await store.entries())
    matching.match(reading.entries)
    reading.findings += matching.findings
    reading.findings += try await lateEntryFindings(matching.changes)
    let now = environment.now()
    reading.findings += reading.birthdayFindings(at: now)
    guard !reading.findings.hasErrors else { throw KitError.input(reading.findings) }
    let summary = try await store.apply(
      ImportChanges(
        ruleFiles: reading.ruleFiles, rounds: contest.rounds.map(\.id), entries: matching.changes,
        basedOn: token),
      by: actor, at: now)
    return (summary, reading.findings)
  }

  /// What in the files would change a round that has opened: its rules stay as frozen (a warning), and
  /// its judges' units may not change, for recusals follow from them (an error).
  private func frozenRuleFindings(against contest: Contest) async throws -> [Finding] {
    var findings: [Finding] = []
    let location = SourceLocation(file: "contest.xml")
    let opened = try await store.rounds().filter { $0.phase > .draft }
    guard !opened.isEmpty else { return [] }
    let before = try await self.contest()
    for state in opened {
      let frozen = try await rules(of: state.id)
      if contest.round(state.id)?.withPanelByID != frozen.withPanelByID {
        findings.append(
          Finding(
            .warning, at: location,
            LocalizedText(
              vi:
                "vòng «\(state.id)» đã mở nên giữ luật đã chốt; thay đổi trong tệp không áp dụng cho vòng này",
              en:
                "round “\(state.id)” has opened and keeps its frozen rules; the change in the files does not apply to it"
            )))
      }
      for member in frozen.panel.members
      where contest.judge(member.judge) == nil
        || contest.judge(member.judge)?.unit != before.judge(member.judge)?.unit
        || contest.judge(member.judge)?.relatedUnits != before.judge(member.judge)?.relatedUnits
      {
        findings.append(
          Finding(
            at: location,
            LocalizedText(
              vi:
                "vòng «\(state.id)» đã mở: không được bỏ giám khảo «\(member.judge)» hoặc đổi đơn vị của giám khảo này",
              en: "round “\(state.id)” has opened: judge “\(member.judge)” may not be removed nor change unit"
            )))
      }
    }
    return findings
  }

  /// Entries that come or change unit when a round has its lots already.
  private func lateEntryFindings(_ changes: [StoredEntry]) async throws -> [Finding] {
    let opened = try await store.rounds().filter { $0.phase > .draft }
    guard !opened.isEmpty else { return [] }
    let stored = try await store.entryIndex()
    return changes.compactMap { change in
      let location = SourceLocation(file: change.source?.file ?? "entries")
      guard let before = stored[change.entry.id] else {
        return Finding(
          .warning, at: location,
          LocalizedText(
            vi: "hồ sơ «\(change.entry.id)» đến khi đã có vòng mở; hồ sơ được lưu nhưng không vào vòng đó",
            en:
              "entry “\(change.entry.id)” comes after a round has opened; it is kept but does not join that round"
          ))
      }
      guard before.unit != change.entry.unit else { return nil }
      return Finding(
        at: location,
        LocalizedText(
          vi: "hồ sơ «\(change.entry.id)» không được đổi đơn vị khi đã có vòng mở",
          en: "entry “\(change.entry.id)” may not change its unit after a round has opened"))
    }
  }
}

extension RoundRules {
  /// The same rules with the panel in the order of the judges' ids: freezing reorders it by code.
  fileprivate var withPanelByID: RoundRules {
    var rules = self
    rules.panel.members.sort { $0.judge < $1.judge }
    return rules
  }
}
