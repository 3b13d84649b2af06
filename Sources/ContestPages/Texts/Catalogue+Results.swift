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
    "results.placeSum": LocalizedText(vi: "Tổng hạng", en: "Place sum"),
    "results.meanPlace": LocalizedText(vi: "Hạng trung bình", en: "Mean place"),
    "results.ballotPlace": LocalizedText(vi: "Hạng theo phiếu", en: "By ballots"),
    "results.lowerFirst": LocalizedText(vi: "Số nhỏ hơn đứng trên.", en: "The lower number comes first."),
    "results.sidePrizes": LocalizedText(vi: "Giải phụ", en: "Side prizes"),
    "results.unitPrizes": LocalizedText(vi: "Giải tập thể", en: "Prizes for units"),
    "results.reserves": LocalizedText(vi: "Dự bị cho vòng sau", en: "Reserves for the next round"),
    "results.marks": LocalizedText(vi: "Điểm của từng giám khảo", en: "Each judge's totals"),
    "results.marksCoded": LocalizedText(
      vi:
        "Mỗi cột là một giám khảo, ghi bằng mã. Số trong ngoặc bị bỏ khi tính; dấu – là không có phiếu được tính.",
      en: "Each column is a judge, by code. A number in brackets was dropped; a dash is no sheet that counts."
    ),
    "results.marksShuffled": LocalizedText(
      vi: "Ở mỗi bài, điểm xếp từ thấp đến cao, không theo giám khảo. Số trong ngoặc bị bỏ khi tính.",
      en: "For each entry the totals stand from low to high, not by judge. A number in brackets was dropped."),
    "results.noGroup": LocalizedText(vi: "Không thuộc bảng nào", en: "In no group"),
    "results.noPlace": LocalizedText(vi: "không xếp hạng", en: "not ranked"),
    "results.unranked": LocalizedText(vi: "Không xếp hạng", en: "Not ranked"),
    "results.unrankedNote": LocalizedText(
      vi:
        "Thí sinh vắng thi, đã rút, bị truất quyền thi hoặc ngoài dự thi đứng cuối bảng và không có thứ hạng.",
      en:
        "Entrants who were absent, withdrew, were disqualified or took part out of competition stand last and have no place."
    ),
    "results.numbersNote": LocalizedText(
      vi: "Theo thể lệ, không công bố họ tên; thí sinh được ghi bằng số báo danh (SBD).",
      en: "By the rules no names are published; entrants appear by entrant number (SBD)."),
    "results.namesNote": LocalizedText(
      vi: "Thí sinh không đồng ý công bố họ tên được ghi bằng số báo danh (SBD).",
      en: "Entrants who did not agree to have their name published appear by entrant number (SBD)."),
    "results.rules": LocalizedText(vi: "Cách tính điểm và xếp hạng", en: "How marks became places"),
    "results.decisions": LocalizedText(vi: "Quyết định của Ban Giám khảo", en: "Decisions of the jury"),
    "results.about": LocalizedText(vi: "Về bản công bố này", en: "About this publication"),
    "results.issuer": LocalizedText(vi: "Cơ quan công bố", en: "Issued by"),
    "results.certified": LocalizedText(vi: "Xác nhận lúc", en: "Certified at"),
    "results.published": LocalizedText(vi: "Công bố lúc", en: "Published at"),
    "results.version": LocalizedText(vi: "Bản số", en: "Version"),
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
