public import ContestCore

/// Why a recording cannot be judged.
public enum RecordingFault: Error, Sendable, Hashable {
  case missing
  case empty
  /// Bytes; more than is taken.
  case tooLarge(Int)
  /// No sound in any known form, whatever the file's name says.
  case notSound
  /// Sound, in a form that is not taken.
  case otherForm(String)
  case silent
  /// The file breaks off: what its head states, and what is there (milliseconds).
  case cutShort(stated: Int, found: Int)
  /// The file ends before its form says that it does.
  case endMissing
  /// Parts of it cannot be decoded.
  case damaged
  /// Its length and the shortest that is taken (milliseconds).
  case tooShort(Int, shortest: Int)
  /// Its length and the longest that is taken (milliseconds).
  case tooLong(Int, longest: Int)
  /// It could not be looked through in time.
  case outOfTime
  /// It was replaced while it was being read.
  case changedMeanwhile
  /// Without ffmpeg only MP3 and WAV can be freed of what names the entrant.
  case needsFFmpeg
  /// The copy could not be written.
  case unwritable
}

extension RecordingFault {
  /// The line to type on Debian where ffmpeg is missing.
  public static let installLine = "sudo apt-get install --no-install-recommends ffmpeg"

  /// What is wrong and what to do, to stand behind the file's name.
  public var message: LocalizedText {
    switch self {
    case .missing: LocalizedText(vi: "không có tệp này", en: "there is no such file")
    case .empty:
      LocalizedText(vi: "tệp trống (0 byte); xin đơn vị gửi lại", en: "the file is empty (0 bytes)")
    case .tooLarge(let bytes):
      LocalizedText(
        vi: "tệp lớn \(bytes / 1_000_000) MB, quá \(Self.largestFile / 1_000_000) MB",
        en: "the file has \(bytes / 1_000_000) MB, more than \(Self.largestFile / 1_000_000) MB")
    case .notSound:
      LocalizedText(
        vi: "không phải bản thu âm đọc được, dù tên tệp là gì; \(Self.forms.vi)",
        en: "it is no recording that can be read, whatever its name says; \(Self.forms.en)")
    case .otherForm(let name):
      LocalizedText(
        vi: "dạng «\(name)» không nhận; \(Self.forms.vi)", en: "“\(name)” is not taken; \(Self.forms.en)")
    case .silent:
      LocalizedText(
        vi: "bản thu không có tiếng (im lặng); xin đơn vị thu lại", en: "the recording is silent")
    case .changedMeanwhile:
      LocalizedText(
        vi: "tệp vừa bị thay trong lúc đọc; chạy lại",
        en: "the file was replaced while it was read; run again")
    default: lengthMessage
    }
  }

  private var lengthMessage: LocalizedText {
    switch self {
    case .cutShort(let stated, let found):
      LocalizedText(
        vi:
          "tệp bị cắt cụt: ghi dài \(Self.clock(stated)) mà chỉ có \(Self.clock(found)); xin đơn vị gửi lại",
        en: "the file is cut short: it states \(Self.clock(stated)) and holds \(Self.clock(found))")
    case .endMissing:
      LocalizedText(
        vi: "tệp hỏng, bị cắt cụt: thiếu đoạn cuối (tải lên hoặc chép chưa xong); xin đơn vị gửi lại",
        en: "the file is damaged, cut short: its end is missing (an upload or a copy that was not finished)")
    case .damaged:
      LocalizedText(
        vi: "tệp hỏng, có đoạn không nghe được; xin đơn vị gửi lại",
        en: "the file is damaged: parts cannot be played")
    case .tooShort(let length, let shortest):
      LocalizedText(
        vi: "quá ngắn: dài \(Self.clock(length)), thể lệ cần ít nhất \(Self.clock(shortest))",
        en: "too short: \(Self.clock(length)), the rules want at least \(Self.clock(shortest))")
    case .tooLong(let length, let longest):
      LocalizedText(
        vi: "quá dài: \(Self.clock(length)), thể lệ nhận nhiều nhất \(Self.clock(longest))",
        en: "too long: \(Self.clock(length)), the rules take at most \(Self.clock(longest))")
    case .outOfTime:
      LocalizedText(
        vi: "không đọc xong trong thời gian cho phép; tệp có thể hỏng",
        en: "it could not be read in time; the file may be damaged")
    case .needsFFmpeg:
      LocalizedText(
        vi: "máy chưa có ffmpeg nên chỉ dùng được MP3 và WAV; gõ: \(Self.installLine)",
        en: "without ffmpeg only MP3 and WAV can be used; type: \(Self.installLine)")
    default:
      LocalizedText(
        vi: "không ghi được bản dành cho giám khảo; kiểm tra ổ đĩa và quyền ghi",
        en: "the judges' copy cannot be written; check the disk and the permissions")
    }
  }

  /// Bytes: far above an hour of uncompressed sound in mono.
  static let largestFile = 500_000_000

  private static let forms = LocalizedText(
    vi: "chỉ nhận mp3, m4a, ogg/opus, wav, webm", en: "taken are mp3, m4a, ogg/opus, wav, webm")

  /// To the second: `4:32`.
  static func clock(_ milliseconds: Int) -> String {
    WrittenDuration.text(milliseconds: milliseconds / 1000 * 1000)
  }
}
