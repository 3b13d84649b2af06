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
    case .blocked(let message, _), .refused(let message): return message
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
    if case .blocked(_, let reasons) = self { return reasons }
    return []
  }
}

extension StoreError: ExplainedError {}
extension ContestXMLError: ExplainedError {}
