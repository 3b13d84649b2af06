import ContestCore
import Foundation

extension Workspace {
  /// Spreadsheets below `entries/` that no entry hands in: lists that somebody forgot to save as CSV.
  func spreadsheetFindings(besides rows: [EntryRow]) -> [Finding] {
    let named = Set(rows.flatMap { [$0[.script], $0[.recording]] })
    let inside = FileManager.default.enumerator(atPath: entries.path)?.compactMap { $0 as? String } ?? []
    return inside.filter { Self.isSpreadsheet($0) && !named.contains($0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { path in
        Finding(
          .warning, at: SourceLocation(file: "entries/\(path)"),
          LocalizedText(
            vi: "đây là bảng tính, không được đọc; nếu là danh sách thí sinh, "
              + "hãy chọn Lưu thành, kiểu “CSV UTF-8”, đặt vào entries/",
            en: "this is a spreadsheet and is not read; if it is a list of entrants, "
              + "choose Save As, type “CSV UTF-8”, and put that into entries/"))
      }
  }

  /// Programs leave files beginning with `~$` or a point beside a sheet that is open.
  private static func isSpreadsheet(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    let kinds = ["xlsx", "xlsm", "xlsb", "xls", "ods", "numbers", "tsv"]
    return !name.hasPrefix("~$") && !name.hasPrefix(".")
      && kinds.contains { name.lowercased().hasSuffix(".\($0)") }
  }
}
