import ContestCore

extension Catalogue {
  /// Decisions of the jury and the organisers, as they stand under a result.
  static let decisions: [String: LocalizedText] = [
    "decision.order": LocalizedText(
      vi: "Quyết định số {number}: thứ tự {who}. Lý do: {reason}",
      en: "Decision no. {number}: in this order, {who}. Reason: {reason}"),
    "decision.share": LocalizedText(
      vi: "Quyết định số {number}: {who} cùng thứ hạng. Lý do: {reason}",
      en: "Decision no. {number}: {who} share the place. Reason: {reason}"),
    "decision.note": LocalizedText(
      vi: "Ghi chú số {number} về {who}: {reason}",
      en: "Note no. {number} about {who}: {reason}"),
    "decision.overrule": LocalizedText(
      vi: "Quyết định số {number}: đổi thứ hạng đã tính, theo thứ tự {who}. Lý do: {reason}",
      en: "Decision no. {number}: the places that were counted change to the order {who}. Reason: {reason}"),
    "decision.equal": LocalizedText(
      vi: "Quyết định số {number}: xếp {who} cùng hạng. Lý do: {reason}",
      en: "Decision no. {number}: {who} get the same place. Reason: {reason}"),
    "decision.wild-card": LocalizedText(
      vi: "Quyết định số {number}: đặc cách {who} vào vòng sau. Lý do: {reason}",
      en: "Decision no. {number}: {who} go on with a wild card. Reason: {reason}"),
    "decision.admit": LocalizedText(
      vi: "Quyết định số {number}: {who} vẫn được xếp hạng dù không đủ số phiếu. Lý do: {reason}",
      en: "Decision no. {number}: {who} are ranked with fewer sheets than asked for. Reason: {reason}"),
    "decision.withhold": LocalizedText(
      vi: "Quyết định số {number}: không trao giải cho {who}. Lý do: {reason}",
      en: "Decision no. {number}: no prize for {who}. Reason: {reason}"),
    "decision.award": LocalizedText(
      vi: "Quyết định số {number}: trao {prize} cho {who}. Lý do: {reason}",
      en: "Decision no. {number}: {prize} goes to {who}. Reason: {reason}"),
    "decision.lot": LocalizedText(
      vi: "Quyết định số {number}: bốc thăm từ hạt giống “{seed}”, được thứ tự {who}. Lý do: {reason}",
      en: "Decision no. {number}: the lot from the seed “{seed}” gave the order {who}. Reason: {reason}"),
    "decision.appeal": LocalizedText(
      vi: "Quyết định số {number}: chấp nhận khiếu nại về {who}. Lý do: {reason}",
      en: "Decision no. {number}: the appeal about {who} is upheld. Reason: {reason}"),
  ]
}
