import ContestCore
import Crypto
import Foundation
import Synchronization

/// Makes blind copies: each once, however many ask for it at the same time.
actor BlindCopyMaker {
  private let tools: AudioTools
  private let folder: BlindCopyFolder
  private var making: [String: Task<Result<BlindCopy, RecordingFault>, Never>] = [:]
  private var installed: AudioTools?
  private let known = Mutex<[String: BlindCopy]>([:])

  init(folder: URL, tools: AudioTools) {
    self.folder = BlindCopyFolder(folder: folder)
    self.tools = tools
  }

  /// What this machine has, asked once.
  func available() async -> AudioTools {
    guard tools == .ffmpeg else { return .none }
    if let installed { return installed }
    let found = await AudioTools.installed()
    installed = found
    return found
  }

  /// Where it is there and whole; its facts are read from the disk once.
  nonisolated func existing(of original: String) -> BlindCopy? {
    if let copy = known.withLock({ $0[original] }),
      FileDigests.Identity(copy.file)?.size == Int64(copy.bytes)
    {
      return copy
    }
    let copy = folder.copy(of: original)
    known.withLock { $0[original] = copy }
    return copy
  }

  /// The copy of `file`, whose SHA-256 is `original`; made where there is none.
  ///
  /// - Parameter improving: whether a copy made without ffmpeg is made anew where ffmpeg is there by now.
  func copy(
    of file: URL, original: String, rules: RecordingRules, improving: Bool = false
  ) async throws(RecordingFault) -> BlindCopy {
    let tools = await available()
    if let copy = folder.copy(of: original), copy.isLevelled || !improving || tools == .none { return copy }
    let task =
      making[original]
      ?? Task { [folder] in
        do throws(RecordingFault) {
          return .success(try await Self.make(file, original, rules, tools, folder))
        } catch {
          return .failure(error)
        }
      }
    making[original] = task
    let result = await task.value
    making[original] = nil
    if case .success(let copy) = result { known.withLock { $0[original] = copy } }
    return try result.get()
  }

  private static func make(
    _ file: URL, _ original: String, _ rules: RecordingRules, _ tools: AudioTools, _ folder: BlindCopyFolder
  ) async throws(RecordingFault) -> BlindCopy {
    let before = FileDigests.Identity(file)
    let made = try folder.newFile()
    do throws(RecordingFault) {
      var facts =
        tools == .ffmpeg
        ? try await encode(file, to: made, original, rules) : try cut(file, to: made, original)
      guard before == FileDigests.Identity(file) else { throw .changedMeanwhile }
      guard let identity = FileDigests.Identity(made), identity.size > 0,
        let digest = FileDigests().digest(of: made)
      else { throw .unwritable }
      facts.bytes = Int(identity.size)
      facts.sha256 = digest
      return try folder.keep(made, as: facts)
    } catch {
      try? FileManager.default.removeItem(at: made)
      throw error
    }
  }

  // MARK: With ffmpeg

  /// The loudness that every copy is brought to, LUFS; between broadcasting (EBU R 128, −23) and what phones
  /// play well (−16).
  private static let target = -18.0

  /// One pass: mono, 96 kbit/s, the same gain from beginning to end, so that what a voice does with loudness
  /// is heard as it was spoken; only peaks are held below full scale.
  private static func encode(
    _ file: URL, to made: URL, _ original: String, _ rules: RecordingRules
  ) async throws(RecordingFault) -> BlindCopyFacts {
    let sound = try await SoundExaminer.examine(file, rules: rules)
    let gain = min(30, max(-30, target - sound.loudness))
    let levelled = "volume=\((gain * 10).rounded() / 10)dB,alimiter=limit=0.89:level=false"
    let done = await ChildProgram.run(
      ["ffmpeg", "-nostdin", "-hide_banner", "-nostats", "-v", "error", "-y"] + SoundExaminer.input(file) + [
        "-map", "0:a:0", "-map_metadata", "-1", "-map_chapters", "-1", "-vn", "-sn", "-dn",
        "-af", levelled, "-ac", "1", "-ar", "44100", "-threads", "1", "-c:a", "libmp3lame", "-b:a", "96k",
        "-fflags", "+bitexact", "-flags:a", "+bitexact", "-write_xing", "0", "-id3v2_version", "0",
        "-write_id3v1", "0", "-f", "mp3", "file:\(made.path)",
      ], seconds: 300)
    guard !done.isOutOfTime else { throw .outOfTime }
    guard done.isDone else { throw .unwritable }
    return BlindCopyFacts(
      original: original, file: "", mediaType: "audio/mpeg", bytes: 0, sha256: "",
      milliseconds: sound.milliseconds, isLevelled: true)
  }

  // MARK: Without

  private static func cut(_ file: URL, to made: URL, _ original: String) throws(RecordingFault)
    -> BlindCopyFacts
  {
    guard let size = FileDigests.Identity(file)?.size else { throw .missing }
    guard size > 0 else { throw .empty }
    guard !SoundEnd.isMissing(in: file) else { throw .endMissing }
    guard size <= 200_000_000, let data = try? Data(contentsOf: file),
      let recording = BlindRecording(original: data)
    else { throw .needsFFmpeg }
    do { try recording.data.write(to: made) } catch { throw .unwritable }
    return BlindCopyFacts(
      original: original, file: "", mediaType: recording.mediaType, bytes: 0, sha256: "",
      milliseconds: recording.milliseconds, isLevelled: false)
  }
}
