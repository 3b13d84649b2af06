import ContestCore

extension Blocker {
  /// The same blocker with its lists in id order, so that two of them can be compared.
  var normal: Blocker {
    switch self {
    case .missingSheets(let entry, let judges): .missingSheets(entry: entry, judges: judges.sorted())
    case .undecidedTie(let entries, let step): .undecidedTie(entries: entries.sorted(), step: step)
    case .undecidedCut(let entries): .undecidedCut(entries: entries.sorted())
    case .belowQuorum, .missingFigure: self
    }
  }

  /// The entry it concerns, where it concerns one.
  var entry: EntryID? {
    switch self {
    case .missingSheets(let entry, _), .belowQuorum(let entry, _, _), .missingFigure(let entry, _): entry
    case .undecidedTie, .undecidedCut: nil
    }
  }

  /// What is wanting, in a sentence.
  var sentence: LocalizedText {
    switch self {
    case .missingSheets(let entry, let judges):
      let list = judges.map(\.rawValue).joined(separator: ", ")
      return LocalizedText(
        vi: "Bài dự thi \(entry): chưa có đủ phiếu chấm của \(list).",
        en: "Entry \(entry): no whole sheet from \(list).")
    case .belowQuorum(let entry, let counted, let quorum):
      return LocalizedText(
        vi: "Bài dự thi \(entry): chỉ có \(counted) phiếu được tính, quy định ít nhất \(quorum).",
        en: "Entry \(entry): only \(counted) sheets count, the rules ask for at least \(quorum).")
    case .missingFigure(let entry, let figure):
      return LocalizedText(
        vi: "Bài dự thi \(entry): thiếu điểm ngoài \(figure).",
        en: "Entry \(entry): the figure \(figure) is missing.")
    case .undecidedTie(let entries, let step):
      return LocalizedText(
        vi: "Các bài \(Shown.list(entries)) bằng điểm, chưa có quyết định cho bước \(step).",
        en: "The entries \(Shown.list(entries)) are level and no decision is recorded for step \(step).")
    case .undecidedCut(let entries):
      return LocalizedText(
        vi: "Các bài \(Shown.list(entries)) cùng ở ngưỡng vào vòng sau, chưa có quyết định chọn bài nào.",
        en: "The entries \(Shown.list(entries)) are level at the cut and no decision chooses among them.")
    }
  }
}

extension Shown {
  static func status(_ status: EntryStatus) -> LocalizedText {
    switch status {
    case .competing: LocalizedText(vi: "dự thi", en: "competing")
    case .absent: LocalizedText(vi: "vắng thi", en: "absent")
    case .withdrawn: LocalizedText(vi: "rút lui", en: "withdrawn")
    case .disqualified: LocalizedText(vi: "bị loại", en: "disqualified")
    }
  }
}
