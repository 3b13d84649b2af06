public import ContestCore

extension Explanation {
  /// What stands in the way of certifying, and so what to do.
  ///
  /// `names`: how an entry is called. `judges`: how a judge is called.
  public static func sentence(
    for blocker: Blocker, rules: RoundRules, names: (EntryID) -> String, judges: (JudgeID) -> String
  ) -> LocalizedText {
    switch blocker {
    case .missingSheets(let entry, let missing):
      let who = missing.map(judges).joined(separator: ", ")
      return LocalizedText(
        vi: "\(names(entry)): chưa có phiếu của \(who).", en: "\(names(entry)): no sheet yet from \(who).")
    case .belowQuorum(let entry, let counted, let quorum):
      return LocalizedText(
        vi: "\(names(entry)): có \(counted) phiếu được tính, cần ít nhất \(quorum).",
        en: "\(names(entry)): \(counted) sheets count, at least \(quorum) are needed.")
    case .missingFigure(let entry, let figure):
      let title = rules.figure(figure)?.title ?? LocalizedText(figure.rawValue)
      return LocalizedText(
        vi: "\(names(entry)): chưa nhập “\(title.vi)”.",
        en: "\(names(entry)): “\(title.en)” is not entered yet.")
    case .undecidedTie(let entries, _):
      let who = entries.map(names).joined(separator: ", ")
      return LocalizedText(
        vi: "\(who) bằng điểm ở mọi bước xét: Ban Giám khảo phải quyết định thứ tự.",
        en: "\(who) are level at every step: the jury has to decide their order.")
    case .undecidedCut(let entries):
      let who = entries.map(names).joined(separator: ", ")
      return LocalizedText(
        vi: "\(who) bằng nhau ở suất cuối vào vòng sau: Ban Giám khảo phải quyết định ai vào.",
        en: "\(who) are level at the cut: the jury has to decide who goes on.")
    }
  }
}
