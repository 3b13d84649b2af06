import ContestCore

extension Catalogue {
  /// Words of a published result.
  static let results: [String: LocalizedText] = [
    "results": LocalizedText(vi: "Kết quả: {round}", en: "Results: {round}"),
    "results.winners": LocalizedText(vi: "Danh sách đạt giải", en: "Prize winners"),
    "results.advancing": LocalizedText(vi: "Vào vòng sau", en: "Going on to the next round"),
    "results.table": LocalizedText(vi: "Bảng xếp hạng", en: "Ranking"),
    "results.caption": LocalizedText(
      vi: "Thứ hạng, thí sinh và kết quả; mở “Vì sao” để xem cách tính",
      en: "Place, entrant and result; open “Why” to see how it was counted"),
    "results.place": LocalizedText(vi: "Hạng", en: "Place"),
    "results.number": LocalizedText(vi: "SBD", en: "No."),
    "results.name": LocalizedText(vi: "Họ và tên", en: "Name"),
    "results.unit": LocalizedText(vi: "Đơn vị", en: "Unit"),
    "results.result": LocalizedText(vi: "Kết quả", en: "Result"),
    "results.why": LocalizedText(vi: "Vì sao", en: "Why"),
    "results.noPlace": LocalizedText(vi: "không xếp hạng", en: "not ranked"),
    "results.unranked": LocalizedText(vi: "Không xếp hạng", en: "Not ranked"),
    "results.unrankedNote": LocalizedText(
      vi: "Thí sinh vắng thi, đã rút hoặc bị truất quyền thi đứng cuối bảng và không có thứ hạng.",
      en: "Entrants who were absent, withdrew or were disqualified stand last and have no place."),
    "results.namesNote": LocalizedText(
      vi: "Thí sinh không đồng ý công bố họ tên được ghi bằng số báo danh (SBD).",
      en: "Entrants who did not agree to have their name published appear by entrant number (SBD)."),
    "results.rules": LocalizedText(vi: "Cách tính điểm và xếp hạng", en: "How marks became places"),
    "results.decisions": LocalizedText(vi: "Quyết định của Ban Giám khảo", en: "Decisions of the jury"),
    "decision.order": LocalizedText(
      vi: "Quyết định số {number}: thứ tự {who}. Lý do: {reason}",
      en: "Decision no. {number}: in this order, {who}. Reason: {reason}"),
    "decision.share": LocalizedText(
      vi: "Quyết định số {number}: {who} cùng thứ hạng. Lý do: {reason}",
      en: "Decision no. {number}: {who} share the place. Reason: {reason}"),
    "decision.note": LocalizedText(
      vi: "Ghi chú số {number} về {who}: {reason}",
      en: "Note no. {number} about {who}: {reason}"),
    "results.about": LocalizedText(vi: "Về bản công bố này", en: "About this publication"),
    "results.issuer": LocalizedText(vi: "Cơ quan công bố", en: "Issued by"),
    "results.certified": LocalizedText(vi: "Xác nhận lúc", en: "Certified at"),
    "results.published": LocalizedText(vi: "Công bố lúc", en: "Published at"),
    "results.version": LocalizedText(vi: "Bản số", en: "Version"),
    "results.corrected": LocalizedText(
      vi: "Bản này thay cho các bản trước.",
      en: "This version replaces the earlier ones."),
    "results.recount": LocalizedText(vi: "Kiểm lại kết quả", en: "Count it again"),
    "results.recountText": LocalizedText(
      vi: "Ai cũng có thể tính lại từng thứ hạng từ tệp results.xml bằng lệnh:",
      en: "Anyone can count every place again from results.xml with the command:"),
    "results.recountLimit": LocalizedText(
      vi: "Lệnh này cho thấy thứ hạng đúng với điểm đã ghi; nó không chứng minh ai đã cho điểm.",
      en: "It shows that the places follow from the marks; it cannot show who gave them."),
    "results.files": LocalizedText(vi: "Tệp kết quả:", en: "Result files:"),
    "results.digest": LocalizedText(vi: "SHA-256 của results.xml", en: "SHA-256 of results.xml"),
    "results.rulesHash": LocalizedText(vi: "SHA-256 của thể lệ chấm", en: "SHA-256 of the rules"),
    "results.journal": LocalizedText(vi: "Đầu nhật ký khi xác nhận", en: "Journal head when certified"),
    "results.journalRow": LocalizedText(vi: "dòng", en: "row"),
  ]
}
