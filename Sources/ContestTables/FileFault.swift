import ContestCore

/// What makes a whole file unreadable as a table.
enum FileFault: TableFault {
  case tooLarge(bytes: Int, limit: Int)
  case notCSV(String)
  case notUTF8(byte: UInt8)
  case nulCharacter
  case strangeSeparator
  case tooManyRows(limit: Int)
  case tooManyCells(limit: Int)
  case tooManyFaults(limit: Int)
  case empty

  var message: LocalizedText {
    let hint = Self.saveAsUTF8
    return switch self {
    case .tooLarge(let bytes, let limit):
      LocalizedText(
        vi: "tệp quá lớn: \(bytes) byte, nhiều nhất là \(limit). Hãy chia thành nhiều tệp.",
        en: "the file is too large: \(bytes) bytes, at most \(limit) are read. Split it into several files.")
    case .notCSV(let format):
      LocalizedText(
        vi: "đây là tệp \(format), không phải CSV. \(hint.vi)",
        en: "this is a file of the kind \(format), not CSV. \(hint.en)")
    case .notUTF8(let byte):
      LocalizedText(
        vi: "tệp không phải UTF-8 (byte \(hexadecimal(UInt32(byte), digits: 2))), "
          + "có lẽ lưu theo bảng mã cũ như TCVN3, VNI hay Windows-1258. \(hint.vi)",
        en: "the file is not UTF-8 (byte \(hexadecimal(UInt32(byte), digits: 2))); it was probably "
          + "saved in an old encoding such as TCVN3, VNI or Windows-1258. \(hint.en)")
    case .nulCharacter:
      LocalizedText(
        vi: "tệp có ký tự NUL nên không phải tệp CSV. \(hint.vi)",
        en: "the file has a NUL character, so it is not a CSV file. \(hint.en)")
    case .strangeSeparator:
      LocalizedText(
        vi: "các cột phải cách nhau bằng “,” hoặc “;”. \(hint.vi)",
        en: "columns must be separated by “,” or “;”. \(hint.en)")
    case .tooManyRows(let limit):
      LocalizedText(
        vi: "tệp có quá nhiều hàng: nhiều nhất là \(limit). Hãy chia thành nhiều tệp.",
        en: "the file has too many rows: at most \(limit) are read. Split it into several files.")
    case .tooManyCells(let limit):
      LocalizedText(
        vi: "tệp có quá nhiều ô: nhiều nhất là \(limit). Hãy chia thành nhiều tệp.",
        en: "the file has too many cells: at most \(limit) are read. Split it into several files.")
    case .tooManyFaults(let limit):
      LocalizedText(
        vi: "tệp có hơn \(limit) lỗi nên phần còn lại không được đọc. Hãy sửa các lỗi trên rồi kiểm tra lại.",
        en: "the file has more than \(limit) faults; the rest is not read. Mend those above and check again.")
    case .empty:
      LocalizedText(
        vi: "tệp trống: hàng đầu phải là tên các cột.",
        en: "the file is empty: its first row must name the columns.")
    }
  }

  private static let saveAsUTF8 = LocalizedText(
    vi: "Hãy mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành, kiểu “CSV UTF-8”, rồi nộp lại.",
    en: "Open it in Excel or LibreOffice, choose Save As, type “CSV UTF-8”, and hand it in again.")
}
