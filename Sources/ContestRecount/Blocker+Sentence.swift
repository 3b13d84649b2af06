import ContestCore

extension Blocker {
  /// The same blocker with its lists in id order, so that two of them can be compared.
  var normal: Blocker {
    switch self {
    case .missingSheets(let entry, let judges): .missingSheets(entry: entry, judges: judges.sorted())
    case .undecidedTie(let entries, let step): .undecidedTie(entries: entries.sorted(), step: step)
    case .undecidedCut(let entries): .undecidedCut(entries: entries.sorted())
    case .undecidedPrize(let entries, let prize): .undecidedPrize(entries: entries.sorted(), prize: prize)
    case .belowQuorum, .missingFigure, .missingEarlier, .invalidBallot, .disconnectedPanel, .vacantPrize: self
    }
  }

  /// The entry it concerns, where it concerns one.
  var entry: EntryID? {
    switch self {
    case .missingSheets(let entry, _), .belowQuorum(let entry, _, _), .missingFigure(let entry, _),
      .missingEarlier(let entry, _):
      entry
    case .undecidedTie, .undecidedCut, .invalidBallot, .disconnectedPanel, .undecidedPrize, .vacantPrize: nil
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
    case .missingEarlier(let entry, let round):
      return LocalizedText(
        vi: "Bài dự thi \(entry): thiếu kết quả của vòng \(round).",
        en: "Entry \(entry): the result of round \(round) is missing.")
    case .invalidBallot(let judge, let criterion):
      return LocalizedText(
        vi: "Phiếu của \(judge) ở \(criterion): thứ hạng bị trùng, hoặc không đúng số bài phải chọn.",
        en: "The ballot of \(judge) for \(criterion) names a place twice, or not as many entries as it must.")
    case .disconnectedPanel:
      return LocalizedText(
        vi: "Các giám khảo chấm những bài khác nhau, không có bài chung, nên không so được độ nghiêm.",
        en: "The judges heard such different entries that their severity cannot be compared.")
    case .undecidedPrize(let entries, let prize):
      return LocalizedText(
        vi:
          "Các bài \(Shown.list(entries)) đồng hạng ở giải \(prize), giải này không được chia, chưa có quyết định.",
        en:
          "The entries \(Shown.list(entries)) are level for \(prize), which may not be shared; no decision is recorded."
      )
    case .vacantPrize(let prize):
      return LocalizedText(
        vi: "Giải \(prize) không được để trống nhưng chưa có bài nào đạt.",
        en: "The prize \(prize) may not stay vacant, and no entry has it.")
    }
  }
}

extension Shown {
  static func status(_ status: EntryStatus) -> LocalizedText {
    switch status {
    case .competing: LocalizedText(vi: "dự thi", en: "competing")
    case .outOfCompetition: LocalizedText(vi: "ngoài dự thi", en: "out of competition")
    case .absent: LocalizedText(vi: "vắng thi", en: "absent")
    case .withdrawn: LocalizedText(vi: "rút lui", en: "withdrawn")
    case .disqualified: LocalizedText(vi: "bị loại", en: "disqualified")
    }
  }
}
