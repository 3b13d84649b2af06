import ContestCore
import GRDB

extension FactTable {
  static let paperSheet = FactTable(
    name: "paperSheet", key: ["round", "entry", "judge", "number"],
    title: { row in
      LocalizedText(
        vi: "phiếu giấy của \(row.paper(.vi)) (lần nhập \(row.text("number", .vi)))",
        en: "paper of \(row.paper(.en)) (reading \(row.text("number", .en)))")
    },
    columns: [
      "marks": LocalizedText(vi: "điểm", en: "marks"), "total": LocalizedText(vi: "tổng", en: "total"),
      "enteredBy": LocalizedText(vi: "người nhập", en: "who entered"),
      "confirmedBy": LocalizedText(vi: "người xác nhận", en: "who confirmed"),
      "removalReason": LocalizedText(vi: "lý do gỡ", en: "why removed"),
    ])

  static let paperSettlement = FactTable(
    name: "paperSettlement", key: ["round", "entry", "judge", "sequence"],
    title: { row in
      LocalizedText(
        vi: "quyết định số \(row.text("sequence", .vi)) về phiếu giấy của \(row.paper(.vi))",
        en: "decision \(row.text("sequence", .en)) on the paper of \(row.paper(.en))")
    },
    columns: [
      "choice": LocalizedText(vi: "phiếu được tính", en: "which sheet counts"),
      "reason": LocalizedText(vi: "lý do", en: "reason"),
    ])
}

extension Row {
  /// Whose paper it is.
  fileprivate func paper(_ language: Language) -> String {
    let (judge, entry, round) = (text("judge", language), text("entry", language), text("round", language))
    return switch language {
    case .vi: "giám khảo \(judge), bài dự thi \(entry), vòng \(round)"
    case .en: "judge \(judge), entry \(entry), round \(round)"
    }
  }
}
