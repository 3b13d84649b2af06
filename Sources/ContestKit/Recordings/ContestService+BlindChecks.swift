public import ContestCore
import ContestStore
import Foundation

/// How an entry of an anonymous round stands before it may be heard.
public struct BlindCheckState: Sendable, Hashable {
  public enum Standing: Sendable, Hashable {
    /// Nobody has looked yet, or the tick was taken back.
    case open
    case passed
    /// Ticked, and a file was changed since.
    case changed
  }

  public var entry: Entry
  public var standing: Standing
  /// The newest tick, taken back or not.
  public var check: BlindCheck?
  /// SHA-256 of the files as they are now; empty where the entry has none.
  public var script: String
  public var recording: String
  /// The script's text; empty where there is none in plain text.
  public var text: String

  /// Names what was seen, so that a tick is for that and nothing newer.
  public var seen: String { "\(script.prefix(16))-\(recording.prefix(16))" }
}

extension ContestService {
  /// Every entry of an anonymous recording round that has a script or a recording, in the order of entrant
  /// numbers; empty for other rounds.
  public func blindChecks(of round: RoundID) async throws -> [BlindCheckState] {
    let rules = try await rules(of: round)
    guard rules.needsBlindChecks else { return [] }
    return try await blindChecks(rules, of: try await participants(of: round))
  }

  /// Once lots are drawn, those who have one; before, those who will take part.
  func participants(of round: RoundID) async throws -> [Entry] {
    guard try await phase(of: round) > .draft else { return try await entrants(of: round) }
    let entries = try await store.entryIndex()
    return try await store.lots(round).compactMap { entries[$0.entry] }
  }

  private func blindChecks(_ rules: RoundRules, of entries: [Entry]) async throws -> [BlindCheckState] {
    let checks = try await store.blindChecks(rules.id)
    return entries.filter { !$0.script.isEmpty || !$0.recording.isEmpty }
      .sorted { ($0.number ?? .max, $0.id) < ($1.number ?? .max, $1.id) }
      .map { entry in
        var state = BlindCheckState(
          entry: entry, standing: .open, check: checks[entry.id], script: digest(entry.script),
          recording: digest(entry.recording), text: text(entry.script))
        if let check = state.check, check.isPassed {
          let isSame = check.script == state.script && check.recording == state.recording
          state.standing = isSame ? .passed : .changed
        }
        return state
      }
  }

  private func digest(_ path: String) -> String {
    digests.digest(of: path, in: workspace) ?? ""
  }

  private func text(_ path: String) -> String {
    guard path.lowercased().hasSuffix(".txt"),
      let data = try? workspace.read("entries/\(path)", limit: 200_000)
    else { return "" }
    return (String(data: data, encoding: .utf8) ?? "").precomposedStringWithCanonicalMapping
  }

  /// What nobody has looked through, for a round that waits to be opened.
  func blindnessObstacles(_ rules: RoundRules) async throws -> [Obstacle] {
    guard rules.needsBlindChecks else { return [] }
    let called = try await called(in: rules)
    return try await blindChecks(rules, of: try await entrants(of: rules.id)).compactMap { state in
      let id = state.entry.id
      let what: LocalizedText
      var command = ""
      switch state.standing {
      case .passed: return nil
      case .open:
        command = " (contest blind-check \(rules.id))"
        what = LocalizedText(
          vi: "chưa kiểm tra lời bình và bản thu có lộ danh tính không",
          en: "nobody has checked that script and recording tell nobody's name")
      case .changed:
        what = LocalizedText(
          vi: "tệp đã thay đổi sau khi kiểm tra ẩn danh; hãy kiểm tra lại",
          en: "a file was changed after the blind check; check it again")
      }
      let name = called.entry(id)
      return Obstacle(
        onPage: LocalizedText(vi: "\(name): \(what.vi)", en: "\(name): \(what.en)"),
        onCommandLine: LocalizedText(
          vi: "bài «\(id)»: \(what.vi)\(command)", en: "entry “\(id)”: \(what.en)\(command)"),
        remedy: .checkBlindness)
    }
  }

  /// Ticks entries as looked through, or takes ticks back.
  ///
  /// - Parameters:
  ///   - entries: nil: all that are not ticked.
  ///   - seen: per entry what was seen (`BlindCheckState.seen`); an entry without one is ticked as it is now.
  ///   - name: who has looked.
  /// - Returns: the entries that were recorded.
  /// - Throws: `KitError.refused` for an entry that is not the round's, or whose files were changed since they
  ///   were seen; `StoreError`.
  @discardableResult
  public func recordBlindCheck(
    of entries: [EntryID]?, passed: Bool = true, seen: [EntryID: String] = [:], by name: String,
    round: RoundID, actor: Actor = .organiser
  ) async throws -> [EntryID] {
    let rules = try await rules(of: round)
    guard rules.needsBlindChecks else {
      throw KitError.refused(
        LocalizedText(
          vi: "vòng «\(round)» không chấm bản thu ẩn danh nên không cần kiểm tra ẩn danh",
          en: "round “\(round)” hears no anonymous recordings, so there is nothing to check"))
    }
    let states = try await blindChecks(rules, of: try await participants(of: round))
    let wanted = entries ?? states.filter { $0.standing != .passed }.map(\.entry.id)
    let checks = try wanted.map { id in
      guard let state = states.first(where: { $0.entry.id == id }) else { throw Self.nothingToCheck(id) }
      guard seen[id] == nil || seen[id] == state.seen || !passed else { throw Self.changedSinceSeen(id) }
      return BlindCheck(
        entry: id, isPassed: passed, script: state.script, recording: state.recording, checkedBy: name,
        instant: environment.now())
    }
    try await store.recordBlindChecks(
      checks, by: VietnameseText.normalised(String(name.prefix(100))), round: round, actor: actor,
      at: environment.now())
    return wanted
  }

  private static func nothingToCheck(_ id: EntryID) -> KitError {
    .refused(
      LocalizedText(
        vi: "bài «\(id)» không ở vòng này hoặc không có lời bình và bản thu để kiểm tra",
        en: "entry “\(id)” is not in this round, or has neither script nor recording"))
  }

  private static func changedSinceSeen(_ id: EntryID) -> KitError {
    .refused(
      LocalizedText(
        vi: "tệp của bài «\(id)» vừa thay đổi; hãy tải lại trang, xem và nghe lại rồi đánh dấu",
        en: "the files of entry “\(id)” have just changed; reload the page, look and listen again"))
  }

  /// The recording of an entry as judges will hear it, for the secretary who checks it.
  ///
  /// - Throws: `KitError.refused` with the reason where there is none.
  public func recordingToCheck(_ id: EntryID, round: RoundID) async throws -> BlindCopy {
    let rules = try await rules(of: round)
    guard rules.kind == .recording, let entry = try await store.entry(id)?.entry, !entry.recording.isEmpty
    else { throw Self.nothingToCheck(id) }
    do throws(RecordingFault) {
      return try await copy(of: entry, rules: rules.recordings)
    } catch {
      throw KitError.refused(Workspace.said(of: "entries/\(entry.recording)", error))
    }
  }
}

extension BlindCheckState {
  /// Names in the script that tell who it is: the entrant's, and those of any unit.
  ///
  /// What a voice says, and who recognises it, no program can tell.
  public func mentions(of contest: Contest) -> [String] {
    let words = text.lowercased()
    guard !words.isEmpty else { return [] }
    let kinds = ["quận ", "huyện ", "thị xã ", "thành phố "]
    var names = [entry.entrant.fullName]
    if let unit = contest.unit(entry.unit) {
      names += [unit.name.vi, unit.centre] + unit.aliases
      let lower = unit.name.vi.lowercased()
      if let kind = kinds.first(where: lower.hasPrefix) {
        names.append(String(unit.name.vi.dropFirst(kind.count)))
      }
    }
    return names.filter { !$0.isEmpty && words.contains($0.lowercased()) }
  }
}
