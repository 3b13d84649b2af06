/// What looks into recordings and makes the copies that judges hear.
public enum AudioTools: Sendable, Hashable {
  /// Debian's `ffmpeg` and `ffprobe`, as child processes.
  case ffmpeg
  /// Nothing: tags are cut from MP3 and WAV, and nothing else is taken.
  case none

  /// What this machine has.
  public static func installed() async -> AudioTools {
    for program in ["ffmpeg", "ffprobe"] {
      guard await ChildProgram.run([program, "-version"], seconds: 20).isDone else { return .none }
    }
    return .ffmpeg
  }
}
