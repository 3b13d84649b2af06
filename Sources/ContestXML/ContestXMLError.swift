public import ContestCore
import XMLKit

/// Why a document could not be written or an own document could not be read back.
public enum ContestXMLError: Error, Sendable, Hashable {
  /// The text of some value cannot stand in XML, or a document is no XML.
  case xml(LocalizedText)
  /// The document is not what it should be; the findings say where.
  case refused([Finding])
  /// The hash given with the rules is not that of the rules; both in lower-case hexadecimal.
  case rulesChanged(recorded: String, actual: String)
  /// Entry list, facts and standings of a result tell different things about this entry.
  case inconsistentEntry(EntryID)
  /// A time outside the years 1…9999.
  case timeOutOfRange

  init(_ fault: XMLFault) {
    self = .xml(fault.message)
  }

  public var message: LocalizedText {
    switch self {
    case .xml(let message): return message
    case .refused(let findings):
      let first = findings.first
      return LocalizedText(
        vi: "không đọc được văn bản quy định: \(first?.rendered(in: .vi) ?? "")",
        en: "the rules cannot be read: \(first?.rendered(in: .en) ?? "")")
    case .rulesChanged(let recorded, let actual):
      return LocalizedText(
        vi: "quy định không khớp mã băm đã ghi (ghi \(recorded), tính được \(actual)); đừng công bố tệp này",
        en:
          "the rules do not match their recorded hash (recorded \(recorded), computed \(actual)); do not publish this"
      )
    case .inconsistentEntry(let id):
      return LocalizedText(
        vi: "số liệu về bài “\(id)” không thống nhất giữa danh sách, điểm và bảng xếp hạng",
        en: "entry list, facts and standings disagree about the entry “\(id)”")
    case .timeOutOfRange:
      return LocalizedText(
        vi: "thời điểm nằm ngoài các năm 1–9999; hãy kiểm tra đồng hồ của máy",
        en: "a time lies outside the years 1 to 9999; check the computer's clock")
    }
  }

  /// Runs `body`, whose errors are XMLKit's and this module's own.
  static func wrapping<Result>(_ body: () throws -> Result) throws(ContestXMLError) -> Result {
    do {
      return try body()
    } catch let error as ContestXMLError {
      throw error
    } catch let fault as XMLFault {
      throw ContestXMLError(fault)
    } catch {
      throw ContestXMLError(XMLFault(.unknown))
    }
  }
}
