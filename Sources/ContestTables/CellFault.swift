import ContestCore

/// What can be wrong with a table's columns and with what single cells say.
enum CellFault: TableFault {
  /// Its name, and what it is headed with in Vietnamese.
  case missingColumn(String, vi: String?)
  case doubledColumn(String)
  case unknownColumn(String)
  case unnamedColumn
  case emptyCell(column: String)
  case notAMark(String)
  case unknownFactKind(String)

  /// An unknown column harms nothing: offices add columns of their own.
  var severity: Finding.Severity {
    switch self {
    case .unknownColumn, .unnamedColumn: .warning
    default: .error
    }
  }

  var message: LocalizedText {
    switch self {
    case .unnamedColumn:
      LocalizedText(
        vi: "cột không có tên ở hàng tiêu đề; cột này không được đọc.",
        en: "a column has no name in the header; it is not read.")
    case .missingColumn(let name, let heading):
      LocalizedText(
        vi: "thiếu cột “\(name)”\(heading.map { " (\($0))" } ?? "") ở hàng tiêu đề.",
        en: "the header lacks the column “\(name)”.")
    case .doubledColumn(let name):
      LocalizedText(
        vi: "cột “\(name)” có hai lần ở hàng tiêu đề; hãy bỏ một cột.",
        en: "the header names the column “\(name)” twice; remove one.")
    case .unknownColumn(let name):
      LocalizedText(
        vi: "không biết cột “\(excerpt(name))”; cột này không được đọc.",
        en: "the column “\(excerpt(name))” is not known; it is not read.")
    case .emptyCell(let column):
      LocalizedText(vi: "ô \(column) không được để trống.", en: "the cell \(column) may not be empty.")
    case .notAMark(let text):
      LocalizedText(
        vi: "“\(excerpt(text))” không phải điểm. Hãy ghi một số (8,75 hoặc 8.75), recused, absent, "
          + "hoặc để trống.",
        en: "“\(excerpt(text))” is not a mark. Write a number (8.75 or 8,75), recused, absent, "
          + "or leave it empty.")
    case .unknownFactKind(let text):
      LocalizedText(
        vi: "không biết loại “\(excerpt(text))”. Các loại: \(Self.factKinds).",
        en: "the kind “\(excerpt(text))” is not known. Kinds: \(Self.factKinds).")
    }
  }

  private static var factKinds: String { FactKind.allCases.map(\.rawValue).joined(separator: ", ") }
}
