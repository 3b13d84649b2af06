public import ContestCore
public import ContestStore
import ContestXML

/// Why a verb of the contest did nothing.
///
/// Each leaves everything as it was.
public enum KitError: Error, Sendable {
  /// The input has faults; all of them.
  case input([Finding])
  /// The step is not possible now; each line is one thing that stands in its way.
  case blocked(LocalizedText, by: [LocalizedText])
  /// Facts of a certified round, called by its title, change only where that is said to be a correction.
  case certified(LocalizedText)
  /// The tables are not what the journal makes of them; each line is one thing in which they differ.
  case tampered(LocalizedText, faults: [LocalizedText])
  /// The request itself cannot be carried out.
  case refused(LocalizedText)
  /// Others have written since the sender looked; what was sent is based on what no longer stands.
  case changedMeanwhile
  /// A file of the workspace cannot be read or written.
  case file(path: String, LocalizedText)
}

extension KitError: ExplainedError {
  public var message: LocalizedText {
    switch self {
    case .input(let findings):
      let count = findings.count { $0.severity == .error }
      return LocalizedText(
        vi: "dữ liệu có \(count) lỗi; chưa có gì được ghi",
        en: "the input has \(count) faults; nothing was changed")
    case .blocked(let message, _), .tampered(let message, _), .refused(let message): return message
    case .certified(let title):
      return LocalizedText(
        vi:
          "\(title.vi) đã xác nhận kết quả: chỉ sửa được khi mở lại vòng, hoặc khi ghi rõ là sửa kết quả, kèm lý do",
        en:
          "\(title.en) is certified: it changes only by reopening it, or as a correction for a stated reason")
    case .changedMeanwhile: return StoreError.changedMeanwhile.message
    case .file(let path, let message):
      return LocalizedText(vi: "\(path): \(message.vi)", en: "\(path): \(message.en)")
    }
  }

  public var findings: [Finding] {
    if case .input(let findings) = self { return findings }
    return []
  }

  public var details: [LocalizedText] {
    switch self {
    case .blocked(_, let reasons), .tampered(_, let reasons): return reasons
    case .certified:
      return [
        LocalizedText(
          vi: "thêm --correct --reason LÝ-DO; sau đó xác nhận lại rồi công bố bản mới",
          en: "add --correct --reason WHY; then certify it again and publish a new version")
      ]
    default: return []
    }
  }
}

extension KitError {
  /// The details as pages say them: without options, and what differs in the tables only counted, for it bears
  /// ids.
  public var detailsOnPage: [LocalizedText] {
    switch self {
    case .tampered(_, let faults):
      let places = faults.count == 1 ? "one place" : "\(faults.count) places"
      return [
        LocalizedText(
          vi: "Có \(faults.count) chỗ khác; người trông máy chủ kiểm tra nhật ký sẽ thấy từng chỗ.",
          en: "They differ in \(places); whoever runs the machine sees each by checking the journal.")
      ]
    case .certified: return []
    default: return details
    }
  }
}

extension StoreError: ExplainedError {}
extension ContestXMLError: ExplainedError {}
