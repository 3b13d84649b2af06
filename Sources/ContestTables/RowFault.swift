import ContestCore

/// What can be wrong with the cells of a row as CSV, whatever they mean.
enum RowFault: TableFault {
  case tooManyColumns(limit: Int)
  case tooManyFields(found: Int, expected: Int, separator: Character)
  case tooFewFields(found: Int, expected: Int)
  case cellTooLong(limit: Int)
  case unterminatedQuote
  case textAfterQuote
  case controlCharacter(code: UInt32)
  case lostCharacter
  case lineBreak(column: String)

  /// Why `scalar` may not stand in a cell, or nil where it may.
  ///
  /// Characters that cannot be seen make two equal-looking names different, and those that turn the
  /// direction of writing make a name look like another.
  static func refusal(of scalar: Unicode.Scalar) -> RowFault? {
    switch scalar.value {
    case 0x0A, 0x0D: nil
    case 0xFFFD: .lostCharacter
    case 0...0x1F, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFFFE, 0xFFFF:
      .controlCharacter(code: scalar.value)
    default: nil
    }
  }

  var message: LocalizedText {
    switch self {
    case .tooManyColumns(let limit):
      LocalizedText(
        vi: "hàng có quá nhiều ô: nhiều nhất là \(limit).",
        en: "the row has too many cells: at most \(limit).")
    case .cellTooLong(let limit):
      LocalizedText(
        vi: "ô quá dài: nhiều nhất \(limit) byte. Hãy viết ngắn lại.",
        en: "the cell is too long: at most \(limit) bytes. Make it shorter.")
    case .unterminatedQuote:
      LocalizedText(
        vi:
          "dấu ngoặc kép mở ở đây không được đóng. Hãy thêm dấu \" ở cuối ô (dấu \" trong ô thì viết hai lần).",
        en:
          "the quote that opens here is never closed. Add \" at the end of the cell (a \" inside is doubled)."
      )
    case .textAfterQuote:
      LocalizedText(
        vi: "có chữ sau dấu ngoặc kép đóng. Hãy đặt cả ô trong ngoặc kép, dấu \" trong ô thì viết hai lần.",
        en: "there is text after the closing quote. Quote the whole cell and double each \" inside it.")
    case .controlCharacter(let code):
      LocalizedText(
        vi:
          "có ký tự điều khiển không nhìn thấy (U+\(hexadecimal(code, digits: 4))). Hãy xóa và gõ lại ô này.",
        en: "there is an invisible control character (U+\(hexadecimal(code, digits: 4))). "
          + "Clear the cell and type it again.")
    case .lostCharacter:
      LocalizedText(
        vi: "có ký tự “�”: chữ đã bị mất ở một lần lưu trước. Hãy gõ lại ô này.",
        en: "there is a “�”: letters were lost when the file was saved before. Type the cell again.")
    case .tooManyFields(let found, let expected, let separator):
      LocalizedText(
        vi: "hàng có \(found) ô nhưng tiêu đề có \(expected) cột. "
          + "Ô nào có dấu “\(separator)” thì phải đặt trong ngoặc kép.",
        en: "the row has \(found) cells but the header has \(expected) columns. "
          + "A cell that holds “\(separator)” must stand in quotes.")
    case .lineBreak(let column):
      LocalizedText(
        vi: "ô \(column) có xuống dòng. Hãy viết trên một dòng (hoặc kiểm tra dấu ngoặc kép).",
        en: "the cell \(column) has a line break. Write it on one line (or check its quotes).")
    case .tooFewFields(let found, let expected):
      LocalizedText(
        vi: "hàng chỉ có \(found) ô, tiêu đề có \(expected) cột. Ô không có gì vẫn cần dấu ngăn cách.",
        en: "the row has only \(found) cells, the header has \(expected) columns. "
          + "A cell without content still needs its separator.")
    }
  }
}
