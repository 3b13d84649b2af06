public import ContestCore
import Foundation

extension Workspace {
  /// What is wrong with the recordings that the entry lists name, each told where the list names it.
  ///
  /// A recording of which a blind copy is there already was looked into when that was made.
  ///
  /// - Parameter tools: what the machine has; without ffmpeg one warning says so, and no more is looked at
  ///   than what can be served without it.
  public func recordingFindings(in reading: Reading, tools: AudioTools) async -> [Finding] {
    let named = reading.entries.filter { !$0.row[.recording].isEmpty && hasEntryFile($0.row[.recording]) }
    let rounds = reading.contest?.rounds.filter { $0.kind == .recording } ?? []
    guard !named.isEmpty, !rounds.isEmpty else { return [] }
    let limits = Self.limits(of: rounds)
    let overtime = rounds.compactMap { $0.deductions.overtime?.limitMilliseconds }.min()
    let findings = await concurrently(named) { entry -> Finding? in
      let path = "entries/\(entry.row[.recording])"
      let location = entry.row.location(of: .recording)
      do throws(RecordingFault) {
        let length = try await self.length(of: self.location(of: path), limits, tools)
        guard let length, let overtime, length > overtime else { return nil }
        return Finding(.warning, at: location, Self.overtime(path, length, overtime))
      } catch {
        return Finding(at: location, Self.said(of: path, error))
      }
    }
    return (tools == .none ? [Finding(.warning, Self.noFFmpeg)] : []) + findings.compactMap(\.self)
  }

  /// What every recording round takes that all entries come into.
  private static func limits(of rounds: [RoundRules]) -> RecordingRules {
    let first = rounds.filter { $0.takesFrom == nil }
    let all = (first.isEmpty ? rounds : first).map(\.recordings)
    return RecordingRules(
      shortestMilliseconds: all.map(\.shortestMilliseconds).max() ?? 0,
      longestMilliseconds: all.map(\.longestMilliseconds).min() ?? .max)
  }

  /// Milliseconds; nil where nothing tells.
  private func length(
    of file: URL, _ limits: RecordingRules, _ tools: AudioTools
  ) async throws(RecordingFault) -> Int? {
    guard let size = FileDigests.Identity(file)?.size else { throw .missing }
    guard size > 0 else { throw .empty }
    guard size <= RecordingFault.largestFile else { throw .tooLarge(Int(size)) }
    if let digest = FileDigests().digest(of: file),
      let copy = BlindCopyFolder(folder: blindRecordings).copy(of: digest), copy.isLevelled,
      let length = copy.milliseconds, length >= limits.shortestMilliseconds,
      length <= limits.longestMilliseconds
    {
      return length
    }
    if tools == .ffmpeg { return try await SoundExaminer.examine(file, rules: limits).milliseconds }
    guard !SoundEnd.isMissing(in: file) else { throw .endMissing }
    guard let data = try? Data(contentsOf: file), let cut = BlindRecording(original: data) else {
      throw .needsFFmpeg
    }
    return cut.milliseconds
  }

  static func said(of path: String, _ fault: RecordingFault) -> LocalizedText {
    let words = fault.message
    return LocalizedText(vi: "bản thu \(path): \(words.vi)", en: "recording \(path): \(words.en)")
  }

  private static func overtime(_ path: String, _ length: Int, _ limit: Int) -> LocalizedText {
    let (long, allowed) = (RecordingFault.clock(length), RecordingFault.clock(limit))
    return LocalizedText(
      vi: "bản thu \(path) dài \(long), quá \(allowed): theo thể lệ sẽ bị trừ điểm quá giờ",
      en: "recording \(path) has \(long), more than \(allowed): by the rules overtime costs points")
  }

  /// What the organiser is told where ffmpeg is missing.
  public static let noFFmpeg = LocalizedText(
    vi: """
      máy chưa có ffmpeg: chưa kiểm tra kỹ được bản thu (im lặng, hỏng, quá dài), chỉ nhận MP3 và WAV, và âm \
      lượng các bài không được cân bằng. Gõ: \(RecordingFault.installLine)
      """,
    en: """
      ffmpeg is missing: recordings are not looked into (silent, damaged, too long), only MP3 and WAV are \
      taken, and loudness is not levelled. Type: \(RecordingFault.installLine)
      """)
}

/// Does the work for all items, as many at a time as the machine has processors; results in their order.
func concurrently<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ work: @escaping @Sendable (Item) async -> Result
) async -> [Result] {
  let places = max(1, ProcessInfo.processInfo.activeProcessorCount)
  return await withTaskGroup(of: (Int, Result).self) { group in
    var results: [Int: Result] = [:]
    for (index, item) in items.enumerated() {
      if index >= places, let done = await group.next() { results[done.0] = done.1 }
      group.addTask { (index, await work(item)) }
    }
    for await done in group { results[done.0] = done.1 }
    return items.indices.compactMap { results[$0] }
  }
}
