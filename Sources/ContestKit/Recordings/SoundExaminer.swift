import ContestCore
import Foundation

/// What a recording was found to be, by decoding all of it.
struct ExaminedSound: Sendable, Hashable {
  /// As decoded, not as stated by the file's head.
  var milliseconds: Int
  /// Integrated loudness (EBU R 128), LUFS.
  var loudness: Double
}

/// Looks into recordings with ffprobe and ffmpeg.
///
/// What it is given comes from outside: nothing but the accepted containers is opened, and no container may
/// lead to another file or to the network.
enum SoundExaminer {
  /// Demuxers, by ffmpeg's names: mp3, m4a, ogg/opus, wav, webm.
  private static let formats = "mp3,mov,ogg,wav,matroska,webm"
  private static let codecs = ["mp3", "aac", "alac", "opus", "vorbis", "flac"]
  /// LUFS; a whisper is near −45.
  private static let silence = -60.0

  /// The options that open `file` and nothing else.
  static func input(_ file: URL) -> [String] {
    ["-protocol_whitelist", "file", "-format_whitelist", formats, "-i", "file:\(file.path)"]
  }

  /// Decodes the whole recording.
  ///
  /// - Throws: what is wrong with it; `needsFFmpeg` where the programs are missing.
  static func examine(_ file: URL, rules: RecordingRules) async throws(RecordingFault) -> ExaminedSound {
    let stated = try await statedLength(of: file)
    guard !SoundEnd.isMissing(in: file) else { throw .endMissing }
    if let stated, stated > rules.longestMilliseconds + 1000, !(try await isCutShort(file, stated: stated)) {
      throw .tooLong(stated, longest: rules.longestMilliseconds)
    }
    let sound = try await decode(file, upTo: rules.longestMilliseconds + 2000)
    if let stated, sound.milliseconds < stated - max(1000, stated / 33),
      sound.milliseconds <= rules.longestMilliseconds + 1000
    {
      throw .cutShort(stated: stated, found: sound.milliseconds)
    }
    guard sound.loudness > silence else { throw .silent }
    guard sound.milliseconds >= rules.shortestMilliseconds else {
      throw .tooShort(sound.milliseconds, shortest: rules.shortestMilliseconds)
    }
    guard sound.milliseconds <= rules.longestMilliseconds + 500 else {
      throw .tooLong(sound.milliseconds, longest: rules.longestMilliseconds)
    }
    return sound
  }

  /// Whether a head states far more than there is: the last minute that it promises is not there.
  private static func isCutShort(_ file: URL, stated: Int) async throws(RecordingFault) -> Bool {
    let start = String(max(0, stated / 1000 - 60))
    let found = await ChildProgram.run(
      ["ffmpeg", "-nostdin", "-hide_banner", "-nostats", "-v", "error", "-progress", "pipe:1", "-ss", start]
        + input(file) + ["-map", "0:a:0", "-t", "60", "-f", "null", "-"], seconds: 60)
    return (found.value("out_time_us").flatMap { Int($0) } ?? 0) < 1_000_000
  }

  /// Container, codec and the length that the head states (milliseconds); nil where it states none.
  private static func statedLength(of file: URL) async throws(RecordingFault) -> Int? {
    let entries = "format=format_name,duration:stream=codec_name"
    let found = await ChildProgram.run(
      [
        "ffprobe", "-v", "error", "-select_streams", "a:0", "-show_entries", entries, "-of",
        "default=noprint_wrappers=1",
      ] + input(file), seconds: 30, limit: 100_000)
    guard found.status != ChildProgram.notFound else { throw .needsFFmpeg }
    guard !found.isOutOfTime else { throw .outOfTime }
    guard found.isDone, let format = found.value("format_name"), let codec = found.value("codec_name") else {
      throw await unreadable(file)
    }
    guard codecs.contains(codec) || codec.hasPrefix("pcm_") || codec.hasPrefix("adpcm_") else {
      throw .otherForm("\(format) (\(codec))")
    }
    return found.value("duration").flatMap(Double.init).flatMap { $0.isFinite ? Int($0 * 1000) : nil }
  }

  /// Tells another kind of sound from a file that is none.
  private static func unreadable(_ file: URL) async -> RecordingFault {
    let found = await ChildProgram.run(
      [
        "ffprobe", "-v", "quiet", "-select_streams", "a:0", "-show_entries",
        "format=format_name,probe_score:stream=codec_name", "-of", "default=noprint_wrappers=1",
        "-protocol_whitelist", "file", "-format_whitelist",
        "flac,aac,aiff,amr,asf,caf,ac3,au,wv,ape,\(formats)",
        "file:\(file.path)",
      ], seconds: 30, limit: 100_000)
    // A low score is ffmpeg's guess at a text or a picture.
    guard found.isDone, found.value("codec_name") != nil, let format = found.value("format_name"),
      let score = found.value("probe_score").flatMap({ Int($0) }), score > 25
    else { return .notSound }
    return .otherForm(format)
  }

  private static func decode(_ file: URL, upTo milliseconds: Int) async throws(RecordingFault)
    -> ExaminedSound
  {
    let found = await ChildProgram.run(
      ["ffmpeg", "-nostdin", "-hide_banner", "-nostats", "-v", "level+info", "-progress", "pipe:1"]
        + input(file)
        + [
          "-map", "0:a:0", "-t", String(milliseconds / 1000 + 1), "-ac", "1", "-af",
          "ebur128=framelog=verbose", "-threads", "1", "-f", "null", "-",
        ], seconds: 180)
    guard !found.isOutOfTime else { throw .outOfTime }
    let errors = found.text.split(separator: "\n").count { $0.contains("[error]") || $0.contains("[fatal]") }
    guard let length = found.value("out_time_us").flatMap({ Int($0) }), length > 0 else {
      throw found.isDone ? .silent : .damaged
    }
    // One broken frame is heard as a click; a file that is broken all through has many.
    guard found.isDone, errors <= 5 else { throw .damaged }
    return ExaminedSound(milliseconds: length / 1000, loudness: loudness(found.text))
  }

  /// The last `I: −20.6 LUFS`: the summary's.
  private static func loudness(_ text: String) -> Double {
    let line = text.split(separator: "\n").last { $0.contains("I:") && $0.contains("LUFS") }
    let word = line?.split(separator: " ").dropFirst().first
    return word.flatMap { Double($0) } ?? -70
  }
}
