public import ContestCore
import ContestStore
import Foundation

/// What came of preparing a round's recordings.
public struct PreparedRecordings: Sendable, Hashable {
  public var copies: Int
  /// Copies made without ffmpeg: their loudness is not levelled.
  public var unlevelled: Int
}

extension ContestService {
  /// Makes the copies that judges will hear in a round, or in every recording round that is not over.
  ///
  /// What is there already is left as it is, except that a copy made without ffmpeg is made anew once ffmpeg
  /// is there.
  ///
  /// - Throws: `KitError.blocked` with every recording of which none can be made, and why.
  @discardableResult
  public func prepareRecordings(of round: RoundID? = nil) async throws -> PreparedRecordings {
    var rounds: [RoundRules] = []
    if let round {
      rounds = [try await rules(of: round)]
    } else {
      for rules in try await contest().rounds where rules.kind == .recording {
        rounds.append(try await self.rules(of: rules.id))
      }
    }
    var prepared = PreparedRecordings(copies: 0, unlevelled: 0)
    for rules in rounds where rules.kind == .recording {
      if round == nil, rules.takesFrom != nil { continue }
      let made = try await prepare(try await entrants(of: rules.id), for: rules)
      prepared.copies += made.count
      prepared.unlevelled += made.count { !$0.isLevelled }
    }
    return prepared
  }

  private func prepare(_ entries: [Entry], for rules: RoundRules) async throws -> [BlindCopy] {
    let named = entries.filter { !$0.recording.isEmpty }
    let results = await concurrently(named) { entry -> (BlindCopy?, LocalizedText?) in
      do throws(RecordingFault) {
        let copy = try await self.copy(of: entry, rules: rules.recordings, improving: true)
        if rules.recordings.listenedPercent != nil, copy.milliseconds == nil { throw .needsFFmpeg }
        return (copy, nil)
      } catch {
        let said = Workspace.said(of: "entries/\(entry.recording)", error)
        return (
          nil, LocalizedText(vi: "bài «\(entry.id)»: \(said.vi)", en: "entry “\(entry.id)”: \(said.en)")
        )
      }
    }
    let faults = results.compactMap(\.1)
    guard faults.isEmpty else {
      throw KitError.blocked(
        LocalizedText(
          vi: "vòng «\(rules.id)»: có bản thu không dùng được cho giám khảo",
          en: "round “\(rules.id)”: recordings that judges cannot be given"), by: faults)
    }
    return results.compactMap(\.0)
  }

  /// The copy of what an entry has handed in, as the file stands now.
  func copy(
    of entry: Entry, rules: RecordingRules, improving: Bool = false
  ) async throws(RecordingFault) -> BlindCopy {
    let file = workspace.location(of: "entries/\(entry.recording)")
    guard let original = digests.digest(of: entry.recording, in: workspace) else { throw .missing }
    return try await copies.copy(of: file, original: original, rules: rules, improving: improving)
  }

  // MARK: What a judge hears and reads

  /// The recording behind a sheet, with nothing in it that tells who speaks.
  ///
  /// In an anonymous round it is the one that was looked through: a file that was changed afterwards, or whose
  /// tick was taken back, is not heard before somebody has checked it again.
  ///
  /// - Returns: nil where there is none that may be heard.
  public func recording(_ key: SheetKey) async throws -> BlindCopy? {
    guard let (round, index) = try await place(of: key), round.entries[index].state != .recused,
      let lot = try await store.lots(key.round).first(where: { $0.code == key.code }),
      let entry = try await store.entry(lot.entry)?.entry
    else { return nil }
    return try await recording(of: entry, in: round.rules)
  }

  /// The copy that judges of a round hear of an entry, made where it is gone; nil where there is none.
  func recording(of entry: Entry, in rules: RoundRules) async throws -> BlindCopy? {
    let heard = try await heardFiles(of: rules)
    if let copy = heard.recording(of: entry) { return copy }
    let file = workspace.location(of: "entries/\(entry.recording)")
    guard let original = heard.original(of: entry),
      digests.digest(of: entry.recording, in: workspace) == original
    else { return nil }
    return try? await copies.copy(of: file, original: original, rules: rules.recordings)
  }

  /// The script's text; a script in another form than plain text is not shown, nor one that was changed after
  /// it had been looked through.
  func script(of entry: Entry, in rules: RoundRules) async throws -> String? {
    try await heardFiles(of: rules).mayRead(entry) ? scriptText(entry.script) : nil
  }

  func scriptText(_ path: String) -> String? {
    guard let data = try? workspace.read("entries/\(path)", limit: 200_000) else { return nil }
    return String(data: data, encoding: .utf8)?.precomposedStringWithCanonicalMapping
  }

  /// What judges of a round may hear and read, by what was looked through.
  func heardFiles(of rules: RoundRules) async throws -> HeardFiles {
    HeardFiles(
      isRecorded: rules.kind == .recording,
      checks: rules.needsBlindChecks ? try await store.blindChecks(rules.id) : [:],
      workspace: workspace, digests: digests, copies: copies)
  }

  /// Makes the copies of rounds at work that are not there, as after a backup was brought back.
  public func makeMissingRecordings() async {
    for state in (try? await store.rounds()) ?? [] where state.phase == .open || state.phase == .closed {
      guard let rules = try? await rules(of: state.id), rules.kind == .recording,
        let entries = try? await participants(of: state.id)
      else { continue }
      _ = await concurrently(entries) { try? await self.recording(of: $0, in: rules) }
    }
  }
}

/// What judges of a round may hear and read.
struct HeardFiles: Sendable {
  let isRecorded: Bool
  /// Empty in a round where nobody needs to look through anything, and in one that was opened by a version of
  /// this program that did not ask for it.
  let checks: [EntryID: BlindCheck]
  let workspace: Workspace
  let digests: FileDigests
  let copies: BlindCopyMaker

  /// The hash of the recording that may be heard; nil where none may.
  func original(of entry: Entry) -> String? {
    guard isRecorded, !entry.recording.isEmpty else { return nil }
    guard let check = checks[entry.id] else {
      return digests.digest(of: entry.recording, in: workspace)
    }
    return check.isPassed && !check.recording.isEmpty ? check.recording : nil
  }

  /// The copy, where it is there.
  func recording(of entry: Entry) -> BlindCopy? { original(of: entry).flatMap(copies.existing) }

  func mayRead(_ entry: Entry) -> Bool {
    guard entry.script.lowercased().hasSuffix(".txt") else { return false }
    guard let check = checks[entry.id] else { return true }
    return check.isPassed && check.script == digests.digest(of: entry.script, in: workspace)
  }
}

extension RoundRules {
  /// Whether judges hear what must not tell who it is.
  public var needsBlindChecks: Bool { kind == .recording && secrecy == .anonymous }
}
